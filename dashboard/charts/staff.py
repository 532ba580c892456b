"""What becomes of the staff: of the total those assigned, those remaining, and the people who are in neither number."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.stack import Whole, are_exact, stacked
from dashboard.queries.articles.marks import marks_of, planned, single
from dashboard.words import Words
from dashboard.words.labels import N_

PARTS = (
    Whole("staff_assigned", N_("<b>{value}</b> placed")),
    Whole("staff_remaining", N_("<b>{value}</b> not yet placed"), shade="middle"),
)
TOTAL = Whole("staff_total", N_("<b>{value}</b> district and commune staff"), PARTS, exhaustive=True)
INDICATORS = (TOTAL.indicator, *(one.indicator for one in PARTS))


def staff(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """One bar an area of the parts, below a bracket for the total; what of it no part explains is amber.

    Args:
        observations: rows of `described_observations` with the indicators of `INDICATORS`; others are left out.
        canvas: an unused one.
    """
    return stacked(canvas, observations[observations.indicator.isin(INDICATORS)], TOTAL)


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
    gap = (total.value - assigned.value - remaining.value) * are_exact(rows)
    area = rows.area_name.iloc[0]
    if gap > 0:
        return words.text("{area}: {total} staff, but the parts fall {n} short", area=area, total=total.text, n=gap)
    if gap < 0:
        return words.text("{area}: {total} staff, but the parts come to {n} more", area=area, total=total.text, n=-gap)
    texts = {"total": total.text, "assigned": assigned.text, "remaining": remaining.text}
    phrase = words.text("{area}: {total} staff, {assigned} placed, {remaining} not yet placed", area=area, **texts)
    return planned(phrase, marks.values(), words)
