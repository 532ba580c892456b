"""How many Party organizations had held their congress, of how many."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.marks import Mark, headline, marks_of, single
from dashboard.charts.parts.stack import Part, Row, stacked
from dashboard.words import Words

SORTS = {
    "grassroots_party_organizations": ("grassroots_party_congresses_held", "grassroots_party_congress_share"),
    "affiliated_party_organizations": ("affiliated_party_congresses_held", "affiliated_party_congress_share"),
}
"""Of each sort of organization, how many held their congress, and the share computed from the two."""
INDICATORS: tuple[str, ...] = tuple(name for total, others in SORTS.items() for name in (total, *others))
THICK = 22


@dataclass(frozen=True)
class Organizations:
    """One sort of organization in one area. `ids` has those of the counts and of the share, joined by ';'."""

    name: str
    area: str
    held: Mark
    total: Mark
    ids: str


def congresses_held(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """A bar from 0 to 100 % for each sort of organization: held filled, the rest light, the counts in the bar.

    Args:
        observations: rows of `described_observations` with INDICATORS; one that lacks a count is not drawn.
        canvas: an unused one.
    """
    sorts = _sorts(observations)
    several = len({one.area for one in sorts}) > 1
    return stacked(canvas, [_row(canvas, one, named=several) for one in sorts])


def shown(observations: pd.DataFrame) -> pd.DataFrame:
    """The rows that the chart shows: of organizations of which both counts are reported."""
    drawn = [one.ids for one in _sorts(observations)]
    return observations[observations.observation.isin(";".join(drawn).split(";"))]


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """Held of how many, for each sort of organization of the first area; "" for no rows."""
    sorts = _sorts(observations)
    if not sorts or any(one.held.to_come for one in sorts):  # what is to come was not held
        return single(observations, words)
    values = {f"held{index}": one.held.text for index, one in enumerate(sorts)}
    values |= {f"total{index}": one.total.text for index, one in enumerate(sorts)}
    values |= {"area": sorts[0].area, "name": sorts[0].name}
    first = words.text("{area}: {held0} of {total0} had held their congresses ({name})", **values)
    if len(sorts) < 2 or sorts[0].area != sorts[1].area:
        return first
    both = words.text(
        "{area}: {held0} of {total0} grassroots, {held1} of {total1} affiliated Party congresses held", **values
    )
    return headline(both, first)


def _row(canvas: Canvas, one: Organizations, *, named: bool) -> Row:
    """The counts stand in the longer part."""
    share = one.held.value / one.total.value * 100
    percent = canvas.words.percent(share, 0)
    label = canvas.words.text(
        "<b>{held}</b> of {total}: {percent}", held=one.held.text, total=one.total.text, percent=percent
    )
    held = Part(share, label if share > 50 else "", canvas.looks.bar(canvas.colours.after, one.held.foremost), one.ids)
    rest = Part(100 - share, "" if held.label else label, canvas.looks.rest(), one.total.ids)
    return Row([held, rest], f"{one.area}: {one.name}" if named else one.name, thick=THICK)


def _sorts(observations: pd.DataFrame) -> list[Organizations]:
    sorts = []
    for area, rows in observations[observations.indicator.isin(INDICATORS)].groupby("area_name", sort=False):
        marks = marks_of(rows, INDICATORS)
        for total_name, (held_name, share_name) in SORTS.items():
            held, total, share = (marks.get(name) for name in (held_name, total_name, share_name))
            if held is None or total is None or not total.value:
                continue
            ids = ";".join(mark.ids for mark in (held, total, share) if mark)
            name = rows.indicator_name[rows.indicator == total_name].iloc[0]
            sorts.append(Organizations(name, str(area), held, total, ids))
    return sorts
