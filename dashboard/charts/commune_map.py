"""The communes on the map, each a point: out of how many old units the register says it was made."""

from collections.abc import Collection
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import country_map, style
from dashboard.charts.parts.style import Draft
from dashboard.words import Words

MOST = 5
"""From here on one class: so many old units, or more."""
DOTS = {
    "light": ("#ca6da6", "#b24d91", "#8e2a6c", "#5c1445"),
    "dark": ("#a2548e", "#c974b2", "#e59dd0", "#f9cdeb"),
}
"""Colours of two, three, four, five and more; a single one is a ring without a filling."""
SIZES = (5.0, 3.4, 4.2, 5.0, 6.8)
"""Pixels by class: what was made of more is larger, and a diamond at last."""
OTHERS = 2.6
"""Pixels of a commune outside the chosen provinces."""


def commune_map(
    communes: pd.DataFrame, *, outlines: country_map.Outlines, islands: pd.DataFrame, words: Words,
    theme: str = "light", chosen: Collection[str] = (),
) -> go.Figure:  # fmt: skip
    """Communes as points, more old units darker and larger; every point carries the area id of its commune.

    Args:
        communes: rows with area (`2025-07210`), name, province (`2025-24`), province_name, latitude, longitude (empty
            where unknown: left out), predecessors (old units, also those that gave only a part).
        outlines: `data/outlines/provinces.geojson`, read.
        islands: `data/reference/islands.csv`, all columns as text but the coordinates; those that are among the rows
            are rings at the place given there.
        language: "vi" or "en".
        theme: "light" or "dark".
        chosen: area ids of provinces; where there are any, all others are grey.
    """
    figure = country_map.ground(theme, words)
    if communes.empty:
        return figure
    colours, draft = style.palette(theme), Draft()
    rows = communes.assign(
        step=communes.predecessors.clip(1, MOST).astype(int) - 1,
        shown=communes.province.isin(list(chosen)) if chosen else True,
    )
    codes = [feature["properties"]["gso_code"] for feature in outlines["features"]]
    country_map.add_outlines(
        draft, outlines, fills=dict.fromkeys(codes, "rgba(0,0,0,0)"), line=colours.before, theme=theme,
        chosen=chosen,
    )  # fmt: skip
    dots = rows[rows.latitude.notna() & rows.longitude.notna() & ~rows.area.isin("2025-" + islands.gso_code)]
    _add_dots(draft, dots[~dots.shown], {"color": colours.before, "size": OTHERS, "opacity": 0.55}, words)
    for step in range(MOST):
        _add_dots(draft, dots[dots.shown & (dots.step == step)], _marker(step, theme), words)
    _add_islands(draft, islands, rows, words, theme)
    _add_key(draft, rows, words, theme)
    country_map.add_credit(draft, theme=theme)
    return draft.onto(figure)


def takeaway(communes: pd.DataFrame, *, words: Words) -> str:
    """How many old units make up a new one, and how many communes are not on the map; "" for no rows."""
    if communes.empty:
        return ""
    if len(communes) == 1:
        row = communes.iloc[0]
        message = words.text("By the register, {name} was made out of {n} old units.")
        return message.format(name=row["name"], n=words.number(row["predecessors"]))
    told = words.text(
        "By the register, {n} communes, wards and special zones were made out of {mean} old units each on average: "
        "{few} of one at most, {many} of five or more.",
        n=len(communes),
        mean=words.number(communes.predecessors.mean(), 1),
        few=int((communes.predecessors <= 1).sum()),
        many=int((communes.predecessors >= MOST).sum()),
    )
    unknown = int((communes.latitude.isna() | communes.longitude.isna()).sum())
    if unknown:
        message = words.plural("The place of {n} is not known.", "The places of {n} are not known.", unknown)
        told += " " + message.format(n=words.number(unknown))
    return told


def _marker(step: int, theme: str) -> dict[str, Any]:
    colours = style.palette(theme)
    line = {"color": colours.register if step == 0 else colours.paper, "width": 1 if step == 0 else 0.4}
    return {
        "color": colours.paper if step == 0 else DOTS[theme][step - 1], "size": SIZES[step], "line": line, "opacity": 1,
        "symbol": "diamond" if step == MOST - 1 else "circle",
    }  # fmt: skip


def _told(predecessors: Any, words: Words) -> str:
    return words.plural("out of {n} old unit", "out of {n} old units", predecessors)


def _add_dots(draft: Draft, communes: pd.DataFrame, marker: dict[str, Any], words: Words) -> None:
    """Points of one kind, a trace for each number of old units, so that the hover says it once for all."""
    for predecessors, members in communes.groupby("predecessors"):
        draft.add_scatter(
            mode="markers", x=members.longitude.to_numpy(np.float32), y=members.latitude.to_numpy(np.float32),
            customdata=members.area.tolist(), marker=marker, unselected={"marker": {"opacity": marker["opacity"]}},
            hovertext=(members.name + " · " + members.province_name).tolist(),
            hovertemplate=f"%{{hovertext}}<br>{_told(predecessors, words)}<extra></extra>",
        )  # fmt: skip


def _add_islands(draft: Draft, islands: pd.DataFrame, rows: pd.DataFrame, words: Words, theme: str) -> None:
    colours = style.palette(theme)
    by_area = {row["area"]: row for row in rows.to_dict("records")}
    owners = dict(zip(rows.province, rows.province_name, strict=True))
    shown = []
    for island in islands.to_dict("records"):
        province = f"2025-{island['province']}"
        row = by_area.get(f"2025-{island['gso_code']}")
        area, hover, line, fill = province, "", colours.before, colours.paper
        if row:
            area, hover = row["area"], f"{row['province_name']}<br>{_told(row['predecessors'], words)}"
        if row and row["shown"]:
            marker = _marker(int(row["step"]), theme)
            line, fill = colours.register, marker["color"]
        shown.append(country_map.Island(island, line, fill, hover, area, str(owners.get(province, ""))))
    country_map.add_islands(draft, shown, words=words, theme=theme)


def _add_key(draft: Draft, rows: pd.DataFrame, words: Words, theme: str) -> None:
    colours = style.palette(theme)
    least = str(min(rows.predecessors.min(), 1))
    phrases = [
        "1" if least == "1" else f"{least}–1",
        *map(str, range(2, MOST)),
        words.text("{limit} and more", limit=MOST),
    ]
    entries = []
    for step, text in reversed(list(enumerate(phrases))):
        marker, half = _marker(step, theme), SIZES[step] / 2 + 0.8
        line = marker["line"] if step == 0 else {"width": 0}
        entries.append(
            ({"type": marker["symbol"], "box": (half, half), "fillcolor": marker["color"], "line": line}, text)
        )
    if not rows.shown.all():
        half = OTHERS / 2 + 0.5
        sign = {
            "type": "circle",
            "box": (half, half),
            "fillcolor": colours.before,
            "opacity": 0.55,
            "line": {"width": 0},
        }
        entries.append((sign, words.text("other provinces")))
    head = words.text("Old units that make up a commune of today, by the register")
    country_map.add_key(draft, head, entries, theme=theme)
