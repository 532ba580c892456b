"""What the timeline tells: a lane for each area, in it what happens on each day or in each period."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.queries.articles.marks import is_to_come
from dashboard.queries.articles.readable import by_day, dated, distinct_events
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.words import Words, capital, sort_key

TURN = FIRST_DAY_AFTER
"""The day from which the two-level local government works."""
FIRST, LAST, EDGE = -42, 30, 4
"""The window, in days from the day of the turn, and the days beside it, where all else stands with an arrow: four of
five dated events lie in the window.
"""
DONE, TO_COME, DEADLINE = "done", "to come", "deadline"
_DEPTH = {"country": 0, "province": 0, "district": 1, "commune": 1}

Row = dict[Hashable, Any]


@dataclass(frozen=True)
class Happening:
    """What happens in an area on a day, or from `low` to `high`, in days from the turn; outside the window at its edge.

    `mark` is DONE, TO_COME or DEADLINE, `ids` are joined by ';', `when` is the day in short words and `day` in all,
    `titles` say what happens, `kinds` of which kind and status that is.
    """

    ids: str
    mark: str
    when: str
    day: str
    titles: list[str]
    kinds: list[str]
    low: float
    high: float

    @property
    def is_period(self) -> bool:
        """Whether it is a bar."""
        return self.low < self.high


@dataclass(frozen=True)
class Lane:
    """What happens in one area, in the order of the days. `depth` 1 is a part of the lane above."""

    name: str
    depth: int
    happenings: list[Happening]


def lanes(events: pd.DataFrame, words: Words) -> list[Lane]:
    """The lanes from top to bottom: each province with its communes and wards below it, then the centre.

    Args:
        events: rows of `described_events`; undated ones are left out, repeats join their first telling.
        words: the language.
    """
    rows = by_day(dated(distinct_events(events)))
    groups = sorted((group for _name, group in rows.groupby("area_name", sort=False)), key=_place)
    return [
        Lane(
            str(group.area_name.iloc[0]), _DEPTH[group.level.iloc[0]], list(_together(group.to_dict("records"), words))
        )
        for group in groups
    ]


def mark_of(kind: str, status: str) -> str:
    """Which mark an event of such a kind and status has."""
    return DEADLINE if kind == "deadline" else TO_COME if is_to_come(status) else DONE


def without_year(day: str) -> str:
    """A day or month in words without the year in which nearly all happens: "before 23 June", "trước 23/6"."""
    return day.removesuffix(f" {TURN.year}").removesuffix(f"/{TURN.year}")


def _place(group: pd.DataFrame) -> tuple[Any, ...]:
    first = group.sort_values("area").iloc[0]
    era, _, _ = str(first["area"]).partition("-")
    province, depth = sort_key(first["province_name"]), _DEPTH[first["level"]]
    return first["level"] == "country", province, depth, era, sort_key(first["area_name"])


def _together(rows: list[Row], words: Words) -> Iterator[Happening]:
    """What is done, to come or due on the same day is one."""
    same: dict[tuple[str, str, float, float], list[Row]] = {}
    for row in rows:
        same.setdefault((mark_of(row["kind"], row["status"]), _when(row), *_window(row)), []).append(row)
    for (mark, when, low, high), members in same.items():
        titles = [_title(row, words) for row in members]
        kinds = list(dict.fromkeys(f"{row['kind_name']} · {row['status_name']}" for row in members))
        ids = ";".join(row["ids"] for row in members)
        yield Happening(ids, mark, when, capital(str(members[0]["date_text"])), titles, kinds, low, high)


def _title(row: Row, words: Words) -> str:
    title = str(row["title_text"])
    if row["status"] not in ("expected", "target"):
        return title
    return words.text("{title} ({status})", title=title, status=row["status_name"])


def _when(row: Row) -> str:
    """The day in words, in the year of the turn without the year; with an arrow where it lies outside the window."""
    first, last = _days(row)
    return ("← " if first < FIRST else "") + ("→ " if last > LAST else "") + without_year(capital(row["date_text"]))


def _days(row: Row) -> tuple[int, int]:
    """The first day and the last, counted from the turn."""
    first = (row["start"].date() - TURN).days
    return first, first if pd.isna(row["end"]) else (row["end"].date() - TURN).days


def _window(row: Row) -> tuple[float, float]:
    """From where to where it is drawn."""
    first, last = _days(row)
    if last < FIRST or first > LAST:
        return (FIRST - EDGE / 2,) * 2 if last < FIRST else (LAST + EDGE / 2,) * 2
    return (first, first) if first == last else (max(first - 0.5, FIRST - EDGE), min(last + 0.5, LAST + EDGE))
