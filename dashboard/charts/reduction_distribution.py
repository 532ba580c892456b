"""How the shares cut in the provinces spread: a ring each, by the register, and where the whole country lies."""

import itertools
import math
from collections.abc import Collection, Iterable

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import register
from dashboard.charts.parts.canvas import Canvas, Dot
from dashboard.charts.parts.looks import RING_AFTER
from dashboard.charts.parts.style import NARROW, SMALL, sign
from dashboard.words import Words, signs

RING, STEP, LINE = 13, 16, 20
"""Pixels of a ring, between rings that would touch, and of a line of words."""
TICKS = 5
"""Percentage points between two ticks."""
PLACES = (2, 3, 4)
"""Decimals of the middle: as few as leave half of the shares above it, exact and as they are written."""
SIDE = 14
"""Pixels left and right of the scale."""
NAMED = 5
"""So many of the chosen provinces are named; of more only the rings are thick."""

Ends = tuple[float, float]
"""The first and the last tick."""


def reduction_distribution(provinces: pd.DataFrame, *, canvas: Canvas, chosen: Collection[str] = ()) -> go.Figure:
    """Rings on a scale of percent, heaped where they would touch; most, least, median, country and chosen are named.

    Args:
        provinces: rows of `province_rows`; every ring carries the province's area id.
        canvas: an unused one.
        chosen: area ids of the provinces to point out.
    """
    if provinces.empty:
        canvas.scale(height=0, end=1)
        return canvas.figure()
    first, last = _ends(provinces.reduction_rate)
    rows = provinces.sort_values("reduction_rate", kind="stable")
    rows = rows.assign(level=levels(rows.reduction_rate, (NARROW - 2 * SIDE) / (last - first)))
    picked = rows.area.isin(chosen if rows.area.isin(chosen).sum() <= NAMED else ())
    named = rows[picked | rows.reduction_rate.isin((rows.reduction_rate.min(), rows.reduction_rate.max()))]
    named = named if len(named) <= NAMED + 2 else rows[picked]
    middle = LINE * (4.5 + len(named)) + STEP * (int(rows.level.max()) + 0.5)
    rows = rows.assign(y=middle - STEP * rows.level)
    base = float(rows.y.max()) + STEP
    canvas.scale(height=round(base + 1.3 * LINE), start=first, end=last, left=SIDE, right=SIDE)
    _scale(canvas, (first, last), base)
    _key(canvas, dots=bool(rows.reported.any()))
    _lines(canvas, rows, base, right=register.whole(rows) > (first + last) / 2)
    _name(canvas, rows[rows.area.isin(named.area)], set(chosen), (first, last))
    _draw(canvas, rows, set(chosen))
    return canvas.figure()


def takeaway(provinces: pd.DataFrame, *, words: Words) -> str:
    """From where to where the shares reach, who stands at the ends, and the middle, as a headline; "" for no rows."""
    if provinces.empty:
        return ""
    if len(provinces) == 1:
        return register.alone(provinces, words)
    rates = provinces.reduction_rate
    low, high = rates.min(), rates.max()
    numbers = {
        "low": words.percent(low),
        "least": register.level(provinces, register.RATE, low, words),
        "high": words.percent(high),
        "most": register.level(provinces, register.RATE, high, words),
    }
    for decimals in PLACES:
        middle = round(float(rates.median()), decimals)
        if all(2 * int((shown > middle).sum()) == len(rates) for shown in (rates, rates.round(decimals))):
            median = words.percent(middle, decimals)
            return words.text(
                "Cuts range from {low} ({least}) to {high} ({most}); half are above {median}", median=median, **numbers
            )
    return words.text("Cuts range from {low} ({least}) to {high} ({most})", **numbers)


def levels(rates: Iterable[float], pixels: float) -> list[int]:
    """How far from the middle each ring lies, in rings, so that none touches another; `rates` rise, `pixels` a point.

    As near to the middle as there is room: 0, then 1 above, 1 below (−1), 2 above …
    """
    taken: dict[int, float] = {}
    chosen = []
    for rate in rates:
        at = rate * pixels
        free = (level for n in itertools.count() for level in ((n, -n) if n else (0,)))
        level = next(level for level in free if at - taken.get(level, -math.inf) >= STEP)
        taken[level] = at
        chosen.append(level)
    return chosen


