"""What the commune-level units of a province are made of: by kind, and by whether they are new."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.stack import stacked
from dashboard.queries.figures.unit_composition import INDICATORS, TOTAL, shown, takeaway

__all__ = ["INDICATORS", "shown", "takeaway", "unit_composition"]


def unit_composition(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """One bar an area, its parts in three tones below a bracket for each kind that has several and for the total.

    Args:
        observations: rows of `described_observations`; those that `shown` does not pick are left out.
        canvas: an unused one.
    """
    return stacked(canvas, shown(observations), TOTAL)
