"""What the maps of the register share: the ground, the outlines, the islands, the key and the credit."""

import textwrap
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.parts import style
from dashboard.charts.parts.style import Draft
from dashboard.words import Words

EAST, NORTH = (101.95, 115.15), (7.65, 23.75)
"""Degrees in sight: the mainland and both archipelagos."""
RATIO = 1.045
"""Length of a degree of latitude in degrees of longitude, in the middle of the country (1 / cos 16.9°)."""
HEIGHT = 760
"""Pixels; the width follows: 596. Where the page is narrower the map shrinks and stays at the upper left."""
KEY_EAST = 109.15
"""Where the key begins: the sea to the right of it is free down to Hoàng Sa."""
RAMPS = {
    "light": ("#f7e6f0", "#edbbd9", "#da8abd", "#b24d91", "#75245c"),
    "dark": ("#442b3c", "#703c60", "#9c5085", "#d178b5", "#fac1e6"),
}
"""Few to many, in the hue of the register: each apart from the next for all eyes, each carries ink or paper."""
TINY = 12
"""Pixels of a name on a map."""
SIDES = {"middle": "middle center", "broken": "middle center", "right": "middle right", "left": "middle left",
         "under": "bottom center"}  # fmt: skip
"""Where a name stands beside its point; a broken one has a line for each word."""
ROW, HEAD = 18, 16
"""Pixels of a row of the key and of a line of its head."""

LETTERS = 22
"""Characters in a line of the key's head."""

Outlines = Mapping[str, Any]
"""`data/outlines/provinces.geojson` as `json` reads it."""
Record = Mapping[Any, Any]
"""A row of a frame, by column."""


def wide(text: str) -> str:
    """Words that a map on a phone has no room for: ui/parts.css hides them, by the markup in `data-unformatted`."""
    return f'<span class="wide">{text}</span>'


def ground(theme: str, words: Words) -> go.Figure:
    """An empty map: degrees as axes, out of sight and fixed, true to scale at every width."""
    figure = style.frame(theme, words=words, height=HEIGHT)
    figure.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0}, hovermode="closest")
    figure.update_xaxes(range=EAST, visible=False, fixedrange=True, constrain="domain", constraintoward="left")
    figure.update_yaxes(
        range=NORTH, visible=False, fixedrange=True, constrain="domain", constraintoward="top", scaleanchor="x",
        scaleratio=RATIO,
    )  # fmt: skip
    return figure


def lines(head: str) -> str:
    """The head of a key in as few lines as it takes, of about the same length."""

    def broken(letters: int) -> list[str]:
        return textwrap.wrap(head, letters, break_on_hyphens=False)

    least = len(broken(LETTERS))
    return "<br>".join(next(found for found in map(broken, range(1, LETTERS + 1)) if len(found) == least))


def rings(feature: Mapping[str, Any]) -> list[list[list[float]]]:
    """The outer rings of an outline; none has holes."""
    shape = feature["geometry"]
    parts = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
    return [part[0] for part in parts]


def add_outlines(
    draft: Draft, outlines: Outlines, *, fills: Mapping[str, str], line: str, chosen: Collection[str], theme: str
) -> None:
    """Put the provinces under all marks, those that are chosen last and with a strong border.

    Args:
        draft: what is drawn on.
        outlines: of all provinces.
        fills: colour by `gso_code`.
        line: colour of the borders.
        chosen: area ids of the chosen provinces.
        theme: "light" or "dark".
    """
    features = [(f"2025-{one['properties']['gso_code']}" in chosen, one) for one in outlines["features"]]
    for strong, feature in sorted(features, key=lambda pair: pair[0]):
        code = feature["properties"]["gso_code"]
        paths = ("L".join(f"{x:.3f},{y:.3f}" for x, y in ring[:-1]) for ring in rings(feature))
        draft.add_shape(
            type="path", path="".join(f"M{path}Z" for path in paths), layer="below", fillcolor=fills[code],
            line={"color": style.palette(theme).ink, "width": 2.2} if strong else {"color": line, "width": 0.7},
        )  # fmt: skip


