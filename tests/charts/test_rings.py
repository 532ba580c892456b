"""The register's numbers in the charts: rings of a colour of their own, with the word, and never mixed with others."""

from collections.abc import Callable
from functools import cache
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from charting import Drawn, marks, misfits

from dashboard.charts import commune_reduction as dumbbells
from dashboard.charts.commune_reduction import commune_reduction
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import PALETTES
from dashboard.dataset import load, register
from dashboard.queries.articles.readable import described_observations
from dashboard.queries.register.numbers import of_provinces, register_numbers, silent
from dashboard.words import LANGUAGES, Words

TOLD = ["Bắc Ninh", "Nghệ An", "Cà Mau", "Phú Thọ"]
SETS = load()
Chart = Callable[..., go.Figure]
KINDS = ("count", "percent")
every_kind = pytest.mark.parametrize("kind", KINDS)
every_theme = pytest.mark.parametrize("theme", PALETTES)
every_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def described(language: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The articles' numbers and the register's; shared by all tests, which never change them."""
    numbers = of_provinces(register_numbers(SETS, register(), Words.of(language)), TOLD)
    return described_observations(SETS, Words.of(language)), numbers


def rows_of(kind: str, language: str) -> tuple[Chart, pd.DataFrame, pd.DataFrame, dict[str, Any]]:
    """The real rows of a chart: those of the articles, and those of the register where they are silent."""
    observations, numbers = described(language)
    shown = {"count": ("communes_before", "communes_after"), "percent": ("communes_reduction_rate",)}[kind]
    told = observations[observations.indicator.isin(dumbbells.INDICATORS)]
    return commune_reduction, told, silent(numbers[numbers.indicator.isin(shown)], told), {"percent": kind == "percent"}


@cache
def drawn(kind: str, language: str, theme: str = "light", *, with_register: bool = True) -> go.Figure:
    """The real chart, drawn once for all tests, which only look at it."""
    chart, told, own, options = rows_of(kind, language)
    more = {"register": own} if with_register else {}
    return chart(told, canvas=Canvas(Words.of(language), theme), **more, **options)


def rings(figure: go.Figure, theme: str = "light") -> list[Drawn]:
    """The marks in the register's colour."""
    return [mark for mark in marks(figure) if mark.line == PALETTES[theme].register]


def ids(drawn_marks: list[Drawn]) -> list[str]:
    return [mark.ids for mark in drawn_marks]


@every_kind
@every_language
@every_theme
def test_every_number_of_the_register_is_a_hollow_ring_and_no_other_mark_is(kind, language, theme) -> None:
    _chart, told, own, _options = rows_of(kind, language)
    figure = drawn(kind, language, theme)
    hollow = rings(figure, theme)
    assert sorted(ids(hollow)) == sorted(own.observation)
    assert {ring.fill for ring in hollow} == {PALETTES[theme].paper}
    assert all(ring.hover for ring in hollow)
    others = [name for mark in marks(figure) if mark not in hollow for name in mark.ids.split(";")]
    assert set(others) <= set(told.observation)


@every_kind
@every_language
@every_theme
def test_the_word_stands_beside_every_ring_and_in_the_key(kind, language, theme) -> None:
    _chart, _told, own, _options = rows_of(kind, language)
    figure = drawn(kind, language, theme)
    word = {"vi": "danh mục", "en": "register"}[language]
    key = {"vi": "danh mục ngày 30/6 và 1/7/2025", "en": "register of 30 June and 1 July 2025"}[language]
    said = [one.text for one in figure.layout.annotations if word in one.text]
    assert [text for text in said if key in text]
    assert len(said) == own.area.nunique() + 1
    colour = PALETTES[theme].register
    assert all(colour in one.text or one.font.color == colour for one in figure.layout.annotations if word in one.text)


@every_kind
@every_language
def test_without_them_the_chart_is_as_before_and_the_rows_never_change(kind, language) -> None:
    chart, told, own, options = rows_of(kind, language)
    before = drawn(kind, language, with_register=False).to_json()
    copies = (told.copy(deep=True), own.copy(deep=True))
    chart(told, canvas=Canvas(Words.of(language)), register=own, **options)
    pd.testing.assert_frame_equal(told, copies[0])
    pd.testing.assert_frame_equal(own, copies[1])
    assert chart(told, canvas=Canvas(Words.of(language)), register=own.head(0), **options).to_json() == before
    assert chart(told, canvas=Canvas(Words.of(language)), **options).to_json() == before


@every_kind
@every_language
def test_words_fit_on_a_phone(kind, language) -> None:
    assert misfits(drawn(kind, language)) == []


@every_kind
def test_the_register_alone_can_be_drawn(kind) -> None:
    chart, told, own, options = rows_of(kind, "vi")
    figure = chart(told.head(0), canvas=Canvas(Words.of("vi")), register=own, **options)
    assert sorted(ids(marks(figure))) == sorted(own.observation)


def test_a_ring_stands_at_its_number_and_the_articles_keep_their_order() -> None:
    figure = drawn("count", "vi")
    places = {ring.ids: ring.x for ring in rings(figure)}
    assert places["register.2025-40.communes_before"] == 412
    assert places["register.2024-95.communes_before"] == 64
    assert places["register.2024-95.communes_after"] == 25
    names = [one.text for one in sorted(figure.layout.annotations, key=lambda one: one.y) if one.text[:3] == "<b>"]
    bold = [text.partition("</b>")[0].removeprefix("<b>") for text in names]
    areas = [text for text in bold if not text.isdigit()]
    assert areas[:4] == ["Bắc Ninh (mới)", "Bắc Giang (cũ)", "Bắc Ninh (cũ)", "Nghệ An"]
    assert areas[4:] == [
        "Phú Thọ (mới)", "Hòa Bình (cũ)", "Phú Thọ (cũ)", "Vĩnh Phúc (cũ)",
        "Cà Mau (mới)", "Bạc Liêu (cũ)", "Cà Mau (cũ)",
    ]  # fmt: skip


def test_no_span_joins_an_articles_number_with_the_registers() -> None:
    bars = marks(drawn("count", "vi"), "bar")
    bare = marks(drawn("count", "vi", with_register=False), "bar")
    assert [(bar.ids, bar.x) for bar in bars] == [(bar.ids, bar.x) for bar in bare]


def test_what_the_articles_do_not_say_is_still_said_to_be_so() -> None:
    _chart, _told, own, _options = rows_of("count", "en")
    words = [one.text for one in drawn("count", "en").layout.annotations]
    assert "before: not reported" in [text.partition("<br>")[0] for text in words]
    assert words.count("no article here gives it") == own.area.nunique() - 1
    assert any("register: 412 before" in text for text in words)
    assert any("register: 64 → 25" in text for text in words)


def test_percent_shows_the_registers_own_share() -> None:
    figure = drawn("percent", "en")
    places = {ring.ids: ring.x for ring in rings(figure)}
    assert places["register.2025-40.communes_reduction_rate"] == pytest.approx(130 / 412 * 100)
    assert any("register: −68.45%" in one.text for one in figure.layout.annotations)
