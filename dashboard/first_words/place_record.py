"""What both witnesses say of a province, as one record for programs: `/data/v1/places/2025-24.json`."""

from collections.abc import Iterable
from functools import cache
from typing import Any

import pandas as pd

from dashboard import dataset
from dashboard.queries import prepared
from dashboard.queries.areas import in_provinces
from dashboard.queries.articles.changelog import version
from dashboard.queries.articles.sources import language_of
from dashboard.queries.register.acts import Act
from dashboard.queries.register.lookup import register_number
from dashboard.queries.register.numbers import INDICATORS
from dashboard.queries.register.provinces import LAW, province
from dashboard.schema import licence
from dashboard.schema.area_ids import NEW
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.words import Words

LICENCE = {
    "name": licence.IDENTIFIER,
    "path": licence.ADDRESS,
    "title": "The selection and our own words; quotations remain their outlets’. Cite as: Việt Nam 2025, từ 63 còn 34.",
}
Record = dict[str, Any]


@cache
def areas() -> dict[str, str]:
    """The provinces that have a record: area id → Vietnamese name."""
    provinces = dataset.register().provinces
    return dict(zip(NEW + provinces.gso_code, provinces.name_vi, strict=True))


def place_record(area: str) -> Record:
    """Name, former provinces, numbers with both witnesses and their quotes, acts and clauses, events, communes.

    Numbers are as printed or counted, never repaired; "articles" is empty where none gives the number, "register" is
    null where the register does not count it. Raises KeyError for an area that is no province of today.
    """
    place = province(dataset.register(), area, Words.of("en"))
    tables = prepared.described("en")
    rows = in_provinces(tables.observations, [areas()[area]])
    of_place = rows[rows.area == area]
    indicators = dict.fromkeys([*INDICATORS, *of_place.indicator])
    return {
        "area": area,
        "name": {"vi": areas()[area], "en": place.row["name_en"]},
        "kind": place.row["kind"],
        "since": FIRST_DAY_AFTER.isoformat(),
        "version": version().isoformat(),
        "licence": LICENCE,
        "former_provinces": [
            {"area": former["area"], "name": {"vi": former["name_vi"], "en": former["name_en"]}}
            for former in place.formers.to_dict("records")
        ],
        "numbers": [_number(area, name, of_place[of_place.indicator == name]) for name in indicators],
        "numbers_of_parts": [_observation(row) | {"area": row["area"]} for row in _records(rows[rows.area != area])],
        "events": [_event(row) for row in _records(in_provinces(tables.events, [areas()[area]]))],
        "acts": {
            "province": {"resolution": LAW},
            "communes": _act(
                Act(
                    place.row["resolution"], int(place.row["resolution_article"]), int(place.row["closing_clause"])
                )
            ),
            "passed": place.row["resolution_date"].date().isoformat(),
        },
        "communes": [_commune(row) for row in _communes(area)],
        "later_changes": {language: place.row[f"later_changes_{language}"] for language in ("vi", "en")},
    }  # fmt: skip


def _number(area: str, indicator: str, rows: pd.DataFrame) -> Record:
    return {
        "indicator": indicator,
        "articles": [_observation(row) for row in _records(rows)],
        "register": _register(area, indicator),
    }


def _register(area: str, indicator: str) -> Record | None:
    sources = prepared.sources("en")
    if indicator not in INDICATORS:
        return None
    number = register_number(sources.register, sources.register_values, area, indicator, sources.words)
    if number is None:
        return None
    return {"id": number.id, "value": _plain(number.value), "act": _act(number.act)}


def _act(act: Act) -> Record | None:
    """Where the law says it; None of what was counted or computed from the register."""
    if not act.resolution:
        return None
    return {"resolution": act.resolution, "article": act.article, "clause": act.clause}


def _observation(row: Record) -> Record:
    wanted = ("observation", "indicator", "value", "unit", "qualifier", "status", "as_of", "basis", "written", "inputs")
    return {name: row[name] for name in wanted} | _source(row)


def _event(row: Record) -> Record:
    wanted = ("event", "kind", "start", "end", "precision", "relation", "status", "document", "area")
    titles = {"title": {"vi": row["title_vi"], "en": row["title_en"]}}
    return {name: row[name] for name in wanted} | titles | _source(row)


def _source(row: Record) -> Record:
    """The passage as printed; without one where a number was computed by us from its inputs."""
    if not row["exact"]:
        return {"quote": None}
    return {
        "quote": {
            "exact": row["exact"],
            "language": language_of(dataset.load(), row["article"]),
            "article": row["article"],
            "publisher": row["publisher"],
            "url": row["url"],
        }
    }


def _communes(area: str) -> list[Record]:
    communes = dataset.register().communes
    return _records(communes[communes.province == area])


def _commune(row: Record) -> Record:
    return {
        "area": row["area"],
        "name": {"vi": row["name_vi"], "en": row["name_en"]},
        "kind": row["kind"],
        "act": _act(Act(row["resolution"], row["resolution_article"], row["clause"])),
    }


def _records(rows: pd.DataFrame) -> list[Record]:
    return [{str(name): _plain(value) for name, value in row.items()} for row in rows.to_dict("records")]


def _plain(value: Any) -> Any:
    """A value as JSON has it: whole numbers without a decimal, days as 2025-07-01, None of what is not stated."""
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if value is pd.NaT or value is pd.NA or (isinstance(value, float) and pd.isna(value)):
        return None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def index(addresses: Iterable[str]) -> Record:
    """The list of all records, by their addresses in the order of `areas`."""
    named = zip(areas().items(), addresses, strict=True)
    return {
        "version": version().isoformat(),
        "licence": LICENCE,
        "places": [{"area": area, "name": name, "path": path} for (area, name), path in named],
    }
