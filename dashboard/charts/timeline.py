"""What happens when: a lane for each area, a mark for each day, a bar for each period."""

from collections.abc import Iterator
from datetime import timedelta

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas, Dot
from dashboard.charts.parts.days import TOP, days, lane_name
from dashboard.charts.parts.event_marks import SIZE, Kind, finish, key
from dashboard.charts.parts.lanes import BESIDE, EventMark, Lane, dated, lanes
from dashboard.charts.parts.looks import is_to_come
from dashboard.charts.parts.marks import bracketed, headline
from dashboard.charts.parts.style import TINY
from dashboard.queries.areas import place_name
from dashboard.words import Words, capital
from dashboard.words.labels import DATED

HEADING, ROW, LINE, GAP = 24, 5, 15, 8
"""Pixels of a lane's name, of a row of marks without its labels, of each line of those, and between lanes."""


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
    """When provinces tried out and when they officially started the new government; else from when to when the events
    are dated; "" where there is none."""
    rows = dated(events)
    if rows.empty:
        return ""
    place, whole = _place(rows, words), rows[rows.level == "province"]
    trials, starts = (whole[whole.kind == kind] for kind in ("trial_operation", "official_operation"))
    if not trials.empty or not starts.empty:
        days = {"trial": _from(trials, words), "start": _from(starts, words)}
        both = words.text("trial run {trial}, official start {start}", **days)
        only = words.text("official start {start}", **days) if trials.empty else words.text("trial run {trial}", **days)
        plain, status = only if trials.empty or starts.empty else both, _to_come(pd.concat([trials, starts]), words)
        phrase = bracketed(plain, status)
        named = words.text("{place}: {events}", place=place, events=phrase)
        return headline(named, capital(phrase)) if place else capital(phrase)
    coarsest = next(precision for precision in ("year", "month", "day") if precision in set(rows.precision))
    period = words.days(rows.start.min().date(), rows.end.fillna(rows.start).max().date(), coarsest)
    period = str(rows.date_text.iloc[0]) if len(rows) == 1 else period
    return words.plural(
        "{n} dated event {where}: {period}", "{n} dated events {where}: {period}", len(rows), period=period,
        where=_where(rows, words),
    )  # fmt: skip


def _from(rows: pd.DataFrame, words: Words) -> str:
    """The day of events, from which it was where they are several; "" of none."""
    if rows.empty:
        return ""
    texts, since = set(rows.date_text), DATED["from"]
    return texts.pop() if len(texts) == 1 else words.text(since, day=words.day(rows.start.min().date()))


def _to_come(rows: pd.DataFrame, words: Words) -> list[str]:
    """What of events is no fact, in words: each status but "actual" once."""
    return [words.label("event_status", status) for status in dict.fromkeys(rows.status) if is_to_come(status)]


def _place(rows: pd.DataFrame, words: Words) -> str:
    """The one area or province that the events of provinces are about; "" of several, or of none."""
    told = rows[rows.province_name != ""]
    if told.province_name.nunique() != 1:
        return ""
    areas = set(told.area_name)
    return areas.pop() if len(areas) == 1 else place_name(told.province_name.iloc[0], words)


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
        if not mark.span:
            finish(canvas, Kind.of(mark.kind, mark.status), xanchor=str(mark.at), yanchor=y)
        _write(canvas, mark, y)
    key(canvas, (Kind.of(mark.kind, mark.status) for mark, _y in points), TOP - 2)


def _heights(lane: Lane) -> list[int]:
    return [ROW + LINE * lines for lines in lane.lines()]


def _points(lane: Lane, top: float) -> Iterator[tuple[EventMark, float]]:
    """Each mark with the middle of its row."""
    heights = _heights(lane)
    for mark, row in zip(lane.marks, lane.rows, strict=True):
        yield mark, top + sum(heights[:row]) + heights[row] / 2


def _period(canvas: Canvas, mark: EventMark, y: float) -> Bar:
    low, high = mark.span or (mark.at, mark.at)
    look = canvas.looks.period(mark.kind, mark.status)
    length = (high - low) / timedelta(milliseconds=1)
    return Bar(y, length, 14 if mark.vague else 9, look, mark.ids, mark.hover, str(low))


def _dot(canvas: Canvas, mark: EventMark, y: float) -> Dot:
    """The symbol of an event of a day; a period has its bar."""
    size = 0 if mark.span else SIZE - 1
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
