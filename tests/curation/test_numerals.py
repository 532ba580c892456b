"""Numbers as printed: whatever is formatted the way of a language is found again."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.curation.numerals import GROUPS, limit_before, numerals

LANGUAGES = st.sampled_from(["en", "vi"])
NUMBERS = st.decimals(min_value=0, max_value=10**12, places=2) | st.integers(0, 10**15).map(Decimal)


def printed(value: Decimal, language: str) -> str:
    thousands, decimal = GROUPS[language]
    return f"{value:,f}".replace(",", " ").replace(".", decimal).replace(" ", thousands)


def read(text: str, language: str = "en") -> list[tuple[str, Decimal]]:
    return [(text[n.start : n.end], n.value) for n in numerals(text, language)]


@given(
    value=NUMBERS,
    language=LANGUAGES,
    before=st.sampled_from(["", "(", "has ", "/", "–"]),
    behind=st.sampled_from(["", "%", ".", ",", ").", "/", " km"]),
)
def test_round_trip(value, language, before, behind):
    written = printed(value, language)
    assert read(before + written + behind, language) == [(written, value)]


@given(value=NUMBERS, language=LANGUAGES)
def test_decimals_are_kept(value, language):
    assert numerals(printed(value, language), language)[0].value.as_tuple() == value.as_tuple()


@given(st.lists(st.integers(0, 10**9), max_size=5), LANGUAGES)
def test_several_in_the_order_of_the_text(values, language):
    text = " và ".join(printed(Decimal(value), language) for value in values)
    assert [value for _, value in read(text, language)] == values


@given(st.text())
def test_any_text_can_be_read(text):
    for language in GROUPS:
        for numeral in numerals(text, language):
            assert 0 <= numeral.start < numeral.end <= len(text)
            assert numeral.value >= 0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("over 23 km2 (422% of it)", ["23", "422"]),
        ("the 2025-2030 term", ["2025", "2030"]),
        ("No. 1658/NQ-UBTVQH15 dated", ["1658"]),
        ("a reduction of 69.79%.", ["69.79"]),
        ("56/531 and 1,692/1,981 ones", ["56", "531", "1,692", "1,981"]),
        ("June 6, 2025", ["6", "2025"]),
        ("1,5 and 12,72", ["1", "5", "12", "72"]),
        ("the 13th", ["13"]),
        ("often, tenth, someone, done", []),
        ("VNeID and B2B", []),
        ("one or two", ["one", "two"]),
        ("Ninety-nine wards", ["Ninety-nine"]),
        ("two-level", ["two"]),
        ("one hundred thousand, 3 million", ["one hundred thousand", "3 million"]),
        ("5 thousandths", ["5"]),
        ("", []),
    ],
)
def test_english(text, found):
    assert [written for written, _ in read(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("giảm 69,79%", {"69,79": "69.79"}),
        ("1.692/1.981 tổ chức", {"1.692": "1692", "1.981": "1981"}),
        ("12.721 người", {"12.721": "12721"}),
        ("1,5 triệu dân", {"1,5 triệu": "1500000"}),
        ("123 nghìn người", {"123 nghìn": "123000"}),
        ("ba hệ thống", {"ba": "3"}),
        ("mười đơn vị", {"mười": "10"}),
        ("hai mươi xã", {}),
        ("còn 58 tỷ lệ", {"58": "58"}),
        ("69.79", {"69": "69", "79": "79"}),
    ],
)
def test_vietnamese(text, found):
    assert {written: str(int(value) if value == int(value) else value) for written, value in read(text, "vi")} == found


def test_twelve_in_vietnamese_words_is_no_two():
    assert ("hai", 2) not in read("mười hai xã", "vi")


@pytest.mark.parametrize(
    ("text", "language", "qualifier"),
    [
        ("more than 5", "en", "more_than"),
        ("More than\n5", "en", "more_than"),
        ("no more than 5", "en", "at_most"),
        ("more than the 5", "en", None),
        ("moreover 5", "en", None),
        ("5", "en", None),
        ("hơn 5", "vi", "more_than"),
        ("ít hơn 5", "vi", "at_most"),
        ("không quá 5", "vi", "at_most"),
        ("more than 5", "vi", None),
    ],
)
def test_limits(text, language, qualifier):
    assert limit_before(text, text.index("5"), language) == qualifier
