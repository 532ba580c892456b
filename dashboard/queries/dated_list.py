"""The events of articles as lists to read: those with a date month by month, the others place by place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.queries.articles.readable import by_day, dated, distinct_events, undated
from dashboard.queries.place_lists import ListedRow
from dashboard.words import Words, capital, sort_key

IN_SIGHT = 8
"""Rows of a month that are seen at once."""
FEWEST = 3
"""The least number of rows that are worth a fold."""
FOLDED = 100
"""Rows of a month that are folded at most; the table of the figure has all."""
LANES, ROOM = 6, 60
"""Provinces and events that a timeline has room for."""

Row = dict[Any, Any]
"""A described event."""


@dataclass(frozen=True)
class Period:
    """A month, or a year of which no month is told, with its rows in the order of their days."""

    name: str
    rows: tuple[ListedRow, ...]

    @property
    def count(self) -> int:
        """How many events there are."""
        return len(self.rows)

    @property
    def shown(self) -> tuple[ListedRow, ...]:
        """Those in sight."""
        return parted(self.rows)[0]

    @property
    def folded(self) -> tuple[ListedRow, ...]:
        """Those that a reader unfolds."""
        return parted(self.rows)[1][:FOLDED]

    @property
    def left(self) -> int:
        """How many only the table has."""
        return self.count - len(self.shown) - len(self.folded)


def parted(rows: Sequence[ListedRow], in_sight: int = IN_SIGHT) -> tuple[tuple[ListedRow, ...], tuple[ListedRow, ...]]:
    """Those in sight, and those that a reader unfolds: never so few that the fold takes as much room as they do."""
    count = len(rows) if in_sight and len(rows) - in_sight < FEWEST else in_sight
    return tuple(rows[:count]), tuple(rows[count:])


def periods(events: pd.DataFrame, name: str, words: Words) -> list[Period]:
    """The dated events, each once, by the month or year in which they begin.

    Args:
        events: described events.
        name: the area that all are about; it is not said again. "" where there are several.
        words: the language.
    """
    rows = by_day(dated(distinct_events(events)))
    months: dict[str, list[ListedRow]] = {}
    for row in rows.to_dict("records"):
        precision = "year" if row["precision"] == "year" else "month"
        month = capital(words.day(row["start"].date(), precision))
        months.setdefault(month, []).append(_listed(row, row["date_text"], name))
    return [Period(month, tuple(listed)) for month, listed in months.items()]


def without_date(events: pd.DataFrame, name: str) -> list[ListedRow]:
    """The events without a date, each once, place by place, the centre last; `name` as for `periods`."""
    rows = undated(distinct_events(events)).to_dict("records")

    def place(row: Row) -> tuple[Any, ...]:
        return row["province_name"] == "", sort_key(row["province_name"]), sort_key(row["area_name"])

    return [_listed(row, "", name) for row in sorted(rows, key=place)]


def with_lanes(events: pd.DataFrame) -> pd.DataFrame:
    """The dated events of the centre and of the provinces with most of them: at most `LANES`, and as many as have
    `ROOM` events together, but one at least.
    """
    rows = dated(distinct_events(events))
    counts = rows.province_name[rows.province_name != ""].value_counts()
    most = sorted(counts.index, key=lambda name: (-int(counts[name]), sort_key(name)))[:LANES]
    most = [name for place, name in enumerate(most) if not place or counts[most[: place + 1]].sum() <= ROOM]
    return events[events.province_name.isin(["", *most])]


def of_centre(events: pd.DataFrame, words: Words) -> list[ListedRow]:
    """The events of the central level in the order of their days, those without one at the end."""
    centre = events[events.province_name == ""]
    name = next(iter(centre.area_name), "")
    days = [row for period in periods(centre, name, words) for row in period.rows]
    without = undated(distinct_events(centre)).to_dict("records")
    return [*days, *(_listed(row, capital(row["date_text"]), name) for row in without)]


def total(listed: Iterable[Period]) -> int:
    """How many events there are in all."""
    return sum(period.count for period in listed)


def _listed(row: Row, day: str, name: str) -> ListedRow:
    """What is done needs no word for it; what was planned or expected is never told without."""
    return ListedRow(
        value=capital(day),
        text=row["title_text"],
        place="" if row["area_name"] == name else row["area_name"],
        status="" if row["status"] == "actual" else row["status_name"],
        outlets=row["publisher"],
        warning="",
        ids=tuple(row["ids"].split(";")),
    )
