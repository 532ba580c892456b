"""Dates as printed in English and Vietnamese articles, also without a year, as a month, a year or a short range."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

MONTHS = list(calendar.month_name)[1:]
MONTH = "|".join(MONTHS)
CENTURIES = r"(?:19|20)\d\d\b"
PATTERNS: dict[str, list[tuple[str, "Precision"]]] = {
    "en": [
        (rf"\b(?P<month>{MONTH}) (?P<day>\d{{1,2}})\b(?:,? (?P<year>{CENTURIES}))?", "day"),
        (rf"\b(?P<day>\d{{1,2}}) (?P<month>{MONTH})\b(?: (?P<year>{CENTURIES}))?", "day"),
        (rf"\b(?P<month>{MONTH})\b(?: (?P<year>{CENTURIES}))?(?! \d)", "month"),
    ],
    "vi": [
        (rf"(?<![\d/])(?P<day>\d{{1,2}})[/-](?P<month>\d{{1,2}})(?:[/-](?P<year>{CENTURIES}))?(?![\d/])", "day"),
        (rf"\b(?i:ngày) (?P<day>\d{{1,2}}) tháng (?P<month>\d{{1,2}})\b(?: năm (?P<year>{CENTURIES}))?", "day"),
        (rf"\b(?i:tháng) (?P<month>\d{{1,2}})\b(?:[/-](?P<year>{CENTURIES})| năm (?P<year2>{CENTURIES}))?", "month"),
    ],
}
Precision = Literal["day", "month", "year"]
Candidate = tuple[int, int, dict[str, str | None], Precision]
"""Start, end, the named groups of a match, and how exact it is."""

YEAR = rf"(?<![\w/-])(?P<year>{CENTURIES})(?![/-])"


@dataclass(frozen=True)
class PrintedDate:
    """A date as printed: where it stands, the first and last day it covers, and whether its year is printed."""

    start: int
    end: int
    first: date
    last: date
    precision: Precision
    year_printed: bool

    def says(self, bound: date | str) -> bool:
        """Whether it is this day, month ("2025-07") or year ("2030")."""
        if isinstance(bound, date):
            return self.precision == "day" and self.first == bound
        precision = "month" if "-" in bound else "year"
        return self.precision == precision and self.first.isoformat().startswith(bound)


def printed_dates(text: str, language: str, year: int) -> list[PrintedDate]:
    """Every date printed in `text`, in its order; `year` is assumed where none is printed.

    A date that cannot be (31 June) is left out: no event can then claim it.
    """
    taken: list[tuple[int, int]] = []
    found = []
    for start, end, groups, precision in _matches(text, language):
        if any(start < stop and begin < end for begin, stop in taken):
            continue
        days = _days(groups, precision, year)
        if days:
            taken.append((start, end))
            found.append(PrintedDate(start, end, *days, precision, bool(groups.get("year") or groups.get("year2"))))
    return sorted(found, key=lambda printed: printed.start)


def _matches(text: str, language: str) -> list[Candidate]:
    """Candidates, the most exact first, so that a day wins over the month it stands in."""
    found = _borrowed_month(text) if language == "en" else []
    for pattern, precision in [*PATTERNS[language], (YEAR, "year")]:
        found += [(m.start(), m.end(), m.groupdict(), precision) for m in re.finditer(pattern, text)]
    return found


def _borrowed_month(text: str) -> list[Candidate]:
    """The second day of "June 24 to 28", with the month of the first."""
    to = r"(?: (?:to|and|-|–) |[-–])"
    pattern = rf"\b(?P<month>{MONTH}) \d{{1,2}}{to}(?P<day>\d{{1,2}})\b(?:, (?P<year>{CENTURIES}))?"
    return [(m.start("day"), m.end(), m.groupdict(), "day") for m in re.finditer(pattern, text)]


def _days(groups: dict[str, str | None], precision: Precision, year: int) -> tuple[date, date] | None:
    """First and last day of a match, `None` where no such day exists."""
    year = int(groups.get("year") or groups.get("year2") or year)
    if precision == "year":
        return date(year, 1, 1), date(year, 12, 31)
    name = groups["month"] or ""
    month = int(name) if name.isdigit() else MONTHS.index(name) + 1
    if not 1 <= month <= 12:
        return None
    length = calendar.monthrange(year, month)[1]
    if precision == "month":
        return date(year, month, 1), date(year, month, length)
    day = int(groups["day"] or 0)
    return (date(year, month, day),) * 2 if 1 <= day <= length else None
