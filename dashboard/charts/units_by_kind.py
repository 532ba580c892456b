"""Units of each kind before and after, by the register: in the province, and on the territory of each old one."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import style
from dashboard.charts.parts.style import Draft
from dashboard.queries.register.provinces import counted
from dashboard.words import Words

KEY, HEADING, ROW, GAP = 30, 26, 28, 14
"""Pixels of the key, of an area's name, of a kind, and between areas."""
RINGS = {"before": (9, 1.5), "after": (13, 3.5)}
"""Pixels of a ring and of its line: the ring of before fits into that of after."""
AIR, ARROW = 14, 8
"""Pixels beside a ring, and by how much an arrow is wider than a letter."""

Row = dict[Any, Any]
"""A row of the table, and `y`: the pixels of its middle."""


def units_by_kind(units: pd.DataFrame, *, words: Words, theme: str = "light") -> go.Figure:
    """A thin ring before and a thick one after for each kind, on one scale from zero; no fill: no article says it.

    Args:
        units: rows of `queries.provinces.units_by_kind`; every mark carries the area's id.
        language: of the labels.
        theme: "light" or "dark".
    """
    colours, draft = style.palette(theme), Draft()
    rows, height = _placed(units)
    end = float(max(units.before.max(), units.after.max())) if len(units) else 1.0
    left = max((style.text_width(name) for name in units.kind_name), default=0.0) + AIR
    right = max((style.text_width(_change(row, words)) for row in rows), default=0.0) + AIR + ARROW
    figure = style.canvas(theme, words=words, height=height, end=end, left=left, right=right)
    if not rows:
        return figure
    _write_key(draft, words, theme, left)
    for area, own in units.groupby("area", sort=False):
        first = next(row for row in rows if row["area"] == area)
        total = _change({"before": own.before.sum(), "after": own.after.sum()}, words)
        heading = f"<b>{own.area_name.iloc[0]}</b> · {style.tinted(total, colours.register)}"
        style.write(draft, heading, y=first["y"] - ROW / 2 - HEADING / 2, colour=colours.ink, shift=-left)
        y0, y1 = first["y"] - ROW / 2, first["y"] + ROW * (len(own) - 0.5)
        draft.add_shape(type="line", x0=0, x1=0, y0=y0, y1=y1, line={"color": colours.grid, "width": 1}, layer="below")
    for row in rows:
        style.write(draft, row["kind_name"], x=0, y=row["y"], colour=colours.ink, anchor="right", shift=-AIR + 2)
        label, farthest = _change(row, words), max(row["before"], row["after"])
        style.write(draft, label, x=farthest, y=row["y"], colour=colours.register, shift=AIR - 2)
        draft.add_shape(
            type="line", x0=row["before"], x1=row["after"], y0=row["y"], y1=row["y"], layer="below",
            line={"color": colours.register, "width": 1},
        )  # fmt: skip
    _rings(draft, rows, "after", words, theme)
    _rings(draft, rows, "before", words, theme)
    return draft.onto(figure)


def takeaway(units: pd.DataFrame, *, words: Words) -> str:
    """The kinds of the first area before and after in a sentence; "" where there are no rows."""
    if units.empty:
        return ""
    own = units[units.area == units.area.iloc[0]]
    kinds = {
        column: ", ".join(
            counted(row["kind"], row[column], words) for row in own.to_dict("records") if row[column]
        )
        for column in ("before", "after")
    }  # fmt: skip
    message = words.text(
        "By the register, the {before} commune-level units of {area} ({kinds_before}) became {after} ({kinds_after})."
    )
    totals = {column: words.number(int(own[column].sum())) for column in ("before", "after")}
    area = own.area_name.iloc[0]
    return message.format(area=area, **totals, kinds_before=kinds["before"], kinds_after=kinds["after"])


def _placed(units: pd.DataFrame) -> tuple[list[Row], int]:
    """The rows with the pixels of their middle, and the height of all."""
    rows, top, area = [], KEY - GAP, ""
    for row in units.to_dict("records"):
        top += GAP + HEADING if row["area"] != area else 0
        area = row["area"]
        rows.append({**row, "y": top + ROW / 2})
        top += ROW
    return rows, top


def _change(row: Row, words: Words) -> str:
    """The two numbers with an arrow."""
    before, after = (words.number(int(row[column])) for column in ("before", "after"))
    return f"{before} → <b>{after}</b>"


def _write_key(draft: Draft, words: Words, theme: str, left: float) -> None:
    """Say in one line what the rings are, and whose numbers they show."""
    colours = style.palette(theme)
    x, y = 8 - left, 10
    for column, phrase in (("before", words.text("before")), ("after", words.text("after"))):
        size, line = RINGS[column]
        draft.add_shape(
            type="circle", xref="paper", xsizemode="pixel", xanchor=0, x0=x - size / 2, x1=x + size / 2,
            y0=y - size / 2, y1=y + size / 2, line={"color": colours.register, "width": line},
        )  # fmt: skip
        style.write(draft, phrase, y=y, colour=colours.muted, size=style.SMALL, shift=x + AIR - 2)
        x += style.text_width(phrase, style.SMALL) + 2 * AIR + 10
    style.write(draft, words.text("by the register"), y=y, colour=colours.register, size=style.SMALL, shift=x - AIR / 2)


def _rings(draft: Draft, rows: list[Row], column: str, words: Words, theme: str) -> None:
    """The rings of before or after, each with the words of its row."""
    colours, (size, line) = style.palette(theme), RINGS[column]
    draft.add_scatter(
        mode="markers", x=[row[column] for row in rows], y=[row["y"] for row in rows], cliponaxis=False,
        customdata=[[row["area"]] for row in rows],
        marker={"size": size, "color": colours.paper, "opacity": 1, "line": {"color": colours.register, "width": line}},
        hovertext=[f"{row['area_name']}, {row['kind_name']}: {_change(row, words)}" for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip
