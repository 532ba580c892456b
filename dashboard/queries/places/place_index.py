"""The names of all places, made ready for being searched, and what became of each."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from dashboard.dataset import Register
from dashboard.queries.register.commune_index import COMMUNES, DISTRICTS, PROVINCES, Index, called, indexed, level
from dashboard.queries.register.communes import units
from dashboard.schema.area_ids import FORMER, NEW, is_former

Level = Literal["province", "former_province", "district", "commune", "former_commune"]

_LEVELS: dict[tuple[bool, int], Level] = {
    (False, PROVINCES): "province",
    (True, PROVINCES): "former_province",
    (True, DISTRICTS): "district",
    (False, COMMUNES): "commune",
    (True, COMMUNES): "former_commune",
}


@dataclass(frozen=True)
class Unit:
    """A unit as `areas.unit_name` names it."""

    area: str
    """Area id: 2025-24, 2024-213, 2024-07201."""
    kind: str
    name: str
    """Vietnamese, without the kind."""

    @property
    def level(self) -> Level:
        """Its level and era; all districts are former ones."""
        return _LEVELS[self.is_former, level(self.area)]

    @property
    def is_former(self) -> bool:
        """Whether it ended on 30 June 2025."""
        return is_former(self.area)


@dataclass(frozen=True, eq=False)  # equal only to itself, as the index of names in it
class PlaceIndex:
    """All places with their names, parents and successors, by area id."""

    names: Index
    """Provinces, former ones that were merged, districts, communes and former ones; the first of namesakes first."""
    units: dict[str, Unit]
    """The same units, and the former provinces that went through the reform alone."""
    parents: dict[str, str]
    """District → former province; former commune → district; commune → province."""
    successors: dict[str, tuple[str, ...]]
    """What a former unit went into; of a district, what its communes did."""
    lasting: dict[str, str]
    """Former province that went through the reform alone → the same of today."""


def place_index(register: Register) -> PlaceIndex:
    """Make the index of all places; it takes a second, so make it once."""
    provinces, formers, districts, communes = _rows(register)
    alone = ~formers.successor.duplicated(keep=False)
    searched = [provinces, formers[~alone], districts, communes]
    rows = pd.concat([part.reindex(columns=communes.columns, fill_value="") for part in searched])
    levels = ("commune", "district", "province")
    named = pd.concat([rows, formers[alone]])[["kind", "name_vi"]]
    parents = pd.concat(
        [
            districts.within,
            register.former_communes.set_index("area").district,
            register.communes.set_index("area").province,
        ]
    )
    return PlaceIndex(
        names=indexed(rows, register.commune_changes, called(register), levels),
        units={area: Unit(area, *cells) for area, cells in zip(named.index, named.to_numpy(), strict=True)},
        parents=dict(zip(parents.index, parents, strict=True)),
        successors=_successors(register, formers.successor),
        lasting=dict(zip(formers.index[alone], formers.successor[alone], strict=True)),
    )


def _rows(register: Register) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Provinces, former ones, districts and communes, index `area`, as `communes.units` describes units.

    Former provinces have their `successor`, districts the former province they lay `within`, as area ids.
    """
    new, former = register.provinces, register.former_provinces
    provinces = new.set_index(NEW + new.gso_code).assign(province=list(new.name_vi), province_kind=list(new.kind))
    formers = former.set_index(FORMER + former.gso_code).assign(successor=list(NEW + former.successor))
    formers = formers.join(provinces[["province", "province_kind"]], on="successor")
    above = formers[["name_vi", "kind", "province", "province_kind"]]
    above = above.rename(columns={"name_vi": "former", "kind": "former_kind"})
    districts = register.former_districts.set_index("area").rename(columns={"province": "within"})
    districts = districts.join(above, on="within")
    communes = units(register)
    communes = communes[~communes.index.isin(districts.index)]  # without districts that had no communes
    old = communes.index.str.startswith(FORMER)
    return provinces, formers, districts, pd.concat([communes[~old], communes[old]])


def _successors(register: Register, provinces: pd.Series) -> dict[str, tuple[str, ...]]:
    """The units that each former one went into, in the order of their codes; `provinces` has those of provinces."""
    districts = dict(zip(register.former_communes.area, register.former_communes.district, strict=True))
    changes = register.commune_changes
    into: dict[str, set[str]] = defaultdict(set)
    for old, new in zip(changes.predecessor, changes.successor, strict=True):
        into[old].add(new)
        into[districts.get(old, old)].add(new)
    for old, new in zip(provinces.index, provinces, strict=True):
        into[old].add(new)
    return {old: tuple(sorted(new)) for old, new in into.items()}
