"""Reads the events, documents and changes of areas of a passage."""

import re
from datetime import date

from dashboard.curation.dates import PrintedDate
from dashboard.curation.facts import Facts
from dashboard.curation.models import AreaChangeEntry, DocumentEntry, EventEntry
from dashboard.curation.passages import Passage, places_of
from dashboard.curation.unit_names import Span
from dashboard.schema import documents
from dashboard.schema.tables import AreaChange, Document, Event


def read_event(passage: Passage, item: EventEntry, facts: Facts) -> None:
    """Add the row of an event, and the dates that it accounts for, whatever else is wrong."""
    area = passage.area(item.area, item.id)
    bounds: list[date | str] = [bound for bound in (item.start, item.end) if bound is not None]
    if bool(item.start) != bool(item.relation) or (item.end and not item.start):
        passage.tell(item.id, "a dated event needs start and relation; an undated one has neither start nor end")
    window = passage.window(item.phrase, item.id)
    printed = [passage.find_date(bound, window, item.id) for bound in bounds] if window else []
    dates = [one for one in printed if one is not None]
    facts.spans += [(one.start, one.end) for one in dates]
    if len(dates) < len(bounds) or window is None:
        _excuse(passage, bounds, window, facts)
        return
    first, last = (dates[0].first, dates[-1].last) if dates else (None, None)
    if first and last and first > last:
        passage.tell(item.id, f"the end {item.end} is before the start {item.start}")
    if area is None:
        return
    _require_note(passage, dates, item.note, item.id)
    ends = item.kind == "dissolution" or item.relation == "before"
    for day in dict.fromkeys((first, last if item.end else first)):
        passage.require_valid(area, day, item.id, to_come=True, ends=ends)
    span = (dates[0].start, dates[-1].end) if dates else None
    facts.events.append(
        Event(
            event=item.id,
            statement=passage.entry.id,
            article=passage.article.id,
            area=area,
            kind=item.kind,
            start=first,
            end=last if last != first else None,
            precision=dates[0].precision if dates else "undated",
            relation=item.relation,
            status=item.status or passage.entry.status,
            title_en=item.title_en,
            title_vi=item.title_vi,
            document=item.document,
            written=passage.written(span),
            written_start=span[0] if span else None,
            written_end=span[1] if span else None,
            inferred="year" if dates and not any(one.year_printed for one in dates) else "",
            same_as=item.same_as,
            note=item.note,
            note_vi=item.note_vi,
        )
    )


def _excuse(passage: Passage, bounds: list[date | str], window: Span | None, facts: Facts) -> None:
    """The dates that were probably meant: all of the phrase, the only one printed, or those of the day in question."""
    printed = passage.dates_in(window or passage.span)
    alone = (window is not None and window != passage.span) or len(printed) == 1
    meant = [one for one in printed if alone or any(one.says(bound) for bound in bounds)]
    facts.excused += [(one.start, one.end) for one in meant]


def _require_note(passage: Passage, dates: list[PrintedDate], note: str, place: str) -> None:
    """In an English text “4/7” is read with the day first, as Vietnamese outlets print it: readers must be told."""
    if passage.article.entry.article.language == "en" and not note:
        for one in (one for one in dates if one.ambiguous):
            written = passage.written((one.start, one.end))
            message = f"“{written}” is read as {one.named}, the day first; say so in note and note_vi"
            passage.tell(place, message, one.start)


def read_document(passage: Passage, item: DocumentEntry, facts: Facts) -> None:
    """Add the row of a document whose number stands in the quote once, with its day of issue."""
    written = item.written or documents.number(item.number)
    places = places_of(written, passage.article.text, passage.span)
    if len(places) != 1:
        message = f"“{written[:60]}” must stand in the quote exactly once; it stands {len(places)} times"
        passage.tell(item.number, message)
        facts.excused += places_of(written, passage.article.text, (0, len(passage.article.text)))
        return
    facts.spans += places
    text, (start, end) = passage.article.text, places[0]
    if not item.written and (re.search(r"\w[/-]?$", text[:start]) or re.match(r"[/-]?\w", text[end:])):
        passage.tell(item.number, "the number goes on in the quote; write it whole", start)
    issued = passage.find_date(item.issued, passage.span, item.number) if item.issued else None
    _require_note(passage, [issued] if issued else [], item.note, item.number)
    facts.documents.append(
        Document(
            document=item.number,
            kind=item.kind,
            issuer=item.issuer,
            issuer_vi=item.issuer_vi,
            issued=issued.first if issued else None,
            subject_en=item.subject_en,
            subject_vi=item.subject_vi,
            statement=passage.entry.id,
            article=passage.article.id,
            note=item.note,
            note_vi=item.note_vi,
        )
    )


def read_change(passage: Passage, item: AreaChangeEntry, facts: Facts) -> None:
    """Add a row for each predecessor of a successor."""
    if not passage.has_areas([item.successor, *item.predecessors], passage.label):
        return
    areas = passage.reference.areas
    for predecessor in item.predecessors:
        if not areas[predecessor].valid_to or not areas[item.successor].valid_from:
            message = f"a change goes from units of before to one of after, not from {predecessor} to {item.successor}"
            passage.tell(passage.label, message)
        facts.area_changes.append(
            AreaChange(
                predecessor=predecessor,
                successor=item.successor,
                kind=item.kind,
                status=item.status or passage.entry.status,
                effective=areas[item.successor].valid_from,
                document=item.document,
                statement=passage.entry.id,
                note=item.note,
                note_vi=item.note_vi,
            )
        )
