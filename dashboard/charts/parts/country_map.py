"""What the maps of the register share: the ground, the outlines, the islands, the key and the credit."""

import textwrap
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.parts.canvas import HOVER, Canvas
from dashboard.charts.parts.style import TINY
from dashboard.words import Words

EAST, NORTH = (101.95, 115.15), (7.65, 23.75)
"""Degrees in sight: the mainland and both archipelagos."""
RATIO = 1.045
"""Length of a degree of latitude in degrees of longitude, in the middle of the country (1 / cos 16.9°)."""
HEIGHT = 760
"""Pixels; the width follows: 596. Where the page is narrower the map shrinks and stays at the upper left."""
KEY_EAST = 109.15
"""Where the key begins: the sea to the right of it is free down to Hoàng Sa."""
SIDES = {
    "middle": "middle center",
    "broken": "middle center",
    "right": "middle right",
    "left": "middle left",
    "under": "bottom center",
}
"""Where a name stands beside its point; a broken one has a line for each word."""
ROW, HEAD = 18, 16
"""Pixels of a row of the key and of a line of its head."""
SIGNS = 26
"""Pixels kept for the signs of the key."""
LETTERS = 22
"""Characters in a line of the key's head."""

CREDIT = "© OpenStreetMap contributors, ODbL"
"""Whose data the outlines are, as their licence asks."""
ARCHIPELAGO = "Quần đảo "
"""What the name of an archipelago begins with, in the table of islands."""

Outlines = Mapping[str, Any]
"""`data/outlines/provinces.geojson` as `json` reads it."""
Record = Mapping[Any, Any]
"""A row of a frame, by column."""
Sign = Mapping[str, Any]
"""Settings of a shape of Plotly's, or of the type "diamond"; `box` is half its width and height in pixels."""


def wide(text: str) -> str:
    """Words that a map on a phone has no room for: ui/parts.css hides them, by the markup in `data-unformatted`."""
    return f'<span class="wide">{text}</span>'


def ground(canvas: Canvas) -> None:
    """Let x and y count degrees, out of sight and fixed, true to scale at every width."""
    upright = {"range": NORTH, "constraintoward": "top", "scaleanchor": "x", "scaleratio": RATIO}
    canvas.layout(
        height=HEIGHT,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        hovermode="closest",
        xaxis={"range": EAST, "constrain": "domain", "constraintoward": "left"},
        yaxis={"constrain": "domain", **upright},
    )


def lines(head: str) -> str:
    """The head of a key in as few lines as it takes, of about the same length."""

    def broken(letters: int) -> list[str]:
        return textwrap.wrap(head, letters, break_on_hyphens=False)

    least = len(broken(LETTERS))
    return "<br>".join(next(parts for parts in map(broken, range(1, LETTERS + 1)) if len(parts) == least))


def rings(feature: Mapping[str, Any]) -> list[list[list[float]]]:
    """The outer rings of an outline; none has holes."""
    shape = feature["geometry"]
    parts = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
    return [part[0] for part in parts]


def add_outlines(
    canvas: Canvas, outlines: Outlines, *, fills: Mapping[str, str], line: str, chosen: Collection[str]
) -> None:
    """Put the provinces under all marks, those that are chosen last and with a strong border.

    Args:
        canvas: what is drawn on.
        outlines: of all provinces.
        fills: colour by `gso_code`.
        line: colour of the borders.
        chosen: area ids of the chosen provinces.
    """
    features = [(f"2025-{one['properties']['gso_code']}" in chosen, one) for one in outlines["features"]]
    for strong, feature in sorted(features, key=lambda pair: pair[0]):
        paths = ("L".join(f"{x:.3f},{y:.3f}" for x, y in ring[:-1]) for ring in rings(feature))
        canvas.shape(
            type="path",
            path="".join(f"M{path}Z" for path in paths),
            layer="below",
            fillcolor=fills[feature["properties"]["gso_code"]],
            line={"color": canvas.colours.ink, "width": 2.2} if strong else {"color": line, "width": 0.7},
        )


