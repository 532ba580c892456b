"""What the timeline shows: a lane for each area, in it a mark for each day or period, and below that what happens."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import takewhile
from typing import Any

import pandas as pd

from dashboard.charts.parts.event_marks import RADIUS, mark_of
from dashboard.charts.parts.style import NARROW, TINY, WIDE
from dashboard.queries.articles.readable import by_day, dated, distinct_events
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.typeface import text_width
from dashboard.typeface import wrapped as text_lines
from dashboard.words import Words, capital, sort_key

TURN = FIRST_DAY_AFTER
"""The day from which the two-level local government works."""
FIRST, LAST, EDGE = -42, 30, 4
"""The window, in days from the day of the turn, and the days beside it, where all else stands with an arrow: four of
five dated events lie in the window.
"""
START, END = FIRST - EDGE, LAST + EDGE
BESIDE = 11.0
"""Pixels between the middle of a mark and its day."""
BEFORE, LONGEST = 176, 300
"""Pixels of a line of words on what ends before the turn, which it does not reach in the narrowest plot, and on all
else, about 48 letters, which fit there.
"""
_DEPTH = {"country": 0, "province": 0, "district": 1, "commune": 1}

Row = dict[Hashable, Any]


@dataclass(frozen=True)
class Anchor:
    """Where words end on the right (`anchor` "right") or begin: a day on the scale, and pixels beside it."""

    x: float
    shift: float
    anchor: str


@dataclass(frozen=True)
class Mark:
    """What happens in an area on a day, or from `low` to `high`, in days from the turn; outside the window at its edge.

    `mark` is one of the three, `ids` are joined by ';', `when` is the day in words, and `what` happens, in lines.
    """

    ids: str
    mark: str
    when: str
    what: str
    hover: str
    low: float
    high: float

    @property
    def is_period(self) -> bool:
        """Whether it is a bar."""
        return self.low < self.high

    @property
    def lines(self) -> int:
        """How many lines it takes to say what happens."""
        return self.what.count("<br>") + 1

    @property
    def leftwards(self) -> bool:
        """Whether its words stand at its left: away from the turn, or from the right edge."""
        return self.low >= END - EDGE or self.high < 0

    def at_day(self) -> Anchor:
        """Where its day is written, beside it."""
        width = text_width(f"<b>{self.when}</b>", TINY) + BESIDE
        at_left, at_right = pixels(self.low, NARROW) >= width, pixels(self.high, NARROW) + width <= NARROW
        if at_left and (self.leftwards or not at_right):
            return Anchor(self.low, -BESIDE, "right")
        return Anchor(self.high, BESIDE, "left")

    def at_words(self) -> Anchor:
        """Where what happens is written: at the mark in the widest plot, as near to it as they fit in the narrowest."""
        width = text_width(self.what, TINY)
        if self.leftwards:
            narrow, wide = (max(pixels(self.high, plot) + RADIUS, width) for plot in (NARROW, WIDE))
            return _between(narrow, wide, "right")
        wide, narrow = (
            min(pixels(self.low, plot) - (not self.is_period) * RADIUS, plot - width) for plot in (WIDE, NARROW)
        )
        return _between(max(narrow, 0), wide, "left")


@dataclass(frozen=True)
class Lane:
    """The marks of one area, in the order of their days. `depth` 1 is a part of the lane above."""

    name: str
    depth: int
    marks: list[Mark]


def pixels(day: float, plot: float) -> float:
    """From the left edge of a plot that is so wide."""
    return (day - START) / (END - START) * plot


def _between(narrow: float, wide: float, anchor: str) -> Anchor:
    """So many pixels from the left edge in the narrowest plot and in the widest, and between both in all others."""
    share = (wide - narrow) / (WIDE - NARROW)
    return Anchor(START + share * (END - START), narrow - share * NARROW, anchor)


def lanes(events: pd.DataFrame, words: Words) -> list[Lane]:
    """The lanes from top to bottom: each province with its communes and wards below it, then the centre.

    Args:
        events: rows of `described_events`; undated ones are left out, repeats join their first telling.
        words: the language.
    """
    rows = by_day(dated(distinct_events(events)))
    groups = sorted((group for _name, group in rows.groupby("area_name", sort=False)), key=_place)
    return [
        Lane(str(group.area_name.iloc[0]), _DEPTH[group.level.iloc[0]], list(_marks(group.to_dict("records"), words)))
        for group in groups
    ]


def _place(group: pd.DataFrame) -> tuple[Any, ...]:
    first = group.sort_values("area").iloc[0]
    era, _, _ = str(first["area"]).partition("-")
    province, depth = sort_key(first["province_name"]), _DEPTH[first["level"]]
    return first["level"] == "country", province, depth, era, sort_key(first["area_name"])


def _marks(rows: list[Row], words: Words) -> Iterator[Mark]:
    """What is done, to come or due on the same day is one mark."""
    together: dict[tuple[str, str, float, float], list[Row]] = {}
    for row in rows:
        low, high = _window(row)
        together.setdefault((mark_of(row["kind"], row["status"]), _when(row), low, high), []).append(row)
    for (mark, when, low, high), same in together.items():
        titles = [_title(row, words) for row in same]
        longest = BEFORE if high < 0 else LONGEST
        what = "<br>".join(wrapped(title if len(titles) == 1 else f"· {title}", longest) for title in titles)
        kinds = dict.fromkeys(wrapped(f"{row['kind_name']} · {row['status_name']}") for row in same)
        hover = "<br>".join([f"<b>{capital(str(same[0]['date_text']))}</b>", *kinds])
        yield Mark(";".join(row["ids"] for row in same), mark, when, what, hover, low, high)


def wrapped(text: str, pixels: int = LONGEST) -> str:
    """Lines of about the same length, as Plotly breaks them; signs of markup in the words are no markup."""
    lines = text_lines(text, pixels, TINY)
    narrower = (text_lines(text, width, TINY) for width in range(pixels, 0, -8))
    *_, even = takewhile(lambda other: len(other) == len(lines), narrower)
    return "<br>".join(escape(line, quote=False) for line in even)


def _title(row: Row, words: Words) -> str:
    title = str(row["title_text"])
    if row["status"] not in ("expected", "target"):
        return title
    return words.text("{title} ({status})", title=title, status=row["status_name"])


def _when(row: Row) -> str:
    """The day in words, in the year of the turn without the year; with an arrow where it lies outside the window."""
    first, last = _days(row)
    return ("← " if first < FIRST else "") + ("→ " if last > LAST else "") + without_year(capital(row["date_text"]))


def without_year(day: str) -> str:
    """A day or month in words without the year in which nearly all happens: "before 23 June", "trước 23/6"."""
    return day.removesuffix(f" {TURN.year}").removesuffix(f"/{TURN.year}")


def _days(row: Row) -> tuple[int, int]:
    """The first day and the last, counted from the turn."""
    first = (row["start"].date() - TURN).days
    return first, first if pd.isna(row["end"]) else (row["end"].date() - TURN).days


def _window(row: Row) -> tuple[float, float]:
    """From where to where it is drawn."""
    first, last = _days(row)
    if last < FIRST or first > LAST:
        return (FIRST - EDGE / 2,) * 2 if last < FIRST else (LAST + EDGE / 2,) * 2
    return (first, first) if first == last else (max(first - 0.5, START), min(last + 0.5, END))
