"""The names of all units, made ready for being searched."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import product

import pandas as pd

from dashboard.dataset import Register
from dashboard.folding import folded, spelled
from dashboard.queries.register.communes import units


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
    """The name as the register spells it, and as the law does where that differs."""
    codes: dict[str, list[int]]
    """Code → its units; one code may be that of an old unit, of a new one, and of another in other official lists."""
    names: list[str]
    """Every folded name once, sorted."""
    holders: dict[str, list[int]]
    """Folded name → its units."""
    words: dict[str, str]
    """Folded name → the same with its spaces, one before and one behind: " tan long "."""
    having: dict[str, list[str]]
    """Folded word → the folded names with it."""
    places: dict[str, list[int]]
    """District, province or both, folded → the units there; those of after also by where they were formed."""
    place_names: list[str]
    districts: dict[str, list[int]]
    """The same of districts, with or without their province, and of nothing else."""


def index(register: Register) -> Index:
    """Make the index of all units of the register; it takes half a second, so make it once."""
    rows = units(register)
    names = {name: folded(name) for column in ("name_vi", "name_law") for name in rows[column].unique() if name}
    words, having = {}, defaultdict(list)
    for name, key in names.items():
        parts = [part for part in map(folded, name.split()) if part]
        if key not in words:
            words[key] = f" {' '.join(parts)} "
            for part in dict.fromkeys(parts):
                having[part].append(key)
    holders = defaultdict(list)
    called = [tuple(filter(None, both)) for both in zip(rows.name_vi, rows.name_law, strict=True)]
    for at, own in enumerate(called):
        for key in dict.fromkeys(names[name] for name in own):
            holders[key].append(at)
    places, districts = _places(rows, register.commune_changes)
    return Index(
        units=rows,
        areas=list(rows.index),
        kinds=list(rows.kind),
        folded=[names[name] for name in rows.name_vi],
        spelled=[spelled(name) for name in rows.name_vi],
        spellings=[tuple(map(spelled, own)) for own in called],
        codes=_codes(rows),
        names=sorted(holders),
        holders=dict(holders),
        words=words,
        having=dict(having),
        places=places,
        place_names=list(places),
        districts=districts,
    )


def namesakes(found: Index, area: str) -> list[str]:
    """The other units of the same name, whatever their diacritics and kind; none for an unknown one."""
    if area not in found.units.index:
        return []
    name = folded(str(found.units.name_vi[area]))
    return [other for other in found.units.index[found.holders[name]] if other != area]


def _codes(rows: pd.DataFrame) -> dict[str, list[int]]:
    """The units of every code, the register's own first."""
    codes = defaultdict(list)
    for at, code in enumerate(rows.gso_code):
        codes[code].append(at)
    for at, others in enumerate(rows.other_codes):
        for code in filter(None, others.split(";")):
            codes[code].append(at)
    return dict(codes)


def _places(rows: pd.DataFrame, changes: pd.DataFrame) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Which units lie in which place, by every way to call it ("vinhbao", "haiphong", "vinhbaohaiphong")."""
    keys = {name: folded(name) for column in ("district", "former", "province") for name in rows[column].unique()}
    # A district without communes is its own.
    own = rows.district.where((rows.district != "") | (rows.former == ""), rows.name_vi)
    triples = [
        (keys.get(district) or folded(district), keys[former], keys[province])
        for district, former, province in zip(own, rows.former, rows.province, strict=True)
    ]
    positions = {area: at for at, area in enumerate(rows.index)}
    lying = list(enumerate(triples))
    for old, new in zip(changes.predecessor, changes.successor, strict=True):
        lying.append((positions[new], triples[positions[old]]))
    places: dict[str, set[int]] = defaultdict(set)
    districts: dict[str, set[int]] = defaultdict(set)
    for at, (district, former, province) in lying:
        for within in product((former, ""), (province, "")):
            places["".join(within)].add(at)
            if district:
                places[district + "".join(within)].add(at)
                districts[district + "".join(within)].add(at)
    del places[""]
    return _sorted(places), _sorted(districts)


def _sorted(held: dict[str, set[int]]) -> dict[str, list[int]]:
    return {name: sorted(within) for name, within in held.items()}
