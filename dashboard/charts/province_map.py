"""The provinces on the map, each in the colour of its number in the register of administrative units."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import country_map, register
from dashboard.charts.parts.canvas import HOVER, Canvas
from dashboard.charts.parts.classes import Classes, classes
from dashboard.charts.parts.style import TINY
from dashboard.words import Words

NET = 0.13
"""Degrees between the unseen points that a province is pointed at and selected by: 6 pixels on a desk, 3 on a phone."""
HALO = "0 0 3px {ground}, 0 0 3px {ground}, 0 0 3px {ground}"
"""The shadow of a name: the ground's colour, so that it can be read where it crosses a border."""

SEA = ((107.2, 18.9), (108.9, 16.9), (110.2, 14.0), (110.2, 12.0), (107.6, 9.55))
"""Where beside the coast words can stand, from north to south: free of islands, their names and the key."""


@dataclass(frozen=True)
class _Scene:
    """What is drawn; rows and colours by `gso_code`."""

    outlines: country_map.Outlines
    rows: Mapping[str, country_map.Record]
    fills: Mapping[str, str]
    chosen: Collection[str]


def province_map(
    provinces: pd.DataFrame,
    *,
    canvas: Canvas,
    outlines: country_map.Outlines,
    islands: pd.DataFrame,
    measure: str = "reduction_rate",
    chosen: Collection[str] = (),
    names: bool = True,
) -> go.Figure:
    """Provinces as filled outlines, islands as rings; every point carries the area id of its province.

    Args:
        provinces: rows with area (`2025-24`), gso_code, name, communes_before, communes_after, reduction,
            reduction_rate (percent), merged_from (old provinces), reported (whether an article tells of it).
        canvas: an unused one.
        outlines: `data/outlines/provinces.geojson`, read. A province without a row is drawn in grey.
        islands: `data/reference/islands.csv`, all columns as text but the coordinates.
        measure: one of `register.MEASURES`.
        chosen: area ids of the provinces to point out.
        names: whether names stand on the provinces; a small map has no room for them, and names who has most and least.
    """
    country_map.ground(canvas)
    if provinces.empty:
        return canvas.figure()
    kinds = classes(provinces[measure])
    ramp = kinds.colours(canvas.colours.grounds)
    rows = {str(row["gso_code"]): row for row in provinces.to_dict("records")}
    fills = {feature["properties"]["gso_code"]: canvas.colours.grid for feature in outlines["features"]}
    fills |= {code: ramp[kinds.of(row[measure])] for code, row in rows.items()}
    scene = _Scene(outlines, rows, fills, chosen)
    country_map.add_outlines(canvas, outlines, fills=fills, line=canvas.colours.muted, chosen=chosen)
    for feature in outlines["features"]:
        if row := rows.get(feature["properties"]["gso_code"]):
            _add_net(canvas, feature, row)
    _add_islands(canvas, scene, islands)
    if names:
        _add_names(canvas, scene)
    else:
        _add_ends(canvas, scene, measure)
    _add_key(canvas, scene, kinds, measure, underlined=names)
    country_map.add_credit(canvas)
    return canvas.figure()


def takeaway(
    provinces: pd.DataFrame, *, words: Words, measure: str = "reduction_rate", chosen: Collection[str] = ()
) -> str:
    """Where the chosen stand, who has most and least of a measure, or how many were merged; "" for no rows."""
    return register.headline(provinces, measure, words, chosen)


def pointed_at(row: country_map.Record, words: Words) -> str:
    """What is said of a province when it is pointed at."""
    before, after, fewer = (words.number(row[name]) for name in ("communes_before", "communes_after", "reduction"))
    lines = [
        f"<b>{row['name']}</b>",
        words.text("{before} → {after} commune-level units", before=before, after=after),
        words.text("{n} fewer ({rate})", n=fewer, rate=words.percent(row["reduction_rate"])),
    ]
    if row["merged_from"] > 1:
        lines.append(words.text("merged from {n} old provinces", n=row["merged_from"]))
    return "<br>".join(lines)


def _written(value: float, measure: str, words: Words, *, decimals: int = 0) -> str:
    if measure == "reduction_rate":
        return words.percent(value, decimals)
    return words.number(value, 0)


def _add_net(canvas: Canvas, feature: Mapping[str, Any], row: country_map.Record) -> None:
    """Unseen points all over a province: Plotly selects points, never grounds."""
    points = [feature["properties"]["inner_point"], *_net(country_map.rings(feature))]
    canvas.scatter(
        mode="markers",
        x=[x for x, _ in points],
        y=[y for _, y in points],
        customdata=[row["area"]] * len(points),
        marker={"size": 8, "opacity": 0},
        hovertemplate=pointed_at(row, canvas.words) + "<extra></extra>",
    )


def _net(rings: list[list[list[float]]]) -> list[list[float]]:
    """The points of the net that lie inside some rings: a line to the east of them meets an odd number of sides."""
    starts = np.concatenate([np.asarray(ring[:-1]) for ring in rings])
    ends = np.concatenate([np.asarray(ring[1:]) for ring in rings])
    low, high = np.floor(starts.min(axis=0) / NET), np.ceil(starts.max(axis=0) / NET)
    steps = [np.arange(first, last + 1) * NET for first, last in zip(low, high, strict=True)]
    x, y = (axis.reshape(-1, 1) for axis in np.meshgrid(*steps))
    crosses = (starts[:, 1] > y) != (ends[:, 1] > y)
    with np.errstate(divide="ignore", invalid="ignore"):  # level sides, which no level line crosses
        at = starts[:, 0] + (y - starts[:, 1]) * (ends[:, 0] - starts[:, 0]) / (ends[:, 1] - starts[:, 1])
    inside = (crosses & (at > x)).sum(axis=1) % 2 == 1
    return [[float(first), float(second)] for first, second in np.hstack([x, y])[inside].round(2)]


