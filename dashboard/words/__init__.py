"""The interface in Vietnamese and English: one object a language, which has its words, its numbers and its days.

Words are English in the code and go through `Words.text`, counts through `Words.plural`: `words.text("Timeline")`,
`words.text("{n} of {total}", n=5, total=9)`, `words.plural("{n} unit", "{n} units", count)`. Words that are chosen by a
value are marked where they are listed, with `N_` (labels.py).

The catalogues are `<language>/LC_MESSAGES/dashboard.po`. After a change of words in the code, from the project's root:

    pybabel extract -F pyproject.toml -k text -k plural:1,2 -k N_ --no-location --no-wrap --sort-output \
        -o dashboard.pot .
    pybabel update -i dashboard.pot -d dashboard/words -D dashboard --no-wrap --no-fuzzy-matching --ignore-obsolete \
        --ignore-pot-creation-date

then write the new `msgstr` in Vietnamese. English may stay empty: the words of the code are shown.

To rename a word, leave the code as it is: find its `msgid` in both catalogues and write its `msgstr`, in English too.
Words that change in the code are new words: their Vietnamese has to be written again. Indicators have their names in
data/reference/indicators.csv.
"""

import gettext
import io
import logging
import unicodedata
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from numbers import Number
from pathlib import Path
from typing import Any

from babel import dates, numbers
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from dashboard.folding import TONES
from dashboard.words.labels import DEFINITIONS, LABELS, OF_EVENTS, CodeList
from dashboard.words.ordinals import ORDINALS

_LOG = logging.getLogger(__name__)
LANGUAGES = ("vi", "en")
DEFAULT = "vi"

_DAY_PATTERNS = {
    "vi": {"day": "d/M/y", "month": "'tháng' M/y", "year": "'năm' y"},
    "en": {"day": "d MMMM y", "month": "MMMM y", "year": "y"},
}
_QUARTER_PATTERNS = {"vi": "'quý' Q/y", "en": "QQQ y"}
# The Vietnamese alphabet with the four letters of foreign names, digits first. Tones are marks on letters.
_ALPHABET = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"


def choose(asked: str | None, accepted: str | None) -> str:
    """The language to speak: the one asked for in the address, else the reader's own, else Vietnamese.

    `accepted` is a language tag such as `en-US`, or a whole Accept-Language header, of which the first tag counts.
    """
    if asked in LANGUAGES:
        return asked
    preferred = (accepted or "").partition(",")[0].partition(";")[0].partition("-")[0].strip().lower()
    return preferred if preferred in LANGUAGES else DEFAULT


