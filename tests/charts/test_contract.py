"""What holds for every chart, found by looking into dashboard.charts: a new one is tested the day it appears."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from types import ModuleType
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard import charts
from dashboard.charts.style import PALETTES
from dashboard.dataset import load
from dashboard.locales import LANGUAGES
from dashboard.queries.changes import described_changes
from dashboard.queries.described import described_events, described_observations

NAMES = [one.name for one in pkgutil.iter_modules(charts.__path__) if one.name != "style" and one.name[0] != "_"]
DESCRIBED = {"observations": described_observations, "events": described_events, "area_changes": described_changes}
FETCHING = ("geo", "map", "choropleth")
"""Kinds of traces that fetch outlines or tiles from another host."""


SIGNS = ("●", "○", "■", "□", "◆", "◇")
"""Marks in a key: no text, so 3:1 is enough, which the palette holds."""


@pytest.fixture(params=NAMES)
def chart(request: pytest.FixtureRequest) -> ModuleType:
    return importlib.import_module(f"dashboard.charts.{request.param}")


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@cache
def described(table: str, language: str) -> pd.DataFrame:
    return DESCRIBED[table](load(), language)


def rows_of(chart: ModuleType, language: str) -> pd.DataFrame:
    """The real rows that a chart is for: of the table that its first parameter names, with its indicators."""
    table = next(iter(inspect.signature(drawing(chart)).parameters))
    rows = described(table, language)
    if table != "observations":
        return rows
    return rows[rows.indicator.isin(getattr(chart, "INDICATORS", ("communes_after",)))]


def drawing(chart: ModuleType) -> Any:
    return getattr(chart, chart.__name__.rpartition(".")[2])


@cache
def variants(chart: ModuleType, language: str, theme: str) -> list[go.Figure]:
    """The chart, and the chart with each of its switches on; drawn once for all tests, which only look at them."""
    parameters = inspect.signature(drawing(chart)).parameters.items()
    switches = [{}, *({name: True} for name, parameter in parameters if parameter.default is False)]
    return [drawing(chart)(rows_of(chart, language), language=language, theme=theme, **on) for on in switches]


def ids_of(trace: Any) -> Iterator[str]:
    for one in trace.customdata:
        yield from str(one if isinstance(one, str) else one[0]).split(";")


def points_of(trace: Any) -> int:
    return max(len(trace[name]) for name in ("x", "y") if trace[name] is not None)


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2 between two colours, each #rrggbb."""

    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def text_colours(figure: go.Figure) -> set[str]:
    """Every colour that text is written in: axes, annotations with the spans inside them, labels of traces."""
    found = [figure.layout.font.color]
    axes = [axis for axis in (*figure.select_xaxes(), *figure.select_yaxes()) if axis.visible is not False]
    found += [axis.tickfont.color for axis in axes]
    for annotation in figure.layout.annotations:
        spans = re.findall(r"color:\s*(#\w{6})[^>]*>([^<]*)<", annotation.text or "")
        found += [annotation.font.color, *(colour for colour, words in spans if words not in SIGNS)]
    for trace in figure.data:
        if trace.text is not None:
            colour = trace.textfont.color
            found += list(colour) if isinstance(colour, (tuple, list)) else [colour]
    return {str(colour) for colour in found if colour is not None}


@pytest.mark.parametrize("theme", PALETTES)
def test_every_point_leads_to_its_source(chart: ModuleType, language: str, theme: str) -> None:
    data = load()
    changes = described_changes(data, language).change
    known = {*data.observations.observation, *data.events.event, *changes, *data.area_changes.successor}
    for figure in variants(chart, language, theme):
        assert isinstance(figure, go.Figure)
        assert figure.data
        for trace in figure.data:
            assert len(trace.customdata) == points_of(trace)
            assert set(ids_of(trace)) <= known


def test_the_input_is_not_changed(chart: ModuleType, language: str) -> None:
    rows = rows_of(chart, language)
    before = rows.copy(deep=True)  # the rows are shared: a chart that wrote into them would fail here
    drawing(chart)(rows, language=language)
    chart.takeaway(rows, language=language)
    pd.testing.assert_frame_equal(rows, before)


@pytest.mark.parametrize("theme", PALETTES)
def test_text_can_be_read(chart: ModuleType, language: str, theme: str) -> None:
    paper = PALETTES[theme].paper
    for figure in variants(chart, language, theme):
        # Words in the colour of the paper stand inside solid marks of the accent: the same pair the other way round.
        faint = {colour for colour in text_colours(figure) - {paper} if contrast(colour, paper) < 4.5}
        assert not faint


def test_no_title_no_legend_nothing_fetched(chart: ModuleType, language: str) -> None:
    for figure in variants(chart, language, "light"):
        assert figure.layout.title.text is None
        assert figure.layout.showlegend is False
        assert not [trace.type for trace in figure.data if any(kind in trace.type for kind in FETCHING)]


def test_hovers_are_short_and_hold_no_number_of_plotlys_own(chart: ModuleType, language: str) -> None:
    for figure in variants(chart, language, "light"):
        for trace in figure.data:
            if trace.hoverinfo == "skip":
                continue
            assert trace.hovertemplate.endswith("<extra></extra>")
            assert not re.search(r"%\{(x|y|value|base)", trace.hovertemplate)


def test_the_takeaway_says_numbers_in_the_readers_language(chart: ModuleType) -> None:
    said = {language: chart.takeaway(rows_of(chart, language), language=language) for language in LANGUAGES}
    assert all(re.search(r"\d", sentence) for sentence in said.values())
    assert not any("{" in sentence or "<" in sentence for sentence in said.values())
    assert said["vi"] != said["en"]


def test_nothing_to_show(chart: ModuleType, language: str) -> None:
    rows = rows_of(chart, language).head(0)
    assert not drawing(chart)(rows, language=language).data
    assert chart.takeaway(rows, language=language) == ""


@pytest.mark.parametrize("theme", PALETTES)
def test_the_palette_holds_its_promise(theme: str) -> None:
    colours = PALETTES[theme]
    for text in (colours.ink, colours.muted, colours.warning, colours.deadline, colours.after, colours.register):
        assert contrast(text, colours.paper) >= 4.5
    for mark in (colours.before, colours.after):
        assert contrast(mark, colours.paper) >= 3
