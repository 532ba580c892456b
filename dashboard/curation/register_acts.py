"""Holds the acts behind the register's units against each other: a resolution a province, a clause a commune."""

import re
from collections import defaultdict
from itertools import chain

from dashboard.curation.problems import Problems
from dashboard.curation.register import Register, file_of
from dashboard.curation.register_extents import AGAIN
from dashboard.curation.register_inputs import FOLDER, Inputs
from dashboard.schema.days import RESOLUTIONS_DAY

FIRST, LAST, DAY = 1654, 1687, RESOLUTIONS_DAY
"""The Standing Committee's resolutions on the communes of the 34 provinces: numbers without a gap, all of one day."""
ACT = re.compile(r"\d+/(?:\d{4}/QH\d+|NQ-\w+)")
"""The number of a resolution in a text."""


def check_acts(register: Register, inputs: Inputs, problems: Problems) -> None:
    """Each province has a resolution of its own, each commune that was rearranged a clause of its own in it."""
    _check_resolutions(register, problems)
    _check_clauses(register, inputs, problems)
    _check_gaps(register, problems)
    _check_later_acts(register, problems)


def _check_resolutions(register: Register, problems: Problems) -> None:
    first: dict[str, str] = {}
    for row in register.provinces:
        number = int(row.resolution.partition("/")[0])
        if not FIRST <= number <= LAST or row.resolution_date != DAY:
            problems.add(
                file_of("provinces"), row.gso_code,
                f"its resolution is {row.resolution} of {row.resolution_date}; they are {FIRST} to {LAST}, of {DAY}",
            )  # fmt: skip
        other = first.setdefault(row.resolution, row.gso_code)
        if other != row.gso_code:
            problems.add(file_of("provinces"), row.gso_code, f"{row.resolution} is the resolution on {other} too")


def _check_clauses(register: Register, inputs: Inputs, problems: Problems) -> None:
    """The table says what was read in the resolutions, of the communes that were rearranged and of no other."""
    acts = {f"2025-{row.gso_code}": (row.resolution, row.resolution_article) for row in register.provinces}
    kept = {change.successor for change in register.commune_changes if change.kind == "kept"}
    for code in sorted(inputs.clauses.keys() - {row.gso_code for row in register.communes}):
        problems.add(f"{FOLDER}/commune_clauses.csv", code, "there is no such commune")
    for row in register.communes:
        read = inputs.clauses.get(row.gso_code)
        expected = (read.resolution, read.article, read.clause) if read else ("", None, None)
        if (row.resolution, row.resolution_article, row.clause) != expected:
            problems.add(file_of("communes"), row.area, f"commune_clauses.csv names another act; {AGAIN}")
        if (row.area in kept) != (read is None):
            what = "was not rearranged and has a clause" if read else "was rearranged and has no clause"
            problems.add(f"{FOLDER}/commune_clauses.csv", row.gso_code, f"it {what}")
        elif read and (read.resolution, read.article) != acts[row.province]:
            problems.add(
                f"{FOLDER}/commune_clauses.csv", row.gso_code,
                f"its clause is in {read.resolution}, Article {read.article}, not in its province's",
            )  # fmt: skip


def _check_gaps(register: Register, problems: Problems) -> None:
    """The clauses before the closing one make a commune each: none is missing, none stands twice."""
    clauses: dict[str, list[int]] = defaultdict(list)
    for row in register.communes:
        clauses[row.province] += [] if row.clause is None else [row.clause]
    for province in register.provinces:
        numbers = sorted(clauses[f"2025-{province.gso_code}"])
        if numbers != list(range(1, province.closing_clause)):
            problems.add(
                file_of("provinces"), f"{province.gso_code}.closing_clause",
                f"it is {province.closing_clause}; the {len(numbers)} clauses of its communes must be all before it",
            )  # fmt: skip


def _check_later_acts(register: Register, problems: Problems) -> None:
    """The acts of 2026 are the same in both languages, and those that the totals of 2026 name."""
    named = set()
    for row in register.provinces:
        english, vietnamese = (set(ACT.findall(text)) for text in (row.later_changes_en, row.later_changes_vi))
        if english != vietnamese:
            problems.add(file_of("provinces"), f"{row.gso_code}.later_changes_vi", "it names other acts than _en")
        named |= english
    totals = [ACT.findall(row.document) for row in register.national if row.metric.endswith("_2026_09")]
    if named != set(chain.from_iterable(totals)):
        problems.add(file_of("provinces"), "later_changes_en", "the rows …_2026_09 of national.csv name other acts")
