"""Holds `national.csv` against the other tables: every total is counted, and what cannot be counted must add up."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from dashboard.curation.arithmetic import HUNDRED, plain, rounded
from dashboard.curation.date_forms import MONTHS
from dashboard.curation.problems import Problems
from dashboard.curation.register import Register, file_of
from dashboard.folding import is_marked
from dashboard.schema.days import FIRST_DAY_AFTER, LAST_DAY_BEFORE, PLAN_DAY, RESOLUTIONS_DAY

BEFORE = {"xa_before": "commune", "phuong_before": "ward", "thi_tran_before": "township"}
AFTER = {"xa_after": "commune", "phuong_after": "ward", "dac_khu_after": "special_zone"}
DISTRICTS = ("rural_district", "urban_district", "town", "provincial_city")
EQUAL = (
    (tuple(f"{name}_planned" for name in AFTER), ("communes_newly_formed_planned", "communes_unchanged_planned")),
    (("xa_2026_09", "phuong_2026_09", "dac_khu_2026_09"), ("communes_after",)),
    (("provinces_2026_09", "cities_2026_09"), ("provinces_after",)),
)
"""Rows that no table counts, and those that they add up to: the plan of May 2025, and the changes of 2026."""
DAYS = {
    "_before": (LAST_DAY_BEFORE,),
    "_after": (FIRST_DAY_AFTER,),
    "_planned": (PLAN_DAY,),
    "_2026_09": (date(2026, 9, 20),),
    "": (LAST_DAY_BEFORE, FIRST_DAY_AFTER, RESOLUTIONS_DAY),
}
"""The days that a total may speak of, by the end of its name: before, after, in the plan of May 2025, after the last
change of 2026; else also the day of the resolutions on communes. The first end that fits counts."""


def check_totals(register: Register, problems: Problems) -> None:
    """Every total is there and right, of its day, and its words say the same in both languages."""
    stated = {row.metric: row.value for row in register.national}
    for name, count in totals(register).items():
        _compare(name, stated.get(name), count, "the units counted are", problems)
    for parts, whole in EQUAL:
        _check_sum(stated, parts, whole, problems)
    for row in register.national:
        days = [day.isoformat() for day in next(days for end, days in DAYS.items() if row.metric.endswith(end))]
        if row.as_of not in days:
            problems.add(file_of("national"), row.metric, f"its day is {row.as_of}; expected is {' or '.join(days)}")
    _check_words(register, problems)


def totals(register: Register) -> dict[str, Decimal]:
    """What `national.csv` must say, counted from the other tables."""
    merged = Counter(row.successor for row in register.former_provinces)
    kinds_before: Counter[str] = Counter(row.kind for row in register.former_communes)
    kinds_after: Counter[str] = Counter(row.kind for row in register.communes)
    before, after = len(register.former_communes), len(register.communes)
    with_communes = {row.district for row in register.former_communes}
    kept, renamed = unchanged(register).total(), renamed_units(register).total()
    counted = {
        "provinces_before": len(register.former_provinces),
        "provinces_after": len(register.provinces),
        "provinces_formed_by_merger": sum(count > 1 for count in merged.values()),
        "provinces_not_rearranged": sum(count == 1 for count in merged.values()),
        "districts_ended": len(register.former_districts),
        "districts_without_communes": sum(row.area not in with_communes for row in register.former_districts),
        "communes_before": before,
        **{name: kinds_before[kind] for name, kind in BEFORE.items()},
        "communes_after": after,
        **{name: kinds_after[kind] for name, kind in AFTER.items()},
        "communes_reduction": before - after,
        "communes_newly_formed": after - renamed - kept,
        "communes_renamed": renamed,
        "communes_unchanged": kept,
        "communes_split": sum(len(new) > 1 for new in register.successors.values()),
        "population": sum(row.population for row in register.provinces),
    }
    rate = Decimal(before - after) / before * HUNDRED if before else Decimal(0)
    return {name: Decimal(count) for name, count in counted.items()} | {
        "communes_reduction_rate": rounded(rate, 2),
        "area_km2": sum((row.area_km2 for row in register.provinces), Decimal(0)),
    }


def unchanged(register: Register, *, by_kind: bool = False) -> Counter[str]:
    """How many new units were not rearranged, by province of after or by kind."""
    return _alone(register, "kept", by_kind=by_kind)


def renamed_units(register: Register, *, by_kind: bool = False) -> Counter[str]:
    """How many new units are one old unit of the same kind under another name, by province of after or by kind.

    Of an old unit that became one of another kind, resolutions say that a new one was formed.
    """
    return _alone(register, "renamed", by_kind=by_kind)


def _alone(register: Register, change_kind: str, *, by_kind: bool) -> Counter[str]:
    before = {row.area: row.kind for row in register.former_communes}
    after = {row.area: row for row in register.communes}
    pairs = [(before.get(row.predecessor), after[row.successor]) for row in register.commune_changes
             if row.kind == change_kind]  # fmt: skip
    return Counter(unit.kind if by_kind else unit.province for kind, unit in pairs if kind == unit.kind)


def _compare(name: str, stated: Decimal | None, expected: Decimal, words: str, problems: Problems) -> None:
    if stated is None:
        problems.add(file_of("national"), name, f"it is missing; {words} {plain(expected)}")
    elif stated != expected:
        problems.add(file_of("national"), name, f"it says {plain(stated)}, {words} {plain(expected)}")


def _check_sum(
    stated: Mapping[str, Decimal], parts: tuple[str, ...], whole: tuple[str, ...], problems: Problems
) -> None:
    missing = [name for name in (*parts, *whole) if name not in stated]
    for name in missing:
        problems.add(file_of("national"), name, "it is missing")
    if missing:
        return
    first, second = (sum((stated[name] for name in names), Decimal(0)) for names in (parts, whole))
    if first != second:
        problems.add(
            file_of("national"), " + ".join(parts),
            f"together they are {plain(first)}, and {' + '.join(whole)} is {plain(second)}",
        )  # fmt: skip


def _check_words(register: Register, problems: Problems) -> None:
    """Texts are in their language, with the same numbers in both; notes that tell of kinds begin with their counts."""
    for table, place, column, english, vietnamese in _texts(register):
        if is_marked(re.sub(r"\(.*?\)", "", english)) or is_marked(vietnamese) != bool(vietnamese):
            problems.add(file_of(table), f"{place}.{column}", "_en is not English, or _vi not Vietnamese")
        if Counter(numbers(english)) != Counter(numbers(vietnamese)):
            problems.add(file_of(table), f"{place}.{column}", "the numbers of _en and _vi differ")
    notes = {row.metric: row.note_en for row in register.national}
    for metric, counts in _by_kind(register).items():
        told = numbers(notes.get(metric, ""))[: len(counts)]
        if told != list(map(str, counts)):
            counted = ", ".join(map(str, counts))
            problems.add(file_of("national"), f"{metric}.note_en", f"it must begin with the counts by kind: {counted}")


def _texts(register: Register) -> Iterator[tuple[str, str, str, str, str]]:
    """Table, row, column and the text in both languages."""
    for row in register.national:
        yield "national", row.metric, "name", row.name_en, row.name_vi
        yield "national", row.metric, "note", row.note_en, row.note_vi
    for province in register.provinces:
        texts = province.later_changes_en, province.later_changes_vi
        yield "provinces", province.gso_code, "later_changes", *texts


def numbers(text: str) -> list[str]:
    """The numbers of a text, without the signs between thousands; an English month is one too."""
    for number, month in enumerate(MONTHS, 1):
        text = text.replace(month, str(number))
    return re.findall(r"\d+", re.sub(r"(?<=\d)[.,](?=\d{3}\b)", "", text))


def _by_kind(register: Register) -> dict[str, list[int]]:
    """The totals of which the note tells the kinds, with their counts; kinds of which there is none are left out."""

    def counts(units: Iterable[str], kinds: Iterable[str]) -> list[int]:
        counted = Counter(units)
        return [counted[kind] for kind in kinds if counted[kind]]

    kept = unchanged(register, by_kind=True)
    after: Counter[str] = Counter(row.kind for row in register.communes)
    formed = after - kept - renamed_units(register, by_kind=True)
    provinces = ("province", "city")
    return {
        "provinces_before": counts((row.kind for row in register.former_provinces), provinces),
        "provinces_after": counts((row.kind for row in register.provinces), provinces),
        "districts_ended": counts((row.kind for row in register.former_districts), DISTRICTS),
        "communes_newly_formed": counts(formed.elements(), AFTER.values()),
        "communes_unchanged": counts(kept.elements(), AFTER.values()),
    }
