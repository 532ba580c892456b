"""What a chart drew, mark by mark, for the tests of charts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go


@dataclass(frozen=True)
class Drawn:
    """One bar or point. `length` and `start` are a bar's, `label` and `side` a point's."""

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

    @property
    def length(self) -> float:
        """A bar's."""
        return float(self.x)


def marks(figure: go.Figure, kind: str = "") -> list[Drawn]:
    """Every mark from back to front; of one `kind` ("bar", "scatter") if asked."""
    return [mark for trace in figure.data if kind in ("", trace.type) for mark in _of(trace)]


def texts(figure: go.Figure, *, sort: bool = False) -> list[str]:
    """What is written, without markup, lines of one text joined by a blank; from the top down if `sort`."""
    notes = sorted(figure.layout.annotations, key=lambda note: note.y) if sort else figure.layout.annotations
    return [re.sub(r"<[^>]*>", "", note.text.replace("<br>", " ")) for note in notes]


def _of(trace: Any) -> Iterator[Drawn]:
    whole = trace.to_plotly_json()
    n = len(trace.x)

    def each(*path: str) -> list[Any]:
        value: Any = whole
        for name in path:
            value = value.get(name) if isinstance(value, dict) else None
        return list(value) if isinstance(value, (list, tuple)) and len(value) == n else [value] * n

    columns = (
        [one if isinstance(one, str) else one[0] for one in trace.customdata], list(trace.x), list(trace.y),
        each("marker", "color"), each("marker", "line", "color"), each("marker", "line", "width"),
        each("marker", "pattern", "shape"), each("marker", "symbol"), each("marker", "size"), each("hovertext"),
        each("text"), each("textposition"), each("base"), each("width"),
    )  # fmt: skip
    for values in zip(*columns, strict=True):
        yield Drawn(trace.type, *values)
