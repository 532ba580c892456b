"""A stacked row whose parts are labelled outside it, so that no label is cut or overlaps another at any width."""

from dataclasses import dataclass

from dashboard.charts.parts.canvas import Bar, Canvas
from dashboard.charts.parts.looks import Look
from dashboard.charts.parts.style import NARROW
from dashboard.charts.parts.text_width import text_width

LINE, BAR, BELOW = 21, 26, 8


@dataclass(frozen=True)
class Segment:
    """A part of a stacked row: its length on the scale, its label, its look and its ids.

    `tone` is the colour of the label, where it is not that of text.
    """

    length: float
    label: str
    look: Look
    ids: str
    tone: str = ""


def height(segments: list[Segment], end: float, *, thick: int = BAR) -> int:
    """Pixels that `stack` takes."""
    return thick + LINE * len(segments) + BELOW * any(_below(segments, end))


def stack(canvas: Canvas, segments: list[Segment], *, top: float, end: float, thick: int = BAR) -> None:
    """Draw one stacked row, its bar `thick`, from `top` pixels down; every label has a line of its own and a leader.

    A label stands above the row, beginning where its part begins, if it fits there in the narrowest plot; otherwise
    below, ending at the middle of its part. Lines are ordered so that no leader crosses a label.
    """
    below, starts = _below(segments, end), _starts(segments)
    bar = top + LINE * below.count(False)
    canvas.bars(
        Bar(bar + thick / 2, part.length, thick, part.look, part.ids, part.label, start)
        for part, start in zip(segments, starts, strict=True)
    )
    for index, (part, start) in enumerate(zip(segments, starts, strict=True)):
        leader = part.tone or canvas.colours.muted
        if index:
            canvas.line(x=start, y=(bar - 1, bar + thick + 1), colour=canvas.colours.paper, width=3, above=True)
        if below[index]:
            middle, y = start + part.length / 2, bar + thick + BELOW + LINE * (below[:index].count(True) + 0.5)
            canvas.line(x=middle, y=(bar + thick + 2, y + 1), colour=leader, above=True)
            canvas.write(part.label, x=middle, y=y, colour=part.tone, anchor="right", shift=-6)
        else:
            y = bar - LINE * (below[index + 1 :].count(False) + 0.55)
            if index:
                canvas.line(x=start + end / 200, y=(y, bar - 2), colour=leader, above=True)
            canvas.write(part.label, x=start, y=y, colour=part.tone, shift=9 if index else 0)


def _starts(segments: list[Segment]) -> list[float]:
    return [sum(part.length for part in segments[:index]) for index in range(len(segments))]


def _below(segments: list[Segment], end: float) -> list[bool]:
    pixels = NARROW / end
    return [
        index > 0 and start * pixels + 9 + text_width(part.label) > NARROW
        for index, (start, part) in enumerate(zip(_starts(segments), segments, strict=True))
    ]
