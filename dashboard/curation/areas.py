"""Areas of both eras from the hand-written reference files, and what became of each old province."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from dashboard.curation.models import Entry
from dashboard.curation.problems import Problems
from dashboard.curation.reading import read_csv, validated
from dashboard.curation.register import Register
from dashboard.schema.codes import Level
from dashboard.schema.days import FIRST_DAY_AFTER, LAST_DAY_BEFORE
from dashboard.schema.register import FormerProvince, Named
from dashboard.schema.tables import Area, AreaChange, Indicator

COUNTRY = Area(area="vn", level="country", kind="country", name_en="Viet Nam", name_vi="Việt Nam")


class NamedUnit(Entry):
    """A row of `named_units.csv`: a district, commune or ward that an article names."""

    area: str
    level: Level
    kind: str
    gso_code: str
    name_vi: str
    name_en: str
    parent: str


@dataclass(frozen=True)
class Reference:
    """What articles may speak of: areas and indicators by id, and the changes of provinces."""

    areas: dict[str, Area]
    indicators: dict[str, Indicator]
    province_changes: list[AreaChange]
    named_units: list[NamedUnit]


def read_reference(folder: Path, register: Register, problems: Problems) -> Reference:
    """Read `data/reference/` beside the register; a parent or successor that does not exist is a problem."""
    provinces, former = register.provinces, register.former_provinces
    units = read_csv(folder / "named_units.csv", NamedUnit, problems)
    indicators = read_csv(folder / "indicators.csv", Indicator, problems)
    areas = {COUNTRY.area: COUNTRY}
    for province in provinces:
        _add(areas, _province(province, "2025", f"2025-{province.gso_code}"), "provinces.csv", problems)
    for old in former:
        if f"2025-{old.successor}" not in areas:
            problems.add(
                "data/reference/former_provinces.csv", old.gso_code, f"there is no new province {old.successor}"
            )
            continue
        _add(areas, _province(old, "2024", f"2025-{old.successor}"), "former_provinces.csv", problems)
    for unit in units:
        parent = areas.get(unit.parent)
        if parent is None:
            problems.add(
                "data/reference/named_units.csv", unit.area, f"its parent {unit.parent} is not in the lines before"
            )
            continue
        if unit.area[:4] != parent.area[:4]:
            problems.add("data/reference/named_units.csv", unit.area, f"its parent {unit.parent} is of the other era")
        content = unit.model_dump() | _validity(unit.area[:4]) | {"province": parent.province}
        _add(areas, content, "named_units.csv", problems)
    by_id = {indicator.indicator: indicator for indicator in indicators}
    for name, count in Counter(indicator.indicator for indicator in indicators).items():
        if count > 1:
            problems.add("data/reference/indicators.csv", name, "this indicator stands twice")
    return Reference(areas, by_id, _province_changes(former), units)


def validity_breach(area: Area, day: date | None, *, to_come: bool, ends: bool = False) -> str | None:
    """Why a fact of this day cannot speak of this unit; `None` where it can, or where it has no day.

    What prepares or plans (`to_come`) may name a unit to come; what ends an old unit's bodies, or lies before a day
    (`ends`), may be dated on the first day without it.
    """
    if day and area.valid_to and day > area.valid_to + timedelta(days=1 if ends else 0):
        return f"{area.area} ({area.name_en}) was valid until {area.valid_to}; {day} is later"
    if day and area.valid_from and day < area.valid_from and not to_come:
        return f"{area.area} ({area.name_en}) is valid from {area.valid_from}; {day} is earlier"
    return None


def _add(areas: dict[str, Area], content: dict[str, Any], file: str, problems: Problems) -> None:
    area = validated(Area, content, f"data/reference/{file}", content["area"], problems)
    if area is None:
        return
    if area.area in areas:
        problems.add(f"data/reference/{file}", area.area, "this area stands twice")
    areas[area.area] = area


def _validity(era: str) -> dict[str, date | None]:
    return {
        "valid_from": FIRST_DAY_AFTER if era == "2025" else None,
        "valid_to": LAST_DAY_BEFORE if era == "2024" else None,
    }


def _province(province: Named, era: str, successor: str) -> dict[str, Any]:
    content = province.model_dump(include=set(Named.model_fields)) | _validity(era)
    return content | {"area": f"{era}-{province.gso_code}", "level": "province", "parent": "vn", "province": successor}


def _province_changes(former: list[FormerProvince]) -> list[AreaChange]:
    """Each old province and its successor: kept where it had no partner, else merged."""
    partners = Counter(old.successor for old in former)
    return [
        AreaChange(
            predecessor=f"2024-{old.gso_code}",
            successor=f"2025-{old.successor}",
            kind="kept" if partners[old.successor] == 1 else "merged",
            effective=FIRST_DAY_AFTER,
        )
        for old in former
    ]
