"""What became of a unit at commune level, as the register tells it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

import pandas as pd

from dashboard.dataset import Register
from dashboard.queries.areas import era_name, unit_name
from dashboard.queries.register.renaming import became_another
from dashboard.schema.area_ids import FORMER, NEW, is_former
from dashboard.schema.codes import DistrictKind
from dashboard.words import Words, capital


def units(register: Register) -> pd.DataFrame:
    """Every unit that readers may look for, index `area`: the former communes, districts without any, the new ones.

    Columns: `kind`, `name_vi`, `gso_code`; `name_law`, `other_codes` (how else official texts call it); `district`,
    `district_kind`, `former`, `former_kind` (the former province), "" where there is none; `province`, `province_kind`
    (the new one).
    """
    after = register.provinces.set_index("gso_code")[["name_vi", "kind"]]
    after = after.set_axis(["province", "province_kind"], axis="columns")
    before = register.former_provinces.set_index(FORMER + register.former_provinces.gso_code)
    before = before.rename(columns={"name_vi": "former", "kind": "former_kind"})
    before = before[["former", "former_kind", "successor"]].join(after, on="successor").drop(columns="successor")
    districts = (
        register.former_districts.set_index("area").rename(columns={"province": "within"}).join(before, on="within")
    )
    names = {"name_vi": "district", "kind": "district_kind"}
    places = districts[[*names, "former", "former_kind", "province", "province_kind"]].rename(columns=names)
    old = register.former_communes.set_index("area").rename(columns={"district": "within"}).join(places, on="within")
    changed = register.commune_changes.predecessor
    old = old.assign(other_codes="")
    alone = districts[districts.index.isin(changed)].assign(district="", district_kind="", name_law="", other_codes="")
    new = register.communes.assign(within=register.communes.province.str.removeprefix(NEW)).drop(columns="province")
    new = new.set_index("area").join(after, on="within")
    new = new.assign(district="", district_kind="", former="", former_kind="", name_law="")
    unit = ["kind", "name_vi", "gso_code", "name_law", "other_codes"]
    columns = [*unit, *names.values(), "former", "former_kind", "province", "province_kind"]
    return pd.concat([old[columns], alone[columns], new[columns]])


def named(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Rows of `units` with `unit_name` ("xã Tân Long"), `province_name` (new, "thành phố Cần Thơ"), `place_name`.

    The place tells namesakes apart: district and former province, or the new province.
    """
    spoken = rows.assign(
        unit_name=_names(rows, "kind", "name_vi", words),
        province_name=_names(rows, "province_kind", "province", words),
    )
    districts = _names(rows, "district_kind", "district", words)
    former = _names(rows, "former_kind", "former", words)
    places = [
        ", ".join(part for part in parts if part) or province
        for *parts, province in zip(districts, former, spoken.province_name, strict=True)
    ]
    return spoken.assign(place_name=pd.Series(places, rows.index, dtype="str"))


def listed(register: Register, places: pd.DataFrame, areas: Sequence[str], words: Words) -> pd.DataFrame:
    """Units for a list, in the order given: as `named`, with `called` ("Xã Tân Long (cũ)") and `outcome` in one line.

    `places` as `units` gives them. Raises KeyError for a unit that is not among them.
    """
    changes = register.commune_changes
    changes_of_areas = changes[changes.predecessor.isin(areas)]
    rows = named(places.loc[list(areas)], words)
    into = named(places.loc[changes_of_areas.successor.unique()], words)
    into = changes_of_areas.set_index("predecessor").join(into[["unit_name", "province_name"]], on="successor")
    parts = dict(iter(changes[changes.successor.isin(areas)].groupby("successor")))
    outcomes = {}
    for area in areas:
        if is_former(area):
            after = into.loc[[area]]
            names = {"units": ", ".join(after.unit_name), "province": after.province_name.iloc[0]}
            outcomes[area] = (
                words.text("→ split among {units}, {province}", **names)
                if len(after) > 1
                else words.text("→ {units}, {province}", **names)
            )
        else:
            outcomes[area] = _origin(parts[area], places, words)
        outcomes[area] = " · ".join([outcomes[area], *otherwise(rows.loc[[area]].iloc[0], words)])
    called = [
        era_name(capital(name), words, old=is_former(area)) for area, name in zip(areas, rows.unit_name, strict=True)
    ]
    return rows.assign(called=called, outcome=rows.index.map(outcomes))


def _origin(changes: pd.DataFrame, places: pd.DataFrame, words: Words) -> str:
    """What a new unit was formed from, in a few words, by the changes into it."""
    kind = changes.kind.iloc[0]
    if kind == "kept":
        return words.text("unchanged")
    if kind == "renamed":
        return words.text("← {unit}", unit=named(places.loc[changes.predecessor], words).unit_name.iloc[0])
    return words.plural("← from {n} old unit", "← from {n} old units", len(changes))


