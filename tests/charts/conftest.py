"""Tiny hand-made tables for the charts."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

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
