"""What the tests of charts share: which charts there are, what one drew mark by mark, and what is wrong with it."""

import inspect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import pandas as pd
import plotly.graph_objects as go
from text_boxes import collisions

from dashboard.charts.parts.style import NARROW, Palette
from dashboard.dataset import load

FETCHING = ("geo", "map", "choropleth")
"""Kinds of traces that fetch outlines or tiles from another host."""
SIGNS = ("●", "○", "■", "□", "▨", "◆", "◇")
"""Marks in a key: no text, so 3:1 is enough, which the palette holds."""


def name_of(chart: ModuleType) -> str:
    return chart.__name__.rpartition(".")[2]


def drawing(chart: ModuleType) -> Any:
    """The function that draws."""
    return getattr(chart, name_of(chart))


def table_of(chart: ModuleType) -> str:
    """What a chart draws, by the name of its first parameter."""
    return next(iter(inspect.signature(drawing(chart)).parameters))


def numbers_for(chart: ModuleType, observations: pd.DataFrame, language: str) -> pd.DataFrame:
    """The described observations that a chart is for.

    Where the frozen copy reports none of its indicators, as of what only a new article counts, one place's numbers of
    others go under their names: the chart is tested all the same.
    """
    wanted = list(getattr(chart, "INDICATORS", ("communes_after",)))
    names = load().indicators.set_index("indicator")[f"name_{language}"]
    unknown = [name for name in wanted if name not in names.index]
    assert not unknown, f"INDICATORS of {name_of(chart)}: not in data/reference/indicators.csv: {', '.join(unknown)}"
    reported = observations[observations.indicator.isin(wanted)]
    if not reported.empty:
        return reported
    counts = observations[observations.unit == "count"]
    stand_in = counts[counts.area == counts.area.mode().iloc[0]].head(len(wanted))
    wanted = wanted[: len(stand_in)]
    return stand_in.assign(indicator=wanted, indicator_name=names[wanted].tolist())


@dataclass(frozen=True)
class Drawn:
    """One bar or point. `start` and `thick` are a bar's, `label` and `side` a point's."""

    kind: str
    ids: str
    x: Any
    y: Any
    fill: str
    line: str
    width: float
    hatch: str
    symbol: str
    size: float
    hover: str
    label: str
    side: str
    start: Any
    thick: float


def marks(figure: go.Figure, kind: str = "") -> list[Drawn]:
    """Every mark from back to front; of one `kind` ("bar", "scatter") if asked."""
    return [mark for trace in figure.data if kind in ("", trace.type) for mark in _marks(trace)]


def texts(figure: go.Figure, *, sort: bool = False) -> list[str]:
    """What is written, without markup, lines of one text joined by a blank; from the top down if `sort`."""
    notes = sorted(figure.layout.annotations, key=lambda note: note.y) if sort else figure.layout.annotations
    return [re.sub(r"<[^>]*>", "", note.text.replace("<br>", " ")) for note in notes]


def every_text(figure: go.Figure) -> list[str]:
    """What is written, on marks too, and what a pointer shows, each once."""
    shown = [str(words) for mark in marks(figure) for words in (mark.hover, mark.label) if words]
    return list(dict.fromkeys([*texts(figure), *shown]))


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2 between two colours, each #rrggbb."""

    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def unreadable(figure: go.Figure, colours: Palette) -> list[str]:
    """Words whose colour is none of the palette's for text: on marks, on axes and beside them."""
    meanings = [colour for colour in vars(colours).values() if isinstance(colour, str)]
    readable = {colour for colour in meanings if contrast(colour, colours.paper) >= 4.5}
    faults = []
    for what, colour, ground in _written(figure):
        if colour is None:
            faults.append(f"{what}: no colour is given, so Plotly takes one of its own")
        elif colour == colours.paper and ground:  # the same pair the other way round, on a mark of one colour
            faults += [f"{what}: the colour of the paper on a hatched mark"] if ground == "hatched" else []
        elif colour not in readable:
            faults.append(f"{what}: {colour} is no colour of the palette for text")
    return faults


