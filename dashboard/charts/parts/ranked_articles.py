"""What articles say of a ranked province: dots beside the register's rings, and the same numbers in words below."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd

from dashboard.charts.parts.canvas import Canvas, Dot
from dashboard.charts.parts.looks import DONE, TO_COME, faded
from dashboard.charts.parts.style import key, sign
from dashboard.queries.articles.marks import Mark, bracketed, every_status, is_to_come, marks_by_indicator
from dashboard.words import Words, signs

INNER = {True: 5, False: 7}
"""Pixels of a dot, by whether it is of before: it fits into the ring of the same number."""


@dataclass(frozen=True)
class RankedNumber:
    """A number of articles: its indicator, the number, and whether it does not fit the register."""

    indicator: str
    mark: Mark
    differs: bool

    @property
    def before(self) -> bool:
        """Whether it is of the time before."""
        return self.indicator.endswith("_before")

    def text(self, words: Words, *, pair: bool) -> str:
        """The number with every status that it is given; of a `pair` it is said to be before or after."""
        phrases = every_status(self.mark, words)
        if self.differs:
            phrases.append(words.text("differs from the register"))
        text = bracketed(self.mark.text, phrases)
        if pair:
            text = words.text("before: {n}", n=text) if self.before else words.text("after: {n}", n=text)
        return f"{signs.WARNING} {text}" if self.differs else text


Line = tuple[RankedNumber, ...]
"""What stands on one line."""


def numbers_by_row(articles: pd.DataFrame) -> dict[str, Line]:
    """Rows of `beside_register` by the area id of their row, before first; equal numbers are one, in two statuses."""
    by_row: dict[str, list[RankedNumber]] = {}
    for row, rows in articles.groupby("row", sort=False):
        differing = set(rows.observation[rows.differs])
        by_row[str(row)] = [
            RankedNumber(indicator, mark, bool(differing.intersection(mark.ids.split(";"))))
            for indicator, numbers in marks_by_indicator(rows).items()
            for mark in numbers
        ]
    return {row: tuple(sorted(numbers, key=lambda number: not number.before)) for row, numbers in by_row.items()}


def written(numbers: Iterable[RankedNumber], words: Words, *, pair: bool) -> str:
    """A line of what articles say, behind their word."""
    return " · ".join([words.text("Article (source)"), *(number.text(words, pair=pair) for number in numbers)])


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
