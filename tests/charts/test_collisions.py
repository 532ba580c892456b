"""No words of a chart stand on others or leave it, on a phone and on a desk, for whatever a reader may choose."""

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from types import ModuleType
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from chart_modules import chart_modules
from charting import drawing, name_of, table_of
from text_boxes import collisions

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import NARROW
from dashboard.dataset import load, outlines, register
from dashboard.figures import FIGURES
from dashboard.queries.areas import in_provinces, province_names
from dashboard.queries.articles.foremost import foremost
from dashboard.queries.articles.matrix import alike, whole_provinces
from dashboard.queries.articles.readable import described_changes, described_events, described_observations
from dashboard.queries.beside_register import beside_register
from dashboard.queries.register.country import commune_points, province_rows
from dashboard.queries.register.former_rows import former_rows
from dashboard.queries.register.measures import MEASURES
from dashboard.queries.register.numbers import beside_reductions, register_numbers
from dashboard.words import LANGUAGES, Words

CHARTS = chart_modules()
DESK = 1056
"""Pixels of a figure on a page 1280 wide."""
CHOSEN = ([], ["Bắc Ninh"], ["Khánh Hòa"], ["Hà Nội", "Bắc Ninh", "Hải Phòng"],
          ["Nghệ An", "Cà Mau", "Phú Thọ", "Cần Thơ", "Vĩnh Long", "Khánh Hòa"])  # fmt: skip
"""What a reader chooses: nothing, one place, some that lie close together, as many as are told one by one."""


@dataclass(frozen=True)
class Tables:
    """What a page has of the chosen provinces."""

    observations: pd.DataFrame
    events: pd.DataFrame
    changes: pd.DataFrame


def of_articles(chart: ModuleType, words: Words) -> Iterator[tuple[pd.DataFrame, dict[str, Any]]]:
    """The rows of each reader's choice, and of each province alone in one of the languages, as pages draw them; the
    register's beside.
    """
    everything = (
        described_observations(load(), words),
        described_events(load(), words),
        described_changes(load(), words),
    )
    numbers = register_numbers(load(), register(), words)
    figure = next((one for one in FIGURES if one.chart is chart), None)
    alone = province_names(load())[LANGUAGES.index(words.language) :: len(LANGUAGES)]
    for names in (*CHOSEN, *([name] for name in alone)):
        tables = Tables(*(in_provinces(rows, names) for rows in everything))
        if figure is None:
            whole = whole_provinces(tables.observations)
            yield from ((alike(rows), {}) for _indicator, rows in whole.groupby("indicator"))
            continue
        rows = figure.rows(tables)
        if "register" not in inspect.signature(drawing(chart)).parameters:
            yield rows, {}
            continue
        for percent in (False, True):
            seen = foremost(rows, beside_reductions(numbers, rows, names, words, percent=percent))
            yield seen.rows, {"register": seen.beside, "percent": percent}


def of_register(chart: ModuleType, words: Words) -> Iterator[tuple[pd.DataFrame, dict[str, Any]]]:
    """All provinces or communes by each measure, and each choice of a reader."""
    provinces = province_rows(register(), load(), words)
    rows = provinces if table_of(chart) == "provinces" else commune_points(register(), words)
    observations = described_observations(load(), words)
    parameters = inspect.signature(drawing(chart)).parameters
    measures = [{"measure": one} for one in MEASURES] if "measure" in parameters else [{}]
    switches = [{}, *({one.name: not one.default} for one in parameters.values() if isinstance(one.default, bool))]
    for chosen, measure, switch in product(CHOSEN, measures, switches):
        areas = list(provinces.area[provinces.name_vi.isin(chosen)])
        column = "" if measure.get("measure") == "reduction" else measure.get("measure", "")
        formers = (
            None if column == "merged_from" else former_rows(register(), words, areas)
        )  # of old ones there is none
        known = {
            "chosen": areas, "outlines": outlines(), "islands": register().islands,
            "formers": formers, "articles": beside_register(observations, column, register()),
        }  # fmt: skip
        yield rows, {name: value for name, value in known.items() if name in parameters} | measure | switch


def figures(chart: ModuleType, language: str) -> Iterator[go.Figure]:
    words = Words.of(language)
    ways = of_register if table_of(chart) in ("provinces", "communes") else of_articles
    return (drawing(chart)(rows, canvas=Canvas(words), **options) for rows, options in ways(chart, words))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chart", CHARTS.values(), ids=name_of)
def test_no_words_collide_or_leave_the_plot(chart: ModuleType, language: str) -> None:
    faults = {fault for figure in figures(chart, language) for fault in collisions(figure, NARROW, DESK)}
    assert sorted(faults) == []
