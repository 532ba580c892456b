"""What holds for every chart, found by looking into dashboard.charts: a new one is tested the day it appears."""

import inspect
import re
from collections.abc import Callable, Iterator
from functools import cache
from types import ModuleType
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from chart_modules import chart_modules

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import PALETTES
from dashboard.dataset import load, register
from dashboard.queries.articles.readable import described_changes, described_events, described_observations
from dashboard.queries.register.country import commune_points, province_rows
from dashboard.queries.register.provinces import units_by_kind
from dashboard.words import LANGUAGES, Words

CHARTS = chart_modules()
ARTICLES = {"observations": described_observations, "events": described_events, "area_changes": described_changes}
REGISTER: dict[str, Callable[[str], pd.DataFrame]] = {
    "provinces": lambda language: province_rows(register(), load(), Words.of(language)),
    "communes": lambda language: commune_points(register(), Words.of(language)),
    "units": lambda language: units_by_kind(register(), "2025-24", Words.of(language)),
}
"""Tables of the register; a mark of their charts leads to its area, for there is no sentence behind it."""
FETCHING = ("geo", "map", "choropleth")
"""Kinds of traces that fetch outlines or tiles from another host."""


SIGNS = ("●", "○", "■", "□", "◆", "◇")
"""Marks in a key: no text, so 3:1 is enough, which the palette holds."""


@pytest.fixture(params=CHARTS)
def chart(request: pytest.FixtureRequest) -> ModuleType:
    return CHARTS[request.param]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@cache
def described(table: str, language: str) -> pd.DataFrame:
    return REGISTER[table](language) if table in REGISTER else ARTICLES[table](load(), Words.of(language))


Given = Callable[[ModuleType, str], tuple[pd.DataFrame, dict[str, Any]]]
Variants = Callable[[ModuleType, str, str], list[go.Figure]]


@pytest.fixture(scope="module")
def given(outlines: dict[str, Any], islands: pd.DataFrame) -> Given:
    """The rows that a chart is for, of the table that its first parameter names, and what else it must be given."""
    ground = {"outlines": outlines, "islands": islands}

    def make(chart: ModuleType, language: str) -> tuple[pd.DataFrame, dict[str, Any]]:
        parameters = inspect.signature(drawing(chart)).parameters
        table = table_of(chart)
        more = {name: value for name, value in ground.items() if name in parameters}
        if table in REGISTER:
            return described(table, language), more
        rows = described(table, language)
        if table == "observations":
            rows = rows[rows.indicator.isin(getattr(chart, "INDICATORS", ("communes_after",)))]
        return rows, more

    return make


def table_of(chart: ModuleType) -> str:
    return next(iter(inspect.signature(drawing(chart)).parameters))


def drawing(chart: ModuleType) -> Any:
    return getattr(chart, chart.__name__.rpartition(".")[2])


@pytest.fixture(scope="module")
def variants(given: Given) -> Variants:
    """The chart, and the chart with each of its switches on; drawn once for all tests, which only look at them."""

    @cache
    def draw(chart: ModuleType, language: str, theme: str) -> list[go.Figure]:
        rows, more = given(chart, language)
        parameters = inspect.signature(drawing(chart)).parameters.items()
        switches = [{}, *({name: True} for name, parameter in parameters if parameter.default is False)]
        return [drawing(chart)(rows, canvas=Canvas(Words.of(language), theme), **more, **on) for on in switches]

    return draw


def known_ids(chart: ModuleType, rows: pd.DataFrame) -> set[str]:
    """Every id that a mark may carry: of the articles' tables; in the register's charts, of areas."""
    tables = load()
    if table_of(chart) in REGISTER:
        return {*rows.area, *tables.areas.area[tables.areas.level == "province"]}
    changes = described_changes(tables, Words.of("vi")).change
    return {
        *tables.observations.observation, *tables.events.event, *changes, *tables.area_changes.successor,
    }  # fmt: skip


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
def test_every_point_leads_to_its_source(
    chart: ModuleType, language: str, theme: str, given: Given, variants: Variants
) -> None:
    known = known_ids(chart, given(chart, language)[0])
    for figure in variants(chart, language, theme):
        assert isinstance(figure, go.Figure)
        assert figure.data
        for trace in figure.data:
            assert len(trace.customdata) == points_of(trace)
            assert set(ids_of(trace)) <= known


def test_the_input_is_not_changed(chart: ModuleType, language: str, given: Given) -> None:
    rows, more = given(chart, language)
    before = rows.copy(deep=True)  # the rows are shared: a chart that wrote into them would fail here
    drawing(chart)(rows, canvas=Canvas(Words.of(language)), **more)
    chart.takeaway(rows, words=Words.of(language))
    pd.testing.assert_frame_equal(rows, before)


@pytest.mark.parametrize("theme", PALETTES)
def test_text_can_be_read(chart: ModuleType, language: str, theme: str, variants: Variants) -> None:
    paper = PALETTES[theme].paper
    for figure in variants(chart, language, theme):
        # Words in the colour of the paper stand inside solid marks of the accent: the same pair the other way round.
        faint = {colour for colour in text_colours(figure) - {paper} if contrast(colour, paper) < 4.5}
        assert not faint


def test_no_title_no_legend_nothing_fetched(chart: ModuleType, language: str, variants: Variants) -> None:
    for figure in variants(chart, language, "light"):
        assert figure.layout.title.text is None
        assert figure.layout.showlegend is False
        assert not [trace.type for trace in figure.data if any(kind in trace.type for kind in FETCHING)]


def test_hovers_are_short_and_hold_no_number_of_plotlys_own(
    chart: ModuleType, language: str, variants: Variants
) -> None:
    for figure in variants(chart, language, "light"):
        for trace in figure.data:
            if trace.hoverinfo == "skip":
                continue
            assert trace.hovertemplate.endswith("<extra></extra>")
            assert not re.search(r"%\{(x|y|value|base)", trace.hovertemplate)


def test_the_takeaway_says_numbers_in_the_readers_language(chart: ModuleType, given: Given) -> None:
    said = {language: chart.takeaway(given(chart, language)[0], words=Words.of(language)) for language in LANGUAGES}
    assert all(re.search(r"\d", sentence) for sentence in said.values())
    assert not any("{" in sentence or "<" in sentence for sentence in said.values())
    assert said["vi"] != said["en"]


def test_nothing_to_show(chart: ModuleType, language: str, given: Given) -> None:
    rows, more = given(chart, language)
    rows = rows.head(0)
    assert not drawing(chart)(rows, canvas=Canvas(Words.of(language)), **more).data
    assert chart.takeaway(rows, words=Words.of(language)) == ""


@pytest.mark.parametrize("theme", PALETTES)
def test_the_palette_holds_its_promise(theme: str) -> None:
    colours = PALETTES[theme]
    for text in (colours.ink, colours.muted, colours.warning, colours.deadline, colours.after, colours.register):
        assert contrast(text, colours.paper) >= 4.5
    for mark in (colours.before, colours.after):
        assert contrast(mark, colours.paper) >= 3
