"""What the whole country has, as lines through a ranking of its provinces."""

from collections.abc import Iterator, Sequence

import pandas as pd

from dashboard.charts.parts import register
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import SMALL
from dashboard.words import Words

BREAK, DASH, AIR = "<br>", 5, 2
"""Pixels above and below the edge of a row, and below words."""


def averages(canvas: Canvas, provinces: pd.DataFrame, single: str, edges: Sequence[float]) -> None:
    """The share cut in all provinces together, or the mean of the numbers: a line through all, named at its head.

    It is drawn between the rows only, so that it runs through no number.

    Args:
        canvas: what is drawn on.
        provinces: rows of `province_rows`.
        single: the column of `register.MEASURES` that is ranked; "" for units before and after.
        edges: pixels from the top to the edges of the rows.
    """
    colour = canvas.colours.register
    for value, text, anchor in _means(provinces, single, canvas.words):
        # One path of all its pieces: a shape for each would be a third of a saved picture.
        pieces = "".join(f"M{value},{edge - DASH}L{value},{edge + DASH}" for edge in edges)
        canvas.shape(type="path", path=pieces, line={"color": colour, "width": 1}, layer="below")
        canvas.write(
            text,
            x=value,
            y=edges[0] - SMALL / 2 - SMALL * text.count(BREAK) / 2 - DASH - AIR,
            colour=colour,
            size=SMALL,
            anchor=anchor,
        )


def _means(provinces: pd.DataFrame, single: str, words: Words) -> Iterator[tuple[float, str, str]]:
    """Of each line its place, its words, and the side of it on which they end."""
    if single == register.RATE:
        value = register.whole(provinces)
        yield value, words.text("whole country: −{rate}", rate=words.percent(value)), "center"
    elif single:
        value = float(provinces[single].mean())
        yield value, words.text("average: {number}", number=words.number(value, 1)), "center"
    else:
        after, before = (float(provinces[f"communes_{when}"].mean()) for when in ("after", "before"))
        yield after, words.text("average<br>after: {number}", number=words.number(after, 1)), "right"
        yield before, words.text("average<br>before: {number}", number=words.number(before, 1)), "left"