def foreign(figure: go.Figure) -> list[str]:
    """What Plotly would write or fetch by itself: titles, legends, ticks, numbers in a hover, tiles."""
    faults = [f"{trace.type}: fetches from another host" for trace in figure.data if _fetches(trace)]
    if figure.layout.title.text is not None:
        faults.append("a title: the sentence stands above the chart already")
    if figure.layout.showlegend is not False:
        faults.append("a legend: write the key with words and signs of ours")
    faults += [
        f"{axis.plotly_name}: ticks in Plotly's words ('2k'); give `ticktext`, or hide the axis"
        for axis in _ticked(figure)
        if axis.ticktext is None and axis.type != "category"
    ]
    for trace in figure.data:
        if trace.hoverinfo == "skip":
            continue
        if trace.hovertemplate is None:
            faults.append(f"{trace.type}: no `hovertemplate`, so Plotly writes numbers of its own; or skip its hover")
        elif not trace.hovertemplate.endswith("<extra></extra>"):
            faults.append(f"{trace.type}: the hover must end in <extra></extra>, or Plotly adds the trace's name")
        elif re.search(r"%\{(x|y|value|base)", trace.hovertemplate):
            faults.append(f"{trace.type}: a number of Plotly's own in the hover: {trace.hovertemplate}")
    return faults


def misprints(texts: Iterable[str]) -> list[str]:
    """Numbers in Vietnamese texts that are not written as Vietnamese writes them, but as Python does: 7.0, 12721."""
    python = re.compile(r"(?<![\d.,])\d+\.\d{1,2}(?!\d)|(?<![\d.,])\d{5,}")
    return [f"{text!r}: {number} is Python's way to write it" for text in texts for number in python.findall(text)]


def misfits(figure: go.Figure) -> list[str]:
    """What is wrong with the places of words where it is narrowest."""
    return collisions(figure, NARROW)


def _written(figure: go.Figure) -> Iterator[tuple[str, str | None, str]]:
    """Every text with its colour and, on a mark, the ground: "solid" or "hatched"."""
    usual = figure.layout.font.color
    for axis in _ticked(figure):
        yield axis.plotly_name, axis.tickfont.color or axis.color or usual, ""
    for note in figure.layout.annotations:
        yield note.text, note.font.color or usual, ""
        for colour, phrase in re.findall(r"color:\s*(#\w{6})[^>]*>([^<]*)<", note.text):
            if phrase not in SIGNS:
                yield phrase, colour, ""
    for trace in figure.data:
        if _has_labels(trace):
            hatches = _each(trace, "marker", "pattern", "shape")
            for label, colour, hatch in zip(
                _each(trace, "text"), _each(trace, "textfont", "color"), hatches, strict=True
            ):
                yield f"{trace.type} {label!r}", colour, "hatched" if hatch else "solid"


def _has_labels(trace: Any) -> bool:
    if trace.type == "scatter":
        return "text" in (trace.mode or "")
    return trace.text is not None or trace.texttemplate is not None


def _ticked(figure: go.Figure) -> Iterable[Any]:
    """The axes that show ticks with words."""
    axes = (*figure.select_xaxes(), *figure.select_yaxes())
    return [axis for axis in axes if axis.visible is not False and axis.showticklabels is not False]


def _fetches(trace: Any) -> bool:
    return any(kind in trace.type for kind in FETCHING)


def _each(trace: Any, *path: str) -> list[Any]:
    """A setting of a trace for each of its marks."""
    value: Any = trace.to_plotly_json()
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    n = max(len(trace[name]) for name in ("x", "y") if trace[name] is not None)
    return list(value) if isinstance(value, (list, tuple)) and len(value) == n else [value] * n


def _marks(trace: Any) -> Iterator[Drawn]:
    columns = (
        [one if isinstance(one, str) else one[0] for one in trace.customdata],
        list(trace.x),
        list(trace.y),
        _each(trace, "marker", "color"),
        _each(trace, "marker", "line", "color"),
        _each(trace, "marker", "line", "width"),
        _each(trace, "marker", "pattern", "shape"),
        _each(trace, "marker", "symbol"),
        _each(trace, "marker", "size"),
        _each(trace, "hovertext"),
        _each(trace, "text"),
        _each(trace, "textposition"),
        _each(trace, "base"),
        _each(trace, "width"),
    )
    for values in zip(*columns, strict=True):
        yield Drawn(trace.type, *values)
