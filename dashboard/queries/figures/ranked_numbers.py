"""What articles say of a ranked province, number by number."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from dashboard.queries.articles.marks import Mark, bracketed, every_status, marks_by_indicator
from dashboard.words import Words, signs


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
