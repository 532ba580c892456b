"""The header's box without a browser: what it answers, and where a choice leads."""

from functools import cache

import pytest
from opening import opened
from streamlit.testing.v1 import AppTest

from dashboard.frame import header_box
from dashboard.frame.place_box import Answer
from dashboard.words import Words


@cache
def answered(typed: str, language: str = "vi") -> Answer:
    return header_box.answer(typed, Words.of(language))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("tp.hcm", "TP Hồ Chí Minh"),
        ("Ho Chi Minh City", "TP Hồ Chí Minh"),
        ("Tỉnh Bắc Ninh", "Bắc Ninh"),
        ("Thừa Thiên Huế", "Huế"),
        ("quan 1", "Quận 1 (cũ)"),
        ("Đà Lạt", "TP Đà Lạt (cũ)"),
        ("Ward 15 Tân Bình", "Phường 15 (cũ)"),
        ("Xã Phú Sơn (mới) · tỉnh Ninh Bình", "Xã Phú Sơn"),
    ],
)
def test_enter_takes_the_one_place_that_fits(typed: str, name: str) -> None:
    reply = answered(typed)
    assert reply.only is not None
    assert reply.options[reply.only].name == name


@pytest.mark.parametrize("typed", ["Sài Gòn", "Bắc Giang", "ba", "tan long", "Phường 1, Vị Thanh", "nghe ann"])
def test_of_several_places_the_reader_chooses(typed: str) -> None:
    reply = answered(typed)
    assert reply.options
    assert reply.only is None


def test_a_city_and_the_ward_of_its_everyday_name_are_both_offered() -> None:
    assert [option.name for option in answered("Sài Gòn", "en").options] == ["Ho Chi Minh City", "Sài Gòn ward"]


def test_a_place_without_such_a_unit_is_said_to_have_none_and_is_offered_itself() -> None:
    reply = answered("Phường 1, Thành phố Vị Thanh")
    assert reply.heading.startswith("Thành phố Vị Thanh không có nơi nào mang tên này.")
    assert reply.options[0].name == "TP Vị Thanh (cũ)"


def choosing(area: str) -> None:
    """A page that follows the choice of a place, in the interpreter of `AppTest`."""
    import streamlit as st

    from dashboard.frame import notices, places
    from dashboard.words import Words

    st.session_state.setdefault("province", ["Cà Mau"])
    st.button("choose", on_click=places.choose, args=(area, Words.of("en")))
    st.button("remove", on_click=places.remove, args=("Cà Mau",))
    st.button("clear", on_click=places.clear)
    notices.settle([])


def after_choosing(area: str) -> AppTest:
    app = AppTest.from_function(choosing, args=(area,)).run()
    return app.button[0].click().run()


def test_a_province_joins_the_filter_and_a_former_one_as_the_new_one() -> None:
    assert after_choosing("2025-40").session_state["province"] == ["Cà Mau", "Nghệ An"]
    app = after_choosing("2024-24")
    assert app.session_state["province"] == ["Cà Mau", "Bắc Ninh"]
    assert [info.value for info in app.info] == [
        "Bắc Giang (old) became part of Bắc Ninh on 1 July 2025; Bắc Ninh is shown."
    ]
    assert not app.run().info, "said once"
    assert app.button[1].click().run().session_state["province"] == ["Bắc Ninh"]
    assert app.button[2].click().run().session_state["province"] == []


@pytest.mark.parametrize("area", ["2025-26740", "2024-27007", "2024-760", "2024-755"])
def test_any_other_place_goes_into_the_address_and_leaves_the_filter(area: str) -> None:
    app = after_choosing(area)
    assert app.session_state["unit"] == area
    assert app.session_state["province"] == ["Cà Mau"]


def test_what_a_browser_sends_in_place_of_a_code_is_ignored() -> None:
    app = after_choosing("<b>")
    assert "unit" not in app.session_state
    assert app.session_state["province"] == ["Cà Mau"]


def test_the_filter_is_kept_by_the_unseen_box_as_ever() -> None:
    app = opened("overview", lang="vi", province="Bắc Ninh")
    app.multiselect(key="province").set_value(["Hà Nội"]).run()
    assert app.session_state["province"] == ["Hà Nội"]
