"""Reads the hand-written files: TOML and CSV into models, every breach of form a problem with its place."""

import csv
import hashlib
import io
import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from dashboard.curation.models import ArticleFile, Entry, RelationsFile
from dashboard.curation.problems import Problems
from dashboard.schema.tables import ID

AnyEntry = TypeVar("AnyEntry", bound=Entry)
AnyModel = TypeVar("AnyModel", bound=BaseModel)


@dataclass(frozen=True)
class Article:
    """An article's text and what was read from it. `file` names the curation file in messages."""

    id: str
    text: str
    sha256: str
    file: str
    entry: ArticleFile

    def line(self, position: int) -> str:
        """Where a code point stands, for a message."""
        before = self.text[:position]
        return f"line {before.count(chr(10)) + 1}, character {position - before.rfind(chr(10))}"


def read_articles(seeds: Path, curation: Path, problems: Problems) -> list[Article]:
    """Every article that has a text and a curation file of good form; the others are problems."""
    texts = {path.stem: path for path in seeds.glob("*.txt")}
    files = {path.stem: path for path in curation.glob("*.toml") if not _is_shared(path)}
    for name in sorted(texts.keys() - files.keys()):
        problems.add(
            f"seeds/{name}.txt", "", f"no data/curation/{name}.toml reads it; run: python -m dashboard draft {name}"
        )
    for name in sorted(files.keys() - texts.keys()):
        problems.add(_shown(files[name]), "", f"there is no seeds/{name}.txt; give the file the name of its text")
    found = []
    for name in sorted(texts.keys() & files.keys()):
        entry = read_toml(files[name], ArticleFile, problems)
        text = _decoded(texts[name], f"seeds/{name}.txt", problems)
        if not re.fullmatch(ID, name):
            problems.add(f"seeds/{name}.txt", "", "name the text with small letters a-z, digits and . _ - only")
        elif entry is not None and text is not None:
            found.append(_article(name, text, _shown(files[name]), entry, problems))
    return found


def _article(name: str, text: str, file: str, entry: ArticleFile, problems: Problems) -> Article:
    article = Article(name, text, hashlib.sha256(text.encode()).hexdigest(), file, entry)
    if article.sha256 != entry.article.sha256:
        problems.add(
            file, "article.sha256",
            f"the text of seeds/{name}.txt changed since it was read; read it again, then write {article.sha256}",
        )  # fmt: skip
    return article


def read_relations(curation: Path, problems: Problems) -> RelationsFile:
    """The relations in the order of the file, and what the register is asked; none where there is no file."""
    path = curation / "relations.toml"
    entry = read_toml(path, RelationsFile, problems) if path.exists() else None
    return entry or RelationsFile()


def read_csv(path: Path, model: type[AnyModel], problems: Problems) -> list[AnyModel]:
    """The rows of a hand-written CSV as models; an empty cell is an absent value."""
    if not path.exists():
        problems.add(_shown(path), "", "the file is missing")
        return []
    found = []
    text = _decoded(path, _shown(path), problems) or ""
    for number, row in enumerate(csv.DictReader(io.StringIO(text, newline="")), start=2):
        if None in row:
            problems.add(_shown(path), f"line {number}", "it has more cells than the header")
            continue
        content = {name: cell for name, cell in row.items() if cell != ""}
        entry = validated(model, content, _shown(path), f"line {number}", problems)
        found += [entry] if entry is not None else []
    return found


def validated(model: type[AnyModel], content: Any, file: str, place: str, problems: Problems) -> AnyModel | None:
    """What was read as a model; `None` and a problem for each breach of its form."""
    try:
        return model.model_validate(content)
    except ValidationError as error:
        _tell(error, content, file, place, problems)
        return None


def _decoded(path: Path, file: str, problems: Problems) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        problems.add(file, "", f"this is not UTF-8: {error.reason} at byte {error.start}")
        return None


def _is_shared(path: Path) -> bool:
    return path.name.startswith("_") or path.name == "relations.toml"


def _shown(path: Path) -> str:
    """The path as a message names it: from its last `data/` on."""
    behind = len(path.parts) - path.parts[::-1].index("data")
    return "/".join(("data", *path.parts[behind:]))


def read_toml(path: Path, model: type[AnyEntry], problems: Problems) -> AnyEntry | None:
    """A hand-written TOML file as a model; `None` and a problem for each breach of its form."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.add(_shown(path), "", f"this is not TOML: {error}")
        return None
    return validated(model, content, _shown(path), "", problems)


def _tell(error: ValidationError, content: Any, file: str, place: str, problems: Problems) -> None:
    """Turn pydantic's errors into problems, with ids in place of list positions."""
    for detail in error.errors(include_url=False):
        steps, inner = [place] if place else [], content
        for step in detail["loc"]:
            inner = _inside(inner, step)
            name = inner.get("id") if isinstance(inner, dict) else None
            steps.append(str(name or (f"number {step + 1}" if isinstance(step, int) else step)))
        message = (
            "this key is unknown; compare _template.toml" if detail["type"] == "extra_forbidden" else detail["msg"]
        )
        problems.add(file, ".".join(steps), message)


def _inside(content: Any, step: int | str) -> Any:
    """One step into what was read; `None` where it leads nowhere (a missing key)."""
    if isinstance(content, dict):
        return content.get(step)
    return content[step] if isinstance(content, list) and isinstance(step, int) and step < len(content) else None
