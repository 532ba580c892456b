"""Dates as printed: whatever is written the way of a language is found again, and nothing that is no date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.curation.dates import MONTHS, printed_dates

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
ENGLISH = {
    "month first": lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    "month first, no comma": lambda day: f"{MONTHS[day.month - 1]} {day.day} {day.year}",
    "day first": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
}
VIETNAMESE = {
    "slashes": lambda day: f"{day.day}/{day.month}/{day.year}",
    "two digits": lambda day: f"{day:%d/%m/%Y}",
    "dashes": lambda day: f"{day.day}-{day.month}-{day.year}",
    "words": lambda day: f"ngày {day.day} tháng {day.month} năm {day.year}",
    "first words": lambda day: f"Ngày {day.day} tháng {day.month} năm {day.year}",
}
STYLES = [("en", style) for style in ENGLISH] + [("vi", style) for style in VIETNAMESE]


def read(text: str, language: str = "en", year: int = 2025) -> list[tuple[str, str, str]]:
    """What is printed, the precision, and the first day."""
    found = printed_dates(text, language, year)
    return [(text[hit.start : hit.end], hit.precision, hit.first.isoformat()) for hit in found]


@pytest.mark.parametrize(("language", "style"), STYLES, ids=[f"{language} {style}" for language, style in STYLES])
@given(day=DAYS)
def test_day_round_trip(language, style, day):
    written = (ENGLISH | VIETNAMESE)[style](day)
    (hit,) = printed_dates(f"On {written}.", language, 1999)
    assert (hit.first, hit.last, hit.precision, hit.year_printed) == (day, day, "day", True)
    assert hit.says(day)
    assert f"On {written}."[hit.start : hit.end] == written


@given(day=DAYS)
def test_day_without_a_year_gets_the_assumed_one(day):
    for language, written in [("en", f"{MONTHS[day.month - 1]} {day.day}"), ("vi", f"{day.day}/{day.month}")]:
        (hit,) = printed_dates(written, language, day.year)
        assert (hit.first, hit.year_printed) == (day, False)


@given(day=DAYS)
def test_month_round_trip(day):
    for language, written in [("en", f"{MONTHS[day.month - 1]} {day.year}"), ("vi", f"tháng {day.month}/{day.year}")]:
        (hit,) = printed_dates(written, language, 1999)
        assert hit.says(f"{day:%Y-%m}")
        assert hit.first.day == 1
        assert hit.last.month == day.month


@given(st.text(alphabet="0123456789/-,. JuneMaytháng năm"))
def test_any_text_can_be_read(text):
    for language in ("en", "vi"):
        for hit in printed_dates(text, language, 2025):
            assert 0 <= hit.start < hit.end <= len(text)
            assert hit.first <= hit.last


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("As of June 6, 2025, the", [("June 6, 2025", "day", "2025-06-06")]),
        ("on June 15, moving", [("June 15", "day", "2025-06-15")]),
        ("from June 24 to 28.", [("June 24", "day", "2025-06-24"), ("28", "day", "2025-06-28")]),
        ("from June 24 to 28, 2024", [("June 24", "day", "2025-06-24"), ("28, 2024", "day", "2024-06-28")]),
        ("June 24–28", [("June 24", "day", "2025-06-24"), ("28", "day", "2025-06-28")]),
        ("June 23 to June 27", [("June 23", "day", "2025-06-23"), ("June 27", "day", "2025-06-27")]),
        ("in July 2025", [("July 2025", "month", "2025-07-01")]),
        ("in early July and", [("July", "month", "2025-07-01")]),
        ("before 2030.", [("2030", "year", "2030-01-01")]),
        ("by 2026, they", [("2026", "year", "2026-01-01")]),
        ("June 31, then", []),
        ("February 29, 2025", [("2025", "year", "2025-01-01")]),
        ("February 29, 2024", [("February 29, 2024", "day", "2024-02-29")]),
        ("the 2025-2030 term", []),
        ("Plan 1658/2025", []),
        ("Mayor Marching in Augusta", []),
        ("you may go 5 km", []),
        ("On June 6, 1200 people", [("June 6", "day", "2025-06-06")]),
        ("June 6, 0000", [("June 6", "day", "2025-06-06")]),
        ("12025 and 20251", []),
        ("", []),
    ],
)
def test_english(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("từ ngày 1/7/2025,", [("1/7/2025", "day", "2025-07-01")]),
        ("vào ngày 15/6.", [("15/6", "day", "2025-06-15")]),
        ("ngày 30 tháng 6", [("ngày 30 tháng 6", "day", "2025-06-30")]),
        ("Ngày 30 tháng 6 năm 2024", [("Ngày 30 tháng 6 năm 2024", "day", "2024-06-30")]),
        ("tháng 7/2025", [("tháng 7/2025", "month", "2025-07-01")]),
        ("Tháng 7 năm 2026", [("Tháng 7 năm 2026", "month", "2026-07-01")]),
        ("ngày 31 tháng 6", [("tháng 6", "month", "2025-06-01")]),
        ("31/6/2025", []),
        ("tháng 13", []),
        ("56/531 và 1.692/1.981", []),
        ("nhiệm kỳ 2025-2030", []),
        ("1/7/0000", []),
    ],
)
def test_vietnamese(text, found):
    assert read(text, "vi") == found


@pytest.mark.parametrize(
    ("text", "bound", "says"),
    [
        ("July 1", date(2025, 7, 1), True),
        ("July 1", "2025-07", False),
        ("July 2025", "2025-07", True),
        ("July 2025", "2025", False),
        ("July 2025", date(2025, 7, 1), False),
        ("in 2030", "2030", True),
    ],
)
def test_precision_of_what_is_said(text, bound, says):
    (hit,) = printed_dates(text, "en", 2025)
    assert hit.says(bound) is says
