"""Holds `milestones.csv` against the totals of the country: its days, titles, acts, numbers and sources."""

from datetime import date
from itertools import pairwise

from dashboard.curation.arithmetic import plain
from dashboard.curation.problems import Problems
from dashboard.curation.register import Register, file_of
from dashboard.curation.register_country import LAW, PLAN, RESOLUTIONS
from dashboard.curation.register_counts import OF_THE_COUNTRY
from dashboard.curation.register_totals import numbers
from dashboard.folding import is_marked
from dashboard.schema.days import FIRST_DAY_AFTER, LAST_DAY_BEFORE, PLAN_DAY, RESOLUTIONS_DAY
from dashboard.schema.register import Milestone

LAW_DAY = date(2025, 6, 12)
DAYS_OF_ACTS = {PLAN: (PLAN_DAY,), LAW: (LAW_DAY, FIRST_DAY_AFTER), RESOLUTIONS: (RESOLUTIONS_DAY,)}
"""The days on which each act was taken, or took effect (data/reference/README.md, S1 to S3)."""
SMALLEST = 10
"""Smaller numbers are no counts of units: "two-tier" is "2 cấp"."""

WIDER = {"districts_before": "districts"}
"""The country's indicators that the register counts under another name."""


def check_milestones(register: Register, problems: Problems) -> None:
    """The days are in order, titles are in both languages, and acts, numbers and sources are those of the totals."""
    for earlier, later in pairwise(register.milestones):
        if later.day < earlier.day:
            problems.add(file_of("milestones"), str(later.day), f"it stands behind {earlier.day}; put days in order")
    acts = {act for row in register.national for act in row.document.split("; ") if act}
    totals = {plain(row.value) for row in register.national}
    for row in register.milestones:
        _check_titles(row, totals, problems)
        _check_act(row, acts, problems)
        _check_sources(row, register, problems)
        _check_indicator(row, register, problems)
    for day in (LAST_DAY_BEFORE, FIRST_DAY_AFTER):
        if day not in {row.day for row in register.milestones}:
            problems.add(file_of("milestones"), str(day), "this day of the reform is missing")


def _check_titles(row: Milestone, totals: set[str], problems: Problems) -> None:
    if is_marked(row.title_en) or not is_marked(row.title_vi):
        problems.add(file_of("milestones"), f"{row.day}.title", "_en is not English, or _vi not Vietnamese")
    english, vietnamese = (_counts(title) for title in (row.title_en, row.title_vi))
    if english != vietnamese:
        problems.add(file_of("milestones"), f"{row.day}.title", "the numbers of _en and _vi differ")
    for number in sorted((english | vietnamese) - totals):
        problems.add(file_of("milestones"), f"{row.day}.title", f"{number} is no total of national.csv")


def _check_indicator(row: Milestone, register: Register, problems: Problems) -> None:
    """The number that a milestone opens stands in its title."""
    totals = {OF_THE_COUNTRY.get(one.metric, one.metric): one.value for one in register.national}
    total = totals.get(WIDER.get(row.indicator or "", row.indicator or ""))
    if total is not None and total >= SMALLEST and plain(total) not in _counts(row.title_en):
        problems.add(
            file_of("milestones"), f"{row.day}.indicator",
            f"it opens {row.indicator}, {plain(total)}, and the title does not say that",
        )  # fmt: skip


def _check_act(row: Milestone, acts: set[str], problems: Problems) -> None:
    if row.day not in DAYS_OF_ACTS.get(row.act, (row.day,)):
        days = " or ".join(map(str, DAYS_OF_ACTS[row.act]))
        problems.add(file_of("milestones"), f"{row.day}.day", f"{row.act} is of {days}")
    if row.act and row.act not in acts:
        problems.add(file_of("milestones"), f"{row.day}.act", f"{row.act} is no document of national.csv")
    if not row.act and row.day not in (LAST_DAY_BEFORE, FIRST_DAY_AFTER):
        problems.add(
            file_of("milestones"), f"{row.day}.act",
            f"it is missing; only of {LAST_DAY_BEFORE} and {FIRST_DAY_AFTER} the register itself tells",
        )  # fmt: skip


def _check_sources(row: Milestone, register: Register, problems: Problems) -> None:
    """Each source is one that a total of the same act or of the same day was read in."""
    known = {
        source
        for total in register.national
        if row.act in total.document.split("; ") or total.as_of == row.day.isoformat()
        for source in total.source.split(";")
    }
    for source in row.source.split(";"):
        if source not in known:
            problems.add(
                file_of("milestones"), f"{row.day}.source",
                f"{source} is no source of a total of this act or day in national.csv",
            )  # fmt: skip


def _counts(title: str) -> set[str]:
    return {number for number in numbers(title) if int(number) >= SMALLEST}
