"""The published tables as DataFrames: read once, typed by the schema, never changed; all of them, or none."""

import io
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard import paths
from dashboard.integrity import OUTLINES, content
from dashboard.schema import TABLES, Table
from dashboard.schema.register import REGISTER

# Our tables are small and read cell by cell. Arrow's strings are slow at that: the first page would take twice as long.
pd.set_option("mode.string_storage", "python")
DTYPES = {"string": "str", "integer": "Int64", "number": "float64"}


@dataclass(frozen=True, eq=False)
class Dataset:
    """Every published table, columns as `dashboard.schema` declares them. Equal only to itself, so it can be a key.

    Text cells that are empty hold "", days are datetime64 (NaT where not stated), counts of code points Int64.
    """

    articles: pd.DataFrame
    statements: pd.DataFrame
    observations: pd.DataFrame
    events: pd.DataFrame
    documents: pd.DataFrame
    areas: pd.DataFrame
    area_changes: pd.DataFrame
    checks: pd.DataFrame
    ignored: pd.DataFrame
    indicators: pd.DataFrame


@dataclass(frozen=True, eq=False)
class Register:
    """The State's register of units, beside the articles; columns as `dashboard.schema.register` declares them."""

    provinces: pd.DataFrame
    former_provinces: pd.DataFrame
    national: pd.DataFrame
    milestones: pd.DataFrame
    former_districts: pd.DataFrame
    former_communes: pd.DataFrame
    communes: pd.DataFrame
    commune_changes: pd.DataFrame
    islands: pd.DataFrame
    aliases: pd.DataFrame


@cache
def load(package: Path = paths.DATA) -> Dataset:
    """Read all tables below the folder of the package.

    Raises:
        DamagedError: the package is not whole; it names what, and the command that mends it.
    """
    return Dataset(**{name: _read(table, package) for name, table in TABLES.items() if name not in REGISTER})


@cache
def register(package: Path = paths.DATA) -> Register:
    """Read the register's tables; only the pages that show them do, on the first visit.

    Raises:
        DamagedError: as `load`.
    """
    return Register(**{name: _read(table, package) for name, table in REGISTER.items()})


@cache
def outlines(package: Path = paths.DATA) -> dict[str, Any]:
    """The outlines of the provinces as GeoJSON, for maps only. Raises DamagedError as `load`."""
    loaded: dict[str, Any] = json.loads(content(OUTLINES, package))
    return loaded


@cache
def text(article: str, package: Path = paths.DATA) -> str:
    """An article's text as received. Raises FileNotFoundError where there is none, DamagedError as `load`."""
    return content(f"../seeds/{article}.txt", package).decode("utf-8")


def _read(table: Table, package: Path) -> pd.DataFrame:
    columns = list(table.columns())
    dates = [column.name for column in columns if column.type == "date"]
    types = {column.name: DTYPES[column.type] for column in columns if column.type in DTYPES}
    types |= dict.fromkeys(dates, "str")
    source = io.BytesIO(content(table.path, package))
    frame = pd.read_csv(source, dtype=types, keep_default_na=False, na_values=_absent(table))
    texts = [column.name for column in columns if column.type == "string"]
    # Not `parse_dates`: it leaves a column without rows untyped, and a day it cannot read as text.
    days = {name: pd.to_datetime(frame[name], format="%Y-%m-%d") for name in dates}
    return frame.assign(**{name: frame[name].fillna("") for name in texts}, **days)


def _absent(table: Table) -> dict[str, list[str]]:
    """Only an empty cell is absent: the word "NA" in a text is a text."""
    return {column.name: [""] for column in table.columns()}
