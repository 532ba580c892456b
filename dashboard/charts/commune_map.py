"""The communes on the map, each a point: out of how many old units the register says it was made."""

from collections.abc import Collection
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import country_map
from dashboard.charts.parts.canvas import HOVER, Canvas
from dashboard.charts.parts.country_map import COUNTRY, Entry, Frame
from dashboard.charts.parts.style import TINY
from dashboard.queries.figures.commune_map import MOST, takeaway
from dashboard.queries.outlines import Outlines, by_area, rings
from dashboard.schema.area_ids import NEW

__all__ = ["commune_map", "takeaway"]

SIZES = (3.6, 3.0, 3.6, 4.2, 5.2)
"""Pixels by class on the map of the country; what was made of more is larger, a single one is a ring."""
NEAR = 1.8
"""How much larger they are where a province is near, and in the sea."""
BELOW, LEFT = (0.92, 0.52), (0.5, 0.74)
"""Shares of the map, across and down, that lie below the key and to the left of it."""
EDGE, HEAD = 0.04, 0.36
"""Shares to the left, and above, beside the key, that stay free."""


def commune_map(
    communes: pd.DataFrame,
    *,
    canvas: Canvas,
    outlines: Outlines,
    islands: pd.DataFrame,
    chosen: Collection[str] = (),
) -> go.Figure:
    """Communes as points, more old units darker and larger; every point carries the area id of its commune.

    Args:
        communes: rows with area (`2025-07210`), name, province (`2025-24`), province_name, latitude, longitude (empty
            where unknown: left out), predecessors (old units, also those that gave only a part).
        canvas: an unused one.
        outlines: `data/outlines/provinces.geojson`, read.
        islands: `data/reference/islands.csv`, all columns as text but the coordinates; those that are among the rows
            are rings at the place given there.
        chosen: area ids of provinces; where there are any, the map shows them alone, near.
    """
    rows = communes[communes.province.isin(list(chosen))] if chosen else communes
    rows = rows.assign(step=rows.predecessors.clip(1, MOST).astype(int) - 1).set_index("area", drop=False)
    rows.update(islands.set_axis(NEW + islands.gso_code)[["latitude", "longitude"]])
    country_map.ground(canvas, frame := _around(outlines, rows, chosen) if chosen else COUNTRY)
    if rows.empty:
        return canvas.figure()
    colours, words = canvas.colours, canvas.words
    pale = dict.fromkeys(set(communes.province) - set(chosen) if chosen else (), colours.grid)
    country_map.add_outlines(canvas, outlines, pale, colours.paper if chosen else colours.before, chosen)
    dots = rows[rows.latitude.notna() & rows.longitude.notna()]
    is_near = dots.area.isin(NEW + islands.gso_code) | bool(chosen)
    for _kind, members in dots.groupby([is_near, "step", "predecessors"]):
        _add_dots(canvas, members, _marker(canvas, int(members.step.iloc[0]), near=bool(is_near[members.index[0]])))
    owners = dict(zip(communes.province, communes.province_name, strict=True))
    font = {"color": colours.ink, "size": TINY}
    for row, name in country_map.archipelagos(islands, owners, words):
        if not chosen or NEW + row["province"] in chosen:
            place = {"x": row["longitude"], "y": row["latitude"], "xanchor": "right", "xshift": -6}
            canvas.annotation(text=f"<i>{name}</i>", font=font, **place)
    country_map.add_key(canvas, words.text("Old units in each new one"), _entries(canvas, rows), frame)
    return canvas.figure()


def _around(outlines: Outlines, communes: pd.DataFrame, chosen: Collection[str]) -> Frame:
    """The chosen provinces with all their communes, below the key or left of it, whichever shows them larger."""
    features = by_area(outlines)
    points = [np.asarray(ring) for area in chosen for ring in rings(features[area])]
    points.append(communes[["longitude", "latitude"]].dropna().to_numpy(float))
    (west, south), (east, north) = np.vstack(points).min(axis=0), np.vstack(points).max(axis=0)
    shape = COUNTRY.down / COUNTRY.across
    below, left = (max((east - west) / across, (north - south) / down / shape) for across, down in (BELOW, LEFT))
    across = min(below, left)
    down = across * shape
    if below <= left:
        return Frame(float((west + east - across) / 2), float(north + HEAD * down), float(across))
    return Frame(float(west - EDGE * across), float((south + north + down) / 2), float(across))


def _marker(canvas: Canvas, step: int, *, near: bool = False) -> dict[str, Any]:
    """How a commune of a class is drawn."""
    colours = canvas.colours
    return {
        "size": SIZES[step] * (NEAR if near else 1),
        "color": colours.dots[step - 1] if step else colours.paper,
        "line": {"color": colours.paper, "width": 0.4} if step else {"color": colours.register, "width": 1},
        "opacity": 1,
    }


def _add_dots(canvas: Canvas, communes: pd.DataFrame, marker: dict[str, Any]) -> None:
    """Points of as many old units each: the hover says it once for all."""
    made_of = canvas.words.plural(
        "formed from {n} old unit", "formed from {n} old units", int(communes.predecessors.iloc[0])
    )
    canvas.scatter(
        mode="markers",
        x=communes.longitude.to_numpy(np.float32),
        y=communes.latitude.to_numpy(np.float32),
        customdata=communes.area.tolist(),
        marker=marker,
        unselected={"marker": {"opacity": 1}},
        hovertext=(communes.name + " · " + communes.province_name).tolist(),
        hovertemplate=HOVER.replace("<extra>", f"<br>{made_of}<extra>"),
    )


def _entries(canvas: Canvas, rows: pd.DataFrame) -> list[Entry]:
    """The classes from high to low, and how many communes are of each."""
    words, least = canvas.words, int(min(rows.predecessors.min(), 1))
    first, last = "1" if least else "0–1", words.text("{limit} or more", limit=MOST)
    entries = []
    for step, phrase in enumerate([first, *map(str, range(2, MOST)), last]):
        marker, half = _marker(canvas, step, near=True), SIZES[step] * NEAR / 2
        line = marker["color"] if step else canvas.colours.register
        text = f"{phrase} ({words.number(int((rows.step == step).sum()))})"
        entries.append(Entry("circle", (half, half), marker["color"], line, text))
    return entries[::-1]
