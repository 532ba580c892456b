"""A new unit against the standard of its kind: its area and its population, in percent of what the regulation asks."""

from dataclasses import dataclass
from functools import partial

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas
from dashboard.charts.parts.marks import Mark, marks_of, planned, single
from dashboard.charts.parts.style import LARGE, NARROW, SMALL
from dashboard.charts.parts.text_width import text_width, wrapped
from dashboard.words import Words, capital

MEASURES = {
    "area_share_of_standard": ("area_km2", "ward_area_standard"),
    "population_share_of_standard": ("population", "ward_population_standard"),
}
"""The percentage of the standard, with the size itself and the standard that the two imply."""
INDICATORS: tuple[str, ...] = tuple(name for share, others in MEASURES.items() for name in (share, *others))
LINE, BAR, AIR, GAP = 21, 28, 6, 14
"""Pixels of a line of words, of a bar, around words, and between measures."""


@dataclass(frozen=True)
class Measure:
    """One measure of one unit. `note` tells its standard, `ids` are all observations it shows, joined by ';'."""

    area: str
    indicator: str
    title: str
    share: Mark
    note: str
    ids: str

    def percent(self, words: Words) -> str:
        """ "422%", and how many times that is, where it is twice or more."""
        times = words.text("{n} ×", n=words.number(self.share.value / 100, 1))
        return f"<b>{self.share.text}</b> · {times}" if self.share.value >= 200 else f"<b>{self.share.text}</b>"


def ward_standard(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """A bar for each measure, from zero, all crossed by the line of 100 % of the standard.

    Args:
        observations: rows of `described_observations` with INDICATORS; a measure without its percentage is not drawn.
        canvas: an unused one.
    """
    words, colours, measures, top = canvas.words, canvas.colours, _measures(observations), float(LINE)
    end = max([100, *(one.share.value for one in measures)])
    room = max([0, *(text_width(one.percent(words), LARGE) + 2 * AIR for one in measures if one.share.value > end / 2)])
    rule, several, previous = 100 * (NARROW - room) / end, len({one.area for one in measures}) > 1, ""
    for one in measures:
        free = NARROW - rule - AIR
        beside = max(text_width(one.title), NARROW / 2) <= free  # words hang at the line, if it leaves them room
        write = partial(canvas.write, x=100 if beside else 0, shift=AIR * beside, on_paper=True)
        if several and one.area != previous:
            canvas.write(f"<b>{one.area}</b>", y=top + LINE / 2, on_paper=True)
            top, previous = top + LINE, one.area
        write(one.title, y=top + LINE / 2)
        middle, value = top + LINE + AIR + BAR / 2, one.share.value
        look = canvas.looks.bar(colours.after, one.share.foremost)
        canvas.bars([Bar(middle, value, BAR, look, one.ids, f"{one.title}<br>{one.share.text}")])
        canvas.write(one.percent(words), x=value, y=middle, shift=AIR, size=LARGE)
        if value > 100:
            canvas.line(x=100, y=(middle - BAR / 2, middle + BAR / 2), colour=colours.paper, width=2, above=True)
        lines = wrapped(one.note, free if beside else NARROW, SMALL)
        top = middle + BAR / 2 + LINE * len(lines) + AIR
        write("<br>".join(lines), y=top - LINE * len(lines) / 2, colour=colours.muted, size=SMALL)
        top += GAP
    if measures:
        label = words.text("standard = {percent}", percent=words.percent(100, 0))
        beside = rule + text_width(label, SMALL) <= NARROW
        canvas.note(label, x=100, y=LINE / 2, anchor="left" if beside else "right")
        canvas.line(x=100, y=(LINE, middle + BAR / 2 + AIR), colour=colours.ink, width=2)
    canvas.scale(height=top - GAP if measures else 0, end=end, right=room)
    return canvas.figure()


def shown(observations: pd.DataFrame) -> pd.DataFrame:
    """The rows that the chart shows: of measures with their percentage."""
    drawn = [one.ids for one in _measures(observations)]
    return observations[observations.observation.isin(";".join(drawn).split(";"))]


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """How large and how populous the first unit is against the standard; "" for no rows."""
    measures = _measures(observations)
    if not measures:
        return single(observations, words)
    of_first = {one.indicator: one.share for one in measures if one.area == measures[0].area}
    area, population = (of_first[name].text if name in of_first else "" for name in MEASURES)
    phrases = {
        (True, True): words.text(
            "{area} of the standard area and {population} of the standard population", area=area, population=population
        ),
        (True, False): words.text("{area} of the standard area", area=area),
        (False, True): words.text("{population} of the standard population", population=population),
    }
    phrase = phrases[bool(area), bool(population)]
    return capital(planned(f"{measures[0].area}: {phrase}", of_first.values(), words))


def _measures(observations: pd.DataFrame) -> list[Measure]:
    measures = []
    for area, rows in observations[observations.indicator.isin(INDICATORS)].groupby("area_name", sort=False):
        marks = marks_of(rows, INDICATORS)
        for share, (size, standard) in MEASURES.items():
            if share not in marks:
                continue
            name = rows.indicator_name[rows.indicator == (size if size in marks else share)].iloc[0]
            title = f"{name}: <b>{marks[size].text}</b>" if size in marks else str(name)
            ids = ";".join(marks[one].ids for one in (share, size, standard) if one in marks)
            note = "".join(rows.note_text[rows.indicator == standard].head(1))
            measures.append(Measure(str(area), share, title, marks[share], note, ids))
    return measures
