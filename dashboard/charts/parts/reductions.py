"""Before and after, area by area: the rows of the dumbbell."""

from dataclasses import dataclass
from itertools import product

import pandas as pd

from dashboard.charts.parts.marks import COLUMNS, Mark, bracketed, marks_by_indicator, planned, remarks
from dashboard.words import Words

INDICATORS = ("communes_before", "communes_after", "communes_reduction_rate", "communes_reduction")
NEAR = 0.5
"""How far a reported reduction may lie from a pair of numbers to be shown with it, where an area has several pairs."""


@dataclass(frozen=True)
class Row:
    """One dumbbell: an area, its number before and after, and the reductions and rates that are reported.

    `register_before`, `register_after` and `register_rate` are the register's numbers, where the articles are silent.
    """

    name: str
    province: str
    old: bool
    before: Mark | None
    after: Mark | None
    reductions: tuple[Mark, ...] = ()
    rates: tuple[Mark, ...] = ()
    register_before: Mark | None = None
    register_after: Mark | None = None
    register_rate: Mark | None = None

    @property
    def first(self) -> Mark | None:
        """The number before: an article's, else the register's."""
        return self.before or self.register_before

    @property
    def rate(self) -> Mark | None:
        """The percentage cut: an article's, else the register's."""
        return self.rates[0] if self.rates else self.register_rate

    @property
    def last(self) -> Mark | None:
        """The number after: an article's, else the register's."""
        return self.after or self.register_after

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
    columns = ["area", "area_name", "province_name", *COLUMNS]
    counted = observations.loc[observations.indicator.isin(INDICATORS), columns]
    for area, rows_of_area in counted.groupby("area", sort=False):
        of_area = marks_by_indicator(rows_of_area)
        before, after, rates, fewer = (of_area.get(indicator, []) for indicator in INDICATORS)
        name, province = str(rows_of_area.area_name.iloc[0]), str(rows_of_area.province_name.iloc[0])
        pairs = list(product(_or_none(before), _or_none(after)))
        for first, last in pairs:
            lost, shares = (_fitting(part, first, last, alone=len(pairs) == 1) for part in (fewer, rates))
            rows.append(Row(name, province, str(area).startswith("2024"), first, last, lost, shares))
    largest = {row.province: min(_order(other) for other in rows if other.province == row.province) for row in rows}
    return sorted(rows, key=lambda row: (largest[row.province], row.province, row.old, _order(row)))


def sentence(rows: list[Row], words: Words, *, percent: bool = False) -> str:
    """The headline on all provinces, where all have both numbers; else on the first group of areas.

    What was only planned is said to be so, also of the former provinces under a new one that is done. "" where not even
    one of the numbers is known.
    """
    if of_all := _of_provinces(rows, words, percent=percent):
        return of_all
    if percent and rows and rows[0].rate:
        return _cut(rows[0], rows[0].rate, words)
    family = [row for row in rows if row.first and row.last and row.province == rows[0].province]
    olds = [row for row in family if row.old]
    planned = len(olds) == 2 and all(row.last and row.last.to_come for row in olds)
    if planned and len(family) == 3:
        return words.text(
            "{area}: from {before} to {after} units; planned: {area2} {after2}, {area3} {after3}", **_texts(family)
        )
    if planned and len(family) == 2:
        return words.text("Planned: {area} to have {after} units, {area2} {after2}", **_texts(family))
    return _about(rows[0], words) if rows else ""


def lost(row: Row, words: Words, *, percent: bool) -> str:
    """The reduction in words: "−134 (computed) · −69.79%", or what of it is not reported.

    Of an area that only the register counts that is said: whether an article is silent on it or there is none, stands
    beside its number.
    """
    if not (row.before or row.after or row.reductions or row.rates):
        registered = row.register_before or row.register_after or row.register_rate
        return words.text("no article here gives it") if registered else words.text("not reported")
    if not row.before:
        return words.text("before: not reported")
    if not row.after:
        return words.text("after: not reported")
    reported = row.rates if percent else (*row.reductions, *row.rates)
    parts = [(f"−{mark.text}", remarks(mark, words, but=row.after.statuses)) for mark in reported]
    if not row.rates:
        parts.append((words.text("percentage: not reported"), []))
    if len(parts) > 1 and all(phrases == parts[0][1] for _text, phrases in parts):
        return bracketed(" · ".join(text for text, _phrases in parts), parts[0][1])
    return " · ".join(bracketed(text, phrases) for text, phrases in parts)


