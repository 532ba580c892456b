"""A stacked row whose parts are labelled outside it, so that no label is cut or overlaps another at any width."""

from dataclasses import dataclass

from dashboard.charts.parts import style
from dashboard.charts.parts.style import Draft

LINE, BAR, BELOW = 21, 26, 8


@dataclass(frozen=True)
class Segment:
    """A part of a stacked row: its length on the scale, its label, its colour, its status and its ids.

    `tone` is the colour of the label, where it is not that of text.
    """

    length: float
    label: str
    colour: str
    status: str
    ids: str
    tone: str = ""


def height(segments: list[Segment], end: float) -> int:
    """Pixels that `stack` takes."""
    return BAR + LINE * len(segments) + BELOW * any(_below(segments, end))


def stack(draft: Draft, segments: list[Segment], *, top: float, end: float, theme: str) -> None:
    """Draw one stacked row from `top` pixels down; every label has a line of its own and a leader.

    A label stands above the row, beginning where its part begins, if it fits there in the narrowest plot; otherwise
    below, ending at the middle of its part. Lines are ordered so that no leader crosses a label.
    """
    colours, below, starts = style.palette(theme), _below(segments, end), _starts(segments)
    bar = top + LINE * below.count(False)
    draft.add_bar(
        orientation="h", y=[bar + BAR / 2] * len(segments), width=BAR, base=starts,
        x=[part.length for part in segments], customdata=[[part.ids] for part in segments],
        marker=style.filling([part.colour for part in segments], [part.status for part in segments], theme),
        hovertext=[part.label for part in segments], hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip
    for index, (part, start) in enumerate(zip(segments, starts, strict=True)):
        tone, leader = part.tone or colours.ink, part.tone or colours.muted
        if index:
            _line(draft, start, bar - 1, bar + BAR + 1, colours.paper, width=3)
        if below[index]:
            middle, y = start + part.length / 2, bar + BAR + BELOW + LINE * (below[:index].count(True) + 0.5)
            _line(draft, middle, bar + BAR + 2, y + 1, leader)
            style.write(draft, part.label, x=middle, y=y, colour=tone, anchor="right", shift=-6)
        else:
            y = bar - LINE * (below[index + 1 :].count(False) + 0.55)
            if index:
                _line(draft, start + end / 200, y, bar - 2, leader)
            style.write(draft, part.label, x=start, y=y, colour=tone, shift=9 if index else 0)


def _starts(segments: list[Segment]) -> list[float]:
    return [sum(part.length for part in segments[:index]) for index in range(len(segments))]


def _below(segments: list[Segment], end: float) -> list[bool]:
    pixels = style.NARROW / end
    return [
        index > 0 and start * pixels + 9 + style.text_width(part.label) > style.NARROW
        for index, (start, part) in enumerate(zip(_starts(segments), segments, strict=True))
    ]


def _line(draft: Draft, x: float, y0: float, y1: float, colour: str, *, width: int = 1) -> None:
    draft.add_shape(type="line", x0=x, x1=x, y0=y0, y1=y1, line={"color": colour, "width": width})
