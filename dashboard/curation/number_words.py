"""Whole numbers in words, English and Vietnamese: "one hundred and four", "một trăm linh bốn"; no doubtful ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

EN_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
EN_TEENS = [
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
VI_ONES = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
ONES = {
    "en": {word: at for at, word in enumerate(EN_ONES, start=1)},
    "vi": {word: at for at, word in enumerate(VI_ONES, start=1)},
}
TENS = {
    "en": dict(zip([*EN_TEENS, *EN_TENS], [*range(10, 20), *range(20, 100, 10)], strict=True)),
    "vi": {"mười": 10},
}
BEHIND_TENS = {"en": ONES["en"], "vi": ONES["vi"] | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}}
"""The last digit of a number below a hundred."""
HUNDRED, JOINED = {"en": "hundred", "vi": "trăm"}, {"en": {"and"}, "vi": {"linh", "lẻ"}}
"""The word for a hundred, and what may stand between it and the rest."""
SCALES = {
    "en": {"thousand": 3, "million": 6, "billion": 9, "trillion": 12},
    "vi": {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9},
}
"""What multiplies all before it, and its power of ten."""
POWERS = {"en": {"hundred": 2, **SCALES["en"]}, "vi": {"chục": 1, "trăm": 2, **SCALES["vi"]}}
"""The words that may stand behind digits too: "3 million", "2 chục"."""

_ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_NO_NUMBER_BEFORE = {
    "en": r"(?!)",
    # A weekday, month, quarter or fraction: "thứ ba", "tháng hai", "quý một", "một phần ba".
    "vi": r"\b(?:thứ|tháng|quý|phần|linh|lẻ|trăm|nghìn|ngàn|triệu) $",
}
_NO_NUMBER_BEHIND = {
    "en": rf"-(?:{_ORDINALS})s?\b| (?:thirds?|quarters?|halves|half|fifths?)\b| and a half\b",
    "vi": r" (?:rưỡi|nửa|phần|không trăm)\b",
}
_SOME = re.compile(r" (?:số|ít|vài|chút|loạt|cách|mặt)\b", re.IGNORECASE)
"""Behind Vietnamese "một" it makes "some", "a few", "on the one hand"."""
_A_YEAR_BEFORE = re.compile(
    r"(?:\d|\b(?:trong|từ|hằng|hàng|mỗi|từng|cả|đầu|giữa|cuối|nhiều|các|những|mấy|vài|sang|qua|đến|theo|của|vào"
    r"|ngày|tháng|quý|tháng \w+|hết|trước|sau|chục|trăm|nghìn|ngàn|triệu|mươi|mười|một|hai|ba|bốn|năm|sáu"
    r"|bảy|tám|chín)),? $",
    re.IGNORECASE,
)
_A_YEAR_BEHIND = re.compile(
    r" (?:\d|nay|này|qua|sau|tới|trước|ngoái|học|tài chính|đầu|cuối|rồi|liền|gần|hoạt động|sinh)", re.IGNORECASE
)


@dataclass(frozen=True)
class Numeral:
    """A printed number: where it stands (code points, end excluded) and what it says."""

    start: int
    end: int
    value: Decimal


@dataclass(frozen=True)
class _Words:
    """Words of a text from one of them on, and what those read so far come to."""

    language: str
    words: tuple[re.Match[str], ...]
    at: int = 0
    total: int = 0
    power: int = 0
    """How many zeros the last words stand for: "two hundred" is 2E+2, as far as its precision goes."""

    def word(self, ahead: int = 0) -> str:
        """The next word, "" where the run of words ends."""
        place = self.at + ahead
        return self.words[place].group().lower() if place < len(self.words) else ""

    def is_rate(self) -> bool:
        """Whether "tỷ lệ" stands here, a rate and no billion."""
        place = self.words[self.at] if self.at < len(self.words) else None
        return place is not None and place.string.startswith(" lệ", place.end())

    def add(self, value: int, used: int = 1, power: int = 0) -> "_Words":
        return replace(self, at=self.at + used, total=self.total + value, power=power)


def spelled(text: str, language: str) -> Iterator[Numeral]:
    """The numbers written in words, in the order of the text."""
    for run in _runs(text, language):
        rest = _Words(language, tuple(run))
        while rest.word():
            read = _number(rest)
            start, end = rest.words[rest.at].start(), rest.words[max(read.at, rest.at + 1) - 1].end()
            if read.total and not _doubtful(text, start, end, language):
                yield Numeral(start, end, Decimal(read.total // 10**read.power).scaleb(read.power))
            rest = replace(rest, at=max(read.at, rest.at + 1))


def _runs(text: str, language: str) -> Iterator[list[re.Match[str]]]:
    """Words of numbers that stand beside each other, joined by a space or a hyphen."""
    known = {*BEHIND_TENS[language], *TENS[language], *POWERS[language], *JOINED[language], "mươi"}
    run: list[re.Match[str]] = []
    for match in re.finditer(r"[^\W\d_]+", text):
        if run and (
            match.group().lower() not in known or text[run[-1].end() : match.start()] not in (" ", "\u00a0", "-")
        ):
            yield run
            run = []
        if match.group().lower() in known:
            run.append(match)
    if run:
        yield run


def _number(rest: _Words) -> _Words:
    """Groups below a thousand, each with its scale, the scales falling: "two thousand five hundred"."""
    whole, ceiling = rest, 99
    while True:
        begin = whole.at + (whole.total > 0 and whole.word() in JOINED["en"])
        group = _below_thousand(replace(whole, total=0, power=0, at=begin))
        scale = 0 if group.is_rate() else SCALES[rest.language].get(group.word(), 0)
        if group.at == begin or scale >= ceiling or (group.at == begin + 1 and _is_year(group, whole)):
            return whole
        # "hai nghìn một" may be 2,100: behind a Vietnamese scale no less than a hundred is read.
        if not group.total or (rest.language == "vi" and whole.total and group.total < 100):
            return replace(group, total=0)
        power = group.power + scale
        whole = replace(group, total=whole.total + group.total * 10**scale, at=group.at + (scale > 0), power=power)
        if not scale:
            return whole
        ceiling = scale


def _is_year(group: _Words, whole: _Words) -> bool:
    return whole.total > 0 and group.words[group.at - 1].group().lower() == "năm"


def _below_thousand(rest: _Words) -> _Words:
    ones = ONES[rest.language]
    if rest.word() not in ones or rest.word(1) != HUNDRED[rest.language]:
        return _below_hundred(rest)
    hundreds = rest.add(100 * ones[rest.word()], used=2, power=2)
    if rest.language == "en":
        behind = hundreds.add(0) if hundreds.word() in JOINED["en"] else hundreds
        below = _below_hundred(behind)
        return below if below.at > behind.at else hundreds
    if hundreds.word() in JOINED["vi"]:
        return hundreds.add(ones.get(hundreds.word(1), 0), used=2) if hundreds.word(1) in ones else hundreds
    below = _below_hundred(hundreds)
    if below.total - hundreds.total >= 10:
        return below
    # "một trăm năm" is a hundred years, and "một trăm hai" may be 102 or 120.
    return hundreds if hundreds.word() in ("", "năm") or below.at == hundreds.at else replace(below, total=0)


def _below_hundred(rest: _Words) -> _Words:
    ones, tens, behind = ONES[rest.language], TENS[rest.language], BEHIND_TENS[rest.language]
    if rest.word() in tens:
        read = rest.add(tens[rest.word()])
        joined = tens[rest.word()] >= 20 or rest.language == "vi"
        return _last_digit(read, behind) if joined else read
    if rest.word() not in ones:
        return rest
    if rest.word(1) == "chục":
        return rest.add(10 * ones[rest.word()], used=2, power=1)
    if rest.word(1) == "mươi":
        return _last_digit(rest.add(10 * ones[rest.word()], used=2), behind)
    return rest.add(ones[rest.word()])


def _last_digit(read: _Words, behind: dict[str, int]) -> _Words:
    """The digit behind tens. "mười năm" is ten years, for fifteen is "mười lăm"; "twenty one-stop shops" are twenty."""
    if read.word() not in behind or read.word() == "năm":
        return read
    match = read.words[read.at]
    to_next = match.string[match.end() : match.end() + 1] == "-" and match.string[match.start() - 1] != "-"
    return read if to_next else read.add(behind[read.word()])


def _doubtful(text: str, start: int, end: int, language: str) -> bool:
    """Whether the words are part of something else: a fraction, a weekday, a year, a name."""
    before, behind, written = text[max(0, start - 20) : start], text[end : end + 20], text[start:end]
    if re.search(_NO_NUMBER_BEFORE[language], before, re.IGNORECASE):
        return True
    if re.match(_NO_NUMBER_BEHIND[language], behind, re.IGNORECASE):
        return True
    if language == "en":
        return False
    named = written[0].isupper() and behind[:1] == " " and behind[1:2].isupper()  # Ba Đình, Hai Bà Trưng
    some = written.lower() == "một" and _SOME.match(behind)
    five = re.match(r" năm\b(?! \d)", behind)  # "trong năm năm" is within five years
    year = written.lower() == "năm" and not five and (_A_YEAR_BEFORE.search(before) or _A_YEAR_BEHIND.match(behind))
    return bool(named or some or year)
