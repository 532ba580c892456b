"""The bars of the ranking: before and after, or one number, of each row, and what is pressed there."""

from collections.abc import Iterator
from dataclasses import replace

from dashboard.charts.parts import register
from dashboard.charts.parts.canvas import Bar, Canvas
from dashboard.charts.parts.looks import UNSEEN, Look, faded
from dashboard.charts.parts.ranked_articles import RankedNumber
from dashboard.charts.parts.ranked_rows import Row
from dashboard.words import Words

THICK, BESIDE = 14, 5
"""Pixels of a bar, and between a bar and its number."""


def written_number(value: float, single: str, words: Words) -> str:
    """A number of the column `single` as it is written beside its bar."""
    return f"−{words.percent(value)}" if single == register.RATE else words.number(value, 0)


def touch(canvas: Canvas, rows: list[Row], end: float) -> None:
    """Unseen bars as high as a row, so that a province is chosen anywhere beside its name; where an article gives a
    number, what reaches up to it opens that.
    """
    canvas.bars(bar for row in rows for bar in _touched(canvas, row, end))


def _touched(canvas: Canvas, row: Row, end: float) -> Iterator[Bar]:
    start, y = 0.0, row.top + row.tall / 2
    for number in sorted(_fitting(row), key=lambda number: number.mark.value):
        hover = ": ".join((str(row.values["name"]), number.text(canvas.words, pair=False)))
        yield Bar(y, number.mark.value - start, row.tall, Look(UNSEEN), number.mark.ids, hover, start)
        start = number.mark.value
    hover = register.pointed_at(row.values, canvas.words)
    yield Bar(y, end - start, row.tall, Look(UNSEEN), row.area, hover, start)


def _fitting(row: Row) -> list[RankedNumber]:
    """The articles' numbers that are the register's too."""
    return [number for number in row.numbers if not number.differs]


def differing(row: Row) -> list[RankedNumber]:
    """The articles' numbers that are not the register's."""
    return [number for number in row.numbers if number.differs]


def _left(canvas: Canvas, row: Row, *, pair: bool) -> Look:
    """The bar of what is left, or of the only number: an article's where it says the same, hatched inside the
    register's outline where it was only planned there.
    """
    numbers = [number for number in _fitting(row) if not (pair and number.before)]
    if not numbers:
        return faded(canvas.looks.after("", registered=True), is_faded=row.faded)
    mark = numbers[0].mark
    look = canvas.looks.after(mark.foremost, registered=False)
    look = replace(look, line=canvas.colours.register, width=1.5) if mark.to_come else look
    return faded(look, is_faded=row.faded)


def pairs(canvas: Canvas, rows: list[Row], right: float, end: float) -> None:
    """Before as an outline and in front of it what is left, which is written before the bars; the number before stands
    behind them, and what was lost at the right edge, `right` pixels from the end of the scale.
    """
    colours, looks, words = canvas.colours, canvas.looks, canvas.words
    for column in ("communes_before", "communes_after"):
        canvas.bars(
            Bar(
                row.y,
                row.values[column],
                THICK,
                faded(looks.before(), is_faded=row.faded)
                if column == "communes_before"
                else _left(canvas, row, pair=True),
                row.area,
            )
            for row in rows
        )
    for row in rows:
        before, after, y = row.values["communes_before"], row.values["communes_after"], row.y
        canvas.write(words.number(before), x=before, y=y, colour=colours.muted, shift=BESIDE)
        canvas.write(
            f"<b>{words.number(after)}</b>", x=0, y=y, colour=_tone(canvas, row), anchor="right", shift=-BESIDE
        )
        lost = f"−{words.number(row.values['reduction'])}"
        canvas.write(lost, x=end, y=y, colour=colours.muted if row.faded else "", anchor="right", shift=right)


def singles(canvas: Canvas, rows: list[Row], single: str) -> None:
    """One number of each province as a bar from zero, with the number."""
    canvas.bars(Bar(row.y, row.values[single], THICK, _left(canvas, row, pair=False), row.area) for row in rows)
    for row in rows:
        text = written_number(row.values[single], single, canvas.words)
        canvas.write(text, x=row.values[single], y=row.y, colour=_tone(canvas, row), shift=BESIDE)


def _tone(canvas: Canvas, row: Row) -> str:
    return canvas.colours.muted if row.faded else canvas.colours.ink
