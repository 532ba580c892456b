"""The provinces by what the register says they lost: a ring before, a ring after; or by one number of each."""

from collections.abc import Collection, Hashable, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import register
from dashboard.charts.parts.canvas import Bar, Canvas, Dot
from dashboard.charts.parts.looks import RING_AFTER, RING_BEFORE, UNSEEN, Look
from dashboard.charts.parts.style import NARROW, SMALL, key, sign, tinted
from dashboard.charts.parts.text_width import text_width
from dashboard.words import Words, signs

ROW, HEAD, FOOT = 30, 56, 30
"""Pixels of a province, of the key and of the words at the foot."""
(BEFORE, THIN), (AFTER, THICK) = RING_BEFORE, RING_AFTER
AIR = 8
RATE = "reduction_rate"


def province_ranking(
    provinces: pd.DataFrame, *, canvas: Canvas, percent: bool = False, measure: str = "", chosen: Collection[str] = ()
) -> go.Figure:
    """Rings in the colour of the register, the province that lost most on top; a filled dot where an article tells.

    Args:
        provinces: rows of `province_rows`; every mark carries the province's area id.
        canvas: an unused one.
        percent: the share that was cut, from zero, in place of the numbers before and after.
        measure: another number in their place, one of `register.MEASURES`.
        chosen: area ids of the provinces to point out.
    """
    single = RATE if percent else measure
    rows = provinces.sort_values(single or "reduction", ascending=False, kind="stable")
    rows = rows.assign(y=[HEAD + ROW * (place + 0.5) for place in range(len(rows))])
    end = float(rows[single or "communes_before"].max()) if len(rows) else 1.0
    height = HEAD + ROW * len(rows) + (FOOT if single else 0)
    left, right = _margins(canvas, rows, end, single)
    canvas.scale(height=height, end=end, left=left, right=right)
    if rows.empty:
        return canvas.figure()
    _key(canvas, left, single, dots=bool(rows.reported.any()))
    _touch(canvas, rows, end)
    if single:
        _singles(canvas, rows, single)
        _average(canvas, rows, height, single)
    else:
        _pairs(canvas, rows, right)
    for row in rows.to_dict("records"):
        name, strong = _name(canvas, row), row["area"] in chosen
        if strong:
            _band(canvas, row["y"])
        canvas.write(f"<b>{name}</b>" if strong else name, x=0, y=row["y"], shift=-left)
    return canvas.figure()


def takeaway(provinces: pd.DataFrame, *, words: Words, percent: bool = False, measure: str = "") -> str:
    """Who has or lost most and who least, all of them where several are level; "" for no rows."""
    return register.headline(provinces, RATE if percent else measure or "reduction", words)


def _name(canvas: Canvas, row: Mapping[Hashable, Any]) -> str:
    """The province, underlined and marked where an article tells of it."""
    return (
        f"<u>{row['name']}</u> {tinted(signs.ARTICLE, canvas.colours.after)}" if row["reported"] else str(row["name"])
    )


def _margins(canvas: Canvas, rows: pd.DataFrame, end: float, single: str) -> tuple[float, float]:
    """Pixels left of the scale, for the names, and right of it, for the numbers, where it is narrowest."""
    if rows.empty:
        return 0, 0
    number = canvas.words.number
    names = max(text_width(f"<b>{_name(canvas, row)}</b>") for row in rows.to_dict("records")) + AIR
    if single:
        return names + AFTER / 2, AFTER / 2 + 6 + text_width(_written(end, single, canvas.words))
    before, lost = (max(text_width(number(n)) for n in rows[name]) for name in ("communes_before", "reduction"))
    right = BEFORE / 2 + 5 + before + AIR + text_width("−") + lost
    # The number after stands left of its ring, and may not run into the name.
    overhangs = [
        text_width(f"<b>{number(after)}</b>") + AFTER / 2 + 5 - after / end * (NARROW - names - right)
        for after in rows.communes_after
    ]
    return names + max(0.0, *overhangs), right


def _written(value: float, single: str, words: Words) -> str:
    return f"−{words.percent(value)}" if single == RATE else words.number(value, 0)


