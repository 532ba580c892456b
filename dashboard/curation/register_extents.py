"""Holds areas, points and islands of the register against each other and against what was measured."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from dashboard.curation.arithmetic import HUNDRED, plain, rounded
from dashboard.curation.problems import Problems
from dashboard.curation.register import Register, file_of
from dashboard.curation.register_inputs import EXCEPTIONS, FOLDER, Inputs
from dashboard.schema.register import Commune

TOLERANCE = Decimal("0.005")
"""How far the areas of a province's communes may miss its official area before they are called doubtful."""
ARCHIPELAGOS = ("20333", "22736")
"""Hoàng Sa and Trường Sa: a map of the country shows both, with the word for what they are."""
ARCHIPELAGO_VI, ARCHIPELAGO_EN = "Quần đảo {name}", "{name} Archipelago"
MIDDLES = {"20333": (Decimal("16.5"), Decimal(112)), "22736": (Decimal("9.25"), Decimal("114.4167"))}
"""The middle of the range that Vietnamese publications give for each (data/reference/README.md, columns)."""
AGAIN = "run: python -m dashboard register"


def check_extents(register: Register, inputs: Inputs, problems: Problems) -> None:
    """Areas are those of the commune, not of a namesake's, and add up; points lie in their commune, islands too."""
    _check_inputs(register, inputs, problems)
    _check_sums(register, inputs, problems)
    _check_namesakes(register.communes, problems)
    _check_points(register.communes, inputs, problems)
    _check_islands(register, inputs, problems)


def area_gaps(areas: Iterable[tuple[str, Decimal]], official: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """The provinces whose communes' areas miss theirs by more than the tolerance, each with the gap in percent.

    `areas` are pairs of a province and the area of one of its communes.
    """
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for province, area in areas:
        sums[province] += area
    gaps = {province: (total - official[province]) / official[province] for province, total in sums.items()}
    return {province: rounded(gap * HUNDRED, 2) for province, gap in gaps.items() if abs(gap) > TOLERANCE}


def _check_inputs(register: Register, inputs: Inputs, problems: Problems) -> None:
    """Each commune has its area and its box, and the table says the area that was measured."""
    communes = {row.gso_code: row for row in register.communes}
    for name, codes in (("commune_areas", inputs.areas.keys()), ("commune_boxes", inputs.boxes.keys())):
        for code in sorted(communes.keys() ^ codes):
            problems.add(f"{FOLDER}/{name}.csv", code, f"it stands here or in {file_of('communes')}, not in both")
    for code, row in communes.items():
        measured = inputs.areas.get(code, row.area_km2)
        if row.area_km2 != measured:
            problems.add(
                file_of("communes"), row.area,
                f"its area is {plain(row.area_km2)}; commune_areas.csv says {plain(measured)}; {AGAIN}",
            )  # fmt: skip


def _check_sums(register: Register, inputs: Inputs, problems: Problems) -> None:
    """The communes' areas meet the province's, or it is a known exception and its communes are flagged."""
    official = {f"2025-{row.gso_code}": row.area_km2 for row in register.provinces}
    gaps = area_gaps(((row.province, row.area_km2) for row in register.communes), official)
    known = {entry.province for entry in inputs.exceptions.area_sum}
    for province in sorted(gaps.keys() - known):
        problems.add(
            file_of("communes"), province,
            f"its communes' areas are {plain(gaps[province])} % off its official area; put them right, or give the "
            "reason in exceptions.toml",
        )  # fmt: skip
    for province in sorted(known - gaps.keys()):
        problems.add(EXCEPTIONS, f"area_sum {province}", "nothing needs this exception; remove it")
    for row in register.communes:
        flagged = "area_doubtful" in row.flags.split(";")
        if flagged != (row.province in gaps):
            flag = "is" if flagged else "is not"
            problems.add(file_of("communes"), row.area, f"it {flag} flagged area_doubtful; {AGAIN}")


def _check_namesakes(communes: Iterable[Commune], problems: Problems) -> None:
    """No two communes of one name have the same area: one of them would have the other's."""
    first: dict[tuple[str, Decimal], str] = {}
    for row in communes:
        other = first.setdefault((row.name_vi, row.area_km2), row.area)
        if other != row.area:
            problems.add(
                file_of("communes"), row.area,
                f"{row.name_vi} has the same area as its namesake {other}, {plain(row.area_km2)} km2; one is wrong",
            )  # fmt: skip


def _check_points(communes: Iterable[Commune], inputs: Inputs, problems: Problems) -> None:
    """Each point lies in the bounding box of its commune."""
    for row in communes:
        box = inputs.boxes.get(row.gso_code)
        if box and not box.holds(row.latitude, row.longitude):
            problems.add(
                file_of("communes"), row.area,
                f"the point {row.latitude}, {row.longitude} lies outside its box in commune_boxes.csv",
            )  # fmt: skip


def _check_islands(register: Register, inputs: Inputs, problems: Problems) -> None:
    """Each special zone is on the maps once, under its name, in its province, at its point; archipelagos as such."""
    zones = {row.gso_code: row for row in register.communes if row.kind == "special_zone"}
    islands = {row.gso_code: row for row in register.islands}
    for code in sorted(zones.keys() | islands.keys()):
        island, zone = islands.get(code), zones.get(code)
        if zone is None or island is None:
            problem = "there is no such special zone" if island else "this special zone is missing"
            problems.add(file_of("islands"), code, problem)
            continue
        for column, expected in _expected(zone).items():
            if getattr(island, column) != expected:
                problem = f"it says {getattr(island, column)}; expected is {expected}"
                problems.add(file_of("islands"), f"{code}.{column}", problem)
        box = inputs.boxes.get(code)
        if box and not box.holds(island.latitude, island.longitude):
            problem = f"the mark {island.latitude}, {island.longitude} lies outside its box in commune_boxes.csv"
            problems.add(file_of("islands"), code, problem)


def _expected(zone: Commune) -> dict[str, object]:
    """What the row of an island must say: an archipelago stands in its middle, an island at the register's point."""
    archipelago = zone.gso_code in ARCHIPELAGOS
    names = (ARCHIPELAGO_VI, ARCHIPELAGO_EN) if archipelago else ("{name}", "{name}")
    expected: dict[str, object] = {
        "kind": "archipelago" if archipelago else "island",
        "province": zone.province.removeprefix("2025-"),
        "name_vi": names[0].format(name=zone.name_vi),
        "name_en": names[1].format(name=zone.name_en),
        "point": "middle" if archipelago else "register",
    }
    latitude, longitude = MIDDLES.get(zone.gso_code, (zone.latitude, zone.longitude))
    return expected | {"latitude": latitude, "longitude": longitude}
