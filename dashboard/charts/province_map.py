"""The provinces on the map, each in the colour of its number in the register of administrative units."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import country_map
from dashboard.charts.parts.canvas import HOVER, Canvas
from dashboard.charts.parts.country_map import Entry, Record
from dashboard.charts.parts.looks import FADED, UNSEEN
from dashboard.charts.parts.map_names import DESK, PHONE, Place, Point, Room, from_island
from dashboard.charts.parts.style import TINY
from dashboard.queries.figures.classes import Classes, classes
from dashboard.queries.figures.province_map import takeaway
from dashboard.queries.outlines import NET, Outlines, by_area, net
from dashboard.queries.register import measures as register
from dashboard.schema.area_ids import NEW
from dashboard.words import Words

__all__ = ["province_map", "takeaway"]

Named = tuple[str, Place]
"""The id of a province, and a name that leads to it."""
NAMED = 6
"""So many of the chosen provinces are named with their number; of more only the borders are strong."""
SIDES = {"left": "middle right", "center": "middle center", "right": "middle left"}
"""On which side of its point a name stands, by the side at which it begins."""
LIFTS = (0, 0.2, -0.2, 0.4, -0.4)
"""Degrees by which the name of an island may stand higher or lower than it."""


def province_map(
    provinces: pd.DataFrame, *, canvas: Canvas, outlines: Outlines, islands: pd.DataFrame,
    measure: str = register.RATE, chosen: Collection[str] = (),
) -> go.Figure:  # fmt: skip
    """Provinces as filled outlines, islands as rings; every point carries the area id of its province.

    The chosen, or who alone has most or least, are named with their number; others and islands on a wide map,
    where there is room.

    Args:
        provinces: rows of all provinces: area (`2025-24`), name, communes_before, communes_after, reduction,
            reduction_rate (percent), merged_from (old provinces).
        canvas: an unused one.
        outlines: `data/outlines/provinces.geojson`, read.
        islands: `data/reference/islands.csv`, all columns as text but the coordinates.
        measure: one of `register.MEASURES`.
        chosen: area ids of the provinces to point out; the others are faded.
    """
    country_map.ground(canvas)
    if provinces.empty:
        return canvas.figure()
    kinds = classes(provinces[measure])
    ramp = kinds.colours(canvas.colours.grounds)
    rows = {str(row["area"]): row for row in provinces.to_dict("records")}
    fills = {area: ramp[kinds.of(row[measure])] for area, row in rows.items()}
    features = by_area(outlines)
    nets = {area: net(features[area]) for area in rows}
    points = {area: features[area]["properties"]["inner_point"] for area in rows}
    country_map.add_outlines(canvas, outlines, fills, canvas.colours.muted, chosen)
    hover = {area: register.pointed_at(row, canvas.words) for area, row in rows.items()}
    for area, cells in nets.items():  # unseen points all over a province: Plotly selects points, never grounds
        unseen = np.vstack([cells * NET, points[area]]).round(2)
        _add(canvas, unseen, [area] * len(unseen), hover, mode="markers", marker={"size": 8, "opacity": 0})
    key = country_map.add_key(canvas, _head(measure, canvas.words), _entries(canvas, provinces, measure, kinds))
    islands = islands.assign(area=NEW + islands.province)
    room = Room(nets, key, list(zip(islands.longitude, islands.latitude, strict=True)))
    pointed_out = [area for area in chosen if area in rows][:NAMED] or list(dict.fromkeys(_ends(rows, measure)))
    names = _archipelagos(islands, rows, room, canvas.words)
    for area in pointed_out:
        ways = _ways(rows[area], measure, canvas.words)
        if place := room.off_the_land(ways, area, points[area], [other for other in pointed_out if other != area]):
            _point_out(canvas, place, points[area])
    found = ((area, room.near(rows[area]["name"], area, nets[area], points[area])) for area in rows)
    names += [*_others(islands, room), *((area, place) for area, place in found if place and area not in pointed_out)]
    _add_rings(canvas, islands, fills, hover, chosen)
    _add_names(canvas, names, fills, hover, is_faded=bool(chosen))
    return canvas.figure()


def _add(
    canvas: Canvas, points: Iterable[Point], areas: Sequence[str], hover: Mapping[str, str], **settings: object
) -> None:
    """Points that carry the ids of provinces, and what a pointer shows."""
    x, y = zip(*points, strict=True)
    of_one = len(set(areas)) == 1
    canvas.scatter(
        x=x, y=y, customdata=list(areas), cliponaxis=False,
        hovertext=hover[areas[0]] if of_one else [hover[area] for area in areas], hovertemplate=HOVER,
        **settings,
    )  # fmt: skip


def _head(measure: str, words: Words) -> str:
    counted = words.text(register.MEASURES[measure])
    return words.text("Register: {measure}", measure=counted[:1].lower() + counted[1:])


def _entries(canvas: Canvas, provinces: pd.DataFrame, measure: str, kinds: Classes) -> list[Entry]:
    """The classes from high to low, and below its class what the country has."""
    words, colours = canvas.words, canvas.colours
    labels = kinds.labels(lambda value: register.written(value, measure, words, decimals=0), words)
    if measure == "merged_from" and kinds.single and kinds.starts[0] == 1:
        labels[0] = words.text("1 (not merged)")
    pairs = zip(kinds.colours(colours.grounds), labels, strict=True)
    entries = [Entry("rect", (9, 7), colour, colours.muted, label) for colour, label in pairs]
    if measure != "merged_from":
        value, text = register.country(provinces, measure, words)
        entries.insert(kinds.of(value), Entry("line", (11, 0), UNSEEN, colours.register, text))
    return entries[::-1]


def _ends(rows: Mapping[str, Record], measure: str) -> Iterator[str]:
    """Who alone has most, and who least."""
    numbers = {area: row[measure] for area, row in rows.items()}
    for end in (max(numbers.values()), min(numbers.values())):
        areas = [area for area, number in numbers.items() if number == end]
        yield from areas if len(areas) == 1 else ()


def _ways(row: Record, measure: str, words: Words) -> list[str]:
    """A name and its number, in two lines or in one."""
    return [
        f"<b>{row['name']}</b>{between}{register.written(row[measure], measure, words)}" for between in ("<br>", " ")
    ]


def _archipelagos(islands: pd.DataFrame, rows: Mapping[str, Record], room: Room, words: Words) -> list[Named]:
    """The names of both, on every map."""
    owners = {area: row["name"] for area, row in rows.items()}
    return list(_beside(country_map.archipelagos(islands, owners, words), room, (PHONE, DESK)))


def _others(islands: pd.DataFrame, room: Room) -> list[Named]:
    """The names of other islands, on a wide map."""
    named = islands[(islands.kind == "island") & (islands.side != "none")].to_dict("records")
    return list(_beside(((row, row["name_vi"]) for row in named), room, (DESK,)))


def _beside(islands: Iterable[tuple[Record, str]], room: Room, scales: Collection[float]) -> Iterator[Named]:
    """The names of islands, left or right of them, as far as there is room."""
    away = from_island(min(scales))
    for row, name in islands:
        sides = (("left", row["longitude"] + away), ("right", row["longitude"] - away))
        sides = sides[::-1] if row["side"] == "left" else sides
        levels = [row["latitude"] + lift for lift in LIFTS]
        places = (room.first(f"<i>{name}</i>", side, [(x, y) for y in levels], "", scales) for side, x in sides)
        if place := next(filter(None, places), None):
            yield row["area"], place


def _point_out(canvas: Canvas, place: Place, point: Point) -> None:
    """A province's name and number off the land, with a line to a dot in it."""
    canvas.annotation(
        text=place.text, x=point[0], y=point[1], ax=place.x, ay=place.y, axref="x", ayref="y",
        showarrow=True, arrowhead=6, arrowsize=0.6, arrowwidth=1, arrowcolor=canvas.colours.ink,
        xanchor=place.anchor, align=place.anchor, borderpad=0,
        font={"color": canvas.colours.ink, "size": TINY},
    )  # fmt: skip


