"""What happens when: a lane for each area, a mark for each day, a bar for each period, and what happens below it."""

from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import HOVER, Bar, Canvas
from dashboard.charts.parts.event_marks import DEADLINE, DONE, RADIUS, draw_mark, key
from dashboard.charts.parts.lanes import END, START, TURN, Lane, Mark, lanes, without_year, wrapped
from dashboard.charts.parts.looks import UNSEEN
from dashboard.charts.parts.style import SMALL, TINY
from dashboard.queries.figures.timeline import takeaway
from dashboard.words import capital

__all__ = ["takeaway", "timeline"]

HEADING, DAY, LINE, GAP = 26, 18, 15, 8
"""Pixels of a lane's name, of a mark with its day, of a line of what happens, and below that."""
HEAD, TICKS = 58, 20
"""Pixels below the key for the name of the turn and the days, and for the days at the foot."""


def timeline(events: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """The dated events on a line of days, the time from 1 July 2025 on a ground; marks of one day are one.

    Args:
        events: rows of `described_events`; undated ones are not drawn, repeats join their first telling.
        canvas: an unused one.
    """
    drawn = lanes(events, canvas.words)
    if not drawn:
        canvas.layout(height=120)
        return canvas.figure()
    top = key(canvas, {mark.mark for lane in drawn for mark in lane.marks}, x=START) + HEAD
    bottom = top + sum(map(_height, drawn))
    _days(canvas, top, bottom)
    placed: list[tuple[Mark, float]] = []
    for lane in drawn:
        _name(canvas, lane, top)
        y = top + HEADING + DAY / 2
        for mark in lane.marks:
            placed.append((mark, y))
            y += DAY + LINE * mark.lines + GAP
        top += _height(lane)
    for mark, y in placed:
        _write(canvas, mark, y)
    canvas.bars(_bar(canvas, mark, y) for mark, y in placed if mark.is_period)
    _dots(canvas, [(mark, y) for mark, y in placed if not mark.is_period])
    canvas.scale(height=bottom + TICKS, start=START, end=END, left=0, right=0)
    return canvas.figure()


def _height(lane: Lane) -> float:
    return HEADING + sum(DAY + LINE * mark.lines + GAP for mark in lane.marks)


def _days(canvas: Canvas, top: float, bottom: float) -> None:
    """The time from the turn on, which is named, and days above and below the lanes."""
    words, ground = canvas.words, canvas.colours.grid
    place = {"x0": 0, "x1": END, "y0": top, "y1": bottom}
    canvas.shape(type="rect", fillcolor=ground, opacity=0.5, line={"width": 0}, layer="below", **place)
    starts = wrapped(words.text("{day}: two-tier local government starts", day=words.day(TURN)), 200)
    canvas.write(f"<b>{starts}</b>", x=0, y=top - TICKS - LINE, size=TINY, anchor="center")
    for day in (date(2025, 6, 1), date(2025, 6, 15), TURN, date(2025, 7, 15)):
        for y in (top - TICKS / 2, bottom + TICKS / 2):
            text, x = without_year(words.day(day)), (day - TURN) / timedelta(days=1)
            canvas.write(text, x=x, y=y, colour=canvas.colours.muted, size=TINY, anchor="center")


def _name(canvas: Canvas, lane: Lane, top: float) -> None:
    if not lane.depth:
        canvas.rule(top)
    name = capital(lane.name) if lane.depth else f"<b>{lane.name}</b>"
    canvas.write(name, y=top + HEADING / 2, size=SMALL, shift=lane.depth * 14)


def _write(canvas: Canvas, mark: Mark, y: float) -> None:
    """The mark with its day, and below it what happens."""
    if not mark.is_period:
        draw_mark(canvas, mark.mark, x=mark.low, y=y)
    day, words = mark.at_day(), mark.at_words()
    canvas.write(f"<b>{mark.when}</b>", x=day.x, y=y, size=TINY, anchor=day.anchor, shift=day.shift)
    middle = y + (DAY + LINE * mark.lines) / 2
    canvas.write(mark.what, x=words.x, y=middle, size=TINY, anchor=words.anchor, shift=words.shift, align="left")


def _bar(canvas: Canvas, mark: Mark, y: float) -> Bar:
    colour = canvas.colours.ink if mark.mark == DEADLINE else canvas.colours.after
    look = canvas.looks.bar(colour, "actual" if mark.mark in (DONE, DEADLINE) else "planned")
    return Bar(y, mark.high - mark.low, 10, look, mark.ids, mark.hover, mark.low)


def _dots(canvas: Canvas, placed: list[tuple[Mark, float]]) -> None:
    """What is pressed at the marks of a day; the chosen one has a ground."""
    if placed:
        canvas.scatter(
            mode="markers",
            x=[mark.low for mark, _y in placed],
            y=[y for _mark, y in placed],
            marker={"size": 4 * RADIUS, "color": UNSEEN, "line": {"width": 0}},
            selected={"marker": {"color": canvas.colours.accent_soft}},
            customdata=[[mark.ids] for mark, _y in placed],
            hovertext=[mark.hover for mark, _y in placed],
            hovertemplate=HOVER,
        )
