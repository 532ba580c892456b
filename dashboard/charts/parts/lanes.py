"""Where the words of the timeline stand: each day beside its mark, and what happens below it, at every width."""

from dataclasses import dataclass
from html import escape

from dashboard.charts.parts.event_marks import RADIUS
from dashboard.charts.parts.style import NARROW, TINY, WIDE
from dashboard.queries.figures.lanes import EDGE, FIRST, LAST, Happening
from dashboard.typeface import even_lines, text_width

START, END = FIRST - EDGE, LAST + EDGE
BESIDE = 11.0
"""Pixels between the middle of a mark and its day."""
BEFORE, LONGEST = 176, 300
"""Pixels of a line of words on what ends before the turn, which it does not reach in the narrowest plot, and on all
else, about 48 letters, which fit there.
"""


@dataclass(frozen=True)
class Anchor:
    """Where words end on the right (`anchor` "right") or begin: a day on the scale, and pixels beside it."""

    x: float
    shift: float
    anchor: str


@dataclass(frozen=True)
class Mark:
    """A happening, what happens in lines, and the pixels from the top to its middle."""

    of: Happening
    what: str
    y: float

    @property
    def hover(self) -> str:
        """Its day, and of which kinds it is."""
        return "<br>".join([f"<b>{self.of.day}</b>", *(broken(kind) for kind in self.of.kinds)])

    @property
    def leftwards(self) -> bool:
        """Whether its words stand at its left: away from the turn, or from the right edge."""
        return self.of.low >= LAST or self.of.high < 0

    def at_day(self) -> Anchor:
        """Where its day is written, beside it."""
        width = text_width(f"<b>{self.of.when}</b>", TINY) + BESIDE
        at_left, at_right = pixels(self.of.low, NARROW) >= width, pixels(self.of.high, NARROW) + width <= NARROW
        if at_left and (self.leftwards or not at_right):
            return Anchor(self.of.low, -BESIDE, "right")
        return Anchor(self.of.high, BESIDE, "left")

    def at_words(self) -> Anchor:
        """Where what happens is written: at the mark in the widest plot, as near to it as they fit in the narrowest."""
        width = text_width(self.what, TINY)
        if self.leftwards:
            narrow, wide = (max(pixels(self.of.high, plot) + RADIUS, width) for plot in (NARROW, WIDE))
            return _between(narrow, wide, "right")
        begin = -RADIUS * (not self.of.is_period)
        narrow, wide = (min(pixels(self.of.low, plot) + begin, plot - width) for plot in (NARROW, WIDE))
        return _between(max(narrow, 0), wide, "left")


def in_lines(one: Happening) -> str:
    """What happens, in lines, a dot before each of several."""
    longest = BEFORE if one.high < 0 else LONGEST
    titles = one.titles if len(one.titles) == 1 else [f"· {title}" for title in one.titles]
    return "<br>".join(broken(title, longest) for title in titles)


def broken(text: str, longest: int = LONGEST) -> str:
    """Lines of about the same length, as Plotly breaks them; signs of markup in the words are no markup."""
    return "<br>".join(escape(line, quote=False) for line in even_lines(text, longest, TINY))


def pixels(day: float, plot: float) -> float:
    """From the left edge of a plot that is so wide."""
    return (day - START) / (END - START) * plot


def _between(narrow: float, wide: float, anchor: str) -> Anchor:
    """So many pixels from the left edge in the narrowest plot and in the widest, and between both in all others."""
    share = (wide - narrow) / (WIDE - NARROW)
    return Anchor(START + share * (END - START), narrow - share * NARROW, anchor)
