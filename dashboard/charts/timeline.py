"""What happens when: a lane for each area, a mark for each day, a bar for each period, and what happens below it."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import HOVER, Bar, Canvas
from dashboard.charts.parts.event_marks import DEADLINE, DONE, RADIUS, draw_mark, key
from dashboard.charts.parts.lanes import END, START, TURN, Lane, Mark, lanes, without_year, wrapped
from dashboard.charts.parts.looks import UNSEEN
from dashboard.charts.parts.style import SMALL, TINY
from dashboard.queries.areas import listed, place_name
from dashboard.queries.articles.marks import bracketed, headline, is_to_come
from dashboard.queries.articles.readable import dated, distinct_events
from dashboard.words import Words, capital
from dashboard.words.labels import N_

HEADING, DAY, LINE, GAP = 26, 18, 15, 8
"""Pixels of a lane's name, of a mark with its day, of a line of what happens, and below that."""
TURNS = {"trial_operation": N_("trial run"), "official_operation": N_("official start")}
"""The kinds of events that a headline tells, in their order."""
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


def takeaway(events: pd.DataFrame, *, words: Words) -> str:
    """Which provinces tried out, and when, and officially started the new government; else from when to when the events
    are dated; "" where there is none.
    """
    rows = dated(distinct_events(events))
    if rows.empty:
        return ""
    place, whole = _place(rows, words), rows[rows.level == "province"]
    turns = {kind: whole[whole.kind == kind] for kind in TURNS}
    if any(len(turn) for turn in turns.values()):
        statuses = dict.fromkeys(status for turn in turns.values() for status in turn.status if is_to_come(status))
        labels = [words.label("event_status", status) for status in statuses]
        return headline(*(capital(bracketed(text, labels)) for text in _turned(turns, place, words)))
    coarsest = next(precision for precision in ("year", "month", "day") if precision in set(rows.precision))
    period = words.days(rows.start.min().date(), rows.end.fillna(rows.start).max().date(), coarsest)
    period = str(rows.date_text.iloc[0]) if len(rows) == 1 else period
    counted = words.plural("{n} dated event, {period}", "{n} dated events, {period}", len(rows), period=period)
    return words.text("{place}: {events}", place=capital(place), events=counted) if place else counted


def _turned(turns: Mapping[str, pd.DataFrame], place: str, words: Words) -> Iterator[str]:
    """What of these kinds was when: of one area; of each of several; and, shorter, when first."""
    areas = dict.fromkeys(name for turn in turns.values() for name in turn.area_name)
    dated_turns = [(words.text(TURNS[kind]), turn) for kind, turn in turns.items() if len(turn)]
    if len(areas) == 1:
        events = ", ".join(f"{name} {listed(list(dict.fromkeys(turn.date_text)), words)}" for name, turn in dated_turns)
        yield words.text("{place}: {events}", place=next(iter(areas)), events=events)
    else:
        yield "; ".join(f"{name}: {_of_areas(turn, words)}" for name, turn in dated_turns)
    first = ", ".join(_first(name, turn, words) for name, turn in dated_turns)
    if place:
        yield words.text("{place}: {events}", place=place, events=first)
    yield first


def _first(name: str, turn: pd.DataFrame, words: Words) -> str:
    """The day of all of them, or the first of several days."""
    days = sorted(set(turn.start))
    day = words.day(days[0].date())
    return f"{name} {day}" if len(days) == 1 else words.text("first {event} {day}", event=name, day=day)


def _of_areas(turn: pd.DataFrame, words: Words) -> str:
    """Each area with its day, those of one day together."""
    days = turn.groupby("date_text", sort=False).area_name.unique()
    return ", ".join(f"{listed(list(names), words)} {day}" for day, names in days.items())


def _place(rows: pd.DataFrame, words: Words) -> str:
    """The one area or province that the events of provinces are about, else the centre; "" of several provinces."""
    told = rows[rows.province_name != ""] if rows.province_name.any() else rows
    areas, provinces = told.area_name.unique(), told.province_name.unique()
    if len(areas) == 1:
        return str(areas[0])
    return place_name(provinces[0], words) if len(provinces) == 1 and provinces[0] else ""
