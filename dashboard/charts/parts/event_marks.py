"""The three marks of the timeline, each a path of pixels: filled is done, hatched to come, a flag in ink a deadline."""

from collections.abc import Collection
from math import sqrt

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import NARROW, TINY
from dashboard.queries.figures.lanes import DEADLINE, DONE, TO_COME
from dashboard.typeface import text_width

RADIUS, LINE = 6.0, 18
"""Pixels of half a mark, and of a line of the key."""
FLAG = ((-4, -8), (-4, 7), (6, 2), (-4, -3))


def draw_mark(canvas: Canvas, mark: str, *, x: float, y: float, shift: float = 0) -> None:
    """Draw a mark with its middle at a place, moved to the right by `shift` pixels."""
    ink, teal, paper = canvas.colours.ink, canvas.colours.after, canvas.colours.paper
    line, fill = {DONE: (teal, teal), TO_COME: (teal, paper), DEADLINE: (ink, ink)}[mark]
    path = _joined(FLAG, shift) if mark == DEADLINE else _circle(shift)
    if mark == TO_COME:
        path += "".join(_joined(_stroke(offset), shift) for offset in (-3.0, 0.0, 3.0))
    pixels = {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": y}
    canvas.shape(type="path", path=path, fillcolor=fill, line={"color": line, "width": 1.5}, **pixels)


def key(canvas: Canvas, marks: Collection[str], *, x: float) -> float:
    """Name the marks that are drawn, from the top left corner at `x`; the pixels that it takes downwards."""
    words, left, y = canvas.words, 0.0, LINE / 2
    for mark, text in {
        DONE: words.text("done"),
        TO_COME: words.text("planned, expected, target"),
        DEADLINE: words.text("deadline"),
    }.items():
        width = 3 * RADIUS + text_width(text, TINY)
        if mark not in marks:
            continue
        if left and left + width > NARROW:
            left, y = 0.0, y + LINE
        draw_mark(canvas, mark, x=x, y=y, shift=left + RADIUS)
        canvas.write(text, x=x, y=y, colour=canvas.colours.muted, size=TINY, shift=left + 3 * RADIUS)
        left += width + 2 * RADIUS
    return y + LINE / 2


def _joined(points: Collection[tuple[float, float]], shift: float) -> str:
    return "M" + "L".join(f"{x + shift:.1f},{y:.1f}" for x, y in points)


def _circle(shift: float) -> str:
    bend = 0.552 * RADIUS  # so four curves of Bézier come nearest to a circle
    quarters = [
        ((RADIUS, bend), (bend, RADIUS), (0, RADIUS)),
        ((-bend, RADIUS), (-RADIUS, bend), (-RADIUS, 0)),
        ((-RADIUS, -bend), (-bend, -RADIUS), (0, -RADIUS)),
        ((bend, -RADIUS), (RADIUS, -bend), (RADIUS, 0)),
    ]
    curves = ("C" + " ".join(f"{x + shift:.1f},{y:.1f}" for x, y in quarter) for quarter in quarters)
    return f"M{RADIUS + shift:.1f},0" + "".join(curves)


def _stroke(offset: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """A stroke of a hatched mark, from the lower left to the upper right, so far from its middle."""
    half, aside = sqrt(RADIUS**2 - offset**2) / sqrt(2), offset / sqrt(2)
    return (aside - half, -aside - half), (aside + half, half - aside)
