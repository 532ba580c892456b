"""Search that takes "bac giang" for "Bắc Giang"."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import dataset
from dashboard.queries.areas import province_names
from dashboard.ui.searching import fitting, folded, holds

WORDS = {
    "a": "192 · Đơn vị cấp xã trước sắp xếp · Bắc Giang (cũ)",
    "b": "58 · Đơn vị cấp xã sau sắp xếp · Bắc Giang (cũ)",
    "c": "130 · Đơn vị cấp xã sau sắp xếp · Nghệ An",
    "d": "Nghệ An",
}
names = st.sampled_from(province_names(dataset.load()))
texts = st.text(st.characters(exclude_categories=["Cs"]))  # as `st.text()`, which reads all of Unicode first


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bac giang", ["a", "b"]),
        ("Bắc Giang", ["a", "b"]),
        (unicodedata.normalize("NFD", "bắc giang"), ["a", "b"]),
        ("BAC  GIANG 58", ["b"]),
        ("giang bac don vi truoc", ["a"]),
        ("nghe an", ["d"]),
        ("nghe an 130", ["c"]),
        ("dak lak", []),
        ("!?", []),
        ("", []),
    ],
)
def test_lines_fit_what_is_typed_with_and_without_diacritics(typed: str, found: list[str]) -> None:
    assert fitting(typed, WORDS) == found


@given(names, texts)
def test_a_name_is_found_by_its_plain_letters_in_any_text(name: str, text: str) -> None:
    plain = " ".join(folded(word) for word in name.split())
    assert plain.replace(" ", "").isascii()
    assert holds(f"{text} {name}", plain)
    assert holds(f"{name} {text}", name.upper())


@given(texts)
def test_folding_again_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)
