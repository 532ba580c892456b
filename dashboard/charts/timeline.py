"""What happens when: a lane for each area, a mark for each day, a bar for each period, and what happens below it."""

from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import HOVER, Bar, Canvas
from dashboard.charts.parts.event_marks import RADIUS, draw_mark, key
from dashboard.charts.parts.lanes import END, START, Mark, broken, in_lines
from dashboard.charts.parts.looks import UNSEEN
from dashboard.charts.parts.style import SMALL, TINY
from dashboard.queries.figures.lanes import DEADLINE, DONE, TURN, Lane, lanes, without_year
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
    drawn = [(lane, [in_lines(one) for one in lane.happenings]) for lane in lanes(events, canvas.words)]
    if not drawn:
        canvas.layout(height=120)
        return canvas.figure()
    top = key(canvas, {one.mark for lane, _words in drawn for one in lane.happenings}, x=START) + HEAD
    bottom = top + sum(_height(words) for _lane, words in drawn)
    _days(canvas, top, bottom)
    marks: list[Mark] = []
    for lane, words in drawn:
        _name(canvas, lane, top)
        y = top + HEADING + DAY / 2
        for one, what in zip(lane.happenings, words, strict=True):
            marks.append(Mark(one, what, y))
            y += _tall(what)
        top += _height(words)
    for mark in marks:
        _write(canvas, mark)
    canvas.bars(_bar(canvas, mark) for mark in marks if mark.of.is_period)
    _dots(canvas, [mark for mark in marks if not mark.of.is_period])
    canvas.scale(height=bottom + TICKS, start=START, end=END, left=0, right=0)
    return canvas.figure()


def _height(words: list[str]) -> float:
    """The pixels of a lane, by the words of its marks."""
    return HEADING + sum(map(_tall, words))


def _tall(what: str) -> float:
    return DAY + LINE * (what.count("<br>") + 1) + GAP


def _days(canvas: Canvas, top: float, bottom: float) -> None:
    """The time from the turn on, which is named, and days above and below the lanes."""
    words, ground = canvas.words, canvas.colours.grid
    place = {"x0": 0, "x1": END, "y0": top, "y1": bottom}
    canvas.shape(type="rect", fillcolor=ground, opacity=0.5, line={"width": 0}, layer="below", **place)
    starts = broken(words.text("{day}: two-tier local government starts", day=words.day(TURN)), 200)
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


def _write(canvas: Canvas, mark: Mark) -> None:
    """The mark with its day, and below it what happens."""
    if not mark.of.is_period:
        draw_mark(canvas, mark.of.mark, x=mark.of.low, y=mark.y)
    day, words, middle = mark.at_day(), mark.at_words(), mark.y + _tall(mark.what) / 2 - GAP / 2
    canvas.write(f"<b>{mark.of.when}</b>", x=day.x, y=mark.y, size=TINY, anchor=day.anchor, shift=day.shift)
    canvas.write(mark.what, x=words.x, y=middle, size=TINY, anchor=words.anchor, shift=words.shift, align="left")


def _bar(canvas: Canvas, mark: Mark) -> Bar:
    one = mark.of
    colour = canvas.colours.ink if one.mark == DEADLINE else canvas.colours.after
    look = canvas.looks.bar(colour, "actual" if one.mark in (DONE, DEADLINE) else "planned")
    return Bar(mark.y, one.high - one.low, 10, look, one.ids, mark.hover, one.low)


def _dots(canvas: Canvas, marks: list[Mark]) -> None:
    """What is pressed at the marks of a day; the chosen one has a ground."""
    if marks:
        canvas.scatter(
            mode="markers",
            x=[mark.of.low for mark in marks],
            y=[mark.y for mark in marks],
            marker={"size": 4 * RADIUS, "color": UNSEEN, "line": {"width": 0}},
            selected={"marker": {"color": canvas.colours.accent_soft}},
            customdata=[[mark.of.ids] for mark in marks],
            hovertext=[mark.hover for mark in marks],
            hovertemplate=HOVER,
        )
