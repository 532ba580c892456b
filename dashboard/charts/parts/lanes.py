"""Where the marks of the timeline go: which lane, which row in it, and at which edge if outside the window."""

import textwrap
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import pandas as pd
from babel import dates

from dashboard.charts.parts.style import NARROW, TINY
from dashboard.charts.parts.text_width import text_width
from dashboard.queries.articles.readable import distinct_events
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.schema.documents import number
from dashboard.words import Words, sort_key
from dashboard.words.labels import DATED

FIRST, LAST = date(2025, 5, 20), date(2025, 7, 31)
"""The window: four of five dated events lie in it. The others stand at its edges with an arrow and their full date."""
GUTTER = timedelta(days=4)
"""Room at both sides of the window for the marks of what lies outside."""
TURN = FIRST_DAY_AFTER
"""The day on which the two-level local government starts."""

MARK = 15.0
"""Pixels that one mark takes, with air."""
BESIDE = 13.0
"""Pixels between the middle of a mark and its words, and behind them."""

_SHORT = {
    "day": {"vi": "d/M", "en": "d MMMM"},
    "month": {"vi": "'tháng' M", "en": "MMMM"},
}
_DEPTH = {"country": 0, "province": 0, "district": 1, "commune": 1}
_HALF = timedelta(hours=12)

Row = dict[Hashable, Any]


@dataclass(frozen=True)
class EventMark:
    """One event as it is drawn. `left` and `right` are pixels at the narrowest width, label included."""

    ids: str
    kind: str
    status: str
    hover: str
    label: str
    at: datetime
    label_left: bool
    left: float
    right: float
    span: tuple[datetime, datetime] | None = None
    vague: bool = False


@dataclass(frozen=True)
class Lane:
    """One area's events, and the row of each (0 is the upper one). `depth` 1 is a part of the lane above."""

    name: str
    depth: int
    marks: list[EventMark]
    rows: list[int]

    def tall(self) -> list[bool]:
        """For each row whether it has a label of two lines."""
        two = {row for mark, row in zip(self.marks, self.rows, strict=True) if "<br>" in mark.label}
        return [row in two for row in range(max(self.rows) + 1)]


def dated(events: pd.DataFrame) -> pd.DataFrame:
    """The dated events, each once (`distinct_events`), in the order of their days."""
    rows = distinct_events(events)
    return rows[rows.start.notna()].sort_values(["start", "kind", "event"])


def lanes(events: pd.DataFrame, words: Words) -> list[Lane]:
    """The lanes from top to bottom: the centre, then each province with its communes and wards below it."""

    def place(group: pd.DataFrame) -> tuple[Any, ...]:
        first = group.sort_values("area").iloc[0]
        era, _, _ = str(first["area"]).partition("-")
        province, depth = sort_key(first["province_name"]), _DEPTH[first["level"]]
        return first["level"] != "country", province, depth, era, sort_key(first["area_name"])

    groups = sorted((group for _name, group in dated(events).groupby("area_name")), key=place)
    return [_lane(group, words) for group in groups]


def pack(intervals: Sequence[tuple[float, float]]) -> list[int]:
    """For each interval the first row in which it overlaps none of those before it. Ends may touch."""
    rows: list[list[tuple[float, float]]] = []
    chosen = []
    for left, right in intervals:
        free = (i for i, taken in enumerate(rows) if all(right <= low or left >= high for low, high in taken))
        row = next(free, len(rows))
        rows[row:] = [*rows[row:], []] if row == len(rows) else rows[row:]
        rows[row].append((left, right))
        chosen.append(row)
    return chosen


def position(moment: datetime) -> float:
    """Pixels from the left at the narrowest width."""
    start, end = _midnight(FIRST) - GUTTER, _midnight(LAST) + GUTTER
    return (moment - start) / (end - start) * NARROW


def short_day(value: date, words: Words, precision: str = "day") -> str:
    """A day or month of the window's year without the year: "15 June", "15/6"; with it for any other year."""
    if value.year != TURN.year or precision not in _SHORT:
        return words.day(value, precision)
    return dates.format_date(value, format=_SHORT[precision][words.language], locale=words.language)


def short_date(row: Row, words: Words) -> str:
    """When, in few characters: "before 25 June", "24–28 June", "in July"; the full date outside the window."""
    first, last, edge = row["start"].date(), _last(row), outside(row)
    if row["precision"] == "month" and (first.year, first.month) != (last.year, last.month):
        day = words.days(first, last, "month")
    elif edge:
        day = words.day(first, row["precision"])
    elif row["precision"] != "day":
        day = short_day(first, words, row["precision"])
    elif first == last:
        day = short_day(first, words)
    elif first.month == last.month:
        day = f"{first.day}–{short_day(last, words)}"
    else:
        day = f"{short_day(first, words)} – {short_day(last, words)}"
    is_period = row["precision"] == "day" and first != last
    message = "{day}" if is_period else DATED[row["relation"]]
    return words.text(message, day=day)


