"""Which units became which: the former ones at the left, each on a line to the new one at the right."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas, Dot
from dashboard.charts.parts.style import NARROW
from dashboard.queries.areas import listed
from dashboard.queries.articles.marks import bracketed, headline, is_to_come
from dashboard.queries.register.provinces import KINDS, counted
from dashboard.typeface import BOLD, REGULAR, text_width, wrapped
from dashboard.words import Words, capital
from dashboard.words.labels import N_
from dashboard.words.line_breaks import together

LINE, AIR, GAP = 18, 6, 16
"""Pixels of a line of words, around names, and between new units."""
END, THICK, UNIT = 0.55, 0.02, 10
"""Where lines end and how thick a new unit is, in parts of the width; pixels of the mark of a former one."""

ORDER = ["kept", "later", "level"]
MERGED = {
    (True, False): N_("{units} merged into {after}"),
    (True, True): N_("{units} {status} to merge into {after}"),
    (False, False): N_("{units} merged"),
    (False, True): N_("{units} {status} to merge"),
}
"""By whether what the units became is named, and whether that is to come."""
KEPT = N_("{units} unchanged")
OTHERS = {"kept": KEPT, "split": N_("{units} split"), "renamed": N_("{units} renamed")}


def area_flow(area_changes: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """A line from every predecessor to the block of its successor; below them in a sentence the units that were kept.

    Args:
        area_changes: rows of `described_changes`; every mark carries `predecessor>successor`.
        canvas: an unused one.
    """
    changes = area_changes.assign(change=area_changes.predecessor + ">" + area_changes.successor)
    kept, top, last = changes.kind == "kept", 0.0, ""
    for _successor, rows in _in_order(changes[~kept]).groupby("successor", sort=False):
        if last not in ("", rows.level.iloc[0]):
            canvas.rule(top + AIR)
            top += GAP + AIR
        top, last = _drawn(canvas, rows, top) + GAP, rows.level.iloc[0]
    for _level, rows in changes[kept].groupby("level"):
        top = _unchanged(canvas, rows, top) + GAP
    canvas.scale(height=max(top - GAP, 0), end=1, left=UNIT / 2 + 2)
    return canvas.figure()


def takeaway(area_changes: pd.DataFrame, *, words: Words) -> str:
    """How many units of which kind became which one or how many, then what is planned and unchanged; "" for no rows.

    Only the first of several names what its units became, so that all have room.
    """
    phrases: list[str] = []
    for _group, rows in _in_order(area_changes).groupby([*ORDER, "kind", "status"]):
        kind, status, names = rows.kind.iloc[0], rows.status.iloc[0], list(rows.successor_name.unique())
        later = words.label("status", status) if is_to_come(status) else ""
        after = names[0] if len(names) == 1 else words.number(len(names))
        message = MERGED[not phrases, bool(later)] if kind == "merged" else OTHERS[kind]
        phrase = words.text(message, units=_counted(rows, words), after=after, status=later)
        phrases.append(bracketed(phrase, [later] if later and kind != "merged" else []))
    return capital(headline(*("; ".join(phrases[:n]) for n in range(len(phrases), 0, -1)))) if phrases else ""


def _in_order(area_changes: pd.DataFrame) -> pd.DataFrame:
    """What changed before what was kept, what is done before what is to come, communes before provinces."""
    later = area_changes.status.map(is_to_come).astype(bool)
    order = area_changes.assign(kept=area_changes.kind == "kept", later=later)
    return order.sort_values([*ORDER, "successor", "predecessor"], kind="stable")


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
    label = canvas.words.text(KEPT, units=_counted(rows, canvas.words))
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
