"""One indicator across areas: sorted bars from zero, hatched where a number is still to come, every status in words."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas
from dashboard.charts.parts.marks import Mark, bracketed, every_status, marks_by_indicator
from dashboard.charts.parts.style import LONGEST, NARROW
from dashboard.charts.parts.text_width import text_width
from dashboard.words import Words

NAME, BAR, NEXT, GAP = 24, 20, 6, 16  # pixels
BESIDE = 6.0
"""Pixels from the end of a bar to its label."""


@dataclass(frozen=True)
class Number:
    """One number of an area with its label."""

    mark: Mark
    label: str

    def overhang(self, end: float) -> float:
        """Pixels to keep free behind a scale to `end`, so that its label still fits in the narrowest plot."""
        share, needed = self.mark.value / end, text_width(self.label) + BESIDE + 1
        return max(0.0, (needed - (1 - share) * NARROW) / share) if share else 0.0


Area = tuple[str, list[Number]]


def comparison(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """Bars under the name of their area, the largest first; different numbers and days of one area stay apart.

    Equal numbers of the same day are one bar with all their ids and every status in words; it is drawn as done where
    one of them says so.

    Args:
        observations: rows of `described_observations` with one indicator.
        canvas: an unused one.

    Raises:
        ValueError: rows of several indicators, which have no common scale.
    """
    indicators = sorted(set(observations.indicator))
    if len(indicators) > 1:
        raise ValueError(f"one indicator at a time, not {indicators}")
    areas = sorted(_areas(observations, canvas.words), key=lambda area: -area[1][0].mark.value)
    numbers = [number for _, of_area in areas for number in of_area]
    end = max((number.mark.value for number in numbers), default=1) or 1
    height = sum(NAME + len(of_area) * (BAR + NEXT) - NEXT + GAP for _, of_area in areas) - GAP + 4
    right = max((number.overhang(end) for number in numbers), default=0.0)
    canvas.scale(height=height, end=end, right=right + 1)
    if numbers:
        colour = canvas.colours.before if indicators[0].endswith("_before") else canvas.colours.after
        _draw(canvas, areas, colour)
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


def _areas(observations: pd.DataFrame, words: Words) -> list[Area]:
    """Names with their numbers, the largest first."""
    areas = []
    for _, rows_of_area in observations.groupby("area", sort=False):
        numbers = [
            Number(mark, _label(mark, str(day), words))
            for day, rows in rows_of_area.groupby("as_of_text", sort=False)
            for numbers_of_indicator in marks_by_indicator(rows).values()
            for mark in numbers_of_indicator
        ]
        areas.append((str(rows_of_area.area_name.iloc[0]), sorted(numbers, key=lambda number: -number.mark.value)))
    return areas


def _label(mark: Mark, day: str, words: Words) -> str:
    """The number, the words on it, and its day where one is stated."""
    return bracketed(f"<b>{mark.text}</b>", every_status(mark, words) + ([day] if day else []))


def _draw(canvas: Canvas, areas: list[Area], colour: str) -> None:
    """Draw names and bars downwards."""
    bars, top = [], 0.0
    for name, numbers in areas:
        canvas.write(name, y=top + NAME / 2)
        top += NAME
        for number in numbers:
            mark, y, hover = number.mark, top + BAR / 2, f"{name}: {number.label}"
            top += BAR + NEXT
            bars.append(Bar(y, mark.value, BAR, canvas.looks.bar(colour, mark.foremost), mark.ids, hover))
            canvas.write(number.label, x=mark.value, y=y, colour=canvas.colours.ink, shift=BESIDE)
        top += GAP - NEXT
    canvas.bars(bars)