def add_key(canvas: Canvas, head: str, entries: Sequence[tuple[Sign, str]], *, below: str = "") -> None:
    """Write the key into the sea at the upper right: its head, then a sign and words a row.

    Args:
        canvas: what is drawn on.
        head: what the colours or sizes mean.
        entries: settings of the sign's shape and what it stands for.
        below: a line to end with where the map is wide.
    """
    head = lines(head)
    top = 2 + HEAD * (head.count("<br>") + 1) + 4
    _write(canvas, f"<b>{head}</b>", 2, canvas.colours.register, yanchor="top")
    for row, (sign, phrase) in enumerate(entries):
        middle = top + ROW * row + ROW // 2
        add_sign(canvas, sign, right=SIGNS / 2 - 3, down=middle)
        _write(canvas, phrase, middle, canvas.colours.ink, yanchor="middle", xshift=SIGNS)
    if below:
        _write(canvas, wide(below), top + ROW * len(entries) + 4, canvas.colours.muted, yanchor="top")


def _write(canvas: Canvas, text: str, down: float, colour: str, **more: object) -> None:
    """Words of the key, `down` pixels below its upper edge."""
    canvas.annotation(
        text=text,
        x=KEY_EAST,
        y=NORTH[1],
        xanchor="left",
        yshift=-down,
        align="left",
        borderpad=0,
        font={"color": colour, "size": TINY},
        **more,
    )


def add_sign(canvas: Canvas, sign: Sign, *, right: float, down: float) -> None:
    """A sign of the key, `right` and `down` of its corner in pixels; its `box` is half its width and height."""
    wide_by, high_by = sign["box"]
    settings = {name: value for name, value in sign.items() if name != "box"}
    if sign["type"] == "diamond":
        corners = ((-wide_by, 0), (0, high_by), (wide_by, 0), (0, -high_by))
        path = "L".join(f"{right + x},{y - down}" for x, y in corners)
        settings |= {"type": "path", "path": f"M{path}Z"}
    else:
        settings |= {"x0": right - wide_by, "x1": right + wide_by, "y0": -down - high_by, "y1": -down + high_by}
    canvas.shape(xsizemode="pixel", ysizemode="pixel", xanchor=KEY_EAST, yanchor=NORTH[1], **settings)


def add_credit(canvas: Canvas) -> None:
    """Name whose data the outlines are, as their licence asks, on the map itself."""
    canvas.annotation(
        text=CREDIT,
        x=EAST[1],
        y=NORTH[0],
        xanchor="right",
        yanchor="bottom",
        borderpad=2,
        font={"color": canvas.colours.muted, "size": 11},
    )


@dataclass(frozen=True)
class Island:
    """A row of `data/reference/islands.csv` with what the map says of it: colours, hover text, id, province's name."""

    row: Record
    line: str
    fill: str
    hover: str
    area: str
    province: str

    def name(self, words: Words) -> str:
        """The name in one line: Vietnamese in both languages, as all names of communes are."""
        name = str(self.row["name_vi"])
        if self.row["kind"] != "archipelago":
            return name
        return words.text("{name} Archipelago", name=name.removeprefix(ARCHIPELAGO))

    def label(self, words: Words) -> str:
        """The words beside the ring: an archipelago's always, in lines; others' where the map is wide and has room."""
        if self.row["kind"] != "archipelago":
            return wide(self.name(words)) if self.row["side"] in SIDES else ""
        lines = self.name(words).rsplit(" ", 2 if words.language == "vi" else 1)
        lines = [lines[0], " ".join(lines[1:])]
        return "<br>".join([*lines, f"({self.province})"] if self.province else lines)


def add_islands(canvas: Canvas, islands: Sequence[Island]) -> None:
    """Islands as rings, the mark of the register, the archipelagos on top."""
    ink = canvas.colours.ink
    for kind in ("island", "archipelago"):
        members = [island for island in islands if island.row["kind"] == kind]
        canvas.scatter(
            mode="markers+text",
            x=[island.row["longitude"] for island in members],
            y=[island.row["latitude"] for island in members],
            customdata=[island.area for island in members],
            marker={
                "size": 8,
                "color": [island.fill for island in members],
                "opacity": 1,
                "line": {"color": [island.line for island in members], "width": 1.5},
            },
            text=[island.label(canvas.words) for island in members],
            textposition=[SIDES.get(island.row["side"], "middle right") for island in members],
            textfont={"color": ink, "size": TINY, "style": "italic"},
            unselected={"marker": {"opacity": 1}, "textfont": {"color": ink}},
            hovertext=[f"{island.name(canvas.words)}<br>{island.hover}" for island in members],
            hovertemplate=HOVER,
            cliponaxis=False,
        )
