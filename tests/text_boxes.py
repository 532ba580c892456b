"""Where the words of a figure stand when Plotly draws it at some width, and which of them collide or leave the plot.

By the real widths of text. The words of bars, and all words on an axis without a range, Plotly places by itself: where
cannot be computed, so a figure that has them is refused.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.typeface import text_width

LINE, AIR = 1.3, 0.15
"""Height of a line as Plotly sets it, and the empty part of it above and below the letters, in sizes of the text."""
MAP, HIGHEST, WIDE = 17.05 / 13.2, 620, 480
"""Of maps, by ui/parts.css: height by width, the most pixels of it, the width from which `wide` words are shown."""
TICK = 3
"""Pixels between an axis or its ticks and their words."""
TOUCHING = 1
"""Pixels by which boxes may overlap: no letter is as large as its box."""


@dataclass(frozen=True)
class Box:
    """Words, and where they stand, in pixels from the left and from the top of the figure."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    kept_clear: bool = False
    """Whether the words have a ground or a halo of their own, so that they can be read over a line."""

    def meets(self, other: "Box") -> bool:
        """Whether letters of the one stand on letters of the other."""
        across = min(self.right, other.right) - max(self.left, other.left)
        return min(across, min(self.bottom, other.bottom) - max(self.top, other.top)) > TOUCHING


@dataclass(frozen=True)
class Axis:
    """From a place on an axis to pixels: where the plot begins, how long it is, and what stands at both ends."""

    begin: float
    length: float
    first: float
    last: float

    def at(self, place: Any) -> float:
        """The pixel of a number or a day."""
        return self.begin + (_number(place) - self.first) / (self.last - self.first) * self.length

    def share(self, part: float) -> float:
        """The pixel of a share of the plot, as `paper` counts it."""
        return self.begin + part * self.length


class Settings(dict[str, Any]):
    """Settings of a figure by their names, empty ones where one is not given.

    Plotly's own objects look for themselves among all their neighbours whenever one of their settings is read.
    """

    def __getattr__(self, name: str) -> Any:
        return self.get(name, Settings())


def collisions(figure: go.Figure, *widths: int) -> list[str]:
    """Words that leave a figure of these widths, pairs that stand on each other, and words that a line strikes."""
    if not figure.data:
        return []  # nothing is shown
    settings = _settings(figure.to_plotly_json())
    return list(_unknown(settings)) or [f"{width}: {fault}" for width in widths for fault in _faults(settings, width)]


def _settings(part: Any) -> Any:
    if isinstance(part, dict):
        return Settings({name: _settings(value) for name, value in part.items()})
    return [_settings(one) for one in part] if isinstance(part, (list, tuple)) else part


def _faults(figure: Settings, width: int) -> list[str]:
    boxes, height = list(_boxes(figure, width)), _height(figure, width)
    faults = [
        f"{box.text!r} leaves the plot: {box.left:.0f} to {box.right:.0f} of {width}, "
        f"{box.top:.0f} to {box.bottom:.0f} of {height:.0f}"
        for box in boxes
        if min(box.left, box.top, width - box.right, height - box.bottom) < -TOUCHING - 1
    ]
    faults += [f"{one.text!r} and {other.text!r} collide" for one, other in combinations(boxes, 2) if one.meets(other)]
    lines = list(_lines(figure, width))
    return faults + [
        f"{box.text!r} is struck by a line" for box in boxes if not box.kept_clear and any(map(box.meets, lines))
    ]


def _unknown(figure: Settings) -> Iterator[str]:
    if any(trace.type == "bar" and "text" in trace for trace in figure.data):
        yield "the words of bars have no place that could be computed: write them on the canvas"
    if not (figure.layout.xaxis.range and figure.layout.yaxis.range):
        yield "an axis without a range: where its words stand cannot be computed"


def _boxes(figure: Settings, width: int) -> Iterator[Box]:
    """The box of everything that is written, but of blank words and of those that are hidden at this width."""
    x, y, paper = _axes(figure, width)
    shown = [
        *(_note(note, figure.layout, x, y, paper) for note in figure.layout.annotations),
        *(box for trace in figure.data for box in _labels(trace, x, y)),
        *_ticks(figure, x, y, paper),
    ]
    for box in shown:
        plain = re.sub(r"<[^>]*>", "", box.text.replace("<br>", " ")).strip()
        if plain and not ('class="wide"' in box.text and width < WIDE):
            yield replace(box, text=plain)


def _lines(figure: Settings, width: int) -> Iterator[Box]:
    """Level and upright lines, as boxes as thick as what words may overlap by."""
    x, y, paper = _axes(figure, width)
    for shape in figure.layout.shapes:
        if shape.type == "line":
            across, down = paper[0] if shape.xref == "paper" else x, paper[1] if shape.yref == "paper" else y
            (left, right), (top, bottom) = (
                sorted(axis.share(end) if axis in paper else axis.at(end) for end in ends)
                for axis, ends in ((across, (shape.x0, shape.x1)), (down, (shape.y0, shape.y1)))
            )
            if left == right or top == bottom:
                yield Box("", left - TOUCHING, right + TOUCHING, top - TOUCHING, bottom + TOUCHING)


def _number(place: Any) -> float:
    return float(place) if not isinstance(place, str) else pd.Timestamp(place).timestamp()


