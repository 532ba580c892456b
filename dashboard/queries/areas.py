"""How areas are called, so that an old and a new province of the same name are never taken for each other."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.schema.area_ids import FORMER, NEW, is_former
from dashboard.words import Words, sort_key
from dashboard.words.labels import AREA_NAMES, NUMBERED

NAMED = 3
"""So many places are named in a title; of more it gives the number."""


@cache  # every table asks for them
def area_names(dataset: Dataset, words: Words) -> pd.Series:
    """What to call every area; index `area`, values text; shared by all who ask, and never changed.

    Names keep their diacritics in both languages. A province that was merged is "(old)", one that came out of a merger
    "(new)"; one that went through the reform alone has one name for both eras.
    """
    partners = dataset.areas[dataset.areas.area.str.startswith(FORMER) & (dataset.areas.level == "province")]
    merged = set(partners.province[partners.province.duplicated(keep=False)])

    def name(row: pd.Series) -> str:
        called = str(row["name_vi"])
        if row["level"] == "country":
            return words.text("National")
        if row["level"] == "province":
            called = place_name(called, words)
            if row["province"] not in merged:
                return called
            return era_name(called, words, old=is_former(row["area"]))
        called = unit_name(row["kind"], called, words)
        return era_name(called, words, old=True) if is_former(row["area"]) else called

    return dataset.areas.set_index("area", drop=False).apply(name, axis="columns").astype("str")


def era_name(name: str, words: Words, *, old: bool) -> str:
    """The name of a province that was merged ("(old)"), or of one that came out of a merger ("(new)")."""
    return words.text("{name} (old)", name=name) if old else words.text("{name} (new)", name=name)


def unit_name(kind: str, name: str, words: Words) -> str:
    """What to call a unit: its Vietnamese name with its kind, "xã Hồng Dân" or "Hồng Dân commune", "Ward 3"."""
    customary = place_name(name, words)
    if kind == "city" and customary != name:
        return customary
    numbered = kind in NUMBERED and not name.strip("0123456789IVX")
    phrase = NUMBERED[kind] if numbered else AREA_NAMES[kind]
    return words.text(phrase, name=name)


def place_name(name: str, words: Words) -> str:
    """What readers call a province, by its Vietnamese name as the tables and addresses have it.

    A city that bears a man's name is never called by the name alone; English writes two names in its own way.
    """
    customary = {"Hồ Chí Minh": words.text("Ho Chi Minh City"), "Hà Nội": words.text("Hanoi")}
    return customary.get(name, name)


def listed(names: Sequence[str], words: Words) -> str:
    """Names in a sentence: "A", "A and B", "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return words.text("{list} and {last}", list=", ".join(names[:-1]), last=names[-1])


def places_title(names: Sequence[str], words: Words, *, space: str = " ") -> str:
    """Provinces by their Vietnamese names as a title, of more than `NAMED` how many they are; `space` stands inside
    names, so that no line breaks there where it is one that holds.
    """
    called = [place_name(name, words).replace(" ", space) for name in names]
    return listed(called, words) if len(names) <= NAMED else words.text("{n} provinces and cities", n=len(names))


def lying_in(places: Collection[str], dataset: Dataset) -> set[str]:
    """These areas and all that lie in them; in a province of after, what lay there before too."""
    areas = dataset.areas
    inside = set(places) | set(areas.area[areas.province.isin(places)])
    while more := set(areas.area[areas.parent.isin(inside)]) - inside:
        inside |= more
    return inside


@cache  # every run of every page asks for these three
def province_names(dataset: Dataset) -> tuple[str, ...]:
    """The Vietnamese names of the new provinces, in the order of a Vietnamese dictionary."""
    return tuple(new_provinces(dataset))


@cache
def new_provinces(dataset: Dataset) -> Mapping[str, tuple[str, str]]:
    """The Vietnamese names of the new provinces, each with its area id and its kind, in the order of a dictionary."""
    areas = dataset.areas[dataset.areas.area.str.startswith(NEW) & (dataset.areas.level == "province")]
    rows = zip(areas.name_vi, areas.area, areas.kind, strict=True)
    return {name: (area, kind) for name, area, kind in sorted(rows, key=lambda row: sort_key(row[0]))}


def province_today(area: str, dataset: Dataset) -> tuple[str, str] | None:
    """The Vietnamese names of a province, former or new, and of the new one that it is or went into; else `None`."""
    areas = dataset.areas.set_index("area")
    if area not in areas.index or areas.level[area] != "province":
        return None
    return str(areas.name_vi[area]), str(areas.name_vi[areas.province[area]])


@cache
def former_provinces(dataset: Dataset) -> Mapping[str, str]:
    """The Vietnamese names of the former provinces, each with the name of the new one it went into."""
    areas = dataset.areas
    old = areas[areas.area.str.startswith(FORMER) & (areas.level == "province")]
    return dict(zip(old.name_vi, old.province.map(areas.set_index("area").name_vi), strict=True))


def in_provinces(rows: pd.DataFrame, provinces: list[str], *, central: bool = False) -> pd.DataFrame:
    """The rows of the chosen provinces, predecessors and parts included; all rows where none is chosen.

    Args:
        rows: any table with the column `province_name` (Vietnamese name of the new province; "" for the country).
        provinces: names as `province_names` gives them.
        central: keep the rows of the country too.
    """
    if not provinces:
        return rows
    return rows[rows.province_name.isin(provinces) | ((rows.province_name == "") & central)]
