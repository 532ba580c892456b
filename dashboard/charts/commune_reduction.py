"""Commune-level units before and after the reorganization: what is left in front of what was, for each witness."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas, Dot
from dashboard.charts.parts.marks import bracketed, remarks, single
from dashboard.charts.parts.reductions import INDICATORS, Row, about, lost, reductions, sentence
from dashboard.charts.parts.style import NARROW, SMALL, tinted
from dashboard.charts.parts.text_width import text_width
from dashboard.words import Words, signs

LINE, GAP, THICK, THIN = 24, 12, 18, 12
"""Pixels of a line of words, between two areas, of a bar, and of the bar of a part or an average."""
HEAD, BESIDE = 11, 6
"""Pixels of the head of an arrow, and between a bar and its number."""


@dataclass(frozen=True)
class Lane:
    """A row with the pixels from the top to its name, whether the name or "Within it" is written there, the places of
    both numbers on the scale, and both numbers as they are written.
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
        return self.top + LINE + self.thick / 2

    @property
    def bottom(self) -> float:
        """Where it ends, in pixels from the top."""
        return self.top + LINE + self.thick + LINE


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
    lanes = list(_lanes(reductions(observations, register), canvas.words, percent=percent))
    end = max((place for lane in lanes for place in (lane.start, lane.tip) if place), default=1.0)
    right = max((_overhang(lane.before, lane.start / end) for lane in lanes if lane.start), default=0.0) + 1
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


def takeaway(
    observations: pd.DataFrame, *, words: Words, percent: bool = False, register: pd.DataFrame | None = None
) -> str:
    """What the rows say beyond their numbers, by both witnesses; "" where there are no rows."""
    rows = reductions(observations, register)
    unpaired = single(observations[observations.indicator.isin(INDICATORS)], words)
    return (sentence(rows, words, percent=percent) or unpaired) if rows else ""


def in_words(observations: pd.DataFrame, *, words: Words, register: pd.DataFrame | None = None) -> str:
    """Every row as a sentence behind its witness, for those who do not see the bars."""
    phrases = [
        f"{_witness(row, words)}: {', '.join(part for part in (about(row, words), lost(row, words)) if part)}"
        for row in reductions(observations, register)
    ]
    return ". ".join(phrases)


def _witness(row: Row, words: Words) -> str:
    return words.text("Register") if row.registered else words.text("Article (source)")


def _lanes(rows: list[Row], words: Words, *, percent: bool) -> Iterator[Lane]:
    """The rows from the top down; the first numbers have the words "before" and "after" with them."""
    top, above, spoken = 0.0, None, dict[str, str]()
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
        start, tip = (row.place(mark, percent=percent) for mark in (row.before, row.after))
        yield (lane := Lane(row, top, named, parts_begin, start, tip, before, after))
        top, above = lane.bottom, row


def _overhang(text: str, share: float) -> float:
    """Pixels to keep free behind the scale, so that a number at this share of it fits in the narrowest plot."""
    return (text_width(text) + BESIDE - (1 - share) * NARROW) / share


def _name(canvas: Canvas, lane: Lane) -> None:
    """The name, whose numbers these are, and what must be said of them."""
    row, words, colours = lane.row, canvas.words, canvas.colours
    witness = tinted(_witness(row, words), colours.register if row.registered else colours.after)
    warning = tinted(f"{signs.WARNING} {words.text('differs from the register')}", colours.warning)
    parts = {
        f"<b>{row.name}</b>" if row.foremost else row.name: lane.named,
        witness: True,
        tinted(", ".join(_remarks(row, words)), colours.muted): _remarks(row, words),
        warning: row.differs,
    }
    canvas.write(" · ".join(part for part, occurs in parts.items() if occurs), y=lane.top + LINE / 2)
    if lane.parts_begin:
        canvas.note(words.text("Within it"), y=lane.top - LINE / 2)


def _remarks(row: Row, words: Words) -> list[str]:
    """What must be said of the numbers of articles: which of them are computed, and what is still to come."""
    if row.registered:
        return []
    plain = words.text("our calculation")
    computed = [mark.text for mark in (row.before, row.after) if mark and mark.computed]
    statuses = remarks(row.after, words) if row.after else []
    return [bracketed(text, [plain]) for text in computed] + [status for status in statuses if status != plain]


def _bars(canvas: Canvas, lane: Lane) -> Iterator[Bar]:
    """What was and, in front of it, what is left, each leading to its sentence."""
    row, looks = lane.row, canvas.looks
    if row.before and lane.start is not None:
        yield Bar(lane.y, lane.start, lane.thick, looks.before(), row.before.ids, f"{row.name}: {lane.before}")
    if row.after and lane.tip is not None:
        look = looks.after(row.after.foremost, registered=row.registered)
        hover = f"{row.name}: {bracketed(lane.after, remarks(row.after, canvas.words))}"
        yield Bar(lane.y, lane.tip, lane.thick, look, row.after.ids, hover)


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
    """The number after below its bar and, below the arrow, what was lost; from the left edge where one has no room.

    `pixels` are those of a unit of the scale in the narrowest plot.
    """
    row, y, edge = lane.row, lane.bottom - LINE / 2, (lane.tip or 0) * pixels
    loss = lost(row, canvas.words, percent=percent)
    colour = canvas.colours.register if row.registered else canvas.colours.after
    if lane.after and text_width(lane.after) <= edge and edge + BESIDE + text_width(loss, SMALL) <= NARROW:
        canvas.write(lane.after, x=lane.tip, y=y, colour=colour, anchor="right")
        canvas.note(loss, x=lane.tip, y=y, shift=BESIDE)
    else:
        aside = f'<span style="color:{canvas.colours.muted};font-size:{SMALL}px">{loss}</span>' if loss else ""
        canvas.write(" · ".join(part for part in (lane.after, aside) if part), y=y, colour=colour)
