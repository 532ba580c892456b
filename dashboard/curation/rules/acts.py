"""Numbered acts against how they are printed: their kind, their day, and the events that name them."""

from dashboard.curation.drafting.acts import kind_told
from dashboard.curation.forms import is_placeholder
from dashboard.curation.rules.case import Case
from dashboard.schema.documents import number
from dashboard.schema.tables import Document, Event


def kind(case: Case, row: Document) -> str | None:
    """Why a document is of another kind: by the word before its number, else by the letters in it."""
    printed = number(row.document)
    start = case.reading.text.find(printed, *case.span)
    told = kind_told(case.reading.text, start, printed) if start >= 0 else kind_told("", 0, printed)
    return (
        f"it is a {row.kind}, and its number or the word before it says {told}"
        if told not in (None, row.kind)
        else None
    )


def issued(case: Case, row: Document) -> str | None:
    """Why a document lacks its day: an event of the same statement tells when it was issued."""
    days = {
        event.start
        for event in case.reading.facts.events
        if event.document == row.document and event.statement == row.statement
        and event.kind == "legal_document" and event.precision == "day" and event.relation == "on"
    }  # fmt: skip
    if days and row.issued not in days and (row.issued or not _is_written(case, row)):
        told = ", ".join(sorted(map(str, days)))
        return f"its day of issue is {row.issued or 'missing'}, and an event issues it on {told}"
    return None


def _is_written(case: Case, row: Document) -> bool:
    """Whether the curation file gives a day that could not be read, which is told already."""
    entries = (one for entry in case.reading.article.entry.statement for one in entry.documents)
    return any(one.number == row.document and one.issued for one in entries)


def document(case: Case, row: Event) -> str | None:
    """Why an event cannot name this document, or must name one."""
    here = [one for one in case.reading.facts.documents if one.statement == row.statement]
    if row.document and is_placeholder(row.document):
        return None
    if row.document and number(row.document) not in case.quote and row.document not in {one.document for one in here}:
        return f"it names {row.document}, and the quote does not"
    same_day = {one.document: one for one in here if one.issued and one.issued == row.start}
    if row.kind == "legal_document" and same_day and row.document not in same_day:
        return f"it issues {row.document or 'no document'}, and of {row.start} is {', '.join(same_day)}"
    unnamed = [one.document for one in here if not _is_named(case, one)]
    if unnamed and row.kind == "legal_document" and not row.document:
        return f"it names no document, and nothing names {unnamed[0]} of the same statement"
    return None


def _is_named(case: Case, row: Document) -> bool:
    facts = case.reading.facts
    return row.document in {*(one.document for one in facts.events), *(one.document for one in facts.area_changes)}
