"""Comparing provinces: one measure, one way of showing it at a time, and no chosen province that vanishes."""

import json
import re

import pytest
from opening import opened, seen
from streamlit.testing.v1 import AppTest

from dashboard.words import LANGUAGES

VIEWS = {
    "bars": ["province_ranking-chart"],
    "map": ["province_map-chart"],
    "spread": ["reduction_distribution-chart"],
    "table": [],
}
"""Each way of showing the cut of units, and the charts that it draws."""


def charts(app: AppTest) -> list[str]:
    return [chart.key for chart in app.get("plotly_chart")]


def drawn(app: AppTest) -> list[str]:
    """What is written in the only chart."""
    (chart,) = app.get("plotly_chart")
    return [note["text"] for note in json.loads(chart.proto.spec)["layout"]["annotations"]]


def markup(app: AppTest) -> str:
    return " ".join(str(element.proto.body) for element in app.get("html"))


def words(app: AppTest) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", markup(app)).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_only_the_open_view_is_drawn_and_says_whose_numbers_it_shows(view: str, language: str) -> None:
    app = seen("compare", lang=language, view=view)
    assert not app.exception
    assert charts(app) == VIEWS[view]
    assert "1654–1687/NQ-UBTVQH15" in words(app)
    assert len(app.dataframe) == (view == "table")


@pytest.mark.parametrize("view", VIEWS)
def test_a_chosen_province_is_told_in_every_view(view: str) -> None:
    app = opened("compare", lang="en", view=view, province=["Nghệ An", "Hà Nội"])
    assert "Nghệ An ranks 4 of 34 by units cut, 9 by cut (%)." in words(app)
    assert "Hanoi cut most in the whole country, by units and in percent." in words(app)
    assert "There is no article here on Hanoi." in words(app)
    assert re.search(r"Nghệ An · \d+ numbers", words(app))


def test_both_witnesses_stand_beside_the_ranking() -> None:
    app = opened("compare", lang="en", province=["Nghệ An", "Hà Nội"])
    assert "matches 130 (clause 122, 1678/NQ-UBTVQH15" in words(app)
    assert "Article and register, side by side: Nghệ An" in words(app), "of Hanoi there is only one witness"
    assert 'data-number="register.2025-40.communes_after"' in markup(app)


def test_of_many_chosen_ones_six_are_told_and_the_rest_are_counted() -> None:
    names = ["An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Huế"]
    app = opened("compare", lang="en", province=names)
    assert words(app).count("by units cut, ") == 6
    assert "2 more are chosen and marked." in words(app)


@pytest.mark.parametrize(("query", "sentence"), [
    ({}, "cut the most units (400)"),
    ({"indicator": "communes_reduction_rate"}, "cut the largest share (76.05%)"),
    ({"indicator": "communes_reduction_rate", "view": "map"}, "cut the largest share (76.05%)"),
    ({"indicator": "communes_reduction_rate", "view": "spread"}, "Cut in commune-level units (%): 60.84% (Cần Thơ)"),
    ({"view": "spread"}, "Commune-level units cut: 68 (Lai Châu) to 400 (Hanoi)"),
    ({"view": "map"}, "Hanoi cut the most units (400)"),
    ({"measure": "percent"}, "cut the largest share (76.05%)"),
    ({"indicator": "communes_before"}, "before: most in Thanh Hóa (547), fewest in Lai Châu (106)"),
    ({"indicator": "wards_after"}, "Wards after: most in Ho Chi Minh City (113), fewest in Lai Châu (2)"),
    ({"indicator": "provinces_merged"}, "23 of the 34 provinces were merged"),
    ({"indicator": "wards_after", "view": "map"}, "most in Ho Chi Minh City (113)"),
    ({"view": "map", "map": "rate"}, "cut the largest share (76.05%)"),
    ({"view": "map", "map": "count"}, "Hanoi cut the most units (400)"),
    ({"view": "map", "map": "merged"}, "23 of the 34"),
    ({"indicator": "old_units"}, "354 of 3,321 new units came from five or more old ones"),
    ({"view": "map", "map": "communes"}, "354 of 3,321 new units came from five or more old ones"),
])  # fmt: skip
def test_the_headline_is_of_the_measure_that_the_address_asks_for(query: dict[str, str], sentence: str) -> None:
    (chart,) = seen("compare", lang="en", **query).get("plotly_chart")
    assert sentence in chart.proto.alt


def test_what_only_articles_have_is_drawn_of_their_provinces_and_silence_is_said() -> None:
    app = opened("compare", lang="en", indicator="staff_total", province=["Nghệ An", "Hà Nội"])
    assert charts(app) == ["comparison-chart"]
    assert "The register does not have this measure" in words(app)
    assert "There is no article here on Hanoi." in words(app)
    app = opened("compare", lang="en", indicator="staff_total", province=["Nghệ An", "Bắc Ninh", "Hà Nội"])
    assert "The articles give no such number for Bắc Ninh." in words(app)


def test_former_provinces_are_not_compared_with_the_new_one_that_they_make_up() -> None:
    (chart,) = seen("compare", lang="en", indicator="shared_systems").get("plotly_chart")
    assert "(old)" not in chart.proto.spec


