"""The interface in Vietnamese and English: its words, its numbers, its days, its order of names.

Words are English in the code and go through gettext: `_ = translations(language).gettext`, then `_("Timeline")`,
`_("{n} of {total}").format(n=…, total=…)` and, for counts, `ngettext("{n} unit", "{n} units", n).format(n=…)`.
Words that are chosen by a value are marked where they are listed, with `N_` (labels.py).

The catalogues are `<language>/LC_MESSAGES/dashboard.po`. After a change of words in the code, from the project's root:

    pybabel extract -F pyproject.toml --no-location --no-wrap --sort-output -o dashboard.pot .
    pybabel update -i dashboard.pot -d dashboard/words -D dashboard --no-wrap --no-fuzzy-matching --ignore-obsolete \
        --ignore-pot-creation-date

then write the new `msgstr` in Vietnamese. English may stay empty: the words of the code are shown.
"""

import gettext
import io
import unicodedata
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path

from babel import dates, numbers
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from dashboard.folding import TONES

LANGUAGES = ("vi", "en")
DEFAULT = "vi"

_DAY_PATTERNS = {
    "vi": {"day": "d/M/y", "month": "'tháng' M/y", "year": "y"},
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
    own = (accepted or "").partition(",")[0].partition(";")[0].partition("-")[0].strip().lower()
    return own if own in LANGUAGES else DEFAULT


@cache
def translations(language: str) -> gettext.GNUTranslations:
    """The words of one language, compiled in memory from its catalogue. Raises ValueError for an unknown language."""
    if language not in LANGUAGES:
        raise ValueError(f"no catalogue for the language {language!r}; there are {', '.join(LANGUAGES)}")
    path = Path(__file__).parent / language / "LC_MESSAGES" / "dashboard.po"
    with path.open("rb") as source:
        catalogue = read_po(source, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def number(value: float | Decimal, language: str, decimals: int | None = None) -> str:
    """A number as the language writes it: 1.692 or 1,692; 69,79 or 69.79.

    `decimals` fixes the digits after the sign, a half rounded away from zero; without it all digits are kept.
    Raises ValueError for what is not a finite number: a missing number is "not reported", which is the caller's to say.
    """
    exact = Decimal(str(value))
    if not exact.is_finite():
        raise ValueError(f"{value!r} is not a number to show")
    if decimals is None:
        return numbers.format_decimal(exact, locale=language, decimal_quantization=False)
    rounded = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP) + 0  # + 0 turns -0.00 into 0.00
    return numbers.format_decimal(rounded, format=f"#,##0.{'0' * decimals}", locale=language)


def percent(value: float | Decimal, language: str, decimals: int | None = 2) -> str:
    """A percentage, the value already in percent: 69.79% in English, 69,79 % (no-break space) in Vietnamese.

    `decimals` and errors as for `number`.
    """
    return number(value, language, decimals) + ("\N{NO-BREAK SPACE}%" if language == "vi" else "%")


def day(value: date, language: str, precision: str = "day") -> str:
    """A day, month or year as far as it is known: 1/7/2025, tháng 7/2025, 2025; 1 July 2025, July 2025, 2025.

    Raises KeyError for a precision other than day, month, year.
    """
    return dates.format_date(value, format=_DAY_PATTERNS[language][precision], locale=language)


def days(start: date, end: date, language: str, precision: str = "day") -> str:
    """From one day to another: 1/7/2025 – 15/8/2025; one day, month or quarter alone. Errors as for `day`."""
    if precision == "month" and start.year == end.year and start.month % 3 == 1 and end.month == start.month + 2:
        return dates.format_date(start, format=_QUARTER_PATTERNS[language], locale=language)
    first, last = day(start, language, precision), day(end, language, precision)
    return first if first == last else f"{first} – {last}"


def capital(text: str) -> str:
    """A text as it begins a line: names of units begin with a small letter in Vietnamese ("xã Tân Long")."""
    return text[:1].upper() + text[1:]


def sort_key(name: str) -> list[tuple[list[int], list[int]]]:
    """The key that sorts names as a Vietnamese dictionary does: by syllable, its letters (a ă â … d đ), its tone."""
    return [_syllable_key(syllable) for syllable in unicodedata.normalize("NFD", name.lower()).split()]


def _syllable_key(decomposed: str) -> tuple[list[int], list[int]]:
    letters = unicodedata.normalize("NFC", "".join(sign for sign in decomposed if sign not in TONES))
    return [_ALPHABET.find(letter) for letter in letters], [TONES.find(sign) for sign in decomposed if sign in TONES]
