"""The communes on the map, each a point: out of how many old units the register says it was made."""

from collections.abc import Collection
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import country_map
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.looks import UNSEEN
from dashboard.charts.parts.marks import headline
from dashboard.queries.areas import listed
from dashboard.words import Words, capital

MOST = 5
"""From here on one class: so many old units, or more."""
SIZES = (5.0, 3.4, 4.2, 5.0, 6.8)
"""Pixels by class: what was made of more is larger, a single one a ring, and a diamond at last."""
OTHERS = 2.6
"""Pixels of a commune outside the chosen provinces."""


def commune_map(
    communes: pd.DataFrame,
    *,
    canvas: Canvas,
    outlines: country_map.Outlines,
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
        chosen: area ids of provinces; where there are any, all others are grey.
    """
    country_map.ground(canvas)
    if communes.empty:
        return canvas.figure()
    grey = canvas.colours.before
    rows = communes.assign(
        step=communes.predecessors.clip(1, MOST).astype(int) - 1,
        shown=communes.province.isin(list(chosen)) if chosen else True,
    )
    codes = [feature["properties"]["gso_code"] for feature in outlines["features"]]
    country_map.add_outlines(canvas, outlines, fills=dict.fromkeys(codes, UNSEEN), line=grey, chosen=chosen)
    dots = rows[rows.latitude.notna() & rows.longitude.notna() & ~rows.area.isin("2025-" + islands.gso_code)]
    _add_dots(canvas, dots[~dots.shown], {"color": grey, "size": OTHERS, "opacity": 0.55})
    for step in range(MOST):
        _add_dots(canvas, dots[dots.shown & (dots.step == step)], _marker(canvas, step))
    _add_islands(canvas, islands, rows)
    _add_key(canvas, rows)
    country_map.add_credit(canvas)
    return canvas.figure()


def takeaway(communes: pd.DataFrame, *, words: Words, chosen: Collection[str] = ()) -> str:
    """How many old units make up a new one, in the chosen provinces or in all, as a headline; "" for no rows."""
    rows = communes[communes.province.isin(list(chosen))]
    places = listed(list(rows.province_name.unique()), words)
    rows = communes if rows.empty else rows
    if rows.empty:
        return ""
    if len(rows) == 1:
        row = rows.iloc[0]
        one = {"name": capital(str(row["name"])), "n": int(row["predecessors"])}
        return words.text("{name} was formed from {n} old units", **one)
    numbers = {
        "n": len(rows),
        "mean": words.number(rows.predecessors.mean(), 1),
        "few": int((rows.predecessors <= 1).sum()),
        "many": int((rows.predecessors >= MOST).sum()),
    }
    country = words.text(
        "On average {mean} old units made one new; {few} came from one, {many} from five or more", **numbers
    )
    if not places:
        return country
    text = words.text(
        "{place}: {n} new units, {mean} old ones in each on average; {few} of one, {many} of five or more",
        place=places, **numbers,
    )  # fmt: skip
    shorter = words.text("{n} new units, {mean} old ones in each on average", **numbers)
    return headline(text, shorter)


def _marker(canvas: Canvas, step: int) -> dict[str, Any]:
    """The `marker` of a class; the first is a ring, as all numbers of the register are."""
    colours = canvas.colours
    return {
        "color": colours.dots[step - 1] if step else colours.paper,
        "size": SIZES[step],
        "line": {"color": colours.paper, "width": 0.4} if step else {"color": colours.register, "width": 1},
        "opacity": 1,
        "symbol": "diamond" if step == MOST - 1 else "circle",
    }


def _made_of(predecessors: Any, words: Words) -> str:
    return words.plural("formed from {n} old unit", "formed from {n} old units", predecessors)


def _add_dots(canvas: Canvas, communes: pd.DataFrame, marker: dict[str, Any]) -> None:
    """Points of one kind, a trace for each number of old units, so that the hover says it once for all."""
    for predecessors, members in communes.groupby("predecessors"):
        canvas.scatter(
            mode="markers",
            x=members.longitude.to_numpy(np.float32),
            y=members.latitude.to_numpy(np.float32),
            customdata=members.area.tolist(),
            marker=marker,
            unselected={"marker": {"opacity": marker["opacity"]}},
            hovertext=(members.name + " · " + members.province_name).tolist(),
            hovertemplate=f"%{{hovertext}}<br>{_made_of(predecessors, canvas.words)}<extra></extra>",
        )


def _add_islands(canvas: Canvas, islands: pd.DataFrame, rows: pd.DataFrame) -> None:
    colours = canvas.colours
    by_area = {row["area"]: row for row in rows.to_dict("records")}
    owners = dict(zip(rows.province, rows.province_name, strict=True))
    rings = []
    for island in islands.to_dict("records"):
        province = f"2025-{island['province']}"
        row = by_area.get(f"2025-{island['gso_code']}")
        area, hover, line, fill = province, "", colours.before, colours.paper
        if row:
            area, hover = row["area"], f"{row['province_name']}<br>{_made_of(row['predecessors'], canvas.words)}"
        if row and row["shown"]:
            line, fill = colours.register, _marker(canvas, int(row["step"]))["color"]
        rings.append(country_map.Island(island, line, fill, hover, area, str(owners.get(province, ""))))
    country_map.add_islands(canvas, rings)


def _add_key(canvas: Canvas, rows: pd.DataFrame) -> None:
    words, least = canvas.words, str(min(rows.predecessors.min(), 1))
    first, last = "1" if least == "1" else f"{least}–1", words.text("{limit} or more", limit=MOST)
    entries: list[tuple[country_map.Sign, str]] = []
    for step, phrase in enumerate([first, *map(str, range(2, MOST)), last]):
        marker, half = _marker(canvas, step), SIZES[step] / 2 + 0.8
        line = {"width": 0} if step else marker["line"]
        sign = {"type": marker["symbol"], "box": (half, half), "fillcolor": marker["color"], "line": line}
        entries.insert(0, (sign, phrase))
    if not rows.shown.all():
        half, grey = OTHERS / 2 + 0.5, canvas.colours.before
        sign = {"type": "circle", "box": (half, half), "fillcolor": grey, "opacity": 0.55, "line": {"width": 0}}
        entries.append((sign, words.text("other provinces")))
    unknown = int((rows.latitude.isna() | rows.longitude.isna()).sum())
    below = words.plural("The place of {n} is not known", "The places of {n} are not known", unknown) if unknown else ""
    country_map.add_key(canvas, words.text("Old units in each new one"), entries, below=below)
