"""Holds what `national.csv` says besides its numbers, and the ISO codes of the 63, against what can be known."""

import re
from collections.abc import Iterator

from dashboard.curation.problems import Problems
from dashboard.curation.register import Register, file_of
from dashboard.curation.register_acts import ACT, FIRST, LAST
from dashboard.schema.register import National

LAW, PLAN, RESOLUTIONS = "202/2025/QH15", "126/NQ-CP", f"{FIRST}–{LAST}/NQ-UBTVQH15"
"""The National Assembly's resolution on the provinces, the Government's on the plans, those on the communes."""
PLANNED, BEFORE = "_planned", "_before"
UNITS = {"_rate": "percent", "area_km2": "km2", "population": "persons"}
"""The unit of a total by the end of its name; all others are counts."""
ISO = r"VN-(?:\d\d|HN|SG|DN|CT|HP)"


def check_country(register: Register, problems: Problems) -> None:
    """Unit and status follow from a total's name, its documents are known acts, and no ISO code is there twice."""
    known = _acts(register)
    renaming = {row.resolution for row in register.provinces if row.renamed}
    for row in register.national:
        for column, message in _breaches(row, known, renaming):
            problems.add(file_of("national"), f"{row.metric}.{column}", message)
    first: dict[str, str] = {}
    for former in register.former_provinces:
        code = former.iso_3166_2
        if not re.fullmatch(ISO, code) or first.setdefault(code, former.gso_code) != former.gso_code:
            place = f"{former.gso_code}.iso_3166_2"
            problems.add(file_of("former_provinces"), place, f"{code} is no code of ISO 3166-2, or another's too")


def _acts(register: Register) -> set[str]:
    later = {act for row in register.provinces for act in ACT.findall(row.later_changes_en)}
    return {LAW, PLAN, RESOLUTIONS, *later, *(row.resolution for row in register.provinces)}


def _breaches(row: National, known: set[str], renaming: set[str]) -> Iterator[tuple[str, str]]:
    unit = next((unit for end, unit in UNITS.items() if row.metric.endswith(end)), "count")
    if row.unit != unit:
        yield "unit", f"it is {row.unit}; expected is {unit}"
    status = "planned" if row.metric.endswith(PLANNED) else "actual"
    if row.status != status:
        yield "status", f"it is {row.status}; expected is {status}"
    acts = set(filter(None, row.document.split("; ")))
    if acts - known:
        yield "document", f"{', '.join(sorted(acts - known))} is no act that provinces.csv or this table's README names"
    elif row.metric.endswith(PLANNED) and acts - {PLAN}:
        yield "document", f"a planned number is of {PLAN}"
    elif row.metric.endswith(BEFORE) and acts:
        yield "document", "no act states what was there before; leave it empty"
    elif row.metric == "communes_renamed" and acts and acts != renaming:
        yield "document", f"the resolutions that rename communes are {', '.join(sorted(renaming))}"
