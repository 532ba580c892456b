"""The values that each parameter of the address may take."""

import re
from collections.abc import Container
from functools import cache

from dashboard.dataset import Dataset
from dashboard.frame.address import ALL, ALONE, FIGURE, NUMBER, PAGE, PANELS, PARTS, SHOWN, UNIT, VIEWS
from dashboard.queries.register.country import OLD_UNITS
from dashboard.queries.register.lookup import COMMUNE_UNITS, COUNTRY
from dashboard.queries.register.numbers import COMPUTED, INDICATORS
from dashboard.schema.area_ids import ERA, NEW
from dashboard.schema.register import LATEST, PREFIX


class Shape:
    """All values of one shape. Whether the register has such a unit, only the page that reads it finds out."""

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)

    def __contains__(self, value: object) -> bool:
        """Whether a value has the shape."""
        return isinstance(value, str) and self._pattern.fullmatch(value) is not None


class Union:
    """Values that are listed, and all of some shapes."""

    def __init__(self, listed: Container[str], *shapes: Shape) -> None:
        self._parts = (listed, *shapes)

    def __contains__(self, value: object) -> bool:
        """Whether a value is listed or has one of the shapes."""
        return any(value in part for part in self._parts)


SHAPES = {UNIT: Shape(f"{ERA}[0-9]{{3,5}}"), ALONE: Shape("[a-z0-9_-]{1,60}")}
_COMMUNES = Shape(rf"{re.escape(PREFIX)}{NEW}[0-9]{{5}}\.(?:{'|'.join(COMMUNE_UNITS)})")
_PANELS = Shape(rf"{re.escape(FIGURE)}[a-z0-9_-]+\.(?:{'|'.join(PANELS)})")
_OF_COUNTRY = [f"{level}_{when}" for level in ("provinces", "districts", "communes") for when in ("before", "after")]


@cache
def allowed(tables: Dataset) -> dict[str, Container[str]]:
    """The values that each parameter may take; several stand in one parameter with commas between."""
    return {
        "measure": frozenset(("count", "percent")),
        "kind": frozenset(tables.events.kind),
        "indicator": frozenset((*tables.indicators.indicator, OLD_UNITS)),
        "article": frozenset(tables.articles.article),
        PAGE: frozenset(),
        "map": frozenset(("rate", "count", "merged", "communes")),
        "view": frozenset((*VIEWS, ALL)),
        "former": frozenset((SHOWN,)),
        "part": frozenset(PARTS),
        NUMBER: Union(frozenset(ids(tables)), _COMMUNES, _PANELS),
        **SHAPES,
    }


def ids(tables: Dataset) -> list[str]:
    """The ids of all numbers, events, statements, checks and changes, and of the register's numbers of provinces."""
    changes = tables.area_changes
    provinces = tables.areas.area[tables.areas.level == "province"]
    return [
        *tables.observations.observation,
        *tables.events.event,
        *tables.statements.statement,
        *tables.checks.check,
        *(changes.predecessor + ">" + changes.successor),
        *(f"{PREFIX}{area}.{name}" for area in provinces for name in (*INDICATORS, LATEST)),
        *(f"{PREFIX}{COUNTRY}.{name}" for name in (*_OF_COUNTRY, *COMPUTED, LATEST)),
    ]
