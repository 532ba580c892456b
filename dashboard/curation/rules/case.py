"""One fact before the words it was read from: what every rule looks at."""

from dataclasses import dataclass
from functools import cached_property

from dashboard.curation.areas import Reference
from dashboard.curation.articles import Article
from dashboard.curation.dates import PrintedDate, printed_dates
from dashboard.curation.drafting.sentences import around, sentences
from dashboard.curation.facts import Facts
from dashboard.curation.unit_names import Span
from dashboard.schema.tables import Event, Observation, Statement

Timed = Observation | Event


@dataclass(frozen=True)
class Reading:
    """An article with everything that was read from it."""

    article: Article
    reference: Reference
    facts: Facts

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @property
    def language(self) -> str:
        """The language that it is in."""
        return self.article.entry.article.language

    @cached_property
    def sentences(self) -> list[Span]:
        """Where its sentences stand."""
        return list(sentences(self.text))

    @cached_property
    def dates(self) -> tuple[PrintedDate, ...]:
        """Every date that it prints."""
        return printed_dates(self.text, self.language, self.article.entry.article.year)

    @cached_property
    def first_tellings(self) -> dict[str, Event]:
        """Every event of the article by its id."""
        return {row.event: row for row in self.facts.events}


@dataclass(frozen=True)
class Case:
    """A statement of an article, for the rules on one of its facts."""

    reading: Reading
    statement: Statement

    @property
    def quote(self) -> str:
        """The passage, verbatim."""
        return self.statement.exact

    @property
    def span(self) -> Span:
        """Where the passage stands."""
        return self.statement.start, self.statement.end

    @property
    def paragraph(self) -> str:
        """The quote, with what stands before it in its paragraph."""
        start, end = self.span
        return self.reading.text[self.reading.text.rfind("\n", 0, start) + 1 : end]

    def sentence(self, row: Timed) -> Span:
        """The sentence that a fact stands in; that at the end of the quote where it has no place of its own."""
        return around(self.reading.sentences, self.place(row)[0] - (row.written_start is None))

    def place(self, row: Timed) -> Span:
        """Where a fact stands; the end of the quote where it has no place of its own."""
        if row.written_start is None or row.written_end is None:
            return self.statement.end, self.statement.end
        return row.written_start, row.written_end

    def before(self, row: Timed, most: int = 60) -> str:
        """The characters before a fact."""
        start = self.place(row)[0]
        return self.reading.text[max(0, start - most) : start]

    def dates(self) -> list[PrintedDate]:
        """The dates printed in the quote."""
        return [one for one in self.reading.dates if self.span[0] <= one.start and one.end <= self.span[1]]
