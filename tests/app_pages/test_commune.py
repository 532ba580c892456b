"""The search for a commune as a page: what it finds, what it answers, what it says where there is nothing."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from opening import opened
from streamlit.testing.v1 import AppTest


def rows(app: AppTest) -> list[str]:
    """What the buttons of units say."""
    return [button.label for button in app.button if button.label.startswith("**")]


def told(app: AppTest) -> str:
    """The answer without its tags; "" where there is none."""
    answers = [element.proto.body for element in app.get("html") if 'class="answer' in element.proto.body]
    return " ".join(re.sub(r"<[^>]*>", " ", " ".join(answers)).split())


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "Phường Thọ Xương → phường Bắc Giang , tỉnh Bắc Ninh"),
        ("en", "Thọ Xương ward → Bắc Giang ward , Bắc Ninh province"),
    ],
)
def test_a_link_to_a_unit_answers_with_all_that_belongs_to_it(language: str, said: str) -> None:
    app = opened("commune", lang=language, unit="2024-07201")
    answer = told(app)
    assert answer.startswith(said)
    assert "1658/NQ-UBTVQH15" in answer
    assert ("16/6/2025" if language == "vi" else "16 June 2025") in answer
    for other in ("Ngô Quyền", "Hoàng Văn Thụ", "Trần Phú", "Xương Giang", "Dĩnh Kế", "Dĩnh Trì"):
        assert other in answer
    assert "39/2026/QH16" in answer, "what changed since is told"
    assert [row for row in rows(app) if "Thọ Xuân" in row], "its namesake in Thanh Hóa"
    quoted = [element.proto.body for element in app.get("html") if "blockquote" in element.proto.body]
    assert any("merging 7 wards" in body for body in quoted), "the article that tells of it"


def test_a_divided_unit_is_said_to_be_so() -> None:
    answer = told(opened("commune", lang="en", unit="2024-21997"))
    assert "was divided between 2 units: Canh Liên commune, Canh Vinh commune" in answer
    assert "does not say which hamlets" in answer
    assert "Canh Hiệp commune (Vân Canh district, Bình Định province), in part" in answer
    assert "No other unit went into Canh Liên commune" in answer


def test_a_unit_that_kept_its_ways_is_said_to_be_so() -> None:
    assert "không sắp xếp" in told(opened("commune", lang="vi", unit="2024-16804"))
    assert "không chia tách, không nhập" in told(opened("commune", lang="vi", unit="2024-24235"))
    assert "Huyện Bạch Long Vĩ → đặc khu Bạch Long Vĩ" in told(opened("commune", lang="vi", unit="2024-318"))


def test_a_place_that_has_no_such_unit_is_said_to_have_none() -> None:
    app = opened("commune", lang="vi", q="Phường 1, Thành phố Vị Thanh, Tỉnh Hậu Giang")
    silences = [element.proto.body for element in app.get("html") if 'role="status"' in element.proto.body]
    assert any("Thành phố Vị Thanh, Tỉnh Hậu Giang không có đơn vị nào mang tên này" in body for body in silences)
    assert "33 đơn vị cùng tên ở nơi khác" in [header.value for header in app.header]


def test_typing_lists_every_namesake_and_a_click_answers() -> None:
    app = opened("commune", lang="en")
    assert rows(app) == []
    app.text_input(key="q").input("tan long").run()
    assert "15 units fit" in [header.value for header in app.header]
    assert "**Tân Long commune (old)** · Ngã Năm town, Sóc Trăng province *→ Tân Long commune, Cần Thơ city*" in rows(
        app
    )
    app.button(key="full-2024-31741").click().run()
    assert told(app).startswith("Tân Long commune → Tân Long commune , Cần Thơ city")
    asked = parse_qs(urlsplit(app.code[-1].value).query)
    assert asked == {"q": ["tan long"], "unit": ["2024-31741"], "lang": ["en"]}
    app.button(key="back").click().run()
    assert told(app) == ""
    assert "15 units fit" in [header.value for header in app.header]
    app.button(key="full-2024-31741").click().run()
    app.text_input(key="q").input("Canh Liên").run()
    assert told(app) == "", "a new search ends the answer before"


def test_the_only_unit_that_fits_is_answered_at_once() -> None:
    app = opened("commune", lang="en", q="phuong ben nghe q1 tphcm")
    assert told(app).startswith("Bến Nghé ward → Sài Gòn ward")
    assert rows(app) == []


def test_what_fits_the_place_comes_first_and_its_namesakes_after() -> None:
    app = opened("commune", lang="vi", q="Hòa Bình, Vĩnh Bảo")
    assert "Xã Hòa Bình → xã" in told(app)
    assert "25 đơn vị cùng tên ở nơi khác" in [header.value for header in app.header]


def test_a_name_borne_by_many_is_one_row_among_the_similar() -> None:
    app = opened("commune", lang="en", q="tan long")
    many = next(button for button in app.button if button.label == "**Tân Đông** · 7 units")
    many.click().run()
    assert app.text_input(key="q").value == "Tân Đông"
    assert "7 units fit" in [header.value for header in app.header]


def test_the_filter_orders_and_hides_nothing() -> None:
    everywhere = rows(opened("commune", lang="en", q="tan long"))
    app = opened("commune", lang="en", q="tan long", province="Cần Thơ")
    first = rows(app)
    assert set(first) == set(everywhere)
    assert "Cần Thơ" in first[0]
    assert "Cần Thơ" in first[1]
    assert "Cần Thơ" not in everywhere[0]
    assert "Those of Cần Thơ come first; the filter hides none." in [caption.value for caption in app.caption]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    "typed", ["", "   ", "xyzzy", "?", "a", "\U0001f642", "n" * 5_000, "<script>alert(1)</script>"]
)
def test_nothing_found_is_said_in_words(language: str, typed: str) -> None:
    app = opened("commune", lang=language, q=typed)
    assert told(app) == ""
    sentence = "Không có đơn vị nào" if language == "vi" else "No unit has a name like this"
    assert any(info.value.startswith(sentence) for info in app.info) == bool(typed.strip())


@pytest.mark.parametrize("unit", ["2024-99999", "2025-00001", "2024-213"])
def test_a_unit_that_does_not_exist_is_said_to_be_so(unit: str) -> None:
    app = opened("commune", lang="en", unit=unit)
    assert f"The register has no unit of the code {unit}." in [info.value for info in app.info]
    assert told(app) == ""


def test_what_is_no_code_at_all_is_left_out_of_the_address() -> None:
    app = opened("overview", lang="en", unit="1999-1,<b>")
    assert any("unit=1999" in info.value for info in app.info)
    assert app.session_state["unit"] == ""


def test_reset_empties_the_search() -> None:
    app = opened("commune", lang="en", q="tan long", unit="2024-31741")
    app.button(key="reset").click().run()
    assert app.text_input(key="q").value == ""
    assert told(app) == ""
