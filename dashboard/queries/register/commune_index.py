"""The names of all units, made ready for being searched."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

import pandas as pd

from dashboard.dataset import Register
from dashboard.folding import folded, one_i, spelled
from dashboard.schema.area_ids import FORMER, NEW

Level = int
"""How many digits the codes of a level have: 2 of provinces, 3 of districts, 5 of communes."""
PROVINCES, DISTRICTS, COMMUNES = 2, 3, 5
Aliases = Mapping[tuple[Level, str], list[str]]
"""What else the units of a level and name are called."""


@dataclass(frozen=True, eq=False)  # each is only equal to itself: what was found in it can be kept
class Index:
    """The units with all that is compared; the lists go by their order, and units are told by their place in it."""

    units: pd.DataFrame
    """As `communes.units` gives them."""
    areas: list[str]
    kinds: list[str]
    folded: list[str]
    spelled: list[str]
    spellings: list[tuple[str, ...]]
    """The name as the register spells it, and as the law does where that differs, then what else the unit is called."""
    codes: dict[str, list[int]]
    """Code → its units; one code may be that of an old unit, of a new one, and of another in other official lists."""
    names: list[str]
    """Every folded name once, sorted; abbreviations left out, for what is like one means another name."""
    holders: dict[str, list[int]]
    """Folded name → its units."""
    aliases: dict[str, set[int]]
    """Folded name → its units that only readers call so."""
    words: dict[str, str]
    """Folded name → the same with its spaces, one before and one behind: " tan long "."""
    having: dict[str, list[str]]
    """Folded word → the folded names with it."""
    places: dict[str, list[int]]
    """District, province or both, folded → the units there; those of after also by where they were formed."""
    districts: dict[str, list[int]]
    """The same of districts, with or without their province, and of nothing else."""
    asked: frozenset[str]
    """The levels whose kinds may be asked for; a kind of another level only says what a place is."""

    @cached_property
    def positions(self) -> dict[str, int]:
        """Area → its place in the lists."""
        return {area: at for at, area in enumerate(self.areas)}

    @cached_property
    def names_by_length(self) -> dict[int, list[str]]:
        """How many letters → the `names` of so many: what differs in two letters is at most two shorter or longer."""
        return _by_length(self.names)

    @cached_property
    def places_by_length(self) -> dict[int, list[str]]:
        """The same of `places`."""
        return _by_length(self.places)


def _by_length(names: Iterable[str]) -> dict[int, list[str]]:
    lengths = defaultdict(list)
    for name in names:
        lengths[len(name)].append(name)
    return dict(lengths)


def called(register: Register) -> Aliases:
    """The aliases by the level and name of the unit that each names. Raises KeyError for an unknown unit."""
    provinces = ((NEW, register.provinces), (FORMER, register.former_provinces))
    names = {
        era + code: name for era, rows in provinces for code, name in zip(rows.gso_code, rows.name_vi, strict=True)
    }
    for rows in (register.former_districts, register.former_communes, register.communes):
        names |= dict(zip(rows.area, rows.name_vi, strict=True))
    others = defaultdict(list)
    for alias, area in zip(register.aliases.alias, register.aliases.area, strict=True):
        others[level(area), names[area]].append(alias)
    return dict(others)


def level(area: str) -> Level:
    """The level of a unit by its area id."""
    return len(area) - len(NEW)


def indexed(rows: pd.DataFrame, changes: pd.DataFrame, aliases: Aliases, asked: Iterable[str]) -> Index:
    """Make an index of units that have the columns of `communes.units`; `asked` as in `Index`."""
    others = [aliases.get((level(area), name), []) for area, name in zip(rows.index, rows.name_vi, strict=True)]
    official = [[*filter(None, both)] for both in zip(rows.name_vi, rows.name_law, strict=True)]
    names = [both + more for both, more in zip(official, others, strict=True)]
    keys = {name: one_i(folded(name)) for both in names for name in both}
    words, having = {}, defaultdict(list)
    for name, key in keys.items():
        parts = [part for part in (one_i(folded(word)) for word in name.split()) if part]
        if key not in words:
            words[key] = f" {' '.join(parts)} "
            for part in dict.fromkeys(parts):
                having[part].append(key)
    holders, only_called = defaultdict(list), defaultdict(set)
    for at, both in enumerate(names):
        for key in dict.fromkeys(keys[name] for name in both):
            holders[key].append(at)
        for name in others[at]:
            only_called[keys[name]].add(at)
    abbreviations = {keys[name] for more in aliases.values() for name in more if name.isupper() and name in keys}
    spellings = [tuple(one_i(spelled(name)) for name in both) for both in names]
    places, districts = _places(rows, changes, aliases)
    return Index(
        units=rows,
        areas=list(rows.index),
        kinds=list(rows.kind),
        folded=[keys[name] for name in rows.name_vi],
        spelled=[name for name, *_others in spellings],
        spellings=spellings,
        codes=_codes(rows),
        names=sorted(holders.keys() - abbreviations),
        holders=dict(holders),
        aliases=dict(only_called),
        words=words,
        having=dict(having),
        places=places,
        districts=districts,
        asked=frozenset(asked),
    )


def namesakes(register_index: Index, area: str) -> list[str]:
    """The other units of the same name, whatever their diacritics and kind; none for an unknown one."""
    if area not in register_index.positions:
        return []
    holders = register_index.holders[register_index.folded[register_index.positions[area]]]
    return [register_index.areas[at] for at in holders if register_index.areas[at] != area]


def _codes(rows: pd.DataFrame) -> dict[str, list[int]]:
    """The units of every code, the register's own first."""
    codes = defaultdict(list)
    for at, code in enumerate(rows.gso_code):
        codes[code].append(at)
    for at, others in enumerate(rows.other_codes):
        for code in filter(None, others.split(";")):
            codes[code].append(at)
    return dict(codes)


