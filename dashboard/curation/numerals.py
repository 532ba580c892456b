"""Numbers as printed: digits grouped the way of the language, and the words for small numbers."""

import re
from dataclasses import dataclass
from decimal import Decimal

NUMBER_WORDS = {
    "en": "one two three four five six seven eight nine ten eleven twelve".split(),
    "vi": "một hai ba bốn năm sáu bảy tám chín mười".split(),
}
# Words that nearly always count something. English "one" is also a pronoun, and the Vietnamese words for
# three, five and nine mean other things too: they may be curated but need not be accounted for.
ACCOUNTABLE_WORDS = {"en": NUMBER_WORDS["en"][1:], "vi": []}

GROUPS = {"en": (",", "."), "vi": (".", ",")}
"""Thousands and decimal separators by language."""

LIMITS = {
    "en": {
        "more than": "more_than", "over": "more_than", "at least": "at_least", "up to": "at_most",
        "at most": "at_most", "within": "at_most", "about": "about", "around": "about", "nearly": "about",
        "approximately": "about",
    },
    "vi": {
        "hơn": "more_than", "trên": "more_than", "ít nhất": "at_least", "tối đa": "at_most", "trong vòng": "at_most",
        "khoảng": "about", "gần": "about",
    },
}  # fmt: skip
"""The words before a number that limit it, and the qualifier they call for."""


@dataclass(frozen=True)
class Numeral:
    """A printed number: where it stands (code points, end excluded) and what it says."""

    start: int
    end: int
    value: Decimal
    word: bool = False


def numerals(text: str, language: str) -> list[Numeral]:
    """Every number printed in `text`, in digits or in words, in the order of the text."""
    thousands, decimal = map(re.escape, GROUPS[language])
    digits = rf"(?<!\w)(?:\d{{1,3}}(?:{thousands}\d{{3}})+|\d+)(?:{decimal}\d+)?"
    words = NUMBER_WORDS[language]
    found = [Numeral(m.start(), m.end(), _value(m.group(), language)) for m in re.finditer(digits, text)]
    for match in re.finditer(rf"\b(?:{'|'.join(words)})\b", text, re.IGNORECASE):
        found.append(Numeral(match.start(), match.end(), Decimal(words.index(match.group().lower()) + 1), word=True))
    return sorted(found, key=lambda numeral: numeral.start)


def decimals(written: str, language: str) -> int:
    """How many decimal places a number was printed with."""
    return len(written.partition(GROUPS[language][1])[2])


def limit_before(text: str, start: int, language: str) -> str | None:
    """The qualifier that the words right before position `start` call for, if any."""
    before = text[:start].rstrip().lower()
    for words, qualifier in LIMITS[language].items():
        if re.search(rf"\b{words}$", before):
            return qualifier
    return None


def _value(written: str, language: str) -> Decimal:
    thousands, decimal = GROUPS[language]
    return Decimal(written.replace(thousands, "").replace(decimal, "."))
