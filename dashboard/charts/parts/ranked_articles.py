"""What articles say of a ranked province: dots beside the register's rings, and the same numbers in words below."""

from collections.abc import Iterable, Iterator

import pandas as pd

from dashboard.charts.parts.canvas import Canvas, Dot
from dashboard.charts.parts.looks import DONE, TO_COME, faded
from dashboard.charts.parts.style import key, sign
from dashboard.queries.articles.marks import is_to_come
from dashboard.queries.figures.ranked_numbers import RankedNumber

INNER = {True: 5, False: 7}
"""Pixels of a dot, by whether it is of before: it fits into the ring of the same number."""


def dots(canvas: Canvas, numbers: Iterable[RankedNumber], name: str, y: float, *, is_faded: bool) -> Iterator[Dot]:
    """Numbers as dots: inside the ring of the same number, or where they are; amber where they differ."""
    for number in numbers:
        mark, colours = number.mark, canvas.colours
        colour = colours.warning if number.differs else colours.before if number.before else colours.after
        look = faded(canvas.looks.dot(colour, to_come=mark.to_come, width=1.5), is_faded=is_faded)
        hover = ": ".join((name, number.text(canvas.words, pair=False)))
        yield Dot(mark.value, y, INNER[number.before], look, mark.ids, hover)


def key_of_dots(canvas: Canvas, articles: pd.DataFrame) -> str:
    """The line of a key that names the dots which occur."""
    words, colour = canvas.words, canvas.colours.after
    to_come = articles.status.map(is_to_come)
    entries = [
        (DONE, words.text("from an article"), not to_come.all()),
        (TO_COME, words.text("planned, in an article"), to_come.any()),
    ]
    return key(*(sign(dot, colour, 15, phrase) for dot, phrase, occurs in entries if occurs))
