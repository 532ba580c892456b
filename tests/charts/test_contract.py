"""What holds for every chart, found by looking into dashboard.charts: a new one is tested the day it appears."""

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from types import ModuleType
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from chart_modules import chart_modules
from charting import (
    contrast,
    drawing,
    every_text,
    foreign,
    misfits,
    misprints,
    name_of,
    numbers_for,
    table_of,
    unreadable,
)

from dashboard.charts.parts.canvas import Bar, Canvas, Dot
from dashboard.charts.parts.style import PALETTES
from dashboard.dataset import load, register
from dashboard.queries.articles.readable import described_changes, described_events, described_observations
from dashboard.queries.register.country import commune_points, province_rows
from dashboard.words import LANGUAGES, Words

CHARTS = chart_modules()
ARTICLES = {"observations": described_observations, "events": described_events, "area_changes": described_changes}
REGISTER: dict[str, Callable[[str], pd.DataFrame]] = {
    "provinces": lambda language: province_rows(register(), load(), Words.of(language)),
    "communes": lambda language: commune_points(register(), Words.of(language)),
}
"""Tables of the register; a mark of their charts leads to its area, for there is no sentence behind it."""


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
            rows = numbers_for(chart, rows, language)
        return rows, more

    return make


@pytest.fixture(scope="module")
def variants(given: Given) -> Variants:
    """The chart, and the chart with each of its switches on; drawn once for all tests, which only look at them.

    The rows are shared: no chart may write into them.
    """

    @cache
    def draw(chart: ModuleType, language: str, theme: str) -> list[go.Figure]:
        rows, more = given(chart, language)
        before = rows.copy(deep=True)
        parameters = inspect.signature(drawing(chart)).parameters.items()
        switches = [{}, *({name: True} for name, parameter in parameters if parameter.default is False)]
        figures = [drawing(chart)(rows, canvas=Canvas(Words.of(language), theme), **more, **on) for on in switches]
        pd.testing.assert_frame_equal(rows, before)
        return figures

    return draw


@cache
def changes() -> frozenset[str]:
    return frozenset(described("area_changes", "vi").change)


def known_ids(chart: ModuleType, rows: pd.DataFrame) -> set[str]:
    """Every id that a mark may carry: of the articles' tables; in the register's charts, of areas."""
    tables = load()
    if table_of(chart) in REGISTER:
        return {*rows.area, *tables.areas.area[tables.areas.level == "province"]}
    return {
        *tables.observations.observation, *tables.events.event, *changes(), *tables.area_changes.successor,
    }  # fmt: skip


def ids_of(trace: Any) -> Iterator[str]:
    for one in trace.customdata:
        yield from str(one if isinstance(one, str) else one[0]).split(";")


def points_of(trace: Any) -> int:
    return max(len(trace[name]) for name in ("x", "y") if trace[name] is not None)


def test_every_point_leads_to_its_source(chart: ModuleType, language: str, given: Given, variants: Variants) -> None:
    known = known_ids(chart, given(chart, language)[0])
    for figure in variants(chart, language, "light"):
        assert isinstance(figure, go.Figure)
        assert figure.data, f"{name_of(chart)}() draws no mark for rows that it is for"
        for trace in figure.data:
            assert len(trace.customdata) == points_of(trace)
            assert set(ids_of(trace)) <= known


def test_the_input_is_not_changed(chart: ModuleType, language: str, given: Given, variants: Variants) -> None:
    variants(chart, language, "light")  # compares what it was given with what was left
    rows, _more = given(chart, language)
    before = rows.copy(deep=True)
    chart.takeaway(rows, words=Words.of(language))
    pd.testing.assert_frame_equal(rows, before)


@pytest.mark.parametrize(("theme", "language"), [("light", "vi"), ("light", "en"), ("dark", "vi")])
def test_text_can_be_read(chart: ModuleType, theme: str, language: str, variants: Variants) -> None:
    for figure in variants(chart, language, theme):
        assert unreadable(figure, PALETTES[theme]) == []


