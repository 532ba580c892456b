"""Dates as proposals: what is printed, how it is related to what happens, and whether that has happened."""

import re
from collections.abc import Iterator

from dashboard.curation.dates import PrintedDate
from dashboard.curation.drafting.acts import Act
from dashboard.curation.drafting.proposals import Proposal
from dashboard.curation.drafting.sentences import around
from dashboard.curation.drafting.statuses import status_of
from dashboard.curation.unit_names import Span
from dashboard.schema.codes import DateRelation

RELATIONS: dict[str, list[tuple[DateRelation, str]]] = {
    "en": [
        ("before", r"\b(?:before|prior to|earlier than|no later than)(?: the)? $"),
        ("until", r"\b(?:until|till|through|to the end of|up to|to) (?:the end of )?$"),
        ("by", r"\bby (?:the end of |early |late |mid-?)?$"),
        ("from", r"\b(?:from|since|starting|beginning|start(?:s|ed)? (?:on|from)|begins? (?:on|from)"
                 r"|effective(?: from)?|as from)(?: early| late)? $"),
        ("during", r"\b(?:during|throughout|in)(?: early| late| mid-?| the first half of| the end of)? ?$"),
    ],
    "vi": [
        ("before", r"\btrước(?: ngày| tháng| năm)? ?$"),
        ("until", r"\b(?:đến hết|hết|cho đến|cho tới|tới)(?: ngày| tháng| năm)? ?$"),
        ("by", r"\b(?:đến|chậm nhất|muộn nhất|đến cuối|xong)(?: vào)?(?: ngày| tháng| năm)? ?$"),
        ("from", r"\b(?:từ|kể từ|bắt đầu từ|bắt đầu)(?: ngày| tháng| năm| đầu| sáng)* ?$"),
        ("during", r"\btrong(?: ngày| tháng| năm| quý| cuối| đầu)* ?$"),
    ],
}  # fmt: skip
TITLE_YEAR = {
    "en": r"\b(?:rearrange\w*|arrange\w*|reorgani\w*|merg\w*|tasks?|amended|Law)\b[^.;]{0,80}\bin $"
    r"|\bLaw on [^.;,]{3,80} $|[A-Z]{2,} in $",
    "vi": r"(?:sắp xếp|nhiệm vụ|sửa đổi|bổ sung|Luật|Hiến pháp|tổ chức)[^.;]{0,80}\bnăm $",
}
"""Before a year that belongs to the title of an act or a task: it dates nothing."""
DAYS_TO = {"en": r"\b(?:from|between) $", "vi": r"\btừ(?: ngày)? ?$"}


def proposed_dates(
    text: str, language: str, dates: list[PrintedDate], parts: list[Span], acts: dict[Span, Act]
) -> Iterator[Proposal]:
    """A proposal for every date; of an act's day the act besides.

    Args:
        text: the article.
        language: in which it is written.
        dates: those that are printed and lie in nothing else.
        parts: its sentences.
        acts: by the place of its day, each act whose day is printed.
    """
    for at, one in enumerate(dates):
        span, act = (one.start, one.end), acts.get((one.start, one.end))
        before = text[max(0, one.start - 110) : one.start]
        titled = re.search(TITLE_YEAR[language], before) or re.match(r" (?:Constitution|Law)\b", text[one.end :][:14])
        if one.precision == "year" and titled:
            yield Proposal(*span, text[slice(*span)], "ignored", "a year in the title of an act or a task", 0.6)
            continue
        relation, because = _relation(text[max(0, one.start - 60) : one.start], one, language)
        if at and _ends_range(text, dates[at - 1], one, language):
            relation, because = "until", "the end of a range"
        status, words, _ = status_of(text, span, around(parts, one.start), language)
        if act:
            status, words, because = "actual", "", f"the day of {act.number}"
        told = f"; {status}: “{words}”" if words else ""
        year = "" if one.year_printed else f"; its year is not printed, {one.first.year} is assumed"
        yield Proposal(
            *span, text[slice(*span)], "date", because + told + year, 0.75 if one.precision == "year" else 0.9,
            status=status, date=one.named, document=act.number if act else "", relation=relation,
            precision=one.precision,
        )  # fmt: skip


def _ends_range(text: str, first: PrintedDate, last: PrintedDate, language: str) -> bool:
    """Whether two days are the ends of a range: "from June 15 to 30"."""
    before = text[max(0, first.start - 12) : first.start]
    return 0 <= last.start - first.end <= 12 and bool(re.search(DAYS_TO[language], before, re.IGNORECASE))


def relation_before(before: str, language: str) -> tuple[DateRelation, str] | None:
    """How a date is related to what happens, and the words that say so right before it; `None` where none does."""
    for relation, pattern in RELATIONS[language]:
        match = re.search(pattern, before, re.IGNORECASE)
        if match:
            return relation, match.group().strip()
    return None


def _relation(before: str, one: PrintedDate, language: str) -> tuple[DateRelation, str]:
    found = relation_before(before, language)
    if found:
        return found[0], f"“{found[1]}” before it: {found[0]}"
    return ("on", "a day: on") if one.precision == "day" else ("during", "a month or year: during")
