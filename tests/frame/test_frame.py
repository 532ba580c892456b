"""The frame of every page, run without a browser."""

from opening import opened, seen
from streamlit.testing.v1 import AppTest

from dashboard.frame.navigation import PAGES
from dashboard.words import Words


def test_vietnamese_unless_asked_otherwise() -> None:
    for query in ({}, {"lang": "fr"}, {"lang": "vi"}):
        assert opened("units", **query).title[0].value == Words.of("vi").text(PAGES["units"].title)
    assert seen("units", lang="en").title[0].value == PAGES["units"].title


def test_the_filter_offers_the_34_names_in_the_same_words_in_both_languages() -> None:
    options = seen("overview", province="Bắc Ninh").multiselect(key="province").options
    assert len(options) == 34
    assert options[:6] == ["An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng"]
    assert seen("overview", lang="en", province="Bắc Ninh").multiselect(key="province").options == options


def test_of_the_unseen_boxes_only_those_in_use_are_drawn() -> None:
    app = opened("compare", lang="vi")
    assert not app.multiselect
    assert not app.text_input
    app = opened("compare", lang="vi", view="table", province="Hà Nội")
    assert [box.key for box in (*app.multiselect, *app.text_input)] == ["province", "view"]


def test_filter_and_language_outlive_a_change_of_page() -> None:
    app = opened("overview", lang="en", province="Hà Nội").switch_page("app_pages/timeline.py").run()
    assert app.multiselect(key="province").label == "Provinces and cities"
    assert app.multiselect(key="province").value == ["Hà Nội"]


def notices(app: AppTest) -> list[str]:
    """What is said of unknown provinces; pages have notices of their own."""
    return [notice.value for notice in app.info if notice.value.startswith("No such province")]


def test_an_unknown_province_is_named_for_one_view_and_the_others_kept() -> None:
    app = opened("overview", lang="en", province=["Atlantis", "Hà Nội", ""])
    assert notices(app) == ["No such province or city, so left out of the filter: Atlantis"]
    assert app.multiselect(key="province").value == ["Hà Nội"]
    assert notices(app.run()) == []


def test_the_unknown_name_is_shown_as_text() -> None:
    (notice,) = notices(opened("overview", lang="en", province="<b>*x*</b> [y](z) $1$ :red[a]" + "n" * 200))
    assert r"\<b\>\*x\*\<\/b\> \[y\]\(z\) \$1\$ \:red\[a\]" in notice
    assert notice.endswith("n…")
