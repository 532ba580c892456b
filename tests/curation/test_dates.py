"""Dates as printed: whatever is written the way of a language is found again, and nothing that is no date."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import paths
from dashboard.curation.date_forms import MONTHS
from dashboard.curation.dates import printed_dates

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
ENGLISH = {
    "month first": lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    "month first, short": lambda day: f"{MONTHS[day.month - 1][:3]} {day.day}, {day.year}",
    "day first, of": lambda day: f"{day.day}th of {MONTHS[day.month - 1]} {day.year}",
    "digits": lambda day: f"{day.day}/{day.month}/{day.year}",
    "ISO 8601": date.isoformat,
    "month first, no comma": lambda day: f"{MONTHS[day.month - 1]} {day.day} {day.year}",
    "day first": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
}
VIETNAMESE = {
    "slashes": lambda day: f"{day.day}/{day.month}/{day.year}",
    "two digits": lambda day: f"{day:%d/%m/%Y}",
    "points": lambda day: f"{day.day}.{day.month}.{day.year}",
    "dashes": lambda day: f"{day.day}-{day.month}-{day.year}",
    "words": lambda day: f"ngày {day.day} tháng {day.month} năm {day.year}",
    "first words": lambda day: f"Ngày {day.day} tháng {day.month} năm {day.year}",
}
STYLES = [("en", style) for style in ENGLISH] + [("vi", style) for style in VIETNAMESE]


def read(text: str, language: str = "en", year: int = 2025) -> list[tuple[str, str]]:
    """What is printed, and the date as a curation file writes it."""
    return [(text[hit.start : hit.end], hit.named) for hit in printed_dates(text, language, year)]


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
    for language, written in [("en", f"{MONTHS[day.month - 1]} {day.day}"), ("vi", f"ngày {day.day}/{day.month}")]:
        (hit,) = printed_dates(written, language, day.year)
        assert (hit.first, hit.year_printed) == (day, False)


@given(first=st.dates(date(1900, 1, 1), date(2098, 12, 31)), days=st.integers(1, 300))
def test_range_round_trip(first, days):
    last = first + timedelta(days=days)
    english = f"from {MONTHS[first.month - 1]} {first.day} to {MONTHS[last.month - 1]} {last.day}, {last.year}"
    vietnamese = f"từ ngày {first.day}/{first.month} đến ngày {last.day}/{last.month}/{last.year}"
    for language, written in (("en", english), ("vi", vietnamese)):
        assert [hit.first for hit in printed_dates(written, language, 1996)] == [first, last]  # a leap year is assumed


@given(day=st.dates(date(2025, 1, 1), date(2025, 12, 31)), word=st.sampled_from(["on", "As of", "from", "by"]))
def test_day_and_month_in_digits(day, word):
    """Behind words that a share may follow too, "by 1/3" is a third; "on 1/3" is the first of March."""
    share = word in ("from", "by") and day.day < day.month <= 5
    found = printed_dates(f"{word} {day.day}/{day.month}, they", "en", 2025)
    assert [hit.first for hit in found] == ([] if share else [day])


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


PIECES = [
    "29/2",
    "30/6",
    "1/3",
    " đến ",
    " và ",
    "-",
    "2024",
    "2025",
    " to ",
    "February 29",
    "ngày ",
    "tháng 2",
    ", ",
    "24",
]


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_any_pieces_of_dates_can_be_read(text):
    for language in ("en", "vi"):
        starts = [hit.start for hit in printed_dates(text, language, 2024)]
        assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("As of June 6, 2025, the", [("June 6, 2025", "2025-06-06")]),
        ("on June 15, moving", [("June 15", "2025-06-15")]),
        ("June 6,2025", [("June 6,2025", "2025-06-06")]),
        ("12 Jun 2025", [("12 Jun 2025", "2025-06-12")]),
        ("June 12th", [("June 12th", "2025-06-12")]),
        ("the 12th of June 2024", [("12th of June 2024", "2024-06-12")]),
        ("Sept. 30", [("Sept. 30", "2025-09-30")]),
        ("2025-06-16", [("2025-06-16", "2025-06-16")]),
        ("30/6/2025", [("30/6/2025", "2025-06-30")]),
        ("on 4/7", [("4/7", "2025-07-04")]),
        ("As of 30/6,", [("30/6", "2025-06-30")]),
        ("on the morning of 4/7", [("4/7", "2025-07-04")]),
        ("Friday (4/7)", [("4/7", "2025-07-04")]),
        ("from 30/6 to 4/7", [("30/6", "2025-06-30"), ("4/7", "2025-07-04")]),
        ("by 1/7", [("1/7", "2025-07-01")]),
        ("from June 24 to 28.", [("June 24", "2025-06-24"), ("28", "2025-06-28")]),
        ("from June 24 to 28, 2024", [("June 24", "2024-06-24"), ("28, 2024", "2024-06-28")]),
        ("June 24–28", [("June 24", "2025-06-24"), ("28", "2025-06-28")]),
        ("June 23 to June 27", [("June 23", "2025-06-23"), ("June 27", "2025-06-27")]),
        ("from June 24 to July 1, 2026", [("June 24", "2026-06-24"), ("July 1, 2026", "2026-07-01")]),
        ("December 30, 2025 to January 2", [("December 30, 2025", "2025-12-30"), ("January 2", "2026-01-02")]),
        ("16-17 June", [("16", "2025-06-16"), ("17 June", "2025-06-17")]),
        ("16, 17 and 18 June", [("16", "2025-06-16"), ("17", "2025-06-17"), ("18 June", "2025-06-18")]),
        ("June 16-17", [("June 16", "2025-06-16"), ("17", "2025-06-17")]),
        ("June 16, 17 and 18", [("June 16", "2025-06-16"), ("17", "2025-06-17"), ("18", "2025-06-18")]),
        ("June 16 and 17 in Hue", [("June 16", "2025-06-16"), ("17", "2025-06-17")]),
        ("in July 2025", [("July 2025", "2025-07")]),
        ("in early July and", [("July", "2025-07")]),
        ("Jun 2024", [("Jun 2024", "2024-06")]),
        ("the second quarter of 2024", [("second quarter of 2024", "2024-Q2")]),
        ("in Q4", [("Q4", "2025-Q4")]),
        ("before 2030.", [("2030", "2030")]),
        ("by 2026, they", [("2026", "2026")]),
        ("February 29, 2025", [("2025", "2025")]),
        ("February 29, 2024", [("February 29, 2024", "2024-02-29")]),
        ("On June 6, 1200 people", [("June 6", "2025-06-06")]),
        ("June 6, 0000", [("June 6", "2025-06-06")]),
        ("June 16 and 20 communes", [("June 16", "2025-06-16")]),
        ("until May. 5 communes", [("May", "2025-05")]),
        ("units 3, 17 June", [("17 June", "2025-06-17")]),
        ("No. 5-June 7", [("June 7", "2025-06-07")]),
    ],
)
def test_english(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("từ ngày 1/7/2025,", [("1/7/2025", "2025-07-01")]),
        ("ngày 1.7.2025", [("1.7.2025", "2025-07-01")]),
        ("1-7-2025", [("1-7-2025", "2025-07-01")]),
        ("vào ngày 15/6.", [("15/6", "2025-06-15")]),
        ("Sáng 4/7, tỉnh", [("4/7", "2025-07-04")]),
        ("hôm nay (1/7)", [("1/7", "2025-07-01")]),
        ("ngày 1-7", [("1-7", "2025-07-01")]),
        ("ngày mùng 1/7", [("1/7", "2025-07-01")]),
        ("30/6: Kết thúc", [("30/6", "2025-06-30")]),
        ("trước 15/7", [("15/7", "2025-07-15")]),
        ("ngày 30 tháng 6", [("ngày 30 tháng 6", "2025-06-30")]),
        ("Ngày 30 tháng 6 năm 2024", [("Ngày 30 tháng 6 năm 2024", "2024-06-30")]),
        ("ngày 30 tháng Sáu năm 2024", [("ngày 30 tháng Sáu năm 2024", "2024-06-30")]),
        ("24-28/6", [("24", "2025-06-24"), ("28/6", "2025-06-28")]),
        ("ngày 18 và 19/4", [("18", "2025-04-18"), ("19/4", "2025-04-19")]),
        ("các ngày 24, 25 và 26/6", [("24", "2025-06-24"), ("25", "2025-06-25"), ("26/6", "2025-06-26")]),
        ("từ ngày 24 đến 28/6", [("24", "2025-06-24"), ("28/6", "2025-06-28")]),
        ("từ 24 đến hết ngày 28/6/2024", [("24", "2024-06-24"), ("28/6/2024", "2024-06-28")]),
        ("từ ngày 24 đến ngày 28 tháng 6", [("24", "2025-06-24"), ("ngày 28 tháng 6", "2025-06-28")]),
        ("ngày 24 và 25 tháng 6 năm 2024", [("24", "2024-06-24"), ("25 tháng 6 năm 2024", "2024-06-25")]),
        ("từ 25/6 đến 30/6", [("25/6", "2025-06-25"), ("30/6", "2025-06-30")]),
        ("29/6 và 1/7/2024", [("29/6", "2024-06-29"), ("1/7/2024", "2024-07-01")]),
        ("ngày 30/12 đến 2/1/2026", [("30/12", "2025-12-30"), ("2/1/2026", "2026-01-02")]),
        ("tháng 7/2025", [("tháng 7/2025", "2025-07")]),
        ("tháng 7-2024", [("tháng 7-2024", "2024-07")]),
        ("Tháng 7 năm 2026", [("Tháng 7 năm 2026", "2026-07")]),
        ("tháng Sáu", [("tháng Sáu", "2025-06")]),
        ("tháng Bảy năm 2024", [("tháng Bảy năm 2024", "2024-07")]),
        ("tháng Mười Một", [("tháng Mười Một", "2025-11")]),
        ("cuối tháng 6", [("tháng 6", "2025-06")]),
        ("quý II/2024", [("quý II/2024", "2024-Q2")]),
        ("quý III năm 2024", [("quý III năm 2024", "2024-Q3")]),
        ("trong quý 4", [("quý 4", "2025-Q4")]),
        ("ngày 31 tháng 6", [("tháng 6", "2025-06")]),
        ("trong năm 2026", [("2026", "2026")]),
    ],
)
def test_vietnamese(text, found):
    assert read(text, "vi") == found


NO_DATES = {
    "en": [
        "June 31, then", "the 2025-2030 term", "Plan 1658/2025", "Mayor Marching in Augusta", "you may go 5 km",
        "12025 and 20251", "", "operate 24/7", "2/3", "1/3 of the communes", "by 1/3", "on 2/3 of the area",
        "31/6/2025", "Plan No. 02-KH/TU", "Resolution 1658/NQ-UBTVQH15", "June 1,200 people", "3-5 communes",
        "on 30/30",
    ],
    "vi": [
        "31/6/2025", "tháng 13", "56/531 và 1.692/1.981", "nhiệm kỳ 2025-2030", "1/7/0000", "3-5 xã", "từ 3-5 xã",
        "1/3 số xã", "2/3", "đạt 2/3 đại biểu", "từ 1/3 đến 2/3 số xã", "đến 7/9 huyện", "giảm 1/3", "hoạt động 24/7",
        "Kế hoạch 02-KH/TU", "1658/NQ-UBTVQH15", "mỗi ngày 3-5 hồ sơ", "18 xã và 5 phường", "(1/7)",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), [(name, text) for name, texts in NO_DATES.items() for text in texts])
def test_what_is_no_date(language, text):
    assert read(text, language) == []


def test_a_year_at_one_end_of_a_range_is_printed_for_both():
    assert [hit.year_printed for hit in printed_dates("June 24 to 28, 2024", "en", 2025)] == [True, True]
    assert [hit.year_printed for hit in printed_dates("dated June 24, 2024, May 5", "en", 2025)] == [True, False]


@pytest.mark.parametrize(
    ("text", "ambiguous"),
    [("on 4/7", True), ("on 30/6", False), ("on 7/7", False), ("4/7/2025", True), ("July 4", False)],
)
def test_what_another_reader_may_take_for_another_day(text, ambiguous):
    (hit,) = printed_dates(text, "en", 2025)
    assert hit.ambiguous is ambiguous


@pytest.mark.parametrize(
    ("text", "bound", "says"),
    [
        ("July 1", date(2025, 7, 1), True),
        ("July 1", "2025-07", False),
        ("July 2025", "2025-07", True),
        ("July 2025", "2025", False),
        ("July 2025", date(2025, 7, 1), False),
        ("Q3 2025", "2025-Q3", True),
        ("Q3 2025", "2025-07", False),
        ("in 2030", "2030", True),
    ],
)
def test_precision_of_what_is_said(text, bound, says):
    (hit,) = printed_dates(text, "en", 2025)
    assert hit.says(bound) is says


def test_a_quarter_is_its_first_to_its_last_day_by_months():
    (hit,) = printed_dates("quý II/2025", "vi", 2024)
    assert (hit.first, hit.last, hit.precision) == (date(2025, 4, 1), date(2025, 6, 30), "month")


def test_every_form_that_the_readme_lists_is_read():
    rows = re.findall(
        r"^\| (.+?) \| (?:`|each day)", (paths.ROOT / "data/curation/README.md").read_text("utf-8"), re.MULTILINE
    )
    forms = [form for row in rows for form in row.split(" · ") if re.search(r"\d|tháng|quarter|July", form)]
    assert len(forms) > 20
    assert [form for form in forms if not (read(form) or read(form, "vi"))] == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("từ ngày 15 đến hết 30.6, xã", "vi", ["2025-06-15", "2025-06-30"]),
        ("trong 3 ngày, từ 23-25/9/2025, với", "vi", ["2025-09-23", "2025-09-25"]),
        ("on 23-25/9/2025 in", "en", ["2025-09-23", "2025-09-25"]),
        ("ngày 11, 12-4, tỉnh", "vi", ["2025-04-11", "2025-04-12"]),
        ("hoàn thành trước 30-6, sau đó", "vi", ["2025-06-30"]),
        ("trước mốc 1/7 một tuần", "vi", ["2025-07-01"]),
        ("từ 3-5 xã, trước 3-5 ngày, giảm 15 đến 30.6 điểm", "vi", []),
        ("2021-25/9/2025 và 0912-12-5-2025", "vi", []),
    ],
)
def test_days_joined_to_a_last_one(text, language, expected):
    assert [one.named for one in printed_dates(text, language, 2025)] == expected
