"""The ways in which English and Vietnamese articles print days, months, quarters and years."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Precision = Literal["day", "month", "year"]

MONTHS = list(calendar.month_name)[1:]
MONTH_WORDS = ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"]
ORDINALS = ["first", "second", "third", "fourth"]
ROMAN = ["I", "II", "III", "IV"]

CENTURIES = r"(?:19|20)\d\d\b"
_FULL = "|".join(MONTHS)
# "May" is no short form: a point behind it ends a sentence ("until May. 5 communes").
_SHORT = rf"(?:{'|'.join(name[:3] for name in MONTHS if len(name) > 3)}|Sept)\b\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = rf"(?P<year>{CENTURIES})"
# "tháng Sáu" with a capital, as is mostly printed: "tháng năm" may be a month and a year, "tháng hai" a month and two.
_WORD = "|".join(sorted((f"{word[0].upper()}{word[1:]}" for word in MONTH_WORDS), key=len, reverse=True))
_NUMBER_OR_WORD = rf"(?P<month>\d{{1,2}}|{_WORD.replace(' m', ' [Mm]').replace(' h', ' [Hh]')})\b"
_NAMED_YEAR = rf"(?:[/.-]{_YEAR}| năm (?P<year2>{CENTURIES}))?"

TO = {
    "en": r"(?:,? (?:and|or|to|until|through|&) |, | ?[-–] ?)(?:the )?",
    "vi": r"(?: (?:và|hoặc|đến|tới) (?:hết )?| ?[-–] ?|, )(?:ngày )?",
}
"""What stands between two days of a range or list."""
RANGE = r"(?: (?:to|until|through|đến|tới) | ?[-–] ?)(?:hết )?(?:ngày )?"
"""Of these, what joins the ends of a period."""

# A dash before it may end the first day of a range, "23-25/9/2025", if a digit stands before that.
WITH_YEAR = rf"(?<![\w/.])(?<!\D-)(?<!\d{{3}}-){_DAY}(?P<sign>[/.-])(?P<month>\d{{1,2}})(?P=sign){_YEAR}(?![/-])"
ISO = rf"(?<![\w/-]){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?![\w/-]|[.,]\d)"
"""Day/month/year, in English texts too: Vietnamese outlets print the day first. And 2025-06-16."""

FORMS: dict[str, list[tuple[str, Precision]]] = {
    "en": [
        (ISO, "day"),
        (WITH_YEAR, "day"),
        (rf"\b(?P<name>{_FULL}|{_SHORT}) {_DAY}(?:st|nd|rd|th)?\b(?!,\d{{3}}(?!\d)|\.\d)(?:(?:, ?| ){_YEAR})?", "day"),
        (rf"\b{_DAY}(?:st|nd|rd|th)?(?: of)? (?P<name>(?:{_FULL})\b|{_SHORT})(?:,? {_YEAR})?", "day"),
        (
            rf"\b(?P<quarter>Q[1-4]|(?:{'|'.join(ORDINALS)}) quarter)\b(?:(?: of|,)? {_YEAR}|/(?P<year2>{CENTURIES}))?",
            "month",
        ),
        (rf"\b(?P<name>{_SHORT})(?:,)? {_YEAR}", "month"),
        (rf"\b(?P<name>{_FULL})\b(?:,? {_YEAR})?(?! \d)", "month"),
    ],
    "vi": [
        (ISO, "day"),
        (WITH_YEAR, "day"),
        (rf"\b(?i:ngày) (?:mùng |mồng )?{_DAY} tháng {_NUMBER_OR_WORD}{_NAMED_YEAR}", "day"),
        (
            rf"\b(?P<list>(?i:ngày|từ) \d{{1,2}}(?:{TO['vi']}\d{{1,2}})*{TO['vi']}){_DAY} tháng"
            rf" {_NUMBER_OR_WORD}{_NAMED_YEAR}",
            "day",
        ),
        (rf"\b(?i:quý) (?P<quarter>{'|'.join(reversed(ROMAN))}|[1-4])\b{_NAMED_YEAR}", "month"),
        (rf"\b(?i:tháng) {_NUMBER_OR_WORD}{_NAMED_YEAR}", "month"),
    ],
}
"""The forms that need no word before them, the most exact first, so that a day wins over the month it stands in."""

BARE = rf"(?<![\w/.,]){_DAY}(?P<sign>[/.-])(?P<month>\d{{1,2}})(?![\w/]|[.,]\d|-\d(?!\d?/\d)|%| tháng)"
"""A day and month in digits alone. "1/3" may be a third and "24/7" all day long: a word or a date before it decides."""

CERTAIN = {
    "en": r"(?:\b(?:on|dated|as of|(?:morning|afternoon|evening|night|noon) of)|\b(?:\w+day|tomorrow),?) \(?$",
    "vi": r"(?:(?<!mỗi )(?<!hằng )(?<!hàng )\bngày|\b(?:sáng|trưa|chiều|tối|đêm|hôm|mùng|mồng)"
    r"|\b(?:nay|hôm qua|mai|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),?) \(?$",
}
"""Words that only a day follows."""
LIKELY = {
    "en": r"\b(?:from|until|till|since|before|after|by|to|and|between|through) $",
    "vi": r"\b(?:từ|đến|tới|trước|sau|hết|vào|và|mốc|hạn) $",
}
"""Words that a day follows, or a share: "by 1/7", "by 1/3"."""
RANGED = r"\b(?:từ|ngày) \d{1,2}(?:, \d{1,2})*(?: (?:đến|tới|và) (?:hết )?(?:ngày )?|, )$"
"""Before the last day of a Vietnamese range of which the first stands alone: "từ ngày 15 đến hết 30.6"."""
SHARES = {
    "en": r" of\b",
    "vi": r" (?:số|tổng|diện tích|dân số|đại biểu|xã|phường|thị trấn|huyện|tỉnh|đơn vị|thành viên|cử tri|người"
    r"|cán bộ|hộ|chỉ tiêu|tiêu chí|tổ|chi bộ|đảng bộ|đảng viên|nhiệm vụ|lần|hồ sơ|ngày|tháng|năm|cơ quan|sở|phòng"
    r"|thôn|ủy viên)\b",
}
"""What is counted, behind a share or a number of things: "1/3 số xã", "3-5 xã"."""


@dataclass(frozen=True)
class Written:
    """What a form says and where; `year` is `None` where it is not printed. A quarter has `months` 3."""

    start: int
    end: int
    precision: Precision
    day: int = 1
    month: int = 1
    year: int | None = None
    months: int = 1
    in_digits: bool = False


def written(text: str, language: str, *, days: bool) -> Iterator[Written]:
    """The days, or else the months, quarters and years, in the forms that need no word before them. Some overlap."""
    for pattern, precision in [*FORMS[language], (rf"(?<![\w/-]){_YEAR}(?![/-])", "year")]:
        if days is (precision == "day"):
            yield from (of(match, precision) for match in re.finditer(pattern, text))


def of(match: re.Match[str], precision: Precision) -> Written:
    """What a match of a form says."""
    groups = match.groupdict()
    year = groups.get("year") or groups.get("year2")
    quarter, name = groups.get("quarter"), groups.get("name") or groups.get("month")
    return Written(
        match.end("list") if groups.get("list") else match.start(),
        match.end(),
        precision,
        day=int(groups.get("day") or 1),
        month=_quarter(quarter) * 3 - 2 if quarter else _month(name) if name else 1,
        year=int(year) if year else None,
        months=3 if quarter else 1,
        in_digits=bool(groups.get("sign")),
    )


def _month(name: str) -> int:
    """The number of a month by its number, its English name, its first three letters or its Vietnamese word."""
    if name.isdecimal():
        return int(name)
    if name.lower() in MONTH_WORDS:
        return MONTH_WORDS.index(name.lower()) + 1
    return [month[:3] for month in MONTHS].index(name[:3]) + 1


def _quarter(name: str) -> int:
    if name in ROMAN:
        return ROMAN.index(name) + 1
    return int(name[-1]) if name[-1].isdecimal() else ORDINALS.index(name.split(maxsplit=1)[0]) + 1
