"""How many Party organizations had held their congress, of how many."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import style
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
class Bar:
    """One sort of organization in one area. `held_ids` has the ids of the counts and of the share, joined by ';'."""

    name: str
    area: str
    held: style.Mark
    total: style.Mark
    percent: float
    held_ids: str

    def counts(self, words: Words) -> str:
        """ "56 of 531 · 10.55% (computed)"."""
        return words.text(
            "{held} of {total} · {share} (computed)",
            held=self.held.text,
            total=self.total.text,
            share=words.percent(self.percent),
        )


def congresses_held(observations: pd.DataFrame, *, words: Words, theme: str = "light") -> go.Figure:
    """A bar from 0 to 100 % for each sort of organization: held filled, the rest light, counts and share above it.

    Args:
        observations: rows of `described_observations` with INDICATORS; one that lacks a count is not drawn.
        language: "vi" or "en".
        theme: "light" or "dark".
    """
    bars, colours = _bars(observations), style.palette(theme)
    figure = style.canvas(theme, words=words, height=len(bars) * BLOCK + FOOT * bool(bars), end=100)
    if not bars:
        return figure
    several = len({bar.area for bar in bars}) > 1
    for index, bar in enumerate(bars):
        name = f"{bar.area}: {bar.name}" if several else bar.name
        style.write(figure, f"<b>{name}</b>", y=index * BLOCK + LINE / 2, colour=colours.ink)
        style.write(figure, bar.counts(words), y=index * BLOCK + LINE * 1.5, colour=colours.ink)
    held = style.filling([colours.after] * len(bars), [bar.held.statuses[0] for bar in bars], theme)
    _add_parts(figure, bars, words, marker=held, rest=False)
    _add_parts(figure, bars, words, marker={"color": colours.accent_soft, "line": {"width": 0}}, rest=True)
    foot = len(bars) * BLOCK - GAP
    for tick, anchor in ((0, "left"), (50, "center"), (100, "right")):
        figure.add_shape(
            type="line", x0=tick, x1=tick, y0=2 * LINE, y1=foot + 6, layer="below",
            line={"color": colours.grid, "width": 1},
        )  # fmt: skip
        phrase = words.percent(tick, 0)
        style.write(figure, phrase, x=tick, y=foot + 18, colour=colours.muted, size=style.SMALL, anchor=anchor)
    return figure


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """Held of how many, for each sort of organization, as of the day of the count; "" for no rows."""
    bars = _bars(observations)
    if not bars or any(bar.held.to_come for bar in bars):  # what is to come was not held
        return style.single(observations, words)
    day = observations.as_of[observations.observation.isin(bars[0].held.ids.split(";"))].min()
    values = {f"held{index}": bar.held.text for index, bar in enumerate(bars)}
    values |= {f"total{index}": bar.total.text for index, bar in enumerate(bars)}
    values |= {"area": bars[0].area, "name": bars[0].name}
    both = len(bars) > 1 and bars[0].area == bars[1].area
    if pd.isna(day):
        sentence = words.text("{area}: {held0} of {total0} had held their congress ({name}).")
        pair = words.text(
            "{area}: {held0} of {total0} grassroots and {held1} of {total1} affiliated Party organizations "
            "had held their congress."
        )
        return (pair if both else sentence).format(**values)
    sentence = words.text("{area}: by {day}, {held0} of {total0} had held their congress ({name}).")
    pair = words.text(
        "{area}: by {day}, {held0} of {total0} grassroots and {held1} of {total1} affiliated Party organizations "
        "had held their congress."
    )
    return (pair if both else sentence).format(**values, day=words.day(day.date()))


def _bars(observations: pd.DataFrame) -> list[Bar]:
    bars = []
    for area, rows in observations.groupby("area_name", sort=False):
        for held_name, total_name, share_name in PAIRS:
            held, total = style.only(rows, held_name), style.only(rows, total_name)
            if held is None or total is None or not total.value:
                continue
            share = style.only(rows, share_name)
            ids = ";".join(mark.ids for mark in (held, total, share) if mark)
            name = rows.indicator_name[rows.indicator == total_name].iloc[0]
            bars.append(Bar(name, str(area), held, total, held.value / total.value * 100, ids))
    return bars


def _add_parts(figure: go.Figure, bars: list[Bar], words: Words, *, marker: dict[str, object], rest: bool) -> None:
    figure.add_bar(
        orientation="h", y=[index * BLOCK + 2 * LINE + BAR / 2 for index in range(len(bars))], width=BAR, marker=marker,
        base=[bar.percent if rest else 0 for bar in bars],
        x=[100 - bar.percent if rest else bar.percent for bar in bars],
        customdata=[[bar.total.ids if rest else bar.held_ids] for bar in bars],
        hovertext=[bar.counts(words) for bar in bars], hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip
