"""One province in the register: what it was made of, and what each of its units was formed from."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import pandas as pd

from dashboard.dataset import Register
from dashboard.queries.areas import era_name, place_name, unit_name
from dashboard.queries.register.renaming import RENAMED, became_another
from dashboard.schema.area_ids import FORMER, NEW
from dashboard.words import Words, sort_key
from dashboard.words.labels import N_
from dashboard.words.register_names import act, number_and_day, register_name

LAW, LAW_DAY = "202/2025/QH15", date(2025, 6, 12)
"""The National Assembly's resolution on the 34 provinces: 23 merged, 11 as they were."""
KINDS = {
    "commune": (N_("communes"), "xa_before", "xa_after"),
    "ward": (N_("wards"), "phuong_before", "phuong_after"),
    "township": (N_("townships"), "thi_tran_before", ""),
    "special_zone": (N_("special zones"), "", "dac_khu_after"),
}
"""The kinds of units at commune level, and where a province's row counts them; townships ended, zones are new."""
FORMED = {
    "kept": N_("unchanged"),
    "renamed": RENAMED,
    "merged": N_("whole units"),
    "split": N_("parts of units"),
}
"""How a unit came about, by the changes that lead to it; of one renamed `became_another` says more."""

OldUnit = dict[Any, Any]
"""A row of `commune_changes` with what `_old_units` says of the former unit."""


@dataclass(frozen=True)
class Province:
    """One new province: `row` of `provinces.csv`, and its `formers`, one row for each former province.

    The columns of `formers` are those of `former_provinces.csv`, with `area` (2024-24), `area_name` ("Bắc Giang (old)";
    the plain name where nothing was merged) and `seat` (whether it hosts the administrative centre).
    """

    area: str
    name: str
    row: pd.Series
    formers: pd.DataFrame

    @property
    def merged(self) -> bool:
        """Whether several former provinces make it up."""
        return len(self.formers) > 1

    @property
    def before(self) -> int:
        """Units at commune level before."""
        return int(self.row["communes_before"])

    @property
    def after(self) -> int:
        """Units at commune level after."""
        return int(self.row["communes_after"])

    @property
    def rate(self) -> float:
        """How many of the former units are no more, in percent."""
        return 100 * (self.before - self.after) / self.before

    @property
    def districts(self) -> int:
        """Units at district level that ended."""
        return int(self.formers.districts.sum())


@cache  # a page asks for each of its provinces several times
def area_of(register: Register, name: str) -> str:
    """The area id of a new province by its Vietnamese name. Raises KeyError for a name that none has."""
    return f"{NEW}{register.provinces.set_index('name_vi').gso_code[name]}"


def units_by_name(register: Register) -> dict[str, tuple[int, int]]:
    """The Vietnamese name of each new province, and how many units at commune level it had and has."""
    rows = register.provinces.to_dict("records")
    return {row["name_vi"]: (int(row["communes_before"]), int(row["communes_after"])) for row in rows}


@cache  # each number of a place asks for it
def province(register: Register, area: str, words: Words) -> Province:
    """What the register says of a new province, shared by all who ask. Raises KeyError for an area that is none."""
    code = area.removeprefix(NEW)
    row = dict(zip(register.provinces.gso_code, register.provinces.to_dict("records"), strict=True))[code]
    old = register.former_provinces[register.former_provinces.successor == code].sort_values("gso_code")
    areas, several = FORMER + old.gso_code, len(old) > 1
    customary = [place_name(name, words) for name in old.name_vi]
    names = [era_name(name, words, old=True) if several else name for name in customary]
    name = place_name(row["name_vi"], words)
    name = era_name(name, words, old=False) if several else name
    return Province(area, name, pd.Series(row), old.assign(area=areas, area_name=names, seat=areas == row["seat"]))


def source_line(province: Province, words: Words) -> str:
    """Where the register's numbers of a province come from, and of which day they are."""
    parts = (register_name(words), act(resolution(province, words), words))
    return words.text("Source: {outlets}", outlets=" · ".join(part for part in parts if part))


def resolution(province: Province, words: Words) -> str:
    """The number and the day of the resolution on a province's communes; "" where there is none."""
    return number_and_day(province.row["resolution"], province.row["resolution_date"], words)


def counted(kind: str, count: int, words: Words) -> str:
    """So many units of a kind, in words: "66 communes"."""
    phrases = {
        "commune": words.plural("{n} commune", "{n} communes", count),
        "ward": words.plural("{n} ward", "{n} wards", count),
        "township": words.plural("{n} township", "{n} townships", count),
        "special_zone": words.plural("{n} special zone", "{n} special zones", count),
    }
    return phrases[kind]


