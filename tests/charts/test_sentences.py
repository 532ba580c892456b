"""The sentences above charts, of all rows and of each area alone, read as sentences."""

from functools import cache
from types import ModuleType

import pandas as pd
import pytest
from chart_modules import chart_modules
from charting import name_of, numbers_for, table_of

from dashboard.dataset import load
from dashboard.queries.articles.readable import described_changes, described_events, described_observations
from dashboard.words import LANGUAGES, Words

DESCRIBED = {"observations": described_observations, "events": described_events, "area_changes": described_changes}


CHARTS = [chart for chart in chart_modules().values() if table_of(chart) in DESCRIBED]


@cache
def described(table: str, language: str) -> pd.DataFrame:
    return DESCRIBED[table](load(), Words.of(language))


def parts(chart: ModuleType, language: str) -> list[pd.DataFrame]:
    """The chart's rows: all, those of each province, and those of each area; comparisons by their indicator."""
    rows = described(table_of(chart), language)
    if "indicator" in rows and hasattr(chart, "INDICATORS"):
        rows = numbers_for(chart, rows, language)
    elif "indicator" in rows:
        return [own for _, own in rows.groupby("indicator")]
    place = next(name for name in ("area_name", "successor_name") if name in rows)
    return [rows, *(own for name in ("province_name", place) for _, own in rows.groupby(name))]


@pytest.mark.parametrize("chart", CHARTS, ids=name_of)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_headline_is_short_and_has_no_stop(chart: ModuleType, language: str) -> None:
    headlines = [chart.takeaway(rows, words=Words.of(language)) for rows in parts(chart, language)]
    assert any(headlines)
    assert [
        text for text in headlines if text and not ((text[0].isupper() or text[0].isdigit()) and len(text) <= 90)
    ] == []
    assert [text for text in headlines if text.endswith(".")] == []
