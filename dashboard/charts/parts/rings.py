"""The register's numbers where the articles are silent: rings in a colour of their own, each with its word."""

from dataclasses import replace

import pandas as pd

from dashboard.charts.parts.canvas import Canvas, Dot
from dashboard.charts.parts.looks import RING
from dashboard.charts.parts.marks import COLUMNS, Mark, marks_of
from dashboard.charts.parts.reductions import INDICATORS, Row
from dashboard.charts.parts.style import sign, tinted
from dashboard.words import signs

SIZE, WIDTH = RING
BESIDE = SIZE / 2 + 5
"""Pixels from the middle of a ring to the words beside it."""


def beside(rows: list[Row], register: pd.DataFrame) -> list[Row]:
    """The rows with the register's numbers where they have none, and rows of the areas that no article tells of.

    Articles' rows keep their order; families of which none tells come behind them, the largest first.
    """
    numbers_drawn = register[["area", "area_name", "province_name", *COLUMNS]]
    numbers = {str(name): rows_of_area for name, rows_of_area in numbers_drawn.groupby("area_name", sort=False)}
    names = {row.name for row in rows}
    by_articles = [_with_rings(row, numbers[row.name]) if row.name in numbers else row for row in rows]
    by_register = [
        _with_rings(_empty(name, of_area), of_area) for name, of_area in numbers.items() if name not in names
    ]
    by_size = sorted(by_register, key=lambda row: -row.first.value if row.first else 0)
    families = list(dict.fromkeys(row.province for row in [*by_articles, *by_size]))
    return sorted([*by_articles, *by_register], key=lambda row: (families.index(row.province), row.old))


def numbers(row: Row, *, percent: bool) -> list[Mark]:
    """The rings of a row: what it had and has, or in percent how much less."""
    marks = (row.register_rate,) if percent else (row.register_before, row.register_after)
    return [mark for mark in marks if mark]


def in_words(canvas: Canvas, row: Row, *, percent: bool) -> str:
    """What the register says of a row, in one line in its colour; "" where it is not asked."""
    if not numbers(row, percent=percent):
        return ""
    words, before, after = canvas.words, row.register_before, row.register_after
    if percent and row.register_rate:
        phrase = words.text("register: −{n}", n=row.register_rate.text)
    elif before and after:
        phrase = words.text("register: {before} → {after}", before=before.text, after=after.text)
    elif before:
        phrase = words.text("register: {n} before", n=before.text)
    else:
        phrase = words.text("register: {n} after", n=after.text if after else "")
    return tinted(f"{signs.REGISTER} {phrase}", canvas.colours.register)


def key(canvas: Canvas) -> str:
    """The line of the key that names the rings."""
    phrase = canvas.words.text("register of 30 June and 1 July 2025")
    return sign(signs.REGISTER, canvas.colours.register, 18, phrase)


def ring(canvas: Canvas, mark: Mark, x: float, y: float, hover: str) -> Dot:
    """A number of the register as a ring."""
    return Dot(x, y, SIZE, canvas.looks.ring(WIDTH), mark.ids, hover)


def link(canvas: Canvas, x: tuple[float, float], y: float) -> None:
    """Join a ring with what it belongs to: dotted, for the span between an article's number and the register's is
    nobody's."""
    canvas.line(x=x, y=y, colour=canvas.colours.register, width=1.5, dash="dot")


def onto_dumbbell(canvas: Canvas, row: Row, y: float, *, percent: bool) -> list[Dot]:
    """The rings of a dumbbell; their numbers are written beside them, and a line joins them with their partners."""
    dots = []
    for mark in numbers(row, percent=percent):
        place = 100 - mark.value if percent else mark.value
        dots.append(ring(canvas, mark, place, y, f"{row.name}: {in_words(canvas, row, percent=percent)}"))
        if percent:
            link(canvas, (place, 100), y)
            continue
        left = mark is row.register_after and row.first is not None
        side, shift = ("right", -BESIDE) if left else ("left", BESIDE)
        canvas.write(mark.text, x=place, y=y, colour=canvas.colours.register, anchor=side, shift=shift)
    if dots and not percent and row.first and row.last:
        link(canvas, (row.last.value, row.first.value), y)
    return dots


def _empty(name: str, rows_of_area: pd.DataFrame) -> Row:
    old = str(rows_of_area.area.iloc[0]).startswith("2024")
    return Row(name, str(rows_of_area.province_name.iloc[0]), old, None, None)


def _with_rings(row: Row, rows_of_area: pd.DataFrame) -> Row:
    paired = row.before is not None and row.after is not None
    registered = marks_of(rows_of_area, INDICATORS)
    return replace(
        row,
        register_before=None if row.before else registered.get("communes_before"),
        register_after=None if row.after else registered.get("communes_after"),
        register_rate=None if paired else registered.get("communes_reduction_rate"),
    )
