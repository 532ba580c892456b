"""From curated passages to rows."""

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import pairwise

from dashboard.curation.areas import Reference
from dashboard.curation.models import AreaChangeEntry, DocumentEntry, EventEntry, ObservationEntry
from dashboard.curation.passages import Passage, Span, find_once
from dashboard.curation.problems import Problems
from dashboard.curation.reading import Article
from dashboard.schema.tables import AreaChange, Document, Event, Observation, Statement

CONTEXT = 32
"""Code points kept before and behind a passage: enough to find it again in a text that shifted (W3C Web Annotation)."""


@dataclass
class Facts:
    """The rows read from one article, and the spans of its text that they account for."""

    statements: list[Statement] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    area_changes: list[AreaChange] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)


def read_facts(article: Article, reference: Reference, problems: Problems) -> Facts:
    """The rows of every statement whose quote stands in the text exactly once; breaches go to `problems`."""
    facts = Facts()
    for entry in article.entry.statement:
        span = find_once(article, entry.quote, (0, len(article.text)), problems, entry.id)
        if span:
            _read_passage(Passage(article, reference, problems, entry, span), facts)
    for before, after in pairwise(sorted(facts.statements, key=lambda row: row.start)):
        if after.start < before.end:
            problems.add(article.file, after.statement, f"it overlaps {before.statement}; make them one statement")
    return facts


def _read_passage(passage: Passage, facts: Facts) -> None:
    entry, (start, end), text = passage.entry, passage.span, passage.article.text
    named = list(entry.names)
    named += [area for change in entry.area_changes for area in change.predecessors]
    named += [area for observation in entry.observations for area in observation.counted]
    if not (entry.observations or entry.events or entry.documents or named):
        passage.tell(entry.id, "nothing was read from this statement; add a fact or remove it")
    if "\n" in entry.quote:
        passage.tell(entry.id, "the quote goes over the end of a line; quote within one paragraph")
    for area in dict.fromkeys(named):
        passage.require_name(area)
    facts.statements.append(
        Statement(
            statement=entry.id,
            article=passage.article.id,
            exact=entry.quote,
            prefix=text[max(0, start - CONTEXT) : start],
            suffix=text[end : end + CONTEXT],
            start=start,
            end=end,
            names=";".join(dict.fromkeys(named)),
        )
    )
    if not passage.has_areas([entry.area], entry.id):
        return
    for document in entry.documents:
        _read_document(passage, document, facts)
    for observation in entry.observations:
        _read_observation(passage, observation, facts)
    for event in entry.events:
        _read_event(passage, event, facts)
    for change in entry.area_changes:
        _read_change(passage, change, facts)


def _read_observation(passage: Passage, item: ObservationEntry, facts: Facts) -> None:
    entry = passage.entry
    name = item.id or f"{entry.id}.{item.indicator}"
    indicator = passage.reference.indicators.get(item.indicator)
    if indicator is None:
        passage.tell(name, f"there is no indicator {item.indicator}; add it to data/reference/indicators.csv")
        return
    area, status, as_of = item.area or entry.area, item.status or entry.status, item.as_of or entry.as_of
    window = passage.window(item.phrase, name)
    if window is None or not passage.has_areas([area, *item.counted], name):
        return
    if item.counted:
        value, spans = Decimal(item.value), passage.find_names(item.counted, window, name)
        if len(set(item.counted)) != item.value:
            passage.tell(name, f"{len(set(item.counted))} names are counted, and the value is {item.value}")
    else:
        said = item.qualifier if "qualifier" in item.model_fields_set else None
        numeral = passage.find_number(item.value, said, window, name)
        # The value as printed: how many decimals it has tells how exact it is.
        value, spans = (numeral.value, [(numeral.start, numeral.end)]) if numeral else (Decimal(item.value), [])
    passage.require_valid(area, as_of, name, to_come=status != "actual")
    if not spans:
        return
    span = spans[0][0], spans[-1][1]
    facts.spans += spans
    facts.observations.append(
        Observation(
            observation=name,
            statement=entry.id,
            article=passage.article.id,
            area=area,
            indicator=item.indicator,
            value=value,
            unit=indicator.unit,
            qualifier=item.qualifier,
            status=status,
            as_of=as_of,
            basis="counted" if item.counted else "quoted",
            written=passage.written(span),
            written_start=span[0],
            written_end=span[1],
            note=item.note,
            note_vi=item.note_vi,
        )
    )


