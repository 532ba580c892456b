"""Indicator × area: what each article says of each province, and where all are silent."""

from collections.abc import Iterable

import pandas as pd

from dashboard.schema.area_ids import FORMER, NEW
from dashboard.words import Words


def areas_in_order(observations: pd.DataFrame) -> list[str]:
    """The names of the areas among the rows by province, a new one before its former ones."""
    rows = observations.assign(former=observations.area.str.startswith(FORMER))
    return list(rows.sort_values(["province_name", "former", "area_name"], kind="stable").area_name.unique())


def indicators(observations: pd.DataFrame) -> dict[str, str]:
    """The indicators among the rows and their names, those that most areas report first."""
    reach = observations.groupby("indicator", sort=False).area.nunique().sort_values(ascending=False, kind="stable")
    names = dict(zip(observations.indicator, observations.indicator_name, strict=True))
    return {str(indicator): str(names[indicator]) for indicator in reach.index}


def whole_provinces(observations: pd.DataFrame) -> pd.DataFrame:
    """The numbers of whole provinces, former and new: those of a single ward mean something else."""
    return observations[observations.level == "province"]


def alike(observations: pd.DataFrame) -> pd.DataFrame:
    """Those of new provinces, and of former ones that were not merged; where there are none, those of all: a province
    is not compared with its own parts.
    """
    new = observations[observations.area.str.startswith(NEW) | (observations.area_name == observations.province_name)]
    return observations if new.empty else new


def silent(observations: pd.DataFrame, provinces: Iterable[str]) -> list[str]:
    """The provinces of which no row tells anything."""
    reported = set(observations.province_name)
    return [name for name in provinces if name not in reported]


def long(observations: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The matrix as rows to take away: each number with its passage, then a row "not reported" for each empty cell.

    Args:
        observations: described observations; the areas and indicators among them make the matrix.

    Returns:
        rows as described observations are, by indicator in the order of the indicators' list, then by area. A row for
        an empty cell holds the area, the indicator and the words "not reported"; its other texts are "".
    """
    keys = ["area_name", "indicator_name"]
    areas, indicators = observations.area_name.unique(), observations.drop_duplicates("indicator")
    cells = indicators[["indicator", "indicator_name", "unit", "rank"]].merge(
        pd.DataFrame({"area_name": areas}), "cross"
    )
    reported = pd.MultiIndex.from_frame(observations[keys])
    silent = cells[~pd.MultiIndex.from_frame(cells[keys]).isin(reported)]
    silent = silent.assign(value_text=words.text("not reported"))
    rows = pd.concat([observations, silent]).sort_values(["rank", "area_name"], kind="stable", ignore_index=True)
    return rows.fillna(dict.fromkeys(rows.select_dtypes("str").columns, ""))
