"""A new unit against the standard of its kind: its area and its population, in percent of what the regulation asks."""

from dataclasses import dataclass
from functools import partial

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas
from dashboard.charts.parts.style import LARGE, NARROW, SMALL
from dashboard.queries.articles.marks import Mark, marks_of, planned, single
from dashboard.typeface import text_width, wrapped
from dashboard.words import Words, capital
from dashboard.words.labels import N_
from dashboard.words.line_breaks import together

MEASURES = {
    "area_share_of_standard": ("area_km2", "ward_area_standard"),
    "population_share_of_standard": ("population", "ward_population_standard"),
}
"""The percentage of the standard, with the size itself and the standard that the two imply."""
INDICATORS: tuple[str, ...] = tuple(name for share, others in MEASURES.items() for name in (share, *others))
PHRASES = {
    ("area", "population"): N_("{area} of the standard area and {population} of the standard population"),
    ("area",): N_("{area} of the standard area"),
    ("population",): N_("{population} of the standard population"),
}
"""By the measures of which the percentage is reported."""
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
    measures, words, top = _measures(observations), canvas.words, float(LINE)
    end = max([100, *(one.share.value for one in measures)])
    room = max([0, *(text_width(one.percent(words), LARGE) + 2 * AIR for one in measures if one.share.value > end / 2)])
    standard = 100 * (NARROW - room) / end
    previous = measures[0].area if len({one.area for one in measures}) == 1 else ""
    for one in measures:
        if one.area != previous:
            canvas.write(f"<b>{one.area}</b>", y=top + LINE / 2, on_paper=True)
            top, previous = top + LINE, one.area
        top = _drawn(canvas, one, top, standard) + GAP
    if measures:
        label = words.text("standard = {percent}", percent=words.percent(100, 0))
        beside = standard + text_width(label, SMALL) <= NARROW
        canvas.note(label, x=100, y=LINE / 2, anchor="left" if beside else "right")
        canvas.line(x=100, y=(LINE, top - GAP), colour=canvas.colours.ink, width=2)
    canvas.scale(height=max(top - GAP, 0), end=end, right=room)
    return canvas.figure()


def _drawn(canvas: Canvas, one: Measure, top: float, standard: float) -> float:
    """Draw a measure from `top` down, and return where it ends; `standard` is the pixel of 100 % in the narrowest plot.

    Its words hang at the line of the standard, if that leaves them room.
    """
    colours, value, free = canvas.colours, one.share.value, NARROW - standard - AIR
    beside = max(text_width(one.title), NARROW / 2) <= free
    write = partial(canvas.write, x=100 if beside else 0, shift=AIR * beside, on_paper=True)
    bar = top + LINE + AIR
    look = canvas.looks.bar(colours.after, one.share.foremost)
    canvas.bars([Bar(bar + BAR / 2, value, BAR, look, one.ids, f"{one.title}<br>{one.share.text}")])
    write(one.title, y=top + LINE / 2)
    behind = value < 100  # the line of the standard passes there
    canvas.write(one.percent(canvas.words), x=value, y=bar + BAR / 2, shift=AIR, size=LARGE, on_paper=behind)
    if value > 100:
        canvas.line(x=100, y=(bar, bar + BAR), colour=colours.paper, width=2, above=True)
    if not one.note:
        return bar + BAR
    lines = wrapped(together(one.note), free if beside else NARROW, SMALL)
    write("<br>".join(lines), y=bar + BAR + AIR + LINE * len(lines) / 2, colour=colours.muted, size=SMALL)
    return bar + BAR + AIR + LINE * len(lines)


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
    texts = {name.partition("_")[0]: share.text for name, share in of_first.items()}
    phrase = words.text(PHRASES[tuple(texts)], **texts)
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
