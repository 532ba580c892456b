"""Numbered acts over all articles: which one a number in a text means. Each province numbers its own anew."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dashboard.curation.articles import Article
from dashboard.curation.dates import PrintedDate, printed_dates
from dashboard.curation.forms import is_placeholder
from dashboard.curation.problems import Problems
from dashboard.curation.suggestions import ids_like
from dashboard.curation.unit_names import Span
from dashboard.schema.documents import is_shared, number
from dashboard.schema.tables import Document

CENTRAL = re.compile(r"(?:TW|CP|TTg|CTN|QH\d*)$|/TT-")
"""Numbers of the Party's central bodies, the Government, the National Assembly and the ministries: there is one of each
in the country. Of all others, as 02-KH/TU, every province has its own."""
DATED = {"en": (r",? dated ",), "vi": (r",? (?=ngày )", r",? ngày ")}
"""What stands between the number of a document and its day."""


@dataclass(frozen=True)
class Documents:
    """The documents that all articles tell, and the articles by their ids."""

    rows: list[Document]
    articles: dict[str, Article]

    def known_in(self, article: Article) -> dict[str, list[Document]]:
        """By its number, each document that this article may mean: told or cited in it, or else of a central body."""
        cited = article.entry.article.cites
        here = _by_number(row for row in self.rows if row.article == article.id or row.document in cited)
        return _by_number(row for row in self.rows if CENTRAL.search(number(row.document))) | here

    def mentions(self, article: Article, problems: Problems) -> list[Span]:
        """Every place where the article names a document it knows, with the day behind it, which must be its day."""
        spans = []
        for printed, rows in self.known_in(article).items():
            for start, end in _places(printed, article.text):
                day = _day_behind(article, end)
                if day and not any(row.issued is None or day.says(row.issued) for row in rows):
                    days = " and ".join(f"{row.issued} in {row.statement}" for row in rows)
                    place = f"seeds/{article.id}.txt {article.line(start)}"
                    problems.add(article.file, place, f"{printed} is dated {day.first} here and {days}", start)
                spans.append((start, day.end if day else end))
        return spans

    def foreign(self, article: Article) -> Iterator[tuple[Span, str]]:
        """Every place of a number that only other articles tell of, and what to do there."""
        known = self.known_in(article)
        for row in self.rows:
            if not is_shared(row.document) and row.document not in known:
                for start, end in _places(row.document, article.text):
                    day = _day_behind(article, end)
                    yield (start, day.end if day else end), self._whose(row)

    def check(self, problems: Problems) -> None:
        """Each key once, with an @ only where two issuers share its number; what is cited is told elsewhere."""
        for at, row in enumerate(self.rows):
            article = self.articles[row.article]
            message = self._clash(row, self.rows[:at])
            if message:
                problems.add(article.file, row.document, message, article.text.find(number(row.document)))
        for article in self.articles.values():
            for key in article.entry.article.cites:
                if unknown := self._unknown(key):
                    problems.add(article.file, "article.cites", unknown)
                elif any(row.document == key and row.article == article.id for row in self.rows):
                    problems.add(article.file, "article.cites", f"{key} is told in this article itself; remove it")
                elif not _places(number(key), article.text):
                    problems.add(article.file, "article.cites", f"{key} does not stand in the text; remove it")

    def unfit(self, key: str, article: Article) -> str | None:
        """Why an event or change of this article cannot name this document; `None` where it can."""
        unknown = self._unknown(key)
        if unknown:
            return f"{unknown}; add it to a statement's documents"
        rows = [row for row in self.rows if row.document == key]
        known = self.known_in(article).get(number(key), [])
        if not rows or any(row in known for row in rows):
            return None
        here = ", ".join(row.document for row in known if row.article == article.id)
        return f"this article's own is {here}; name that" if here else self._whose(rows[0])

    def _clash(self, row: Document, earlier: list[Document]) -> str | None:
        for other in (one for one in earlier if number(one.document) == number(row.document)):
            there = f"{other.statement} of {self.articles[other.article].file}"
            if other.issuer == row.issuer:
                return f"this act of “{row.issuer}” is told in {there} too; tell it once, and name it in article.cites"
            if other.document == row.document:
                return (
                    f"this number is of “{row.issuer}” here and of “{other.issuer}” in {there}; if they are two acts, "
                    f"write the newer one as {number(row.document)}@who-issued-it; if not, tell it once and name it "
                    "in article.cites"
                )
        same = [one for one in self.rows if number(one.document) == number(row.document)]
        if is_shared(row.document) and same == [row]:
            return f"no other issuer here has the number {number(row.document)}; write it alone"
        return None

    def _whose(self, row: Document) -> str:
        return (
            f"{row.document} is told in {row.statement} as that of “{row.issuer}”; if it is that act, list it in "
            f"article.cites; else tell it in a statement's documents as {number(row.document)}@who-issued-it"
        )

    def _unknown(self, key: str) -> str | None:
        entries = [statement for article in self.articles.values() for statement in article.entry.statement]
        keys = {document.number for entry in entries for document in entry.documents}
        if key in keys or is_placeholder(key):  # told already, where it could not be read
            return None
        return "; ".join(filter(None, (f"there is no document {key}", ids_like(key, keys))))


def _by_number(rows: Iterable[Document]) -> dict[str, list[Document]]:
    grouped: dict[str, list[Document]] = {}
    for row in rows:
        grouped.setdefault(number(row.document), []).append(row)
    return grouped


def _places(printed: str, text: str) -> list[Span]:
    return [match.span() for match in re.finditer(rf"(?<!\w){re.escape(printed)}(?!\w)", text)]


def _day_behind(article: Article, end: int) -> PrintedDate | None:
    """The day that is printed right behind the number of a document."""
    head = article.entry.article
    printed = {one.start: one for one in printed_dates(article.text, head.language, head.year)}
    for words in DATED[head.language]:
        dated = re.compile(words).match(article.text, end)
        if dated and dated.end() in printed:
            return printed[dated.end()]
    return None
