"""The register's own numbers in the form of described observations, to stand beside those of the articles."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pandas as pd

from dashboard.dataset import Dataset, Register
from dashboard.queries.areas import area_names, in_provinces
from dashboard.queries.register.lookup import COUNTRY
from dashboard.schema.area_ids import FORMER, NEW
from dashboard.schema.clauses import IN_CLOSING_CLAUSE
from dashboard.schema.counted import COUNTED
from dashboard.schema.days import FIRST_DAY_AFTER, LAST_DAY_BEFORE
from dashboard.schema.register import PREFIX
from dashboard.words import Words, signs
from dashboard.words.register_names import register_name, where

INDICATORS = (
    "communes_before", "communes_after", "communes_reduction", "communes_reduction_rate", "rural_communes_after",
    "wards_after", "provinces_merged",
)  # fmt: skip
"""The indicators of which the register has a number for every province; the last one for those that were merged."""
REDUCTION = ("communes_before", "communes_after", "communes_reduction_rate")
"""Those of the chart of reductions."""
COMPUTED = ("communes_reduction", "communes_reduction_rate")
"""Those that are computed from the register's numbers before and after."""


def register_numbers(dataset: Dataset, register: Register, words: Words) -> pd.DataFrame:
    """One row for each province, old or new, and indicator, with the columns of described observations.

    `observation` is its id, `register.<area>.<indicator>`; `basis` is "register", which no row of an article has;
    `register_result` is "silent", and `register_place` where it stands, in words. Quotation and article are "".
    """
    counted = (
        dataset.indicators.assign(rank=range(len(dataset.indicators))).set_index("indicator").loc[list(INDICATORS)]
    )
    common = {name: _common(name, row, words) for name, row in counted.to_dict("index").items()}
    areas, names = dataset.areas.set_index("area"), area_names(dataset, words)
    provinces = areas.province.map(areas.name_vi)
    places = _places(register, words)
    records = [
        common[indicator]
        | {
            "observation": f"{PREFIX}{area}.{indicator}",
            "area": area,
            "area_name": names[area],
            "province_name": provinces[area],
            "indicator": indicator,
            "value": value,
            "register_place": places(area, area_code, indicator),
        }
        for area, area_code, indicator, value in _values(register)
    ]
    rows = pd.DataFrame.from_records(records)
    rows["value_text"] = [
        words.quantity(value, unit, 2 if unit == "percent" else None)
        for value, unit in zip(rows.value, rows.unit, strict=True)
    ]
    return rows


def of_provinces(numbers: pd.DataFrame, provinces: Iterable[str]) -> pd.DataFrame:
    """Those of the provinces, old ones included where they were merged: one that went alone is one area, not two."""
    rows = in_provinces(numbers, list(provinces))
    new = set(rows.area_name[rows.area.str.startswith(NEW)])
    return rows[rows.area.str.startswith(NEW) | ~rows.area_name.isin(new)]


def silent(numbers: pd.DataFrame, observations: pd.DataFrame) -> pd.DataFrame:
    """Those that the observations tell nothing of: neither of the area, whatever its era is called, nor the number."""
    reported = set(zip(observations.area_name, observations.indicator, strict=True))
    return numbers[[pair not in reported for pair in zip(numbers.area_name, numbers.indicator, strict=True)]]


def beside_reductions(
    numbers: pd.DataFrame, observations: pd.DataFrame, provinces: Iterable[str], words: Words, *, percent: bool
) -> pd.DataFrame:
    """Those for the chart of reductions: pair and rate of each area of which the observations lack one of the pair or
    contradict the register; and to compare with, those of the average province, in percent of the whole country.
    """
    rows = of_provinces(numbers, provinces)
    rows = rows[rows.indicator.isin(REDUCTION)]
    lacking = silent(rows[rows.indicator.isin(REDUCTION[:2])], observations).area
    failing = observations.indicator.isin(INDICATORS) & (observations.register_result == "fails")
    shown = rows.area.isin(lacking) | rows.area_name.isin(observations.area_name[failing])
    return pd.concat([rows[shown], _reference(numbers, words, percent=percent)], ignore_index=True)


def _reference(numbers: pd.DataFrame, words: Words, *, percent: bool) -> pd.DataFrame:
    """What the new provinces have together, or on average; the ids are those of the totals.

    There were more provinces before: the average before is that of what lies within the borders of the new ones.
    """
    new = numbers[numbers.area.str.startswith(NEW) & numbers.indicator.isin(REDUCTION)]
    n, totals = new.area.nunique(), new.groupby("indicator").value.sum()
    before, after, _rate = REDUCTION
    parts, decimals = (1, 0) if percent else (n, 1)
    name = (
        words.text("Whole country")
        if percent
        else words.text("Average of the {n} (before: within the new borders)", n=n)
    )
    rows = new.drop_duplicates("indicator").set_index("indicator", drop=False).loc[list(REDUCTION)]
    share = (totals[before] - totals[after]) / totals[before] * 100
    return rows.assign(
        observation=[f"{PREFIX}{COUNTRY}.{indicator}" for indicator in REDUCTION],
        area=COUNTRY,
        area_name=name,
        province_name="",
        level="country",
        value=[totals[before] / parts, totals[after] / parts, share],
        value_text=[*(words.number(totals[one] / parts, decimals) for one in (before, after)), words.percent(share)],
        register_place=[where("", indicator, words) for indicator in REDUCTION],
        note_text=words.text("Our calculation from the register’s numbers."),
    )


