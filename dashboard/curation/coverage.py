"""Complete by construction: every digit and number word of an article is read or ignored with a reason."""

import re
from itertools import pairwise

from dashboard.curation.articles import Article
from dashboard.curation.dates import printed_dates
from dashboard.curation.documents import Documents
from dashboard.curation.facts import Facts
from dashboard.curation.numerals import ACCOUNTABLE_WORDS, alternatives, numerals
from dashboard.curation.problems import Problems
from dashboard.curation.unit_names import Span
from dashboard.schema.tables import Ignored

ADDRESS = r"https?://\S+"
"""An address in a text: once the one in the curation file is right, its digits are accounted for."""


def account_for(article: Article, facts: Facts, documents: Documents, problems: Problems) -> list[Ignored]:
    """The ignored spans of an article; a number that is neither read nor ignored is a problem.

    Args:
        article: the text and its curation.
        facts: what was read from it.
        documents: those of all articles: the number of one that this article knows is accounted for wherever it stands.
        problems: gets what is not accounted for, ignored for nothing, or both read and ignored.
    """
    url = article.entry.article.url
    known = [*facts.spans, *documents.mentions(article, problems)]
    known += [match.span() for match in re.finditer(re.escape(url), article.text)]
    ignored = _ignored(article, known, problems)
    spans = known + [(row.start, row.end) for row in ignored]
    if problems:  # where nothing was told, nothing is excused
        spans += [*facts.excused, *(match.span() for match in re.finditer(ADDRESS, article.text))]
    for span, advice in documents.foreign(article):
        if unread(article, spans, within=span):
            _tell(article, span, advice, problems)
            spans.append(span)
    for span in dict.fromkeys(_whole_date(article, span) for span in unread(article, spans)):
        _tell(article, span, "put it in an observation, event or document, or ignore it with a reason", problems)
    return ignored


def _whole_date(article: Article, span: Span) -> Span:
    """The date that a run of digits is a part of, so that it is told as one; else the run itself."""
    head = article.entry.article
    dates = printed_dates(article.text, head.language, head.year)
    return next(((one.start, one.end) for one in dates if one.start <= span[0] and span[1] <= one.end), span)


def unread(article: Article, spans: list[Span], within: Span | None = None) -> list[Span]:
    """Runs of digits and number words of the text, or of a part of it, that no span covers."""
    low, high = within or (0, len(article.text))
    runs = [
        span for span in numbers(article.text, article.entry.article.language) if low <= span[0] and span[1] <= high
    ]
    return [(start, end) for start, end in runs if not any(s <= start and end <= e for s, e in spans)]


def numbers(text: str, language: str) -> list[Span]:
    """Every run of digits and every number word that must be accounted for."""
    words = alternatives(ACCOUNTABLE_WORDS[language])
    pattern = r"\d+(?:[.,]\d+)*" + (rf"|\b(?:{words})\b" if words else "")
    return [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]


def _tell(article: Article, span: Span, advice: str, problems: Problems) -> None:
    start, end = span
    line = article.text[max(0, start - 30) : end + 30].replace("\n", " ")
    place = f"seeds/{article.id}.txt {article.line(start)}"
    problems.add(article.file, place, f"“{article.text[start:end]}” in “…{line}…” is not read; {advice}", start)


def _ignored(article: Article, known: list[Span], problems: Problems) -> list[Ignored]:
    """The places of what is ignored, in the order of the text; what is ignored for nothing is a problem."""
    rows = []
    for entry in article.entry.ignored:
        places = [match.span() for match in re.finditer(_whole(entry.written), article.text)]
        free = [(start, end) for start, end in places if not any(s < end and start < e for s, e in known)]
        fault = _fault(article, entry.written, places, free)
        if fault:
            problems.add(article.file, "ignored", fault, places[0][0] if places else len(article.text))
        rows += [
            Ignored(
                article=article.id,
                start=start,
                end=end,
                written=entry.written,
                reason_en=entry.reason,
                reason_vi=entry.reason_vi,
            )
            for start, end in free
        ]
    rows.sort(key=lambda row: row.start)
    for before, after in pairwise(rows):
        if after.start < before.end:
            message = f"“{after.written}” overlaps another ignored one; make them one"
            problems.add(article.file, "ignored", message, after.start)
    return rows


def _fault(article: Article, written: str, places: list[Span], free: list[Span]) -> str | None:
    """Why something need not be ignored."""
    language = article.entry.article.language
    if not (numbers(written, language) or numerals(written, language)):
        return f"“{written}” holds no number; remove it"
    if not places:
        return f"“{written}” does not stand in the text; remove it"
    return None if free else f"“{written}” is read as a fact everywhere it stands; remove it"


def _whole(written: str) -> str:
    """A regular expression for these characters where they do not cut a number."""
    before = r"(?<!\d)(?<!\d[.,])" if written[0].isdigit() else ""
    behind = r"(?!\d)(?![.,]\d)" if written[-1].isdigit() else ""
    return before + re.escape(written) + behind
