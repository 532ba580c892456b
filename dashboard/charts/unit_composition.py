"""What the commune-level units of a province are made of: by kind, and by whether they are new."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.looks import UNSEEN, Look
from dashboard.charts.parts.marks import Mark, headline, marks_of, planned, single
from dashboard.charts.parts.stack import Part, Row, length, part, stacked, too_much
from dashboard.words import Words
from dashboard.words.labels import N_

TOTAL, UNCHANGED = "communes_after", "rural_communes_unchanged"
LABELS = {
    TOTAL: N_("<b>{value}</b> commune-level units"),
    "rural_communes_after": N_("<b>{value}</b> communes"),
    "wards_after": N_("<b>{value}</b> wards"),
    "rural_communes_formed": N_("<b>{value}</b> communes newly formed"),
    UNCHANGED: N_("<b>{value}</b> communes unchanged"),
    "wards_formed": N_("<b>{value}</b> wards newly formed"),
}
KINDS = {"rural_communes_after": ("rural_communes_formed", UNCHANGED), "wards_after": ("wards_formed",)}
"""The kinds of units, each with its parts."""
INDICATORS = tuple(LABELS)[1:]
"""What makes an area's composition; its total is shown with it where the rows hold it: `shown` picks both."""


def unit_composition(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """One bar an area, its parts in three tones below a bracket for each kind that has several and for the total.

    Args:
        observations: rows of `described_observations`; those that `shown` does not pick are left out.
        canvas: an unused one.
    """
    areas = _areas(observations)
    return stacked(canvas, [_row(canvas, rows, named=len(areas) > 1) for rows in areas])


def shown(observations: pd.DataFrame) -> pd.DataFrame:
    """The rows that the chart shows: the parts, and the total of areas whose parts are reported."""
    parts = observations.indicator.isin(INDICATORS)
    return observations[parts | ((observations.indicator == TOTAL) & observations.area.isin(observations.area[parts]))]


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """The headline on the first area; "" where there are no rows."""
    areas = _areas(observations)
    if not areas:
        return ""
    rows = areas[0]
    marks = marks_of(rows, (*KINDS, UNCHANGED))
    if not marks.keys() >= KINDS.keys():
        rows = shown(observations)
        return single(rows.sort_values("indicator", key=lambda name: name == TOTAL, kind="stable"), words)
    texts = {name: mark.text for name, mark in marks.items()} | {"area": rows.area_name.iloc[0]}
    phrase = words.text("{area}: {rural_communes_after} communes and {wards_after} wards", **texts)
    if UNCHANGED in marks:
        more = words.plural(
            "{headline}; {n} commune unchanged",
            "{headline}; {n} communes unchanged",
            round(marks[UNCHANGED].value),
            headline=phrase,
            n=marks[UNCHANGED].text,
        )
        return headline(planned(more, marks.values(), words), planned(phrase, marks.values(), words))
    return planned(phrase, marks.values(), words)


def _areas(observations: pd.DataFrame) -> list[pd.DataFrame]:
    return [rows for _, rows in shown(observations).groupby("area", sort=False)]


def _row(canvas: Canvas, rows_of_area: pd.DataFrame, *, named: bool) -> Row:
    marks, parts, warnings = marks_of(rows_of_area, LABELS), list[Part](), list[str]()
    brackets = [(0.0, part(canvas, marks[TOTAL], LABELS[TOTAL]))] if TOTAL in marks else []
    for kind, origins in KINDS.items():
        names = [name for name in origins if name in marks] or [name for name in (kind,) if name in marks]
        of_kind = [part(canvas, marks[name], LABELS[name], _look(canvas, name, marks[name])) for name in names]
        if kind in marks and [one.length for one in of_kind] == [marks[kind].value]:
            ids = dict.fromkeys(f"{of_kind[0].ids};{marks[kind].ids}".split(";"))
            of_kind = [replace(of_kind[0], ids=";".join(ids))]
        elif kind in marks:
            brackets.append((length(parts), part(canvas, marks[kind], LABELS[kind])))
            warnings += too_much(marks[kind], of_kind, canvas.words)
            if (rest := marks[kind].value - length(of_kind)) > 0:  # of which the article says no more
                of_kind.append(Part(rest, "", Look(UNSEEN), marks[kind].ids))
        parts += of_kind
    warnings += too_much(marks[TOTAL], parts, canvas.words) if TOTAL in marks else []
    return Row(parts, f"<b>{rows_of_area.area_name.iloc[0]}</b>" if named else "", brackets, warnings)


def _look(canvas: Canvas, name: str, mark: Mark) -> Look:
    """Communes dark, those unchanged pale, wards between."""
    if name == UNCHANGED:
        return canvas.looks.unchanged(mark.foremost)
    look = canvas.looks.bar(canvas.colours.after, mark.foremost)
    return replace(look, opacity=0.6) if name.startswith("wards") else look
