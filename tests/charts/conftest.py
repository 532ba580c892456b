"""Tiny hand-made tables for the charts."""

import json
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from dashboard import paths

Observed = Callable[..., pd.DataFrame]

COLUMNS = (
    "observation", "area", "area_name", "province_name", "level", "indicator", "indicator_name", "value", "value_text",
    "unit", "qualifier", "status", "basis", "as_of_text",
)  # fmt: skip


@pytest.fixture
def observed() -> Observed:
    """Make a table of observations: `observed(("id", "indicator", 58, {"status": "planned"}), …)`.

    What is not said: area 2025-40, Nghệ An, a count, exact, actual, quoted, no day; the number is its own text.
    """

    def make(*rows: tuple[str, str, float, dict[str, Any]]) -> pd.DataFrame:
        common = {
            "area": "2025-40", "area_name": "Nghệ An", "province_name": "Nghệ An", "level": "province",
            "unit": "count", "qualifier": "exact", "status": "actual", "basis": "quoted", "as_of_text": "",
        }  # fmt: skip
        records = [
            {
                **common, "observation": name, "indicator": indicator, "indicator_name": indicator,
                "value": float(value), "value_text": str(value), **more,
            }
            for name, indicator, value, more in rows
        ]  # fmt: skip
        return pd.DataFrame(records, columns=list(COLUMNS))

    return make


@pytest.fixture(scope="session")
def outlines() -> dict[str, Any]:
    """The published outlines of the provinces."""
    return json.loads((paths.OUTLINES / "provinces.geojson").read_text("utf-8"))


@pytest.fixture(scope="session")
def islands() -> pd.DataFrame:
    """The 13 special zones."""
    return pd.read_csv(paths.REFERENCE / "islands.csv", dtype={"gso_code": str, "province": str})


@pytest.fixture(scope="session")
def provinces() -> pd.DataFrame:
    """All 34 provinces with numbers of the register's shape: cut by 50 percent and one unit more from row to row.

    Those of an even code are told by an article; Hà Nội was merged out of one, Cao Bằng of two, Tuyên Quang of three …
    """
    names = pd.read_csv(paths.REFERENCE / "provinces.csv", dtype=str)
    place = pd.Series(range(len(names)))
    return pd.DataFrame({
        "area": "2025-" + names.gso_code, "gso_code": names.gso_code, "name": names.name_vi, "kind": names.kind,
        "communes_before": 100, "communes_after": 50 - place, "xa_after": 40 - place, "phuong_after": 10,
        "reduction": 50 + place, "reduction_rate": 50.0 + place,
        "merged_from": place % 3 + 1, "reported": names.gso_code.astype(int) % 2 == 0,
    })  # fmt: skip


@pytest.fixture(scope="session")
def communes() -> pd.DataFrame:
    """Six communes, of one to six old units, in Nghệ An and Huế; the last without a place."""
    place = pd.Series(range(6))
    owners = [("2025-40", "Nghệ An")] * 3 + [("2025-46", "Huế")] * 3
    return pd.DataFrame({
        "area": "2025-1000" + place.astype(str), "name": "Xã " + place.astype(str),
        "province": [area for area, _ in owners], "province_name": [name for _, name in owners],
        "latitude": [19.0, 19.1, 19.2, 16.4, 16.5, float("nan")],
        "longitude": [105.0, 105.1, 105.2, 107.4, 107.5, 107.6],
        "predecessors": place + 1,
    })  # fmt: skip