def _places(
    rows: pd.DataFrame, changes: pd.DataFrame, aliases: Aliases
) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Which units lie in which place, by every way to call it ("vinhbao", "haiphong", "vinhbaohaiphong")."""
    # A district without communes is its own.
    district_names = rows.district.where((rows.district != "") | (rows.former == ""), rows.name_vi)
    columns = ((DISTRICTS, district_names), (PROVINCES, rows.former), (PROVINCES, rows.province))
    ways = {
        (digits, name): tuple(map(folded, (name, *aliases.get((digits, name), ()))))
        for digits, column in columns
        for name in column.unique()
    }
    triples = [
        tuple(ways[digits, name] for (digits, _column), name in zip(columns, names, strict=True))
        for names in zip(*(column for _digits, column in columns), strict=True)
    ]
    positions = {area: at for at, area in enumerate(rows.index)}
    lying = list(enumerate(triples))
    for old, new in zip(changes.predecessor, changes.successor, strict=True):
        if old in positions:
            lying.append((positions[new], triples[positions[old]]))
    places: dict[str, set[int]] = defaultdict(set)
    districts: dict[str, set[int]] = defaultdict(set)
    for at, (district_ways, (former, *former_aliases), (province, *province_aliases)) in lying:
        for within in {*map("".join, product((former, ""), (province, ""))), *former_aliases, *province_aliases}:
            places[within].add(at)
            for district in filter(None, district_ways):
                places[district + within].add(at)
                districts[district + within].add(at)
    del places[""]
    return _sorted(places), _sorted(districts)


def _sorted(held: dict[str, set[int]]) -> dict[str, list[int]]:
    """The same with i for y, as names are compared."""
    merged: dict[str, set[int]] = defaultdict(set)
    for name, within in held.items():
        merged[one_i(name)] |= within
    return {name: sorted(within) for name, within in merged.items()}
