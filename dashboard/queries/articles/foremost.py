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
    """The rows of the first `most` areas: new provinces, former ones, districts, communes; of each the largest first.

    A new province stands before the parts that it is the sum of.

    Args:
        observations: described observations of one figure.
        beside: rows of `register_numbers` that the figure draws too.
        most: how many areas, by name, are drawn; one that went through the reform alone is one area.
    """
    beside = observations.head(0) if beside is None else beside
    columns = ["area", "area_name", "level", "value"]
    both = pd.concat([rows[columns] for rows in (observations, beside) if not rows.empty] or [observations[columns]])
    order = pd.DataFrame({
        "name": both.area_name,
        "level": both.level.map(LEVELS.index),
        "former": both.area.map(is_former),
        "size": -both.value,
    })  # fmt: skip
    names = order.sort_values(["level", "former", "size"], kind="stable").name.drop_duplicates()
    drawn = set(names.head(most))
    return Foremost(
        observations[observations.area_name.isin(drawn)],
        beside[beside.area_name.isin(drawn)],
        max(len(names) - most, 0),
    )


def foremost_changes(area_changes: pd.DataFrame, *, most: int = MOST) -> Foremost:
    """The changes of the first `most` new units, by described changes: those of most former ones first, unchanged ones
    last."""
    grouped = area_changes.groupby("successor", sort=False)
    order = pd.DataFrame({"unchanged": grouped.kind.first() == "kept", "size": -grouped.predecessor.nunique()})
    names = order.sort_values(["unchanged", "size"], kind="stable").index
    drawn = area_changes[area_changes.successor.isin(names[:most])]
    return Foremost(drawn, area_changes.head(0), max(len(names) - most, 0))
