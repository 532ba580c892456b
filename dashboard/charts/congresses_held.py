"""How many Party organizations had held their congress, of how many."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas
from dashboard.charts.parts.marks import Mark, headline, marks_of, single
from dashboard.words import Words

PAIRS = (
    ("grassroots_party_congresses_held", "grassroots_party_organizations", "grassroots_party_congress_share"),
    ("affiliated_party_congresses_held", "affiliated_party_organizations", "affiliated_party_congress_share"),
)
"""Held, of how many, and the share computed from the two."""
INDICATORS: tuple[str, ...] = tuple(name for pair in PAIRS for name in pair)

LINE, BAR, GAP, FOOT = 22, 24, 20, 24
"""Pixels of a line of words, of a bar, between bars, and of the scale below."""
BLOCK = 2 * LINE + BAR + GAP


@dataclass(frozen=True)
class Organizations:
    """One sort of organization in one area. `ids` has those of the counts and of the share, joined by ';'."""

    name: str
    area: str
    held: Mark
    total: Mark
    percent: float
    ids: str

    def counts(self, words: Words) -> str:
        """ "56 of 531 · 10.55% (computed)"."""
        return words.text(
            "{held} of {total} · {share} (our calculation)",
            held=self.held.text,
            total=self.total.text,
            share=words.percent(self.percent),
        )


def congresses_held(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """A bar from 0 to 100 % for each sort of organization: held filled, the rest light, counts and share above it.

    Args:
        observations: rows of `described_observations` with INDICATORS; one that lacks a count is not drawn.
        canvas: an unused one.
    """
    sorts = _sorts(observations)
    canvas.scale(height=len(sorts) * BLOCK + FOOT * bool(sorts), end=100)
    if not sorts:
        return canvas.figure()
    several = len({one.area for one in sorts}) > 1
    held, rest = [], []
    for index, one in enumerate(sorts):
        top, counts = index * BLOCK, one.counts(canvas.words)
        canvas.write(f"<b>{one.area}: {one.name}</b>" if several else f"<b>{one.name}</b>", y=top + LINE / 2)
        canvas.write(counts, y=top + LINE * 1.5)
        middle, look = top + 2 * LINE + BAR / 2, canvas.looks.bar(canvas.colours.after, one.held.statuses[0])
        held.append(Bar(middle, one.percent, BAR, look, one.ids, counts))
        rest.append(Bar(middle, 100 - one.percent, BAR, canvas.looks.rest(), one.total.ids, counts, one.percent))
    canvas.bars(held)
    canvas.bars(rest)
    foot = len(sorts) * BLOCK - GAP
    for tick, anchor in ((0, "left"), (50, "center"), (100, "right")):
        canvas.line(x=tick, y=(2 * LINE, foot + 6), colour=canvas.colours.grid)
        canvas.note(canvas.words.percent(tick, 0), x=tick, y=foot + 18, anchor=anchor)
    return canvas.figure()


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


def _sorts(observations: pd.DataFrame) -> list[Organizations]:
    sorts = []
    for area, rows in observations[observations.indicator.isin(INDICATORS)].groupby("area_name", sort=False):
        marks = marks_of(rows, INDICATORS)
        for held_name, total_name, share_name in PAIRS:
            held, total, share = (marks.get(name) for name in (held_name, total_name, share_name))
            if held is None or total is None or not total.value:
                continue
            ids = ";".join(mark.ids for mark in (held, total, share) if mark)
            name = rows.indicator_name[rows.indicator == total_name].iloc[0]
            sorts.append(Organizations(name, str(area), held, total, held.value / total.value * 100, ids))
    return sorts
