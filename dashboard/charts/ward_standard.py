"""A new unit against the standard of its kind: its area and its population, in percent of what the regulation asks."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard import words as locales
from dashboard.charts.parts import style
from dashboard.words import Words

MEASURES = (
    ("area_share_of_standard", "area_km2", "ward_area_standard"),
    ("population_share_of_standard", "population", "ward_population_standard"),
)
"""The percentage of the standard, the size itself, and the standard that the two imply."""
INDICATORS: tuple[str, ...] = tuple(name for measure in MEASURES for name in measure)

LINE, BAR, GAP = 22, 28, 22
"""Pixels of a line of words, of a bar, and between measures."""
BLOCK = LINE + BAR + 2 * LINE + GAP
ROOM = 64
"""The fewest pixels kept at the right for the percentage at the end of the longest bar."""
AIR = 6
"""Pixels between a bar and its percentage."""


@dataclass(frozen=True)
class Bar:
    """One measure of one unit. `ids` are all observations it shows, joined by ';'."""

    title: str
    area: str
    indicator: str
    share: style.Mark
    implied: style.Mark | None
    ids: str


def ward_standard(observations: pd.DataFrame, *, words: Words, theme: str = "light") -> go.Figure:
    """A bar for each measure, from zero, against the line of 100 % of the standard.

    Args:
        observations: rows of `described_observations` with INDICATORS; a measure without its percentage is not drawn.
        language: "vi" or "en".
        theme: "light" or "dark".
    """
    bars, colours = _bars(observations), style.palette(theme)
    longest = max([bar.share.value for bar in bars], default=100)
    height = len(bars) * BLOCK - GAP * bool(bars)
    end = max(longest, 100)
    room = _room(bars, end)
    figure = style.canvas(theme, words=words, height=height, end=end, right=room)
    if not bars:
        return figure
    middles = [index * BLOCK + LINE + BAR / 2 for index in range(len(bars))]
    figure.add_bar(
        orientation="h", y=middles, width=BAR, x=[bar.share.value for bar in bars],
        marker=style.filling([colours.after] * len(bars), [bar.share.statuses[0] for bar in bars], theme),
        customdata=[[bar.ids] for bar in bars], hovertext=[f"{bar.title}<br>{bar.share.text}" for bar in bars],
        hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip
    several = len({bar.area for bar in bars}) > 1
    for bar, middle in zip(bars, middles, strict=True):
        title = f"{bar.area}: {bar.title}" if several else bar.title
        style.write(figure, title, y=middle - BAR / 2 - LINE / 2, colour=colours.ink)
        _add_standard(figure, bar, middle, pixels=(style.NARROW - room) / end, words=words, theme=theme)
        if bar.implied:
            phrase = words.text("Implied standard: {value}<br>(computed; no article states it)", value=bar.implied.text)
            style.write(figure, phrase, y=middle + BAR / 2 + LINE, colour=colours.muted, size=style.SMALL)
    return figure


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """How large and how populous the first unit is against the standard; "" for no rows."""
    bars = _bars(observations)
    if not bars:
        return style.single(observations, words)
    found = {bar.indicator: bar.share.text for bar in bars if bar.area == bars[0].area}
    area, population = (found.get(measure[0]) for measure in MEASURES)
    if area and population:
        said = words.text(
            "{name} has {area} of the standard area and {population} of the standard population for its kind."
        )
    elif area:
        said = words.text("{name} has {area} of the standard area for its kind.")
    else:
        said = words.text("{name} has {population} of the standard population for its kind.")
    return locales.capital(said.format(name=bars[0].area, area=area, population=population))


def _bars(observations: pd.DataFrame) -> list[Bar]:
    bars = []
    for area, rows in observations.groupby("area_name", sort=False):
        for share_name, size_name, implied_name in MEASURES:
            share, size, implied = (style.only(rows, name) for name in (share_name, size_name, implied_name))
            if share is None:
                continue
            named = rows[rows.indicator == (size_name if size else share_name)].indicator_name.iloc[0]
            title = f"{named}: <b>{size.text}</b>" if size else str(named)
            ids = ";".join(mark.ids for mark in (share, size, implied) if mark)
            bars.append(Bar(title, str(area), share_name, share, implied, ids))
    return bars


def _room(bars: list[Bar], end: float) -> float:
    """The pixels that the percentages behind the bars need at the right of the scale, in the narrowest plot."""
    widths = [style.text_width(bar.share.text, style.LARGE) + 2 * AIR for bar in bars if bar.share.value > end / 2]
    return max([ROOM, *widths])


def _add_standard(figure: go.Figure, bar: Bar, middle: float, *, pixels: float, words: Words, theme: str) -> None:
    """The percentage behind the bar, and the line of 100 % across it: named in it where it has room, else behind.

    `pixels` is how many stand for one percent in the narrowest plot.
    """
    colours = style.palette(theme)
    phrase = words.text("standard = {percent}", percent=words.percent(100, 0))
    inside = (bar.share.value - 100) * pixels > style.text_width(phrase, style.SMALL) + 8
    behind = f"<b>{bar.share.text}</b>" if inside else f"<b>{bar.share.text}</b> ({phrase})"
    style.write(
        figure, behind, x=bar.share.value, y=middle, colour=colours.ink, shift=AIR,
        size=style.LARGE if inside else style.SMALL,
    )  # fmt: skip
    if inside:
        figure.add_annotation(
            text=phrase, x=100, y=middle, xanchor="left", xshift=5, showarrow=False, bgcolor=colours.paper, borderpad=1,
            font={"color": colours.ink, "size": style.SMALL},
        )  # fmt: skip
    low, high = middle - BAR / 2, middle + BAR / 2
    crossing = colours.paper if inside else colours.ink
    for y0, y1, colour in ((low - 5, low, colours.ink), (low, high, crossing), (high, high + 5, colours.ink)):
        figure.add_shape(type="line", x0=100, x1=100, y0=y0, y1=y1, line={"color": colour, "width": 2})
