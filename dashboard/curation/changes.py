"""What a build changes against the data published before it, and a first line for the changelog."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from dashboard.curation.arithmetic import plain
from dashboard.schema import TABLES, Row
from dashboard.schema.tables import Article, Check

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
