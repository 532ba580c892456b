"""The sentences above charts, of all rows and of each area alone, read as sentences."""

import importlib
import inspect
import pkgutil
from types import ModuleType

import pandas as pd
import pytest

from dashboard import charts
from dashboard.dataset import load
from dashboard.queries.articles.changes import described_changes
from dashboard.queries.articles.readable import described_events, described_observations
from dashboard.words import LANGUAGES, Words

DESCRIBED = {"observations": described_observations, "events": described_events, "area_changes": described_changes}


def table_of(chart: ModuleType) -> str:
    """What a chart draws, by the name of its first parameter."""
    return next(iter(inspect.signature(getattr(chart, chart.__name__.rpartition(".")[2])).parameters))


MODULES = [
    importlib.import_module(f"dashboard.charts.{one.name}")
    for one in pkgutil.iter_modules(charts.__path__)
    if not one.ispkg
]
CHARTS = [chart for chart in MODULES if table_of(chart) in DESCRIBED]


def parts(chart: ModuleType, language: str) -> list[pd.DataFrame]:
    """The chart's rows: all, those of each province, and those of each area; comparisons by their indicator."""
    rows = DESCRIBED[table_of(chart)](load(), Words.of(language))
    if "indicator" in rows and hasattr(chart, "INDICATORS"):
        rows = rows[rows.indicator.isin(chart.INDICATORS)]
    elif "indicator" in rows:
        return [own for _, own in rows.groupby("indicator")]
    place = next(name for name in ("area_name", "successor_name") if name in rows)
    return [rows, *(own for name in ("province_name", place) for _, own in rows.groupby(name))]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.__name__.rpartition(".")[2])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_begins_with_a_capital_or_a_number_and_ends_with_a_stop(chart: ModuleType, language: str) -> None:
    said = [chart.takeaway(rows, words=Words.of(language)) for rows in parts(chart, language)]
    assert any(said)
    wrong = [text for text in said if text and not ((text[0].isupper() or text[0].isdigit()) and text[-1] in ".…")]
    assert wrong == []
