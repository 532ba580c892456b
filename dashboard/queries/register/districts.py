"""What became of a district: all districts ended with the reform, and their communes are now those of a province."""

from dataclasses import dataclass

import pandas as pd

from dashboard.dataset import Register
from dashboard.queries.areas import place_name, unit_name
from dashboard.queries.register.communes import named
from dashboard.schema.area_ids import FORMER
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.words import Words, capital


@dataclass(frozen=True)
class Successor:
    """A commune of today, and what of the district it was formed from."""

    area: str
    name: str
    came_from: str
    """The district's communes that went into it, those that did in part marked so."""


@dataclass(frozen=True)
class District:
    """What the register tells of a district."""

    name: str
    """With its kind and former province: "Quận 1, TP Hồ Chí Minh"."""
    sentence: str
    successors: tuple[Successor, ...]


def district(register: Register, places: pd.DataFrame, area: str, words: Words) -> District:
    """What became of the communes of a district that had some; `places` as `communes.units` gives them.

    Raises:
        KeyError: the register has no such district.
    """
    row = register.former_districts.set_index("area").loc[area]
    provinces = register.former_provinces
    former = provinces.name_vi[FORMER + provinces.gso_code == row["province"]].iloc[0]
    communes = register.former_communes.area[register.former_communes.district == area]
    changes = register.commune_changes[register.commune_changes.predecessor.isin(communes)]
    names = named(places.loc[[*communes, *changes.successor.unique()]], words).unit_name
    parts = changes.assign(name=changes.predecessor.map(names))
    in_part = [words.text("part of {unit}", unit=name) for name in parts.name]
    parts["name"] = parts.name.where(parts.kind != "split", in_part)
    successors = tuple(
        Successor(str(into), capital(names[into]), words.text("from {units}", units=", ".join(rows.name)))
        for into, rows in parts.groupby("successor")
    )
    name = unit_name(str(row["kind"]), str(row["name_vi"]), words)
    sentence = words.plural(
        "{district} ended on {day}; its communes are now in {n} unit:",
        "{district} ended on {day}; its communes are now in {n} units:",
        len(successors),
        district=capital(name),
        day=words.day(FIRST_DAY_AFTER),
    )
    return District(f"{capital(name)}, {place_name(former, words)}", sentence, successors)
