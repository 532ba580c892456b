"""How things look, decided once: status, before and after, a number of the register.

| what | looks |
|--|--|
| done (`actual`) | filled |
| to come (`planned`, `expected`, `target`) | hatched in its outline; a dot hollow or crossed, a curve dotted |
| before and after as bars | a hollow grey outline, in front of it what is left; an arrow from the one to the other |
| before and after as dots | grey, teal |
| an article's number | teal, filled |
| the register's number | plum: a ring, or a bar with an outline on a pale ground |
| what was lost, what is left, what stayed as it was | a pale bar |
| a deadline | ink, a flag (`event_marks`) |
| not chosen, where something is | the same, faded |
| a contradiction | amber, with ⚠ and the word |

That a number is computed is said in words: `marks.remarks`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.charts.parts.style import Palette
from dashboard.queries.articles.marks import is_to_come

DONE, TO_COME = "●", "○"
"""Dots in a key."""
HATCHES = {"actual": "", "planned": "/", "expected": ".", "target": "x"}
"""Bars by status."""
RING, CHOSEN_RING = 2, 3.5
"""Pixels of the line of a ring, and of that of a chosen one."""
UNSEEN = "rgba(0,0,0,0)"
FADED = 0.35
"""What is left of what is not chosen, where something is."""


@dataclass(frozen=True)
class Look:
    """Of a bar or dot: its filling, its outline and the pixels of it, its hatch, what shines through, its symbol."""

    fill: str
    line: str = UNSEEN
    width: float = 0
    hatch: str = ""
    opacity: float = 1
    symbol: str = "circle"


@dataclass(frozen=True)
class Stroke:
    """Of a line: its colour, its pixels, its dashes by Plotly's names."""

    colour: str
    width: float
    dash: str = "solid"


def faded(look: Look, *, is_faded: bool) -> Look:
    """A look as it is, or of what is not chosen."""
    return replace(look, opacity=look.opacity * FADED) if is_faded else look


@dataclass(frozen=True)
class Looks:
    """Every look, in the colours of one theme."""

    colours: Palette

    def bar(self, colour: str, status: str) -> Look:
        """A number as a length."""
        return Look(colour, colour, 1, HATCHES[status])

    def dot(self, colour: str, *, to_come: bool, width: float = 2.5) -> Look:
        """A number as a place on a scale."""
        return Look(self.colours.paper if to_come else colour, colour, width)

    def ring(self, width: float) -> Look:
        """A number of the register, whatever is chosen or pointed at."""
        return Look(self.colours.paper, self.colours.register, width)

    def before(self) -> Look:
        """The number before as a length, whoever gives it."""
        return Look(self.colours.paper, self.colours.before, 1.5)

    def after(self, status: str, *, registered: bool) -> Look:
        """The number after as a length: an article's by its status, the register's on a pale ground."""
        if not registered:
            return self.bar(self.colours.after, status)
        return Look(self.colours.grounds[0], self.colours.register, 1.5)

    def arrow(self, *, fewer: bool) -> Look:
        """The head of an arrow, its tip where it points."""
        return Look(self.colours.ink, symbol="arrow-left" if fewer else "arrow-right")

    def rest(self) -> Look:
        """What is left of a whole."""
        return Look(self.colours.accent_soft)

    def unchanged(self, status: str) -> Look:
        """What stayed as it was, as a part of what there is after."""
        return Look(self.colours.accent_soft, self.colours.after, 1, HATCHES[status])

    def contradiction(self) -> Look:
        """What does not add up; its words have the sign of a warning and this colour."""
        return self.bar(self.colours.warning, "actual")

    def change(self, status: str) -> Stroke:
        """The curve from a unit to its successor."""
        return Stroke(self.colours.before, 1.5, "dot" if is_to_come(status) else "solid")

    def former_unit(self) -> Look:
        """A unit that ended."""
        return Look(self.colours.paper, self.colours.before, 1.5)

    def of_bars(self, looks: Sequence[Look]) -> dict[str, object]:
        """The `marker` of bars in Plotly's words, a look a bar."""
        hatches = {"shape": [look.hatch for look in looks], "bgcolor": self.colours.paper}
        return {**_marker(looks), "pattern": {"fillmode": "replace", "size": 6, "solidity": 0.3, **hatches}}

    def of_dots(self, looks: Sequence[Look]) -> dict[str, object]:
        """The `marker` of dots in Plotly's words, a look a dot, without their sizes."""
        return {**_marker(looks), "symbol": [look.symbol for look in looks]}


def _marker(looks: Sequence[Look]) -> dict[str, object]:
    line = {"color": [look.line for look in looks], "width": [look.width for look in looks]}
    opacities = [look.opacity for look in looks]
    # pictures.js gives it back to marks that a selection made pale.
    opacity = opacities[0] if len(set(opacities)) == 1 else opacities
    return {"color": [look.fill for look in looks], "opacity": opacity, "line": line}
