"""Reads the hand-written files that are shared by all articles: relations, and the CSV of the reference."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from dashboard.curation.forms import AnyModel, place_of, shown, tell_unwritten, toml_content, validated
from dashboard.curation.models import RelationsFile
from dashboard.curation.problems import Problems


def read_relations(curation: Path, problems: Problems) -> RelationsFile:
    """The relations in the order of the file, and what the register is asked; none where there is no file."""
    path = curation / "relations.toml"
    return (read_toml(path, RelationsFile, problems) if path.exists() else None) or RelationsFile()


def read_toml(path: Path, model: type[AnyModel], problems: Problems) -> AnyModel | None:
    """A hand-written TOML file as a model; `None` and a problem for each breach of its form."""
    file = shown(path)
    content = toml_content(path, file, problems)
    if content is None:
        return None
    tell_unwritten(content, set(), lambda steps, message: problems.add(file, place_of(steps, content), message))
    return validated(model, content, file, "", problems)


def read_csv(path: Path, model: type[AnyModel], problems: Problems) -> list[AnyModel]:
    """The rows of a hand-written CSV as models; an empty cell is an absent value."""
    file = shown(path)
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        problems.add(file, "", "the file is missing")
    except OSError as failure:
        problems.add(file, "", f"this cannot be read: {failure.strerror}")
    except UnicodeDecodeError as error:
        problems.add(file, "", f"this is not UTF-8: {error.reason} at byte {error.start}")
    else:
        try:
            return list(_rows(csv.DictReader(io.StringIO(text, newline="")), model, file, problems))
        except csv.Error as error:
            problems.add(file, "", f"this is not CSV: {error}")
    return []


def _rows(lines: "csv.DictReader[str]", model: type[AnyModel], file: str, problems: Problems) -> Iterator[AnyModel]:
    header, columns = set(lines.fieldnames or ()), model.model_fields
    missing = [name for name, column in columns.items() if column.is_required() and name not in header]
    unknown = sorted(header - columns.keys())
    for names, message in ((missing, "the header lacks"), (unknown, "the header has what no column is called:")):
        if names:
            problems.add(file, "line 1", f"{message} {', '.join(names)}; data/README.md lists the columns")
    if missing or unknown:
        return
    for number, row in enumerate(lines, start=2):
        if None in row:
            way = "put double quotes around a cell that has a comma in it"
            problems.add(file, f"line {number}", f"it has more cells than the header: {way}")
            continue
        content = {name: cell for name, cell in row.items() if cell != ""}
        entry = validated(model, content, file, f"line {number}", problems)
        if entry is not None:
            yield entry
