"""Indicator × area: what each article says of each province, and where all are silent."""

from collections.abc import Collection, Iterable

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.queries.areas import area_names
from dashboard.schema.area_ids import NEW
from dashboard.words import Words


def matrix(observations: pd.DataFrame, areas: list[str], words: Words) -> pd.DataFrame:
    """One row for each indicator, one column for each area, the cells in words.

    Args:
        observations: described observations.
        areas: the columns, as `area_name`s; an area without any number is "not reported" all the way down.

    Returns:
        index `topic`, `indicator_name` in the order of the indicators' list; a cell holds each number with its status
        (or that it is computed), several joined by " · " (they are never merged), or "not reported".
    """
    silent = words.text("not reported")
    rows_of_areas = observations[observations.area_name.isin(areas)]
    computed = words.text("our calculation")
    phrase = rows_of_areas.status_name.where(rows_of_areas.basis != "computed", computed)
    cells = rows_of_areas.assign(cell=rows_of_areas.value_text + " (" + phrase + ")")
    table = cells.pivot_table(
        index=["topic", "indicator_name"],
        columns="area_name",
        values="cell",
        aggfunc=lambda texts: " · ".join(dict.fromkeys(texts)),
        sort=False,
    )
    order = rows_of_areas.drop_duplicates("indicator").sort_values("rank")[["topic", "indicator_name"]]
    return table.reindex(index=pd.MultiIndex.from_frame(order), columns=areas).astype("str").fillna(silent)


def matrix_table(observations: pd.DataFrame, words: Words, also: Collection[str] = ()) -> pd.DataFrame:
    """The matrix for the screen: what is counted, each area among the rows by province, those that are `also` asked
    for, and the topic.
    """
    names = observations.drop_duplicates("area_name").sort_values(["province_name", "area_name"]).area_name.tolist()
    names += [name for name in also if name not in names]
    table = matrix(observations, names, words).reset_index()
    topics = table.pop("topic").map(lambda topic: words.label("topic", topic))
    headings = {"indicator_name": words.text("What is counted"), "topic": words.text("Topic")}
    return table.assign(topic=topics).rename(columns=headings)


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


def silent_areas(
    observations: pd.DataFrame, provinces: Iterable[str], dataset: Dataset, words: Words
) -> list[str]:  # fmt: skip
    """What to call those of the new provinces of which no row tells anything."""
    areas, names = dataset.areas, area_names(dataset, words)
    new = areas[areas.area.str.startswith(NEW) & (areas.level == "province")].set_index("name_vi").area
    return [str(names[new[name]]) for name in silent(observations, provinces)]


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


def ids_of(observations: pd.DataFrame, indicator_name: str, area_name: str) -> list[str]:
    """The observations behind one cell."""
    rows = observations[(observations.indicator_name == indicator_name) & (observations.area_name == area_name)]
    return list(rows.observation)