def _is_map(figure: Settings) -> bool:
    return "scaleanchor" in figure.layout.yaxis


def _height(figure: Settings, width: int) -> float:
    return min(width * MAP, HIGHEST) if _is_map(figure) else float(figure.layout.height)


def _axes(figure: Settings, width: int) -> tuple[Axis, Axis, tuple[Axis, Axis]]:
    """Both axes, and both again as `paper` has them: the same but for a map, which keeps its shape."""
    layout, margin = figure.layout, figure.layout.margin
    ends = [[_number(end) for end in axis.range] for axis in (layout.xaxis, layout.yaxis)]
    across, down = width - margin.l - margin.r, _height(figure, width) - margin.t - margin.b
    assert min(across, down) > 0, f"no room is left for the plot at {width} pixels"
    paper = Axis(margin.l, across, 0, 1), Axis(margin.t + down, -down, 0, 1)
    if _is_map(figure):
        (west, east), (south, north) = ends
        ratio = layout.yaxis.scaleratio
        degree = min(across / (east - west), down / (north - south) / ratio)
        across, down = degree * (east - west), degree * (north - south) * ratio
    return Axis(margin.l, across, *ends[0]), Axis(margin.t + down, -down, *ends[1]), paper


def _box(text: str, size: float, left: float, middle: float, weight: int = 400) -> Box:
    """Words from `left` on, their lines around `middle`."""
    half = size * (LINE * (text.count("<br>") + 1) / 2 - AIR)
    return Box(text, left, left + text_width(text, size, weight), middle - half, middle + half)


def _note(note: Any, layout: Any, x: Axis, y: Axis, paper: tuple[Axis, Axis]) -> Box:
    size = note.font.size or layout.font.size
    tail = note.showarrow is not False
    column = paper[0].share(note.x) if note.xref == "paper" else x.at(note.x)
    row = paper[1].share(note.y) if note.yref == "paper" else y.at(note.y)
    if tail:
        column = x.at(note.ax) if note.axref == "x" else column + (note.ax or 0)
        row = y.at(note.ay) if note.ayref == "y" else row + (note.ay or 0)
    wide, high = text_width(note.text, size), size * LINE * (note.text.count("<br>") + 1)
    across = note.xanchor or _nearest(note.x, tail or note.xref != "paper", ("left", "center", "right"))
    down = note.yanchor or _nearest(note.y, tail or note.yref != "paper", ("bottom", "middle", "top"))
    left = column + (note.xshift or 0) - {"left": 0, "center": wide / 2, "right": wide}[across]
    middle = row - (note.yshift or 0) + {"top": high / 2, "middle": 0, "bottom": -high / 2}[down]
    return replace(_box(note.text, size, left, middle), kept_clear=bool(note.bgcolor or note.font.shadow))


def _nearest(place: Any, in_the_middle: bool, anchors: tuple[str, str, str]) -> str:
    """What Plotly takes for the anchor "auto"."""
    return anchors[1] if in_the_middle else anchors[0 if place < 1 / 3 else 2 if place > 2 / 3 else 1]


def _labels(trace: Any, x: Axis, y: Axis) -> Iterator[Box]:
    if trace.type == "bar" or "text" not in trace.mode:
        return
    radius = _each(trace.marker.size, trace) if "markers" in trace.mode else lambda _place: 0
    sizes, sides, texts = (_each(one, trace) for one in (trace.textfont.size, trace.textposition, trace.text))
    for place, (column, row) in enumerate(zip(trace.x, trace.y, strict=True)):
        text, size, (down, across) = texts(place), sizes(place), sides(place).split()
        if not text:
            continue
        beside = radius(place) / 2 / 0.8 + 1 if radius(place) else 0
        wide, half = text_width(text, size), size * LINE * (text.count("<br>") + 1) / 2
        left = x.at(column) + {"left": -wide - beside, "center": -wide / 2, "right": beside}[across]
        middle = y.at(row) + {"top": -half - beside, "middle": 0, "bottom": half + beside}[down]
        yield replace(_box(text, size, left, middle), kept_clear="shadow" in trace.textfont)


def _each(setting: Any, trace: Any) -> Callable[[int], Any]:
    """A setting of a trace by the place of its mark."""
    if isinstance(setting, (list, tuple)) or hasattr(setting, "__array__"):
        return lambda place: setting[place]
    return lambda _place: setting


def _ticks(figure: Settings, x: Axis, y: Axis, paper: tuple[Axis, Axis]) -> Iterator[Box]:
    for axis, ends, across in ((figure.layout.xaxis, x, True), (figure.layout.yaxis, y, False)):
        if axis.visible is False or axis.showticklabels is False or not axis.tickvals:
            continue
        size = axis.tickfont.size or figure.layout.font.size
        away = (axis.ticklen or 5 if axis.ticks == "outside" else 0) + TICK
        for place, text in zip(axis.tickvals, axis.ticktext, strict=True):
            wide, half = text_width(text, size), size * LINE * (text.count("<br>") + 1) / 2
            if across:
                edge = paper[1].share(1) - away - half if axis.side == "top" else paper[1].share(0) + away + half
                yield _box(text, size, ends.at(place) - wide / 2, edge)
            else:
                left = paper[0].share(1) + away if axis.side == "right" else paper[0].share(0) - away - wide
                yield _box(text, size, left, ends.at(place))
