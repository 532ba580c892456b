"""Dates as printed: days, months, quarters and years, without a year too, and each day of a printed range or list."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from dashboard.curation.date_forms import (
    BARE,
    CENTURIES,
    CERTAIN,
    LIKELY,
    RANGE,
    RANGED,
    SHARES,
    TO,
    Precision,
    Written,
    of,
    written,
)

ORDINAL = {"en": r"(?:st|nd|rd|th)?", "vi": ""}
_VIETNAMESE_LIST = r"\b(?i:ngày|từ|sáng|trưa|chiều|tối|đêm) $"
"""What stands before a Vietnamese list of days; "24-28/6" needs nothing before it."""
# Behind the last day of an English list: "June 16 and 17 in Hue", but no day in "June 16 and 20 communes".
_LIST_ENDS = (
    r"(?=[.,;:)\]\n]|$| (?:in|at|of|for|to|the|with|by|on|as|when|while|from|respectively|and)\b|,? (?:19|20)\d\d\b)"
)


@dataclass(frozen=True)
class PrintedDate:
    """A date as printed: where it stands, the first and last day it covers, and whether its year is printed.

    A day of a range or list may stand without its month ("24" of "24-28/6"): it has that of its neighbour. `in_digits`
    where only digits say which is the day and which the month.
    """

    start: int
    end: int
    first: date
    last: date
    precision: Precision
    year_printed: bool
    in_digits: bool = False

    def says(self, bound: date | str) -> bool:
        """Whether it is this day, month ("2025-07"), quarter ("2025-Q2") or year ("2030")."""
        if isinstance(bound, date):
            return self.precision == "day" and self.first == bound
        return bound == self.named

    @property
    def named(self) -> str:
        """The date as a curation file writes it: "2025-07-01", "2025-07", "2025-Q2", "2030"."""
        if self.precision == "day":
            return self.first.isoformat()
        if self.precision == "year":
            return f"{self.first:%Y}"
        quarter = self.first.month != self.last.month
        return f"{self.first:%Y}-Q{self.last.month // 3}" if quarter else f"{self.first:%Y-%m}"

    @property
    def ambiguous(self) -> bool:
        """Whether another reader may take the month for the day: "4/7"."""
        return self.in_digits and self.first.day <= 12 and self.first.day != self.first.month


@lru_cache(maxsize=64)
def printed_dates(text: str, language: str, year: int) -> tuple[PrintedDate, ...]:
    """Every date printed in `text`, in its order; `year` is assumed where none is printed.

    A date that cannot be (31 June) is left out: no event can then claim it.
    """
    dates: list[Written] = []
    for one in written(text, language, days=True):
        _accept(one, dates, year)
    for one in _bare(text, language, dates):
        _accept(one, dates, year)
    for one in [*dates]:
        for sibling in (*_days_before(one, text, language), *_days_behind(one, text, language)):
            _accept(sibling, dates, year)
    for one in written(text, language, days=False):
        _accept(one, dates, year)
    dates.sort(key=lambda one: one.start)
    return tuple(_printed(one, year) for one in _with_years(dates, text))


def _accept(one: Written, dates: list[Written], year: int) -> None:
    """Keep a date that can be, where no other stands."""
    if _can_be(one, one.year or year) and not any(one.start < other.end and other.start < one.end for other in dates):
        dates.append(one)


def _can_be(one: Written, year: int) -> bool:
    return 1 <= one.month <= 12 and 1 <= one.day <= calendar.monthrange(year, one.month)[1]


def _bare(text: str, language: str, dates: list[Written]) -> Iterator[Written]:
    """Days and months in digits alone, where the words around them leave no doubt: "ngày 4/7", "from 30/6 to 4/7"."""
    ends, starts = {one.end for one in dates}, {one.start for one in dates}
    for match in re.finditer(BARE, text):
        one = of(match, "day")
        before, behind = text[max(0, one.start - 40) : one.start], text[one.end : one.end + 40]
        certain = bool(re.search(CERTAIN[language], before, re.IGNORECASE)) or _is_heading(before, behind)
        counted = bool(re.match(rf"(?:{TO[language]}\d{{1,2}}/\d{{1,2}})?{SHARES[language]}", behind))
        linked, links = re.search(rf"{TO[language]}$", before), re.match(TO[language], behind)
        joined = (linked and one.start - len(linked.group()) in ends) or (links and one.end + links.end() in starts)
        likely = bool(re.search(LIKELY[language], before, re.IGNORECASE)) and not one.day < one.month <= 5
        if match["sign"] != "/":
            ranged = bool(re.search(RANGED, before, re.IGNORECASE))
            alone = likely and one.day > 12 and match["sign"] == "-"
            taken = language == "vi" and (certain or ranged or alone) and not counted
        elif certain:
            taken = language == "vi" or not counted
        else:
            taken = not counted and bool(joined or likely or any(_days_before(one, text, language)))
        if taken:
            ends.add(one.end)
            yield one


def _is_heading(before: str, behind: str) -> bool:
    """Whether a line begins here, and a colon follows: "30/6: …"."""
    return bool(re.search(r"(?:^|\n)[-*• ]*$", before)) and behind.startswith(":")


def _days_before(one: Written, text: str, language: str) -> Iterator[Written]:
    """The days of "16-17 June" and "ngày 18 và 19/4" that stand before the one with the month, if they rise to it."""
    if language == "en" and not text[one.start].isdecimal():
        return
    before = text[max(0, one.start - 60) : one.start]
    day = rf"\d{{1,2}}{ORDINAL[language]}"
    listed = re.search(rf"(?<![\w/.,-])((?:{day}{TO[language]})+)$", before)
    while listed and not _may_list(listed.group(1), before[: listed.start()], language):
        # What is left of "Units 3, 17 and 18 June" without its first number may be a list still.
        rest = re.match(rf"{day}{TO[language]}", listed.group(1))
        start = listed.start() + (rest.end() if rest else 1)
        listed = re.compile(rf"((?:{day}{TO[language]})+)$").search(before, start)
    if not listed:
        return
    days = [(int(m.group(1)), m) for m in re.finditer(rf"(\d{{1,2}}){ORDINAL[language]}", listed.group(1))]
    numbers = [number for number, _ in days] + [one.day]
    if any(first >= second for first, second in pairwise(numbers)):
        return
    begin = one.start - len(before) + listed.start(1)
    for number, match in days:
        yield replace(one, start=begin + match.start(), end=begin + match.end(), day=number)


def _may_list(listed: str, before: str, language: str) -> bool:
    """A dash alone joins two days; words and commas need "ngày" before them, in English an "and" or "to" at the end."""
    if re.fullmatch(r"\d{1,2}\w* ?[-–] ?", listed):
        return True
    if language == "vi":
        return bool(re.search(_VIETNAMESE_LIST, before)) or listed.startswith("ngày")
    return not listed.endswith(", ")


def _days_behind(one: Written, text: str, language: str) -> Iterator[Written]:
    """The days of "June 24 to 28" and "June 16, 17 and 18" that stand behind the one with the month, if they rise."""
    if language == "vi" or not text[one.start].isalpha() or one.year:
        return
    last, place = one.day, one.end
    pattern = re.compile(rf"({TO['en']})(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?![/%.,]\d)(?:,? (?P<year>{CENTURIES}))?")
    while (match := pattern.match(text, place)) and int(match["day"]) > last:
        ranged = re.search(r"to|until|through|[-–]", match.group(1))
        more = pattern.match(text, match.end())
        if not ranged and not more and not re.compile(_LIST_ENDS).match(text, match.end("day")):
            return
        year = int(match["year"]) if match["year"] else None
        yield replace(one, start=match.start("day"), end=match.end(), day=int(match["day"]), year=year)
        last, place = int(match["day"]), match.end()


def _with_years(dates: list[Written], text: str) -> Iterator[Written]:
    """Each with the year at the other end of its range: "June 24 to 28, 2024", "30/12/2025 đến 2/1"."""
    for at, one in enumerate(dates):
        year = one.year or _year_at(dates[at:], text, later=True) or _year_at(dates[at::-1], text, later=False)
        yield replace(one, year=year) if year and _can_be(one, year) else one


def _year_at(dates: list[Written], text: str, *, later: bool) -> int | None:
    """The year printed with the next of these that is joined to the first: by any word to a later, by a range else."""
    one = dates[0]
    for near, far in pairwise(dates):
        first, second = (near, far) if later else (far, near)
        between = text[first.end : second.start]
        if (
            far.precision != "day"
            or one.precision != "day"
            or not re.fullmatch(rf"{RANGE}| (?:and|và) (?:ngày )?", between)
        ):
            return None
        if not later and not re.fullmatch(RANGE, between):
            return None
        if far.year is not None:
            turned = (one.month, one.day) > (far.month, far.day)
            return far.year - turned if later else far.year + (not turned)
    return None


def _printed(one: Written, assumed: int) -> PrintedDate:
    year = one.year or assumed
    first, last = date(year, one.month, one.day), date(year, one.month, one.day)
    if one.precision == "month":
        closing = one.month + one.months - 1
        last = date(year, closing, calendar.monthrange(year, closing)[1])
    if one.precision == "year":
        last = date(year, 12, 31)
    return PrintedDate(one.start, one.end, first, last, one.precision, one.year is not None, one.in_digits)
