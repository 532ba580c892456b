"""Dates as printed in English and Vietnamese articles, also without a year, as a month, a year or a short range."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

MONTHS = list(calendar.month_name)[1:]
MONTH = "|".join(MONTHS)
PATTERNS = {
    "en": [
        (rf"(?P<month>{MONTH}) (?P<day>\d{{1,2}})\b(?:,? (?P<year>\d{{4}}))?", "day"),
        (rf"(?P<day>\d{{1,2}}) (?P<month>{MONTH})(?: (?P<year>\d{{4}}))?", "day"),
        (rf"(?P<month>{MONTH})(?: (?P<year>\d{{4}}))?(?! \d)", "month"),
    ],
    "vi": [
        (r"(?<![\d/])(?P<day>\d{1,2})[/-](?P<month>\d{1,2})(?:[/-](?P<year>\d{4}))?(?![\d/])", "day"),
        (r"ngày (?P<day>\d{1,2}) tháng (?P<month>\d{1,2})(?: năm (?P<year>\d{4}))?", "day"),
        (r"tháng (?P<month>\d{1,2})(?:[/-](?P<year>\d{4})| năm (?P<year2>\d{4}))?", "month"),
    ],
}
YEAR = r"(?<![\w/-])(?P<year>(?:19|20)\d\d)(?![\w/-])"


@dataclass(frozen=True)
class PrintedDate:
    """A date as printed: where it stands, the first and last day it covers, and whether its year is printed."""

    start: int
    end: int
    first: date
    last: date
    precision: Literal["day", "month", "year"]
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


def _matches(text: str, language: str) -> list[tuple[int, int, dict[str, str | None], str]]:
    """Candidates, the most exact first, so that a day wins over the month it stands in."""
    found = _borrowed_month(text) if language == "en" else []
    for pattern, precision in [*PATTERNS[language], (YEAR, "year")]:
        found += [(m.start(), m.end(), m.groupdict(), precision) for m in re.finditer(pattern, text)]
    return found


def _borrowed_month(text: str) -> list[tuple[int, int, dict[str, str | None], str]]:
    """The second day of "June 24 to 28", with the month of the first."""
    pattern = rf"(?P<month>{MONTH}) \d{{1,2}} (?:to|and|-) (?P<day>\d{{1,2}})\b(?:, (?P<year>\d{{4}}))?"
    return [(m.start("day"), m.end(), m.groupdict(), "day") for m in re.finditer(pattern, text)]


def _days(groups: dict[str, str | None], precision: str, year: int) -> tuple[date, date] | None:
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
