"""Every number of a text that may be a fact, with the sentence it stands in and what is counted behind it."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from dashboard.curation.drafting.proposals import overlaps
from dashboard.curation.drafting.sentences import around, clauses, sentences
from dashboard.curation.drafting.things import Thing, thing_behind
from dashboard.curation.number_words import Numeral
from dashboard.curation.numerals import limit_before, limit_behind, numerals
from dashboard.curation.unit_names import Span
from dashboard.schema.codes import Qualifier

PERCENT = re.compile(r"[\s\N{NO-BREAK SPACE}]?(?:%|percent\b|per cent\b|phần trăm\b)")
PERCENT_RANGE = re.compile(r" ?(?:-|–|to|đến) ?\d[\d.,]* ?(?:%|percent\b|per cent\b)")
"""Behind the first end of a range of percentages: "60-70%"."""
RATIO = re.compile(r"(?:\([^)]*\))? ?/ ?")
RANGE = {"en": re.compile(r" ?(?:-|–| to | or | and )? ?"), "vi": re.compile(r" ?(?:-|–| đến | hoặc | tới )? ?")}
NUMBER_OF = {
    "en": re.compile(r"\b(?:number|total(?: number)?|quota) of(?: the)?(?= )", re.IGNORECASE),
    "vi": re.compile(r"\b(?:tổng số|số lượng|số)(?= )", re.IGNORECASE),
}
BETWEEN = {"en": r"\bbetween $", "vi": r"(?!)"}


@dataclass(frozen=True)
class Token:
    """A number: where it stands, its value, its sentence and clause, what is counted, and its neighbours.

    `first_of` and `second_of` are "ratio" or "range" where it is one end of such a pair.
    """

    at: int
    start: int
    end: int
    value: Decimal
    sentence: Span
    clause: Span
    thing: Thing | None = None
    percent: bool = False
    first_of: str = ""
    second_of: str = ""
    qualifier: Qualifier = "exact"

    @property
    def name(self) -> str:
        """Our name for what is counted; empty where no noun tells."""
        return self.thing.name if self.thing else ""


def tokens_of(text: str, language: str, taken: list[Span]) -> list[Token]:
    """The numbers of the text, in its order, that no span of `taken` meets."""
    parts = list(sentences(text))
    numbers = [one for one in numerals(text, language) if not overlaps((one.start, one.end), taken)]
    tokens = []
    for at, number in enumerate(numbers):
        sentence = around(parts, number.start)
        clause = around(clauses(text, sentence), number.start)
        stop = min(sentence[1], numbers[at + 1].start if at + 1 < len(numbers) else sentence[1])
        percent = PERCENT.match(text, number.end) or PERCENT_RANGE.match(text, number.end)
        thing = None if percent else thing_behind(text, number.end, stop, language)
        if thing is None and not percent:
            last = numbers[at - 1].end if at else 0
            thing = _thing_before(text, (max(clause[0], last), number.start), number.end, language)
            if re.search(r"\b(?:VND|VNĐ) ?$", text[: number.start]):
                thing = Thing("dong", number.end)
        tokens.append(
            Token(at, number.start, number.end, number.value, sentence, clause, thing, bool(percent),
                  qualifier=_qualifier(text, number, language))
        )  # fmt: skip
    return _paired(tokens, text, language)


def _thing_before(text: str, gap: Span, end: int, language: str) -> Thing | None:
    """What is counted where it stands before the number: "The number of departments fell from 20"."""
    for match in reversed(list(NUMBER_OF[language].finditer(text, *gap))):
        thing = thing_behind(text, match.end(), gap[1], language)
        if thing and gap[1] - thing.end < 60:
            return Thing(thing.name, end)
    return None


def _qualifier(text: str, number: Numeral, language: str) -> Qualifier:
    limit = limit_before(text, number.start, language) or limit_behind(text, number, language)
    return limit or "exact"  # type: ignore[return-value] # the limits are codes


def _paired(tokens: list[Token], text: str, language: str) -> list[Token]:
    """Mark the two numbers of a ratio ("56/531") and of a range ("1 or 2 communes", "10-15")."""
    paired = list(tokens)
    for one, two in pairwise(tokens):
        between = text[one.end : two.start]
        if RATIO.fullmatch(between):
            kind = "ratio"
        elif RANGE[language].fullmatch(between.replace("%", "")) and between and _rises(text, one, two, language):
            kind = "range"
        else:
            continue
        paired[one.at] = replace(paired[one.at], first_of=kind, thing=paired[one.at].thing or two.thing,
                                 percent=one.percent or two.percent)  # fmt: skip
        paired[two.at] = replace(paired[two.at], second_of=kind)
        if kind == "range":
            paired[one.at] = replace(paired[one.at], qualifier="at_least")
            paired[two.at] = replace(paired[two.at], qualifier="at_most")
    return paired


def _rises(text: str, one: Token, two: Token, language: str) -> bool:
    """Whether two numbers without a noun between them are the ends of a range: "5 and 7" needs "between" before it."""
    if one.thing or two.value <= one.value or two.value > 20 * max(one.value, Decimal(1)):
        return False
    joined_by_and = text[one.end : two.start].strip() == "and"
    return not joined_by_and or bool(re.search(BETWEEN[language], text[: one.start], re.IGNORECASE))