def communes_of(register: Register, area: str, words: Words) -> pd.DataFrame:
    """The units at commune level of a new province, in the order of a Vietnamese dictionary.

    Returns:
        `area`, `gso_code`, `kind`, `kind_name`, `unit_name` (with its kind), `formed_from` (the old units with their
        districts; "part of" before those that went into several new ones), `predecessors` (how many old units),
        `change` (one of `FORMED`), `change_name`, `area_km2`, `area_text` (says so where it is doubtful),
        `former_name` (the former province, "" where nothing was merged).
    """
    units = register.communes[register.communes.province == area]
    changes = register.commune_changes[register.commune_changes.successor.isin(units.area)]
    both = pd.concat([register.former_communes, register.former_districts, units]).set_index("area")
    changes = changes.assign(other=became_another(changes, both)).merge(
        _old_units(register, set(changes.predecessor), words), on="predecessor", validate="many_to_one"
    )
    formed: dict[str, list[OldUnit]] = {}
    for old in changes.sort_values("predecessor").to_dict("records"):  # a frame for each new unit would take a second
        formed.setdefault(old["successor"], []).append(old)
    whole = province(register, area, words)
    names = dict(zip(whole.formers.area, whole.formers.area_name, strict=True)) if whole.merged else {}
    olds = [formed[successor] for successor in units.area]
    kinds = [{old["kind"] for old in olds_of_one} for olds_of_one in olds]
    rows = units.assign(
        unit_name=_named(units, words),
        kind_name=units.kind.map(lambda kind: words.text(KINDS[kind][0])),
        formed_from=[_listed(olds_of_one, words) for olds_of_one in olds],
        predecessors=[len(olds_of_one) for olds_of_one in olds],
        change=["split" if "split" in kinds_of_unit else min(kinds_of_unit) for kinds_of_unit in kinds],
        area_text=[_sized(size, flags, words) for size, flags in zip(units["area_km2"], units["flags"], strict=True)],
        former_name=[names.get(olds_of_one[0]["former"], "") for olds_of_one in olds],
    )
    others = {row["successor"]: row["other"] for row in changes.to_dict("records") if row["other"]}
    rows = rows.assign(
        change_name=[
            words.text(others.get(unit) or FORMED[change]) for unit, change in zip(rows.area, rows.change, strict=True)
        ]
    )
    order = sorted(range(len(rows)), key=lambda place: sort_key(rows.name_vi.iloc[place]))
    return rows.iloc[order].reset_index(drop=True).drop(columns=["latitude", "longitude"])


def _old_units(register: Register, areas: set[str], words: Words) -> pd.DataFrame:
    """Former units: `predecessor` (area id), `old_name`, `district_name`, `former` (area of the former province).

    Districts that had no communes stand for themselves; their `district_name` is "".
    """
    communes = register.former_communes[register.former_communes.area.isin(areas)]
    districts = register.former_districts[register.former_districts.area.isin(areas | set(communes.district))]
    districts = districts.assign(old_name=_named(districts, words))
    names = districts.set_index("area").old_name
    communes = communes.assign(
        old_name=_named(communes, words),
        district_name=communes.district.map(names),
        former=communes.district.map(districts.set_index("area").province),
    )
    districts = districts.assign(district_name="").rename(columns={"province": "former"})
    columns = ["area", "old_name", "district_name", "former"]
    return pd.concat([communes[columns], districts[columns]]).rename(columns={"area": "predecessor"})


def _named(units: pd.DataFrame, words: Words) -> list[str]:
    return [unit_name(kind, name, words) for kind, name in zip(units.kind, units.name_vi, strict=True)]


def _listed(olds: list[OldUnit], words: Words) -> str:
    """The old units of one new unit, by district; whole ones first."""
    districts: dict[str, list[str]] = {}
    for old in sorted(olds, key=lambda old: old["kind"] == "split"):
        name = old["old_name"]
        name = words.text("part of {unit}", unit=name) if old["kind"] == "split" else name
        districts.setdefault(old["district_name"], []).append(name)
    return "; ".join(", ".join(units) + (f" ({name})" if name else "") for name, units in districts.items())


def _sized(size: float, flags: str, words: Words) -> str:
    """The area in words; the sum over a province tells where those of its units cannot all be right."""
    text = f"{words.number(size, 2)}\N{NO-BREAK SPACE}km²"
    return words.text("{area} (doubtful)", area=text) if "area_doubtful" in flags.split(";") else text
