"""Reads the statements of an article: each quote where it stands, with its numbers, events, documents and changes."""

from itertools import pairwise

from rapidfuzz import fuzz

from dashboard.curation.areas import Reference
from dashboard.curation.articles import Article
from dashboard.curation.events import read_change, read_document, read_event
from dashboard.curation.facts import Facts
from dashboard.curation.languages import language_of
from dashboard.curation.observations import read_observation
from dashboard.curation.passages import Passage, places_of
from dashboard.curation.problems import Problems
from dashboard.curation.unit_names import Span
from dashboard.schema.tables import Statement

CONTEXT = 32
"""Code points kept before and behind a passage: enough to find it again in a text that shifted (W3C Web Annotation)."""
ALIKE = 85
"""How alike, of 100, a part of the text must be to be told as what a quote was taken from that stands nowhere."""


def read_facts(article: Article, reference: Reference, problems: Problems) -> Facts:
    """The rows of every statement whose quote stands in the text exactly once; breaches go to `problems`."""
    facts, whole, passages, last = Facts(), (0, len(article.text)), [], 0
    for quote in article.excused:
        facts.excused += places_of(quote, article.text, whole)
    for label, entry in zip(article.labels, article.entry.statement, strict=True):
        places = places_of(entry.quote, article.text, whole)
        if len(places) == 1:
            passages.append(Passage(article, reference, problems, entry, label, places[0]))
            _read_passage(passages[-1], facts)
            last = places[0][0]
            continue
        near = places or _alike(entry.quote, article.text)
        facts.excused += near
        message = f"“{entry.quote[:60]}” must stand in the text exactly once; it stands {len(places)} times"
        if near and not places:
            message += f"; the most alike stands in {article.line(near[0][0])}"
        problems.add(article.file, label, message, near[0][0] if near else last)
    for before, after in pairwise(sorted(passages, key=lambda passage: passage.span)):
        if after.span[0] < before.span[1]:
            after.tell(after.label, f"it overlaps {before.label}; make them one statement")
    return facts


def _alike(quote: str, text: str) -> list[Span]:
    """The part of the text that a quote was probably taken from."""
    alignment = fuzz.partial_ratio_alignment(quote, text, score_cutoff=ALIKE) if len(quote) < len(text) else None
    return [(alignment.dest_start, alignment.dest_end)] if alignment else []


def _read_passage(passage: Passage, facts: Facts) -> None:
    entry, (start, end), text = passage.entry, passage.span, passage.article.text
    changed = [area for change in entry.area_changes for area in change.predecessors]
    named = [*entry.names, *changed, *(area for item in entry.observations for area in item.counted)]
    in_broken_form = entry.quote in passage.article.excused
    if not (entry.observations or entry.events or entry.documents or named or in_broken_form):
        passage.tell(passage.label, "nothing was read from this statement; add a fact or remove it")
    if "\n" in entry.quote:
        passage.tell(passage.label, "the quote goes over the end of a line; quote within one paragraph")
    _check_gist(passage)
    passage.has_areas([entry.area], passage.label)
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
            gist_vi=entry.gist_vi,
        )
    )
    for document in entry.documents:
        read_document(passage, document, facts)
    for observation in entry.observations:
        read_observation(passage, observation, facts)
    for event in entry.events:
        read_event(passage, event, facts)
    for change in entry.area_changes:
        read_change(passage, change, facts)


def _check_gist(passage: Passage) -> None:
    """What an English quote says, in one line of Vietnamese: ours, and never the quote again."""
    gist, place = passage.entry.gist_vi, f"{passage.label}.gist_vi"
    in_vietnamese = passage.article.entry.article.language == "vi"
    faults = {
        "the quote is in Vietnamese; only what stands in English gets a gist": bool(gist) and in_vietnamese,
        "write one line": len(gist.splitlines()) > 1,
        "this is the quote itself; say in Vietnamese what it says": gist.strip() == passage.entry.quote.strip(),
        "write it in Vietnamese": language_of(gist) == "en",
    }
    for message in [message for message, is_so in faults.items() if is_so][:1]:
        passage.tell(place, message)