def test_plotly_writes_and_fetches_nothing_by_itself(chart: ModuleType, language: str, variants: Variants) -> None:
    for figure in variants(chart, language, "light"):
        assert foreign(figure) == []


def test_the_takeaway_says_numbers_in_the_readers_language(chart: ModuleType, given: Given) -> None:
    said = {language: chart.takeaway(given(chart, language)[0], words=Words.of(language)) for language in LANGUAGES}
    assert all(re.search(r"\d", sentence) for sentence in said.values())
    assert not any("{" in sentence or "<" in sentence for sentence in said.values())
    assert said["vi"] != said["en"]


def test_numbers_are_written_as_the_language_writes_them(chart: ModuleType, given: Given, variants: Variants) -> None:
    written = [text for figure in variants(chart, "vi", "light") for text in every_text(figure)]
    sentence = chart.takeaway(given(chart, "vi")[0], words=Words.of("vi"))
    assert misprints([*written, sentence]) == [], (
        "write the row's `value_text`, or what `canvas.words` makes of a number"
    )


@pytest.mark.parametrize(
    ("column", "code", "plain"), [("status", "planned", "actual"), ("qualifier", "more_than", "exact")]
)
def test_what_is_planned_or_limited_looks_and_reads_otherwise(
    column: str, code: str, plain: str, chart: ModuleType
) -> None:
    """A plan told as done, or "more than 550" as 550, is a wrong number."""
    if table_of(chart) != "observations":
        return
    drawn, sentences, words = [], [], Words.of("en")
    for value in (code, plain):
        certain = {"status": "actual", "qualifier": "exact"} | {column: value}
        rows = described_observations(replace(load(), observations=load().observations.assign(**certain)), words)
        rows = numbers_for(chart, rows, "en")
        drawn.append(hash(drawing(chart)(rows, canvas=Canvas(words)).to_json()))
        sentences.append(chart.takeaway(rows, words=words))
    way = "take number and status of marks_of(), end the sentence with planned(): dashboard/queries/articles/marks.py"
    assert drawn[0] != drawn[1], f"{name_of(chart)}() draws {code} as {plain}: {way}"
    assert sentences[0] != sentences[1], f"takeaway() of {name_of(chart)} tells {code} as {plain}: {way}"


def test_nothing_to_show(chart: ModuleType, language: str, given: Given) -> None:
    rows, more = given(chart, language)
    nothing, name = rows.head(0), name_of(chart)
    figure = drawing(chart)(nothing, canvas=Canvas(Words.of(language)), **more)
    assert not figure.data, f"for no rows {name}() must draw no mark: return canvas.figure() before it draws any"
    sentence = chart.takeaway(nothing, words=Words.of(language))
    assert sentence == "", f'for no rows takeaway() of {name} must return "", for there is nothing to say'


@pytest.mark.parametrize("theme", PALETTES)
def test_the_palette_holds_its_promise(theme: str) -> None:
    colours = PALETTES[theme]
    for text in (colours.ink, colours.muted, colours.warning, colours.after, colours.register):
        assert contrast(text, colours.paper) >= 4.5
    for mark in (colours.before, colours.after):
        assert contrast(mark, colours.paper) >= 3


def hatched(canvas: Canvas) -> go.Figure:
    """A planned number, with nothing wrong about it."""
    canvas.scale(height=30, end=12000)
    look = canvas.looks.bar(canvas.colours.after, "planned")
    canvas.bars([Bar(y=15, length=9000, thick=20, look=look, ids="one", hover="9,000")])
    return canvas.figure()


def without_colour(canvas: Canvas) -> go.Figure:
    return hatched(canvas).update_traces(text=["9,000"])


def in_the_colour_of_the_paper(canvas: Canvas) -> go.Figure:
    return hatched(canvas).update_traces(text=["9,000"], textfont={"color": canvas.colours.paper})


def in_a_foreign_colour(canvas: Canvas) -> go.Figure:
    return hatched(canvas).update_traces(text=["9,000"], textfont={"color": "red"})


