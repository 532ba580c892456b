"""The provinces of before beside those of after: what each had, and what came to lie on its territory."""

from collections import Counter
from collections.abc import Collection
from functools import cache

import pandas as pd

from dashboard.dataset import Register
from dashboard.queries.areas import era_name, place_name
from dashboard.queries.register.successors import successors
from dashboard.schema.area_ids import FORMER, NEW
from dashboard.words import Words, sort_key

INTO = "↳ "
"""Before the name of a former province in a list of new ones."""


def former_rows(register: Register, words: Words, areas: Collection[str] = ()) -> pd.DataFrame:
    """A row for each province that was merged, in the order of a Vietnamese dictionary.

    Args:
        register: the State's list.
        words: the language of the names.
        areas: ids of new provinces: only what went into these; all where none is given.

    Returns:
        `area` (`2024-24`), `gso_code`, `name` ("Bắc Giang (old)"), `successor` (`2025-24`), and the counts of
        `country.province_rows` by the same names: `communes_before`, `communes_after` (on its territory), `reduction`,
        `reduction_rate` (percent), `xa_after`, `phuong_after`, `dac_khu_after`. One that went alone is no row.
    """
    rows = _merged(register, words)
    return rows[rows.successor.isin(list(areas))].reset_index(drop=True) if areas else rows


@cache  # a page asks for them twice: whether there are any, and to draw them
def _merged(register: Register, words: Words) -> pd.DataFrame:
    rows = register.former_provinces
    rows = rows[rows.successor.duplicated(keep=False)]
    rows = rows.assign(
        area=FORMER + rows.gso_code,
        successor=NEW + rows.successor,
        name=[era_name(place_name(name, words), words, old=True) for name in rows.name_vi],
        reduction=rows.communes_before - rows.communes_after,
    )
    rows = rows.assign(reduction_rate=(rows.reduction / rows.communes_before * 100).astype("float64"))
    rows = rows.sort_values("name_vi", key=lambda names: names.map(sort_key), ignore_index=True)
    counts = ["communes_before", "communes_after", "reduction", "xa_after", "phuong_after", "dac_khu_after"]
    rows = rows.astype(dict.fromkeys(counts, "int64"))
    return rows[["area", "gso_code", "name", "successor", *counts, "reduction_rate"]]


def with_formers(provinces: pd.DataFrame, formers: pd.DataFrame, reported: Collection[str]) -> pd.DataFrame:
    """The rows of `province_rows`, each followed by those of `former_rows` that went into it: `INTO` before the name.

    What the register has only of new provinces is empty there. `reported` are the areas that articles tell of.
    """
    parts = formers.assign(name=INTO + formers.name, reported=formers.area.isin(reported))
    empty = provinces.columns[provinces.dtypes.map(pd.api.types.is_string_dtype)].difference(parts.columns)
    parts = parts.assign(**dict.fromkeys(empty, ""))
    whole = provinces.astype(dict.fromkeys(provinces.select_dtypes("int64"), "Int64"))
    both = pd.concat([whole.assign(successor=whole.area), parts], ignore_index=True)
    place = dict(zip(provinces.area, range(len(provinces)), strict=True))
    return both.sort_values("successor", key=lambda areas: areas.map(place), kind="stable", ignore_index=True)


def gone_alone(register: Register) -> dict[str, str]:
    """The former ids of the provinces that nothing was merged with, each with the new id of the same province."""
    formers = Counter(successors(register).values())
    return {former: new for former, new in successors(register).items() if formers[new] == 1}
