"""Numbers as printed: whatever is formatted the way of a language is found again."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.curation.number_words import EN_ONES, EN_TEENS, EN_TENS, VI_ONES
from dashboard.curation.numerals import GROUPS, limit_before, limit_behind, numerals

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


@given(st.text(st.characters(exclude_categories=["Cs"])))
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
        ("VND4.7 trillion and VND 2 billion", ["4.7 trillion", "2 billion"]),
        ("5 thousandths", ["5"]),
        ("one hundred and four wards", ["one hundred and four"]),
        ("two thousand five hundred and six", ["two thousand five hundred and six"]),
        ("twenty five wards, twenty one-stop shops", ["twenty five", "twenty", "one"]),
        ("two and three", ["two", "three"]),
        ("the twenty-first, two-thirds, one third, two and a half million", []),
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
        ("hai mươi xã", {"hai mươi": "20"}),
        ("mười hai xã, hai mươi mốt phường", {"mười hai": "12", "hai mươi mốt": "21"}),
        ("ba mươi tư, bốn mươi lăm", {"ba mươi tư": "34", "bốn mươi lăm": "45"}),
        ("một trăm linh bốn đơn vị", {"một trăm linh bốn": "104"}),
        ("một trăm năm mươi đơn vị", {"một trăm năm mươi": "150"}),
        ("một nghìn hai trăm người", {"một nghìn hai trăm": "1200"}),
        ("hai trăm nghìn người, 2 chục xã", {"hai trăm nghìn": "200000", "2 chục": "20"}),
        ("năm phường, năm mươi xã", {"năm": "5", "năm mươi": "50"}),
        ("Ba hệ thống ở quận Ba Đình, phố Hai Bà Trưng", {"Ba": "3"}),
        ("hai tỷ lệ", {"hai": "2"}),
        ("5 phường năm 2025", {"5": "5", "2025": "2025"}),
        ("trong năm nay, mười năm qua, hai mươi năm", {"mười": "10", "hai mươi": "20"}),
        ("trong năm năm tới", {"năm": "5"}),
        ("một số xã, thứ ba, tháng hai, một phần ba", {}),
        ("một trăm hai, hai nghìn một, một triệu rưỡi, hai nghìn không trăm linh năm", {}),
        ("5 triệu rưỡi", {}),
        ("còn 58 tỷ lệ", {"58": "58"}),
        ("69.79", {"69": "69", "79": "79"}),
    ],
)
def test_vietnamese(text, found):
    assert {written: str(int(value) if value == int(value) else value) for written, value in read(text, "vi")} == found


def in_english(value: int) -> str:
    """A number below a million in words."""
    for size, word in ((1000, "thousand"), (100, "hundred")):
        if value >= size:
            rest = value % size
            return f"{in_english(value // size)} {word}" + (f" and {in_english(rest)}" if rest else "")
    words = [*EN_ONES, *EN_TEENS]
    if value < 20:
        return words[value - 1]
    return EN_TENS[value // 10 - 2] + (f"-{EN_ONES[value % 10 - 1]}" if value % 10 else "")


def in_vietnamese(value: int) -> str:
    """The same, a rest below a hundred behind thousands left out: it has several forms."""
    if value >= 1000:
        return f"{in_vietnamese(value // 1000)} nghìn" + (f" {in_vietnamese(value % 1000)}" if value % 1000 else "")
    if value >= 100:
        rest = value % 100
        joined = f" linh {VI_ONES[rest - 1]}" if 0 < rest < 10 else f" {in_vietnamese(rest)}" if rest else ""
        return f"{VI_ONES[value // 100 - 1]} trăm{joined}"
    if value < 10:
        return VI_ONES[value - 1]
    tens, ones = divmod(value, 10)
    last = {0: "", 1: " một" if tens == 1 else " mốt", 5: " lăm"}.get(ones, f" {VI_ONES[ones - 1]}")
    return ("mười" if tens == 1 else f"{VI_ONES[tens - 1]} mươi") + last


@given(st.integers(1, 999_999))
def test_english_words_round_trip(value):
    assert read(f"the {in_english(value)} wards") == [(in_english(value), value)]


@given(st.integers(1, 999_999).filter(lambda value: value < 1000 or value % 1000 == 0 or value % 1000 >= 100))
def test_vietnamese_words_round_trip(value):
    assert read(f"có {in_vietnamese(value)} xã", "vi") == [(in_vietnamese(value), value)]


@given(st.lists(st.sampled_from([*EN_ONES, *EN_TENS, "hundred", "thousand", "and", "-", "half"]), max_size=9))
def test_any_english_words_can_be_read(words):
    for numeral in numerals(" ".join(words), "en"):
        assert numeral.value > 0


@given(
    st.lists(
        st.sampled_from([*VI_ONES, "mười", "mươi", "trăm", "linh", "nghìn", "tỷ", "lệ", "lăm", "chục"]), max_size=9
    )
)
def test_any_vietnamese_words_can_be_read(words):
    for numeral in numerals(" ".join(words), "vi"):
        assert numeral.value > 0


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


@pytest.mark.parametrize(
    ("text", "language", "qualifier"),
    [
        ("3 đơn vị hành chính cấp xã trở lên", "vi", "at_least"),
        ("3 xã trở xuống", "vi", "at_most"),
        ("70% trở lên", "vi", "at_least"),
        ("3 xã sáp nhập từ hai đơn vị trở lên", "vi", None),
        ("3 xã, từ đó trở lên", "vi", None),
        ("5 or more", "en", "at_least"),
        ("5 communes or more", "en", "at_least"),
        ("5 or fewer", "en", "at_most"),
        ("5 communes with one or more wards", "en", None),
        ("from 5 up", "en", "at_least"),
        ("from 5 communes up", "en", "at_least"),
        ("from 5 up to 8", "en", None),
        ("5 up", "en", None),
    ],
)
def test_limits_behind(text, language, qualifier):
    assert limit_behind(text, numerals(text, language)[0], language) == qualifier
