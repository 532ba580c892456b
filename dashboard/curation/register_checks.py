"""Holds the register's tables against each other: every total is counted, none is believed."""

from collections import Counter
from collections.abc import Mapping

from dashboard.curation.problems import Problems
from dashboard.curation.register import Register, file_of
from dashboard.curation.register_acts import check_acts
from dashboard.curation.register_aliases import check_aliases
from dashboard.curation.register_country import check_country
from dashboard.curation.register_extents import check_extents
from dashboard.curation.register_inputs import Inputs
from dashboard.curation.register_milestones import check_milestones
from dashboard.curation.register_names import check_names
from dashboard.curation.register_totals import AFTER, BEFORE, check_totals, renamed_units, unchanged
from dashboard.schema.register import FormerProvince, Province

Counts = Counter[tuple[str, str]]


def check_register(register: Register, inputs: Inputs, problems: Problems) -> None:
    """Every unit has its place and name, every count is right, and what became of each unit is known and by which act.

    `inputs` are the facts and known exceptions that stand beside the tables.
    """
    _check_places(register, problems)
    check_names(register, inputs.exceptions.english_name, problems)
    if problems:  # counting what has no place would tell the same again
        return
    _check_counts(register, problems)
    _check_changes(register, problems)
    check_totals(register, problems)
    check_country(register, problems)
    check_extents(register, inputs, problems)
    check_acts(register, inputs, problems)
    check_milestones(register, problems)
    check_aliases(register, problems)


def _check_places(register: Register, problems: Problems) -> None:
    """Every unit belongs to one that exists."""
    new = {f"2025-{row.gso_code}" for row in register.provinces}
    old = {f"2024-{row.gso_code}" for row in register.former_provinces}
    districts = {row.area for row in register.former_districts}
    before = districts | {row.area for row in register.former_communes}
    after = {row.area for row in register.communes}
    wanted: list[tuple[str, str, str, set[str]]] = [
        *(("provinces", row.gso_code, row.seat, old) for row in register.provinces),
        *(("former_provinces", row.gso_code, f"2025-{row.successor}", new) for row in register.former_provinces),
        *(("former_districts", row.area, row.province, old) for row in register.former_districts),
        *(("former_communes", row.area, row.district, districts) for row in register.former_communes),
        *(("communes", row.area, row.province, new) for row in register.communes),
        *(("commune_changes", row.predecessor, row.predecessor, before) for row in register.commune_changes),
        *(("commune_changes", row.predecessor, row.successor, after) for row in register.commune_changes),
    ]
    for name, place, named, known in wanted:
        if named not in known:
            problems.add(file_of(name), place, f"there is no {named}")
    for row in register.provinces:
        if row.seat in old and register.province[row.seat] != f"2025-{row.gso_code}":
            problems.add(file_of("provinces"), row.gso_code, f"its seat {row.seat} lies in another province")


def _check_counts(register: Register, problems: Problems) -> None:
    """What the tables of provinces say is what stands in those of units."""
    home = {new: register.former_province[old[0]] for new, old in register.predecessors.items()}
    before_old: Counts = Counter((register.former_province[row.area], row.kind) for row in register.former_communes)
    after_old: Counts = Counter((home.get(row.area, ""), row.kind) for row in register.communes)
    before_new: Counts = Counter((register.province[row.area], row.kind) for row in register.former_communes)
    after_new: Counts = Counter((row.province, row.kind) for row in register.communes)
    districts = Counter(row.province for row in register.former_districts)
    kept, renamed = unchanged(register), renamed_units(register)
    for former in register.former_provinces:
        counted = _counted(f"2024-{former.gso_code}", before_old, after_old)
        _compare("former_provinces", former, counted | {"districts": districts[f"2024-{former.gso_code}"]}, problems)
    for province in register.provinces:
        area = f"2025-{province.gso_code}"
        counted = _counted(area, before_new, after_new)
        formed = counted["communes_after"] - renamed[area] - kept[area]
        origins = {"newly_formed": formed, "renamed": renamed[area], "unchanged": kept[area]}
        _compare("provinces", province, counted | origins, problems)


def _counted(area: str, before: Counts, after: Counts) -> dict[str, int]:
    kinds = {name: before[area, kind] for name, kind in BEFORE.items()}
    kinds |= {name: after[area, kind] for name, kind in AFTER.items()}
    return kinds | {
        "communes_before": sum(kinds[name] for name in BEFORE),
        "communes_after": sum(kinds[name] for name in AFTER),
    }


def _compare(name: str, row: Province | FormerProvince, counted: Mapping[str, int], problems: Problems) -> None:
    for column, count in counted.items():
        if getattr(row, column) != count:
            problems.add(
                file_of(name),
                f"{row.gso_code}.{column}",
                f"it says {getattr(row, column)}, the units counted are {count}",
            )


def _check_changes(register: Register, problems: Problems) -> None:
    """Each old unit went somewhere, each new one came from somewhere, within one province, in the way stated."""
    for row in register.former_communes:
        if row.area not in register.successors:
            problems.add(file_of("former_communes"), row.area, "commune_changes.csv does not say what became of it")
    for unit in register.communes:
        if unit.area not in register.predecessors:
            problems.add(file_of("communes"), unit.area, "commune_changes.csv does not say what it was formed from")
    for change in register.commune_changes:
        place = f"{change.predecessor} {change.successor}"
        if register.province[change.predecessor] != register.province[change.successor]:
            problems.add(file_of("commune_changes"), place, "the two lie in different provinces")
        parts, partners = len(register.successors[change.predecessor]), len(register.predecessors[change.successor])
        alone = change.kind in ("kept", "renamed")
        if (change.kind == "split") != (parts > 1) or alone != (parts == 1 and partners == 1):
            problems.add(
                file_of("commune_changes"), place,
                f"it is called {change.kind}; the old unit went into {parts}, the new one came from {partners}",
            )  # fmt: skip
