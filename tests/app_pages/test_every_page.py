"""Every page, found by its file, for provinces of every kind, for none, and for one that does not exist."""

from pathlib import Path

import pytest
from opening import APP, PAGES, opened, seen

from dashboard import dataset
from dashboard.frame import navigation
from dashboard.queries.areas import place_name
from dashboard.words import LANGUAGES, Words

REPORTED = {"Bắc Ninh", "Cà Mau", "Nghệ An", "Phú Thọ"}
"""The provinces that the five articles of the frozen copy tell of."""


def of_every_kind() -> dict[str, set[str]]:
    """As few provinces as are needed to have one of every kind, each with its kinds.

    The first page is opened, and asked the same, for all 34 by test_overview.py.
    """
    register, tables = dataset.register(), dataset.load()
    rows = register.provinces
    told = rows.name_vi.isin(REPORTED)
    merged = rows.gso_code.map(register.former_provinces.successor.value_counts()) > 1
    far = register.islands.loc[lambda islands: islands.kind == "archipelago", "province"]
    failing = tables.checks[tables.checks.result == "fails"].observations.str.split(";").explode()
    contradicted = tables.observations.area[tables.observations.observation.isin(failing)]
    kinds = {
        "has an archipelago": rows.gso_code.isin(far),
        "has a special zone": rows.dac_khu_after > 0,
        "changed in 2026": rows.later_changes_vi != "",
        "has a contradiction": ("2025-" + rows.gso_code).isin(tables.areas.set_index("area").province[contradicted]),
        "is a city": rows.kind == "city",
        "told, merged": told & merged,
        "told, went alone": told & ~merged,
        "not told, merged": ~told & merged,
        "not told, went alone": ~told & ~merged,
    }
    kinds_of = {name: {kind for kind in kinds if kinds[kind][place]} for place, name in rows.name_vi.items()}
    found: dict[str, set[str]] = {}
    while lacking := set(kinds) - set().union(*found.values()):
        name = max(kinds_of, key=lambda one: len(kinds_of[one] & lacking))
        assert kinds_of[name] & lacking, f"no province is of the kind {lacking}"
        found[name] = kinds_of[name]
    return found


KINDS = of_every_kind()


def test_pages_and_provinces_of_every_kind_are_found() -> None:
    assert len(PAGES) >= 5
    assert len(set().union(*KINDS.values())) == 9


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_page_opens_in_both_languages(page: str, language: str) -> None:
    app = seen(page, lang=language)
    assert not app.exception
    headings = sum(str(element.proto.body).count("<h1") for element in app.get("html"))
    assert len(app.title) + headings == 1


@pytest.mark.parametrize("page", [page for page in PAGES if page != "overview"])
@pytest.mark.parametrize("province", KINDS)
def test_page_opens_for_provinces_of_every_kind(page: str, province: str) -> None:
    app = seen(page, province=province, lang="en")
    assert not app.exception
    assert app.session_state["province"] == [province]
    shown = [line.value for line in app.caption] + [" ".join(box.proto.body.split()) for box in app.get("html")]
    called = place_name(province, Words.of("en"))
    silent = any(f"no article here on {called} yet" in text for text in shown) or any(
        "There is no article here on" in text and called in text for text in shown
    )
    assert silent == (province not in REPORTED), "a province that no article tells of is said to be so, others are not"


@pytest.mark.parametrize("page", PAGES)
def test_unknown_province_is_named_and_the_page_is_unfiltered(page: str) -> None:
    app = opened(page, province="Atlantis")
    assert any("Atlantis" in info.value for info in app.info)
    assert not app.exception
    assert app.session_state["province"] == []


@pytest.mark.parametrize("page", [page for page in PAGES if page != "overview"])
def test_every_page_says_that_its_numbers_are_frozen_and_leads_to_more(page: str) -> None:
    shown = [box.proto.body for box in seen(page, lang="en").get("html")]
    assert any("not updated since" in body or "later changes are noted apart" in body for body in shown)
    assert any('articles?part=about&amp;lang=en">About the data' in body for body in shown)


def test_every_page_file_has_a_place_in_the_navigation() -> None:
    assert sorted(navigation.PAGES) == PAGES
    assert [page.key for page in navigation.PAGES.values() if not page.address] == ["overview"]


@pytest.mark.parametrize("page", PAGES)
def test_charts_have_text_alternatives_with_their_numbers(page: str) -> None:
    for chart in seen(page, lang="en").get("plotly_chart"):
        assert any(character.isdigit() for character in chart.proto.alt)


def test_no_page_is_a_file_that_does_work() -> None:
    for page in PAGES:
        assert len((APP.parent / f"app_pages/{page}.py").read_text(encoding="utf-8").splitlines()) <= 60
    assert not Path(APP.parent / "pages").exists()
