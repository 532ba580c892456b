"""Which units became which: the former ones at the left, each on a line to the new one at the right."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas, Dot
from dashboard.charts.parts.style import NARROW
from dashboard.queries.articles.marks import bracketed, is_to_come
from dashboard.queries.figures.area_flow import KEPT, counted_units, in_order, takeaway
from dashboard.typeface import BOLD, REGULAR, text_width, wrapped
from dashboard.words.line_breaks import together

__all__ = ["area_flow", "takeaway"]

LINE, AIR, GAP = 18, 6, 16
"""Pixels of a line of words, around names, and between new units."""
END, THICK, UNIT = 0.55, 0.02, 10
"""Where lines end and how thick a new unit is, in parts of the width; pixels of the mark of a former one."""


def area_flow(area_changes: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """A line from every predecessor to the block of its successor; below them in a sentence the units that were kept.

    Args:
        area_changes: rows of `described_changes`; every mark carries `predecessor>successor`.
        canvas: an unused one.
    """
    changes = area_changes.assign(change=area_changes.predecessor + ">" + area_changes.successor)
    kept, top, last = changes.kind == "kept", 0.0, ""
    for _successor, rows in in_order(changes[~kept]).groupby("successor", sort=False):
        if last not in ("", rows.level.iloc[0]):
            canvas.rule(top + AIR)
            top += GAP + AIR
        top, last = _drawn(canvas, rows, top) + GAP, rows.level.iloc[0]
    for _level, rows in changes[kept].groupby("level"):
        top = _unchanged(canvas, rows, top) + GAP
    canvas.scale(height=max(top - GAP, 0), end=1, left=UNIT / 2 + 2)
    return canvas.figure()


def _drawn(canvas: Canvas, rows: pd.DataFrame, top: float) -> float:
    """Draw the lines of one new unit from `top` down, and return where they end.

    A former commune needs no "(old)" in its column; a province does, for another may have its name. A unit that was
    divided says so, for it stands at each of its successors.
    """
    words, colours, start = canvas.words, canvas.colours, top
    old, place, stroke = words.text("{name} (old)", name=""), [], canvas.looks.change(rows.status.iloc[0])
    for row in rows.to_dict("records"):
        name = row["predecessor_name"].removesuffix(old) if row["level"] == "commune" else row["predecessor_name"]
        label = bracketed(name, [row["kind_name"]] if row["kind"] == "split" else [])
        lines = _lines(label, END * NARROW - 2 * UNIT)
        height = LINE * len(lines) + AIR
        middle = top + height / 2
        canvas.line(x=(0, END), y=middle, colour=stroke.colour, width=stroke.width, dash=stroke.dash)
        canvas.write("<br>".join(lines), x=0, y=middle, shift=UNIT, on_paper=True)
        place.append(Dot(0, middle, UNIT, canvas.looks.former_unit(), row["change"], name))
        top += height
    status, name = rows.status.iloc[0], rows.successor_name.iloc[0]
    to_come = [words.label("status", status)] if is_to_come(status) else []
    lines = _lines(bracketed(name, to_come), (1 - END - THICK) * NARROW - 2 * AIR, BOLD)
    top = max(top, start + LINE * len(lines) + AIR)
    middle, look = (start + top) / 2, canvas.looks.bar(colours.after, status or "actual")
    canvas.dots(place)
    canvas.bars([Bar(middle, THICK, top - start - 2, look, ";".join(rows.change), name, END)])
    canvas.write(f"<b>{'<br>'.join(lines)}</b>", x=END + THICK, y=middle, shift=AIR)
    return top


def _unchanged(canvas: Canvas, rows: pd.DataFrame, top: float) -> float:
    """Write how many units of a level were kept and which they are, and return where that ends."""
    label = canvas.words.text(KEPT, units=counted_units(rows, canvas.words))
    names = rows.plain_name.str.replace(" ", "\N{NO-BREAK SPACE}")
    lines = wrapped(f"{label}: {', '.join(names)}", NARROW - 3 * UNIT)
    text = "<br>".join(lines).replace(label, f"<b>{label}</b>", 1)
    end = top + LINE * len(lines) + AIR
    canvas.write(text, x=0, y=(top + end) / 2, shift=UNIT)
    look = canvas.looks.unchanged("actual")
    canvas.dots([Dot(0, top + (LINE + AIR) / 2, UNIT, look, ";".join(rows.change), label)])
    return end


def _lines(text: str, pixels: float, weight: int = REGULAR) -> list[str]:
    """A text in lines, names undivided where they have room."""
    lines = wrapped(together(text), pixels, weight=weight)
    fit = all(text_width(line, weight=weight) <= pixels for line in lines)
    return lines if fit else wrapped(text, pixels, weight=weight)
