"""Commune-level units before and after the reorganization: what is left in front of what was, for each witness."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas, Dot, End
from dashboard.charts.parts.looks import Look
from dashboard.charts.parts.style import NARROW, SMALL, overhang, tinted
from dashboard.queries.articles.marks import bracketed, remarks
from dashboard.queries.figures.commune_reduction import in_words, takeaway, witness
from dashboard.queries.reductions import INDICATORS, Row, lost, reductions
from dashboard.typeface import text_width
from dashboard.words import Words, signs

__all__ = ["INDICATORS", "commune_reduction", "in_words", "takeaway"]

LINE, GAP, THICK, THIN = 24, 12, 18, 12
"""Pixels of a line of words, between two areas, of a bar, and of the bar of a part or an average."""
HEAD, BESIDE, AIR = 11, 6, 8
"""Pixels of the head of an arrow, between a bar and its number, and around a bar that has two lines beside it."""


@dataclass(frozen=True)
class Lane:
    """A row with the pixels from the top to its name, whether the name or "Within it" is written there, the places of
    both numbers on the scale, and both numbers as they are written, that of before in one line or two.
    """

    row: Row
    top: float
    named: bool
    parts_begin: bool
    start: float | None
    tip: float | None
    before: str
    after: str

    @property
    def thick(self) -> int:
        """Pixels of its bars; none where a share is asked for that cannot be formed."""
        if self.start is None and self.tip is None:
            return 0
        return THICK if self.row.foremost else THIN

    @property
    def y(self) -> float:
        """The middle of its bars."""
        return self.top + LINE * (2 if self.remark else 1) + self.air + self.thick / 2

    @property
    def remark(self) -> str:
        """What stands in brackets in the name of what is no province: it has a line of its own."""
        return "" if self.row.province else self.row.name.partition(" (")[2].removesuffix(")")

    @property
    def bottom(self) -> float:
        """Where it ends, in pixels from the top."""
        return self.y + self.thick / 2 + self.air + LINE

    @property
    def air(self) -> int:
        """Pixels above and below its bars, so that two lines beside them touch neither the name nor the loss."""
        return AIR if "<br>" in self.before else 0


def commune_reduction(
    observations: pd.DataFrame, *, canvas: Canvas, percent: bool = False, register: pd.DataFrame | None = None
) -> go.Figure:
    """A hollow bar before, in front of it a filled one after, and an arrow from the end of the first to the second's.

    What is still to come is hatched. Both numbers of a bar are one witness's: the register has rows of its own.

    Args:
        observations: rows of `described_observations` with the indicators of `INDICATORS`; others are left out.
        canvas: an unused one.
        percent: the share of units left, from 0 to 100, in place of their number.
        register: rows as `beside_reductions` gives them.
    """
    lanes = list(_lanes(reductions(observations, register), canvas, percent=percent))
    end = max((place for lane in lanes for place in (lane.start, lane.tip) if place), default=1.0)
    right = max([1.0, *(overhang(text_width(lane.before) + BESIDE + 1, (lane.start or 0) / end) for lane in lanes)])
    canvas.scale(height=lanes[-1].bottom if lanes else 0, end=end, right=right)
    for above, lane in zip([None, *lanes], lanes, strict=False):
        if above and lane.row.province != above.row.province:
            canvas.rule(lane.top - GAP / 2)
        _name(canvas, lane)
        if lane.start:
            canvas.write(lane.before, x=lane.start, y=lane.y, shift=BESIDE)
        _below(canvas, lane, (NARROW - right) / end, percent=percent)
    canvas.bars(bar for lane in lanes for bar in _bars(canvas, lane))
    canvas.dots(dot for lane in lanes for dot in _arrow(canvas, lane, percent=percent))
    return canvas.figure()


def _lanes(rows: list[Row], canvas: Canvas, *, percent: bool) -> Iterator[Lane]:
    """The rows from the top down; the first numbers have the words "before" and "after" with them."""
    words, top, above, spoken = canvas.words, 0.0, None, dict[str, str]()
    for row in rows:
        named = above is None or above.name != row.name
        parts_begin = bool(above and row.former and not above.former and row.province == above.province)
        top += GAP * bool(named and above) + LINE * parts_begin
        before, after = row.before.text if row.before else "", f"<b>{row.after.text}</b>" if row.after else ""
        if before and "before" not in spoken:
            whole = f"{before} = {words.percent(100, 0)}" if percent else before
            spoken["before"] = before = words.text("before: {n}", n=whole)
        if after and "after" not in spoken:
            spoken["after"] = after = words.text("after: {n}", n=after)
        if row.before and row.before.computed:
            before = f"{before}<br>{_aside(_computed(words), canvas)}"
        if row.after and row.after.computed:
            after = f"{after} {_aside(_computed(words), canvas)}"
        start, tip = (row.place(mark, percent=percent) for mark in (row.before, row.after))
        yield (lane := Lane(row, top, named, parts_begin, start, tip, before, after))
        top, above = lane.bottom, row


def _name(canvas: Canvas, lane: Lane) -> None:
    """The name, whose numbers these are, and what must be said of them."""
    row, words, colours = lane.row, canvas.words, canvas.colours
    whose = tinted(witness(row, words), colours.register if row.registered else colours.after)
    differs = words.text("differs from the register")
    name = row.name.removesuffix(f" ({lane.remark})")
    parts = {
        f"<b>{name}</b>" if row.foremost else name: lane.named,
        whose: True,
        tinted(_status(row, words), colours.muted): _status(row, words),
        tinted(f"{signs.WARNING} {differs}", colours.warning): row.differs,
    }
    canvas.write(" · ".join(part for part, occurs in parts.items() if occurs), y=lane.top + LINE / 2)
    if lane.remark:
        canvas.note(lane.remark, y=lane.top + LINE * 3 / 2)
    if lane.parts_begin:
        canvas.note(words.text("Within it"), y=lane.top - LINE / 2)


def _status(row: Row, words: Words) -> str:
    """What an article's number after is, where it is no fact: "58: planned"; else ""."""
    if row.registered or row.after is None:
        return ""
    statuses = remarks(replace(row.after, computed=False), words)
    return f"{row.after.text}: {', '.join(statuses)}" if statuses else ""


