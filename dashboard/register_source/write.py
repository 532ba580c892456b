"""Writes the commune-level tables out of the corrected source and the facts beside it. Same input, same bytes."""

import csv
import io
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from dashboard.curation.problems import BuildError, Problems
from dashboard.curation.publish import table_csv
from dashboard.curation.register_extents import area_gaps
from dashboard.curation.register_inputs import FOLDER, Inputs, read_inputs
from dashboard.curation.writing import publish
from dashboard.folding import unmarked
from dashboard.register_source import corrections, source
from dashboard.register_source.corrections import Corrected
from dashboard.register_source.source import Unit
from dashboard.schema.area_ids import FORMER, NEW
from dashboard.schema.register import REGISTER, Commune, CommuneChange, FormerCommune, FormerDistrict
from dashboard.schema.table import Row


def write(reference: Path) -> dict[str, int]:
    """Write the tables below `reference/register` and return how many rows each has.

    Raises:
        ModuleNotFoundError: the package is not installed.
        StaleCorrectionError: the package has changed.
        BuildError: a file of facts is broken, or does not speak of the communes of the package.
    """
    corrected = corrections.correct(source.read(), corrections.read(reference / "register" / "corrections.toml"))
    tables = rows(corrected, _facts(reference, corrected), _official_areas(reference / "provinces.csv"))
    package = reference.parent
    files = {package / REGISTER[name].path: table_csv(REGISTER[name], content) for name, content in tables.items()}
    publish(files, package)
    return {name: len(content) for name, content in tables.items()}


def rows(corrected: Corrected, facts: Inputs, official: dict[str, Decimal]) -> dict[str, list[Row]]:
    """The rows of the four tables; `official` holds the area of each province by its code."""
    held = corrected.source
    areas = ((unit.parent, facts.areas[code]) for code, unit in held.communes.items())
    doubtful = area_gaps(areas, official).keys()
    return {
        "former_districts": [
            FormerDistrict(**_named(unit), area=f"{FORMER}{code}", province=f"{FORMER}{unit.parent}")
            for code, unit in sorted(held.districts.items())
        ],
        "former_communes": [
            FormerCommune(
                **_named(unit),
                area=f"{FORMER}{code}",
                district=f"{FORMER}{unit.parent}",
                name_law=corrected.law_names.get(code, ""),
            )
            for code, unit in sorted(held.former_communes.items())
        ],
        "communes": [
            _commune(unit, corrected, facts, doubtful=unit.parent in doubtful)
            for _code, unit in sorted(held.communes.items())
        ],
        "commune_changes": list(_changes(corrected)),
    }


def _named(unit: Unit) -> dict[str, str]:
    return {"gso_code": unit.code, "kind": unit.kind, "name_vi": unit.name, "name_en": unmarked(unit.name)}


def _commune(unit: Unit, corrected: Corrected, facts: Inputs, *, doubtful: bool) -> Commune:
    act = facts.clauses.get(unit.code)
    flags = [*corrected.flags.get(unit.code, []), *(["area_doubtful"] if doubtful else [])]
    return Commune(
        **_named(unit),
        area=f"{NEW}{unit.code}",
        province=f"{NEW}{unit.parent}",
        latitude=Decimal(str(unit.latitude)),
        longitude=Decimal(str(unit.longitude)),
        area_km2=facts.areas[unit.code],
        flags=";".join(flags),
        resolution=act.resolution if act else "",
        resolution_article=act.article if act else None,
        clause=act.clause if act else None,
        other_codes=";".join(corrected.other_codes.get(unit.code, [])),
    )


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
        yield CommuneChange(predecessor=f"{FORMER}{old}", successor=f"{NEW}{new}", kind=kind)


def _called(unit: Unit) -> tuple[str, str]:
    return unit.kind, unit.name.casefold()


def _facts(reference: Path, corrected: Corrected) -> Inputs:
    problems = Problems()
    facts = read_inputs(reference, problems)
    for code in sorted(corrected.source.communes.keys() - facts.areas.keys()):
        problems.add(f"{FOLDER}/commune_areas.csv", code, "the area of this commune is missing")
    if problems:
        raise BuildError(problems)
    return facts


def _official_areas(path: Path) -> dict[str, Decimal]:
    with io.StringIO(path.read_text("utf-8"), newline="") as text:
        return {row["gso_code"]: Decimal(row["area_km2"]) for row in csv.DictReader(text)}
