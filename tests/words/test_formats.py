"""Numbers, days and names as a Vietnamese and an English reader write them."""

import math
import random
from datetime import date
from decimal import Decimal

import pytest
from babel.numbers import parse_decimal
from hypothesis import given
from hypothesis import strategies as st

from dashboard import words as locales

languages = st.sampled_from(locales.LANGUAGES)
BOUND = 10**12  # far beyond any count of a country
values = (
    st.integers(-BOUND, BOUND)
    | st.decimals(-BOUND, BOUND, places=6)
    | st.floats(-BOUND, BOUND).map(lambda value: round(value, 6))
)


@given(values, languages)
def test_a_number_shown_whole_reads_back_as_itself(value: float | Decimal, language: str) -> None:
    assert parse_decimal(locales.number(value, language), locale=language) == Decimal(str(value))


@given(values, languages, st.integers(0, 4))
def test_a_rounded_number_is_off_by_half_a_unit_at_most(value: float | Decimal, language: str, decimals: int) -> None:
    read = parse_decimal(locales.number(value, language, decimals), locale=language)
    assert abs(read - Decimal(str(value))) <= Decimal(5).scaleb(-decimals - 1)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (locales.number(1692, "en"), "1,692"),
        (locales.number(1692, "vi"), "1.692"),
        (locales.number(12721, "vi"), "12.721"),
        (locales.number(69.79, "en"), "69.79"),
        (locales.number(69.79, "vi"), "69,79"),
        (locales.number(Decimal("69.785"), "en", 2), "69.79"),
        (locales.number(-68.3706, "vi", 2), "-68,37"),
        (locales.number(-0.001, "en", 2), "0.00"),
        (locales.number(58, "en", 0), "58"),
        (locales.percent(69.79, "en"), "69.79%"),
        (locales.percent(69.79, "vi"), "69,79\N{NO-BREAK SPACE}%"),
        (locales.percent(70, "vi", None), "70\N{NO-BREAK SPACE}%"),
    ],
)
def test_numbers_follow_the_language(shown: str, expected: str) -> None:
    assert shown == expected


@pytest.mark.parametrize("missing", [math.nan, math.inf, Decimal("NaN")])
def test_what_is_not_a_number_is_never_shown_as_one(missing: float | Decimal) -> None:
    with pytest.raises(ValueError, match="not a number"):
        locales.number(missing, "vi")


FIRST = date(2025, 7, 1)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (locales.day(FIRST, "en"), "1 July 2025"),
        (locales.day(FIRST, "vi"), "1/7/2025"),
        (locales.day(FIRST, "en", "month"), "July 2025"),
        (locales.day(FIRST, "vi", "month"), "tháng 7/2025"),
        (locales.day(FIRST, "en", "year"), "2025"),
        (locales.day(FIRST, "vi", "year"), "2025"),
        (locales.days(FIRST, date(2025, 8, 15), "vi"), "1/7/2025 – 15/8/2025"),
        (locales.days(FIRST, date(2025, 8, 15), "en"), "1 July 2025 – 15 August 2025"),
        (locales.days(FIRST, FIRST, "vi"), "1/7/2025"),
        (locales.days(FIRST, date(2025, 7, 31), "en", "month"), "July 2025"),
    ],
)
def test_days_follow_the_language(shown: str, expected: str) -> None:
    assert shown == expected


def test_an_unknown_precision_is_refused() -> None:
    with pytest.raises(KeyError):
        locales.day(FIRST, "vi", "undated")


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
    assert sorted(shuffled, key=locales.sort_key) == ordered
