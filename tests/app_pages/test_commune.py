"""The search for a commune as a page: what it finds, what it answers, what it says where there is nothing."""

import re

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
    assert any("Thành phố Vị Thanh, Tỉnh Hậu Giang không có nơi nào mang tên này" in body for body in silences)
    assert rows(app)[0].startswith("**TP Vị Thanh (cũ)**")


def test_an_old_link_lists_what_fits_and_a_click_answers() -> None:
    app = opened("commune", lang="en", q="tan long")
    assert "17 places fit" in [header.value for header in app.header]
    assert "**Tân Long commune** · Cần Thơ" in rows(app)
    app.button(key="found-2025-31741").click().run()
    assert told(app).startswith("Tân Long commune")
    assert (app.session_state["unit"], app.session_state["q"]) == ("2025-31741", "")


def test_the_only_unit_that_fits_is_answered_at_once() -> None:
    app = opened("commune", lang="en", q="phuong ben nghe q1 tphcm")
    assert told(app).startswith("Bến Nghé ward → Sài Gòn ward")
    assert rows(app) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "Quận 1, TP Hồ Chí Minh Quận 1 kết thúc hoạt động ngày 1/7/2025; địa bàn nay thuộc 4 đơn vị cấp xã:"),
        ("en", "District 1, Ho Chi Minh City District 1 ended on 1 July 2025; its communes are now in 4 units:"),
    ],
)
def test_a_district_is_said_to_have_ended_and_leads_to_what_its_communes_are_now(language: str, said: str) -> None:
    app = opened("commune", lang=language, unit="2024-760")
    assert told(app).startswith(said)
    linked = [element.proto.body for element in app.get("html") if "?unit=2025-26740&amp;lang=" in element.proto.body]
    assert linked, "the ward Sài Gòn"


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    "typed", ["", "   ", "xyzzy", "?", "a", "\U0001f642", "n" * 5_000, "<script>alert(1)</script>"]
)
def test_nothing_found_is_said_in_words(language: str, typed: str) -> None:
    app = opened("commune", lang=language, q=typed)
    assert not app.exception
    assert told(app) == ""
    silences = [element.proto.body for element in app.get("html") if 'role="status"' in element.proto.body]
    assert not any("<script>" in silence for silence in silences)
    assert bool(silences or rows(app)) == bool(typed.strip())


@pytest.mark.parametrize("unit", ["2024-99999", "2025-00001", "2024-999"])
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
    (foot,) = [str(part.proto.body) for part in app.get("html") if "Clear all filters" in str(part.proto.body)]
    assert './commune?lang=en">Clear all' in " ".join(foot.split())
