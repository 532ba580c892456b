"""How many Party organizations had held their congress, of how many."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.stack import Part, Row, drawn
from dashboard.queries.figures.congresses_held import INDICATORS, shown, sorts_of, takeaway

__all__ = ["INDICATORS", "congresses_held", "shown", "takeaway"]


def congresses_held(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """A bar from 0 to 100 % for each sort of organization: held filled, the rest light, the counts in the longer part.

    Args:
        observations: rows of `described_observations` with INDICATORS; one that lacks a count is not drawn.
        canvas: an unused one.
    """
    rows, words, sorts = [], canvas.words, sorts_of(observations)
    previous = sorts[0][0] if len({area for area, _name, _marks in sorts}) == 1 else ""
    for area, name, marks in sorts:
        total, held = marks[:2]
        share = held.value / total.value * 100
        values = {"held": held.text, "total": total.text, "percent": words.percent(share, 0)}
        label, look = (
            words.text("<b>{held}</b> of {total}: {percent}", **values),
            canvas.looks.bar(canvas.colours.after, held.foremost),
        )
        first = Part(share, label if share > 50 else "", look, ";".join(mark.ids for mark in marks))
        rest = Part(100 - share, "" if first.label else label, canvas.looks.rest(), total.ids)
        rows.append(Row([first, rest], [name] if area == previous else [f"<b>{area}</b>", name], thick=22))
        previous = area
    return drawn(canvas, rows)
