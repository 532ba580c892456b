"""One measure of the articles across provinces: bars from zero, before hollow and after in front of it, hatched where a
number is still to come, every status in words.
"""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas
from dashboard.charts.parts.style import overhang
from dashboard.queries.articles.marks import bracketed, every_status, marks_by_indicator
from dashboard.queries.figures.comparison import PAIR, stem, takeaway
from dashboard.typeface import text_width

__all__ = ["comparison", "takeaway"]

NAME, BAR, NEXT, GAP, BESIDE = 24, 20, 6, 16, 6
"""Pixels of a name, of a bar, below a bar, below an area, and from the end of a bar to its label."""


def comparison(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """Bars under the name of their area, the largest first; different numbers and days of one area stay apart.

    Equal numbers of the same day are one bar with all their ids and every status in words; it is drawn as done where
    one of them says so.

    Args:
        observations: rows of `described_observations` with one indicator, or with a pair of before and after.
        canvas: an unused one.

    Raises:
        ValueError: rows of several measures, which have no common scale.
    """
    indicators = sorted(set(observations.indicator))
    if len({stem(indicator) for indicator in indicators}) > 1:
        raise ValueError(f"one measure at a time, not {indicators}")
    words, looks = canvas.words, canvas.looks
    bars: list[Bar] = []
    top = 0.0
    for _area, rows in sorted(observations.groupby("area", sort=False), key=lambda pair: -pair[1].value.max()):
        name = str(rows.area_name.iloc[0])
        canvas.write(name, y=top + NAME / 2)
        top += NAME
        for (indicator, day), numbers in rows.groupby(["indicator", "as_of_text"], sort=False):
            for mark in marks_by_indicator(numbers)[str(indicator)]:
                label = bracketed(f"<b>{mark.text}</b>", every_status(mark, words) + ([str(day)] if day else []))
                is_before = str(indicator).endswith(PAIR[0])
                if len(indicators) > 1:
                    label = words.text("before: {n}", n=label) if is_before else words.text("after: {n}", n=label)
                look = looks.before() if is_before else looks.after(mark.foremost, registered=False)
                bars.append(Bar(top + BAR / 2, mark.value, BAR, look, mark.ids, f"{name} · {label}"))
                canvas.write(label, x=mark.value, y=top + BAR / 2, shift=BESIDE)
                top += BAR + NEXT
        top += GAP - NEXT
    end = max((bar.length for bar in bars), default=1) or 1
    labels = ((text_width(bar.hover.partition(" · ")[2]) + BESIDE + 1, bar.length / end) for bar in bars)
    right = max((overhang(width, share) for width, share in labels), default=0) + 1
    canvas.scale(height=top - GAP + 4, end=end, right=right)
    canvas.bars(bars)
    return canvas.figure()
