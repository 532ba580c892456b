"""Bars made of parts, a row each on one scale: each part has its label in, above or below it, brackets say what of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas
from dashboard.charts.parts.looks import UNSEEN, Look
from dashboard.charts.parts.style import NARROW, NORMAL
from dashboard.queries.articles.marks import Mark, bracketed, marks_by_indicator, remarks
from dashboard.queries.figures.wholes import Whole, are_exact
from dashboard.typeface import text_width
from dashboard.words import signs

LINE, BRACKET, AIR, GAP = 21, 12, 8, 24
"""Pixels of a line of words, of a bracket, around words, and between rows."""
INDENT = 2 * "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Part:
    """Its length on the scale, its label in ink or in `tone`, its look and its ids."""

    length: float
    label: str
    look: Look
    ids: str
    tone: str = ""


@dataclass
class Row:
    """A bar of parts; above it `headings`, `warnings`, and from the widest on `brackets`, each where it starts."""

    parts: list[Part] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    brackets: list[tuple[float, Part]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    thick: int = 32


def stacked(canvas: Canvas, observations: pd.DataFrame, whole: Whole) -> go.Figure:
    """One bar an area of what an indicator is made of, of described observations."""
    rows = []
    for _area, rows_of_area in observations.groupby("area", sort=False):
        row = Row(headings=[f"<b>{rows_of_area.area_name.iloc[0]}</b>"] * (observations.area.nunique() > 1))
        marks = {name: marks[0] for name, marks in marks_by_indicator(rows_of_area).items()}
        _divide(canvas, whole, marks, row, exact=are_exact(rows_of_area))
        rows.append(row)
    return drawn(canvas, rows)


def _divide(canvas: Canvas, whole: Whole, marks: Mapping[str, Mark], row: Row, *, exact: bool) -> None:
    """Append the parts of a whole that are reported, and its bracket where they are several or not all; else itself."""
    words, at, start, level = canvas.words, len(row.parts), length(row.parts), len(row.brackets)
    for one in whole.parts:
        _divide(canvas, one, marks, row, exact=exact)
    mark, parts = marks.get(whole.indicator), row.parts[at:]
    if mark is None:
        return
    label = bracketed(words.text(whole.phrase, value=mark.text), remarks(mark, words))
    itself, rest = Part(mark.value, label, _look(canvas, mark, whole.shade), mark.ids), mark.value - length(parts)
    ids = ";".join(dict.fromkeys(";".join([mark.ids, *(part.ids for part in parts)]).split(";")))
    if not parts:
        row.parts.append(itself)
    elif len(parts) == 1 and not rest:
        row.parts[at] = replace(parts[0], ids=ids)
    else:
        row.brackets.insert(level, (start, itself))
        if rest < 0 and exact:
            row.warnings.append(words.text("does not add up: the parts make {n}", n=length(parts)))
        elif rest > 0 and exact and whole.exhaustive and all(one.indicator in marks for one in whole.parts):
            text = words.text("{sign} <b>{n}</b> not explained by the article", sign=signs.WARNING, n=rest)
            row.parts.append(Part(rest, text, canvas.looks.contradiction(), ids, canvas.colours.warning))
        elif rest > 0:
            row.parts.append(Part(rest, "", Look(UNSEEN), mark.ids))


def _look(canvas: Canvas, mark: Mark, shade: str) -> Look:
    if shade == "pale":
        return canvas.looks.unchanged(mark.foremost)
    look = canvas.looks.bar(canvas.colours.after, mark.foremost)
    return replace(look, opacity=0.6) if shade == "middle" else look


def length(parts: Sequence[Part]) -> float:
    """How long parts are together."""
    return sum(one.length for one in parts)


def drawn(canvas: Canvas, rows: Sequence[Row]) -> go.Figure:
    """The figure of these rows; no label is cut or runs into another at any width."""
    end, top = max([1, *(length(row.parts) for row in rows)]), 0.0
    for row in rows:
        above = [(line, "") for line in row.headings]
        for text, tone in above + [(f"{signs.WARNING} {one}", canvas.colours.warning) for one in row.warnings]:
            canvas.write(text, y=top + LINE / 2, colour=tone)
            top += LINE
        for start, whole in row.brackets:
            _bracket(canvas, whole, start, top, NARROW / end)
            top += LINE + BRACKET
        top = _bar(canvas, row, top + 2, NARROW / end) + GAP
    canvas.scale(height=top - GAP + 2, end=end)
    return canvas.figure()


def _bracket(canvas: Canvas, whole: Part, start: float, top: float, pixels: float) -> None:
    """Draw a bracket below its label from `top` down; `pixels` are those of one unit in the narrowest plot."""
    end, low = start + whole.length, top + LINE + BRACKET
    fits = start * pixels + text_width(whole.label) <= NARROW
    canvas.write(whole.label, x=start if fits else end, y=top + LINE / 2, anchor="left" if fits else "right")
    canvas.bars([Bar(low - BRACKET / 2, whole.length, BRACKET, Look(UNSEEN), whole.ids, whole.label, start)])
    for x, y in (((start, end), low - 10), (start, (low - 10, low - 4)), (end, (low - 10, low - 4))):
        canvas.line(x=x, y=y, colour=canvas.colours.after, width=1.5)


def _bar(canvas: Canvas, row: Row, top: float, pixels: float) -> float:
    """Draw the parts with their labels from `top` down, and return where they end.

    A label that has no room in its part begins above it, where the part begins; if it does not fit there, it ends below
    the middle of its part. Each has a line of its own, in an order in which no leader crosses a label.
    """
    placed = [(one, length(row.parts[:index])) for index, one in enumerate(row.parts)]
    places = [_place(canvas, one, start, pixels) for one, start in placed]
    bar = top + LINE * places.count("above")
    middle, low = bar + row.thick / 2, bar + row.thick
    canvas.bars(Bar(middle, one.length, row.thick, one.look, one.ids, one.label, start) for one, start in placed)
    for index, (one, start) in enumerate(placed):
        if index:
            canvas.line(x=start, y=(bar - 1, low + 1), colour=canvas.colours.paper, width=3, above=True)
        if places[index] == "inside":
            ink = {"color": _ink(canvas, one.look)}
            font = {
                "textfont": ink | {"size": NORMAL},
                "unselected": {"textfont": ink},
            }  # read though its bar is chosen
            words = {"text": [INDENT + one.label], "textposition": "middle right"} | font
            canvas.scatter(mode="text", x=[start], y=[middle], customdata=[[one.ids]], hoverinfo="skip", **words)
        elif places[index]:
            above = places[index] == "above"
            lines = places[index + 1 :].count("above") if above else places[:index].count("below")
            x, side = (start, "left") if above else (start + one.length / 2, "right")
            y = bar - LINE * (lines + 0.55) if above else low + AIR + LINE * (lines + 0.5)
            shift = 6 if above else max(-6, text_width(one.label) - x * pixels)  # never beyond the left edge
            canvas.write(one.label, x=x, y=y, colour=one.tone, anchor=side, shift=shift, on_paper=True)
            foot = y if shift in (6, -6) else y - LINE / 2
            canvas.line(x=x, y=(foot, bar if above else low), colour=one.tone or canvas.colours.muted)
    return low + (AIR + LINE * places.count("below")) * ("below" in places)


def _place(canvas: Canvas, one: Part, start: float, pixels: float) -> str:
    """Where a label stands; "" for none."""
    width = text_width(INDENT + one.label) + AIR
    if one.label and _ink(canvas, one.look) and width <= one.length * pixels:
        return "inside"
    return one.label and ("below" if start and start * pixels + width > NARROW else "above")


def _ink(canvas: Canvas, look: Look) -> str:
    """The colour of words on a part; "" for one that is hatched or shines through, on which none are read."""
    colours = canvas.colours
    inks = {colours.after: colours.paper, colours.accent_soft: colours.ink}
    return "" if look.hatch or look.opacity < 1 else inks.get(look.fill, "")