def wrap(text: str, width: int) -> str:
    """Text in lines of at most `width` characters, as Plotly breaks them; a longer word stays whole."""
    return "<br>".join(textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False))


def hover(row: Row) -> str:
    """What a pointer shows: the title, what sort of event it is and whether it is done, when."""
    return f"<b>{wrap(row['title_text'], 38)}</b><br>{row['kind_name']} · {row['status_name']}<br>{row['date_text']}"


def outside(row: Row) -> int:
    """-1 for what lies before the window, 1 for what lies after it, 0 for the rest."""
    return -1 if _last(row) < FIRST else int(row["start"].date() > LAST)


def visible(row: Row) -> tuple[datetime, datetime]:
    """The part of an event that lies in the window and its gutters; days count from noon to noon around their mark."""
    low, high = _midnight(FIRST) - GUTTER, _midnight(LAST) + GUTTER
    return max(low, _midnight(row["start"].date()) - _HALF), min(high, _midnight(_last(row)) + _HALF)


def _lane(group: pd.DataFrame, words: Words) -> Lane:
    marks = [_mark(row, words) for row in group.to_dict("records")]
    first = group.sort_values("area").iloc[0]
    rows = pack([(mark.left, mark.right) for mark in marks])
    return Lane(first["area_name"], _DEPTH[first["level"]], marks, rows)


def _mark(row: Row, words: Words) -> EventMark:
    edge, vague = outside(row), row["precision"] != "day"
    span = visible(row) if not edge and _last(row) > row["start"].date() else None
    low, high = _anchors(row, span)
    lines, to_left, width = _label(row, words, position(low), position(high))
    at = low if to_left else high
    ends = (
        [position(at) - width, position(at) + MARK / 2] if to_left else [position(at) - MARK / 2, position(at) + width]
    )
    taken = [*ends, *(position(moment) for moment in span or ())]
    return EventMark(
        row["ids"], row["kind"], row["status"], hover(row), lines, at, to_left, min(taken), max(taken), span, vague
    )


def _anchors(row: Row, span: tuple[datetime, datetime] | None) -> tuple[datetime, datetime]:
    """Where the symbol stands with its label at the left, and with it at the right."""
    if edge := outside(row):
        at = _midnight(FIRST) - GUTTER / 2 if edge < 0 else _midnight(LAST) + GUTTER / 2
        return at, at
    if span is None:
        return (_midnight(row["start"].date()),) * 2
    if row["precision"] == "day":
        return span[0] + _HALF, span[1] - _HALF
    # Somewhere in the month or year: in its middle; where it begins before the window, at the edge with an arrow.
    middle = span[0] + ((span[1] - span[0]) / 2 if span[0] >= _midnight(FIRST) else GUTTER / 2)
    return middle, middle


def _label(row: Row, words: Words, low: float, high: float) -> tuple[str, bool, float]:
    """The words at the mark, in one line or two; whether they stand at its left; and the pixels they take."""
    for lines in _lines(row, words):
        width = text_width("<br>".join(lines), TINY) + BESIDE
        left, right = low - width >= 0, high + width <= NARROW
        if left or right:
            break
    to_left = outside(row) > 0 or (left and (not right or (row["start"].date() < TURN and outside(row) == 0)))
    return "<br>".join(lines), to_left, width


def _lines(row: Row, words: Words) -> Iterable[list[str]]:
    when, kind = short_date(row, words), _kind(row)
    low, high = visible(row)
    before = "← " if outside(row) < 0 or low < _midnight(FIRST) - _HALF else ""
    after = " →" if outside(row) > 0 or high > _midnight(LAST) + _HALF else ""
    if row["start"].date() == TURN and row["relation"] in ("on", "from") and row["precision"] == "day":
        yield [kind]  # on the line that names the day
    whole = words.text("{kind}, {when}", kind=kind, when=when)
    yield [before + whole + after]
    yield [before + kind, when + after]


def _kind(row: Row) -> str:
    """What a mark is: the number of a document that is issued, else the kind of event."""
    return number(row["document"]) if row["kind"] == "legal_document" and row["document"] else str(row["kind_name"])


def _last(row: Row) -> date:
    end: pd.Timestamp = row["start"] if pd.isna(row["end"]) else row["end"]
    return end.to_pydatetime().date()


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - days of a chart, not moments of a clock
