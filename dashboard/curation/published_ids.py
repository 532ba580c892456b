"""Ids once published: none is lost or comes to stand for something else, unless a person says so with a reason."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from pydantic import Field

from dashboard.curation.arithmetic import plain
from dashboard.curation.models import Entry, Words
from dashboard.curation.problems import Problems
from dashboard.curation.reading import read_csv, read_toml
from dashboard.curation.register_comparison import PREFIX
from dashboard.schema import TABLES, Row
from dashboard.schema.table import column
from dashboard.schema.tables import AreaChange

FILE = "published_ids.csv"
"""The list, in the folder `data`: the build adds to it."""
SHOWN = f"data/{FILE}"
CHANGES = "_corrections.toml"
"""What a person changed of the published, beside the curation files."""
ABOUT = {
    "articles": ("language", "published", "url"),
    "statements": ("article", "names"),
    "observations": ("article", "indicator", "area", "value", "qualifier", "status", "as_of"),
    "events": ("article", "kind", "area", "status", "start", "end", "relation", "document", "same_as"),
    "documents": ("article", "kind", "issued"),
    "area_changes": ("kind", "status", "document", "statement"),
    "checks": ("kind", "observations"),
    "indicators": ("unit", "decimals"),
    "national": ("value", "unit", "status", "as_of", "document", "source"),
    "milestones": ("act", "indicator", "source"),
    "former_provinces": ("iso_3166_2", "successor"),
    "aliases": (),
}
"""The tables whose rows people write and whose ids are kept, and the columns that say what an id stands for. Links,
citations and pictures carry it."""
KEYS = {name: TABLES[name].key for name in ABOUT}


class PublishedId(Row):
    """An id that was published once, and what it stands for."""

    table: str = column("The table that it is a key of.", "")
    id: str = column("The key.", "")
    about: str = column("What it stands for: column=value, joined by a space; what has no value is left out.", "", "")


class Retired(Entry):
    """An id that stands for nothing any more, and the one that took its place."""

    id: Words
    successor: str = ""
    reason: Words


class Corrected(Entry):
    """An id that stands for something else than was published, and why."""

    id: Words
    now: Words
    reason: Words


class Changes(Entry):
    """`data/curation/_corrections.toml`."""

    retired: list[Retired] = Field([])
    corrected: list[Corrected] = Field([])


@dataclass(frozen=True)
class _Published:
    """The list as it is, and what a person says of it."""

    listed: dict[tuple[str, str], str]
    retired: dict[str, Retired]
    corrected: dict[str, str]


def check_published(tables: dict[str, list[Row]], curation: Path, problems: Problems) -> None:
    """Every id of the list is there and stands for what it stood for, or `_corrections.toml` says why not."""
    published = _read(curation, problems)
    now = {(row.table, row.id): row.about for row in _ids(tables)}
    known = {name for _table, name in now}
    for name in sorted(published.retired.keys() & known):
        problems.add(f"data/curation/{CHANGES}", name, "it is retired, and used again; give the new row another id")
    for entry in published.retired.values():
        if entry.successor and entry.successor not in known | published.retired.keys():
            problems.add(f"data/curation/{CHANGES}", entry.id, f"its successor {entry.successor} is no id")
    for (table, name), about in published.listed.items():
        found = now.get((table, name))
        if found is None and not {name, name.removeprefix(PREFIX)} & published.retired.keys():
            problems.add(
                SHOWN, f"{table} {name}",
                "this id was published, links carry it, and it is gone; put it back, or retire it with a reason in "
                f"data/curation/{CHANGES}",
            )  # fmt: skip
        elif found is not None and found != about and published.corrected.get(name) != found:
            problems.add(SHOWN, f"{table} {name}", _changed(about, found))


def _changed(was: str, now: str) -> str:
    before, after = set(was.split()), set(now.split())
    first, second = (" ".join(sorted(one - other)) or "nothing" for one, other in ((before, after), (after, before)))
    return (
        f"it was published with {first}, and has {second} now; if that was wrong, say why in data/curation/{CHANGES} "
        f'under [[corrected]], with now = "{now}"; if this is another fact, give it another id'
    )


def listed(tables: dict[str, list[Row]], package: Path) -> list[PublishedId]:
    """The list after a build: what was published before, and what is now."""
    rows = {(row.table, row.id): row for row in _rows(package / FILE, Problems())}
    rows |= {(row.table, row.id): row for row in _ids(tables)}
    return [rows[key] for key in sorted(rows)]


def content(tables: dict[str, list[Row]], package: Path) -> bytes:
    """The list after a build as the file it is."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(PublishedId.model_fields)
    writer.writerows((row.table, row.id, row.about) for row in listed(tables, package))
    return buffer.getvalue().encode()


def _read(curation: Path, problems: Problems) -> _Published:
    path = curation / CHANGES
    changes = (read_toml(path, Changes, problems) if path.exists() else None) or Changes()
    return _Published(
        {(row.table, row.id): row.about for row in _rows(curation.parent / FILE, problems)},
        {entry.id: entry for entry in changes.retired},
        {entry.id: entry.now for entry in changes.corrected},
    )


def _rows(path: Path, problems: Problems) -> list[PublishedId]:
    return read_csv(path, PublishedId, problems) if path.exists() else []


def _ids(tables: dict[str, list[Row]]) -> Iterator[PublishedId]:
    """What people write: of the changes of areas those that an article tells."""
    for table, columns in ABOUT.items():
        for row in tables[table]:
            name = "→".join(str(getattr(row, key)) for key in KEYS[table])
            if not isinstance(row, AreaChange) or row.statement:
                yield PublishedId(table=table, id=name, about=_about(row, columns))


def _about(row: Row, columns: Iterable[str]) -> str:
    cells = ((name, getattr(row, name)) for name in columns)
    written = ((name, plain(cell) if isinstance(cell, Decimal) else str(cell or "")) for name, cell in cells)
    return " ".join(f"{name}={cell}" for name, cell in written if cell)
