"""Names as readers type them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.folding import folded, is_marked, one_i, plain, spelled


@pytest.mark.parametrize("typed", ["Đắk Lắk", "dak lak", "DakLak", "ĐẮK  LẮK", unicodedata.normalize("NFD", "Đắk Lắk")])
def test_a_name_is_the_same_without_diacritics_case_and_spaces(typed: str) -> None:
    assert folded(typed) == "daklak"


@pytest.mark.parametrize(
    ("one", "other"), [("Hoà Bình", "Hòa Bình"), ("Thuỷ", "Thủy"), ("Ea H’leo", "ea h'leo"), ("Đạ  Tẻh", "đạ tẻh")]
)
def test_ways_to_spell_one_name_are_alike(one: str, other: str) -> None:
    assert spelled(one) == spelled(other)


@pytest.mark.parametrize(("one", "other"), [("Tân Long", "Tấn Long"), ("Mỹ Đức", "Mỹ Dức"), ("Ba Tơ", "Ba To")])
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert spelled(one) != spelled(other)
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("Kỳ Sơn", "Kì Sơn"), ("Quý Châu", "Quí Châu"), ("Mỹ Tho", "Mĩ Tho")])
def test_i_and_y_of_one_sound_are_alike(one: str, other: str) -> None:
    assert one_i(folded(one)) == one_i(folded(other))
    assert one_i(spelled(one)) == one_i(spelled(other))


@pytest.mark.parametrize(("one", "other"), [("Tây Sơn", "Tài Sơn"), ("Thủy", "Thúi"), ("Ngay", "Ngai"), ("Yên", "Iên")])
def test_i_and_y_of_two_sounds_stay_apart(one: str, other: str) -> None:
    assert one_i(folded(one)) != one_i(folded(other))


@pytest.mark.parametrize(("typed", "marked"), [("tan long", False), ("Tân Long", True), ("đong", True), ("P.3", False)])
def test_diacritics_are_noticed(typed: str, marked: bool) -> None:
    assert is_marked(typed) is marked


def test_plain_keeps_spaces_and_signs() -> None:
    assert plain(" Đắk Lắk, 2025 ") == "dak lak, 2025"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert plain(plain(text)) == plain(text)
