"""Numbers, days and names as a Vietnamese and an English reader write them."""

import math
import random
from datetime import date
from decimal import Decimal

import pytest
from babel.numbers import parse_decimal
from hypothesis import given
from hypothesis import strategies as st

from dashboard.words import LANGUAGES, Words, sort_key

languages = st.sampled_from(LANGUAGES)
BOUND = 10**12  # far beyond any count of a country
values = (
    st.integers(-BOUND, BOUND)
    | st.decimals(-BOUND, BOUND, places=6)
    | st.floats(-BOUND, BOUND).map(lambda value: round(value, 6))
)


@given(values, languages)
def test_a_number_shown_whole_reads_back_as_itself(value: float | Decimal, language: str) -> None:
    assert parse_decimal(Words.of(language).number(value), locale=language) == Decimal(str(value))


@given(values, languages, st.integers(0, 4))
def test_a_rounded_number_is_off_by_half_a_unit_at_most(value: float | Decimal, language: str, decimals: int) -> None:
    read = parse_decimal(Words.of(language).number(value, decimals), locale=language)
    assert abs(read - Decimal(str(value))) <= Decimal(5).scaleb(-decimals - 1)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (Words.of("en").number(1692), "1,692"),
        (Words.of("vi").number(1692), "1.692"),
        (Words.of("vi").number(12721), "12.721"),
        (Words.of("en").number(69.79), "69.79"),
        (Words.of("vi").number(69.79), "69,79"),
        (Words.of("en").number(Decimal("69.785"), 2), "69.79"),
        (Words.of("vi").number(-68.3706, 2), "-68,37"),
        (Words.of("en").number(-0.001, 2), "0.00"),
        (Words.of("en").number(58, 0), "58"),
        (Words.of("en").percent(69.79), "69.79%"),
        (Words.of("vi").percent(69.79), "69,79%"),
        (Words.of("vi").percent(70, None), "70%"),
    ],
)
def test_numbers_follow_the_language(shown: str, expected: str) -> None:
    assert shown == expected


@pytest.mark.parametrize("missing", [math.nan, math.inf, Decimal("NaN")])
def test_what_is_not_a_number_is_never_shown_as_one(missing: float | Decimal) -> None:
    with pytest.raises(ValueError, match="not a number"):
        Words.of("vi").number(missing)


FIRST = date(2025, 7, 1)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (Words.of("en").day(FIRST), "1 July 2025"),
        (Words.of("vi").day(FIRST), "1/7/2025"),
        (Words.of("en").day(FIRST, "month"), "July 2025"),
        (Words.of("vi").day(FIRST, "month"), "tháng 7/2025"),
        (Words.of("en").day(FIRST, "year"), "2025"),
        (Words.of("vi").day(FIRST, "year"), "năm 2025"),
        (Words.of("vi").days(FIRST, date(2025, 8, 15)), "1/7/2025 – 15/8/2025"),
        (Words.of("en").days(FIRST, date(2025, 8, 15)), "1 July 2025 – 15 August 2025"),
        (Words.of("vi").days(FIRST, FIRST), "1/7/2025"),
        (Words.of("vi").days(FIRST, date(2025, 7, 15)), "1–15/7/2025"),
        (Words.of("en").days(FIRST, date(2025, 7, 15)), "1–15 July 2025"),
        (Words.of("en").days(FIRST, date(2025, 7, 31), "month"), "July 2025"),
    ],
)
def test_days_follow_the_language(shown: str, expected: str) -> None:
    assert shown == expected


def test_an_unknown_precision_is_refused() -> None:
    with pytest.raises(KeyError):
        Words.of("vi").day(FIRST, "undated")


@pytest.mark.parametrize(
    "ordered",
    [
        ["An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Đồng Nai"],
        ["Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng"],
        ["Hà Nội", "Hà Tĩnh", "Hải Phòng", "Hồ Chí Minh", "Huế", "Hưng Yên"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
    ],
)
def test_names_stand_in_the_order_of_a_vietnamese_dictionary(ordered: list[str]) -> None:
    shuffled = random.Random(1).sample(ordered, len(ordered))
    assert sorted(shuffled, key=sort_key) == ordered