def add_key(
    draft: Draft,
    head: str,
    entries: Sequence[tuple[Mapping[str, Any], str]],
    *,
    theme: str,
    below: str = "",
    width: int = 26,
) -> None:
    """Write the key into the sea at the upper right: its head, then a sign and words a row.

    Args:
        draft: what is drawn on.
        head: what the colours or sizes mean.
        entries: settings of the sign's shape, in pixels around (0, 0), and what it stands for.
        theme: "light" or "dark".
        below: a line to end with where the map is wide.
        width: pixels kept for the signs.
    """
    colours, head = style.palette(theme), lines(head)
    place = {"x": KEY_EAST, "y": NORTH[1], "xanchor": "left", "showarrow": False, "align": "left", "borderpad": 0}
    draft.add_annotation(
        text=f"<b>{head}</b>", yanchor="top", yshift=-2, font={"color": colours.register, "size": TINY}, **place
    )
    top = 2 + HEAD * (head.count("<br>") + 1) + 4
    for row, (sign, words) in enumerate(entries):
        middle = top + ROW * row + ROW // 2
        add_sign(draft, sign, right=width / 2 - 3, down=middle)
        draft.add_annotation(
            text=words,
            yanchor="middle",
            xshift=width,
            yshift=-middle,
            font={"color": colours.ink, "size": TINY},
            **place,
        )
    if below:
        draft.add_annotation(
            text=wide(below),
            yanchor="top",
            yshift=-top - ROW * len(entries) - 4,
            font={"color": colours.muted, "size": TINY},
            **place,
        )


def add_sign(draft: Draft, sign: Mapping[str, Any], *, right: float, down: float) -> None:
    """A sign of the key, `right` and `down` of its corner in pixels; its `box` is half its width and height.

    A sign is a shape of Plotly's, or of the type "diamond".
    """
    wide_by, high_by = sign["box"]
    settings = {name: value for name, value in sign.items() if name != "box"}
    if sign["type"] == "diamond":
        corners = (
            (right - wide_by, -down),
            (right, high_by - down),
            (right + wide_by, -down),
            (right, -down - high_by),
        )
        settings |= {"type": "path", "path": "M" + "L".join(f"{x},{y}" for x, y in corners) + "Z"}
    else:
        settings |= {"x0": right - wide_by, "x1": right + wide_by, "y0": -down - high_by, "y1": -down + high_by}
    draft.add_shape(xsizemode="pixel", ysizemode="pixel", xanchor=KEY_EAST, yanchor=NORTH[1], **settings)


def add_credit(draft: Draft, *, theme: str) -> None:
    """Name whose data the outlines are, as their licence asks, on the map itself."""
    draft.add_annotation(
        text="© OpenStreetMap contributors, ODbL", x=EAST[1], y=NORTH[0], xanchor="right", yanchor="bottom",
        showarrow=False, borderpad=2, font={"color": style.palette(theme).muted, "size": 11},
    )  # fmt: skip


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
        """The name in one line."""
        return str(self.row[f"name_{words.language}"])

    def label(self, words: Words) -> str:
        """The words beside the ring: an archipelago's always, in lines; others' where the map is wide and has room."""
        if self.row["kind"] != "archipelago":
            return wide(self.name(words)) if self.row["side"] in SIDES else ""
        lines = self.name(words).rsplit(" ", 2 if words.language == "vi" else 1)
        lines = [lines[0], " ".join(lines[1:])]
        return "<br>".join([*lines, f"({self.province})"] if self.province else lines)


def add_islands(draft: Draft, islands: Sequence[Island], *, words: Words, theme: str) -> None:
    """Islands as rings, the mark of the register, the archipelagos on top."""
    colours = style.palette(theme)
    for kind in ("island", "archipelago"):
        members = [island for island in islands if island.row["kind"] == kind]
        draft.add_scatter(
            mode="markers+text", x=[island.row["longitude"] for island in members],
            y=[island.row["latitude"] for island in members], customdata=[island.area for island in members],
            marker={"size": 8, "color": [island.fill for island in members], "opacity": 1,
                    "line": {"color": [island.line for island in members], "width": 1.5}},
            text=[island.label(words) for island in members],
            textposition=[SIDES.get(island.row["side"], "middle right") for island in members],
            textfont={"color": colours.ink, "size": TINY, "style": "italic"},
            unselected={"marker": {"opacity": 1}, "textfont": {"color": colours.ink}},
            hovertext=[f"{island.name(words)}<br>{island.hover}" for island in members],
            hovertemplate="%{hovertext}<extra></extra>", cliponaxis=False,
        )  # fmt: skip
