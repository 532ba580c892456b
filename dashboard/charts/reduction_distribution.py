"""How a number of the provinces spreads: a ring each, by the register, and where the whole country lies."""

import itertools
import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import register
from dashboard.charts.parts.canvas import Canvas, Dot
from dashboard.charts.parts.looks import CHOSEN_RING, RING, faded
from dashboard.charts.parts.marks import headline
from dashboard.charts.parts.ranked_articles import Line, dots, key_of_dots, numbers_by_row
from dashboard.charts.parts.style import NARROW, SMALL, sign
from dashboard.words import Words, signs

SIZE, STEP, LINE = 13, 16, 20
"""Pixels of a ring, between rings that would touch, and of a line of words."""
PARTS, ROUND = 5, (1, 2, 5, 10)
"""At most so many parts between ticks; how far apart those may lie, in a power of ten."""
PLACES = (2, 3, 4)
"""Decimals of the middle: as few as leave half of the numbers above it, exact and as they are written."""
SIDE = 14
"""Pixels left and right of the scale."""
NAMED = 5
"""So many of the chosen provinces are named; of more only the rings are thick."""


@dataclass(frozen=True)
class Scale:
    """The measure with its first and last tick and what lies between two."""

    measure: str
    first: float
    last: float
    step: float


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
    scale = _scale(provinces[measure], measure)
    rows = provinces.sort_values(measure, kind="stable")
    rows = rows.assign(level=levels(rows[measure], (NARROW - 2 * SIDE) / (scale.last - scale.first)))
    picked = rows.area.isin(chosen if rows.area.isin(chosen).sum() <= NAMED else ())
    named = rows[picked | rows[measure].isin((rows[measure].min(), rows[measure].max()))]
    named = named if len(named) <= NAMED + 2 else rows[picked]
    told = {} if articles is None else numbers_by_row(articles)
    head = LINE * _key(canvas, rows, told, articles)
    middle = head + LINE * (3.5 + len(named)) + STEP * (int(rows.level.max()) + 0.5)
    rows = rows.assign(y=middle - STEP * rows.level)
    base = float(rows.y.max()) + STEP
    canvas.scale(height=round(base + 1.3 * LINE), start=scale.first, end=scale.last, left=SIDE, right=SIDE)
    _ticks(canvas, scale, base)
    _lines(canvas, rows, scale, head, base)
    _name(canvas, rows[rows.area.isin(named.area)], set(chosen), scale, head)
    _draw(canvas, rows, set(chosen), measure, told)
    return canvas.figure()


def takeaway(
    provinces: pd.DataFrame, *, words: Words, measure: str = register.RATE, chosen: Collection[str] = ()
) -> str:
    """Where the chosen stand; else from where to where the numbers reach, who stands there, and the middle; "" for no
    rows.
    """
    if provinces.empty:
        return ""
    if standing := register.standing(provinces, measure, chosen, words):
        return standing
    if len(provinces) == 1 and measure in register.CUTS:
        return register.alone(provinces, words)
    numbers = provinces[measure]
    low, high = numbers.min(), numbers.max()
    values = {
        "low": register.written(low, measure, words),
        "least": register.level(provinces, measure, low, words),
        "high": register.written(high, measure, words),
        "most": register.level(provinces, measure, high, words),
        "median": _middle(numbers, measure, words),
    }
    share = measure == register.RATE
    values |= {} if share else {"measure": words.text(register.MEASURES[measure])}
    plain = (
        words.text("Cuts range from {low} ({least}) to {high} ({most})", **values)
        if share
        else words.text("{measure}: {low} ({least}) to {high} ({most})", **values)
    )
    if not values["median"]:
        return headline(plain, register.range_of(provinces, measure, words))
    full = (
        words.text("Cuts range from {low} ({least}) to {high} ({most}); half are above {median}", **values)
        if share
        else words.text("{measure}: {low} ({least}) to {high} ({most}); half are above {median}", **values)
    )
    return headline(full, plain, register.range_of(provinces, measure, words))


def _middle(numbers: pd.Series, measure: str, words: Words) -> str:
    """A number that half of all are above, recounted from what is written of them; "" where there is none."""
    for decimals in PLACES:
        middle = round(float(numbers.median()), decimals)
        if all(2 * int((shown > middle).sum()) == len(numbers) for shown in (numbers, numbers.round(decimals))):
            return words.percent(middle, decimals) if measure == register.RATE else words.number(_plain(middle))
    return ""


def _plain(number: float) -> float:
    """A whole number without its ".0"."""
    return int(number) if number == int(number) else number


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


def _scale(numbers: pd.Series, measure: str) -> Scale:
    """Round ticks, from below the least number to above the most."""
    low, high = float(numbers.min()), float(numbers.max())
    power = 10.0 ** math.floor(math.log10(max((high - low) / PARTS, 1)))
    step = next(part * power for part in ROUND if part * power * PARTS >= high - low)
    first, last = math.floor(low / step) * step, math.ceil(high / step) * step
    return Scale(measure, first, last if last > first else first + step, step)


