"""The changes of the data, as the curators wrote them down for readers."""

import json
import logging
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from dashboard import paths
from dashboard.integrity import DESCRIPTOR, content
from dashboard.schema.days import FIRST_DAY_AFTER

_LOG = logging.getLogger(__name__)
HEADINGS = {"English": "en", "Tiếng Việt": "vi"}
"""The headings under each day, and the language of the points below them."""


@dataclass(frozen=True)
class DayOfChanges:
    """What changed on one day: by language, the same number of points in each."""

    day: date
    points: dict[str, list[str]]


def changelog(path: Path = paths.CURATION / "CHANGELOG.md") -> list[DayOfChanges]:
    """The days of the file, newest first.

    Raises:
        ValueError: a day that is none, is out of order, or does not say the same number of points in both languages.
    """
    days = [_day(part, path) for part in path.read_text(encoding="utf-8").split("\n## ")[1:]]
    if [change.day for change in days] != sorted({change.day for change in days}, reverse=True):
        raise ValueError(f"{path.name}: the days are not newest first, or one stands twice")
    return days


@cache
def days_of_changes(path: Path = paths.CURATION / "CHANGELOG.md") -> list[DayOfChanges]:
    """The same for a page; none where the file is missing or not as it should be, which the log tells."""
    try:
        return changelog(path)
    except (OSError, ValueError) as failure:
        _LOG.error("the changelog is not shown: %s", failure)
        return []


@cache
def version() -> date:
    """The version of the data: the newest day of the changelog when they were built; without one that of the law.

    Raises:
        DamagedError: the data are not whole.
    """
    written: str = json.loads(content(DESCRIPTOR)).get("version", "")
    return date.fromisoformat(written) if written else FIRST_DAY_AFTER


def _day(part: str, path: Path) -> DayOfChanges:
    first, *sections = part.split("\n### ")
    points = {}
    for section in sections:
        heading, _, body = section.partition("\n")
        if heading not in HEADINGS:
            raise ValueError(f"{path.name}, {first.strip()}: {heading!r} is none of {', '.join(HEADINGS)}")
        listed = re.split(r"^- ", body, flags=re.MULTILINE)[1:]
        points[HEADINGS[heading]] = [" ".join(point.split()) for point in listed]
    sizes = {len(listed) for listed in points.values()}
    if set(points) != set(HEADINGS.values()) or len(sizes) != 1 or 0 in sizes:
        raise ValueError(f"{path.name}, {first.strip()}: both languages must say the same points, one or more")
    return DayOfChanges(date.fromisoformat(first.strip()), points)
