"""The communes of provinces: a few to begin a search with, and all of one as a table to take away."""

from collections.abc import Collection

import pandas as pd

from dashboard.dataset import Register
from dashboard.schema.area_ids import NEW
from dashboard.words import Words


def of_provinces(register: Register, provinces: Collection[str], count: int) -> list[str]:
    """Communes of new provinces (by their Vietnamese names) as people type them, "Bắc Giang, Bắc Ninh".

    At most `count`, far apart in the register.
    """
    names = register.provinces.name_vi.set_axis(NEW + register.provinces.gso_code)
    communes = register.communes.assign(place=register.communes.province.map(names))
    communes = communes[communes.place.isin(list(provinces))].drop_duplicates(["name_vi", "place"])
    chosen = communes.iloc[:: max(1, len(communes) // count)].head(count)
    return [f"{name}, {place}" for name, place in zip(chosen.name_vi, chosen.place, strict=True)]


def has_doubtful_area(rows: pd.DataFrame) -> bool:
    """Whether the area of one of the units is doubtful."""
    return bool(rows["flags"].str.contains("area_doubtful").any())


def headings(words: Words, *, merged: bool) -> dict[str, str]:
    """The columns of `communes_of` that readers see and what they are called; `merged`: with the former province."""
    phrases = {
        "unit_name": words.text("Unit"),
        "formed_from": words.text("Formed from"),
        "predecessors": words.text("Old units"),
        "change_name": words.text("How formed"),
        "area_text": words.text("Area"),
    }
    return phrases | ({"former_name": words.text("Old province")} if merged else {})


def spreadsheet(rows: pd.DataFrame, source: str, words: Words) -> pd.DataFrame:
    """The rows of `communes_of` for a spreadsheet: ids and codes, the reader's columns, and where they come from."""
    values = ["gso_code", "kind", "change", "area_km2", "flags"]
    phrases = headings(words, merged=True)
    sheet = rows.rename(columns={"area": "unit"})[["unit", *values, *phrases]]
    return sheet.rename(columns=phrases).assign(**{words.text("Source"): source})