def _computed(words: Words) -> str:
    return bracketed("", [words.text("our calculation")]).strip()


def _aside(text: str, canvas: Canvas) -> str:
    """Small and grey inside a line of ink."""
    return f'<span style="color:{canvas.colours.muted};font-size:{SMALL}px">{text}</span>'


def _bars(canvas: Canvas, lane: Lane) -> Iterator[Bar]:
    """What was and, in front of it, what is left, each leading to its sentence."""
    row, before, after, left = lane.row, None, None, Look("")
    if row.before and lane.start is not None:
        before = End(lane.start, row.before.ids, f"{row.name}: {lane.before.replace('<br>', ' ')}")
    if row.after and lane.tip is not None:
        statuses = remarks(replace(row.after, computed=False), canvas.words)
        after = End(lane.tip, row.after.ids, f"{row.name}: {bracketed(lane.after, statuses)}")
        left = canvas.looks.after(row.after.foremost, registered=row.registered)
    return canvas.pair(lane.y, lane.thick, before, after, left)


def _arrow(canvas: Canvas, lane: Lane, *, percent: bool) -> Iterator[Dot]:
    """From before to after; its head leads to the sentences on the reduction, where there are any."""
    row, start, tip = lane.row, lane.start, lane.tip
    if start is None or tip is None or start == tip:
        return
    canvas.line(x=(start, tip), y=lane.y, colour=canvas.colours.ink, width=1.5, above=True)
    marks = (*row.reductions, *row.rates) or [mark for mark in (row.before, row.after) if mark]
    hover = f"{row.name}: {lost(row, canvas.words, percent=percent)}"
    yield Dot(tip, lane.y, HEAD, canvas.looks.arrow(fewer=tip < start), ";".join(mark.ids for mark in marks), hover)


def _below(canvas: Canvas, lane: Lane, pixels: float, *, percent: bool) -> None:
    """The number after below the end of its bar and, below the arrow, what was lost; from the left edge where both do
    not fit so.

    `pixels` are those of a unit of the scale in the narrowest plot. A number that is longer there than its bar is moved
    on by the rest, in all plots.
    """
    row, y, edge = lane.row, lane.bottom - LINE / 2, (lane.tip or 0) * pixels
    loss, width = lost(row, canvas.words, percent=percent), text_width(lane.after)
    beyond = max(width - edge, 0)
    colour = canvas.colours.register if row.registered else canvas.colours.after
    if lane.after and lane.tip is not None and edge + beyond + BESIDE + text_width(loss, SMALL) <= NARROW:
        canvas.write(lane.after, x=lane.tip, y=y, colour=colour, anchor="right", shift=beyond)
        canvas.note(loss, x=lane.tip, y=y, shift=beyond + BESIDE)
    else:
        aside = _aside(loss, canvas) if loss else ""
        canvas.write(" · ".join(part for part in (lane.after, aside) if part), y=y, colour=colour)
