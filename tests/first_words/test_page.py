"""The page that the server sends: its first words are there, once, and stand in Streamlit's own page."""

import gzip
import re
from html import unescape
from itertools import product
from pathlib import Path

import pytest
import streamlit

from dashboard.first_words.asked import Asked, asked
from dashboard.first_words.page import FONT, NOSCRIPT, ROOM, TITLE, compressed, with_first_words
from dashboard.frame.navigation import PAGES
from dashboard.words import LANGUAGES

SHELL = (Path(streamlit.__file__).parent / "static/index.html").read_text(encoding="utf-8")
SITE = "https://example.org/"


def page(name: str, query: str) -> str:
    view = asked(name, query, None)
    assert view is not None
    html = re.sub("<style>.*?</style>|<script>.*?</script>", "", with_first_words(SHELL, view, SITE), flags=re.DOTALL)
    return unescape(html).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("place", [TITLE, FONT, NOSCRIPT, re.compile(re.escape(ROOM))])
def test_the_page_of_streamlit_has_the_places_that_the_first_words_go_to(place: re.Pattern[str]) -> None:
    assert len(place.findall(SHELL)) == 1


def test_every_page_has_the_styles_of_the_app_before_its_words_and_a_figure_alone_has_them_too() -> None:
    for query in ("lang=vi", "lang=vi&embed=true&figure=unit_counts"):
        view = asked("units", query, None)
        assert view is not None
        behind = with_first_words(SHELL, view, SITE).partition(ROOM)[2]
        assert behind.startswith("<style>")
        assert ".site-header {" in behind.partition("</style>")[0]


@pytest.mark.parametrize("provinces", [(), ("Bắc Ninh",), ("Hà Nội",), ("Bắc Ninh", "Hà Nội")])
def test_every_page_answers_with_one_title_and_plain_links(provinces: tuple[str, ...]) -> None:
    for one, language in product(PAGES.values(), LANGUAGES):
        html = with_first_words(SHELL, Asked(one, language, provinces), SITE)
        assert html.count("<h1") == 1, one
        answer = html.partition(ROOM)[2]
        assert not re.search("<(button|input|form|select)|onclick", answer), one
        links = re.findall('<a [^>]*href="([^"]*)"', answer)
        assert len(links) > 10
        assert all(link.startswith(("./", "#", "https://")) for link in links), one
        assert "witness-line" in answer or one.key == "articles", one


def test_the_country_and_a_province_are_told_in_numbers_with_witnesses() -> None:
    country = page("", "lang=vi")
    assert re.search("63.*→.*34", country, re.DOTALL)
    assert "Danh mục" in country
    province = page("", "province=B%E1%BA%AFc+Ninh&lang=vi")
    assert re.search('class="was">313<.*class="is">99<', province, re.DOTALL)
    assert "Báo Bắc Giang" in province
    assert "khoản 99 Điều 1" in province
    assert "./?province=B%E1%BA%AFc%20Ninh&number=" in province


def test_a_number_brings_its_sentence() -> None:
    html = page("units", "number=bg-communes-cut.communes_after&province=B%E1%BA%AFc+Ninh&lang=vi")
    assert '<blockquote lang="en"' in html
    assert "<mark>" in html
    assert "In short" not in html
    assert "first-drawer" not in page("units", "number=nothing,figure.staff.table,register.vn.no&lang=vi")


@pytest.mark.parametrize(("query", "at_once"), [("", False), ("&number=", False), ("&number=x", True)])
def test_what_draws_a_box_comes_at_once_where_the_address_asks_for_it_else_later(query: str, at_once: bool) -> None:
    view = asked("timeline", f"lang=vi{query}", None)
    assert view is not None
    whole = with_first_words(SHELL, view, SITE)
    later = re.search('<template class="later">.*?</template>', whole)
    assert later is not None
    assert ("TextInput." in whole.replace(later[0], "")) is at_once
    assert ("TextInput." in later[0]) is not at_once
    assert "Multiselect." in later[0]


def test_a_unit_is_told_what_became_of_it() -> None:
    html = page("commune", "unit=2024-07201&lang=en")
    title = re.search("<h1>(.*?)</h1>", html, re.DOTALL)
    assert title is not None
    assert "→" in title[1]
    assert "clause" in html
    assert "No unit" not in page("commune", "unit=2024-99999&lang=en")


def test_a_district_is_told_that_it_ended_and_what_its_communes_are_now() -> None:
    html = page("commune", "unit=2024-213&lang=vi")
    title = re.search("<h1[^>]*>(.*?)</h1>", html, re.DOTALL)
    assert title
    assert "Bắc Giang" in title[1]
    assert "1/7/2025" in html
    assert "./commune?unit=2025-" in html


def test_several_provinces_have_room_for_their_figure_first_as_in_the_app() -> None:
    html = page("", "province=B%E1%BA%AFc+Ninh&province=H%C3%A0+N%E1%BB%99i&lang=vi")
    title, figure, cards = (html.index(part) for part in ("<h1", '<div class="first-figure">', 'class="place-card'))
    assert title < figure < cards


def test_a_figure_alone_has_no_first_words() -> None:
    assert "first-words" not in page("units", "figure=staff&embed=true&lang=en")


def test_readers_without_scripts_are_told_what_is_missing() -> None:
    html = page("", "lang=en")
    assert "need JavaScript" in html
    assert "_stcore/agent" not in html.partition("<noscript>")[2].partition("</noscript>")[0]


def test_a_page_is_made_once_for_each_address() -> None:
    view = Asked(PAGES["units"], "vi", ("Huế",))
    assert compressed(SHELL, view, SITE) is compressed(SHELL, view, SITE)
    assert gzip.decompress(compressed(SHELL, view, SITE)).decode() == with_first_words(SHELL, view, SITE)


def test_another_page_than_streamlits_stays_as_it_is() -> None:
    assert with_first_words("<html><title>x</title></html>", Asked(PAGES["units"], "vi"), SITE).endswith(
        "x</title></html>"
    )


def test_no_script_holds_back_the_first_words() -> None:
    view = asked("timeline", "lang=vi", None)
    assert view is not None
    before = with_first_words(SHELL, view, SITE).partition('<div class="first-words')[0]
    styles = before.rpartition('rel="stylesheet"')
    assert styles[1], "Streamlit's page has a style sheet, for which every script behind it waits"
    assert "<script" not in styles[2]
    assert "window.typeface" in styles[0]
    assert "<title>" in styles[0]
    assert '<link rel="canonical"' in styles[0]
