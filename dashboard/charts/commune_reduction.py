"""Commune-level units before and after the reorganization: one dumbbell an area, old provinces under their new one."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import rings, style
from dashboard.charts.parts.reductions import INDICATORS, Row, reductions, told
from dashboard.charts.parts.style import Draft
from dashboard.words import Words

KEY, ROW, SECOND, WITHIN, GAP, FOOT = 36, 80, 20, 26, 12, 18  # pixels; a second line of words in percent
DOT, INDENT = 15, 14


def commune_reduction(
    observations: pd.DataFrame, *, words: Words, theme: str = "light", percent: bool = False,
    register: pd.DataFrame | None = None,
) -> go.Figure:  # fmt: skip
    """Grey dots before, accent dots after, between them what is lost; hollow where it is still to come.

    Several numbers of one area that differ are rows of their own.

    Args:
        observations: rows of `described_observations` with the indicators of `INDICATORS`; others are left out.
        language: of the labels.
        theme: "light" or "dark".
        percent: the share of units left, from 0 to 100, in place of their number.
        register: rows of `register_numbers`, drawn as rings where the observations are silent.
    """
    rows = reductions(observations)
    if register is not None:
        rows = rings.beside(rows, register)
    ringed = any(rings.drawn(row, percent=percent) for row in rows)
    tall = ROW + SECOND * percent + SECOND * ringed
    tops = _tops(rows, tall, KEY + SECOND * ringed)
    height = tops[-1] + tall + FOOT if rows else 0
    end = 100.0 if percent else max((mark.value for row in rows for mark in (row.first, row.last) if mark), default=1)
    left, right = (float(INDENT), float(DOT)) if percent else _margins(rows, end)
    figure = style.canvas(theme, words=words, height=height, end=end, left=left, right=right)
    draft = Draft()
    if rows:
        _key(draft, rows, words, theme, ringed=ringed)
        _scale(draft, tops, height, words, theme, percent=percent)
        _spans(draft, rows, tops, words, theme, percent=percent)
        _dots(draft, rows, tops, words, theme, percent=percent)
        rings.onto_dumbbells(draft, rows, tops, words, theme, percent=percent)
        _families(draft, rows, tops, words, theme, tall=tall)
    for row, top in zip(rows, tops, strict=True):
        _labels(draft, row, top, words, theme, percent=percent)
        _loss(draft, row, top, words, theme, pixels=(style.NARROW - left - right) / end, percent=percent)
    return draft.onto(figure)


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """What is seen in the first group of areas, in a sentence; "" where there are no rows."""
    rows = reductions(observations)
    unpaired = style.single(observations[observations.indicator.isin(INDICATORS)], words)
    return (told(rows, words) or unpaired) if rows else ""


def _above(rows: list[Row], index: int) -> int:
    """Pixels kept free above a row: none above the first, a gap between provinces, a line before the old ones."""
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
            share, needed = mark.value / end, style.text_width(mark.text) + DOT
            right = max(right, (needed - (1 - share) * (style.NARROW - INDENT)) / share)
    for row in rows:
        if row.first and row.last:
            room = row.last.value / end * (style.NARROW - INDENT - right)
            left = max(left, style.text_width(row.last.text) + DOT - room)
    return left, right


def _key(draft: Draft, rows: list[Row], words: Words, theme: str, *, ringed: bool) -> None:
    """Name the dots that occur, in one line above all."""
    colours = style.palette(theme)
    afters = [row.after for row in rows if row.after]
    entries = [
        ("●", colours.before, words.text("before"), any(row.before for row in rows)),
        ("●", colours.after, words.text("after"), any(not mark.to_come for mark in afters)),
        ("○", colours.after, words.text("after, still to come"), any(mark.to_come for mark in afters)),
    ]
    named = [
        f'<span style="color:{colour};font-size:18px">{dot}</span> {phrase}'
        for dot, colour, phrase, occurs in entries
        if occurs
    ]
    text = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}\N{EN SPACE}".join(named)
    style.write(draft, text, y=13, colour=colours.muted, size=style.SMALL)
    if ringed:
        style.write(draft, rings.key(words, theme), y=13 + SECOND, colour=colours.muted, size=style.SMALL)


def _scale(
    draft: Draft, tops: list[int], height: int, words: Words, theme: str, *, percent: bool
) -> None:  # fmt: skip
    """The zero line, and at its foot what it means; in percent the line of 100 too."""
    colours = style.palette(theme)
    for value in (0, 100) if percent else (0,):
        text = words.percent(value, 0) if percent else words.number(value)
        anchor = "right" if value else "left"
        style.write(draft, text, x=value, y=height - 10, colour=colours.muted, size=style.SMALL, anchor=anchor)
        for top in tops:
            line = {"color": colours.before, "width": 1}
            draft.add_shape(type="line", x0=value, x1=value, y0=top + 26, y1=top + 46, line=line, layer="below")


def _spans(draft: Draft, rows: list[Row], tops: list[int], words: Words, theme: str, *, percent: bool) -> None:
    """What was lost, from after to before: a bar that opens the sentence on the reduction, where there is one."""
    spans = []
    for row, top in zip(rows, tops, strict=True):
        start, stop = row.place(row.after, percent=percent), row.place(row.before, percent=percent)
        if start is not None and stop is not None:
            lost = (*row.reductions, *row.rates) or (row.before, row.after)
            said = f"{row.name}: {_lost(row, words, percent=percent)}"
            spans.append((start, stop - start, top + 36, ";".join(mark.ids for mark in lost if mark), said))
    if spans:
        bases, lengths, ys, ids, texts = (list(column) for column in zip(*spans, strict=True))
        draft.add_bar(
            orientation="h", base=bases, x=lengths, y=ys, width=6, customdata=[[one] for one in ids], hovertext=texts,
            marker={"color": style.palette(theme).before, "opacity": 0.4, "line": {"width": 0}},
            hovertemplate="%{hovertext}<extra></extra>",
        )  # fmt: skip


def _dots(
    draft: Draft, rows: list[Row], tops: list[int], words: Words, theme: str, *, percent: bool
) -> None:  # fmt: skip
    """The numbers before and after, hollow where they are still to come."""
    colours, dots = style.palette(theme), []
    for row, top in zip(rows, tops, strict=True):
        for mark, colour in ((row.before, colours.before), (row.after, colours.after)):
            place = row.place(mark, percent=percent)
            if mark and place is not None:
                said = f"{row.name}: {style.bracketed(mark.text, style.remarks(mark, words))}"
                dots.append((place, top + 36, mark.ids, said, colour, colours.paper if mark.to_come else colour))
    if dots:
        xs, ys, ids, texts, outlines, fills = (list(column) for column in zip(*dots, strict=True))
        draft.add_scatter(
            mode="markers", x=xs, y=ys, customdata=[[one] for one in ids], hovertext=texts, cliponaxis=False,
            marker={"size": DOT, "color": fills, "opacity": 1, "line": {"color": outlines, "width": 2.5}},
            hovertemplate="%{hovertext}<extra></extra>",
        )  # fmt: skip


def _labels(draft: Draft, row: Row, top: int, words: Words, theme: str, *, percent: bool) -> None:
    """The name with what must be said of its numbers, and these beside their dots."""
    colours = style.palette(theme)
    phrases = [
        words.text("{value} computed", value=mark.text) for mark in (row.before, row.after) if mark and mark.computed
    ]
    if row.after:
        phrases += [word for word in style.remarks(row.after, words) if word != words.text("computed")]
    name = f"<b>{row.name}</b>" + (f" · {style.tinted(', '.join(phrases), colours.muted)}" if phrases else "")
    style.write(draft, name, y=top + 10, colour=colours.ink)
    if percent:
        return
    beside, y = DOT / 2 + 5, top + 36
    if row.before:
        style.write(draft, row.before.text, x=row.before.value, y=y, colour=colours.ink, shift=beside)
    if row.after:
        side, shift = ("right", -beside) if row.first else ("left", beside)
        text = f"<b>{row.after.text}</b>"
        style.write(draft, text, x=row.after.value, y=y, colour=colours.after, anchor=side, shift=shift)


def _loss(
    draft: Draft, row: Row, top: int, words: Words, theme: str, *, pixels: float, percent: bool
) -> None:  # fmt: skip
    """What was lost or is not reported, in words under the span; from the left edge where it would not fit there."""
    muted = style.palette(theme).muted
    lines = [_lost(row, words, percent=percent)]
    if percent and row.before and row.after:
        lines.append(words.text("{after} of {before} left", after=row.after.text, before=row.before.text))
    elif percent and row.after:
        lines.append(words.text("after: {n}", n=row.after.text))
    elif percent and row.before:
        lines.append(words.text("before: {n}", n=row.before.text))
    lines += [phrase for phrase in [rings.in_words(row, words, theme, percent=percent)] if phrase]
    start, stop = row.place(row.after, percent=percent), row.place(row.before, percent=percent)
    needed = max(style.text_width(line, style.SMALL) for line in lines)
    x, anchor = None, "left"
    if start is not None and stop is not None:
        if start * pixels + needed < style.NARROW - INDENT:
            x = start
        elif needed / 2 < min((start + stop) / 2 * pixels, style.NARROW - INDENT - (start + stop) / 2 * pixels):
            x, anchor = (start + stop) / 2, "center"
        elif needed < stop * pixels:
            x, anchor = stop, "right"
    for index, line in enumerate(lines):
        style.write(draft, line, x=x, y=top + 58 + SECOND * index, colour=muted, size=style.SMALL, anchor=anchor)


def _lost(row: Row, words: Words, *, percent: bool) -> str:
    """The reduction in words: "−134 (computed) · −69.79%", or what of it is not reported."""
    if not (row.before or row.after or row.reductions or row.rates):
        return words.text("not reported")
    if not row.before:
        return words.text("before: not reported")
    if not row.after:
        return words.text("after: not reported")
    shown = row.rates if percent else (*row.reductions, *row.rates)
    parts = [(f"−{mark.text}", style.remarks(mark, words, but=row.after.statuses)) for mark in shown]
    if not row.rates:
        parts.append((words.text("percentage: not reported"), []))
    if len(parts) > 1 and all(phrase == parts[0][1] for _text, phrase in parts):
        return style.bracketed(" · ".join(text for text, _words in parts), parts[0][1])
    return " · ".join(style.bracketed(text, phrase) for text, phrase in parts)


def _families(
    draft: Draft, rows: list[Row], tops: list[int], words: Words, theme: str, *, tall: int
) -> None:  # fmt: skip
    """Name the old provinces under a new one, and hold them together with a rule at the left edge."""
    colours = style.palette(theme)
    for index, (row, top) in enumerate(zip(rows, tops, strict=True)):
        if index and _above(rows, index) == WITHIN:
            last = max(y for other, y in zip(rows, tops, strict=True) if other.old and other.province == row.province)
            text = words.text("Old provinces on its territory")
            style.write(draft, text, y=top - WITHIN / 2 - 2, colour=colours.muted, size=style.SMALL)
            draft.add_shape(
                type="line", xref="paper", xsizemode="pixel", xanchor=0, x0=1 - INDENT, x1=1 - INDENT, y0=top,
                y1=last + tall - 12, line={"color": colours.before, "width": 2},
            )  # fmt: skip
