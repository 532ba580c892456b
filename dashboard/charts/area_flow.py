"""Which units became which: the units of before at the left, those of after at the right."""

import textwrap

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import style
from dashboard.words import Words
from dashboard.words.labels import N_

LETTERS = 15
"""Characters in a line of a name: what fits beside the curves in the narrowest plot."""
LINE, AIR, GAP, HEAD = 17, 11, 16, 28
"""Pixels of a line of a name, around a name, between successors, and of the heads of the columns."""
LEFT, RIGHT = 0.435, 0.555
"""Where the curves begin and end, in parts of the width."""
DONE = ("actual", "")
"""Statuses of changes that are not still to come; "" where only the register tells them."""
STEPS = 24
"""Points of a curve."""
MESSAGES = {
    ("province", True): N_("{before} provinces are to merge: {list}."),
    ("province", False): N_("{before} provinces merged: {list}."),
    ("commune", True): N_("{before} communes and wards are to merge: {list}."),
    ("commune", False): N_("{before} communes and wards merged: {list}."),
}
"""The sentence on the changes of one level, by level and whether all are still to come."""


def area_flow(area_changes: pd.DataFrame, *, words: Words, theme: str = "light") -> go.Figure:
    """A curve from every predecessor to its successor; a unit that was kept is a straight line of one colour.

    Args:
        area_changes: rows of `described_changes`; every mark and curve carries `predecessor>successor`.
        language: "vi" or "en".
        theme: "light" or "dark".
    """
    rows, height = _placed(_named(area_changes, words))
    figure = style.canvas(theme, words=words, height=height, end=1)
    if rows.empty:
        return figure
    colours = style.palette(theme)
    draft = style.Draft()
    for row in rows.to_dict("records"):
        kept = row["kind"] == "kept"
        steps = [step / STEPS for step in range(STEPS + 1)]
        draft.add_scatter(
            mode="lines", x=[LEFT + (RIGHT - LEFT) * step for step in steps],
            y=[row["left"] + (row["right"] - row["left"]) * step * step * (3 - 2 * step) for step in steps],
            customdata=[[row["change"]]] * len(steps), hoverinfo="skip",
            line={"color": colours.after if kept else colours.before, "width": 2.5 if kept else 1.5,
                  "dash": "solid" if row["status"] in DONE else "dot"},
        )  # fmt: skip
    for column, x, side in (("predecessor", LEFT, "left"), ("successor", RIGHT, "right")):
        _add_column(draft, rows, column, x=x, side=side, theme=theme)
    for phrase, x, anchor, shift in (
        (words.text("Before"), LEFT, "right", 5),
        (words.text("After"), RIGHT, "left", -5),
    ):
        style.write(
            draft, phrase, x=x, y=HEAD / 2 - 4, anchor=anchor, shift=shift, size=style.SMALL, colour=colours.muted
        )
    return draft.onto(figure)


def takeaway(area_changes: pd.DataFrame, *, words: Words) -> str:
    """How many units became how many, which, and how many were kept; "" for no rows."""
    kept = area_changes[area_changes.kind == "kept"].predecessor.nunique()
    sentences = []
    for level in ("province", "commune"):
        changed = area_changes[(area_changes.kind != "kept") & (area_changes.level == level)]
        before = changed.predecessor.nunique()
        if before:
            message = MESSAGES[level, not changed.status.isin(DONE).any()]
            sentences.append(words.text(message, before=before, list=_listed(changed, words)))
    if kept:
        sentences.append(
            words.plural("{kept} unit is kept as it was.", "{kept} units are kept as they were.", kept, kept=kept)
        )
    return " ".join(sentences)


def _listed(changed: pd.DataFrame, words: Words) -> str:
    """The new units with their numbers of predecessors, largest first; of more than five the first five."""
    parts = changed.groupby("successor_name", sort=False).predecessor.nunique()
    parts = parts.sort_values(ascending=False, kind="stable")
    names = [words.text("{name} out of {n}", name=name, n=n) for name, n in parts.head(5).items()]
    return ", ".join(names) + ("…" if len(parts) > 5 else "")


def _named(changes: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The rows with the id of each change, its names in lines, and those that are kept at the end.

    A commune of before needs no "(old)" in the column of before; a province does, for another may have its name.
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


def _add_column(draft: style.Draft, rows: pd.DataFrame, column: str, *, x: float, side: str, theme: str) -> None:
    """The units of one column: a mark and a name each, with all their changes."""
    colours = style.palette(theme)
    units = rows.assign(kept=rows.kind == "kept").groupby(column, sort=False)
    ids, ends, kept = units.change.agg(";".join), units[side].first(), units.kept.all()
    tones = [colours.after if one or column == "successor" else colours.before for one in kept]
    draft.add_scatter(
        mode="markers", x=[x] * len(ends), y=ends.tolist(), customdata=[[joined] for joined in ids],
        marker={"size": 10, "color": tones, "opacity": 1}, hovertext=units[f"{column}_name"].first().tolist(),
        hovertemplate="%{hovertext}<extra></extra>", cliponaxis=False,
    )  # fmt: skip
    for lines, y, one in zip(units[f"{column}_lines"].first(), ends, kept, strict=True):
        name = "<br>".join(lines)
        bold = column == "successor" and not one
        style.write(
            draft, f"<b>{name}</b>" if bold else name, x=x, y=y, anchor="right" if side == "left" else "left",
            shift=-10 if side == "left" else 10, colour=colours.muted if column == "successor" and one else colours.ink,
        )  # fmt: skip
