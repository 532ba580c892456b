"""Indicator × area: what each article says of each province, and where all are silent."""

from collections.abc import Iterable, Sequence

import pandas as pd
from pandas.io.formats.style import Styler

from dashboard.dataset import Dataset
from dashboard.queries.areas import area_names
from dashboard.queries.sortable import sortable
from dashboard.schema.area_ids import FORMER, NEW
from dashboard.words import Words


def matrix(observations: pd.DataFrame, words: Words) -> pd.DataFrame:
    """What the articles say, one row for each indicator of each area that they give, by place of the area.

    Args:
        observations: described observations.
        words: the language.

    Returns:
        `indicator_name`, `area_name`, `value` (the first number), `text` (every number once, each with what makes it
        no plain fact: "41 (planned, expected)"; several joined by " · ", for they are never merged), `ids` (what the
        cell opens, a tuple); the areas by province, a new one before its former ones, and in each the indicators in the
        order of their list.
    """
    order = observations.assign(former=observations.area.str.startswith(FORMER))
    order = order.sort_values(["province_name", "former", "area_name", "rank"], kind="stable")
    records = [
        {
            "indicator_name": indicator,
            "area_name": area,
            "value": float(rows.value.iloc[0]),
            "text": _written(rows, words),
            "ids": tuple(rows.observation),
        }
        for (area, indicator), rows in order.groupby(["area_name", "indicator_name"], sort=False)
    ]
    return pd.DataFrame.from_records(records, columns=["indicator_name", "area_name", "value", "text", "ids"])


def _written(rows: pd.DataFrame, words: Words) -> str:
    """The numbers of one cell, and in brackets what makes each no plain fact: once, where it holds for all."""
    texts: list[str] = []
    remarks: list[str] = []
    for number in rows.value_text.unique():
        equal = rows[rows.value_text == number]
        phrases = [words.text("our calculation")] if (equal.basis == "computed").all() else []
        if set(equal.status) != {"actual"}:
            phrases += list(dict.fromkeys(equal.status_name))
        texts.append(str(number))
        remarks.append(f" ({', '.join(phrases)})" if phrases else "")
    if len(set(remarks)) == 1:
        return " · ".join(texts) + remarks[0]
    return " · ".join(text + remark for text, remark in zip(texts, remarks, strict=True))


def matrix_table(cells: pd.DataFrame, order: Sequence[str], words: Words, also: Sequence[str] = ()) -> Styler:
    """The matrix for the screen: what is counted, then each area. Its cells are numbers, and read as their texts do.

    Args:
        cells: as `matrix` gives them.
        order: the indicators from the top down, by name.
        words: the language.
        also: areas that were asked for; those without any number are empty all the way down.
    """
    areas = list(dict.fromkeys([*cells.area_name, *also]))
    by_area = {area: rows.set_index("indicator_name") for area, rows in cells.groupby("area_name", sort=False)}
    columns: dict[str, Sequence[object]] = {"indicator_name": order}
    for place, area in enumerate(areas):
        rows = by_area.get(area, cells.head(0).set_index("indicator_name")).reindex(list(order))
        columns |= {f"text{place}": list(rows.text), f"value{place}": list(rows.value.astype("float64"))}
    headings = {"indicator_name": words.text("What is counted")}
    headings |= {f"text{place}": area for place, area in enumerate(areas)}
    values = {f"text{place}": f"value{place}" for place in range(len(areas))}
    return sortable(pd.DataFrame(columns), headings, values)


def in_order(observations: pd.DataFrame) -> list[str]:
    """The names of the indicators among the rows, in the order of their list."""
    return list(observations.sort_values("rank", kind="stable").indicator_name.unique())


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
