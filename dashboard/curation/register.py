"""Reads the register's tables: the units of before and after, and which went into which."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dashboard.curation.problems import Problems
from dashboard.curation.reading import read_csv
from dashboard.schema.register import (
    REGISTER,
    Alias,
    Commune,
    CommuneChange,
    FormerCommune,
    FormerDistrict,
    FormerProvince,
    Island,
    Milestone,
    National,
    Province,
)


@dataclass(frozen=True)
class Register:
    """The register's rows. Eras are never mixed: `2024-…` before, `2025-…` after."""

    provinces: list[Province]
    former_provinces: list[FormerProvince]
    national: list[National]
    milestones: list[Milestone]
    former_districts: list[FormerDistrict]
    former_communes: list[FormerCommune]
    communes: list[Commune]
    commune_changes: list[CommuneChange]
    islands: list[Island]
    aliases: list[Alias]

    @cached_property
    def successors(self) -> dict[str, list[str]]:
        """The new units that each old one went into."""
        return _grouped((change.predecessor, change.successor) for change in self.commune_changes)

    @cached_property
    def predecessors(self) -> dict[str, list[str]]:
        """The old units that each new one was formed from."""
        return _grouped((change.successor, change.predecessor) for change in self.commune_changes)

    @cached_property
    def former_province(self) -> dict[str, str]:
        """The old province of every old district and commune."""
        districts = {row.area: row.province for row in self.former_districts}
        return districts | {row.area: districts.get(row.district, "") for row in self.former_communes}

    @cached_property
    def province(self) -> dict[str, str]:
        """The new province of every old province, district and commune, and of every new commune."""
        new = {f"2024-{row.gso_code}": f"2025-{row.successor}" for row in self.former_provinces}
        old = {area: new.get(parent, "") for area, parent in self.former_province.items()}
        return new | old | {row.area: row.province for row in self.communes}


def read_register(reference: Path, problems: Problems) -> Register:
    """Read the tables below `data/reference`; a broken row, or a key that stands twice, is a problem."""
    register = Register(
        **{name: read_csv(reference.parent / table.path, table.row, problems) for name, table in REGISTER.items()}  # type: ignore[arg-type]
    )
    for name, table in REGISTER.items():
        keys = (";".join(str(getattr(row, column)) for column in table.key) for row in getattr(register, name))
        refuse_repeats(file_of(name), keys, problems)
    return register


def refuse_repeats(file: str, keys: Iterable[str], problems: Problems) -> None:
    """A key that stands twice is a problem."""
    for key, count in Counter(keys).items():
        if count > 1:
            problems.add(file, key, "this key stands twice")


def file_of(name: str) -> str:
    """The file of a table, as messages name it."""
    return f"data/{REGISTER[name].path}"


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)