def acts_behind(numbers: pd.DataFrame, register: Register) -> tuple[list[str], str]:
    """The acts on the provinces of rows as `beside_reductions` gives; those on all where one is of the country."""
    provinces = register.provinces
    of_rows = provinces.resolution[provinces.name_vi.isin(numbers.province_name)]
    return list(of_rows), _in_a_row(provinces.resolution) if (numbers.area == COUNTRY).any() else ""


def _in_a_row(acts: Iterable[str]) -> str:
    """Acts of one kind as they are cited together, "1654–1687/NQ-UBTVQH15"; one by one where a number is left out."""
    split = sorted({(kind, int(number)) for number, _, kind in (act.partition("/") for act in acts if act)})
    kinds, numbers = {kind for kind, _number in split}, [number for _kind, number in split]
    if len(kinds) == 1 and numbers[-1] - numbers[0] == len(numbers) - 1 > 0:
        return f"{numbers[0]}–{numbers[-1]}/{kinds.pop()}"
    return ", ".join(f"{number}/{kind}" for kind, number in split)


def joined(observations: pd.DataFrame, numbers: pd.DataFrame) -> pd.DataFrame:
    """One table of both, the register's numbers behind and with their sign."""
    marked = numbers.assign(value_text=f"{signs.REGISTER} " + numbers.value_text)
    parts = [rows for rows in (observations, marked) if not rows.empty]
    return pd.concat(parts, ignore_index=True) if parts else observations


def _values(register: Register) -> Iterator[tuple[str, str, str, float]]:
    """Area, code of the new province, indicator, value."""
    merged = register.former_provinces.successor.value_counts()
    for era, rows in ((NEW, register.provinces), (FORMER, register.former_provinces)):
        for row in rows.to_dict("records"):
            before, after = float(row["communes_before"]), float(row["communes_after"])
            values = (
                before,
                after,
                before - after,
                (before - after) / before * 100,
                row["xa_after"],
                row["phuong_after"],
            )
            area, code = f"{era}{row['gso_code']}", row["gso_code"] if era == NEW else row["successor"]
            for indicator, value in zip(INDICATORS, values, strict=False):
                yield area, code, indicator, float(value)
            if era == NEW and merged[code] > 1:
                yield area, code, INDICATORS[-1], float(merged[code])


def _places(register: Register, words: Words) -> Callable[[str, str, str], str]:
    """Where the number of an area and indicator stands, in words; the second argument is the code of the province."""
    acts = dict(zip(register.provinces.gso_code, register.provinces.resolution, strict=True))
    merger = register.national.set_index("metric").document["provinces_formed_by_merger"]
    parts = register.former_provinces.successor.value_counts()

    def place(area: str, code: str, indicator: str) -> str:
        stated = COUNTED[indicator] in IN_CLOSING_CLAUSE and (area.startswith(NEW) or parts[code] == 1)
        return where(merger if indicator == "provinces_merged" else acts[code] if stated else "", indicator, words)

    return place


def _common(name: Any, indicator: dict[Any, Any], words: Words) -> dict[str, Any]:
    """What all numbers of an indicator have in common."""
    day = LAST_DAY_BEFORE if name.endswith("_before") else FIRST_DAY_AFTER
    empty = ("statement", "article", "written", "inputs", "expression", "expression_text", "exact", "url", "title")
    return dict.fromkeys(empty, "") | {
        "indicator_name": indicator[f"name_{words.language}"],
        "definition": indicator[f"definition_{words.language}"],
        "topic": indicator["topic"],
        "rank": indicator["rank"],
        "decimals": indicator["decimals"],
        "unit": indicator["unit"],
        "qualifier": "exact",
        "level": "province",
        "status": "actual",
        "status_name": words.label("status", "actual"),
        "basis": "register",
        "basis_name": words.text("from the register, not from an article"),
        "as_of": pd.Timestamp(day),
        "as_of_text": words.day(day),
        "publisher": register_name(words),
        "outlets": register_name(words),
        "note_text": words.text("Our calculation from the register’s numbers.") if name in COMPUTED else "",
        "register_result": "silent",
        "register_text": words.label("verdict", "silent"),
        "register_line": "",
    }
