"""The register as the first witness of a draft: which numbers it has of a place, by indicator."""

from collections.abc import Iterator
from decimal import Decimal

from dashboard.curation.areas import Reference
from dashboard.curation.arithmetic import plain, rounded
from dashboard.curation.register_counts import Witness, known_counts
from dashboard.schema.counted import COUNTED


class FirstWitness:
    """What the register counts of every area, under the ids of indicators."""

    def __init__(self, reference: Reference) -> None:
        self._known: dict[str, Witness] = known_counts(reference.register)
        self._columns = {name: column for name, column in COUNTED.items() if name in reference.indicators}

    def value(self, area: str, indicator: str) -> Decimal | None:
        """The register's number; `None` where it counts no such thing, or is itself in doubt."""
        witness, column = self._known.get(area), self._columns.get(indicator, "")
        return None if witness is None or column in witness.doubtful else witness.values.get(column)

    def agrees(self, value: Decimal, area: str, indicator: str) -> bool:
        """Whether it has this number of this place, as exactly as it is printed."""
        counted = self.value(area, indicator)
        if counted is None or (indicator in _OF_LENGTH and len(area) not in _OF_LENGTH[indicator]):
            return False
        exponent = value.as_tuple().exponent
        places = max(0, -exponent) if isinstance(exponent, int) else 0
        return counted == value or (indicator in _ROUNDED and places > 0 and rounded(counted, places) == value)

    def is_near(self, value: Decimal, area: str, indicator: str) -> bool:
        """Whether an area or a population is printed so nearly as it has it that no other place is meant."""
        counted = self.value(area, indicator) if indicator in _MEASURED else None
        return counted is not None and abs(counted - value) * 100 <= counted

    def matching(self, value: Decimal, areas: list[str], indicators: list[str]) -> Iterator[tuple[str, str]]:
        """Every area and indicator under which it has this number, in the order asked for."""
        for area in areas:
            yield from ((area, name) for name in indicators if self.agrees(value, area, name))

    def says(self, area: str, indicator: str) -> str:
        """Its number in words for a reason; empty where it has none."""
        counted = self.value(area, indicator)
        return "" if counted is None else plain(rounded(counted, 2))


_OF_LENGTH = {"predecessor_units": (10,), "provinces_merged": (7,)}
"""What is counted of communes alone, and of provinces alone: their keys are of this length."""
_MEASURED = {"area_km2", "population"}
"""What is measured, so that two sources may differ by little."""
_ROUNDED = {"communes_reduction_rate", "area_km2"}
"""What is printed more or less exactly."""