class Words:
    """How one language says things; there is one object a language, which `of` gives."""

    def __init__(self, language: str, catalogue: gettext.GNUTranslations) -> None:
        self.language = language
        self._catalogue = catalogue

    @staticmethod
    def of(language: str) -> "Words":
        """The words of a language. Raises ValueError for one without a catalogue."""
        return _words(language)

    def text(self, message: str, /, **values: Any) -> str:
        """A message in this language, its `{fields}` filled; numbers among the values are written as it writes them."""
        return self._filled(self._catalogue.gettext(message), values)

    def plural(self, one: str, many: str, n: int, /, **values: Any) -> str:
        """The message for a count, as `text`; `{n}` is the count."""
        return self._filled(self._catalogue.ngettext(one, many, n), {"n": n} | values)

    def _filled(self, message: str, values: dict[str, Any]) -> str:
        if not values:
            return message
        written = {name: self.number(value) if isinstance(value, Number) else value for name, value in values.items()}
        return message.format(**written)

    def number(self, value: Any, decimals: int | None = None) -> str:
        """A number as the language writes it: 1.692 or 1,692; 69,79 or 69.79.

        `decimals` fixes the digits after the sign, a half rounded away from zero; without it all digits are kept.
        Raises ValueError for what is not a finite number: a missing number is "not reported", which is the caller's
        to say.
        """
        exact = Decimal(str(value))
        if not exact.is_finite():
            raise ValueError(f"{value!r} is not a number to show")
        if decimals is None:
            return numbers.format_decimal(exact, locale=self.language, decimal_quantization=False)
        rounded = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP) + 0  # + 0: -0.00 becomes 0.00
        return numbers.format_decimal(rounded, format=f"#,##0.{'0' * decimals}", locale=self.language)

    def percent(self, value: float | Decimal, decimals: int | None = 2) -> str:
        """A percentage, the value already in percent: 69.79% in English, 69,79% in Vietnamese; no space in either.

        `decimals` and errors as for `number`.
        """
        return f"{self.number(value, decimals)}%"

    def quantity(self, value: float, unit: str, decimals: int | None = None) -> str:
        """A value with its unit (`schema.codes.Unit`): "69,79%", "23 km²", "5 years"; `decimals` as for `number`."""
        if unit == "percent":
            return self.percent(value, decimals)
        number = self.number(value, decimals)
        if unit == "km2":
            return f"{number}\N{NO-BREAK SPACE}km²"
        if unit == "years":
            return self.plural("{n} year", "{n} years", int(value), n=number)
        if unit == "vnd":
            return self.text("VND {n}", n=number)
        return number

    def ordinal(self, place: int) -> str:
        """A place in an order: "third", "11th"; "ba", "11" in Vietnamese, which says "thứ" before it."""
        if place in ORDINALS:
            return self.text(ORDINALS[place])
        ending = "th" if place % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
        return f"{place}{ending}" if self.language == "en" else str(place)

    def day(self, value: date, precision: str = "day") -> str:
        """A day, month or year as far as it is known: 1/7/2025, tháng 7/2025, năm 2025; 1 July 2025, July 2025, 2025.

        Raises KeyError for a precision other than day, month, year.
        """
        return dates.format_date(value, format=_DAY_PATTERNS[self.language][precision], locale=self.language)

    def days(self, start: date, end: date, precision: str = "day") -> str:
        """From one day to another: 1/7/2025 – 15/8/2025, 24–28/6/2025; one day, month or quarter alone.

        Errors as for `day`.
        """
        if precision == "month" and start.year == end.year and start.month % 3 == 1 and end.month == start.month + 2:
            return dates.format_date(start, format=_QUARTER_PATTERNS[self.language], locale=self.language)
        first, last = self.day(start, precision), self.day(end, precision)
        if precision == "day" and start.day < end.day and start.replace(day=1) == end.replace(day=1):
            return f"{start.day}–{last}"  # in both languages the day stands first
        return first if first == last else f"{first} – {last}"

    def label(self, codes: CodeList, code: str) -> str:
        """The words for one code. Raises KeyError for a code that the list does not have."""
        return self.text(LABELS[codes][code])

    def term(self, codes: CodeList, code: str) -> str:
        """The words that a definition explains: those of a code, and of a status those that events have for it too."""
        others = OF_EVENTS.get(code, ()) if codes == "status" else ()
        return ", ".join([self.label(codes, code), *(self.label("event_status", other) for other in others)])

    def definition(self, codes: CodeList, code: str) -> str:
        """What the word for a code means. Raises KeyError for a list or code that is not defined."""
        return self.text(DEFINITIONS[codes][code])


@cache
def _words(language: str) -> Words:
    """The catalogue is compiled in memory; the log tells of one that lacks words of the code's, which stay English."""
    if language not in LANGUAGES:
        raise ValueError(f"no catalogue for the language {language!r}; there are {', '.join(LANGUAGES)}")
    catalogue = _catalogue(language)
    if language == DEFAULT and (lacking := untranslated(_catalogue("en"), catalogue)):
        _LOG.error("%s of our messages have no %s: readers get them in English", lacking, language)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Words(language, gettext.GNUTranslations(compiled))


def _catalogue(language: str) -> Catalog:
    path = Path(__file__).parent / language / "LC_MESSAGES" / "dashboard.po"
    try:
        with path.open("rb") as source:
            return read_po(source, locale=language)
    except (OSError, ValueError) as failure:
        _LOG.error("%s cannot be read (%s)", path, type(failure).__name__)
        return Catalog(locale=language)


def untranslated(listed: Catalog, translated: Catalog) -> int:
    """How many messages of one catalogue have no words in another."""
    known = {message.id for message in translated if any(message.string or ())}
    return sum(1 for message in listed if message.id and message.id not in known)


def capital(text: str) -> str:
    """A text as it begins a line: names of units begin with a small letter in Vietnamese ("xã Tân Long")."""
    return text[:1].upper() + text[1:]


def sort_key(name: str) -> list[tuple[list[int], list[int]]]:
    """The key that sorts names as a Vietnamese dictionary does: by syllable, its letters (a ă â … d đ), its tone."""
    return [_syllable_key(syllable) for syllable in unicodedata.normalize("NFD", name.lower()).split()]


def _syllable_key(decomposed: str) -> tuple[list[int], list[int]]:
    letters = unicodedata.normalize("NFC", "".join(sign for sign in decomposed if sign not in TONES))
    return [_ALPHABET.find(letter) for letter in letters], [TONES.find(sign) for sign in decomposed if sign in TONES]
