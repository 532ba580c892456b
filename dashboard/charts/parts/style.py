"""What all charts are drawn in: colours with one meaning each, the typeface, the sizes. What has which: `looks`."""

from dataclasses import dataclass

from dashboard.typeface import USUAL

FONT = "'Be Vietnam Pro', sans-serif"

TINY, SMALL, NORMAL, LARGE = 12, 13, USUAL, 15
"""Sizes of text, in pixels."""
NARROW, WIDE = 320, 1056
"""The narrowest plot, in pixels, in which every label must fit, and the widest; what fits there fits in all others."""


@dataclass(frozen=True)
class Palette:
    """Colours by meaning. Text colours hold 4.5:1, marks 3:1 on their background."""

    ink: str
    muted: str
    grid: str
    paper: str
    before: str
    after: str
    accent_soft: str
    warning: str
    register: str
    grounds: tuple[str, ...]
    dots: tuple[str, ...]


PALETTES = {
    "light": Palette(
        ink="#1a1a1a",
        muted="#5b6066",
        grid="#e6e3dc",
        paper="#ffffff",
        before="#7d838a",
        after="#0f5c73",
        accent_soft="#cfe3ea",
        warning="#b35900",
        register="#7c1457",
        grounds=("#f0d2e4", "#e3a6cd", "#cf7ab3", "#a8448a", "#6b1c55"),
        dots=("#ca6da6", "#b24d91", "#8e2a6c", "#5c1445"),
    ),
    "dark": Palette(
        ink="#ededea",
        muted="#a9aeb4",
        grid="#33373b",
        paper="#121416",
        before="#9aa0a7",
        after="#6fbfd3",
        accent_soft="#1d4451",
        warning="#f0a04b",
        register="#fbb6f2",
        grounds=("#442b3c", "#703c60", "#9c5085", "#d178b5", "#fac1e6"),
        dots=("#a2548e", "#c974b2", "#e59dd0", "#f9cdeb"),
    ),
}
"""By theme. Grey is before, teal after; amber a contradiction (always with its sign and the word).

Plum is the register of administrative units, wherever a number is not an article's; its marks are rings or grounds.
On maps it goes from few to many: `grounds` each carry ink or paper, `dots` stand out from the paper.
"""


def overhang(pixels: float, share: float, plot: float = NARROW) -> float:
    """Pixels to keep free right of a scale, so that words so long that begin at a share of it fit in a plot so wide."""
    return max(0.0, (pixels - (1 - share) * plot) / share) if share else 0.0


def tinted(text: str, colour: str) -> str:
    """Text in a colour of its own, inside a line of another."""
    return f'<span style="color:{colour}">{text}</span>'


def sign(mark: str, colour: str, pixels: int, phrase: str) -> str:
    """An entry of a key: a mark in its colour and what it stands for."""
    return f'<span style="color:{colour};font-size:{pixels}px">{mark}</span>\N{NO-BREAK SPACE}{phrase}'


def key(*entries: str) -> str:
    """Entries of a key in one line."""
    return "\N{NO-BREAK SPACE}\N{EN SPACE}".join(entries)
