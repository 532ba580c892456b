"""The bodies that a new province cuts: one brick a body, the agencies by branch, what is outside them apart."""

import math

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas
from dashboard.charts.parts.marks import Mark, bracketed, headline, mark_of, marks_of, planned, remarks, single
from dashboard.charts.parts.style import LARGE
from dashboard.words import Words, signs
from dashboard.words.labels import N_

TOTAL = "provincial_agencies_reduction"
DIVISIONS = "divisions_reduction"
BRANCHES = {
    "party_agencies_reduction": N_("<b>{value}</b> of the Provincial Party Committee"),
    "council_agencies_reduction": N_("<b>{value}</b> of the People’s Council"),
    "committee_agencies_reduction": N_("<b>{value}</b> of the People’s Committee"),
}
OUTSIDE = {
    DIVISIONS: N_("<b>{value}</b> divisions and equivalents"),
    "sub_departments_reduction": N_("<b>{value}</b> sub-departments"),
    "public_service_units_reduction": N_("<b>{value}</b> public service units"),
}
INDICATORS = (TOTAL, *BRANCHES, *OUTSIDE)
COLUMNS = 24  # squares, for the figure is not wider on a desk than on a phone; 192 divisions fill eight lines
PITCH, THICK, BRICK, LINE, GAP, HEADING, SECTION = 15, 12, 0.8, 22, 12, 28, 16


def apparatus_cut(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """Bricks of one size, one a body: the branches under the stated total, then what the total does not include.

    Args:
        observations: rows of `described_observations` with the indicators of `INDICATORS`; others are left out.
        canvas: an unused one.
    """
    rows, top = observations[observations.indicator.isin(INDICATORS)], 0.0
    for _, rows_of_area in rows.groupby("area", sort=False):
        if rows.area.nunique() > 1:
            canvas.write(f"<b>{rows_of_area.area_name.iloc[0]}</b>", y=top + 11)
            top += HEADING
        top = _area(canvas, rows_of_area, top)
    canvas.scale(height=int(top) - GAP + 2, end=COLUMNS)
    return canvas.figure()


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """The headline on the first area; "" where there are no rows."""
    rows = observations[observations.indicator.isin(INDICATORS)]
    if rows.empty:
        return ""
    rows_of_area = rows[rows.area == rows.area.iloc[0]]
    marks, area = marks_of(rows_of_area, (TOTAL, DIVISIONS)), rows_of_area.area_name.iloc[0]
    if TOTAL not in marks:
        return single(rows, words)
    total = marks[TOTAL]
    phrase = words.text("{area} cuts {total} provincial agencies", area=area, total=total.text)
    if len(marks) == 2 and total.to_come == marks[DIVISIONS].to_come:
        both = words.text(
            "{area} cuts {total} provincial agencies and {divisions} divisions",
            area=area,
            total=total.text,
            divisions=marks[DIVISIONS].text,
        )
        return headline(planned(both, [total], words), planned(phrase, [total], words))
    return planned(phrase, [total], words)


def _area(canvas: Canvas, rows_of_area: pd.DataFrame, top: float) -> float:
    """Draw one area from `top` down and return where it ends."""
    total = mark_of(rows_of_area, TOTAL)
    branches, outside = (marks_of(rows_of_area, phrases) for phrases in (BRANCHES, OUTSIDE))
    if total:
        top = _total(canvas, total, branches, top)
    known = total.statuses if total else ()
    for name, mark in branches.items():
        top = _bricks(canvas, mark, BRANCHES[name], top, known)
    if outside:
        heading = (
            canvas.words.text("<b>In addition to the {n}</b>", n=total.text)
            if total
            else canvas.words.text("<b>In addition</b>")
        )
        canvas.rule(top + 2)
        canvas.write(heading, y=top + SECTION + 11, size=LARGE)
        top += SECTION + HEADING
    for name, mark in outside.items():
        top = _bricks(canvas, mark, OUTSIDE[name], top, known)
    return top


def _total(canvas: Canvas, total: Mark, branches: dict[str, Mark], top: float) -> float:
    """Write the stated total and, where the branches do not make it, that; return where it ends."""
    words = canvas.words
    heading = words.text("<b>{value} provincial agencies cut</b>", value=total.text)
    canvas.write(bracketed(heading, remarks(total, words)), y=top + 11, size=LARGE)
    top += HEADING
    summed = sum(mark.value for mark in branches.values())
    if len(branches) < len(BRANCHES) or summed == total.value:
        return top
    phrase = words.text("does not add up: the parts make {n}", n=summed)
    canvas.write(f"{signs.WARNING} {phrase}", y=top + 8, colour=canvas.colours.warning)
    return top + LINE


def _bricks(canvas: Canvas, mark: Mark, phrase: str, top: float, known: tuple[str, ...]) -> float:
    """Draw a label and its bricks, and return where they end; statuses `known` from the total are not repeated."""
    words = canvas.words
    label = bracketed(words.text(phrase, value=mark.text), remarks(mark, words, but=known))
    canvas.write(label, y=top + LINE / 2 - 2)
    look = canvas.looks.bar(canvas.colours.after, mark.foremost)
    places = [divmod(index, COLUMNS) for index in range(round(mark.value))]
    canvas.bars(
        Bar(top + LINE + PITCH * (row + 0.5), BRICK, THICK, look, mark.ids, label, column) for row, column in places
    )
    return top + LINE + PITCH * math.ceil(len(places) / COLUMNS) + GAP
