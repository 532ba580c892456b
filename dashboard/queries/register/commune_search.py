"""Finding a unit by its name: with or without diacritics, kind, district and province, and with a typing error."""

import math
import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import pandas as pd
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from dashboard.folding import folded, one_i
from dashboard.queries.register.commune_index import PROVINCES, Index, level
from dashboard.queries.register.commune_readings import LEVELS, Reading, Words, place_names, readings, says_district
from dashboard.schema.area_ids import ERA

COLUMNS = {"area": "str", "cost": "float64", "match": "str", "in_place": "bool"}
FULL = ("name", "marks", "alias", "code")
"""Matches of units that bear what was typed."""
ENOUGH = 12
"""So many other names are given, with all units that bear them."""
_SHORTEST = 2  # a name is completed from so many letters on
# What sets a result back. A place that does not fit weighs more than one typing error in a name that does lie there.
_IN_PLACE, BEGINS, _CONTAINS, _ERROR = 1.9, 2.0, 3.0, 2.2
_LETTER_LEFT_OUT, _OTHER_LETTER_OR_TONE = 0.05, 0.05
_OTHER_MARKS, _OTHER_KIND, _OTHER_LEVEL, _OTHER_ERA = 0.3, 0.8, 0.2, 0.8
OTHER_PLACE, _PLACE_GUESSED = 2.5, 0.5
_GUESSED_NAMES = 2  # so many ways to call a place are tried with typing errors
_AREA = re.compile(rf"{ERA}\d{{2,5}}")
_CODE = re.compile(r"\d{5}")

Costs = dict[int, float]
"""Position of a unit in the index → what had to be guessed to take it for the one meant."""


class Meant(NamedTuple):
    """How well a unit fits what was typed; of two the smaller one is the better."""

    cost: float
    match: str
    in_place: bool


def search(index: Index, typed: str) -> pd.DataFrame:
    """The units that may be meant, best first; every namesake of a name typed in full is there.

    Returns:
        `area`; `cost` (0 for all that fits); `match`: "name" (typed in full), "marks" (in full, with other
        diacritics), "alias" (in full, as only readers call it), "begins", "contains", "similar", "place" (only the
        district fits) or "code"; `in_place`: whether a place was typed and the unit lies there.
    """
    best: dict[int, Meant] = dict.fromkeys(_coded(index, typed.strip()), Meant(0.0, "code", False))
    for reading in readings(typed):
        if reading.kind and LEVELS[reading.kind] not in index.asked:
            continue
        for at, meant in _fitting(index, reading).items():
            best[at] = min(meant, best.get(at, meant))
    if any(meant.match in FULL and meant.cost < _IN_PLACE for meant in best.values()):
        best = {at: meant for at, meant in best.items() if meant.match != "place"}
    ordered = sorted(best, key=lambda at: (best[at].cost, index.spelled[at], at))
    kept = _cut(index, ordered, best)
    columns = zip(*((index.areas[at], *best[at]) for at in kept), strict=True) if kept else ([] for _name in COLUMNS)
    return pd.DataFrame(
        {name: pd.Series(cells, dtype=COLUMNS[name]) for name, cells in zip(COLUMNS, columns, strict=True)}
    )


def missed(index: Index, typed: str, rows: pd.DataFrame) -> str:
    """The place that was typed and has no unit of the name; "" where it has one or a similar one, or none was typed.

    `rows` as `search` gives them for what was typed. The place is given in the words typed.
    """
    named = rows[rows.match.isin(FULL)]
    if named.in_place.any() or named.cost.min() < OTHER_PLACE or (named.empty and rows.in_place.any()):
        return ""
    for reading in readings(typed):
        known = reading.folded in index.holders and 0 in _within(index, reading.places).values()
        if reading.places and (known or not reading.loose):
            return ", ".join(" ".join(place) for place in reading.places)
    return ""


def _coded(index: Index, code: str) -> list[int]:
    """The units of a code: with its era one; without, all that have it or had it, in the register or in other lists."""
    if _AREA.fullmatch(code):
        return [index.positions[code]] if code in index.positions else []
    return index.codes.get(code, []) if _CODE.fullmatch(code) else []


def _fitting(index: Index, reading: Reading) -> dict[int, Meant]:
    """The units that one reading may mean."""
    if not reading.name:
        return _district(index, reading.places)
    within = _within(index, reading.places)
    if reading.loose and not within:
        return {}
    fits: dict[int, Meant] = {}
    typed = reading.spelled
    for name, (near, match) in _similar(index, reading).items():
        for at in index.holders[name]:
            if reading.loose and at not in within and match != "name":
                continue
            cost = near + within.get(at, OTHER_PLACE if reading.places else 0.0)
            apart = min(OSA.distance(typed, way) for way in index.spellings[at]) if typed else 0
            other = match == "name" and apart > 0
            cost += _OTHER_MARKS * other + _OTHER_LETTER_OR_TONE * apart
            cost += _OTHER_ERA * (not index.areas[at].startswith(reading.era))
            called = match == "name" and at in index.aliases.get(name, ())
            cost += _OTHER_KIND * (called and other) + _otherwise(reading.kind, index.kinds[at], called=called)
            meant = Meant(cost, "marks" if other else "alias" if called else match, at in within)
            fits[at] = min(meant, fits.get(at, meant))  # a unit may be met under several names
    # A place that we set apart and guessed, and that has no unit of the name, is none: "thành | phố Bắc Giang".
    sure = not reading.loose or 0 in within.values() or any(meant.in_place for meant in fits.values())
    return fits if sure else {}


