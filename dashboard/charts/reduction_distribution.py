"""How a number of the provinces spreads: a ring each, by the register, and where the whole country lies."""

import itertools
import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Canvas, Dot
from dashboard.charts.parts.looks import CHOSEN_RING, RING, faded
from dashboard.charts.parts.ranked_articles import dots, key_of_dots
from dashboard.charts.parts.style import NARROW, SMALL, key, overhang, sign
from dashboard.queries.figures.ranked_numbers import numbers_by_row
from dashboard.queries.figures.reduction_distribution import takeaway
from dashboard.queries.register import measures as register
from dashboard.typeface import text_width
from dashboard.words import Words

__all__ = ["reduction_distribution", "takeaway"]

SIZE, STEP, LINE, SIDE, AIR = 13, 16, 20, 14, 5
"""Pixels of a ring, between rings that would touch, of a line of words, beside the scale, and from a line to a name."""
PARTS, ROUND = 5, (1, 2, 5, 10)
"""At most so many parts between ticks; how far apart those may lie, in a power of ten."""
NAMED = 6
"""So many of the chosen provinces are named; of more only the rings are thick."""
Middle = tuple[float, str, str, str]
"""Where a line stands, what it is, how it is dashed, and its sign in a key."""


def reduction_distribution(
    provinces: pd.DataFrame, *, canvas: Canvas, measure: str = register.RATE, chosen: Collection[str] = (),
    articles: pd.DataFrame | None = None,
) -> go.Figure:  # fmt: skip
    """Rings on a scale, heaped where they would touch; most, least, median, country and chosen are named.

    Args:
        provinces: rows of `province_rows`; every ring carries the province's area id.
        canvas: an unused one.
        measure: what is spread, one of `register.MEASURES`.
        chosen: area ids of the provinces to point out; the others are faded.
        articles: rows of `beside_register` for the measure: dots that carry their ids, and their words above all.
    """
    if provinces.empty:
        canvas.scale(height=0, end=1)
        return canvas.figure()
    rows, ticks = provinces.sort_values(measure, kind="stable"), _ticks(provinces[measure])
    named = _named(rows, measure, chosen)
    names = [_name(row, measure, chosen, canvas.words) for row in named.to_dict("records")]
    lines, right = _placed(names, list((named[measure] - ticks[0]) / (ticks[-1] - ticks[0])))
    rows = rows.assign(level=levels(rows[measure], (NARROW - SIDE - right) / (ticks[-1] - ticks[0])))
    middles = _middles(rows, measure, canvas.words)
    top = LINE * _key(canvas, middles, rows, articles)
    field = top + AIR + LINE * (1 + max(lines, default=-1)) + STEP / 2
    rows = rows.assign(y=field + STEP * (int(rows.level.max()) + 0.5 - rows.level))
    base = float(rows.y.max()) + STEP
    canvas.scale(height=round(base + 1.3 * LINE), start=ticks[0], end=ticks[-1], left=SIDE, right=right)
    _axis(canvas, ticks, base, measure)
    for value, _text, dash, _sign in middles:
        canvas.line(x=value, y=(field, base), colour=canvas.colours.register, width=1.5, dash=dash)
    for text, line, row in zip(names, lines, rows.loc[named.index].to_dict("records"), strict=True):
        y = field - STEP / 2 - LINE * (line + 0.5)
        canvas.line(x=row[measure], y=(y - LINE / 2, row["y"]), colour=canvas.colours.ink)
        canvas.write(text, x=row[measure], y=y, shift=AIR)
    _rings(canvas, rows, measure, chosen, articles)
    return canvas.figure()


def levels(numbers: Iterable[float], pixels: float) -> list[int]:
    """How far from the middle each ring lies, in rings, so that none touches another; `numbers` rise, a unit of the
    scale is so many `pixels`.

    As near to the middle as there is room: 0, then 1 above, 1 below (−1), 2 above …
    """
    taken: dict[int, float] = {}
    chosen = []
    for number in numbers:
        at = number * pixels
        free = (level for n in itertools.count() for level in ((n, -n) if n else (0,)))
        level = next(level for level in free if at - taken.get(level, -math.inf) >= STEP)
        taken[level] = at
        chosen.append(level)
    return chosen


def _ticks(numbers: pd.Series) -> list[float]:
    """Round numbers, equally far apart, from below the least to above the most."""
    low, high = float(numbers.min()), float(numbers.max())
    power = 10.0 ** math.floor(math.log10(max((high - low) / PARTS, 1)))
    step = next(part * power for part in ROUND if part * power * PARTS >= high - low)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [step * place for place in range(first, max(last, first + 1) + 1)]


