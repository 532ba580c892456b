"""Before and after, area by area: the rows of the dumbbell."""

from dataclasses import dataclass
from itertools import product

import pandas as pd

from dashboard.charts.parts import style
from dashboard.charts.parts.style import Mark
from dashboard.words import Words

INDICATORS = ("communes_before", "communes_after", "communes_reduction_rate", "communes_reduction")
NEAR = 0.5
"""How far a reported reduction may lie from a pair of numbers to be shown with it, where an area has several pairs."""


@dataclass(frozen=True)
class Row:
    """One dumbbell: an area, its number before and after, and the reductions and rates that are reported.

    `own_before`, `own_after` and `own_rate` are the register's, where it is asked and the articles are silent.
    """

    name: str
    province: str
    old: bool
    before: Mark | None
    after: Mark | None
    reductions: tuple[Mark, ...] = ()
    rates: tuple[Mark, ...] = ()
    own_before: Mark | None = None
    own_after: Mark | None = None
    own_rate: Mark | None = None

    @property
    def first(self) -> Mark | None:
        """The number before: an article's, else the register's."""
        return self.before or self.own_before

    @property
    def last(self) -> Mark | None:
        """The number after: an article's, else the register's."""
        return self.after or self.own_after

    def place(self, mark: Mark | None, *, percent: bool) -> float | None:
        """Where a number stands on the scale; None where there is none, or no share can be formed."""
        if mark is None or not percent:
            return None if mark is None else mark.value
        return mark.value / self.before.value * 100 if self.before and self.after and self.before.value else None


def reductions(observations: pd.DataFrame) -> list[Row]:
    """Provinces by their number before, each new one followed by the old ones on its territory.

    An area has one row for every pair of different numbers before and after that is reported of it.
    """
    rows: list[Row] = []
    for area, own in observations[observations.indicator.isin(INDICATORS)].groupby("area", sort=False):
        before, after, rates, fewer = (style.marks(own[own.indicator == indicator]) for indicator in INDICATORS)
        name, province = str(own.area_name.iloc[0]), str(own.province_name.iloc[0])
        pairs = list(product(_or_none(before), _or_none(after)))
        for first, last in pairs:
            lost, shares = (_fitting(marks, first, last, alone=len(pairs) == 1) for marks in (fewer, rates))
            rows.append(Row(name, province, str(area).startswith("2024"), first, last, lost, shares))
    largest = {row.province: min(_order(other) for other in rows if other.province == row.province) for row in rows}
    return sorted(rows, key=lambda row: (largest[row.province], row.province, row.old, _order(row)))


def told(rows: list[Row], words: Words) -> str:
    """The sentence on the first group of areas; "" where not even one of its numbers is reported."""
    both = [row for row in rows if row.before and row.after and row.province == rows[0].province]
    olds = [row for row in both if row.old]
    if len(olds) == 2 and all(row.after and row.after.to_come for row in olds):
        texts = _texts(both)
        if len(both) == 3:
            return words.text(
                "{area} goes from {before} commune-level units to {after}: {area2} is to go from {before2} to "
                "{after2}, {area3} from {before3} to {after3}.",
                **texts,
            )
        return words.text(
            "{area} is to go from {before} commune-level units to {after}; {area2} from {before2} to {after2}.", **texts
        )
    return _about(rows[0], words) if rows else ""


def _texts(rows: list[Row]) -> dict[str, str]:
    """What the places in a sentence are filled with: area, before, after; area2, before2, after2; …"""
    texts = {}
    for index, row in enumerate(rows):
        number = str(index + 1) if index else ""
        texts[f"area{number}"] = row.name
        texts[f"before{number}"] = row.before.text if row.before else ""
        texts[f"after{number}"] = row.after.text if row.after else ""
    return texts


def _about(row: Row, words: Words) -> str:
    """The sentence on one area; "" where it has neither number."""
    if row.before and row.after:
        sentence = (
            words.text("{area} is to go from {before} commune-level units to {after}.")
            if row.after.to_come
            else words.text("{area} has {after} commune-level units, where there were {before}.")
        )
    elif row.after:
        sentence = (
            words.text("{area} is to have {after} commune-level units; how many there were before is not reported.")
            if row.after.to_come
            else words.text("{area} has {after} commune-level units; how many there were before is not reported.")
        )
    elif row.before:
        sentence = words.text("{area} had {before} commune-level units; how many are left is not reported.")
    else:
        return ""
    return sentence.format(**_texts([row]))


def _or_none(marks: list[Mark]) -> list[Mark | None]:
    return [*marks] if marks else [None]


def _fitting(marks: list[Mark], before: Mark | None, after: Mark | None, *, alone: bool) -> tuple[Mark, ...]:
    """The reductions that belong to a pair: all of them, unless the area has several pairs."""
    if alone or before is None or after is None or not before.value:
        return tuple(marks)
    fewer = before.value - after.value
    own = (fewer, fewer / before.value * 100)
    return tuple(mark for mark in marks if min(abs(mark.value - value) for value in own) < NEAR)


def _order(row: Row) -> tuple[float, float]:
    """What rows are sorted by: the largest number before first, then the largest after; one not reported comes last."""
    return -row.before.value if row.before else 1, -row.after.value if row.after else 1
