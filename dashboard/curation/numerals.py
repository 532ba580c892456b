"""Numbers as printed: digits grouped the way of the language, and the words for small numbers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBER_WORDS = {
    "en": [*ONES, *TEENS, *(word for ten in TENS for word in (ten, *(f"{ten}-{one}" for one in ONES)))],
    "vi": ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"],
}
"""The words for 1, 2, 3 … without a gap."""
SCALES = {
    "en": {"hundred": 2, "thousand": 3, "million": 6, "billion": 9},
    "vi": {"trăm": 2, "nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9},
}
"""Words behind a number that multiply it, and their powers of ten."""
# Words that nearly always count something. English "one" is also a pronoun, and the Vietnamese words for
# three, five and nine mean other things too: they may be curated but need not be accounted for.
ACCOUNTABLE_WORDS = {"en": NUMBER_WORDS["en"][1:], "vi": []}

GROUPS = {"en": (",", "."), "vi": (".", ",")}
"""Thousands and decimal separators by language."""

LIMITS = {
    "en": {
        "more than": "more_than", "over": "more_than", "at least": "at_least", "up to": "at_most",
        "at most": "at_most", "within": "at_most", "about": "about", "around": "about", "nearly": "about",
        "approximately": "about", "almost": "about", "roughly": "about",
        "no more than": "at_most", "not more than": "at_most", "no less than": "at_least", "not less than": "at_least",
        "no fewer than": "at_least", "not fewer than": "at_least", "less than": "at_most", "fewer than": "at_most",
    },
    "vi": {
        "hơn": "more_than", "trên": "more_than", "ít nhất": "at_least", "tối đa": "at_most", "trong vòng": "at_most",
        "khoảng": "about", "gần": "about", "không quá": "at_most", "không hơn": "at_most", "ít hơn": "at_most",
        "dưới": "at_most", "không dưới": "at_least", "không ít hơn": "at_least",
    },
}  # fmt: skip
"""The words before a number that limit it, and the qualifier they call for; of several that fit the longest, for
“no more than” is not “more than”. The codes have no word for “less than”: at most is the nearest wider one."""


@dataclass(frozen=True)
class Numeral:
    """A printed number: where it stands (code points, end excluded) and what it says."""

    start: int
    end: int
    value: Decimal


@lru_cache(maxsize=64)
def numerals(text: str, language: str) -> tuple[Numeral, ...]:
    """Every number printed in `text`, in digits or in words, in the order of the text."""
    thousands, decimal = map(re.escape, GROUPS[language])
    digits = rf"(?<!\w)(?:\d{{1,3}}(?:{thousands}\d{{3}})+|\d+)(?:{decimal}\d+)?"
    # Vietnamese "hai mươi" is 20 and "mười hai" 12: neither holds a 2. "tỷ lệ" is a rate, no billion.
    words = rf"(?<!\bmươi )(?<!\bmười )\b(?:{alternatives(NUMBER_WORDS[language])})\b(?! mươi\b)"
    scales = rf"(?P<scales>(?:[ \u00a0](?:{alternatives(SCALES[language])})\b(?! lệ))*)"
    return tuple(
        Numeral(m.start(), m.end(), _value(m.group("number"), m.group("scales"), language))
        for m in re.finditer(rf"(?P<number>{digits}|{words}){scales}", text, re.IGNORECASE)
    )


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def limit_before(text: str, start: int, language: str) -> str | None:
    """The qualifier that the words right before position `start` call for, if any."""
    before = text[:start].rstrip().lower()
    found = re.search(rf"\b(?:{alternatives(LIMITS[language])})$", before)
    return LIMITS[language][found.group()] if found else None


def _value(number: str, scales: str, language: str) -> Decimal:
    """The value, with the exponent of its last printed digit: "1.5 million" is 15E+5."""
    thousands, decimal = GROUPS[language]
    words = NUMBER_WORDS[language]
    if number.lower() in words:
        value = Decimal(words.index(number.lower()) + 1)
    else:
        value = Decimal(number.replace(thousands, "").replace(decimal, "."))
    return value.scaleb(sum(SCALES[language][word] for word in scales.lower().split()))
