"""What a build changes against the data published before it, and a first line for the changelog."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from dashboard.curation.arithmetic import plain
from dashboard.curation.publish import table_csv
from dashboard.schema import TABLES, Row, Table
from dashboard.schema.tables import Article, Check

LONGEST = 60
"""A longer cell is cut in a line that tells what a build would change."""
CHANGELOG = {
    "en": "- Added: {title} ({publisher}): {numbers} numbers, {events} events, {documents} documents.",
    "vi": "- Bổ sung: {title} ({publisher}): {numbers} số liệu, {events} sự kiện, {documents} văn bản.",
}


def published(package: Path) -> dict[str, list[dict[str, str]]]:
    """The rows of the generated tables as they lie on disk; none where a table is not there yet."""
    paths = {name: package / table.path for name, table in TABLES.items() if table.folder == "tables"}
    return {name: _rows(path) for name, path in paths.items()}


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"), newline=""))) if path.exists() else []


def changes(before: dict[str, list[dict[str, str]]], after: dict[str, list[Row]]) -> Iterator[str]:
    """A line for each table with rows added or gone, and one for each contradiction that was not there."""
    for name, rows in before.items():
        key = TABLES[name].key
        old = {tuple(row.get(column, "") for column in key) for row in rows}
        new = {tuple(str(getattr(row, column) or "") for column in key) for row in after[name]}
        if len(new - old) or len(old - new):
            yield f"{name.replace('_', ' ')}: {len(new - old)} more, {len(old - new)} fewer"
    failing = {row["check"] for row in before["checks"] if row["result"] == "fails"}
    for check in (row for row in after["checks"] if isinstance(row, Check) and row.result == "fails"):
        if check.check not in failing:
            stated = "" if check.stated is None else plain(check.stated)
            yield f"new contradiction: {check.check}: {stated} is stated, and {check.expression}"


def row_changes(before: dict[str, list[dict[str, str]]], after: dict[str, list[Row]]) -> Iterator[str]:
    """A line for each row that a build would change: "observations cut.communes_after: status planned → actual"."""
    for name, rows in before.items():
        old = {_key(name, row): row for row in rows}
        new = {_key(name, row): row for row in _read_back(TABLES[name], after[name])}
        for key in sorted(old.keys() | new.keys()):
            place = f"{name} {' '.join(key)}"
            if key not in old or key not in new:
                yield f"{place}: {'new' if key in new else 'gone'}"
            elif cells := [
                f"{column} {_shown(old[key].get(column, ''))} → {_shown(cell)}"
                for column, cell in new[key].items() if old[key].get(column, "") != cell
            ]:  # fmt: skip
                yield f"{place}: {'; '.join(cells)}"


def _read_back(table: Table, rows: list[Row]) -> list[dict[str, str]]:
    """The rows as they are read from the file that a build writes."""
    return list(csv.DictReader(io.StringIO(table_csv(table, rows).decode(), newline="")))


def _key(name: str, row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row.get(column, "") for column in TABLES[name].key)


def _shown(cell: str) -> str:
    """A cell in a line: what is long is cut, what is empty is told."""
    return "(empty)" if not cell else cell if len(cell) <= LONGEST else f"“{cell[:LONGEST]}…”"


def changelog(before: dict[str, list[dict[str, str]]], after: dict[str, list[Row]]) -> Iterator[str]:
    """For each new article a line of `CHANGELOG.md` in both languages, for a person to better."""
    known = {row["article"] for row in before["articles"]}
    for article in (row for row in after["articles"] if isinstance(row, Article) and row.article not in known):
        counts = {name: sum(getattr(row, "article", "") == article.article for row in after[name])
                  for name in ("observations", "events", "documents")}  # fmt: skip
        for language, line in CHANGELOG.items():
            yield line.format(
                title=article.title_en if language == "en" else article.title_vi, publisher=article.publisher,
                numbers=counts["observations"], events=counts["events"], documents=counts["documents"],
            )  # fmt: skip
