"""What the commune-level units of a province are made of: by kind, and by whether they are new."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import stack
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.marks import bracketed, headline, mark_of, marks_of, planned, remarks, single
from dashboard.charts.parts.stack import Segment
from dashboard.charts.parts.style import LARGE
from dashboard.words import Words
from dashboard.words.labels import N_

KINDS = {
    "rural_communes_after": N_("<b>{value}</b> communes"),
    "wards_after": N_("<b>{value}</b> wards"),
}
# In this order the communes of the lower row stand below those of the upper one, and the wards below the wards.
ORIGINS = {
    "rural_communes_formed": N_("<b>{value}</b> communes newly formed"),
    "rural_communes_unchanged": N_("<b>{value}</b> communes unchanged"),
    "wards_formed": N_("<b>{value}</b> wards newly formed"),
}
UNCHANGED = ("rural_communes_unchanged",)
TOTAL = "communes_after"
INDICATORS = (*KINDS, *ORIGINS)
"""What makes an area's composition; its total is shown with it where the rows hold it: `shown` picks both."""
HEADING, GAP = 30, 14
KIND, ORIGIN = 5, 26
"""Pixels of the two rows: one bar of what there is, and above it brackets that gather it by kind."""


def unit_composition(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """One bar an area of where its units come from, pale what stayed as it was, below a bracket for each kind.

    Args:
        observations: rows of `described_observations`; those that `shown` does not pick are left out.
        canvas: an unused one.
    """
    areas = _areas(observations)
    blocks = [(rows, [_parts(canvas, rows, phrases) for phrases in (KINDS, ORIGINS)]) for rows in areas]
    end = max((sum(part.length for part in row) for _, block in blocks for row in block), default=1)
    top = 0.0
    for rows_of_area, block in blocks:
        canvas.write(_heading(rows_of_area, canvas.words, with_area=len(blocks) > 1), y=top + 11, size=LARGE)
        top += HEADING
        for row, thick in zip(block, (KIND, ORIGIN), strict=True):
            if row:
                stack.stack(canvas, row, top=top, end=end, thick=thick)
                top += stack.height(row, end, thick=thick) + GAP
    canvas.scale(height=top - GAP + 4, end=end)
    return canvas.figure()


def shown(observations: pd.DataFrame) -> pd.DataFrame:
    """The rows that the chart shows: the parts, and the total of areas whose parts are reported."""
    parts = observations.indicator.isin(INDICATORS)
    return observations[parts | ((observations.indicator == TOTAL) & observations.area.isin(observations.area[parts]))]


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """The headline on the first area; "" where there are no rows."""
    areas = _areas(observations)
    if not areas:
        return ""
    rows, unchanged = areas[0], "rural_communes_unchanged"
    marks = marks_of(rows, (*KINDS, unchanged))
    if not marks.keys() >= KINDS.keys():
        rows = shown(observations)
        return single(rows.sort_values("indicator", key=lambda name: name == TOTAL, kind="stable"), words)
    texts = {name: mark.text for name, mark in marks.items()} | {"area": rows.area_name.iloc[0]}
    phrase = words.text("{area}: {rural_communes_after} communes and {wards_after} wards", **texts)
    if unchanged in marks:
        more = words.plural(
            "{headline}; {n} commune unchanged",
            "{headline}; {n} communes unchanged",
            round(marks[unchanged].value),
            headline=phrase,
            n=marks[unchanged].text,
        )
        return headline(planned(more, marks.values(), words), planned(phrase, marks.values(), words))
    return planned(phrase, marks.values(), words)


def _areas(observations: pd.DataFrame) -> list[pd.DataFrame]:
    return [rows for _, rows in shown(observations).groupby("area", sort=False)]


def _heading(rows_of_area: pd.DataFrame, words: Words, *, with_area: bool) -> str:
    total = mark_of(rows_of_area, TOTAL)
    area = rows_of_area.area_name.iloc[0]
    if total is None:
        return f"<b>{area}</b>"
    value = bracketed(f"<b>{total.text}</b>", remarks(total, words))
    if with_area:
        return words.text("<b>{area}</b>: {value} commune-level units", area=area, value=value)
    return words.text("{value} commune-level units", value=value)


def _parts(canvas: Canvas, rows_of_area: pd.DataFrame, phrases: dict[str, str]) -> list[Segment]:
    words, segments = canvas.words, []
    for name, mark in marks_of(rows_of_area, phrases).items():
        look = canvas.looks.bar(canvas.colours.after, mark.statuses[0])
        if name in UNCHANGED:
            look = canvas.looks.unchanged(mark.statuses[0])
        label = bracketed(words.text(phrases[name], value=mark.text), remarks(mark, words))
        segments.append(Segment(mark.value, label, look, mark.ids))
    return segments