def _ticks(canvas: Canvas, scale: Scale, base: float) -> None:
    """The ground line with its ticks; where it does not begin at zero its first number says so."""
    colour, share = canvas.colours.muted, scale.measure == register.RATE
    canvas.line(x=(scale.first, scale.last), y=base, colour=colour)
    for place in range(round((scale.last - scale.first) / scale.step) + 1):
        tick = scale.first + place * scale.step
        side = {scale.first: ("left", -SIDE), scale.last: ("right", SIDE)}
        anchor, shift = side.get(tick, ("center", 0))
        canvas.line(x=tick, y=(base, base + 5), colour=colour)
        text = canvas.words.percent(tick, 0) if share else canvas.words.number(tick, 0)
        canvas.note(text, x=tick, y=base + 14, anchor=anchor, shift=shift)


def _key(canvas: Canvas, rows: pd.DataFrame, told: dict[str, Line], articles: pd.DataFrame | None) -> int:
    """What rings and dots are, and each number of an article in words; the lines that this takes."""
    lines = [sign(signs.REGISTER, canvas.colours.register, 18, canvas.words.text("each ring: one province"))]
    names = dict(zip(rows.area, rows.name, strict=True))
    if articles is not None and any(area in names for area in told):
        lines.append(key_of_dots(canvas, articles[articles.row.isin(names)]))
    for line, text in enumerate(lines):
        canvas.note(text, y=LINE * (line + 0.5), shift=-SIDE)
    spoken = [(names[area], numbers) for area, numbers in told.items() if area in names]
    for line, (name, numbers) in enumerate(spoken, len(lines)):
        colours = canvas.colours
        colour = colours.warning if any(number.differs for number in numbers) else colours.after
        reported = " · ".join(number.text(canvas.words, pair=False) for number in numbers)
        canvas.write(f"{name}: {reported}", y=LINE * (line + 0.5), shift=-SIDE, size=SMALL, colour=colour)
    return len(lines) + len(spoken)


def _lines(canvas: Canvas, rows: pd.DataFrame, scale: Scale, head: float, base: float) -> None:
    """Country and median, a line each, their words right of it, or left in the right half of the scale.

    The words of the one farther from there stand higher, so that no line runs through words.
    """
    words, colour, share = canvas.words, canvas.colours.register, scale.measure == register.RATE
    numbers = rows[scale.measure]
    country, median = register.whole(rows) if share else float(numbers.mean()), float(numbers.median())
    lines = [
        (country, words.text("whole country: {rate}", rate=words.percent(country)), "dash")
        if share
        else (country, words.text("average: {number}", number=words.number(country, 1)), "dash"),
        (median, words.text("median: {rate}", rate=words.percent(median) if share else _plain(median)), "dot"),
    ]
    right = country > (scale.first + scale.last) / 2
    anchor, shift = ("right", -5) if right else ("left", 5)
    for place, (value, text, dash) in enumerate(sorted(lines, reverse=right)):
        y = head + LINE * (0.6 + place)
        canvas.line(x=value, y=(y - 8, base), colour=colour, width=1.5, dash=dash)
        canvas.write(text, x=value, y=y, colour=colour, size=SMALL, anchor=anchor, shift=shift)


def _name(canvas: Canvas, rows: pd.DataFrame, chosen: set[str], scale: Scale, head: float) -> None:
    """The names of provinces above the rings, each with a line down to its ring; bold where chosen."""
    for place, row in enumerate(rows.to_dict("records")):
        y, number = head + LINE * (2.8 + place), row[scale.measure]
        share = (number - scale.first) / (scale.last - scale.first)
        anchor = "left" if share < 0.35 else "right" if share > 0.65 else "center"
        canvas.line(x=number, y=(y + LINE / 2, row["y"]), colour=canvas.colours.ink)
        text = f"{row['name']} {register.written(number, scale.measure, canvas.words)}"
        text = f"<b>{text}</b>" if row["area"] in chosen else text
        canvas.write(text, x=number, y=y, anchor=anchor, on_paper=True)


def _draw(canvas: Canvas, rows: pd.DataFrame, chosen: set[str], measure: str, told: dict[str, Line]) -> None:
    """The rings, thick where chosen and the others faded; in them the dots of articles' numbers."""
    rings: list[Dot] = []
    of_articles: list[Dot] = []
    for row in rows.to_dict("records"):
        strong = row["area"] in chosen
        is_faded = bool(chosen) and not strong
        look = faded(canvas.looks.ring(CHOSEN_RING if strong else RING), is_faded=is_faded)
        hover = register.pointed_at(row, canvas.words)
        rings.append(Dot(row[measure], row["y"], SIZE + 4 * strong, look, row["area"], hover))
        of_articles += dots(canvas, told.get(row["area"], ()), row["name"], row["y"], is_faded=is_faded)
    canvas.dots(rings)
    canvas.dots(of_articles)
