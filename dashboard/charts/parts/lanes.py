"""Where the marks of the timeline go: which lane, which row in it, and at which edge if outside the window."""

import textwrap
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from html import escape
from typing import Any

import pandas as pd
from babel import dates

from dashboard.charts.parts import event_labels
from dashboard.charts.parts.event_labels import Label
from dashboard.charts.parts.style import NARROW
from dashboard.queries.articles.readable import distinct_events
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.words import Words, capital, sort_key
from dashboard.words.labels import DATED

FIRST, LAST = date(2025, 5, 20), date(2025, 7, 31)
"""The window: four of five dated events lie in it. The others stand at its edges with an arrow and their full date."""
GUTTER = timedelta(days=4)
"""Room at both sides of the window for the marks of what lies outside."""
TURN = FIRST_DAY_AFTER
"""The day on which the two-level local government starts."""

MARK = 15.0
"""Pixels that one mark takes, with air."""
BESIDE = 11.0
"""Pixels between the middle of a mark and its words."""
ROOM = 90.0
"""The least room in pixels that is worth writing in; where a month or year leaves less, its words stand on its bar."""

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

    def lines(self) -> list[int]:
        """For each row how many lines its longest label has."""
        counts = [0] * (max(self.rows) + 1)
        for mark, row in zip(self.marks, self.rows, strict=True):
            counts[row] = max(counts[row], mark.label.count("<br>") + 1)
        return counts


def dated(events: pd.DataFrame) -> pd.DataFrame:
    """The dated events, each once (`distinct_events`), in the order of their days."""
    rows = distinct_events(events)
    return rows[rows.start.notna()].sort_values(["start", "kind", "event"])


def lanes(events: pd.DataFrame, words: Words) -> list[Lane]:
    """The lanes from top to bottom: each province with its communes and wards below it, then the centre."""

    def place(group: pd.DataFrame) -> tuple[Any, ...]:
        first = group.sort_values("area").iloc[0]
        era, _, _ = str(first["area"]).partition("-")
        province, depth = sort_key(first["province_name"]), _DEPTH[first["level"]]
        return first["level"] == "country", province, depth, era, sort_key(first["area_name"])

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
    """Text in lines of at most `width` characters, as Plotly breaks them; a longer word stays whole.

    Signs of markup in it are no markup.
    """
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return "<br>".join(escape(line, quote=False) for line in lines)


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
    label = _label(row, words, position(low), position(high))
    at = low if label.to_left else high
    width = label.width + BESIDE
    ends = [position(at) - width, position(at)] if label.to_left else [position(at), position(at) + width]
    taken = [*ends, position(at) - MARK / 2, position(at) + MARK / 2, *(position(moment) for moment in span or ())]
    return EventMark(
        row["ids"], row["kind"], row["status"], hover(row), label.text, at, label.to_left, min(taken), max(taken),
        span, vague,
    )  # fmt: skip


def _anchors(row: Row, span: tuple[datetime, datetime] | None) -> tuple[datetime, datetime]:
    """Where the symbol stands with its label at the left, and with it at the right."""
    if edge := outside(row):
        at = _midnight(FIRST) - GUTTER / 2 if edge < 0 else _midnight(LAST) + GUTTER / 2
        return at, at
    if span is None:
        return (_midnight(row["start"].date()),) * 2
    if row["precision"] == "day":
        return span[0] + _HALF, span[1] - _HALF
    has_room = position(span[0]) >= ROOM or NARROW - position(span[1]) >= ROOM
    return span if has_room else (span[0], span[0])


def _label(row: Row, words: Words, low: float, high: float) -> Label:
    """The words at the mark; what lies outside the window has them inside, and none cross the line of the turn."""
    left, right, edge = low - BESIDE, NARROW - high - BESIDE, outside(row)
    text, turn = _what(row, words), position(_midnight(TURN))
    if edge:
        return event_labels.place(text, left * (edge > 0), right * (edge < 0), leftwards=edge > 0)
    leftwards = row["start"].date() < TURN
    before_line = max(0, turn - high - 2 * BESIDE) if leftwards else right
    behind_line = left if leftwards or low <= turn else max(0, low - turn - 2 * BESIDE)
    label = event_labels.place(text, behind_line, before_line, leftwards=leftwards)
    # A word that is wider than the room at its side of the line has to cross it.
    fits = label.width <= (behind_line if label.to_left else before_line)
    return label if fits else event_labels.place(text, left, right, leftwards=leftwards)


def _what(row: Row, words: Words) -> str:
    """What happens, with the day where the mark does not show it: outside the window, in a month, by a day."""
    title = str(row["title_text"])
    if row["status"] in ("expected", "target"):
        title = words.text("{title} ({status})", title=title, status=row["status_name"])
    low, high = visible(row)
    if outside(row) or row["precision"] != "day" or row["relation"] in ("by", "before", "until"):
        title = words.text("{when}: {title}", when=capital(short_date(row, words)), title=title)
    before = "← " if outside(row) < 0 or low < _midnight(FIRST) - _HALF else ""
    after = "→ " if outside(row) > 0 or high > _midnight(LAST) + _HALF else ""
    return f"{before}{after}{title}"


def _last(row: Row) -> date:
    end: pd.Timestamp = row["start"] if pd.isna(row["end"]) else row["end"]
    return end.to_pydatetime().date()


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - days of a chart, not moments of a clock