def _ends(rates: pd.Series) -> Ends:
    """The ticks below the least and above the most."""
    first, last = math.floor(rates.min() / TICKS) * TICKS, math.ceil(rates.max() / TICKS) * TICKS
    return float(first), float(last if last > first else first + TICKS)


def _scale(canvas: Canvas, ends: Ends, base: float) -> None:
    """The ground line with its ticks; it does not begin at zero, which its first number says."""
    colour, (first, last) = canvas.colours.muted, ends
    sides = {int(first): ("left", -SIDE), int(last): ("right", SIDE)}
    canvas.line(x=ends, y=base, colour=colour)
    for tick in range(int(first), int(last) + 1, TICKS):
        anchor, shift = sides.get(tick, ("center", 0))
        canvas.line(x=tick, y=(base, base + 5), colour=colour)
        canvas.note(canvas.words.percent(tick, 0), x=tick, y=base + 14, anchor=anchor, shift=shift)


def _key(canvas: Canvas, *, dots: bool) -> None:
    entries = [sign(signs.REGISTER, canvas.colours.register, 18, canvas.words.text("each ring: one province"))]
    if dots:
        entries.append(register.article_sign(canvas, 13))
    for line, text in enumerate(entries):
        canvas.note(text, y=LINE * (line + 0.5), shift=-SIDE)


def _lines(canvas: Canvas, rows: pd.DataFrame, base: float, *, right: bool) -> None:
    """Country and median, a line each, their words right of it, or left in the `right` half of the scale.

    The words of the one farther from there stand higher, so that no line runs through words.
    """
    words, colour = canvas.words, canvas.colours.register
    country, median = register.whole(rows), float(rows.reduction_rate.median())
    lines = [
        (country, words.text("whole country: {rate}", rate=words.percent(country)), "dash"),
        (median, words.text("median: {rate}", rate=words.percent(median)), "dot"),
    ]
    anchor, shift = ("right", -5) if right else ("left", 5)
    for place, (value, text, dash) in enumerate(sorted(lines, reverse=right)):
        y = LINE * (2.6 + place)
        canvas.line(x=value, y=(y - 8, base), colour=colour, width=1.5, dash=dash)
        canvas.write(text, x=value, y=y, colour=colour, size=SMALL, anchor=anchor, shift=shift)


def _name(canvas: Canvas, rows: pd.DataFrame, chosen: set[str], ends: Ends) -> None:
    """The names of provinces above the rings, each with a line down to its ring; bold where chosen."""
    first, last = ends
    for place, row in enumerate(rows.to_dict("records")):
        y, rate = LINE * (4.8 + place), row["reduction_rate"]
        share = (rate - first) / (last - first)
        anchor = "left" if share < 0.35 else "right" if share > 0.65 else "center"
        canvas.line(x=rate, y=(y, row["y"]), colour=canvas.colours.ink)
        text = f"{row['name']} {canvas.words.percent(rate)}"
        text = f"<b>{text}</b>" if row["area"] in chosen else text
        canvas.write(text, x=rate, y=y, anchor=anchor, on_paper=True)


def _draw(canvas: Canvas, rows: pd.DataFrame, chosen: set[str]) -> None:
    """The rings, thick where chosen; in those of provinces that an article tells of a filled dot."""
    rings = []
    for _index, row in rows.iterrows():
        strong = row["area"] in chosen
        look = canvas.looks.ring(RING_AFTER[1] if strong else 2)
        hover = register.pointed_at(row, canvas.words)
        rings.append(Dot(row["reduction_rate"], row["y"], RING + 4 * strong, look, row["area"], hover))
    canvas.dots(rings)
    reported = rows[rows.reported].to_dict("records")
    look = canvas.looks.article()
    canvas.dots(Dot(row["reduction_rate"], row["y"], register.DOT - 2, look, row["area"]) for row in reported)
