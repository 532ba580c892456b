"""The rows of the ranking: each new province, its former ones below it, what articles say of each, and where it is."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.charts.parts.ranked_articles import Line, lines, numbers_by_row
from dashboard.charts.parts.style import NARROW, SMALL
from dashboard.charts.parts.text_width import text_width
from dashboard.words import Words

ROW, SECOND, INDENT, WIDE = 30, 18, 14, 112
"""Pixels of a row, of a line of words below it, of how far a former province stands in, and of its name in one line."""
BREAK = "<br>"


@dataclass(frozen=True)
class Row:
    """A province in the ranking: its numbers by column, its name as it is drawn, whether it is a former one, whether it
    is chosen, whether it is faded because others are, what articles say of it, the lines that this takes, and the
    pixels from the top to its upper edge.
    """

    values: Mapping[Any, Any]
    name: str
    former: bool
    chosen: bool
    faded: bool
    numbers: Line
    lines: tuple[Line, ...]
    top: float

    @property
    def area(self) -> str:
        """Its area id."""
        return str(self.values["area"])

    @property
    def y(self) -> float:
        """Where its marks stand."""
        return self.top + self.marked / 2

    @property
    def marked(self) -> float:
        """The pixels that its name and its marks take."""
        return ROW + SECOND / 2 * self.name.count(BREAK)

    @property
    def tall(self) -> float:
        """All its pixels."""
        return self.marked + SECOND * len(self.lines)


def ranked_rows(
    provinces: pd.DataFrame, column: str, words: Words, *, formers: pd.DataFrame | None = None,
    articles: pd.DataFrame | None = None, pair: bool = False, chosen: Collection[str] = (), top: float = 0,
) -> list[Row]:  # fmt: skip
    """The rows from the top down: the chosen, then by `column`, the highest first; each before its former provinces.

    Args:
        provinces: rows of `province_rows`.
        column: what they are ranked by.
        words: the language.
        formers: rows of `former_rows`.
        articles: rows of `beside_register`.
        pair: whether it is ranked by what lies between two numbers: the articles' are said to be before or after.
        chosen: area ids of new provinces; where there are any, the others are faded.
        top: pixels above the first row.
    """
    by_row = {} if articles is None else numbers_by_row(articles)
    rows: list[Row] = []
    for values, former in _in_order(provinces, formers, column, list(chosen)):
        of_row = by_row.get(str(values["area"]), ())
        family = str(values["successor"] if former else values["area"])
        of_lines = lines(of_row, words, pair=pair, room=NARROW - INDENT * former)
        name, is_chosen = _name(str(values["name"]), former=former), family in chosen
        faded = bool(chosen) and not is_chosen
        rows.append(Row(values, name, former, is_chosen and not former, faded, of_row, of_lines, top))
        top += rows[-1].tall
    return rows


def _in_order(
    provinces: pd.DataFrame, formers: pd.DataFrame | None, column: str, chosen: list[str]
) -> Iterator[tuple[Mapping[Any, Any], bool]]:
    rows = provinces.sort_values(column, ascending=False, kind="stable").to_dict("records")
    for values in sorted(rows, key=lambda row: chosen.index(row["area"]) if row["area"] in chosen else len(chosen)):
        yield values, False
        if formers is not None:
            parts = formers[formers.successor == values["area"]]
            for part in parts.sort_values(column, ascending=False, kind="stable").to_dict("records"):
                yield part, True


def _name(name: str, *, former: bool) -> str:
    """A long name of a former province in two lines: it stands in, and may not take the room of the marks."""
    if not former or text_width(name, SMALL) <= WIDE or " " not in name:
        return name
    places = [place for place, sign in enumerate(name) if sign == " "]
    fits = [place for place in places if text_width(name[:place], SMALL) <= WIDE] or places[:1]
    return f"{name[: fits[-1]]}{BREAK}{name[fits[-1] + 1 :]}"
