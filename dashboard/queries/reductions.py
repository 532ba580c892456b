"""Before and after, area by area and witness by witness: the rows of the figure, and the headline on them."""

from dataclasses import dataclass
from itertools import product

import pandas as pd

from dashboard.queries.areas import listed
from dashboard.queries.articles.marks import COLUMNS, Mark, bracketed, headline, marks_by_indicator, remarks
from dashboard.schema.area_ids import is_former
from dashboard.words import Words
from dashboard.words.labels import N_

INDICATORS = ("communes_before", "communes_after", "communes_reduction_rate", "communes_reduction")
WHOLE = {
    "planned": N_("Planned: {sentence}"),
    "expected": N_("Expected: {sentence}"),
    "target": N_("Aimed at: {sentence}"),
}
"""How a sentence begins whose numbers are all still to come, by their status; to be translated."""
DONE = "{sentence}"
"""How one begins of which not all numbers are to come."""
NEAR = 0.5
"""How far a reported reduction may lie from a pair of numbers to be shown with it, where an area has several pairs."""


@dataclass(frozen=True)
class Row:
    """What one witness, the articles or the register, gives of one area: before, after, the reductions, the rates.

    `province` is "" of the country and of the average province. `differs` where the register contradicts the article.
    """

    name: str
    province: str
    former: bool
    registered: bool
    before: Mark | None
    after: Mark | None
    reductions: tuple[Mark, ...] = ()
    rates: tuple[Mark, ...] = ()
    differs: bool = False

    @property
    def foremost(self) -> bool:
        """Whether it is a new province: neither a part of one nor an average."""
        return bool(self.province) and not self.former

    def place(self, mark: Mark | None, *, percent: bool) -> float | None:
        """Where a number stands on the scale; None where there is none, or no share can be formed."""
        if mark is None or not percent:
            return None if mark is None else mark.value
        return mark.value / self.before.value * 100 if self.before and self.after and self.before.value else None


def reductions(observations: pd.DataFrame, register: pd.DataFrame | None = None) -> list[Row]:
    """New provinces each with the former ones behind it, the largest first.

    An area has one row for every pair of different numbers before and after that articles give, and one for the
    register's: never is a row made of both. What belongs to no province comes last.
    """
    witnesses = [(observations, False), *([] if register is None else [(register, True)])]
    rows = [row for table, registered in witnesses for row in _of_witness(table, registered=registered)]

    def key(row: Row) -> tuple[object, ...]:
        family = [other for other in rows if other.province == row.province]
        same = [other for other in family if other.name == row.name]
        return (not row.province, _size(family), row.province, row.former, _size(same), row.name, row.registered,
                _size([row]))  # fmt: skip

    return sorted(rows, key=key)


def lost(row: Row, words: Words, *, percent: bool = False) -> str:
    """The reduction in words: "−134 (computed) · −69.79%", and what articles do not report of it."""
    if row.registered:
        return " · ".join(f"−{rate.text}" for rate in row.rates)
    reported = row.rates if percent else (*row.reductions, *row.rates)
    statuses = row.after.statuses if row.after else ()
    parts = [(f"−{mark.text}", remarks(mark, words, but=statuses)) for mark in reported]
    if not row.before:
        parts.append((words.text("before: not reported"), []))
    elif not row.after:
        parts.append((words.text("after: not reported"), []))
    elif not row.rates:
        parts.append((words.text("percentage: not reported"), []))
    if len(parts) > 1 and all(phrases == parts[0][1] for _text, phrases in parts):
        return bracketed(" · ".join(text for text, _phrases in parts), parts[0][1])
    return " · ".join(bracketed(text, phrases) for text, phrases in parts)


def sentence(rows: list[Row], words: Words) -> str:
    """The headline: what does not fit; else who cut most and least; of one province what share it cut, and the country.

    "" where not even one of the numbers is known.
    """
    if differing := next((row for row in rows if row.differs), None):
        return words.text("{area}: the article’s number differs from the register’s", area=differing.name)
    new = [row for row in rows if row.foremost]
    several = len({row.province for row in rows if row.province}) > 1
    reference = next((row for row in rows if not row.province and row.rates), None)
    compared = (_extremes if several else _beside_country)(new, reference, words)
    return compared or (about(rows[0], words) if rows else "")


