"""Holds the register's tables against each other: every total is counted, none is believed."""

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

from dashboard.curation.arithmetic import HUNDRED, plain, rounded
from dashboard.curation.problems import Problems
from dashboard.curation.register import Register, file_of
from dashboard.schema.register import FormerProvince, Province

BEFORE = {"xa_before": "commune", "phuong_before": "ward", "thi_tran_before": "township"}
AFTER = {"xa_after": "commune", "phuong_after": "ward", "dac_khu_after": "special_zone"}
Counts = Mapping[tuple[str, str], int]


def check_register(register: Register, problems: Problems) -> None:
    """Every unit has its place, every count is right, and what became of each unit is known."""
    _check_places(register, problems)
    if problems:  # counting what has no place would tell the same again
        return
    _check_counts(register, problems)
    _check_changes(register, problems)
    _check_totals(register, problems)


def totals(register: Register) -> dict[str, Decimal]:
    """What `national.csv` must say, counted from the other tables."""
    merged = Counter(row.successor for row in register.former_provinces)
    kinds_before = Counter(row.kind for row in register.former_communes)
    kinds_after = Counter(row.kind for row in register.communes)
    before, after = len(register.former_communes), len(register.communes)
    with_communes = {row.district for row in register.former_communes}
    counted = {
        "provinces_before": len(register.former_provinces),
        "provinces_after": len(register.provinces),
        "provinces_formed_by_merger": sum(count > 1 for count in merged.values()),
        "provinces_not_rearranged": sum(count == 1 for count in merged.values()),
        "districts_ended": len(register.former_districts),
        "districts_without_communes": sum(row.area not in with_communes for row in register.former_districts),
        "communes_before": before,
        **{name: kinds_before[kind] for name, kind in BEFORE.items()},
        "communes_after": after,
        **{name: kinds_after[kind] for name, kind in AFTER.items()},
        "communes_reduction": before - after,
        "communes_newly_formed": sum(row.newly_formed for row in register.provinces),
        "communes_unchanged": sum(change.kind == "kept" for change in register.commune_changes),
        "communes_split": sum(len(new) > 1 for new in register.successors.values()),
    }
    rate = Decimal(before - after) / before * HUNDRED if before else Decimal(0)
    return {name: Decimal(count) for name, count in counted.items()} | {"communes_reduction_rate": rounded(rate, 2)}


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


def _check_counts(register: Register, problems: Problems) -> None:
    """What the tables of provinces say is what stands in those of units."""
    home = {new: register.former_province[old[0]] for new, old in register.predecessors.items()}
    before_old = Counter((register.former_province[row.area], row.kind) for row in register.former_communes)
    after_old = Counter((home.get(row.area, ""), row.kind) for row in register.communes)
    before_new = Counter((register.province[row.area], row.kind) for row in register.former_communes)
    after_new = Counter((row.province, row.kind) for row in register.communes)
    districts = Counter(row.province for row in register.former_districts)
    kept = Counter(register.province[row.successor] for row in register.commune_changes if row.kind == "kept")
    for former in register.former_provinces:
        counted = _counted(f"2024-{former.gso_code}", before_old, after_old)
        _compare("former_provinces", former, counted | {"districts": districts[f"2024-{former.gso_code}"]}, problems)
    for province in register.provinces:
        area = f"2025-{province.gso_code}"
        counted = _counted(area, before_new, after_new)
        formed = {"newly_formed": province.communes_after - province.renamed - province.unchanged}
        _compare("provinces", province, counted | formed | {"unchanged": kept[area]}, problems)


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


def _check_totals(register: Register, problems: Problems) -> None:
    stated = {row.metric: row.value for row in register.national if row.status == "actual"}
    for name, count in totals(register).items():
        if name not in stated:
            problems.add(file_of("national"), name, f"it is missing; the units counted are {plain(count)}")
        elif stated[name] != count:
            problems.add(
                file_of("national"), name, f"it says {plain(stated[name])}, the units counted are {plain(count)}"
            )