def _of_provinces(rows: list[Row], words: Words, *, percent: bool) -> str:
    """The headline on several new provinces; "" of one, and where one of the numbers is missing."""
    new = [row for row in rows if not row.old]
    count = len({row.province for row in new})
    if count < 2 or count < len({row.province for row in rows}):
        return ""
    sides = ("rate",) if percent else ("first", "last")
    marks_of_side = {side: [mark for row in new if (mark := getattr(row, side))] for side in sides}
    if min(map(len, marks_of_side.values())) < len(new):
        return ""
    texts = {name: text for side, numbers in marks_of_side.items() for name, text in _range(side, numbers).items()}
    message = (
        words.text("{n} provinces cut {rate_low} to {rate_high} of their commune-level units", n=count, **texts)
        if percent
        else words.text(
            "{n} provinces: {first_low} to {first_high} commune-level units before, {last_low} to {last_high} after",
            n=count,
            **texts,
        )
    )
    return planned(message, marks_of_side[sides[-1]], words)


def _range(name: str, numbers: list[Mark]) -> dict[str, str]:
    """The lowest and the highest number, as the sentence calls them."""
    return {
        f"{name}_low": min(numbers, key=lambda mark: mark.value).text,
        f"{name}_high": max(numbers, key=lambda mark: mark.value).text,
    }


def _cut(row: Row, rate: Mark, words: Words) -> str:
    """The headline on the percentage of one area."""
    phrase = words.text("{area} cut {rate} of its commune-level units", area=row.name, rate=rate.text)
    return planned(phrase, [rate], words)


def _texts(rows: list[Row]) -> dict[str, str]:
    """What the places in a sentence are filled with: area, before, after; area2, before2, after2; …"""
    texts = {}
    for index, row in enumerate(rows):
        number = str(index + 1) if index else ""
        texts[f"area{number}"] = row.name
        texts[f"before{number}"] = row.first.text if row.first else ""
        texts[f"after{number}"] = row.last.text if row.last else ""
    return texts


def _about(row: Row, words: Words) -> str:
    """The headline on one area; "" where it has neither number."""
    to_come, texts = row.last is not None and row.last.to_come, _texts([row])
    if row.first and row.last:
        return (
            words.text("Planned: {area} from {before} commune-level units to {after}", **texts)
            if to_come
            else words.text("{area} went from {before} commune-level units to {after}", **texts)
        )
    if row.last:
        return (
            words.text("Planned: {area} to have {after} commune-level units; how many before is not reported", **texts)
            if to_come
            else words.text("{area} has {after} commune-level units; how many before is not reported", **texts)
        )
    if row.first:
        return words.text("{area} had {before} commune-level units; how many are left is not reported", **texts)
    return ""


def _or_none(reported: list[Mark]) -> list[Mark | None]:
    return [*reported] if reported else [None]


def _fitting(reported: list[Mark], before: Mark | None, after: Mark | None, *, alone: bool) -> tuple[Mark, ...]:
    """The reductions that belong to a pair: all of them, unless the area has several pairs."""
    if alone or before is None or after is None or not before.value:
        return tuple(reported)
    fewer = before.value - after.value
    pair = (fewer, fewer / before.value * 100)
    return tuple(mark for mark in reported if min(abs(mark.value - value) for value in pair) < NEAR)


def _order(row: Row) -> tuple[float, float]:
    """What rows are sorted by: the largest number before first, then the largest after; one not reported comes last."""
    return -row.before.value if row.before else 1, -row.after.value if row.after else 1