def _extremes(rows: list[Row], reference: Row | None, words: Words) -> str:
    """The headline on the largest and the smallest share cut; "" unless it is known of each of several areas.

    It says of how many they are, for parts that are drawn too may have cut more, or less. Areas of one share are named
    together. Of two areas both are told: neither is the most or the least of anything.
    """
    rates = {row.name: row.rates[0] for row in reversed(rows) if row.rates}  # an article's before the register's
    if len(rates) < 2 or len(rates) < len({row.name for row in rows}):
        return ""
    shares = [rate.text for rate in sorted(rates.values(), key=lambda rate: rate.value)]
    least, most = ([name for name in rates if rates[name].text == share] for share in (shares[0], shares[-1]))
    whole, (n, few) = _by_status([rates[most[0]], rates[least[0]]], words)
    numbers = {"most": listed(most, words), "n": n, "least": listed(least, words), "few": few, "total": len(rates)}
    if shares[0] == shares[-1]:
        texts = [words.text("{most} cut the same share ({n})", **numbers)]
    elif len(rates) == 2:
        texts = [words.text("{most} cut {n}, {least} {few}", **numbers)]
    else:
        texts = [
            words.text(
                "Of these {total} provinces, {most} cut the largest share ({n}), {least} the smallest ({few})",
                **numbers,
            ),
            words.text("Of {total} provinces, largest share cut: {most} {n}; smallest: {least} {few}", **numbers),
        ]
    if reference and whole == DONE:
        country = reference.rates[0].text
        texts[:1] = [words.text("{sentence}; the country {country}", sentence=texts[0], country=country), texts[0]]
    return headline(*(_begun(words.text(whole, sentence=text)) for text in texts))


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _by_status(marks: list[Mark], words: Words) -> tuple[str, list[str]]:
    """The sentence that says of all these numbers what they have in common, and each number with what it has not."""
    statuses = {mark.foremost for mark in marks}
    if len(statuses) == 1:
        return WHOLE.get(statuses.pop(), DONE), [mark.text for mark in marks]
    to_come = [[words.label("status", mark.foremost)] if mark.to_come else [] for mark in marks]
    return DONE, [bracketed(mark.text, phrases) for mark, phrases in zip(marks, to_come, strict=True)]


def _beside_country(new: list[Row], reference: Row | None, words: Words) -> str:
    """The headline on one province beside the country; "" where a share is not known."""
    cut = next((row for row in new if row.rates), None)
    if reference is None or cut is None or len({row.name for row in new}) > 1:
        return ""
    _whole, (rate, country) = _by_status([cut.rates[0], reference.rates[0]], words)
    return words.text(
        "{area} has {rate} fewer commune-level units; the country {country}", area=cut.name, rate=rate, country=country
    )


def about(row: Row, words: Words) -> str:
    """One row in a sentence; "" where it has neither number."""
    to_come = row.after is not None and row.after.to_come
    texts = {"area": row.name, "before": row.before and row.before.text, "after": row.after and row.after.text}
    if row.before and row.after:
        return (
            words.text("Planned: {area} from {before} commune-level units to {after}", **texts)
            if to_come
            else words.text("{area} went from {before} commune-level units to {after}", **texts)
        )
    if row.after:
        return (
            words.text("Planned: {area} to have {after} commune-level units; how many before is not reported", **texts)
            if to_come
            else words.text("{area} has {after} commune-level units; how many before is not reported", **texts)
        )
    if row.before:
        return words.text("{area} had {before} commune-level units; how many are left is not reported", **texts)
    return ""


def _of_witness(table: pd.DataFrame, *, registered: bool) -> list[Row]:
    """The rows of one witness, in the order of its table."""
    rows: list[Row] = []
    results = ["register_result"] if "register_result" in table else []
    counted = table.loc[table.indicator.isin(INDICATORS), ["area", "area_name", "province_name", *COLUMNS, *results]]
    for area, rows_of_area in counted.groupby("area", sort=False):
        of_area = marks_by_indicator(rows_of_area)
        before, after, rates, fewer = (of_area.get(indicator, []) for indicator in INDICATORS)
        name, province = str(rows_of_area.area_name.iloc[0]), str(rows_of_area.province_name.iloc[0])
        failing = set(rows_of_area.observation[rows_of_area.register_result == "fails"]) if results else set()
        pairs = list(product(_or_none(before), _or_none(after)))
        for first, last in pairs:
            cuts, shares = (_fitting(part, first, last, alone=len(pairs) == 1) for part in (fewer, rates))
            ids = {one for mark in (first, last, *cuts, *shares) if mark for one in mark.ids.split(";")}
            differs, former = bool(ids & failing), is_former(str(area))
            rows.append(Row(name, province, former, registered, first, last, cuts, shares, differs))
    return rows


def _or_none(reported: list[Mark]) -> list[Mark | None]:
    return [*reported] if reported else [None]


def _fitting(reported: list[Mark], before: Mark | None, after: Mark | None, *, alone: bool) -> tuple[Mark, ...]:
    """The reductions that belong to a pair: all of them, unless the area has several pairs."""
    if alone or before is None or after is None or not before.value:
        return tuple(reported)
    fewer = before.value - after.value
    pair = (fewer, fewer / before.value * 100)
    return tuple(mark for mark in reported if min(abs(mark.value - value) for value in pair) < NEAR)


def _size(rows: list[Row]) -> float:
    """What rows are sorted by: the largest number before; behind the others, those without one by the number after."""
    before = [row.before.value for row in rows if row.before]
    after = [row.after.value for row in rows if row.after]
    return -max(before) if before else 1 / (1 + max(after, default=0.0))