def with_plotlys_ticks(canvas: Canvas) -> go.Figure:
    return hatched(canvas).update_xaxes(visible=True)


def with_ticks_in_plotlys_colour(canvas: Canvas) -> go.Figure:
    return go.Figure(hatched(canvas).data).update_xaxes(tickvals=[9000], ticktext=["9,000"]).update_yaxes(visible=False)


def without_a_hover(canvas: Canvas) -> go.Figure:
    return hatched(canvas).update_traces(hovertemplate=None)


def too_wide(canvas: Canvas) -> go.Figure:
    canvas.write("9,000 (planned, expected, computed)", x=9000, y=15)
    return hatched(canvas)


def colliding(canvas: Canvas) -> go.Figure:
    canvas.write("9,000 (planned)", x=0, y=15)
    canvas.write("9,000", x=500, y=20)
    return hatched(canvas)


def colliding_with_a_label(canvas: Canvas) -> go.Figure:
    look = canvas.looks.dot(canvas.colours.after, to_come=False)
    canvas.dots([Dot(x=0, y=15, size=8, look=look, ids="one", hover="9,000", label="9,000 (planned)")])
    canvas.write("9,000", x=500, y=20)
    return hatched(canvas)


def under_a_line(canvas: Canvas) -> go.Figure:
    canvas.write("9,000", x=500, y=15)
    canvas.line(x=600, y=(0, 30), colour=canvas.colours.grid)
    return hatched(canvas)


def colliding_below_an_axis(canvas: Canvas) -> go.Figure:
    ticks = {"tickvals": [0, 500], "ticktext": ["9,000", "9,500"], "visible": True}
    canvas.layout(margin={"l": 60, "b": 30}, xaxis=ticks)
    return hatched(canvas).update_layout(height=60)


def test_the_contract_sees_numbers_as_python_writes_them() -> None:
    assert len(misprints(["7.0 đơn vị", "giảm 68.37%", "12721 người"])) == 3
    assert misprints(["1.692 đơn vị ngày 1/7/2025", "giảm 68,37%", "1.234.567,5", "1658/NQ-UBTVQH15"]) == []


def test_a_chart_of_what_the_frozen_copy_does_not_report_is_given_numbers() -> None:
    invented, counted = ModuleType("dashboard.charts.invented"), described("observations", "en")
    invented.INDICATORS = ("savings", "posts_total")  # type: ignore[attr-defined]
    rows = numbers_for(invented, counted[~counted.indicator.isin(invented.INDICATORS)], "en")
    assert list(rows.indicator_name) == ["Money saved", "Posts"]
    assert set(rows.observation) <= set(counted.observation)


def faults(figure: go.Figure) -> str:
    return "; ".join([*unreadable(figure, PALETTES["light"]), *foreign(figure), *misfits(figure)])


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        (without_colour, "bar '9,000': no colour is given"),
        (in_the_colour_of_the_paper, "bar '9,000': the colour of the paper on a hatched mark"),
        (in_a_foreign_colour, "bar '9,000': red is no colour of the palette"),
        (with_plotlys_ticks, "xaxis: ticks in Plotly's words"),
        (with_ticks_in_plotlys_colour, "xaxis: no colour is given"),
        (without_a_hover, "bar: no `hovertemplate`"),
        (too_wide, "'9,000 (planned, expected, computed)' leaves the plot"),
        (colliding, "'9,000 (planned)' and '9,000' collide"),
        (colliding_with_a_label, "'9,000' and '9,000 (planned)' collide"),
        (colliding_below_an_axis, "'9,000' and '9,500' collide"),
        (under_a_line, "'9,000' is struck by a line"),
    ],
)
def test_the_contract_sees_what_is_wrong(bad: Callable[[Canvas], go.Figure], complaint: str) -> None:
    assert complaint in faults(bad(Canvas(Words.of("en"))))


def test_the_contract_has_nothing_against_a_good_chart() -> None:
    assert faults(hatched(Canvas(Words.of("en")))) == ""
