"""What happens when: a lane for each area, a mark for each day, a bar for each period."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas, Dot
from dashboard.charts.parts.days import days, key, lane_name
from dashboard.charts.parts.lanes import BESIDE, LAST, EventMark, Lane, dated, lanes, outside
from dashboard.charts.parts.looks import key_of_events
from dashboard.charts.parts.style import TINY
from dashboard.queries.areas import place_name
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.words import Words

HEADING, ROW, LINE, GAP = 24, 5, 15, 8
"""Pixels of a lane's name, of a row of marks without its labels, of each line of those, and between lanes."""
SEVERAL = 4
"""The least number of events of which a headline says that they share a day."""


def timeline(events: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """The dated events on a common line of days, centred on 1 July 2025.

    Args:
        events: rows of `described_events`; undated ones are not drawn, repeats join their first telling.
        canvas: an unused one.
    """
    if dated(events).empty:
        canvas.layout(height=120)
    else:
        _draw(canvas, lanes(events, canvas.words))
    return canvas.figure()


def takeaway(events: pd.DataFrame, *, words: Words) -> str:
    """How many of the dated events share a day, where several do; else from when to when; "" where there is none."""
    rows = dated(events)
    if rows.empty:
        return ""
    n, where = len(rows), _where(rows, words)
    day, most = _fullest(rows)
    if most >= SEVERAL:
        return words.text(
            "{most} of the {n} dated events {where} are tied to {day}", most=most, n=n, where=where, day=words.day(day)
        )
    coarsest = next(precision for precision in ("year", "month", "day") if precision in set(rows.precision))
    period = words.days(rows.start.min().date(), rows.end.fillna(rows.start).max().date(), coarsest)
    period = str(rows.date_text.iloc[0]) if n == 1 else period
    return words.plural(
        "{n} dated event {where}: {period}", "{n} dated events {where}: {period}", n, where=where, period=period
    )


def _fullest(rows: pd.DataFrame) -> tuple[date, int]:
    """The day in the window with most events that are dated to it alone, 1 July before its equals; and how many."""
    of_a_day = [
        row["start"].date()
        for row in rows.to_dict("records")
        if row["precision"] == "day" and pd.isna(row["end"]) and not outside(row)
    ]
    counts = Counter(of_a_day)
    return max(counts.items(), key=lambda one: (one[1], one[0] == FIRST_DAY_AFTER), default=(LAST, 0))


def _draw(canvas: Canvas, placed: list[Lane]) -> None:
    """Every lane from the top down: its name, a mark for each day, a bar for each period."""
    top, points = 0, []
    for lane in placed:
        lane_name(canvas, lane.name, top, depth=lane.depth)
        points += list(_points(lane, top + HEADING))
        top += HEADING + sum(_heights(lane)) + GAP
    days(canvas, top)
    canvas.bars(_period(canvas, mark, y) for mark, y in points if mark.span)
    canvas.dots(_dot(canvas, mark, y) for mark, y in points)
    for mark, y in points:
        _write(canvas, mark, y)
    key(canvas, key_of_events(((mark.kind, mark.status) for mark, _y in points), canvas.words))


def _heights(lane: Lane) -> list[int]:
    return [ROW + LINE * lines for lines in lane.lines()]


def _points(lane: Lane, top: float) -> Iterator[tuple[EventMark, float]]:
    """Each mark with the middle of its row."""
    heights = _heights(lane)
    for mark, row in zip(lane.marks, lane.rows, strict=True):
        yield mark, top + sum(heights[:row]) + heights[row] / 2


def _period(canvas: Canvas, mark: EventMark, y: float) -> Bar:
    low, high = mark.span or (mark.at, mark.at)
    look = canvas.looks.period(mark.kind, mark.status, vague=mark.vague)
    length = (high - low) / timedelta(milliseconds=1)
    return Bar(y, length, 14 if mark.vague else 9, look, mark.ids, mark.hover, str(low))


def _dot(canvas: Canvas, mark: EventMark, y: float) -> Dot:
    """The symbol of an event; of a month or a year there is none: no day of it is meant."""
    size = 0 if mark.vague and mark.span else 11
    return Dot(str(mark.at), y, size, canvas.looks.event(mark.kind, mark.status), mark.ids, mark.hover)


def _write(canvas: Canvas, mark: EventMark, y: float) -> None:
    """What happens, beside its symbol, on paper: no line of a day runs through it."""
    side = "right" if mark.label_left else "left"
    canvas.annotation(
        text=mark.label,
        x=str(mark.at),
        y=y,
        xanchor=side,
        yanchor="middle",
        xshift=-BESIDE if mark.label_left else BESIDE,
        align=side,
        font={"size": TINY, "color": canvas.colours.ink},
        bgcolor=canvas.colours.paper,
        borderpad=0,
    )


def _where(rows: pd.DataFrame, words: Words) -> str:
    """In which area or province, or in how many, and whether at the central level too."""
    areas = set(rows.area_name[rows.level != "country"])
    provinces, central = sorted(set(rows.province_name) - {""}), bool((rows.province_name == "").any())
    if not provinces:
        return words.text("at national level")
    if central:
        return words.plural(
            "in {n} province and at national level", "in {n} provinces and at national level", len(provinces)
        )
    if len(provinces) == 1:
        name = areas.pop() if len(areas) == 1 else place_name(provinces[0], words)
        return words.text("in {province}", province=name)
    return words.text("in {n} provinces", n=len(provinces))
