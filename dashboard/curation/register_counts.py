"""What the register counts of each province, district and commune, and of the country: its values by name."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from dashboard.curation.arithmetic import HUNDRED
from dashboard.curation.register import Register
from dashboard.schema.clauses import IN_CLOSING_CLAUSE
from dashboard.schema.register import FormerProvince, Province

BEFORE = {"xa_before": "commune", "phuong_before": "ward", "thi_tran_before": "township"}
DISTRICTS = {
    "rural_districts": "rural_district", "urban_districts": "urban_district", "towns": "town",
    "provincial_cities": "provincial_city",
}  # fmt: skip
"""What was counted at district level, and the kind of unit that it counts."""
OF_BEFORE = {"communes_before", "districts", "provinces_before", *BEFORE, *DISTRICTS}
"""What was counted on the last day before the reform."""
OF_THE_COUNTRY = {
    "districts_ended": "districts", "communes_newly_formed": "newly_formed", "communes_unchanged": "unchanged",
}  # fmt: skip
"""Totals of the country that are called otherwise than the same count of a province."""
Kept = Mapping[tuple[str, str], int]
"""How many units of a province, by province and kind, the reform left as they were."""


@dataclass(frozen=True)
class Witness:
    """What the register says of an area: its values by name, those that are not reliable, and the acts behind it.

    `resolution` is "" for an old province that was merged: the law counts the units of new ones.
    """

    values: dict[str, Decimal]
    doubtful: frozenset[str] = frozenset()
    resolution: str = ""
    merger: str = ""

    def document(self, column: str) -> str:
        """The act that states a value: of a province's merger the law, else the resolution; "" for what was counted."""
        if column == "predecessors":
            return self.merger or self.resolution
        return self.resolution if column in IN_CLOSING_CLAUSE else ""


def known_counts(register: Register) -> dict[str, Witness]:
    """What the register says of the country, of every province and district, and of every new commune."""
    return dict((*_country(register), *_provinces(register), *_districts(register), *_communes(register)))


def _country(register: Register) -> Iterator[tuple[str, Witness]]:
    totals = {OF_THE_COUNTRY.get(row.metric, row.metric): row.value for row in register.national}
    yield "vn", Witness(totals)


def _provinces(register: Register) -> Iterator[tuple[str, Witness]]:
    kept, districts = _kept(register), _districts_by_kind(register)
    parts = Counter(row.successor for row in register.former_provinces)
    merger = next((row.document for row in register.national if row.metric == "provinces_formed_by_merger"), "")
    acts = {row.gso_code: row.resolution for row in register.provinces}
    for row in register.provinces:
        area = f"2025-{row.gso_code}"
        counts = _counts(row, kept, area) | districts[area] | {
            "predecessors": Decimal(parts[row.gso_code]),
            "area_km2": row.area_km2,
            "population": Decimal(row.population),
            "newly_formed": Decimal(row.newly_formed),
            "unchanged": Decimal(row.unchanged),
        }  # fmt: skip
        yield area, Witness(counts, resolution=row.resolution, merger=merger)
    for old in register.former_provinces:
        area = f"2024-{old.gso_code}"
        act = acts.get(old.successor, "") if parts[old.successor] == 1 else ""
        yield area, Witness(_counts(old, kept, area) | districts[area], resolution=act)


def _districts(register: Register) -> Iterator[tuple[str, Witness]]:
    kinds: dict[str, Counter[str]] = {row.area: Counter() for row in register.former_districts}
    for row in register.former_communes:
        kinds.setdefault(row.district, Counter())[row.kind] += 1
    for district, count in kinds.items():
        by_kind = {name: Decimal(count[kind]) for name, kind in BEFORE.items()}
        yield district, Witness({"communes_before": Decimal(count.total())} | by_kind)


def _communes(register: Register) -> Iterator[tuple[str, Witness]]:
    acts = {f"2025-{row.gso_code}": row.resolution for row in register.provinces}
    for unit in register.communes:
        values = {"predecessors": Decimal(len(register.predecessors[unit.area])), "area_km2": unit.area_km2}
        doubt = frozenset({"area_km2"}) if "area_doubtful" in unit.flags else frozenset()
        yield unit.area, Witness(values, doubt, resolution=acts[unit.province])


def _kept(register: Register) -> Kept:
    kinds = {row.area: row.kind for row in register.communes}
    return Counter(
        (province, kinds[change.successor])
        for change in register.commune_changes
        if change.kind == "kept"
        for province in (register.former_province[change.predecessor], register.province[change.successor])
    )


def _districts_by_kind(register: Register) -> dict[str, dict[str, Decimal]]:
    """The units at district level of every province of both eras: all of them, and by kind."""
    kinds: dict[str, Counter[str]] = {f"2024-{row.gso_code}": Counter() for row in register.former_provinces}
    kinds |= {f"2025-{row.gso_code}": Counter() for row in register.provinces}
    for row in register.former_districts:
        for province in (row.province, register.province.get(row.area, "")):
            kinds.setdefault(province, Counter())[row.kind] += 1
    return {
        province: {"districts": Decimal(count.total())}
        | {name: Decimal(count[kind]) for name, kind in DISTRICTS.items()}
        for province, count in kinds.items()
    }


def _counts(row: Province | FormerProvince, kept: Kept, area: str) -> dict[str, Decimal]:
    """The counts of a province, and what follows from them."""
    columns = ("communes_before", "communes_after", *BEFORE, "xa_after", "phuong_after", "dac_khu_after")
    counts = {name: Decimal(vars(row)[name]) for name in columns}
    before, after = counts["communes_before"], counts["communes_after"]
    units = {"xa": "commune", "phuong": "ward", "dac_khu": "special_zone"}
    unchanged = {name: Decimal(kept.get((area, kind), 0)) for name, kind in units.items()}
    all_unchanged = sum(unchanged.values(), Decimal(0))
    return counts | {
        "communes_reduction": before - after,
        **({"communes_reduction_rate": (before - after) / before * HUNDRED} if before else {}),
        "xa_reduction": counts["xa_before"] - counts["xa_after"],
        "phuong_reduction": counts["phuong_before"] - counts["phuong_after"],
        "thi_tran_reduction": counts["thi_tran_before"],
        "newly_formed": after - all_unchanged,
        "unchanged": all_unchanged,
        **{f"{name}_unchanged": unchanged[name] for name in ("xa", "phuong")},
        **{f"{name}_formed": counts[f"{name}_after"] - unchanged[name] for name in ("xa", "phuong")},
    }
