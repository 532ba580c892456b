"""Which places a figure draws where there are more than a reader takes in; its table has them all."""

from dataclasses import dataclass

import pandas as pd

from dashboard.schema.area_ids import is_former

MOST = 12
"""So many places are drawn in one figure."""
LEVELS = ("country", "province", "district", "commune")


@dataclass(frozen=True)
class Foremost:
    """What a figure draws: rows of articles, and numbers of the register `beside` them; so many places `more` are not
    drawn."""

    rows: pd.DataFrame
    beside: pd.DataFrame
    more: int


def foremost(observations: pd.DataFrame, beside: pd.DataFrame | None = None, *, most: int = MOST) -> Foremost:
    """The rows of the first `most` areas: new provinces, former ones, districts, communes.

    A new province stands before the parts that it is the sum of; of the former provinces that it was merged from, all
    are drawn or none. Of each sort those that articles tell stand before those that the register alone tells, and then
    the largest first.

    Args:
        observations: described observations of one figure.
        beside: rows of `register_numbers` that the figure draws too.
        most: how many areas, by name, are drawn; one that went through the reform alone is one area.
    """
    beside = observations.head(0) if beside is None else beside
    areas = _in_order(observations, beside)
    drawn: set[str] = set()
    for _group, names in areas.groupby("group", sort=False).name:
        if len(drawn) + len(names) <= most:
            drawn.update(names)
    return Foremost(
        observations[observations.area_name.isin(drawn)],
        beside[beside.area_name.isin(drawn)],
        len(areas) - len(drawn),
    )


def _in_order(observations: pd.DataFrame, beside: pd.DataFrame) -> pd.DataFrame:
    """Every area once, the foremost first: its `name`, and the `group` that is drawn together."""
    columns = ["area", "area_name", "province_name", "level", "value"]
    both = pd.concat([rows[columns] for rows in (observations, beside) if not rows.empty] or [observations[columns]])
    former = both.area.map(is_former).astype(bool) & (both.level == "province")
    alone = "area " + both.area_name
    areas = pd.DataFrame({
        "name": both.area_name,
        "level": both.level.map(LEVELS.index),
        "former": former,
        "silent": ~both.province_name.isin(observations.province_name),
        "size": -both.value,
        "group": alone.where(~former, "parts of " + both.province_name),
    })  # fmt: skip
    order = ["level", "former", "silent", "size"]
    return areas.sort_values(order, kind="stable").drop_duplicates("name")


def foremost_changes(area_changes: pd.DataFrame, *, most: int = MOST) -> Foremost:
    """The changes of the first `most` new units, by described changes: those of most former ones first, unchanged ones
    last."""
    grouped = area_changes.groupby("successor", sort=False)
    order = pd.DataFrame({"unchanged": grouped.kind.first() == "kept", "size": -grouped.predecessor.nunique()})
    names = order.sort_values(["unchanged", "size"], kind="stable").index
    drawn = area_changes[area_changes.successor.isin(names[:most])]
    return Foremost(drawn, area_changes.head(0), max(len(names) - most, 0))
