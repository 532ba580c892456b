"""What becomes of the staff: of the total those assigned, those remaining, and the people who are in neither number."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.stack import stacked
from dashboard.queries.figures.staff import INDICATORS, TOTAL, takeaway

__all__ = ["INDICATORS", "staff", "takeaway"]


def staff(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """One bar an area of the parts, below a bracket for the total; what of it no part explains is amber.

    Args:
        observations: rows of `described_observations` with the indicators of `INDICATORS`; others are left out.
        canvas: an unused one.
    """
    return stacked(canvas, observations[observations.indicator.isin(INDICATORS)], TOTAL)
