"""The provinces in the order of one measure of the register, each with its number."""

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from dashboard.queries.register.country import named
from dashboard.queries.register.measures import written
from dashboard.words import Words


@dataclass(frozen=True)
class Standing:
    """A province: its Vietnamese name for the address, what readers call it, its number, and whether it is chosen."""

    province: str
    name: str
    number: str
    chosen: bool


def standings(provinces: pd.DataFrame, measure: str, names: Collection[str], words: Words) -> list[Standing]:
    """The rows of `province_rows`, the highest of one of `MEASURES` first; `names` are the Vietnamese ones chosen."""
    rows = provinces.sort_values(measure, ascending=False, kind="stable").to_dict("records")
    return [
        Standing(row["name_vi"], row["name"], written(row[measure], measure, words), row["name_vi"] in names)
        for row in rows
    ]


def chosen_first(provinces: pd.DataFrame, names: Collection[str], column: str) -> pd.DataFrame:
    """The rows of `province_rows`, those with these Vietnamese names on top, in the order of the names; the others by a
    column, the highest first.
    """
    chosen = named(provinces, names)
    others = provinces.drop(chosen.index).sort_values(column, ascending=False, kind="stable")
    return pd.concat([chosen, others], ignore_index=True)
