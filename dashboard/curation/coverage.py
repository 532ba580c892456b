"""Complete by construction: every digit and number word of an article is read or ignored with a reason."""

import re

from dashboard.curation.dates import printed_dates
from dashboard.curation.facts import Facts
from dashboard.curation.numerals import ACCOUNTABLE_WORDS
from dashboard.curation.passages import Span
from dashboard.curation.problems import Problems
from dashboard.curation.reading import Article
from dashboard.schema.tables import Document, Ignored


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
    words = "|".join(ACCOUNTABLE_WORDS[article.entry.article.language])
    pattern = r"\d+(?:[.,]\d+)*" + (rf"|\b(?:{words})\b" if words else "")
    numbers = [match.span() for match in re.finditer(pattern, article.text, re.IGNORECASE)]
    return [(start, end) for start, end in numbers if not any(s <= start and end <= e for s, e in spans)]


def _document_spans(article: Article, documents: dict[str, Document], problems: Problems) -> list[Span]:
    """Every place where a known document is named, with the date behind it, which must be its day of issue."""
    head, spans = article.entry.article, []
    for number, document in documents.items():
        for match in re.finditer(rf"(?<!\w){re.escape(number)}", article.text):
            start, end = match.span()
            dated = re.compile(r",? dated ").match(article.text, end)
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
    rows = []
    for entry in article.entry.ignored:
        places = [match.span() for match in re.finditer(re.escape(entry.written), article.text)]
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
    return sorted(rows, key=lambda row: row.start)
