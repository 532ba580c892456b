"""How many Party organizations had held their congress, of how many."""

import pandas as pd

from dashboard.queries.articles.marks import Mark, headline, marks_of, single
from dashboard.words import Words

SORTS = {
    "grassroots_party_organizations": ("grassroots_party_congresses_held", "grassroots_party_congress_share"),
    "affiliated_party_organizations": ("affiliated_party_congresses_held", "affiliated_party_congress_share"),
}
"""Of each sort of organization, how many held their congress, and the share computed from the two."""


INDICATORS: tuple[str, ...] = tuple(name for total, others in SORTS.items() for name in (total, *others))


def shown(observations: pd.DataFrame) -> pd.DataFrame:
    """The rows that the chart shows: of organizations of which both counts are reported."""
    ids = {name for _area, _name, marks in sorts_of(observations) for mark in marks for name in mark.ids.split(";")}
    return observations[observations.observation.isin(ids)]


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """Held of how many, for each sort of organization of the first area; "" for no rows."""
    sorts = sorts_of(observations)
    if not sorts or any(
        held.to_come for _area, _name, (_total, held, *_share) in sorts
    ):  # what is to come was not held
        return single(observations, words)
    values = {"area": sorts[0][0], "name": sorts[0][1]}
    for index, (_area, _name, (total, held, *_share)) in enumerate(sorts):
        values |= {f"total{index}": total.text, f"held{index}": held.text}
    first = words.text("{area}: {held0} of {total0} had held their congresses ({name})", **values)
    if len(sorts) < 2 or sorts[0][0] != sorts[1][0]:
        return first
    both = words.text(
        "{area}: {held0} of {total0} grassroots, {held1} of {total1} affiliated Party congresses held", **values
    )
    return headline(both, first)


def sorts_of(observations: pd.DataFrame) -> list[tuple[str, str, list[Mark]]]:
    """The area and the name of each sort of which both counts are reported, and how many there are, held, the share."""
    sorts = []
    for area, rows in observations[observations.indicator.isin(INDICATORS)].groupby("area_name", sort=False):
        marks = marks_of(rows, INDICATORS)
        for total, (held, share) in SORTS.items():
            if held in marks and total in marks and marks[total].value:
                name = rows.indicator_name[rows.indicator == total].iloc[0]
                sorts.append((str(area), str(name), [marks[one] for one in (total, held, share) if one in marks]))
    return sorts
