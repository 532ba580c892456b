"""What the maps of the register share: what is in sight, the outlines, the archipelagos, the key and the credit."""

import textwrap
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.looks import FADED, UNSEEN
from dashboard.charts.parts.style import TINY
from dashboard.queries.outlines import CREDIT, Outlines, by_area, rings
from dashboard.schema.area_ids import NEW
from dashboard.typeface import BOLD, even_lines, text_width
from dashboard.words import Words

EAST, NORTH = (101.95, 115.15), (7.65, 23.95)
"""Degrees in sight: the mainland, above it a line of words, and both archipelagos."""
RATIO = 1.045
"""Length of a degree of latitude in degrees of longitude, in the middle of the country (1 / cos 16.9°)."""
HEIGHT = 620
"""Pixels; the width follows: 480. Where the page is narrower the map shrinks and stays at the upper left."""
KEY = 0.545
"""Where the key begins, as a share of the width: the sea to the right of it is free down to Hoàng Sa."""
ROW, HEAD, SIGNS, WIDE = 17, 16, 26, 132
"""Pixels of a row of the key, of a line of its head, kept for its signs, and of the width of its head."""
PALE = f"{round(FADED * 255):02x}"
"""Behind a colour: what makes it as pale as all that is not chosen."""

ARCHIPELAGO = "Quần đảo "
"""What the name of an archipelago begins with, in the table of islands."""

Record = Mapping[Any, Any]
"""A row of a frame, by column."""


@dataclass(frozen=True)
class Frame:
    """What is in sight: so many degrees `across` from the corner in the north-west, always of the same shape."""

    west: float = EAST[0]
    north: float = NORTH[1]
    across: float = EAST[1] - EAST[0]

    @property
    def down(self) -> float:
        """Degrees from north to south."""
        return self.across * (NORTH[1] - NORTH[0]) / (EAST[1] - EAST[0])

    @property
    def key(self) -> tuple[float, float]:
        """Where the key begins."""
        return self.west + KEY * self.across, self.north


COUNTRY = Frame()


def ground(canvas: Canvas, frame: Frame = COUNTRY) -> None:
    """Let x and y count degrees, out of sight and fixed, true to scale at every width; the credit in the corner."""
    south, east = frame.north - frame.down, frame.west + frame.across
    upright = {"range": (south, frame.north), "constraintoward": "top", "scaleanchor": "x", "scaleratio": RATIO}
    canvas.layout(
        height=HEIGHT,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        xaxis={"range": (frame.west, east), "constrain": "domain", "constraintoward": "left"},
        yaxis={"constrain": "domain", **upright},
    )
    font = {"color": canvas.colours.muted, "size": 11}
    canvas.annotation(text=CREDIT, x=east, y=south, xanchor="right", yanchor="bottom", borderpad=2, font=font)


def add_outlines(
    canvas: Canvas, outlines: Outlines, fills: Mapping[str, str], border: str, chosen: Collection[str]
) -> None:
    """Put the provinces under all marks, the chosen ones last and with a strong border, the others then pale.

    `fills` has a colour by area id; those without one are left empty.
    """
    for area, feature in sorted(by_area(outlines).items(), key=lambda pair: pair[0] in chosen):
        paths = ("L".join(f"{x:.3f},{y:.3f}" for x, y in ring[:-1]) for ring in rings(feature))
        pale = PALE if chosen and area not in chosen else ""
        strong = {"color": canvas.colours.ink, "width": 2.2}
        canvas.shape(
            type="path",
            path="".join(f"M{path}Z" for path in paths),
            layer="below",
            fillcolor=fills[area] + pale if area in fills else UNSEEN,
            line=strong if area in chosen else {"color": border, "width": 0.7},
        )


def archipelagos(islands: pd.DataFrame, provinces: Mapping[str, str], words: Words) -> Iterator[tuple[Record, str]]:
    """Both archipelagos, rows of `data/reference/islands.csv`, each with its name in lines and that of its province."""
    for row in islands[islands.kind == "archipelago"].to_dict("records"):
        bare = row["name_vi"].removeprefix(ARCHIPELAGO).replace(" ", "\N{NO-BREAK SPACE}")
        name = textwrap.wrap(words.text("{name} Archipelago", name=bare), 11, break_on_hyphens=False)
        owner = provinces.get(NEW + row["province"])
        yield row, "<br>".join([*name, f"({owner})"] if owner else name)


@dataclass(frozen=True)
class Entry:
    """A row of a key: its sign, a shape of Plotly's with half its width and height, and what it stands for."""

    sign: str
    half: tuple[float, float]
    fill: str
    line: str
    text: str


def add_key(canvas: Canvas, head: str, entries: Sequence[Entry], frame: Frame = COUNTRY) -> tuple[float, float]:
    """Write the key into the sea at the upper right; the pixels that it takes, across and down."""
    head = f"<b>{'<br>'.join(even_lines(head, WIDE, TINY, BOLD))}</b>"
    top, (x, y) = 6 + HEAD * (head.count("<br>") + 1), frame.key
    place = {"x": x, "y": y, "xanchor": "left", "align": "left", "borderpad": 0}
    canvas.annotation(
        text=head, yanchor="top", yshift=-2, font={"color": canvas.colours.register, "size": TINY}, **place
    )
    font = {"color": canvas.colours.ink, "size": TINY}
    for row, entry in enumerate(entries):
        down, middle, (across, high) = top + ROW * (row + 0.5), SIGNS / 2 - 3, entry.half
        canvas.shape(
            type=entry.sign, xsizemode="pixel", ysizemode="pixel", xanchor=x, yanchor=y,
            x0=middle - across, x1=middle + across, y0=-down - high, y1=-down + high,
            fillcolor=entry.fill, line={"color": entry.line, "width": 1},
        )  # fmt: skip
        canvas.annotation(text=entry.text, yanchor="middle", yshift=-down, xshift=SIGNS, font=font, **place)
    return max(SIGNS + text_width(entry.text, TINY) for entry in entries), top + ROW * len(entries)
