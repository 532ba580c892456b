"""The page on the whole country: its totals with their words, the plan and later changes apart, the choice."""

import re

import pytest
from opening import opened, seen
from streamlit.testing.v1 import AppTest


def blocks(app: AppTest) -> list[str]:
    """What each piece of HTML says, tags removed, spaces folded."""
    return [" ".join(re.sub(r"<[^>]*>", " ", str(one.proto.body)).split()) for one in app.get("html")]


def sentences(app: AppTest) -> list[str]:
    return [str(one.value) for one in app.header]


def test_totals_are_called_by_the_registers_name_day_and_acts() -> None:
    (said,) = (block for block in blocks(seen("country", lang="vi")) if block.startswith("63 → 34"))
    origin = "theo danh mục hành chính, ngày 1/7/2025"
    assert said.count(origin) == 3
    assert f"63 → 34 tỉnh, thành phố {origin} Nghị quyết 202/2025/QH15" in said
    assert f"696 đơn vị cấp huyện kết thúc hoạt động {origin} 508 huyện" in said
    assert "10.035 → 3.321 −66,91%" in said
    assert said.endswith("Nghị quyết 1654–1687/NQ-UBTVQH15 · 2.621 xã, 687 phường, 13 đặc khu")


def test_the_plan_and_the_changes_of_2026_stand_apart() -> None:
    (said,) = (block for block in blocks(seen("country", lang="en")) if "plan of" in block)
    assert "The plan of 9 May 2025 (126/NQ-CP) had foreseen 2,636 communes, 672 wards, 13 special zones" in said
    assert "The resolutions have 15 more wards and 15 fewer communes." in said
    assert "25 provinces and 9 centrally-run cities" in said
    assert "2,599 communes, 709 wards, 13 special zones" in said
    assert all(name in said for name in ("Bắc Ninh", "Đồng Nai", "Quảng Ninh"))
    assert "10,035" not in said


@pytest.mark.parametrize(("language", "word"), [("vi", "Theo danh mục hành chính"), ("en", "By the register")])
def test_every_sentence_above_a_chart_says_whose_numbers_it_tells(language: str, word: str) -> None:
    app = seen("country", lang=language)
    charts = app.get("plotly_chart")
    assert len(charts) >= 2
    assert all(chart.proto.alt.startswith(word) for chart in charts)
    assert [sentence for sentence in sentences(app) if sentence.startswith(word)] == [one.proto.alt for one in charts]


def test_the_switch_is_the_one_of_the_unit_reductions() -> None:
    ranked = {measure: sentences(seen("country", lang="en", measure=measure)) for measure in ("count", "percent")}
    assert any("lost most commune-level units, 400" in sentence for sentence in ranked["count"])
    assert any("the largest share of commune-level units, 76.05%" in sentence for sentence in ranked["percent"])


@pytest.mark.parametrize(("shown", "kind", "words"), [
    ("rate", "province_map", "The cut was largest in Hà Nội (76.05%)"),
    ("count", "province_map", "The cut was largest in Hà Nội (400)"),
    ("merged", "province_map", "23 of 34"),
    ("communes", "commune_map", "3,321 communes, wards and special zones"),
])  # fmt: skip
def test_the_map_shows_what_its_switch_asks_for(shown: str, kind: str, words: str) -> None:
    first = seen("country", lang="en", map=shown).get("plotly_chart")[0]
    assert first.key == f"{kind}-chart"
    assert words in first.proto.alt


def test_a_chosen_province_is_told_with_its_ranks_and_its_resolution() -> None:
    app = opened("country", lang="en", province="Nghệ An")
    (said,) = (block for block in blocks(app) if "number 4 of 34" in block)
    assert said.startswith("Chosen on all pages: Nghệ An. Nghệ An 412 → 130 −282 (−68.45%)")
    assert "number 9 by the share cut" in said
    assert "Resolution 1678/NQ-UBTVQH15 of 16 June 2025" in said
    assert app.selectbox(key="country-pick").value == "Nghệ An"


def test_the_box_sets_the_filter_of_all_pages_and_empties_it() -> None:
    app = opened("country", lang="vi")
    box = app.selectbox(key="country-pick")
    assert box.value is None
    assert len(box.options) == 34
    box.set_value("Cà Mau").run()
    assert app.session_state["province"] == ["Cà Mau"]
    app.switch_page("app_pages/units.py").run()
    assert app.session_state["province"] == ["Cà Mau"]
    app.switch_page("app_pages/country.py").run()
    app.selectbox(key="country-pick").set_value(None).run()
    assert app.session_state["province"] == []


def test_several_chosen_provinces_are_all_told_and_the_box_names_none() -> None:
    app = opened("country", lang="en", province=["Nghệ An", "Huế"])
    assert app.selectbox(key="country-pick").value is None
    assert any("Huế 133 → 40" in block and "Nghệ An 412 → 130" in block for block in blocks(app))


def test_the_table_has_all_34_with_numbers_that_sort() -> None:
    table = seen("country", lang="vi").dataframe[-1].value
    assert len(table) == 34
    assert table["Trước sắp xếp"].sum() == 10035
    assert table["Sau sắp xếp"].sum() == 3321
