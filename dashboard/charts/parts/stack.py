"""Bars made of parts, a row each on one scale: each part has its label in, above or below it, brackets say what of."""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas
from dashboard.charts.parts.looks import UNSEEN, Look
from dashboard.charts.parts.marks import Mark, bracketed, remarks
from dashboard.charts.parts.style import NARROW, NORMAL
from dashboard.charts.parts.text_width import text_width
from dashboard.words import Words, signs

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


@dataclass(frozen=True)
class Row:
    """A bar of parts; above it `heading`, `warnings`, and from the widest on `brackets`, each where it starts."""

    parts: Sequence[Part]
    heading: str = ""
    brackets: Sequence[tuple[float, Part]] = ()
    warnings: Sequence[str] = ()
    thick: int = 32


def part(canvas: Canvas, mark: Mark, phrase: str, look: Look | None = None) -> Part:
    """A number with what must be said of it, in the look of an article's number if no other is given."""
    label = bracketed(canvas.words.text(phrase, value=mark.text), remarks(mark, canvas.words))
    return Part(mark.value, label, look or canvas.looks.bar(canvas.colours.after, mark.foremost), mark.ids)


def length(parts: Sequence[Part]) -> float:
    """How long parts are together."""
    return sum(one.length for one in parts)


def too_much(whole: Mark, parts: Sequence[Part], words: Words) -> list[str]:
    """The warning that parts are more than their whole, where they are."""
    return [words.text("does not add up: the parts make {n}", n=length(parts))] * (length(parts) > whole.value)


def stacked(canvas: Canvas, rows: Sequence[Row]) -> go.Figure:
    """The figure of these rows; no label is cut or runs into another at any width."""
    spans = [span for row in rows for span in (length(row.parts), *(at + one.length for at, one in row.brackets))]
    end, top = max(spans, default=1), 0.0
    for row in rows:
        above = [(row.heading, "")] * bool(row.heading)
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
    drawn = [(one, length(row.parts[:index])) for index, one in enumerate(row.parts)]
    places = [_place(canvas, one, start, pixels) for one, start in drawn]
    bar = top + LINE * places.count("above")
    middle, low = bar + row.thick / 2, bar + row.thick
    canvas.bars(Bar(middle, one.length, row.thick, one.look, one.ids, one.label, start) for one, start in drawn)
    for index, (one, start) in enumerate(drawn):
        if index:
            canvas.line(x=start, y=(bar - 1, low + 1), colour=canvas.colours.paper, width=3, above=True)
        if places[index] == "inside":
            font = {"color": _ink(canvas, one.look), "size": NORMAL}
            text = {"text": [INDENT + one.label], "textposition": "middle right", "textfont": font}
            canvas.scatter(mode="text", x=[start], y=[middle], customdata=[[one.ids]], hoverinfo="skip", **text)
        elif places[index]:
            above = places[index] == "above"
            lines = places[index + 1 :].count("above") if above else places[:index].count("below")
            x, side = (start, "left") if above else (start + one.length / 2, "right")
            y = bar - LINE * (lines + 0.55) if above else low + AIR + LINE * (lines + 0.5)
            canvas.write(one.label, x=x, y=y, colour=one.tone, anchor=side, shift=6 if above else -6)
            canvas.line(x=x, y=(y, bar if above else low), colour=one.tone or canvas.colours.muted, above=True)
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