def otherwise(unit: pd.Series, words: Words) -> list[str]:
    """How else official texts call a unit of `units`, in words: the name in law, codes in other lists."""
    name = unit_name(unit["kind"], unit["name_law"], words)
    written = [words.text("{name} in the resolution", name=name)] if unit["name_law"] else []
    codes = [code for code in unit["other_codes"].split(";") if code]
    return written + [words.text("code {code} in other official lists", code=code) for code in codes]


@dataclass(frozen=True)
class Answer:
    """What the register tells of one unit."""

    unit: pd.Series
    """The row of `named(units)`; its name is the area's id."""
    successors: pd.DataFrame
    """Rows of `named(units)`: those the old unit went into; the new unit itself."""
    changes: pd.DataFrame
    """All changes into the successors, the unit's own first: `change`, `predecessor`, `successor`, `kind`, `own`,
    `became_another` (as `renaming` gives it), `predecessor_name`, `predecessor_kind`, `place_name`, `successor_name`,
    `province_name`, `kind_name`, `document`."""
    province: pd.Series
    """The row of the new province: its `resolution`, `resolution_date`, `later_changes_…`."""

    @property
    def kind(self) -> str:
        """What happened to the old unit (merged, split, kept, renamed), or "formed" for a new one; "kept" for both."""
        kinds_of_unit = self.changes.kind[self.changes.own]
        kinds = set(kinds_of_unit)
        return (
            str(kinds_of_unit.iloc[0])
            if len(kinds) == 1 and (self.is_old or kinds <= {"kept", "renamed"})
            else "formed"
        )

    @property
    def is_old(self) -> bool:
        """Whether the unit asked for ended on 30 June 2025."""
        return is_former(str(self.unit.name))

    @property
    def former(self) -> str:
        """The name of the unit that ended: the one asked for, or what the new one was under another name or kind."""
        if self.is_old:
            return str(self.unit["unit_name"])
        return str(self.changes.predecessor_name.iloc[0]) if self.kind == "renamed" else ""

    @property
    def was_district(self) -> bool:
        """Whether it was a district, which had no communes and went into a special zone as a whole."""
        return self.kind == "renamed" and self.changes.predecessor_kind.iloc[0] in get_args(DistrictKind)


def answer(register: Register, places: pd.DataFrame, area: str, words: Words) -> Answer:
    """What became of an old unit, or what a new one was formed from; `places` as `units` gives them.

    Raises:
        KeyError: the register has no such unit.
    """
    if area not in places.index:
        raise KeyError(area)
    changes = register.commune_changes
    into = list(changes.successor[changes.predecessor == area]) if is_former(area) else [area]
    rows = changes[changes.successor.isin(into)]
    rows = rows.assign(own=(rows.predecessor == area) | (rows.successor == area))
    rows = rows.sort_values("own", ascending=False, kind="stable")
    units_named = named(places.loc[list(dict.fromkeys([area, *into, *rows.predecessor]))], words)
    province = register.provinces[register.provinces.name_vi == places.province[area]].iloc[0]
    others = became_another(rows, units_named)
    described = rows.assign(
        change=rows.predecessor + ">" + rows.successor,
        became_another=others,
        predecessor_name=rows.predecessor.map(units_named.unit_name),
        predecessor_kind=rows.predecessor.map(units_named.kind),
        place_name=rows.predecessor.map(units_named.place_name),
        successor_name=rows.successor.map(units_named.unit_name),
        province_name=rows.successor.map(units_named.province_name),
        kind_name=[
            words.text(other) if other else words.label("change", code)
            for other, code in zip(others, rows.kind, strict=True)
        ],
        document=province["resolution"],
    )
    return Answer(units_named.loc[[area]].iloc[0], units_named.loc[into], described, province)


def changes_sheet(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Changes of the register for a spreadsheet, as `answer` describes them; the ids last."""
    phrases = {
        "predecessor_name": words.text("Before"),
        "place_name": words.text("District, province"),
        "successor_name": words.text("After"),
        "province_name": words.text("Province since 1 July 2025"),
        "kind_name": words.text("Kind"),
        "document": words.text("Resolution"),
        "predecessor": words.text("Id before"),
        "successor": words.text("Id after"),
    }
    return rows[list(phrases)].rename(columns=phrases)


def _names(rows: pd.DataFrame, kind: str, name: str, words: Words) -> pd.Series:
    """Names with their kinds, "" where there is none."""
    called = [unit_name(kind, name, words) if name else "" for kind, name in zip(rows[kind], rows[name], strict=True)]
    return pd.Series(called, rows.index, dtype="str")
