"""What a marker of Plotly lacks to be one of the three marks of the timeline, and the key that shows just these three.

Done is a filled dot, what is to come a hatched one, a deadline a flag in ink.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.looks import is_to_come
from dashboard.charts.parts.style import NARROW, TINY
from dashboard.charts.parts.text_width import text_width

SIZE = 12
"""Pixels of a dot."""
STROKES = (-3.0, 0.0, 3.0)
"""How far the strokes of a hatched dot lie from its middle."""
POLE = "M-4,-8L-4,6"
LINE, AFTER_MARK, AFTER_ENTRY = 16, 5, 14
"""Pixels of a line of the key, between a mark and its words, and between entries."""


@dataclass(frozen=True)
class Kind:
    """One of the three marks: a deadline, or an event that is done or to come."""

    deadline: bool
    to_come: bool

    @classmethod
    def of(cls, kind: str, status: str) -> "Kind":
        """That of an event of such a kind and status."""
        return cls(kind == "deadline", kind != "deadline" and is_to_come(status))


def finish(canvas: Canvas, mark: Kind, **place: object) -> None:
    """Draw what the marker at a place lacks; `place` is `xanchor` and `yanchor`."""
    if mark.deadline:
        _path(canvas, POLE, canvas.colours.ink, 1.5, place)
    elif mark.to_come:
        _path(canvas, "".join(map(_stroke, STROKES)), canvas.colours.after, 1.25, place)


def key(canvas: Canvas, drawn: Iterable[Kind], top: float) -> None:
    """The marks that are drawn with what they mean, `top` pixels above the plot: in one line, or two on a phone."""
    words, kinds = canvas.words, set(drawn)
    entries = {
        Kind(deadline=False, to_come=False): words.text("done"),
        Kind(deadline=False, to_come=True): words.text("planned, expected, target"),
        Kind(deadline=True, to_come=False): words.text("deadline"),
    }
    for mark, text, left, line in _laid_out({mark: text for mark, text in entries.items() if mark in kinds}):
        _entry(canvas, mark, text, left, top - line * LINE)


def _laid_out(entries: dict[Kind, str]) -> Iterator[tuple[Kind, str, float, int]]:
    """Each entry with the pixels at its left and its line."""
    left, line = 0.0, 0
    for mark, text in entries.items():
        width = SIZE + AFTER_MARK + text_width(text, TINY)
        if left and left + width > NARROW:
            left, line = 0.0, line + 1
        yield mark, text, left, line
        left += width + AFTER_ENTRY


def _entry(canvas: Canvas, mark: Kind, text: str, left: float, top: float) -> None:
    middle, radius, colours = top - LINE / 2, SIZE / 2, canvas.colours
    place: dict[str, object] = {"xref": "paper", "yref": "paper", "xanchor": 0, "yanchor": 1}
    pixels = {"xsizemode": "pixel", "ysizemode": "pixel"}
    x = left + radius
    if mark.deadline:
        flag = f"M{x - 4},{middle - 8}L{x - 4},{middle + 6}L{x + 5},{middle + 1}L{x - 4},{middle - 4}"
        line = {"color": colours.ink, "width": 1.5}
        canvas.shape(type="path", path=flag, fillcolor=colours.ink, line=line, **pixels, **place)
    else:
        fill = colours.paper if mark.to_come else colours.after
        box = {"x0": left, "x1": left + SIZE, "y0": middle - radius, "y1": middle + radius}
        line = {"color": colours.after, "width": 1.5}
        canvas.shape(type="circle", fillcolor=fill, line=line, **box, **pixels, **place)
    if mark.to_come:
        strokes = "".join(_stroke(offset, x, middle) for offset in STROKES)
        _path(canvas, strokes, colours.after, 1.25, place)
    canvas.annotation(
        text=text,
        x=0,
        xref="paper",
        xanchor="left",
        xshift=left + SIZE + AFTER_MARK,
        y=1,
        yref="paper",
        yanchor="middle",
        yshift=middle,
        font={"size": TINY, "color": colours.muted},
    )


def _stroke(offset: float, x: float = 0, y: float = 0) -> str:
    """A stroke of a hatched dot, from the lower left to the upper right, so far from its middle."""
    half, aside = sqrt((SIZE / 2) ** 2 - offset**2) / sqrt(2), offset / sqrt(2)
    low, high = (x + aside - half, y - aside - half), (x + aside + half, y - aside + half)
    return f"M{low[0]:.1f},{low[1]:.1f}L{high[0]:.1f},{high[1]:.1f}"


def _path(canvas: Canvas, path: str, colour: str, width: float, place: dict[str, object]) -> None:
    line = {"color": colour, "width": width}
    canvas.shape(type="path", path=path, xsizemode="pixel", ysizemode="pixel", line=line, layer="above", **place)
