"""Commune-level units before and after the reorganization: one dumbbell an area, former provinces under the new one."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import rings
from dashboard.charts.parts.canvas import Bar, Canvas, Dot
from dashboard.charts.parts.looks import DONE, TO_COME
from dashboard.charts.parts.marks import bracketed, remarks, single
from dashboard.charts.parts.reductions import INDICATORS, Row, lost, reductions, sentence
from dashboard.charts.parts.style import NARROW, SMALL, key, sign, tinted
from dashboard.charts.parts.text_width import text_width
from dashboard.words import Words

KEY, ROW, SECOND, WITHIN, GAP, FOOT = 36, 80, 20, 26, 12, 18  # pixels; a second line of words in percent
DOT, INDENT = 15, 14
MIDDLE, RULE = 36, 5
"""Pixels from the top of a row to its dots, and kept free at the left edge for the rule of the former provinces."""


@dataclass(frozen=True)
class Scene:
    """The rows with where each begins in pixels, and the pixels of a row, of a unit of the scale and left of it."""

    rows: list[Row]
    tops: list[int]
    tall: int
    pixels: float
    left: float
    percent: bool


def commune_reduction(
    observations: pd.DataFrame, *, canvas: Canvas, percent: bool = False, register: pd.DataFrame | None = None
) -> go.Figure:
    """Grey dots before, accent dots after, between them what is lost; hollow where it is still to come.

    Several numbers of one area that differ are rows of their own.

    Args:
        observations: rows of `described_observations` with the indicators of `INDICATORS`; others are left out.
        canvas: an unused one.
        percent: the share of units left, from 0 to 100, in place of their number.
        register: rows of `register_numbers`, drawn as rings where the observations are silent.
    """
    rows = reductions(observations)
    if register is not None:
        rows = rings.beside(rows, register)
    ringed = any(rings.numbers(row, percent=percent) for row in rows)
    tall = ROW + SECOND * percent + SECOND * ringed
    tops = _tops(rows, tall, KEY + SECOND * ringed)
    height = tops[-1] + tall + FOOT if rows else 0
    end = 100.0 if percent else max((mark.value for row in rows for mark in (row.first, row.last) if mark), default=1)
    left, right = (float(INDENT), float(DOT)) if percent else _margins(rows, end)
    canvas.scale(height=height, end=end, left=left, right=right)
    scene = Scene(rows, tops, tall, (NARROW - left - right) / end, left, percent)
    if rows:
        _key(canvas, rows, ringed=ringed)
        _zero(canvas, scene, height - 10)
    _dumbbells(canvas, scene)
    _families(canvas, scene)
    return canvas.figure()


def takeaway(
    observations: pd.DataFrame, *, words: Words, percent: bool = False, register: pd.DataFrame | None = None
) -> str:
    """What is seen of all provinces or of the first group of areas, by both witnesses; "" where there are no rows."""
    rows = reductions(observations)
    if register is not None:
        rows = rings.beside(rows, register)
    unpaired = single(observations[observations.indicator.isin(INDICATORS)], words)
    return (sentence(rows, words, percent=percent) or unpaired) if rows else ""


def _above(rows: list[Row], index: int) -> int:
    """Pixels kept free above a row: none above the first, a gap between provinces, a line before the former ones."""
    if index and rows[index].province != rows[index - 1].province:
        return GAP
    return WITHIN if index and rows[index].old and not rows[index - 1].old else 0


def _tops(rows: list[Row], tall: int, first: int) -> list[int]:
    """Where every row begins, in pixels."""
    spaces = [_above(rows, index) for index in range(len(rows))]
    return [first + tall * index + sum(spaces[: index + 1]) for index in range(len(rows))]


def _margins(rows: list[Row], end: float) -> tuple[float, float]:
    """Pixels left and right of the scale, so that the numbers beside the outermost dots fit where it is narrowest."""
    left, right = float(INDENT), float(DOT)
    for row in rows:
        mark = row.first or row.last
        if mark and mark.value:
            share, needed = mark.value / end, text_width(f"<b>{mark.text}</b>") + DOT
            right = max(right, (needed - (1 - share) * (NARROW - INDENT)) / share)
    for row in rows:
        if row.first and row.last:
            share, needed = row.last.value / end, text_width(f"<b>{row.last.text}</b>") + DOT + RULE
            left = max(left, (needed - share * (NARROW - right)) / (1 - share) if share < 1 else 0.0)
    return left, right


def _key(canvas: Canvas, rows: list[Row], *, ringed: bool) -> None:
    """Name the dots that occur, in one line above all."""
    words, colours = canvas.words, canvas.colours
    afters = [row.after for row in rows if row.after]
    entries = [
        (DONE, colours.before, words.text("before"), any(row.before for row in rows)),
        (DONE, colours.after, words.text("after"), any(not mark.to_come for mark in afters)),
        (TO_COME, colours.after, words.text("after (planned)"), any(mark.to_come for mark in afters)),
    ]
    canvas.note(key(*(sign(dot, colour, 18, phrase) for dot, colour, phrase, occurs in entries if occurs)), y=13)
    if ringed:
        canvas.note(rings.key(canvas), y=13 + SECOND)


def _zero(canvas: Canvas, scene: Scene, foot: float) -> None:
    """The zero line, and at its foot what it means; in percent the line of 100 too."""
    for value in (0, 100) if scene.percent else (0,):
        text = canvas.words.percent(value, 0) if scene.percent else canvas.words.number(value)
        canvas.note(text, x=value, y=foot, anchor="right" if value else "left")
        for top in scene.tops:
            canvas.line(x=value, y=(top + MIDDLE - 10, top + MIDDLE + 10), colour=canvas.colours.before)


def _dumbbells(canvas: Canvas, scene: Scene) -> None:
    """Every row with its name, its dots and rings, its span and its words."""
    spans: list[Bar] = []
    dots: list[Dot] = []
    circles: list[Dot] = []
    for row, top in zip(scene.rows, scene.tops, strict=True):
        y = top + MIDDLE
        spans += _span(canvas, row, y, percent=scene.percent)
        dots += _dots(canvas, row, y, percent=scene.percent)
        circles += rings.onto_dumbbell(canvas, row, y, percent=scene.percent)
        _name(canvas, row, top + 10)
        if not scene.percent:
            _numbers(canvas, row, y)
        _loss(canvas, row, top + 58, scene)
    canvas.bars(spans)
    canvas.dots(dots)
    canvas.dots(circles)


def _span(canvas: Canvas, row: Row, y: float, *, percent: bool) -> list[Bar]:
    """What was lost, from after to before: a bar that opens the sentence on the reduction, where there is one."""
    start, stop = row.place(row.after, percent=percent), row.place(row.before, percent=percent)
    if start is None or stop is None:
        return []
    marks = (*row.reductions, *row.rates) or (row.before, row.after)
    ids = ";".join(mark.ids for mark in marks if mark)
    hover = f"{row.name}: {lost(row, canvas.words, percent=percent)}"
    return [Bar(y, stop - start, 6, canvas.looks.lost(), ids, hover, start)]


def _dots(canvas: Canvas, row: Row, y: float, *, percent: bool) -> list[Dot]:
    """The numbers before and after."""
    dots = []
    for mark, colour in ((row.before, canvas.colours.before), (row.after, canvas.colours.after)):
        place = row.place(mark, percent=percent)
        if mark and place is not None:
            hover = f"{row.name}: {bracketed(mark.text, remarks(mark, canvas.words))}"
            dots.append(Dot(place, y, DOT, canvas.looks.dot(colour, to_come=mark.to_come), mark.ids, hover))
    return dots


def _name(canvas: Canvas, row: Row, y: float) -> None:
    """The name with what must be said of its numbers."""
    words = canvas.words
    phrases = [
        words.text("{value} (our calculation)", value=mark.text)
        for mark in (row.before, row.after)
        if mark and mark.computed
    ]
    if row.after:
        phrases += [word for word in remarks(row.after, words) if word != words.text("our calculation")]
    aside = f" · {tinted(', '.join(phrases), canvas.colours.muted)}" if phrases else ""
    canvas.write(f"<b>{row.name}</b>{aside}", y=y)


def _numbers(canvas: Canvas, row: Row, y: float) -> None:
    """The numbers beside their dots."""
    beside = DOT / 2 + 5
    if row.before:
        canvas.write(row.before.text, x=row.before.value, y=y, shift=beside)
    if row.after:
        side, shift = ("right", -beside) if row.first else ("left", beside)
        text = f"<b>{row.after.text}</b>"
        canvas.write(text, x=row.after.value, y=y, colour=canvas.colours.after, anchor=side, shift=shift)


def _loss(canvas: Canvas, row: Row, y: float, scene: Scene) -> None:
    """What was lost or is not reported, in words under the span; from the left edge where it would not fit there."""
    words, percent, pixels = canvas.words, scene.percent, scene.pixels
    lines = [lost(row, words, percent=percent)]
    if percent and row.before and row.after:
        lines.append(words.text("{after} of {before} left", after=row.after.text, before=row.before.text))
    elif percent and row.after:
        lines.append(words.text("after: {n}", n=row.after.text))
    elif percent and row.before:
        lines.append(words.text("before: {n}", n=row.before.text))
    lines += [phrase for phrase in [rings.in_words(canvas, row, percent=percent)] if phrase]
    start, stop = row.place(row.after, percent=percent), row.place(row.before, percent=percent)
    needed = max(text_width(line, SMALL) for line in lines)
    x, anchor = None, "left"
    if start is not None and stop is not None:
        if start * pixels + needed < NARROW - INDENT:
            x = start
        elif needed / 2 < min((start + stop) / 2 * pixels, NARROW - INDENT - (start + stop) / 2 * pixels):
            x, anchor = (start + stop) / 2, "center"
        elif needed < stop * pixels:
            x, anchor = stop, "right"
    for index, line in enumerate(lines):
        canvas.note(line, x=x, y=y + SECOND * index, anchor=anchor)


def _families(canvas: Canvas, scene: Scene) -> None:
    """Name the former provinces and districts under a new one, and hold them together with a rule at the left edge."""
    rows, tops = scene.rows, scene.tops
    for index, (row, top) in enumerate(zip(rows, tops, strict=True)):
        if index and _above(rows, index) == WITHIN:
            last = max(y for other, y in zip(rows, tops, strict=True) if other.old and other.province == row.province)
            canvas.note(canvas.words.text("Within it"), y=top - WITHIN / 2 - 2)
            canvas.shape(
                type="line",
                xref="paper",
                xsizemode="pixel",
                xanchor=0,
                x0=1 - scene.left,
                x1=1 - scene.left,
                y0=top,
                y1=last + scene.tall - 12,
                line={"color": canvas.colours.before, "width": 2},
            )
