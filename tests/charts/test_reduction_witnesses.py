"""Both witnesses in the figure of reductions, by the real numbers: whose each is, and what the register adds."""

from functools import cache

import pandas as pd
import plotly.graph_objects as go
import pytest
from charting import Drawn, marks, misfits, texts

from dashboard.charts.commune_reduction import INDICATORS, commune_reduction, takeaway
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import PALETTES
from dashboard.dataset import load, register
from dashboard.queries.areas import in_provinces, province_names
from dashboard.queries.articles.marks import LONGEST
from dashboard.queries.articles.readable import described_observations
from dashboard.queries.register.lookup import register_number
from dashboard.queries.register.numbers import acts_behind, beside_reductions, register_numbers
from dashboard.words import LANGUAGES, Words

TOLD = ["Bắc Ninh", "Nghệ An", "Cà Mau", "Phú Thọ"]
SELECTIONS = [TOLD, *([name] for name in province_names(load()))]
"""Those that articles tell, and each of the 34 alone."""
every_language = pytest.mark.parametrize("language", LANGUAGES)
every_measure = pytest.mark.parametrize("percent", [False, True], ids=["count", "percent"])
every_theme = pytest.mark.parametrize("theme", PALETTES)


@cache
def described(language: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The articles' numbers and the register's; shared by all tests, which never change them."""
    observations = described_observations(load(), Words.of(language))
    reported = observations[observations.indicator.isin(INDICATORS)]
    return reported, register_numbers(load(), register(), Words.of(language))


def both(names: list[str], language: str, *, percent: bool = False) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What articles give of these provinces, and what the register has beside it."""
    reported, numbers = described(language)
    rows = in_provinces(reported, names)
    return rows, beside_reductions(numbers, rows, names, Words.of(language), percent=percent)


def drawn(names: list[str], language: str, *, percent: bool = False, theme: str = "light") -> go.Figure:
    rows, beside = both(names, language, percent=percent)
    return commune_reduction(rows, canvas=Canvas(Words.of(language), theme), register=beside, percent=percent)


def bars(figure: go.Figure, *, registered: bool) -> list[Drawn]:
    return [bar for bar in marks(figure, "bar") if bar.ids.startswith("register.") == registered]


@every_measure
@every_language
@every_theme
def test_plum_is_what_the_register_has_after_and_nothing_else(language: str, theme: str, *, percent: bool) -> None:
    figure, colours = drawn(TOLD, language, percent=percent, theme=theme), PALETTES[theme]
    after = [bar for bar in marks(figure, "bar") if "before" not in bar.ids]
    assert {bar.ids.startswith("register.") for bar in after if bar.line == colours.register} == {True}
    assert {bar.ids.startswith("register.") for bar in after if bar.line == colours.after} == {False}
    before = [bar for bar in marks(figure, "bar") if "before" in bar.ids]
    assert {(bar.fill, bar.line) for bar in before} == {(colours.paper, colours.before)}


@every_measure
@every_language
def test_every_row_names_its_witness(language: str, *, percent: bool) -> None:
    rows, beside = both(TOLD, language, percent=percent)
    said = texts(drawn(TOLD, language, percent=percent), sort=True)
    article, state = {"vi": ("Báo", "Danh mục"), "en": ("Article", "Register")}[language]
    assert sum(state in line.split(" · ") for line in said) == beside.area.nunique()
    assert sum(article in line.split(" · ") for line in said) == rows.area.nunique()


@every_measure
@every_language
@pytest.mark.parametrize("names", [TOLD, ["Hà Nội"], province_names(load())], ids=len)
def test_words_fit_on_a_phone(names: list[str], language: str, *, percent: bool) -> None:
    assert misfits(drawn(names, language, percent=percent)) == []


@every_measure
@every_language
def test_the_headline_is_short_whatever_is_chosen(language: str, *, percent: bool) -> None:
    for names in SELECTIONS:
        rows, beside = both(names, language, percent=percent)
        headline = takeaway(rows, words=Words.of(language), register=beside)
        assert 0 < len(headline) <= LONGEST, headline
        assert "→" not in headline


@every_language
def test_the_rows_never_change(language: str) -> None:
    rows, beside = both(TOLD, language)
    copies = rows.copy(deep=True), beside.copy(deep=True)
    commune_reduction(rows, canvas=Canvas(Words.of(language)), register=beside)
    takeaway(rows, words=Words.of(language), register=beside)
    pd.testing.assert_frame_equal(rows, copies[0])
    pd.testing.assert_frame_equal(beside, copies[1])


def test_the_register_has_both_numbers_where_an_article_lacks_one_and_none_where_it_has_both() -> None:
    areas = set(both(TOLD, "en")[1].area)
    assert {"2025-40", "2025-25", "2024-95", "vn"} <= areas
    assert areas.isdisjoint({"2025-24", "2024-24", "2024-27"})
    places = {bar.ids: bar.x for bar in bars(drawn(TOLD, "vi"), registered=True)}
    assert places["register.2025-40.communes_before"] == 412
    assert places["register.2025-40.communes_after"] == 130
    assert places["register.2024-95.communes_after"] == 25


def test_the_register_stands_beside_an_article_that_contradicts_it() -> None:
    reported, numbers = described("en")
    rows = in_provinces(reported, ["Bắc Ninh"])
    wrong = rows.assign(register_result=rows.register_result.mask(rows.area == "2025-24", "fails"))
    beside = beside_reductions(numbers, wrong, ["Bắc Ninh"], Words.of("en"), percent=False)
    assert set(beside.area) == {"2025-24", "vn"}


def test_the_average_is_a_34th_of_the_country_and_opens_the_total() -> None:
    (average, whole) = (both(["Hà Nội"], "en", percent=percent)[1].query("area == 'vn'") for percent in (False, True))
    assert set(average.area_name) == {"Average of the 34 (before: within the new borders)"}
    assert acts_behind(average, register()) == ([], "1654–1687/NQ-UBTVQH15")
    assert list(average.value_text) == ["295.1", "97.7", "66.91%"]
    assert list(whole.value_text) == ["10,035", "3,321", "66.91%"]
    for name, text in zip(whole.observation, whole.value_text, strict=True):
        number = register_number(register(), {}, "vn", name.rpartition(".")[2], Words.of("en"))
        assert number is not None
        assert (number.id, number.text) == (name, text)


def test_the_register_alone_can_be_drawn() -> None:
    figure = drawn(["Hà Nội"], "vi")
    assert [bar.x for bar in bars(figure, registered=True)][:2] == [526, 126]
    assert bars(figure, registered=False) == []