def _named(rows: pd.DataFrame, measure: str, chosen: Collection[str]) -> pd.DataFrame:
    """The provinces at the ends and the chosen ones, unless they are many, from the least to the most."""
    ends = rows[measure].isin((rows[measure].min(), rows[measure].max()))
    picked = rows.area.isin(list(chosen) if len(chosen) <= NAMED else []) & ~ends
    return pd.concat([rows[group] for group in (picked, ends) if group.sum() <= NAMED]).sort_values(measure)


def _name(row: Mapping[Any, Any], measure: str, chosen: Collection[str], words: Words) -> str:
    """A province with its number, bold where chosen."""
    text = f"{row['name']} {register.written(row[measure], measure, words)}"
    return f"<b>{text}</b>" if row["area"] in chosen else text


def _placed(names: Sequence[str], shares: Sequence[float]) -> tuple[list[int], float]:
    """On which line above the rings each name stands, from 0, and the pixels right of the scale, that all have room
    where it is narrowest; a name begins at its share of the scale, which rises.

    It stands right of its own upright line and above all names that begin below it, so that no line meets a name.
    """
    widths = [text_width(name) for name in names]
    overhangs = (overhang(AIR + width, share, NARROW - SIDE) for width, share in zip(widths, shares, strict=True))
    right = max([SIDE, *overhangs])
    places = [share * (NARROW - SIDE - right) for share in shares]
    lines: list[int] = []
    for number, (place, width) in reversed(list(enumerate(zip(places, widths, strict=True)))):
        reached = (other < place + width + 3 * AIR for other in places[number + 1 :])
        lines.insert(0, 1 + max((line for line, meets in zip(lines, reached, strict=True) if meets), default=-1))
    return lines, right


def _axis(canvas: Canvas, ticks: list[float], base: float, measure: str) -> None:
    """The ground line with its ticks; where it does not begin at zero its first number says so."""
    colour = canvas.colours.muted
    canvas.line(x=(ticks[0], ticks[-1]), y=base, colour=colour)
    for tick in ticks:
        anchor, shift = {ticks[0]: ("left", -SIDE), ticks[-1]: ("right", SIDE)}.get(tick, ("center", 0))
        canvas.line(x=tick, y=(base, base + 5), colour=colour)
        text = register.written(tick, measure, canvas.words, decimals=0)
        canvas.note(text, x=tick, y=base + 14, anchor=anchor, shift=shift)


def _middles(rows: pd.DataFrame, measure: str, words: Words) -> list[Middle]:
    """Country and median."""
    median = float(rows[measure].median())
    written = words.percent(median) if measure == register.RATE else words.number(median, 0 if median % 1 == 0 else 1)
    country, text = register.country(rows, measure, words)
    return [(country, text, "dash", "– –"), (median, words.text("median: {rate}", rate=written), "dot", "···")]


def _key(canvas: Canvas, middles: list[Middle], rows: pd.DataFrame, articles: pd.DataFrame | None) -> int:
    """What the lines and the dots are, and each number of an article in words; how many lines of words that takes."""
    colours, words = canvas.colours, canvas.words
    entries = (sign(dashes, colours.register, SMALL, text) for _value, text, _dash, dashes in middles)
    canvas.write(key(*entries), y=LINE / 2, shift=-SIDE, size=SMALL, colour=colours.register)
    by_row = {} if articles is None else numbers_by_row(articles[articles.row.isin(rows.area)])
    if not by_row or articles is None:
        return 1
    names = dict(zip(rows.area, rows.name, strict=True))
    canvas.note(key_of_dots(canvas, articles[articles.row.isin(names)]), y=LINE * 1.5, shift=-SIDE)
    for line, (area, numbers) in enumerate(by_row.items(), 2):
        colour = colours.warning if any(number.differs for number in numbers) else colours.after
        reported = " · ".join(number.text(words, pair=False) for number in numbers)
        canvas.write(f"{names[area]}: {reported}", y=LINE * (line + 0.5), shift=-SIDE, size=SMALL, colour=colour)
    return 2 + len(by_row)


def _rings(
    canvas: Canvas, rows: pd.DataFrame, measure: str, chosen: Collection[str], articles: pd.DataFrame | None
) -> None:  # fmt: skip
    """The rings, thick where chosen and the others faded; in them the dots of articles' numbers."""
    by_row = {} if articles is None else numbers_by_row(articles)
    rings: list[Dot] = []
    of_articles: list[Dot] = []
    for row in rows.to_dict("records"):
        strong = row["area"] in chosen
        is_faded = bool(chosen) and not strong
        look = faded(canvas.looks.ring(CHOSEN_RING if strong else RING), is_faded=is_faded)
        hover = register.pointed_at(row, canvas.words)
        rings.append(Dot(row[measure], row["y"], SIZE + 4 * strong, look, row["area"], hover))
        of_articles += dots(canvas, by_row.get(row["area"], ()), row["name"], row["y"], is_faded=is_faded)
    canvas.dots(rings)
    canvas.dots(of_articles)
