"""One indicator across areas: sorted bars from zero, every status with its own hatch and word."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import rings
from dashboard.charts.parts.canvas import Bar, Canvas
from dashboard.charts.parts.marks import Mark, bracketed, marks, remarks
from dashboard.charts.parts.style import LONGEST, NARROW
from dashboard.charts.parts.text_width import text_width
from dashboard.words import Words

KEY, NAME, BAR, NEXT, GAP = 28, 24, 20, 6, 16  # pixels; a key only where there are rings


@dataclass(frozen=True)
class Number:
    """One number of an area with its label: an article's bar, or a ring of the register."""

    mark: Mark
    label: str
    by_register: bool = False

    @property
    def shift(self) -> float:
        """Pixels from its end to its label."""
        return rings.BESIDE if self.by_register else 6.0

    def overhang(self, end: float) -> float:
        """Pixels to keep free behind a scale to `end`, so that its label still fits in the narrowest plot."""
        share, needed = self.mark.value / end, text_width(self.label) + self.shift + 1
        return max(0.0, (needed - (1 - share) * NARROW) / share) if share else 0.0


Area = tuple[str, list[Number]]


def comparison(observations: pd.DataFrame, *, canvas: Canvas, register: pd.DataFrame | None = None) -> go.Figure:
    """Bars under the name of their area, the largest first; different statuses and days of one area stay apart.

    Equal numbers with the same status and day in several articles are one bar with all their ids.

    Args:
        observations: rows of `described_observations` with one indicator.
        canvas: an unused one.
        register: rows of `register_numbers` with the same indicator, drawn as rings on a thin line.

    Raises:
        ValueError: rows of several indicators, which have no common scale.
    """
    beside = observations.head(0) if register is None else register
    indicators = sorted({*observations.indicator, *beside.indicator})
    if len(indicators) > 1:
        raise ValueError(f"one indicator at a time, not {indicators}")
    by_articles, by_register = _articles(observations, canvas.words), _register(beside, canvas.words)
    areas = sorted([*by_articles, *by_register], key=lambda area: -area[1][0].mark.value)
    numbers = [number for _, of_area in areas for number in of_area]
    end = max((number.mark.value for number in numbers), default=1) or 1
    first = 0 if beside.empty else KEY
    height = first + sum(NAME + len(of_area) * (BAR + NEXT) - NEXT + GAP for _, of_area in areas) - GAP + 4
    right = max((number.overhang(end) for number in numbers), default=0.0)
    canvas.scale(height=height, end=end, right=right + 1)
    if first:
        canvas.note(rings.key(canvas), y=KEY / 2 - 2)
    if numbers:
        colour = canvas.colours.before if indicators[0].endswith("_before") else canvas.colours.after
        _draw(canvas, areas, first, colour)
    return canvas.figure()


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """The lowest and the highest number with their areas and statuses, as a headline; "" where there are no rows.

    As much of it as a headline has room for; what is no fact is said so at any length.
    """
    if observations.empty:
        return ""
    rows = observations.sort_values("value", kind="stable")
    low, high = rows.iloc[0], rows.iloc[-1]
    whole = {
        "indicator": low["indicator_name"],
        "value": " – ".join(dict.fromkeys((str(low["value_text"]), str(high["value_text"])))),
        "area": ", ".join(dict.fromkeys(rows.area_name)),
        "status": ", ".join(words.label("status", status) for status in dict.fromkeys(rows.status)),
    }
    if observations.area.nunique() == 1 or low["value"] == high["value"]:
        full = words.text("{indicator}: {value} in {area}, {status}", **whole)
    else:
        full = words.text(
            "{indicator}: lowest in {low_area} ({low}, {low_status}), highest in {high_area} ({high}, {high_status})",
            indicator=low["indicator_name"],
            low=low["value_text"],
            low_area=low["area_name"],
            low_status=words.label("status", low["status"]),
            high=high["value_text"],
            high_area=high["area_name"],
            high_status=words.label("status", high["status"]),
        )
    shorter = (words.text("{indicator}: {value}, {status}", **whole), f"{whole['indicator']}: {whole['status']}")
    return next((text for text in (full, *shorter) if len(text) <= LONGEST), whole["indicator"])


def _articles(observations: pd.DataFrame, words: Words) -> list[Area]:
    """Names with their numbers, the largest first."""
    areas = []
    for _, rows_of_area in observations.groupby("area", sort=False):
        numbers = [
            Number(mark, _label(mark, str(day), words))
            for (_, day, _), rows in rows_of_area.groupby(["status", "as_of_text", "basis"], sort=False)
            for mark in marks(rows)
        ]
        areas.append((str(rows_of_area.area_name.iloc[0]), sorted(numbers, key=lambda number: -number.mark.value)))
    return areas


def _register(register: pd.DataFrame, words: Words) -> list[Area]:
    """Names with the register's number."""
    word = words.text("register")
    return [
        (str(name), [Number(mark, f"<b>{mark.text}</b> {word}", by_register=True) for mark in marks(rows_of_area)])
        for name, rows_of_area in register.groupby("area_name", sort=False)
    ]


def _label(mark: Mark, day: str, words: Words) -> str:
    """The number, the words on it, and its day where one is stated."""
    return bracketed(f"<b>{mark.text}</b>", remarks(mark, words) + ([day] if day else []))


def _draw(canvas: Canvas, areas: list[Area], top: float, colour: str) -> None:
    """Draw names, bars and rings from `top` down."""
    bars, dots = [], []
    for name, numbers in areas:
        canvas.write(name, y=top + NAME / 2)
        top += NAME
        for number in numbers:
            mark, y, hover = number.mark, top + BAR / 2, f"{name}: {number.label}"
            top += BAR + NEXT
            if number.by_register:
                rings.link(canvas, (0, mark.value), y)
                dots.append(rings.ring(canvas, mark, mark.value, y, hover))
            else:
                look = canvas.looks.bar(colour, mark.statuses[0])
                bars.append(Bar(y, mark.value, BAR, look, mark.ids, hover))
            tone = canvas.colours.register if number.by_register else canvas.colours.ink
            canvas.write(number.label, x=mark.value, y=y, colour=tone, shift=number.shift)
        top += GAP - NEXT
    canvas.bars(bars)
    canvas.dots(dots)
