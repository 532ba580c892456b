"""Units of each kind before and after, by the register: in the province, and on the territory of each former one."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Canvas, Dot
from dashboard.charts.parts.looks import RING_AFTER, RING_BEFORE
from dashboard.charts.parts.style import SMALL, tinted
from dashboard.charts.parts.text_width import text_width
from dashboard.queries.register.provinces import counted
from dashboard.words import Words

KEY, HEADING, ROW, GAP = 30, 26, 28, 14
"""Pixels of the key, of an area's name, of a kind, and between areas."""
RINGS = {"before": RING_BEFORE, "after": RING_AFTER}
AIR = 14
"""Pixels beside a ring."""

Row = dict[Any, Any]
"""A row of the table, and `y`: the pixels of its middle."""


def units_by_kind(units: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """A thin ring before and a thick one after for each kind, on one scale from zero; no fill: no article says it.

    Args:
        units: rows of `queries.provinces.units_by_kind`; every mark carries the area's id.
        canvas: an unused one.
    """
    rows, height = _placed(units)
    end = float(max(units.before.max(), units.after.max())) if len(units) else 1.0
    left = max((text_width(name) for name in units.kind_name), default=0.0) + AIR
    right = max((text_width(_change(row, canvas.words)) for row in rows), default=0.0) + AIR
    canvas.scale(height=height, end=end, left=left, right=right)
    if not rows:
        return canvas.figure()
    _write_key(canvas, left)
    for area, rows_of_area in units.groupby("area", sort=False):
        first = next(row for row in rows if row["area"] == area)
        _head(canvas, rows_of_area, first["y"] - ROW / 2, left)
    for row in rows:
        canvas.write(row["kind_name"], x=0, y=row["y"], anchor="right", shift=-AIR + 2)
        label, farthest = _change(row, canvas.words), max(row["before"], row["after"])
        canvas.write(label, x=farthest, y=row["y"], colour=canvas.colours.register, shift=AIR - 2)
        canvas.line(x=(row["before"], row["after"]), y=row["y"], colour=canvas.colours.register)
    for column in ("after", "before"):
        canvas.dots(_rings(canvas, rows, column))
    return canvas.figure()


def takeaway(units: pd.DataFrame, *, words: Words) -> str:
    """The kinds of the first area before and after in a sentence; "" where there are no rows."""
    if units.empty:
        return ""
    rows = units[units.area == units.area.iloc[0]]
    message = words.text(
        "By the register, the {before} commune-level units of {area} ({kinds_before}) became {after} ({kinds_after})."
    )
    values = {"area": rows.area_name.iloc[0]}
    for column in ("before", "after"):
        values[column] = words.number(int(rows[column].sum()))
        kinds = [counted(kind, n, words) for kind, n in zip(rows.kind, rows[column], strict=True) if n]
        values[f"kinds_{column}"] = ", ".join(kinds)
    return message.format(**values)


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


def _head(canvas: Canvas, rows_of_area: pd.DataFrame, top: float, left: float) -> None:
    """Write the area's name with its total above its rows, and draw the zero line through them."""
    total = _change({"before": rows_of_area.before.sum(), "after": rows_of_area.after.sum()}, canvas.words)
    heading = f"<b>{rows_of_area.area_name.iloc[0]}</b> · {tinted(total, canvas.colours.register)}"
    canvas.write(heading, y=top - HEADING / 2, shift=-left)
    canvas.line(x=0, y=(top, top + ROW * len(rows_of_area)), colour=canvas.colours.grid)


def _write_key(canvas: Canvas, left: float) -> None:
    """Say in one line what the rings are, and whose numbers they show."""
    x, y, colour = 8 - left, 10, canvas.colours.register
    for column, phrase in (("before", canvas.words.text("before")), ("after", canvas.words.text("after"))):
        size, width = RINGS[column]
        canvas.shape(
            type="circle",
            xref="paper",
            xsizemode="pixel",
            xanchor=0,
            x0=x - size / 2,
            x1=x + size / 2,
            y0=y - size / 2,
            y1=y + size / 2,
            line={"color": colour, "width": width},
        )
        canvas.note(phrase, y=y, shift=x + AIR - 2)
        x += text_width(phrase, SMALL) + 2 * AIR + 10
    canvas.write(canvas.words.text("by the register"), y=y, colour=colour, size=SMALL, shift=x - AIR / 2)


def _rings(canvas: Canvas, rows: list[Row], column: str) -> list[Dot]:
    """The rings of before or after, each with the words of its row."""
    size, width = RINGS[column]
    return [
        Dot(
            row[column],
            row["y"],
            size,
            canvas.looks.ring(width),
            row["area"],
            f"{row['area_name']}, {row['kind_name']}: {_change(row, canvas.words)}",
        )
        for row in rows
    ]
