"""What becomes of the staff: of the total those assigned, those remaining, and the people who are in neither number."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.marks import marks_of, planned, single
from dashboard.charts.parts.stack import Part, Row, length, part, stacked, too_much
from dashboard.words import Words, signs
from dashboard.words.labels import N_

TOTAL = "staff_total"
LABELS = {
    TOTAL: N_("<b>{value}</b> district and commune staff"),
    "staff_assigned": N_("<b>{value}</b> placed"),
    "staff_remaining": N_("<b>{value}</b> not yet placed"),
}
INDICATORS = tuple(LABELS)


def staff(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """One bar an area of the parts, below a bracket for the total; what of it no part explains is amber.

    Args:
        observations: rows of `described_observations` with the indicators of `INDICATORS`; others are left out.
        canvas: an unused one.
    """
    observations = observations[observations.indicator.isin(INDICATORS)]
    areas = [rows for _, rows in observations.groupby("area_name", sort=False)]
    return stacked(canvas, [_row(canvas, rows, named=len(areas) > 1) for rows in areas])


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """The headline on the first area; "" where there are no rows."""
    observations = observations[observations.indicator.isin(INDICATORS)]
    if observations.empty:
        return ""
    rows = observations[observations.area == observations.area.iloc[0]]
    marks = marks_of(rows, INDICATORS)
    if len(marks) < len(INDICATORS):
        return single(observations, words)
    total, assigned, remaining = marks.values()
    gap, area = total.value - assigned.value - remaining.value, rows.area_name.iloc[0]
    if gap > 0:
        return words.text("{area}: {total} staff, but the parts fall {n} short", area=area, total=total.text, n=gap)
    if gap < 0:
        return words.text("{area}: {total} staff, but the parts come to {n} more", area=area, total=total.text, n=-gap)
    texts = {"total": total.text, "assigned": assigned.text, "remaining": remaining.text}
    phrase = words.text("{area}: {total} staff, {assigned} placed, {remaining} not yet placed", area=area, **texts)
    return planned(phrase, marks.values(), words)


def _row(canvas: Canvas, rows_of_area: pd.DataFrame, *, named: bool) -> Row:
    marks = marks_of(rows_of_area, INDICATORS)
    heading, total = f"<b>{rows_of_area.area_name.iloc[0]}</b>" if named else "", marks.get(TOTAL)
    parts = [part(canvas, mark, LABELS[name]) for name, mark in marks.items() if name != TOTAL]
    if total is None or not parts:
        return Row(parts or [part(canvas, mark, LABELS[name]) for name, mark in marks.items()], heading)
    warnings, gap = too_much(total, parts, canvas.words), total.value - length(parts)
    if gap > 0 and len(marks) == len(INDICATORS):
        label = canvas.words.text("{sign} <b>{n}</b> not explained by the article", sign=signs.WARNING, n=gap)
        ids, look = ";".join(mark.ids for mark in marks.values()), canvas.looks.contradiction()
        parts.append(Part(gap, label, look, ids, canvas.colours.warning))
    return Row(parts, heading, [(0, part(canvas, total, LABELS[TOTAL]))], warnings)
