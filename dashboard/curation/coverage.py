"""Complete by construction: every digit and number word of an article is read or ignored with a reason."""

import re
from itertools import pairwise

from dashboard.curation.dates import printed_dates
from dashboard.curation.facts import Facts
from dashboard.curation.numerals import ACCOUNTABLE_WORDS, alternatives, numerals
from dashboard.curation.passages import Span
from dashboard.curation.problems import Problems
from dashboard.curation.reading import Article
from dashboard.schema.tables import Document, Ignored

DATED = {"en": ",? dated ", "vi": r",? (?:ngày (?=\d+[/-])|(?=ngày \d+ tháng))"}
"""What stands between the number of a document and its day."""


def account_for(article: Article, facts: Facts, documents: dict[str, Document], problems: Problems) -> list[Ignored]:
    """The ignored spans of an article; a number that is neither read nor ignored is a problem.

    Args:
        article: the text and its curation.
        facts: what was read from it.
        documents: every known document: its number is accounted for wherever it stands.
        problems: gets what is not accounted for, ignored for nothing, or both read and ignored.
    """
    url = article.entry.article.url
    known = [*facts.spans, *_document_spans(article, documents, problems)]
    known += [match.span() for match in re.finditer(re.escape(url), article.text)]
    ignored = _ignored(article, known, problems)
    spans = known + [(row.start, row.end) for row in ignored]
    for start, end in unread(article, spans):
        line = article.text[max(0, start - 30) : end + 30].replace("\n", " ")
        problems.add(
            article.file,
            f"seeds/{article.id}.txt {article.line(start)}",
            f"“{article.text[start:end]}” in “…{line}…” is not read; put it in an observation, event or document, "
            "or ignore it with a reason",
        )
    return ignored


def unread(article: Article, spans: list[Span]) -> list[Span]:
    """Runs of digits and number words of the text that no span covers."""
    found = numbers(article.text, article.entry.article.language)
    return [(start, end) for start, end in found if not any(s <= start and end <= e for s, e in spans)]


def numbers(text: str, language: str) -> list[Span]:
    """Every run of digits and every number word that must be accounted for."""
    words = alternatives(ACCOUNTABLE_WORDS[language])
    pattern = r"\d+(?:[.,]\d+)*" + (rf"|\b(?:{words})\b" if words else "")
    return [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]


def _document_spans(article: Article, documents: dict[str, Document], problems: Problems) -> list[Span]:
    """Every place where a known document is named, with the date behind it, which must be its day of issue."""
    head, spans = article.entry.article, []
    for number, document in documents.items():
        for match in re.finditer(rf"(?<!\w){re.escape(number)}(?!\w)", article.text):
            start, end = match.span()
            dated = re.compile(DATED[head.language]).match(article.text, end)
            printed = (
                printed_dates(article.text[dated.end() : dated.end() + 30], head.language, head.year) if dated else []
            )
            if dated and printed and printed[0].start == 0:
                end = dated.end() + printed[0].end
                if document.issued and not printed[0].says(document.issued):
                    problems.add(
                        article.file,
                        f"seeds/{article.id}.txt {article.line(start)}",
                        f"{number} is dated {printed[0].first} here and {document.issued} in {document.statement}",
                    )
            spans.append((start, end))
    return spans


def _ignored(article: Article, known: list[Span], problems: Problems) -> list[Ignored]:
    language, rows = article.entry.article.language, []
    for entry in article.entry.ignored:
        places = [match.span() for match in re.finditer(_whole(entry.written), article.text)]
        if not (numbers(entry.written, language) or numerals(entry.written, language)):
            problems.add(article.file, "ignored", f"“{entry.written}” holds no number; remove it")
        if not places:
            problems.add(article.file, "ignored", f"“{entry.written}” does not stand in the text; remove it")
        free = [(start, end) for start, end in places if not any(s < end and start < e for s, e in known)]
        if places and not free:
            problems.add(
                article.file, "ignored", f"“{entry.written}” is read as a fact everywhere it stands; remove it"
            )
        for start, end in free:
            rows.append(
                Ignored(
                    article=article.id,
                    start=start,
                    end=end,
                    written=entry.written,
                    reason_en=entry.reason,
                    reason_vi=entry.reason_vi,
                )
            )
    rows.sort(key=lambda row: row.start)
    for before, after in pairwise(rows):
        if after.start < before.end:
            problems.add(article.file, "ignored", f"“{after.written}” overlaps another ignored one; make them one")
    return rows


def _whole(written: str) -> str:
    """A regular expression for these characters where they do not cut a number."""
    before = r"(?<!\d)(?<!\d[.,])" if written[0].isdigit() else ""
    behind = r"(?!\d)(?![.,]\d)" if written[-1].isdigit() else ""
    return before + re.escape(written) + behind
