"""The bodies that a new province cuts: one square a body, the agencies by their owner, what is outside them paler."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas
from dashboard.charts.parts.looks import FADED
from dashboard.charts.parts.style import LARGE, NARROW
from dashboard.queries.articles.marks import Mark, bracketed, marks_of, remarks
from dashboard.queries.figures.apparatus_cut import INDICATORS, OUTSIDE, OWNERS, TOTAL, takeaway
from dashboard.queries.figures.wholes import are_exact
from dashboard.typeface import text_width
from dashboard.words import signs

__all__ = ["INDICATORS", "apparatus_cut", "takeaway"]

SQUARE, PITCH, LINE, GAP = 12, 14, 22, 8
"""Pixels of a square, from one to the next, of a line of words, and between groups."""
FEW, BESIDE, MANY = 10, 30, 22
"""Squares in a row that has its label beside it, how many may stand so, and squares in a row below its label."""


def apparatus_cut(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """Squares of one size at every width: the owners under the stated total, then what the total does not include.

    Args:
        observations: rows of `described_observations` with the indicators of `INDICATORS`; others are left out.
        canvas: an unused one.
    """
    rows, top = observations[observations.indicator.isin(INDICATORS)], 0.0
    for _, rows_of_area in rows.groupby("area", sort=False):
        if rows.area.nunique() > 1:
            top += LINE if top else 0
            canvas.write(f"<b>{rows_of_area.area_name.iloc[0]}</b>", y=top + LINE / 2, size=LARGE)
            top += LINE
        top = _area(canvas, rows_of_area, top)
    canvas.scale(height=top, end=NARROW)
    # x counts pixels too, from the left edge on: what is wider than the narrowest plot stays free.
    canvas.layout(xaxis={"range": [-1, NARROW - 3], "scaleanchor": "y", "constraintoward": "left"})
    return canvas.figure()


def _area(canvas: Canvas, rows_of_area: pd.DataFrame, top: float) -> float:
    """Draw one area from `top` down and return where it ends."""
    words, marks = canvas.words, marks_of(rows_of_area, INDICATORS)
    total = marks.get(TOTAL)
    known = total.statuses if total else ()
    if total:
        label = words.text("<b>{value} provincial agencies cut</b>", value=total.text)
        canvas.write(bracketed(label, remarks(total, words)), y=top + LINE / 2)
        top += LINE + 4
        owners = [marks[name].value for name in OWNERS if name in marks]
        off = sum(owners) - total.value
        if are_exact(rows_of_area) and (off > 0 or (off and len(owners) == len(OWNERS))):
            phrase = words.text("does not add up: the parts make {n}", n=sum(owners))
            canvas.write(f"{signs.WARNING} {phrase}", y=top + LINE / 2, colour=canvas.colours.warning)
            top += LINE
    for name in (name for name in OWNERS if name in marks):
        top = _squares(canvas, marks[name], OWNERS[name], top, known)
    if outside := [name for name in OUTSIDE if name in marks]:
        heading = (
            words.text("<b>In addition to the {n}</b>", n=total.text) if total else words.text("<b>In addition</b>")
        )
        canvas.write(heading, y=top + LINE)
        top += 2 * LINE - 6
    for name in outside:
        top = _squares(canvas, marks[name], OUTSIDE[name], top, known, paler=True)
    return top


def _squares(
    canvas: Canvas, mark: Mark, phrase: str, top: float, known: tuple[str, ...], *, paler: bool = False
) -> float:
    """Draw squares with their label and return where they end; statuses `known` from the total are not repeated."""
    label = bracketed(canvas.words.text(phrase, value=mark.text), remarks(mark, canvas.words, but=known))
    n, beside = round(mark.value), PITCH * min(round(mark.value), FEW) + GAP
    few = n <= BESIDE and beside + text_width(label) < NARROW
    start, columns = (top, FEW) if few else (top + LINE, MANY)
    canvas.write(label, x=beside if few else 0, y=top + PITCH / 2 if few else top + LINE / 2 - 2)
    look = canvas.looks.bar(canvas.colours.after, mark.foremost)
    look = replace(look, opacity=2 * FADED) if paler else look
    places = [(start + PITCH * (index // columns) + SQUARE / 2, PITCH * (index % columns)) for index in range(n)]
    canvas.bars(Bar(y, SQUARE, SQUARE, look, mark.ids, label, x) for y, x in places)
    return start + PITCH * -(-n // columns) + GAP
