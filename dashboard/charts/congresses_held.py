"""How many Party organizations had held their congress, of how many."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.stack import Part, Row, drawn
from dashboard.queries.articles.marks import Mark, headline, marks_of, single
from dashboard.words import Words

SORTS = {
    "grassroots_party_organizations": ("grassroots_party_congresses_held", "grassroots_party_congress_share"),
    "affiliated_party_organizations": ("affiliated_party_congresses_held", "affiliated_party_congress_share"),
}
"""Of each sort of organization, how many held their congress, and the share computed from the two."""
INDICATORS: tuple[str, ...] = tuple(name for total, others in SORTS.items() for name in (total, *others))


def congresses_held(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """A bar from 0 to 100 % for each sort of organization: held filled, the rest light, the counts in the longer part.

    Args:
        observations: rows of `described_observations` with INDICATORS; one that lacks a count is not drawn.
        canvas: an unused one.
    """
    rows, words, sorts = [], canvas.words, _sorts(observations)
    previous = sorts[0][0] if len({area for area, _name, _marks in sorts}) == 1 else ""
    for area, name, marks in sorts:
        total, held = marks[:2]
        share = held.value / total.value * 100
        values = {"held": held.text, "total": total.text, "percent": words.percent(share, 0)}
        label, look = (
            words.text("<b>{held}</b> of {total}: {percent}", **values),
            canvas.looks.bar(canvas.colours.after, held.foremost),
        )
        first = Part(share, label if share > 50 else "", look, ";".join(mark.ids for mark in marks))
        rest = Part(100 - share, "" if first.label else label, canvas.looks.rest(), total.ids)
        rows.append(Row([first, rest], [name] if area == previous else [f"<b>{area}</b>", name], thick=22))
        previous = area
    return drawn(canvas, rows)


def shown(observations: pd.DataFrame) -> pd.DataFrame:
    """The rows that the chart shows: of organizations of which both counts are reported."""
    ids = {name for _area, _name, marks in _sorts(observations) for mark in marks for name in mark.ids.split(";")}
    return observations[observations.observation.isin(ids)]


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """Held of how many, for each sort of organization of the first area; "" for no rows."""
    sorts = _sorts(observations)
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


def _sorts(observations: pd.DataFrame) -> list[tuple[str, str, list[Mark]]]:
    """The area and the name of each sort of which both counts are reported, and how many there are, held, the share."""
    sorts = []
    for area, rows in observations[observations.indicator.isin(INDICATORS)].groupby("area_name", sort=False):
        marks = marks_of(rows, INDICATORS)
        for total, (held, share) in SORTS.items():
            if held in marks and total in marks and marks[total].value:
                name = rows.indicator_name[rows.indicator == total].iloc[0]
                sorts.append((str(area), str(name), [marks[one] for one in (total, held, share) if one in marks]))
    return sorts
