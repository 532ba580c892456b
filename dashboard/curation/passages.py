"""A curated passage in its text: finds the quote, phrases, numbers, names and dates, and refuses what is not there."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dashboard.curation.areas import Reference, validity_breach
from dashboard.curation.dates import PrintedDate, printed_dates
from dashboard.curation.models import StatementEntry
from dashboard.curation.numerals import Numeral, limit_before, numerals
from dashboard.curation.problems import Problems
from dashboard.curation.reading import Article
from dashboard.schema.tables import Area

Span = tuple[int, int]
"""Code points of the article's text, end excluded."""


@dataclass(frozen=True)
class Passage:
    """One statement of one article, found in the text at `span`."""

    article: Article
    reference: Reference
    problems: Problems
    entry: StatementEntry
    span: Span

    def tell(self, place: str, message: str) -> None:
        """Note a problem of this passage."""
        self.problems.add(self.article.file, place, message)

    def written(self, span: Span | None) -> str:
        """The characters of a span."""
        return self.article.text[slice(*span)] if span else ""

    def window(self, phrase: str | None, place: str) -> Span | None:
        """Where a number or date is looked for: the quote, or the one place where `phrase` stands in it."""
        return find_once(self.article, phrase, self.span, self.problems, place) if phrase else self.span

    def has_areas(self, areas: list[str], place: str) -> bool:
        """Whether all areas exist; each that does not is a problem."""
        unknown = [area for area in areas if area not in self.reference.areas]
        for area in unknown:
            self.tell(place, f"there is no area {area}; add it to data/reference/named_units.csv")
        return not unknown

    def require_name(self, area: str) -> None:
        """The quote must name the area, in English or Vietnamese."""
        if self.has_areas([area], self.entry.id):
            row = self.reference.areas[area]
            if not re.search(_names([row]), self.entry.quote):
                self.tell(self.entry.id, f"{area} is {row.name_en}, and the quote does not name it")

    def require_valid(self, area: str, day: date | None, place: str, *, to_come: bool, ends: bool = False) -> None:
        """A fact of a day must speak of a unit of that day, as `validity_breach` says."""
        breach = validity_breach(self.reference.areas[area], day, to_come=to_come, ends=ends)
        if breach:
            self.tell(place, breach)

    def find_number(self, value: Decimal | int, qualifier: str | None, window: Span, place: str) -> Numeral | None:
        """The one place in the window where the number is printed.

        What limits it must be in the qualifier, unless the curator wrote "exact" (`None`: wrote nothing).
        """
        text, language = self.article.text, self.article.entry.article.language
        printed = [n for n in numerals(text, language) if window[0] <= n.start and n.end <= window[1]]
        fitting = [numeral for numeral in printed if numeral.value == value]
        if len(fitting) != 1:
            others = ", ".join(text[n.start : n.end] for n in printed) or "no number at all"
            advice = "name the one that is meant with phrase = “…”" if fitting else f"the quote prints {others}"
            self.tell(place, f"{value} must be printed once; it is printed {len(fitting)} times: {advice}")
            return None
        limit = limit_before(text, fitting[0].start, language)
        if limit and qualifier not in (limit, "exact"):
            self.tell(
                place, f"the words before {value} limit it; write qualifier = “{limit}”, or “exact” where they do not"
            )
        return fitting[0]

    def find_names(self, areas: list[str], window: Span, place: str) -> list[Span]:
        """Where the names of the areas stand in the window; each must, `require_name` having seen to the quote."""
        rows = [self.reference.areas[area] for area in dict.fromkeys(areas)]
        for row in rows:
            if re.search(_names([row]), self.entry.quote) and not re.search(_names([row]), self.written(window)):
                self.tell(place, f"{row.area} is {row.name_en}, and the phrase does not name it")
        places = [match.span() for match in re.finditer(_names(rows), self.written(window))]
        return [(window[0] + start, window[0] + end) for start, end in places]

    def find_date(self, bound: date | str, window: Span, place: str) -> tuple[Span, PrintedDate] | None:
        """The one place in the window where the day, month ("2025-07") or year ("2030") is printed."""
        head = self.article.entry.article
        printed = printed_dates(self.written(window), head.language, head.year)
        fitting = [found for found in printed if found.says(bound)]
        if len(fitting) != 1:
            self.tell(place, f"{bound} must be printed once; it is printed {len(fitting)} times")
            return None
        return (window[0] + fitting[0].start, window[0] + fitting[0].end), fitting[0]


def find_once(article: Article, part: str, span: Span, problems: Problems, place: str) -> Span | None:
    """Where `part` stands within a span of the text; a problem unless it stands there exactly once."""
    count = article.text.count(part, *span)
    if count != 1:
        where = "in the text" if span == (0, len(article.text)) else "in the quote"
        problems.add(article.file, place, f"“{part[:60]}” must stand {where} exactly once; it stands {count} times")
        return None
    start = article.text.index(part, *span)
    return start, start + len(part)


def _names(areas: list[Area]) -> str:
    return "|".join(rf"\b{re.escape(name)}\b" for area in areas for name in (area.name_en, area.name_vi))
