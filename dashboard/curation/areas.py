"""Areas of both eras out of the register, and what became of each former province."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dashboard.curation.forms import validated
from dashboard.curation.problems import Problems
from dashboard.curation.reading import read_csv
from dashboard.curation.register import Register
from dashboard.schema.codes import WHOLE_UNITS
from dashboard.schema.days import FIRST_DAY_AFTER, LAST_DAY_BEFORE
from dashboard.schema.register import FormerProvince, Named
from dashboard.schema.tables import Area, AreaChange, Indicator

COUNTRY = Area(area="vn", level="country", kind="country", name_en="Viet Nam", name_vi="Việt Nam")
INDICATORS = "data/reference/indicators.csv"


@dataclass(frozen=True)
class Reference:
    """What articles may speak of: every area of the register and every indicator, by id; the changes of provinces.

    `spellings` are names as the law prints them, by area, where the register's export spells them otherwise.
    """

    areas: dict[str, Area]
    indicators: dict[str, Indicator]
    province_changes: list[AreaChange]
    register: Register
    spellings: dict[str, str]

    def published(self, named: Iterable[str]) -> list[Area]:
        """The rows of the table `areas`: the country, all provinces, and the areas `named` with those they lie in."""
        wanted = {area.area for area in self.areas.values() if area.level in ("country", "province")}
        for name in named:
            while name and name not in wanted:
                wanted.add(name)
                name = self.areas[name].parent  # noqa: PLW2901 - from a unit to the one it lies in
        return [area for name, area in self.areas.items() if name in wanted]


def read_reference(folder: Path, register: Register, problems: Problems) -> Reference:
    """Read `data/reference/` beside the register; a successor that does not exist is a problem."""
    areas = {COUNTRY.area: COUNTRY}
    for province in register.provinces:
        _add(areas, _province(province, "2025", f"2025-{province.gso_code}"), "provinces.csv", problems)
    for former in register.former_provinces:
        if f"2025-{former.successor}" in areas:
            _add(areas, _province(former, "2024", f"2025-{former.successor}"), "former_provinces.csv", problems)
        else:
            file, message = "data/reference/former_provinces.csv", f"there is no new province {former.successor}"
            problems.add(file, former.gso_code, message)
    areas |= {area.area: area for area in _units(register)}
    indicators = read_csv(folder / "indicators.csv", Indicator, problems)
    _check_indicators(indicators, problems)
    by_id = {indicator.indicator: indicator for indicator in indicators}
    spellings = {row.area: row.name_law for row in register.former_communes if row.name_law}
    return Reference(areas, by_id, _province_changes(register.former_provinces), register, spellings)


def _check_indicators(indicators: list[Indicator], problems: Problems) -> None:
    for name, count in Counter(indicator.indicator for indicator in indicators).items():
        if count > 1:
            problems.add(INDICATORS, name, "this indicator stands twice")
    for row in indicators:
        if row.unit in WHOLE_UNITS and row.decimals > 0:
            problems.add(INDICATORS, row.indicator, f"{row.unit} is counted whole; write decimals 0 or less")


def _units(register: Register) -> Iterator[Area]:
    """Every unit below the provinces: the register's own codes, kinds, names and parents."""
    parents = [
        *(("district", row, row.area, row.province) for row in register.former_districts),
        *(("commune", row, row.area, row.district) for row in register.former_communes),
        *(("commune", row, row.area, row.province) for row in register.communes),
    ]
    for level, row, area, parent in parents:
        content = _named(row) | _validity(area[:4]) | {"area": area, "level": level, "parent": parent}
        yield Area(**content, province=register.province.get(area, ""))


def _add(areas: dict[str, Area], content: dict[str, Any], file: str, problems: Problems) -> None:
    area = validated(Area, content, f"data/reference/{file}", content["area"], problems)
    if area is None:
        return
    if area.area in areas:
        problems.add(f"data/reference/{file}", area.area, "this area stands twice")
    areas[area.area] = area


def _named(row: Named) -> dict[str, Any]:
    return {"gso_code": row.gso_code, "kind": row.kind, "name_vi": row.name_vi, "name_en": row.name_en}


def _validity(era: str) -> dict[str, date | None]:
    return {
        "valid_from": FIRST_DAY_AFTER if era == "2025" else None,
        "valid_to": LAST_DAY_BEFORE if era == "2024" else None,
    }


def _province(province: Named, era: str, successor: str) -> dict[str, Any]:
    content = _named(province) | _validity(era)
    return content | {"area": f"{era}-{province.gso_code}", "level": "province", "parent": "vn", "province": successor}


def _province_changes(former: list[FormerProvince]) -> list[AreaChange]:
    """Each former province and its successor: kept where it had no partner, else merged."""
    partners = Counter(row.successor for row in former)
    return [
        AreaChange(
            predecessor=f"2024-{row.gso_code}",
            successor=f"2025-{row.successor}",
            kind="kept" if partners[row.successor] == 1 else "merged",
            effective=FIRST_DAY_AFTER,
        )
        for row in former
    ]