def _otherwise(asked: str, kind: str, *, called: bool) -> float:
    """What it costs that a unit is of another kind; where it is only called so, its level counts and its kind not."""
    if asked in ("", kind) or (called and LEVELS[asked] == LEVELS[kind]):
        return 0.0
    return _OTHER_KIND + _OTHER_LEVEL * (LEVELS[asked] != LEVELS[kind])


def _similar(index: Index, reading: Reading) -> dict[str, tuple[float, str]]:
    """The folded names that may be meant, with cost and match; the more units bear one, the likelier it is."""
    name = reading.folded
    near: dict[str, tuple[float, str]] = {}
    for other, errors in _misspelt(name, index.names_by_length):
        # A wrong digit is another unit, never a slip.
        if _digits(other) == _digits(name):
            near[other] = (_ERROR * errors, "similar")
    if len(name) >= _SHORTEST and not reading.loose:
        inside = f" {reading.words} "
        for other in index.having.get(one_i(folded(reading.name[0])), ()):
            if inside in index.words[other]:
                near[other] = (_CONTAINS, "contains")
        for at in range(bisect_left(index.names, name), len(index.names)):
            left = len(index.names[at]) - len(name)
            if not index.names[at].startswith(name):
                break
            near[index.names[at]] = (BEGINS + _LETTER_LEFT_OUT * left, "begins")
    for other, (cost, match) in near.items():
        near[other] = (cost - 0.02 * math.log2(len(index.holders[other])), match)
    return near | ({name: (0.0, "name")} if name in index.holders else {})


def _district(index: Index, places: tuple[Words, ...]) -> dict[int, Meant]:
    """What lay in a district, where the words name one and nothing else."""
    inside = {at for name in place_names(places[0]) for at in index.districts.get(name, ())}
    further = _within(index, places[1:])
    return dict.fromkeys(inside & set(further) if further else inside, Meant(_IN_PLACE, "place", True))


def _within(index: Index, places: tuple[Words, ...]) -> Costs:
    """The units in the places typed, with the cost of what had to be guessed; empty where the first is not known."""
    parts = [_place(index, place) for place in places]
    known = [part for part in parts if part]
    if not places or not parts[0]:
        return {}
    shared = set.intersection(*(set(part) for part in known)) or set(parts[0])
    ignored = _PLACE_GUESSED * (len(parts) - len(known))
    return {at: ignored + sum(part.get(at, OTHER_PLACE) for part in known) for at in shared}


@lru_cache(maxsize=1024)
def _place(index: Index, words: Words) -> Costs:
    """The units in one place: as it is called, else with a typing error. Not to be changed by those who ask."""
    names = place_names(words)
    for places in (index.districts, index.places) if says_district(words) else (index.places,):
        for name in names:
            if name in places:
                return dict.fromkeys(places[name], 0.0)
    near: Costs = {}
    for name in names[:_GUESSED_NAMES]:
        if len(name) >= 5 and not _digits(name):
            for other, errors in _misspelt(name, index.places_by_length):
                for at in index.places[other]:
                    near[at] = min(_PLACE_GUESSED * errors, near.get(at, math.inf))
    return near


def _misspelt(name: str, by_length: Mapping[int, list[str]]) -> list[tuple[str, int]]:
    """The names that differ in a few letters, with how many; none where any other short name would do."""
    errors = sum(len(name) >= least for least in (3, 8, 13))
    if not errors:
        return []
    lengths = range(len(name) - errors, len(name) + errors + 1)
    names = list(chain.from_iterable(by_length.get(length, ()) for length in lengths))
    distances = cdist([name], names, scorer=OSA.distance, score_cutoff=errors)[0]
    return [(names[at], int(distances[at])) for at in (distances <= errors).nonzero()[0]]


def _digits(name: str) -> str:
    return "".join(sign for sign in name if sign.isdigit())


def _cut(index: Index, ordered: list[int], best: dict[int, Meant]) -> list[int]:
    """All that bear what was typed or lie where it says, and provinces; of others those of the best names."""
    kept = []
    others: set[str] = set()
    for at in ordered:
        meant, name = best[at], index.folded[at]
        fits = meant.match in FULL or meant.in_place or level(index.areas[at]) == PROVINCES
        if fits or len(others) < ENOUGH or name in others:
            kept.append(at)
            if meant.match not in FULL:
                others.add(name)
    return kept
