"""Where the law says what the register counts: the resolution, its article and the clause."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import pandas as pd

from dashboard.dataset import Register
from dashboard.queries.register.provinces import LAW, LAW_DAY
from dashboard.queries.register.successors import successors
from dashboard.schema.area_ids import NEW, is_former, is_new
from dashboard.schema.clauses import IN_CLOSING_CLAUSE
from dashboard.schema.counted import COUNTED


@dataclass(frozen=True)
class Act:
    """A place in the law. Without a clause nothing in the law says it in so many words: it was counted."""

    resolution: str = ""
    article: int | None = None
    clause: int | None = None


@lru_cache(maxsize=4096)  # each number of a place asks for it
def act(register: Register, area: str, indicator: str = "") -> Act:
    """The act, article and clause behind a unit of the register or behind one of its numbers.

    A commune that was formed or renamed has its own clause; one that was not rearranged, and the units that a province
    has after the reform, the province's closing clause. A province itself, and how many old ones make it up, has the
    National Assembly's resolution, without a clause. Numbers before, numbers fewer, rates, areas, the totals of the
    country and those of old provinces that were merged stand in no act.

    Args:
        register: the register.
        area: a new commune, a province of either era, or `vn`.
        indicator: what is counted, by its id or by the register's column; "" for the unit itself.

    Raises:
        KeyError: the register has no such area.
    """
    counted = COUNTED.get(indicator, indicator)
    provinces = register.provinces.set_index(NEW + register.provinces.gso_code)
    if area == "vn":
        return Act()
    if area in provinces.index or is_former(area):
        return _of_province(register, provinces, area, counted)
    commune = register.communes.set_index("area").loc[area]
    if counted not in ("", "predecessors"):
        return Act()
    if commune["resolution"]:
        return _act(commune, "clause")
    return _act(provinces.loc[commune["province"]], "closing_clause")


def issued(register: Register, resolution: str) -> date | None:
    """The day on which a resolution was passed; None for one that the register does not have."""
    days = register.provinces.resolution_date[register.provinces.resolution == resolution]
    return LAW_DAY if resolution == LAW else None if days.empty else days.iloc[0].date()


def _of_province(register: Register, provinces: pd.DataFrame, area: str, counted: str) -> Act:
    """Of an old province only where it went through the reform alone: the law speaks of the new ones."""
    went = successors(register)
    new = went[area] if is_former(area) else area
    if counted in ("", "predecessors"):
        law = register.national.set_index("metric").document["provinces_after"]
        return Act(str(law)) if is_new(area) else Act()
    alone = list(went.values()).count(new) == 1
    if counted in IN_CLOSING_CLAUSE and (alone or is_new(area)):
        return _act(provinces.loc[new], "closing_clause")
    return Act()


def _act(row: Any, clause: str) -> Act:
    return Act(str(row["resolution"]), int(row["resolution_article"]), int(row[clause]))
