"""The whole country by the register: its totals, the 34 provinces side by side, the communes as points."""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from functools import cache
from typing import Any

import pandas as pd

from dashboard.dataset import Dataset, Register
from dashboard.queries.areas import listed, place_name, unit_name
from dashboard.queries.register.provinces import counted
from dashboard.queries.register.successors import successors
from dashboard.schema.area_ids import FORMER, NEW
from dashboard.words import Words, sort_key
from dashboard.words.register_names import act, number_and_day, register_name

COLUMNS = {
    "communes_reduction": "reduction",
    "communes_reduction_rate": "reduction_rate",
    "communes_before": "communes_before",
    "communes_after": "communes_after",
    "rural_communes_after": "xa_after",
    "wards_after": "phuong_after",
    "provinces_merged": "merged_from",
}
"""The column of `province_rows` that holds an indicator; the register has no other one of the 34."""
OLD_UNITS = "old_units"
"""What the register has of communes, as if it were an indicator: how many old units went into each new one."""


def province_rows(register: Register, dataset: Dataset, words: Words) -> pd.DataFrame:
    """The 34 new provinces and cities, in the order of a Vietnamese dictionary; a row each with:

    `area` (`2025-24`), `gso_code`, `name` (as readers call it) and `name_vi`, the counts of the register's table with
    `reduction` (how many fewer), `reduction_rate` (percent, not rounded), `rank_count` and `rank_rate` (1 lost most;
    equal ones share a rank), `merged_from` (how many former provinces) and `predecessors` (their names), `seat_name`,
    `reported` (whether an article tells of it), `area_km2`, `population`, `resolution`, `resolution_date`,
    `resolution_text` (both in words), `later_changes` and `source_text`.
    """
    rows = register.provinces.rename(columns={f"later_changes_{words.language}": "later_changes"})
    old = register.former_provinces.assign(name=[place_name(name, words) for name in register.former_provinces.name_vi])
    names = old.set_index("gso_code").name
    merged = old.groupby("successor").name.agg(lambda group: ", ".join(sorted(group, key=sort_key)))
    reduction = rows.communes_before - rows.communes_after
    rate = (reduction / rows.communes_before * 100).astype("float64")
    counts = [
        name for name in rows.columns if name.startswith(("communes_", "xa_", "phuong_", "thi_tran_", "dac_khu_"))
    ]
    rows = rows.assign(
        **{name: rows[name].astype("int64") for name in counts},
        area=NEW + rows.gso_code,
        name=[place_name(name, words) for name in rows.name_vi],
        reduction=reduction.astype("int64"),
        reduction_rate=rate,
        rank_count=reduction.rank(method="min", ascending=False).astype("int64"),
        rank_rate=rate.rank(method="min", ascending=False).astype("int64"),
        merged_from=rows.gso_code.map(old.successor.value_counts()).astype("int64"),
        predecessors=rows.gso_code.map(merged),
        seat_name=rows.seat.str.removeprefix(FORMER).map(names),
        resolution_text=[
            number_and_day(number, day, words)
            for number, day in zip(rows.resolution, rows.resolution_date, strict=True)
        ],
    )
    rows = rows.assign(reported=rows.area.isin(_reported(dataset)), source_text=_sources(rows.resolution_text, words))
    return rows.sort_values("name_vi", key=lambda names: names.map(sort_key), ignore_index=True)


def named(provinces: pd.DataFrame, names: Collection[str]) -> pd.DataFrame:
    """The rows of `province_rows` with these Vietnamese names, in the order of the names."""
    by_name = dict(zip(provinces.name_vi, provinces.index, strict=True))
    return provinces.loc[[by_name[name] for name in names if name in by_name]]


def provinces_of(register: Register, areas: Iterable[str]) -> list[str]:
    """The Vietnamese names of the new provinces that areas are, went or lie in; other areas than these are left out."""
    names = register.provinces.set_index(NEW + register.provinces.gso_code).name_vi
    homes = register.communes.set_index("area").province
    went = successors(register)
    new = (went.get(home, home) for home in (homes.get(one, one) for one in areas))
    return [str(names[area]) for area in new if area in names.index]


@cache  # each number of the country is looked up in it
def totals(register: Register, words: Words) -> pd.DataFrame:
    """The totals of the country, shared by all who ask, index `metric`, each with `value`, `value_text`, `status`, and
    in words `name`, `status_name`, `as_of_text`, `note_text`; `document` (the act's number; "" where the register was
    counted) and `source` (ids of `data/reference/README.md`).
    """
    rows = register.national.rename(columns={f"name_{words.language}": "name", f"note_{words.language}": "note_text"})
    rows = rows.assign(
        value_text=[_number(value, unit, words) for value, unit in zip(rows.value, rows.unit, strict=True)],
        status_name=rows.status.map(lambda code: words.label("status", code)),
        as_of_text=rows.as_of.map(lambda day: _day(day, words)),
    )
    columns = ["value", "value_text", "name", "status", "status_name", "as_of", "as_of_text", "document", "source"]
    return rows.set_index("metric")[[*columns, "note_text"]]


def commune_points(register: Register, words: Words) -> pd.DataFrame:
    """The 3,321 units at commune level as points: `area`, `name` (with its kind), `province` (`2025-24`),
    `province_name`, `latitude`, `longitude` and `predecessors` (how many old units went into it, wholly or in part).
    """
    rows = register.communes
    provinces = register.provinces.set_index(NEW + register.provinces.gso_code).name_vi.map(
        lambda name: place_name(name, words)
    )
    points = rows[["area", "province", "latitude", "longitude"]]
    return points.assign(
        name=[unit_name(kind, name, words) for kind, name in zip(rows.kind, rows.name_vi, strict=True)],
        province_name=rows.province.map(provinces),
        predecessors=rows.area.map(register.commune_changes.successor.value_counts()).astype("int64"),
    )


