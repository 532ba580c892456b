"""Writes the register's commune-level tables from the corrected source. Same package, same bytes."""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from dashboard.curation.publish import table_csv
from dashboard.folding import unmarked
from dashboard.register_source import corrections, source
from dashboard.register_source.corrections import Corrected
from dashboard.register_source.source import Unit
from dashboard.schema.register import REGISTER, Commune, CommuneChange, FormerCommune, FormerDistrict
from dashboard.schema.table import Row

TOLERANCE = Decimal("0.05")
"""How far the sum of a province's communes may lie from its official area before their areas are called doubtful."""


def write(reference: Path) -> dict[str, int]:
    """Write the tables below `reference/register` and return how many rows each has.

    Raises:
        ModuleNotFoundError: the package is not installed.
        StaleCorrectionError: the package has changed.
    """
    corrected = corrections.correct(source.read(), corrections.read(reference / "register" / "corrections.toml"))
    tables = rows(corrected, _official_areas(reference / "provinces.csv"))
    for name, content in tables.items():
        table = REGISTER[name]
        (reference.parent / table.path).write_bytes(table_csv(table, content))
    return {name: len(content) for name, content in tables.items()}


def rows(corrected: Corrected, official: dict[str, Decimal]) -> dict[str, list[Row]]:
    """The rows of the four tables; `official` holds the area of each province by its code."""
    held = corrected.source
    doubtful = _doubtful(held.communes.values(), official)
    return {
        "former_districts": [
            FormerDistrict(**_named(unit), area=f"2024-{code}", province=f"2024-{unit.parent}")
            for code, unit in sorted(held.districts.items())
        ],
        "former_communes": [
            FormerCommune(**_named(unit), area=f"2024-{code}", district=f"2024-{unit.parent}")
            for code, unit in sorted(held.former_communes.items())
        ],
        "communes": [
            _commune(unit, corrected.flags.get(code, []), doubtful) for code, unit in sorted(held.communes.items())
        ],
        "commune_changes": list(_changes(corrected)),
    }


def _named(unit: Unit) -> dict[str, str]:
    return {"gso_code": unit.code, "kind": unit.kind, "name_vi": unit.name, "name_en": unmarked(unit.name)}


def _commune(unit: Unit, flags: list[str], doubtful: set[str]) -> Commune:
    known = [*flags, "area_doubtful"] if unit.area_km2 and unit.parent in doubtful else flags
    return Commune(
        **_named(unit),
        area=f"2025-{unit.code}",
        province=f"2025-{unit.parent}",
        latitude=_decimal(unit.latitude),
        longitude=_decimal(unit.longitude),
        area_km2=_decimal(unit.area_km2),
        flags=";".join(known),
    )


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _doubtful(communes: Iterable[Unit], official: dict[str, Decimal]) -> set[str]:
    """The provinces whose communes' areas do not add up to theirs."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for unit in communes:
        sums[unit.parent] += Decimal(str(unit.area_km2 or 0))
    return {code for code, total in sums.items() if abs(total - official[code]) > TOLERANCE * official[code]}


def _changes(corrected: Corrected) -> Iterable[CommuneChange]:
    """Every pair with its kind: by how many units stand on either side, and by the names, whatever their capitals."""
    held = corrected.source
    successors, predecessors = Counter(old for old, _ in held.pairs), Counter(new for _, new in held.pairs)
    for old, new in sorted(held.pairs):
        before = held.former_communes.get(old) or held.districts[old]
        after = held.communes[new]
        if successors[old] > 1:
            kind = "split"
        elif predecessors[new] > 1:
            kind = "merged"
        elif (old, new) in corrected.unchanged or _called(before) == _called(after):
            kind = "kept"
        else:
            kind = "renamed"
        yield CommuneChange(predecessor=f"2024-{old}", successor=f"2025-{new}", kind=kind)


def _called(unit: Unit) -> tuple[str, str]:
    return unit.kind, unit.name.casefold()


def _official_areas(path: Path) -> dict[str, Decimal]:
    with io.StringIO(path.read_text("utf-8"), newline="") as text:
        return {row["gso_code"]: Decimal(row["area_km2"]) for row in csv.DictReader(text)}