def _add_islands(canvas: Canvas, scene: _Scene, islands: pd.DataFrame) -> None:
    """Rings in the colour of the province that an island belongs to; grey where that is not in view."""
    rings = []
    for island in islands.to_dict("records"):
        code = str(island["province"])
        row = scene.rows.get(code)
        hover, owner = (pointed_at(row, canvas.words), str(row["name"])) if row else ("", "")
        line = canvas.colours.register
        rings.append(country_map.Island(island, line, scene.fills[code], hover, f"2025-{code}", owner))
    country_map.add_islands(canvas, rings)


def _add_names(canvas: Canvas, scene: _Scene) -> None:
    """Names of provinces, in ink or in the paper's colour, whichever can be read on their ground."""
    groups: dict[str, list[tuple[Mapping[str, Any], country_map.Record, str]]] = {}
    colours, deep = canvas.colours, canvas.colours.grounds[3:]
    for feature in scene.outlines["features"]:
        place = feature["properties"]
        if row := scene.rows.get(place["gso_code"]):
            ground = scene.fills[place["gso_code"]] if place["label_side"] in ("middle", "broken") else colours.paper
            groups.setdefault(colours.paper if ground in deep else colours.ink, []).append((place, row, ground))
    for tone, members in groups.items():
        canvas.scatter(
            mode="text",
            x=[place["label_point"][0] for place, _, _ in members],
            y=[place["label_point"][1] for place, _, _ in members],
            customdata=[row["area"] for _, row, _ in members],
            text=[_name(place, row, scene.chosen) for place, row, _ in members],
            textposition=[country_map.SIDES[place["label_side"]] for place, _, _ in members],
            textfont={
                "color": tone,
                "size": TINY,
                "shadow": [HALO.format(ground=ground) for _, _, ground in members],
                "lineposition": ["under" if row["reported"] else "none" for _, row, _ in members],
            },
            unselected={"textfont": {"color": tone}},
            hovertext=[pointed_at(row, canvas.words) for _, row, _ in members],
            hovertemplate=HOVER,
            cliponaxis=False,
        )


def _name(place: Mapping[str, Any], row: country_map.Record, chosen: Collection[str]) -> str:
    name = str(row["name"]).replace(" ", "<br>") if place["label_side"] == "broken" else str(row["name"])
    if row["area"] in chosen:
        return f"<b>{name}</b>"
    return name if place["label_small"] else country_map.wide(name)


def _add_ends(canvas: Canvas, scene: _Scene, measure: str) -> None:
    """Who alone has most, and who least, named with the number in the sea nearby, with a line to the province."""
    places = {one["properties"]["gso_code"]: one["properties"]["inner_point"] for one in scene.outlines["features"]}
    numbers = [row[measure] for row in scene.rows.values()]
    free = list(SEA)
    for end in dict.fromkeys((max(numbers), min(numbers))):
        codes = [code for code, row in scene.rows.items() if row[measure] == end]
        if len(codes) > 1:
            continue
        x, y = places[codes[0]]
        sea = min(free, key=lambda spot: (spot[0] - x) ** 2 + (spot[1] - y) ** 2)
        free.remove(sea)
        canvas.annotation(
            text=f"<b>{scene.rows[codes[0]]['name']}</b><br>{_written(end, measure, canvas.words, decimals=1)}",
            x=x,
            y=y,
            ax=sea[0],
            ay=sea[1],
            axref="x",
            ayref="y",
            showarrow=True,
            arrowhead=0,
            arrowwidth=1,
            arrowcolor=canvas.colours.ink,
            xanchor="left",
            align="left",
            borderpad=2,
            font={"color": canvas.colours.ink, "size": TINY},
        )


def _add_key(canvas: Canvas, scene: _Scene, kinds: Classes, measure: str, *, underlined: bool) -> None:
    words, colours = canvas.words, canvas.colours
    labels = kinds.labels(lambda value: _written(value, measure, words), words)
    if measure == "merged_from" and kinds.single and kinds.starts[0] == 1:
        labels[0] = words.text("1 (not merged)")
    square = {"type": "rect", "box": (9, 7), "line": {"color": colours.muted, "width": 0.7}}
    pairs = zip(kinds.colours(colours.grounds), labels, strict=True)
    entries = [({**square, "fillcolor": colour}, text) for colour, text in pairs][::-1]
    ring: dict[str, Any] = {"type": "circle", "box": (4, 4), "line": {"color": colours.register, "width": 1.5}}
    entries.append((ring, words.text("special zone")))
    if scene.fills.keys() - scene.rows.keys():
        entries.append(({**square, "fillcolor": colours.grid}, words.text("not in view")))
    reported = underlined and any(row["reported"] for row in scene.rows.values())
    below = words.text("<u>Underlined</u>: covered by an article") if reported else ""
    counted = words.text(register.MEASURES[measure])
    head = words.text("Register: {measure}", measure=counted[:1].lower() + counted[1:])
    country_map.add_key(canvas, head, entries, below=below)