def in_units(province: pd.Series, words: Words) -> str:
    """What kinds of units a province has after: "119 communes, 11 wards"; kinds that it has none of are left out."""
    return kinds(words, *(int(province[f"{kind}_after"]) for kind in ("xa", "phuong", "dac_khu")))


def kinds(words: Words, communes: int, wards: int, zones: int) -> str:
    """How many units of each kind, in words."""
    counts = (("commune", communes), ("ward", wards), ("special_zone", zones))
    return ", ".join(counted(kind, count, words) for kind, count in counts if count)


def ranked(province: pd.Series, provinces: pd.DataFrame, words: Words) -> str:
    """Where one province stands among all: its rank by number and by share, those that share a rank named."""
    first = province["rank_count"] == province["rank_rate"] == 1
    sentences = [
        words.text("{name} cut most in the whole country, by units and in percent.", name=province["name"])
        if first
        else words.text(
            "{name} ranks {count} of {total} by units cut, {rate} by cut (%).",
            name=province["name"],
            count=province["rank_count"],
            rate=province["rank_rate"],
            total=len(provinces),
        )
    ]
    if names := _level(province, provinces, "rank_count"):
        sentences.append(words.text("It ties with {names} by units cut.", names=names))
    if names := _level(province, provinces, "rank_rate"):
        sentences.append(words.text("It ties with {names} by cut (%).", names=names))
    return " ".join(sentences)


def in_doubt(provinces: pd.DataFrame, communes: pd.DataFrame, words: Words) -> str:
    """The provinces whose communes' areas miss their own."""
    doubtful = communes.province[["area_doubtful" in flags.split(";") for flags in communes["flags"]]]
    return listed(list(provinces.name[provinces.area.isin(doubtful)]), words)


def placed(province: pd.Series, provinces: pd.DataFrame, indicator: str, words: Words) -> str:
    """The number of one province of an indicator of `COLUMNS`, and where it stands among all."""
    numbers, number = provinces[COLUMNS[indicator]], province[COLUMNS[indicator]]
    return words.text(
        "{name}: {number}, rank {rank} of {total}.",
        name=province["name"],
        number=int(number),
        rank=int((numbers > number).sum()) + 1,
        total=len(provinces),
    )


def _level(province: pd.Series, provinces: pd.DataFrame, rank: str) -> str:
    """The other provinces of the same rank."""
    return ", ".join(provinces.name[(provinces[rank] == province[rank]) & (provinces.area != province["area"])])


def table_headings(words: Words) -> dict[str, str]:
    """The columns of `province_rows` that readers see, and their headings."""
    return {
        "name": words.text("Province or city"),
        "communes_before": words.text("Units before"),
        "communes_after": words.text("Units after"),
        "reduction": words.text("Units cut"),
        "reduction_rate": words.text("Cut (%)"),
        "rank_count": words.text("Rank (units)"),
        "rank_rate": words.text("Rank (%)"),
        "xa_after": words.text("Communes (xã)"),
        "phuong_after": words.text("Wards (phường)"),
        "dac_khu_after": words.text("Special zones"),
        "predecessors": words.text("Merged from"),
        "told": words.text("In an article"),
        "area_km2": words.text("Area (km²)"),
        "population": words.text("Population (official size)"),
        "resolution_text": words.text("Resolution on its communes"),
        "later_changes": words.text("Changes after 1 July 2025"),
    }


def table(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The rows of `province_rows` under the readers' headings; numbers stay numbers."""
    names = table_headings(words)
    in_articles = rows.reported.map({True: words.text("yes"), False: words.text("no")})
    return rows.assign(told=in_articles)[list(names)].rename(columns=names)


def table_formats(words: Words) -> dict[str, Callable[[Any], str]]:
    """How numbers under each heading of `table` are written; what is missing is left empty."""
    names = table_headings(words)
    counts = [name for name in names if name.startswith(("communes_", "rank_", "xa_", "phuong_", "dac_khu_"))]
    number, percent = _where_known(words.number), _where_known(words.percent)
    written = {names[name]: number for name in (*counts, "reduction", "area_km2", "population")}
    return written | {names["reduction_rate"]: percent}


def _where_known(write: Callable[[Any], str]) -> Callable[[Any], str]:
    return lambda number: "" if pd.isna(number) else write(number)


def spreadsheet(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The rows for a spreadsheet: the readers' columns, then where each row comes from, ids last."""
    rows = rows.assign(reduction_rate=rows.reduction_rate.round(4))
    shown = table(rows, words).assign(**{words.text("Source"): rows.source_text})
    return shown.join(rows[["area", "gso_code"]])


def _reported(dataset: Dataset) -> set[str]:
    """The new provinces that a number or an event of an article is about."""
    provinces = dataset.areas.set_index("area").province
    areas = {*dataset.observations.area, *dataset.events.area}
    return {str(provinces[area]) for area in areas} - {""}


def _sources(acts: Iterable[str], words: Words) -> list[str]:
    """The source line of each row: the register and its day, and the act where there is one."""
    return [f"{register_name(words)}; {act(number, words)}" if number else register_name(words) for number in acts]


def _day(written: str, words: Words) -> str:
    """A day, month or year as the table writes it, in words."""
    precision = {10: "day", 7: "month", 4: "year"}[len(written)]
    parts = [int(part) for part in written.split("-")]
    return words.day(date(*[*parts, 1, 1][:3]), precision)


def _number(value: float, unit: str, words: Words) -> str:
    return words.percent(value) if unit == "percent" else words.number(value)