def _key(canvas: Canvas, left: float, single: str, *, dots: bool) -> None:
    words, colour = canvas.words, canvas.colours.register
    counted = words.text("cut (%), from the register") if single == RATE else words.text("from the register")
    rings = (
        [sign(signs.REGISTER, colour, 18, counted)]
        if single
        else [
            sign(signs.REGISTER, colour, 15, words.text("before")),
            sign(f"<b>{signs.REGISTER}</b>", colour, 20, words.text("after, from the register")),
        ]
    )
    lines = [key(*rings), *([register.article_sign(canvas, 15)] if dots else [])]
    for line, text in enumerate(lines):
        canvas.note(text, x=0, y=13 + 22 * line, shift=-left)


def _band(canvas: Canvas, y: float) -> None:
    """A ground behind a chosen province, as wide as the chart."""
    canvas.shape(
        type="rect",
        xref="paper",
        xsizemode="scaled",
        x0=-10,
        x1=10,
        y0=y - ROW / 2,
        y1=y + ROW / 2,
        fillcolor=canvas.colours.grid,
        line={"width": 0},
        layer="below",
    )


def _touch(canvas: Canvas, rows: pd.DataFrame, end: float) -> None:
    """Unseen bars as high as a row, so that a province is pointed at and chosen anywhere beside its name."""
    canvas.bars(
        Bar(row["y"], end, ROW, Look(UNSEEN), row["area"], register.pointed_at(row, canvas.words))
        for _index, row in rows.iterrows()
    )


def _pairs(canvas: Canvas, rows: pd.DataFrame, right: float) -> None:
    """Before and after with what was lost between, the numbers beside the rings and the loss at the right edge,
    which lies `right` pixels from the end of the scale.
    """
    colours, looks, words, end = canvas.colours, canvas.looks, canvas.words, float(rows.communes_before.max())
    records = rows.to_dict("records")
    canvas.bars(
        Bar(row["y"], row["reduction"], 5, looks.lost_by_register(), row["area"], start=row["communes_after"])
        for row in records
    )
    canvas.dots(Dot(row["communes_before"], row["y"], BEFORE, looks.ring(THIN), row["area"]) for row in records)
    canvas.dots(Dot(row["communes_after"], row["y"], AFTER, looks.ring(THICK), row["area"]) for row in records)
    for row in records:
        y, before, after = row["y"], row["communes_before"], row["communes_after"]
        canvas.write(words.number(before), x=before, y=y, colour=colours.muted, shift=BEFORE / 2 + 5)
        text, shift = f"<b>{words.number(after)}</b>", -AFTER / 2 - 5
        canvas.write(text, x=after, y=y, colour=colours.register, anchor="right", shift=shift)
        canvas.write(f"−{words.number(row['reduction'])}", x=end, y=y, anchor="right", shift=right)


def _singles(canvas: Canvas, rows: pd.DataFrame, single: str) -> None:
    """One number of each province: a line from zero to a ring, with the number."""
    records, looks = rows.to_dict("records"), canvas.looks
    canvas.bars(Bar(row["y"], row[single], 5, looks.lost_by_register(), row["area"]) for row in records)
    canvas.dots(Dot(row[single], row["y"], AFTER, looks.ring(THICK), row["area"]) for row in records)
    for row in records:
        text, shift = _written(row[single], single, canvas.words), AFTER / 2 + 5
        canvas.write(text, x=row[single], y=row["y"], colour=canvas.colours.register, shift=shift)


def _average(canvas: Canvas, rows: pd.DataFrame, height: int, single: str) -> None:
    """The share cut in all provinces together, or the mean of the numbers: a line through all, named at its foot."""
    words, colour = canvas.words, canvas.colours.register
    if single == RATE:
        value = register.whole(rows)
        text = words.text("whole country: −{rate}", rate=words.percent(value))
    else:
        value = float(rows[single].mean())
        text = words.text("average: {number}", number=words.number(value, 1))
    canvas.line(x=value, y=(HEAD, height - FOOT + 6), colour=colour, dash="dash")
    canvas.write(text, x=value, y=height - FOOT / 2 + 4, colour=colour, size=SMALL, anchor="center")
