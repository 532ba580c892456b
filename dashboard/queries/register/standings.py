"""The provinces in the order of one measure of the register, each with its number."""

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

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
