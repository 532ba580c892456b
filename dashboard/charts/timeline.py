"""What happens when: a lane for each area, a mark for each day, a bar for each period."""

from datetime import timedelta
from itertools import accumulate

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import strip
from dashboard.charts.parts.days import (
    MARGINS,
    colour,
    days,
    fill,
    halo,
    key,
    lane_name,
    soft,
    statuses,
    symbol,
)
from dashboard.charts.parts.lanes import Lane, Mark, dated, lanes, short_day
from dashboard.charts.parts.style import Palette, frame, is_to_come, palette
from dashboard.words import Words

HEADING, ROW, TALL, GAP = 24, 21, 34, 8
"""Pixels of a lane's name, of a row of marks, of one with labels of two lines, and between lanes."""


def timeline(events: pd.DataFrame, *, words: Words, theme: str = "light", compact: bool = False) -> go.Figure:
    """The dated events on a common line of days, centred on 1 July 2025.

    Args:
        events: rows of `described_events`; undated ones are not drawn, repeats join their first telling.
        language: "vi" or "en".
        theme: "light" or "dark".
        compact: one row for a province, days near each other as one mark with their number.
    """
    if dated(events).empty:
        return frame(theme, words=words, height=120)
    if compact:
        return strip.strip(events, words=words, theme=theme)
    placed, colours = lanes(events, words), palette(theme)
    tops = [0, *accumulate(HEADING + sum(_heights(lane)) + GAP for lane in placed)]
    figure = frame(theme, words=words, height=tops[-1] + MARGINS)
    days(figure, tops[-1], words=words, colours=colours)
    points = []
    for lane, top in zip(placed, tops, strict=False):
        lane_name(figure, lane.name, top, colours, depth=lane.depth)
        points += _points(lane, top + HEADING)
    _add_bars(figure, [(mark, y) for mark, y in points if mark.span], colours)
    _add_marks(figure, points, colours)
    key(figure, statuses({mark.status for mark, _y in points}, words), colours=colours)
    return figure


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
    return _told(exact, n, where, words)


def _told(exact: pd.DataFrame, n: int, where: str, words: Words) -> str:
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
        vague, exact=len(exact), vague=vague, **span,
    )  # fmt: skip


def _heights(lane: Lane) -> list[int]:
    return [TALL if tall else ROW for tall in lane.tall()]


def _points(lane: Lane, top: float) -> list[tuple[Mark, float]]:
    """Each mark with the middle of its row."""
    heights = _heights(lane)
    return [
        (mark, top + sum(heights[:row]) + heights[row] / 2) for mark, row in zip(lane.marks, lane.rows, strict=True)
    ]


def _add_bars(figure: go.Figure, points: list[tuple[Mark, float]], colours: Palette) -> None:
    if not points:
        return
    spans = [mark.span for mark, _y in points if mark.span]
    tones = [colour(mark.kind, colours) for mark, _y in points]
    fills = [
        soft(mark.kind, colours) if mark.vague else "rgba(0,0,0,0)" if is_to_come(mark.status) else tone
        for (mark, _y), tone in zip(points, tones, strict=True)
    ]
    figure.add_bar(
        orientation="h", y=[y for _mark, y in points], base=[str(low) for low, _high in spans],
        x=[(high - low) / timedelta(milliseconds=1) for low, high in spans],
        width=[14 if mark.vague else 9 for mark, _y in points], customdata=[[mark.ids] for mark, _y in points],
        marker={
            "color": fills, "line": {"color": tones, "width": [0 if mark.vague else 1.5 for mark, _y in points]}
        },
        hovertext=[mark.hover for mark, _y in points], hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _add_marks(figure: go.Figure, points: list[tuple[Mark, float]], colours: Palette) -> None:
    tones = [colour(mark.kind, colours) for mark, _y in points]
    figure.add_scatter(
        mode="markers+text", x=[str(mark.at) for mark, _y in points], y=[y for _mark, y in points],
        customdata=[[mark.ids] for mark, _y in points], text=[_spaced(mark.label) for mark, _y in points],
        textposition=["middle left" if mark.label_left else "middle right" for mark, _y in points],
        textfont={"size": 12, "color": [_ink(mark, colours) for mark, _y in points], "shadow": halo(colours)},
        marker={"symbol": [symbol(mark.kind, mark.status) for mark, _y in points], "size": 11, "opacity": 1,
                "color": [fill(mark.kind, mark.status, colours) for mark, _y in points],
                "line": {"color": tones, "width": 1.5}},
        hovertext=[mark.hover for mark, _y in points], hovertemplate="%{hovertext}<extra></extra>", cliponaxis=False,
    )  # fmt: skip


def _ink(mark: Mark, colours: Palette) -> str:
    return colours.deadline if mark.kind == "deadline" and not mark.vague else colours.ink


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
