"""Every proposal of a text, in its order: what each printed number is, by the words around it and the register."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.curation.areas import Reference
from dashboard.curation.coverage import numbers
from dashboard.curation.dates import PrintedDate, printed_dates
from dashboard.curation.drafting.act_days import acts_by_day, days_of_acts
from dashboard.curation.drafting.acts import Act, acts
from dashboard.curation.drafting.context import Context
from dashboard.curation.drafting.dated import proposed_dates
from dashboard.curation.drafting.furniture import NoFact, no_facts
from dashboard.curation.drafting.levels import with_levels
from dashboard.curation.drafting.name_lists import name_lists, numbered_names
from dashboard.curation.drafting.places import Places, places_of
from dashboard.curation.drafting.proposals import Proposal, overlaps
from dashboard.curation.drafting.reader import Reader
from dashboard.curation.drafting.sentences import sentences
from dashboard.curation.drafting.tokens import tokens_of
from dashboard.curation.drafting.when import assumed_year
from dashboard.curation.languages import language_of
from dashboard.curation.unit_names import Span
from dashboard.schema.codes import Language


@dataclass(frozen=True)
class Drafted:
    """What was found in a text: its language and year, its proposals, its places, and what is no fact."""

    language: Language
    told: bool
    year: int
    proposals: tuple[Proposal, ...]
    places: Places
    no_facts: tuple[NoFact, ...]


def drafted(text: str, reference: Reference) -> Drafted:
    """Read a text by rule. Nothing of it is certain: a person confirms each proposal."""
    told = language_of(text)
    language: Language = told or ("vi" if re.search(r"\b(?:tinh|xa|phuong|và|của|huyen)\b", text) else "en")
    year = assumed_year(text, language)
    places = places_of(text, language, reference)
    named, ignored, found, dates = _claims(text, language, year)
    taken = [*named, *(one.span for one in ignored), *(act.span for act in found)]
    taken += [(one.start, one.end) for one in dates]
    tokens = with_levels(tokens_of(text, language, taken), text, language)
    read = Reader(Context(text, language, tuple(tokens), places), reference, dates)
    proposals = [*read.proposals(), *_dated(text, language, dates, found)]
    proposals += [Proposal(*span, text[slice(*span)], "name", "a number that is a name", 0.9) for span in named]
    proposals += [Proposal(*one.span, text[slice(*one.span)], "ignored", one.reason, 0.9) for one in ignored]
    proposals += name_lists(text, places, reference, tokens)
    proposals += _left_over(text, language, proposals)
    ordered = tuple(sorted(proposals, key=lambda one: (one.start, one.end)))
    return Drafted(language, told is not None, year, ordered, places, tuple(ignored))


def _claims(text: str, language: str, year: int) -> tuple[list[Span], list[NoFact], list[Act], list[PrintedDate]]:
    """What has its number from something else than a count: names, furniture, acts, dates; the surest first."""
    named = list(numbered_names(text))
    taken = [*named]
    ignored: list[NoFact] = []
    found = [act for act in acts(text) if not overlaps(act.span, taken)]
    for one in no_facts(text):
        whole = [act.span for act in found if act.certain]
        if _holds_number(text, one.span, language) and not overlaps(one.span, [*taken, *whole]):
            taken.append(one.span)
            ignored.append(one)
    found = [act for act in found if not overlaps(act.span, taken)]
    taken += [act.span for act in found]
    dates = [one for one in printed_dates(text, language, year) if not overlaps((one.start, one.end), taken)]
    return named, ignored, found, dates


def _holds_number(text: str, span: Span, language: str) -> bool:
    part = text[slice(*span)]
    words = r"\b(?:one|two|three)\b" if language == "en" else r"\b(?:một|hai|ba|tư|năm|sáu|bảy)\b"
    return bool(re.search(rf"\d|{words}", part, re.IGNORECASE))


def _dated(text: str, language: str, dates: list[PrintedDate], found: list[Act]) -> Iterator[Proposal]:
    """The dates, and the documents with their days and issuers."""
    yield from proposed_dates(text, language, dates, list(sentences(text)), acts_by_day(text, found, dates, language))
    days = days_of_acts(text, found, dates, language)
    for act in found:
        reason = f"{act.kind.replace('_', ' ')} by the words and letters of its number"
        yield Proposal(
            *act.span, text[slice(*act.span)], "document", reason, 0.95 if act.certain else 0.7, status="actual",
            document=act.number, date=days.get(act.span, ""), kind=act.kind,
        )  # fmt: skip


def _left_over(text: str, language: str, proposals: list[Proposal]) -> Iterator[Proposal]:
    """Runs of digits that nothing above took: told, so that none is overlooked."""
    spans = [one.span for one in proposals]
    for span in numbers(text, language):
        if not overlaps(span, spans):
            yield Proposal(*span, text[slice(*span)], "ignored", "a number of no form that is known; look at it", 0.3)