def _read_event(passage: Passage, item: EventEntry, facts: Facts) -> None:
    area = item.area or passage.entry.area
    bounds: list[date | str] = [bound for bound in (item.start, item.end) if bound is not None]
    if bool(item.start) != bool(item.relation) or (item.end and not item.start):
        passage.tell(item.id, "a dated event needs start and relation; an undated one has neither start nor end")
    window = passage.window(item.phrase, item.id)
    if window is None or not passage.has_areas([area], item.id):
        return
    found = [passage.find_date(bound, window, item.id) for bound in bounds]
    dates = [hit for hit in found if hit is not None]
    if len(dates) < len(bounds):
        return
    first, last = (dates[0][1].first, dates[-1][1].last) if dates else (None, None)
    if first and last and first > last:
        passage.tell(item.id, f"the end {item.end} is before the start {item.start}")
    span = (dates[0][0][0], dates[-1][0][1]) if dates else None
    facts.spans += [hit[0] for hit in dates]
    ends = item.kind == "dissolution" or item.relation == "before"
    passage.require_valid(area, first, item.id, to_come=True, ends=ends)
    if item.end:
        passage.require_valid(area, last, item.id, to_come=True, ends=ends)
    facts.events.append(
        Event(
            event=item.id,
            statement=passage.entry.id,
            article=passage.article.id,
            area=area,
            kind=item.kind,
            start=first,
            end=last if last != first else None,
            precision=dates[0][1].precision if dates else "undated",
            relation=item.relation,
            status=item.status or passage.entry.status,
            title_en=item.title_en,
            title_vi=item.title_vi,
            document=item.document,
            written=passage.written(span),
            written_start=span[0] if span else None,
            written_end=span[1] if span else None,
            inferred="year" if dates and not any(hit.year_printed for _, hit in dates) else "",
            same_as=item.same_as,
            note=item.note,
            note_vi=item.note_vi,
        )
    )


def _read_document(passage: Passage, item: DocumentEntry, facts: Facts) -> None:
    written = item.written or item.number
    span = find_once(passage.article, written, passage.span, passage.problems, item.number)
    if span is None:
        return
    facts.spans.append(span)
    text, (start, end) = passage.article.text, span
    if not item.written and (re.search(r"\w[/-]?$", text[:start]) or re.match(r"[/-]?\w", text[end:])):
        passage.tell(item.number, "the number goes on in the quote; write it whole")
    if item.issued:
        passage.find_date(item.issued, passage.span, item.number)
    facts.documents.append(
        Document(
            document=item.number,
            kind=item.kind,
            issuer=item.issuer,
            issuer_vi=item.issuer_vi,
            issued=item.issued,
            subject_en=item.subject_en,
            subject_vi=item.subject_vi,
            statement=passage.entry.id,
            article=passage.article.id,
            note=item.note,
            note_vi=item.note_vi,
        )
    )


def _read_change(passage: Passage, item: AreaChangeEntry, facts: Facts) -> None:
    if not passage.has_areas([item.successor, *item.predecessors], passage.entry.id):
        return
    areas = passage.reference.areas
    for predecessor in item.predecessors:
        if not areas[predecessor].valid_to or not areas[item.successor].valid_from:
            passage.tell(
                passage.entry.id,
                f"a change goes from units of before to one of after, not from {predecessor} to {item.successor}",
            )
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
