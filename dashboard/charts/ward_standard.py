"""A new unit against the standard of its kind: its area and its population, in percent of what the regulation asks."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard import words as locales
from dashboard.charts.parts.canvas import Bar, Canvas
from dashboard.charts.parts.marks import Mark, marks_of, planned, single
from dashboard.charts.parts.style import LARGE, NARROW, SMALL
from dashboard.charts.parts.text_width import text_width
from dashboard.words import Words

MEASURES = (
    ("area_share_of_standard", "area_km2", "ward_area_standard"),
    ("population_share_of_standard", "population", "ward_population_standard"),
)
"""The percentage of the standard, the size itself, and the standard that the two imply."""
INDICATORS: tuple[str, ...] = tuple(name for measure in MEASURES for name in measure)

LINE, TICK, BAR, GAP = 22, 20, 28, 22
"""Pixels of a line of words, of the words above the standard's tick, of a bar, and between measures."""
BLOCK = LINE + BAR + 2 * LINE + GAP
ROOM = 64
"""The fewest pixels kept at the right for the percentage at the end of the longest bar."""
AIR = 6
"""Pixels between a bar and its percentage."""


@dataclass(frozen=True)
class Measure:
    """One measure of one unit. `ids` are all observations it shows, joined by ';'."""

    title: str
    area: str
    indicator: str
    share: Mark
    implied: Mark | None
    ids: str


def ward_standard(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """A bar for each measure, from zero, against the line of 100 % of the standard.

    Args:
        observations: rows of `described_observations` with INDICATORS; a measure without its percentage is not drawn.
        canvas: an unused one.
    """
    measures, bars = _measures(observations), []
    end = max([100, *(measure.share.value for measure in measures)])
    room = _room(measures, end)
    canvas.scale(height=TICK + len(measures) * BLOCK - GAP if measures else 0, end=end, right=room)
    several = len({measure.area for measure in measures}) > 1
    for index, measure in enumerate(measures):
        top, share = index * BLOCK + TICK * (index > 0), measure.share
        middle = index * BLOCK + LINE + TICK + BAR / 2
        look = canvas.looks.bar(canvas.colours.after, share.statuses[0])
        bars.append(Bar(middle, share.value, BAR, look, measure.ids, f"{measure.title}<br>{share.text}"))
        title = f"{measure.area}: {measure.title}" if several else measure.title
        canvas.write(title, y=top + LINE / 2)
        if not index:
            _name_standard(canvas, middle - BAR / 2 - TICK / 2, (NARROW - room) / end)
        _add_standard(canvas, share, middle)
        if measure.implied:
            phrase = canvas.words.text("Standard implied: {value}<br>(our calculation)", value=measure.implied.text)
            canvas.note(phrase, y=middle + BAR / 2 + LINE)
    canvas.bars(bars)
    return canvas.figure()


def shown(observations: pd.DataFrame) -> pd.DataFrame:
    """The rows that the chart shows: of measures with their percentage."""
    drawn = [measure.ids for measure in _measures(observations)]
    return observations[observations.observation.isin(";".join(drawn).split(";"))]


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """How large and how populous the first unit is against the standard; "" for no rows."""
    measures = _measures(observations)
    if not measures:
        return single(observations, words)
    name = measures[0].area
    shares = {measure.indicator: measure.share.text for measure in measures if measure.area == name}
    area, population = (shares.get(indicators[0]) for indicators in MEASURES)
    texts = {"area": area, "population": population}
    if area and population:
        phrase = words.text("{area} of the standard area and {population} of the standard population", **texts)
    elif area:
        phrase = words.text("{area} of the standard area", **texts)
    else:
        phrase = words.text("{population} of the standard population", **texts)
    marks = [measure.share for measure in measures if measure.area == name]
    return locales.capital(planned(f"{name}: {phrase}", marks, words))


def _measures(observations: pd.DataFrame) -> list[Measure]:
    measures = []
    for area, rows in observations[observations.indicator.isin(INDICATORS)].groupby("area_name", sort=False):
        marks = marks_of(rows, INDICATORS)
        for share_name, size_name, implied_name in MEASURES:
            share, size, implied = (marks.get(name) for name in (share_name, size_name, implied_name))
            if share is None:
                continue
            name = rows[rows.indicator == (size_name if size else share_name)].indicator_name.iloc[0]
            title = f"{name}: <b>{size.text}</b>" if size else str(name)
            ids = ";".join(mark.ids for mark in (share, size, implied) if mark)
            measures.append(Measure(title, str(area), share_name, share, implied, ids))
    return measures


def _room(measures: list[Measure], end: float) -> float:
    """The pixels that the percentages behind the bars need at the right of the scale, in the narrowest plot."""
    shares = [measure.share for measure in measures if measure.share.value > end / 2]
    return max([ROOM, *(text_width(share.text, LARGE) + 2 * AIR for share in shares)])


def _name_standard(canvas: Canvas, y: float, pixels: float) -> None:
    """What the tick across the bars is, once above the first; `pixels` stand for one percent in the narrowest plot."""
    phrase = canvas.words.text("standard = {percent}", percent=canvas.words.percent(100, 0))
    beside = 100 * pixels + text_width(phrase, SMALL) <= NARROW
    canvas.note(phrase, x=100, y=y, anchor="left" if beside else "right")


def _add_standard(canvas: Canvas, share: Mark, middle: float) -> None:
    """The percentage behind the bar, and the tick of 100 % across it."""
    colours = canvas.colours
    canvas.write(f"<b>{share.text}</b>", x=share.value, y=middle, shift=AIR, size=LARGE)
    low, high = middle - BAR / 2, middle + BAR / 2
    crossing = colours.paper if share.value > 100 else colours.ink
    for y, colour in (((low - 5, low), colours.ink), ((low, high), crossing), ((high, high + 5), colours.ink)):
        canvas.line(x=100, y=y, colour=colour, width=2, above=True)