def _add_rings(
    canvas: Canvas, islands: pd.DataFrame, fills: Mapping[str, str], hover: Mapping[str, str], chosen: Collection[str]
) -> None:
    """Islands in the colour of the province that they belong to."""
    areas = islands.area.tolist()
    opacity = [FADED if chosen and area not in chosen else 1 for area in areas]
    line = {"color": canvas.colours.register, "width": 1.5}
    marker = {"size": 8, "color": [fills[area] for area in areas], "line": line, "opacity": opacity}
    points = zip(islands.longitude.tolist(), islands.latitude.tolist(), strict=True)
    _add(canvas, points, areas, hover, mode="markers", marker=marker, unselected={"marker": {"opacity": 1}})


def _add_names(
    canvas: Canvas, names: Sequence[Named], fills: Mapping[str, str], hover: Mapping[str, str], *, is_faded: bool
) -> None:
    """Names in ink or in the paper's colour, whichever can be read on their ground; quiet where others are chosen."""
    colours = canvas.colours
    by_tone: dict[str, list[Named]] = {}
    for area, place in names:
        deep = place.anchor == "center" and fills[area] in colours.grounds[3:]
        tone = colours.muted if is_faded else colours.paper if deep else colours.ink
        by_tone.setdefault(tone, []).append((area, place))
    for tone, members in by_tone.items():
        _add(
            canvas, [(place.x, place.y) for _, place in members], [area for area, _ in members], hover,
            mode="text", text=[place.text for _, place in members],
            textposition=[SIDES[place.anchor] for _, place in members],
            textfont={"color": tone, "size": TINY}, unselected={"textfont": {"color": tone}},
        )  # fmt: skip
