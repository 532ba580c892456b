"""Every page, found by its file, for every province, for none, and for one that does not exist."""

from pathlib import Path

import pytest
from opening import APP, PAGES, opened

from dashboard import dataset
from dashboard.frame import navigation
from dashboard.queries.areas import province_names
from dashboard.words import LANGUAGES

PROVINCES = province_names(dataset.load())
REPORTED = {"Bắc Ninh", "Cà Mau", "Nghệ An", "Phú Thọ"}


def test_pages_are_found() -> None:
    assert len(PAGES) >= 5
    assert len(PROVINCES) == 34


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_page_opens_in_both_languages(page: str, language: str) -> None:
    app = opened(page, lang=language)
    assert not app.exception
    assert len(app.title) == 1


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("province", PROVINCES)
def test_page_opens_for_every_province(page: str, province: str) -> None:
    app = opened(page, province=province, lang="vi")
    assert not app.exception
    assert app.session_state["province"] == [province]
    silent = any(info.value.startswith("Bài báo không nêu") and province in info.value for info in app.info)
    assert silent == (province not in REPORTED), "a province that no article tells of is said to be so, others are not"


@pytest.mark.parametrize("page", PAGES)
def test_unknown_province_is_named_and_the_page_is_unfiltered(page: str) -> None:
    app = opened(page, province="Atlantis")
    assert any("Atlantis" in info.value for info in app.info)
    assert not app.exception
    assert app.session_state["province"] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_that_its_numbers_are_frozen_and_leads_to_more(page: str) -> None:
    app = opened(page, lang="en")
    assert any(" frozen as " in box.proto.body for box in app.get("html"))
    labels = [link.proto.label for link in app.get("page_link")]
    assert labels.count("More about the data") == ("about" not in page)


def test_every_page_file_has_a_place_in_the_navigation() -> None:
    assert sorted(navigation.PAGES) == PAGES
    assert [page.key for page in navigation.PAGES.values() if not page.address] == ["overview"]


@pytest.mark.parametrize("page", PAGES)
def test_charts_have_text_alternatives_with_their_numbers(page: str) -> None:
    for chart in opened(page, lang="en").get("plotly_chart"):
        assert any(character.isdigit() for character in chart.proto.alt)


def test_no_page_is_a_file_that_does_work() -> None:
    for page in PAGES:
        assert len((APP.parent / f"app_pages/{page}.py").read_text(encoding="utf-8").splitlines()) <= 60
    assert not Path(APP.parent / "pages").exists()
