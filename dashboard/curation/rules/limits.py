"""Qualifiers against the words that limit a number, and quotes against the words they are cut out of."""

import re
from decimal import Decimal

from dashboard.curation.number_words import Numeral
from dashboard.curation.numerals import limit_before, limit_behind
from dashboard.curation.rules.case import Case, Reading
from dashboard.curation.unit_names import Span
from dashboard.schema.tables import Observation

RANGED = {"en": r" ?(?:or|to|and|-|–) ?", "vi": r" ?(?:hoặc|đến|tới|và|-|–) ?"}
"""What joins the two ends of a range of numbers."""


def qualifier(case: Case, row: Observation) -> str | None:
    """Why a number is not limited so: no word before or behind it says it, and it is no end of a range."""
    if row.qualifier == "exact" or row.written_start is None or row.written_end is None:
        return None
    text, language = case.reading.text, case.reading.language
    numeral = Numeral(row.written_start, row.written_end, Decimal(row.value))
    limit = limit_before(text, row.written_start, language) or limit_behind(text, numeral, language)
    if limit or row.qualifier == _end_of_range(text, numeral, language):  # the reading of the number compares the two
        return None
    return f"its qualifier is {row.qualifier}, and no word at it says so"


def _end_of_range(text: str, numeral: Numeral, language: str) -> str | None:
    joint = RANGED[language]
    if re.match(rf"{joint}\d", text[numeral.end : numeral.end + 12]):
        return "at_least"
    return "at_most" if re.search(rf"\d{joint}$", text[max(0, numeral.start - 12) : numeral.start]) else None


def cut(reading: Reading, span: Span) -> str | None:
    """The word that a part of the text begins or ends in the middle of; `None` where it is cut out whole."""
    text = reading.text
    for at in span:
        if 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
            around = re.search(r"\w+$", text[:at]), re.match(r"\w+", text[at:])
            return "".join(match.group() for match in around if match)
    return None
