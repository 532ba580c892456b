"""Which units became which: the former units at the left, the new ones at the right."""

import textwrap

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Canvas, Dot
from dashboard.charts.parts.looks import is_to_come
from dashboard.charts.parts.marks import headline
from dashboard.words import Words

LETTERS = 15
"""Characters in a line of a name: what fits beside the curves in the narrowest plot."""
LINE, AIR, GAP, HEAD = 17, 11, 16, 28
"""Pixels of a line of a name, around a name, between successors, and of the heads of the columns."""
LEFT, RIGHT = 0.435, 0.555
"""Where the curves begin and end, in parts of the width."""
STEPS = 24
"""Points of a curve."""


def area_flow(area_changes: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """A curve from every predecessor to its successor; a unit that was kept is a straight line of one colour.

    Args:
        area_changes: rows of `described_changes`; every mark and curve carries `predecessor>successor`.
        canvas: an unused one.
    """
    rows, height = _placed(_named(area_changes, canvas.words))
    canvas.scale(height=height, end=1)
    if rows.empty:
        return canvas.figure()
    steps = [step / STEPS for step in range(STEPS + 1)]
    for row in rows.to_dict("records"):
        stroke = canvas.looks.change(row["status"], kept=row["kind"] == "kept")
        canvas.scatter(
            mode="lines",
            x=[LEFT + (RIGHT - LEFT) * step for step in steps],
            y=[row["left"] + (row["right"] - row["left"]) * step * step * (3 - 2 * step) for step in steps],
            line={"color": stroke.colour, "width": stroke.width, "dash": stroke.dash},
            customdata=[[row["change"]]] * len(steps),
            hoverinfo="skip",
        )
    _add_column(canvas, rows, "predecessor", x=LEFT, side="left")
    _add_column(canvas, rows, "successor", x=RIGHT, side="right")
    canvas.note(canvas.words.text("Before"), x=LEFT, y=HEAD / 2 - 4, anchor="right", shift=5)
    canvas.note(canvas.words.text("After"), x=RIGHT, y=HEAD / 2 - 4, shift=-5)
    return canvas.figure()


def takeaway(area_changes: pd.DataFrame, *, words: Words) -> str:
    """How many units became how many or which one, and how many are unchanged; "" for no rows."""
    changed = area_changes[area_changes.kind != "kept"]
    unchanged = area_changes.predecessor[area_changes.kind == "kept"].nunique()
    phrases = []
    for level in ("province", "commune"):
        rows_of_level = changed[changed.level == level]
        done = rows_of_level[~rows_of_level.status.map(is_to_come)]
        if not done.empty:
            phrases.append(_merged(done, level, words))
        for status, rows in rows_of_level.drop(done.index).groupby("status", sort=False):
            phrases.append(_merged(rows, level, words, words.label("status", str(status))))
    if unchanged:
        phrases.append(words.plural("{n} unit unchanged", "{n} units unchanged", unchanged))
    return headline(*("; ".join(phrases[:n]) for n in range(len(phrases), 0, -1))) if phrases else ""


def _merged(rows: pd.DataFrame, level: str, words: Words, status: str = "") -> str:
    """How many units of one level became how many, or which one; `status` in words where that is still to come."""
    names, before = list(rows.successor_name.unique()), rows.predecessor.nunique()
    after = names[0] if len(names) == 1 else words.number(len(names))
    if level == "province" and status:
        return words.plural(
            "{n} province {status} to merge into {after}",
            "{n} provinces {status} to merge into {after}",
            before,
            after=after,
            status=status,
        )
    if level == "province":
        return words.plural(
            "{n} province merged into {after}", "{n} provinces merged into {after}", before, after=after
        )
    if status:
        return words.plural(
            "{n} commune or ward {status} to merge into {after}",
            "{n} communes and wards {status} to merge into {after}",
            before,
            after=after,
            status=status,
        )
    return words.plural(
        "{n} commune or ward merged into {after}", "{n} communes and wards merged into {after}", before, after=after
    )


def _named(changes: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The rows with the id of each change, its names in lines, and those that are kept at the end.

    A former commune needs no "(old)" in its column; a province does, for another may have its name.
    """
    old = words.text("{name} (old)", name="")
    names = changes.predecessor_name.where(changes.level != "commune", changes.predecessor_name.str.removesuffix(old))
    same = (changes.kind == "kept") & (names == changes.successor_name)
    return changes.assign(
        change=changes.predecessor + ">" + changes.successor,
        last=changes.kind == "kept",
        predecessor_lines=names.map(_lines),
        successor_lines=changes.successor_name.where(~same, changes.kind_name).map(_lines),
    ).sort_values(["last", "successor", "predecessor"], kind="stable")


def _placed(rows: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """The rows with `left` and `right`, the heights of their ends, and the height of the whole."""
    lefts, y, previous = [], float(HEAD), None
    for row in rows.to_dict("records"):
        shared = int((rows.successor == row["successor"]).sum())
        lines = max(len(row["predecessor_lines"]), len(row["successor_lines"]) / shared)
        group = "kept" if row["last"] else row["successor"]
        y += GAP if previous not in (None, group) else 0
        lefts.append(y + (lines * LINE + AIR) / 2)
        y, previous = y + lines * LINE + AIR, group
    placed = rows.assign(middle=lefts)
    return placed.assign(
        left=placed.groupby("predecessor").middle.transform("mean"),
        right=placed.groupby("successor").middle.transform("mean"),
    ), int(y) if len(rows) else 0


def _lines(name: str) -> list[str]:
    return textwrap.wrap(name, LETTERS, break_long_words=False, break_on_hyphens=False)


def _add_column(canvas: Canvas, rows: pd.DataFrame, column: str, *, x: float, side: str) -> None:
    """The units of one column: a mark and a name each, with all their changes."""
    colours, new, dots = canvas.colours, column == "successor", []
    for _, changes in rows.groupby(column, sort=False):
        row, kept = changes.iloc[0], bool((changes.kind == "kept").all())
        look = canvas.looks.dot(colours.after if kept or new else colours.before, to_come=False, width=0)
        dots.append(Dot(x, row[side], 10, look, ";".join(changes.change), row[f"{column}_name"]))
        name = "<br>".join(row[f"{column}_lines"])
        canvas.write(
            f"<b>{name}</b>" if new and not kept else name,
            x=x,
            y=row[side],
            colour=colours.muted if new and kept else colours.ink,
            anchor="left" if new else "right",
            shift=10 if new else -10,
        )
    canvas.dots(dots)
