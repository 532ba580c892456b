"""Numbers as printed: digits grouped the way of the language, and whole numbers in words; and what limits them."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from dashboard.curation.number_words import EN_ONES, EN_TEENS, EN_TENS, ONES, POWERS, TENS, Numeral, spelled

# Words that nearly always count something. English "one" is also a pronoun, and the Vietnamese words for
# three, five and nine mean other things too: they may be curated but need not be accounted for.
ACCOUNTABLE_WORDS = {
    "en": [*EN_ONES[1:], *EN_TEENS, *EN_TENS, *(f"{ten}-{one}" for ten in EN_TENS for one in EN_ONES)],
    "vi": [],
}

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
        "dưới": "at_most", "không dưới": "at_least", "không ít hơn": "at_least", "tối thiểu": "at_least",
    },
}  # fmt: skip
"""The words before a number that limit it, and the qualifier they call for; of several that fit the longest, for
“no more than” is not “more than”. The codes have no word for “less than”: at most is the nearest wider one."""
LIMITS_BEHIND = {
    "en": {
        "or more": "at_least", "or above": "at_least", "or over": "at_least", "and above": "at_least",
        "and over": "at_least", "upwards": "at_least", "or less": "at_most", "or fewer": "at_most",
        "or below": "at_most", "and below": "at_most",
    },
    "vi": {"trở lên": "at_least", "trở xuống": "at_most", "trở lại": "at_most"},
}  # fmt: skip
"""The same behind a number, and behind the few words that say what is counted: "3 đơn vị hành chính trở lên"."""
BETWEEN = {"en": 2, "vi": 6}
"""So many words at most stand between a number and the limit behind it."""


@lru_cache(maxsize=64)
def numerals(text: str, language: str) -> tuple[Numeral, ...]:
    """Every number printed in `text`, in digits or in words, in the order of the text."""
    thousands, decimal = map(re.escape, GROUPS[language])
    digits = rf"(?:(?<!\w)|(?<=VND)|(?<=VNĐ))(?:\d{{1,3}}(?:{thousands}\d{{3}})+|\d+)(?:{decimal}\d+)?"
    # "tỷ lệ" is a rate, no billion; "5 triệu rưỡi" are five millions and a half.
    powers = rf"(?P<powers>(?:[ \u00a0](?:{alternatives(POWERS[language])})\b(?! lệ))*+)"
    in_digits = [
        Numeral(match.start(), match.end(), _value(match.group("number"), match.group("powers"), language))
        for match in re.finditer(rf"(?P<number>{digits}){powers}(?!\d| rưỡi)", text, re.IGNORECASE)
    ]
    return tuple(sorted([*in_digits, *spelled(text, language)], key=lambda numeral: numeral.start))


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def limit_before(text: str, start: int, language: str) -> str | None:
    """The qualifier that the words right before position `start` call for, if any."""
    before = text[:start].rstrip().lower()
    limit = re.search(rf"\b(?:{alternatives(LIMITS[language])})$", before)
    return LIMITS[language][limit.group()] if limit else None


def limit_behind(text: str, numeral: Numeral, language: str) -> str | None:
    """The qualifier that words behind a number call for, if any: "3 xã trở lên", "5 or more", "from 5 communes up"."""
    number_words = alternatives([*ONES[language], *TENS[language]])
    word = rf"\s+(?!(?:{number_words}|từ|from)\b)[^\W\d_]+"
    limits = LIMITS_BEHIND[language]
    behind = text[numeral.end :]
    limit = re.match(rf"%?(?:{word}){{0,{BETWEEN[language]}}}?\s+({alternatives(limits)})\b", behind, re.IGNORECASE)
    if limit:
        return limits[" ".join(limit.group(1).lower().split())]
    rising = language == "en" and re.search(r"\bfrom\s+$", text[: numeral.start], re.IGNORECASE)
    return "at_least" if rising and re.match(rf"%?(?:{word}){{0,2}}?\s+up\b(?!\s+to\b)", behind) else None


def _value(number: str, powers: str, language: str) -> Decimal:
    """The value, with the exponent of its last printed digit: "1.5 million" is 15E+5."""
    thousands, decimal = GROUPS[language]
    value = Decimal(number.replace(thousands, "").replace(decimal, "."))
    return value.scaleb(sum(POWERS[language][word] for word in powers.lower().split()))
