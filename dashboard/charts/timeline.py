"""What happens when: a lane for each area, a mark for each day, a bar for each period."""

from collections.abc import Iterator
from datetime import timedelta

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas, Dot
from dashboard.charts.parts.days import days, key, lane_name
from dashboard.charts.parts.lanes import EventMark, Lane, dated, lanes, short_day
from dashboard.charts.parts.looks import key_of_events
from dashboard.charts.parts.strip import strip
from dashboard.words import Words

HEADING, ROW, TALL, GAP = 24, 21, 34, 8
"""Pixels of a lane's name, of a row of marks, of one with labels of two lines, and between lanes."""


def timeline(events: pd.DataFrame, *, canvas: Canvas, compact: bool = False) -> go.Figure:
    """The dated events on a common line of days, centred on 1 July 2025.

    Args:
        events: rows of `described_events`; undated ones are not drawn, repeats join their first telling.
        canvas: an unused one.
        compact: one row for a province, days near each other as one mark with their number.
    """
    if dated(events).empty:
        canvas.layout(height=120)
    elif compact:
        strip(canvas, events)
    else:
        _draw(canvas, lanes(events, canvas.words))
    return canvas.figure()


def takeaway(events: pd.DataFrame, *, words: Words) -> str:
    """How many dated events fall on the fullest day, and where; else from when to when; "" where there is none."""
    rows = dated(events)
    if rows.empty:
        return ""
    where, n = _where(rows, words), len(rows)
    if n == 1:
        only = rows.iloc[0]
        return words.text(
            "One dated event {where}: {title}, {date}.", where=where, title=only.title_text, date=only.date_text
        )
    exact = rows[rows.precision == "day"]
    if len(exact) < 2:
        return words.text(
            "{n} dated events {where}, {vague} of them dated only to a month or a year.",
            n=n,
            where=where,
            vague=n - len(exact),
        )
    return _spread(exact, n, where, words)


def _spread(exact: pd.DataFrame, n: int, where: str, words: Words) -> str:
    """The sentence for two or more days, of `n` events with those that are dated only to a month or a year."""
    first, last = exact.start.min().date(), exact.end.fillna(exact.start).max().date()
    days_of_one = sorted(exact.start[exact.end.isna()].dt.date)
    fullest = max(days_of_one, key=days_of_one.count, default=first)
    most, vague = days_of_one.count(fullest), n - len(exact)
    if most == n:
        return words.text("{n} dated events {where}, all on {day}.", n=n, where=where, day=words.day(fullest))
    if most > 1:
        day = words.day(fullest)
        return words.text("{most} of {n} dated events {where} fall on {day}.", most=most, n=n, where=where, day=day)
    begins = short_day(first, words) if first.year == last.year else words.day(first)
    span = {"where": where, "first": begins, "last": words.day(last)}
    if not vague:
        return words.text("{n} dated events {where} between {first} and {last}.", n=n, **span)
    return words.plural(
        "{exact} dated events {where} between {first} and {last}; {vague} more is dated only to a month or a year.",
        "{exact} dated events {where} between {first} and {last}; {vague} more are dated only to a month or a year.",
        vague,
        exact=len(exact),
        vague=vague,
        **span,
    )


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
    key(canvas, key_of_events({mark.status for mark, _y in points}, canvas.words))


def _heights(lane: Lane) -> list[int]:
    return [TALL if tall else ROW for tall in lane.tall()]


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
    look, side = canvas.looks.event(mark.kind, mark.status), "middle left" if mark.label_left else "middle right"
    tone = "" if mark.vague else canvas.looks.event_ink(mark.kind)
    return Dot(str(mark.at), y, 11, look, mark.ids, mark.hover, _spaced(mark.label), side, tone)


def _spaced(label: str) -> str:
    """A hair's breadth between a symbol and its words, on either side."""
    return "<br>".join(f"\N{NO-BREAK SPACE}{line}\N{NO-BREAK SPACE}" for line in label.split("<br>"))


def _where(rows: pd.DataFrame, words: Words) -> str:
    provinces = sorted(set(rows.province_name) - {""})
    central = bool((rows.province_name == "").any())
    values = {"n": len(provinces), "province": provinces[0] if provinces else ""}
    if not provinces:
        return words.text("at the central level")
    if len(provinces) == 1:
        one = words.text("in {province} and at the central level") if central else words.text("in {province}")
        return one.format(**values)
    many = words.text("in {n} provinces and at the central level") if central else words.text("in {n} provinces")
    return many.format(**values)
