"""Which units became which: the former units at the left, the new ones at the right."""

import textwrap
from collections.abc import Iterator

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Canvas, Dot
from dashboard.charts.parts.looks import is_to_come
from dashboard.charts.parts.marks import bracketed, headline
from dashboard.charts.parts.style import NARROW
from dashboard.charts.parts.text_width import text_width
from dashboard.queries.areas import listed
from dashboard.queries.register.provinces import KINDS, counted
from dashboard.words import Words, capital

LETTERS = 15
"""Characters in a line of a name: what fits beside the curves in the narrowest plot."""
LINE, AIR, GAP, HEAD = 17, 11, 16, 28
"""Pixels of a line of a name, around a name, between successors, and of the heads of the columns."""
LEFT, RIGHT = 0.435, 0.555
"""Where the curves begin and end, in parts of the width."""
STEPS = 24
"""Points of a curve."""
UNIT = 10
"""Pixels of the mark of a unit."""


def area_flow(area_changes: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """A curve from every predecessor to its successor; below them in a sentence the units that were kept.

    Args:
        area_changes: rows of `described_changes`; every mark and curve carries `predecessor>successor`.
        canvas: an unused one.
    """
    changes = area_changes.assign(change=area_changes.predecessor + ">" + area_changes.successor)
    kept = changes.kind == "kept"
    rows, height = _placed(_named(changes[~kept], canvas.words))
    sentences = list(_unchanged(changes[kept], canvas.words))
    canvas.scale(height=height + sum(LINE * len(lines) + AIR for _ids, lines in sentences), end=1)
    for row in rows.to_dict("records"):
        stroke = canvas.looks.change(row["status"])
        canvas.scatter(
            mode="lines",
            x=[LEFT + (RIGHT - LEFT) * step / STEPS for step in range(STEPS + 1)],
            y=[row["left"] + (row["right"] - row["left"]) * _eased(step / STEPS) for step in range(STEPS + 1)],
            line={"color": stroke.colour, "width": stroke.width, "dash": stroke.dash},
            customdata=[[row["change"]]] * (STEPS + 1),
            hoverinfo="skip",
        )
    if not rows.empty:
        _add_column(canvas, rows, "predecessor", x=LEFT, side="left")
        _add_column(canvas, rows, "successor", x=RIGHT, side="right")
        canvas.note(canvas.words.text("Before"), x=LEFT, y=HEAD / 2 - 4, anchor="right", shift=5)
        canvas.note(canvas.words.text("After"), x=RIGHT, y=HEAD / 2 - 4, shift=-5)
    for ids, lines in sentences:
        _add_sentence(canvas, ids, lines, height)
        height += LINE * len(lines) + AIR
    return canvas.figure()


def takeaway(area_changes: pd.DataFrame, *, words: Words) -> str:
    """How many units of which kind became which one or how many, then what is planned and unchanged; "" for no rows.

    Only the first of several names what its units became, so that all have room.
    """
    changed = area_changes[area_changes.kind != "kept"]
    done, to_come = (changed[changed.status.map(is_to_come).astype(bool) == later] for later in (False, True))
    of_level = [rows for _level, rows in done.groupby("level")]
    groups = [("", rows) for rows in sorted(of_level, key=lambda rows: -rows.predecessor.nunique())]
    groups += [(words.label("status", str(status)), rows) for status, rows in to_come.groupby("status", sort=False)]
    phrases = [_merged(rows, status, words, named=not at) for at, (status, rows) in enumerate(groups)]
    for _level, rows in area_changes[area_changes.kind == "kept"].groupby("level"):
        phrases.append(words.text("{units} unchanged", units=_counted(rows, words)))
    return capital(headline(*("; ".join(phrases[:n]) for n in range(len(phrases), 0, -1)))) if phrases else ""


def _merged(rows: pd.DataFrame, status: str, words: Words, *, named: bool) -> str:
    """How many units became how many, or which one; `status` in words where that is still to come."""
    names = list(rows.successor_name.unique())
    values = {
        "units": _counted(rows, words),
        "after": names[0] if len(names) == 1 else words.number(len(names)),
        "status": status,
    }
    if not named:
        return words.text("{units} {status} to merge", **values) if status else words.text("{units} merged", **values)
    if status:
        return words.text("{units} {status} to merge into {after}", **values)
    return words.text("{units} merged into {after}", **values)


def _counted(rows: pd.DataFrame, words: Words) -> str:
    """The predecessors by their kinds: "7 wards", "2 communes and 1 township"; provinces and cities together."""
    kinds = rows.drop_duplicates("predecessor").predecessor_kind.value_counts()
    phrases = [counted(str(kind), n, words) for kind, n in kinds.items() if kind in KINDS]
    others = kinds[~kinds.index.isin(list(KINDS))]
    if set(others.index) == {"province"}:
        phrases.append(words.plural("{n} province", "{n} provinces", int(others.sum())))
    elif len(others):
        phrases.append(words.plural("{n} province or city", "{n} provinces and cities", int(others.sum())))
    return listed(phrases, words)


def _unchanged(kept: pd.DataFrame, words: Words) -> Iterator[tuple[str, list[str]]]:
    """The ids of the units of a level that were kept, and in lines how many and which they are."""
    for _level, rows in kept.groupby("level"):
        text = words.text("{units} unchanged", units=_counted(rows, words))
        lines = [f"<b>{text}</b>: {rows.plain_name.iloc[0]}"]
        for name in rows.plain_name.iloc[1:]:
            lines[-1] += ","
            if text_width(f"{lines[-1]} {name},") > NARROW - 2 * UNIT:
                lines.append(name)
            else:
                lines[-1] += f" {name}"
        yield ";".join(rows.change), lines


def _add_sentence(canvas: Canvas, ids: str, lines: list[str], top: float) -> None:
    """A mark and behind it the units that were kept."""
    middle = top + (LINE * len(lines) + AIR) / 2
    canvas.write("<br>".join(lines), x=0, y=middle, shift=2 * UNIT - 2)
    look = canvas.looks.new_unit(to_come=False)
    canvas.dots([Dot(0.02, top + (LINE + AIR) / 2, UNIT, look, ids, lines[0].partition(":")[0])])


def _eased(share: float) -> float:
    """How far a curve has come down at this share of its way: slowly at both ends."""
    return share * share * (3 - 2 * share)


def _named(changes: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The rows with their names in lines; behind that of a new unit what is still to come.

    A former commune needs no "(old)" in its column; a province does, for another may have its name.
    """
    old = words.text("{name} (old)", name="")
    names = changes.predecessor_name.where(changes.level != "commune", changes.predecessor_name.str.removesuffix(old))
    status = [bracketed("", [words.label("status", one)]) if is_to_come(one) else "" for one in changes.status]
    after = changes.successor_name + pd.Series(status, changes.index, dtype="str")
    return changes.assign(predecessor_lines=names.map(_lines), successor_lines=after.map(_lines)).sort_values(
        ["successor", "predecessor"], kind="stable"
    )


def _placed(rows: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """The rows with `left` and `right`, the heights of their ends, and the height of the whole."""
    lefts, y, previous = [], float(HEAD), None
    for row in rows.to_dict("records"):
        shared = int((rows.successor == row["successor"]).sum())
        lines = max(len(row["predecessor_lines"]), len(row["successor_lines"]) / shared)
        y += GAP if previous not in (None, row["successor"]) else 0
        lefts.append(y + (lines * LINE + AIR) / 2)
        y, previous = y + lines * LINE + AIR, row["successor"]
    placed = rows.assign(middle=lefts)
    return placed.assign(
        left=placed.groupby("predecessor").middle.transform("mean"),
        right=placed.groupby("successor").middle.transform("mean"),
    ), int(y) if len(rows) else 0


def _lines(name: str) -> list[str]:
    return textwrap.wrap(name, LETTERS, break_long_words=False, break_on_hyphens=False)


def _add_column(canvas: Canvas, rows: pd.DataFrame, column: str, *, x: float, side: str) -> None:
    """The units of one column: a mark and a name each, with all their changes."""
    new, dots = column == "successor", []
    for _, changes in rows.groupby(column, sort=False):
        row = changes.iloc[0]
        look = canvas.looks.new_unit(to_come=is_to_come(row["status"])) if new else canvas.looks.former_unit()
        dots.append(Dot(x, row[side], UNIT, look, ";".join(changes.change), row[f"{column}_name"]))
        name = "<br>".join(row[f"{column}_lines"])
        canvas.write(
            f"<b>{name}</b>" if new else name,
            x=x,
            y=row[side],
            anchor="left" if new else "right",
            shift=UNIT if new else -UNIT,
        )
    canvas.dots(dots)
