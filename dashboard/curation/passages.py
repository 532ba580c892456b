"""A curated passage in its text: finds the quote, phrases, numbers, names and dates, and refuses what is not there."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dashboard.curation import unit_names
from dashboard.curation.areas import Reference
from dashboard.curation.articles import Article
from dashboard.curation.dates import PrintedDate, printed_dates
from dashboard.curation.forms import is_placeholder
from dashboard.curation.models import StatementEntry
from dashboard.curation.number_words import Numeral
from dashboard.curation.numerals import limit_before, limit_behind, numerals
from dashboard.curation.problems import Problems
from dashboard.curation.suggestions import areas_like
from dashboard.curation.unit_names import Span
from dashboard.curation.validity import validity_breach
from dashboard.schema.tables import Area


@dataclass(frozen=True)
class Passage:
    """One statement of one article, found in the text at `span`; `label` names it in messages."""

    article: Article
    reference: Reference
    problems: Problems
    entry: StatementEntry
    label: str
    span: Span

    def tell(self, place: str, message: str, at: int | None = None) -> None:
        """Note a problem of this passage, at its beginning or at a place in the text."""
        self.problems.add(self.article.file, place, message, self.span[0] if at is None else at)

    def written(self, span: Span | None) -> str:
        """The characters of a span."""
        return self.article.text[slice(*span)] if span else ""

    def window(self, phrase: str | None, place: str) -> Span | None:
        """Where a number or date is looked for: the quote, or the one place where `phrase` stands in it."""
        if not phrase:
            return self.span
        places = places_of(phrase, self.article.text, self.span)
        if len(places) == 1:
            return places[0]
        self.tell(place, f"“{phrase[:60]}” must stand in the quote exactly once; it stands {len(places)} times")
        return None

    def has_areas(self, areas: list[str], place: str) -> bool:
        """Whether all areas exist; each that does not is a problem, told with what may be meant."""
        unknown = [area for area in areas if area not in self.reference.areas]
        for area in unknown:
            if not is_placeholder(area):
                like = areas_like(area, self.reference) or "areas are named by era and code, as 2024-27 or 2025-07210"
                self.tell(place, f"there is no area {area}; {like}")
        return not unknown

    def area(self, asked: str | None, place: str) -> str | None:
        """The area of a fact, its own or the statement's; `None` where it does not exist, which is told once."""
        if asked is None:
            return self.entry.area if self.entry.area in self.reference.areas else None
        return asked if self.has_areas([asked], place) else None

    def require_name(self, area: str) -> None:
        """The quote must name the area, as the register spells it or otherwise, or in English."""
        if self.has_areas([area], self.label):
            row = self.reference.areas[area]
            if not self._named([row], self.entry.quote):
                self.tell(self.label, f"{area} is {row.name_vi}, and the quote does not name it")

    def require_valid(self, area: str, day: date | None, place: str, *, to_come: bool, ends: bool = False) -> None:
        """A fact of a day must speak of a unit of that day, as `validity_breach` says."""
        breach = validity_breach(area, day, self.reference, to_come=to_come, ends=ends)
        if breach:
            self.tell(place, breach)

    def numerals_in(self, window: Span) -> list[Numeral]:
        """The numbers printed in a part of the text; what the part cuts in two is none of them."""
        printed = numerals(self.article.text, self.article.entry.article.language)
        return [one for one in printed if window[0] <= one.start and one.end <= window[1]]

    def dates_in(self, window: Span) -> list[PrintedDate]:
        """The dates printed in a part of the text; what the part cuts in two is none of them."""
        head = self.article.entry.article
        printed = printed_dates(self.article.text, head.language, head.year)
        return [one for one in printed if window[0] <= one.start and one.end <= window[1]]

    def find_number(self, value: Decimal | int, qualifier: str | None, window: Span, place: str) -> Numeral | None:
        """The one place in the window where the number is printed.

        What limits it must be in the qualifier, unless the curator wrote "exact" (`None`: wrote nothing).
        """
        text, language = self.article.text, self.article.entry.article.language
        printed = self.numerals_in(window)
        fitting = [numeral for numeral in printed if numeral.value == value]
        if len(fitting) != 1:
            others = ", ".join(text[one.start : one.end] for one in printed) or "no number at all"
            advice = "name the one that is meant with phrase = “…”" if fitting else f"the quote prints {others}"
            self.tell(place, f"{value} must be printed once; it is printed {len(fitting)} times: {advice}")
            return None
        before = limit_before(text, fitting[0].start, language)
        limit = before or limit_behind(text, fitting[0], language)
        if limit and qualifier not in (limit, "exact"):
            side = "before" if before else "behind"
            self.tell(
                place, f"the words {side} {value} limit it; write qualifier = “{limit}”, or “exact” where they do not"
            )
        return fitting[0]

    def find_names(self, areas: list[str], window: Span, place: str) -> list[Span]:
        """Where the names of the areas stand in the window; each must, `require_name` having seen to the quote."""
        rows = [self.reference.areas[area] for area in dict.fromkeys(areas)]
        for row in rows:
            in_quote, in_window = (self._named([row], part) for part in (self.entry.quote, self.written(window)))
            if in_quote and not in_window:
                self.tell(place, f"{row.area} is {row.name_vi}, and the phrase does not name it")
        places = self._named(rows, self.written(window))
        return [(window[0] + start, window[0] + end) for start, end in places]

    def _named(self, areas: list[Area], text: str) -> list[Span]:
        return unit_names.spans(areas, text, self.reference.spellings)

    def find_date(self, bound: date | str, window: Span, place: str) -> PrintedDate | None:
        """The one place in the window where the day, month ("2025-07"), quarter or year is printed."""
        printed = self.dates_in(window)
        fitting = [one for one in printed if one.says(bound)]
        if len(fitting) == 1:
            return fitting[0]
        others = ", ".join(f"{self.written((one.start, one.end))} ({one.named})" for one in printed) or "no date at all"
        advice = "name the one that is meant with phrase = “…”" if fitting else f"the quote prints {others}"
        self.tell(place, f"{bound} must be printed once; it is printed {len(fitting)} times: {advice}")
        return None


def places_of(part: str, text: str, span: Span) -> list[Span]:
    """Every place where `part` stands in a span of the text."""
    return [
        (span[0] + match.start(), span[0] + match.end()) for match in re.finditer(re.escape(part), text[slice(*span)])
    ]
