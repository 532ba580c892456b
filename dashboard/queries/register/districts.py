"""What became of a district: the level was abolished with the reform, and its communes went to new ones."""

from dataclasses import dataclass

import pandas as pd

from dashboard.dataset import Register
from dashboard.queries.areas import listed, place_name, unit_name
from dashboard.queries.register.communes import named
from dashboard.queries.register.provinces import counted
from dashboard.schema.area_ids import FORMER
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.words import Words, capital, sort_key


@dataclass(frozen=True)
class Successor:
    """A new commune, and what of the district it was formed from."""

    area: str
    name: str
    came_from: str
    """The district's communes that went into it, those that did in part marked so."""


@dataclass(frozen=True)
class District:
    """What the register tells of a district."""

    area: str
    short: str
    """With its kind: "quận 1"."""
    name: str
    """The same with the former province: "Quận 1, TP Hồ Chí Minh"."""
    province: str
    """The Vietnamese name of the new province."""
    sentence: str
    successors: tuple[Successor, ...]
    """Those that most of its communes went to first."""
    and_in_part: str
    """The words between the two."""
    in_part: tuple[Successor, ...]
    """Behind them those that took no more than a part of one; none where all are such."""


def had_communes(register: Register, area: str) -> bool:
    """Whether a unit is a district that had communes; one that had none is itself what became a special zone."""
    return area in set(register.former_districts.area) and area not in set(register.commune_changes.predecessor)


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
    parts = parts.iloc[sorted(range(len(parts)), key=lambda at: _in_order(names[parts.predecessor.iloc[at]]))]
    small = parts.groupby("successor").kind.agg(lambda kinds: list(kinds) == ["split"]).astype(bool)
    by_size = sorted(parts.groupby("successor"), key=lambda one: (-len(one[1]), _in_order(names[one[0]])))
    ordered = [
        Successor(str(into), capital(names[into]), words.text("from {units}", units=", ".join(rows.name)))
        for into, rows in by_size
    ]
    behind = tuple(one for one in ordered if small[one.area] and not small.all())
    successors = tuple(one for one in ordered if one not in behind)
    ended = register.former_communes.kind[register.former_communes.district == area].value_counts()
    name = unit_name(str(row["kind"]), str(row["name_vi"]), words)
    sentence = words.plural(
        "{district} was abolished on {day}; its {units} went to {n} unit:",
        "{district} was abolished on {day}; its {units} went to {n} units:",
        len(ordered),
        units=listed([counted(str(kind), n, words) for kind, n in ended.items()], words),
        district=capital(name),
        day=words.day(FIRST_DAY_AFTER),
    )
    new = str(places.province[changes.successor.iloc[0]])
    full = f"{capital(name)}, {place_name(former, words)}"
    return District(area, name, full, new, sentence, successors, words.text("and in part:"), behind)


def _in_order(name: str) -> tuple[int, list[tuple[list[int], list[int]]]]:
    """Names as a dictionary has them, those with a number by the number: "Ward 4" before "Ward 11"."""
    return int("".join(sign for sign in name if sign.isdecimal()) or 0), sort_key(name)
