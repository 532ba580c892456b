"""A new unit against the standard of its kind: its area and its population, in percent of what the regulation asks."""

from functools import partial

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas
from dashboard.charts.parts.style import LARGE, NARROW, SMALL
from dashboard.queries.figures.ward_standard import INDICATORS, Measure, measures_of, shown, takeaway
from dashboard.typeface import text_width, wrapped
from dashboard.words.line_breaks import together

__all__ = ["INDICATORS", "shown", "takeaway", "ward_standard"]

LINE, BAR, AIR, GAP = 21, 28, 6, 14
"""Pixels of a line of words, of a bar, around words, and between measures."""


def ward_standard(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """A bar for each measure, from zero, all crossed by the line of 100 % of the standard.

    Args:
        observations: rows of `described_observations` with INDICATORS; a measure without its percentage is not drawn.
        canvas: an unused one.
    """
    measures, words, top = measures_of(observations), canvas.words, float(LINE)
    end = max([100, *(one.share.value for one in measures)])
    room = max([0, *(text_width(one.percent(words), LARGE) + 2 * AIR for one in measures if one.share.value > end / 2)])
    standard = 100 * (NARROW - room) / end
    previous = measures[0].area if len({one.area for one in measures}) == 1 else ""
    for one in measures:
        if one.area != previous:
            canvas.write(f"<b>{one.area}</b>", y=top + LINE / 2, on_paper=True)
            top, previous = top + LINE, one.area
        top = _drawn(canvas, one, top, standard) + GAP
    if measures:
        label = words.text("standard = {percent}", percent=words.percent(100, 0))
        beside = standard + text_width(label, SMALL) <= NARROW
        canvas.note(label, x=100, y=LINE / 2, anchor="left" if beside else "right")
        canvas.line(x=100, y=(LINE, top - GAP), colour=canvas.colours.ink, width=2)
    canvas.scale(height=max(top - GAP, 0), end=end, right=room)
    return canvas.figure()


def _drawn(canvas: Canvas, one: Measure, top: float, standard: float) -> float:
    """Draw a measure from `top` down, and return where it ends; `standard` is the pixel of 100 % in the narrowest plot.

    Its words hang at the line of the standard, if that leaves them room.
    """
    colours, value, free = canvas.colours, one.share.value, NARROW - standard - AIR
    beside = max(text_width(one.title), NARROW / 2) <= free
    write = partial(canvas.write, x=100 if beside else 0, shift=AIR * beside, on_paper=True)
    bar = top + LINE + AIR
    look = canvas.looks.bar(colours.after, one.share.foremost)
    canvas.bars([Bar(bar + BAR / 2, value, BAR, look, one.ids, f"{one.title}<br>{one.share.text}")])
    write(one.title, y=top + LINE / 2)
    behind = value < 100  # the line of the standard passes there
    canvas.write(one.percent(canvas.words), x=value, y=bar + BAR / 2, shift=AIR, size=LARGE, on_paper=behind)
    if value > 100:
        canvas.line(x=100, y=(bar, bar + BAR), colour=colours.paper, width=2, above=True)
    if not one.note:
        return bar + BAR
    lines = wrapped(together(one.note), free if beside else NARROW, SMALL)
    write("<br>".join(lines), y=bar + BAR + AIR + LINE * len(lines) / 2, colour=colours.muted, size=SMALL)
    return bar + BAR + AIR + LINE * len(lines)
