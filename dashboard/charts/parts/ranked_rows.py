"""The rows of the ranking: each new province, its former ones below it, what articles say of each, and where it is."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.charts.parts.style import NARROW, SMALL
from dashboard.queries.figures.ranked_numbers import Line, RankedNumber, numbers_by_row, written
from dashboard.typeface import text_width, wrapped
from dashboard.words import Words

ROW, SECOND, INDENT, WIDE = 30, 18, 14, 112
"""Pixels of a row, of a line of words below it, of how far a former province stands in, and of its name in one line."""


@dataclass(frozen=True)
class Row:
    """A province in the ranking: its numbers by column, its name in lines, whether it is a former one, whether it is
    chosen, or faded because others are; the numbers of articles, the same in lines of words, and the pixels from the
    top to its upper edge.
    """

    values: Mapping[Any, Any]
    name: list[str]
    former: bool
    chosen: bool
    faded: bool
    numbers: Line
    lines: list[str]
    top: float

    @property
    def area(self) -> str:
        """Its area id."""
        return str(self.values["area"])

    @property
    def differing(self) -> list[RankedNumber]:
        """The articles' numbers that are not the register's."""
        return [number for number in self.numbers if number.differs]

    @property
    def marked(self) -> float:
        """The pixels that its name and its marks take."""
        return ROW + SECOND / 2 * (len(self.name) - 1)

    @property
    def y(self) -> float:
        """Where its marks stand."""
        return self.top + self.marked / 2

    @property
    def tall(self) -> float:
        """All its pixels."""
        return self.marked + SECOND * len(self.lines)

    def fitting(self, indicator: str = "") -> RankedNumber | None:
        """The articles' number, of an indicator where several are ranked, if it is the register's too."""
        fitting = (number for number in self.numbers if not number.differs)
        return next((number for number in fitting if indicator in ("", number.indicator)), None)


def ranked_rows(
    provinces: pd.DataFrame, column: str, words: Words, *, formers: pd.DataFrame | None = None,
    articles: pd.DataFrame | None = None, chosen: Collection[str] = (), top: float = 0,
) -> list[Row]:  # fmt: skip
    """The rows from the top down: the chosen, then by `column`, the highest first; each before its former provinces.

    Args:
        provinces: rows of `province_rows`.
        column: what they are ranked by; of "reduction" the articles' numbers are said to be before or after.
        words: the language.
        formers: rows of `former_rows`.
        articles: rows of `beside_register`.
        chosen: area ids of new provinces; where there are any, the others are faded.
        top: pixels above the first row.
    """
    by_row = {} if articles is None else numbers_by_row(articles)
    rows: list[Row] = []
    for values, former in _in_order(provinces, formers, column, list(chosen)):
        numbers = by_row.get(str(values["area"]), ())
        whole, *parts = (written(line, words, pair=column == "reduction") for line in (numbers, *zip(numbers)))
        lines = [whole][: len(numbers)] if text_width(whole, SMALL) <= NARROW - INDENT * former else parts
        # A former province stands in, and may not take the room of the marks.
        name = wrapped(str(values["name"]), WIDE, SMALL) if former else [str(values["name"])]
        is_chosen = (values["successor"] if former else values["area"]) in chosen
        faded = bool(chosen) and not is_chosen
        rows.append(Row(values, name, former, is_chosen and not former, faded, numbers, lines, top))
        top += rows[-1].tall
    return rows


def _in_order(
    provinces: pd.DataFrame, formers: pd.DataFrame | None, column: str, chosen: list[str]
) -> Iterator[tuple[Mapping[Any, Any], bool]]:
    rows = _ranked(provinces, column)
    parts: defaultdict[str, list[Mapping[Any, Any]]] = defaultdict(list)
    for part in [] if formers is None else _ranked(formers, column):
        parts[part["successor"]].append(part)
    for values in sorted(rows, key=lambda row: chosen.index(row["area"]) if row["area"] in chosen else len(chosen)):
        yield values, False
        yield from ((part, True) for part in parts[values["area"]])


def _ranked(rows: pd.DataFrame, column: str) -> list[dict[Any, Any]]:
    return rows.sort_values(column, ascending=False, kind="stable").to_dict("records")