def test_old_provinces_stand_below_the_new_one_only_where_they_are_asked_for() -> None:
    assert not [text for text in drawn(seen("compare", lang="en")) if "(old)" in text]
    app = opened("compare", lang="en", former="shown", province="Bắc Ninh")
    (chart,) = app.get("plotly_chart")
    assert {"Article · before: 192 · after: 58 (planned)", "Article · after: 41 (planned, expected)"} <= set(drawn(app))
    assert chart.proto.alt.startswith("Bắc Ninh cut 214 units, rank 12 of 34")
    table = opened("compare", lang="en", former="shown", view="table").dataframe[0].value
    assert len(table) == 34 + 52
    assert {"↳ Bắc Giang (old)", "↳ Cà Mau (old)"} <= set(table["Province or city"])
    app = opened("compare", lang="en", former="shown", province="Hà Nội")
    assert not app.checkbox, "it was merged with none"


def test_the_switch_of_old_provinces_is_kept_in_the_address() -> None:
    app = opened("compare", lang="vi", province="Bắc Ninh")
    app.checkbox(key="former-switch").check().run()
    assert app.session_state["former"] == "shown"
    app.checkbox(key="former-switch").uncheck().run()
    assert app.session_state["former"] == ""


def test_articles_numbers_in_the_ranking_name_their_outlet_and_offer_their_quotes() -> None:
    app = opened("compare", lang="en")
    assert "Source: Báo Bắc Giang · Báo Pháp luật Việt Nam · the official register" in words(app)
    assert "number=figure.province_ranking.quotes" in markup(app)
    app = opened(
        "compare", lang="en", indicator="communes_before", province="Hà Nội", number="figure.province_ranking.quotes"
    )
    assert "313 · Commune-level units before · Bắc Ninh (new)" in words(app)


def test_each_reported_number_of_a_province_opens_its_quote_and_two_silences_are_told_apart() -> None:
    app = opened("compare", lang="en", province=["Bắc Ninh", "Hà Nội", "Phú Thọ"])
    (listed,) = [str(part.proto.body) for part in app.get("html") if "matrix-list" in str(part.proto.body)]
    assert re.findall(r"<summary>(.*?) · \d+ numbers</summary>", listed.replace("\N{NO-BREAK SPACE}", " ")) == [
        "Bắc Ninh (new)", "Bắc Giang (old)", "Bắc Ninh (old)"
    ]  # fmt: skip
    assert re.search(r'data-number="[^"]*bn-conclusion-1524.communes_after', listed)
    assert "There is no article here on Hanoi. The articles give no such number for Phú Thọ." in words(app)


def test_a_view_that_a_measure_has_not_is_said_and_bars_stand_in_its_place() -> None:
    app = seen("compare", lang="en", indicator="provinces_merged", view="spread")
    assert charts(app) == ["province_ranking-chart"]
    assert any("shown instead: Bars" in caption.value for caption in app.caption)


def test_the_table_has_all_34_with_numbers_that_sort_and_no_now() -> None:
    table = opened("compare", lang="vi", view="table", province="Nghệ An").dataframe[0].value
    assert len(table) == 34
    assert table["Tỉnh, thành phố"].iloc[0] == "Nghệ An"
    assert table["Trước sắp xếp"].sum() == 10035
    assert table["Sau sắp xếp"].sum() == 3321
    assert [heading for heading in table if "hiện" in heading or "nay" in heading] == []


def test_rows_and_the_numbers_of_provinces_are_downloaded_beside_them() -> None:
    labels = [button.label for button in seen("compare", lang="vi", view="table").get("download_button")]
    assert labels == [
        f"Tải {rows} ({kind})" for rows in ("bảng này", "số liệu trong các bài báo") for kind in ("CSV", "XLSX")
    ]


def test_the_view_is_switched_with_a_code_in_the_address() -> None:
    app = opened("compare", lang="vi")
    app.button_group(key="view-switch").set_value("spread").run()
    assert app.session_state["view"] == "spread"
    assert charts(app) == ["reduction_distribution-chart"]


def test_one_box_holds_the_measure_of_all_views() -> None:
    app = opened("compare", lang="en", indicator="communes_reduction_rate")
    for view in ("map", "spread", "table", "bars"):
        app.button_group(key="view-switch").set_value(view).run()
        assert app.selectbox(key="indicator-switch").value == "communes_reduction_rate"
        assert [group.key for group in app.button_group if group.key != "lang"] == ["view-switch"]


def test_on_a_phone_the_table_is_a_list_with_both_numbers_and_the_chosen_on_top() -> None:
    app = opened("compare", lang="vi", view="table", province=["Hà Nội", "Bắc Ninh"])
    (listed,) = [str(part.proto.body) for part in app.get("html") if 'class="ranked-list"' in str(part.proto.body)]
    rows = [" ".join(re.sub(r"<[^>]*>", " ", row).split()) for row in listed.split("<li")[1:]]
    assert len(rows) == 34
    assert rows[0].endswith("Hà Nội từ 526 còn 126, giảm 76,05% 526 → 126 −400 · −76,05%")
    assert listed.count('class="chosen"') == listed.count('aria-current="true"') == 2
    assert "Bắc Ninh" in rows[1]


def test_chosen_rows_of_the_table_are_ticked_and_a_tick_adds_a_province() -> None:
    app = opened("compare", lang="vi", view="table", province=["Hà Nội", "Bắc Ninh"])
    table = app.dataframe[0]
    assert list(table.value["Tỉnh, thành phố"][:2]) == ["Hà Nội", "Bắc Ninh"]
    assert json.loads(table.proto.selection_default or "{}")["selection"]["rows"] == [0, 1]
