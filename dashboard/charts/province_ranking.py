"""The provinces by what they lost: what is left in front of what was, by the register; or by one number of each."""

from collections.abc import Collection, Iterator
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.canvas import Bar, Canvas, End
from dashboard.charts.parts.looks import UNSEEN, Look
from dashboard.charts.parts.ranked_articles import dots
from dashboard.charts.parts.ranked_rows import INDENT, SECOND, Row, ranked_rows
from dashboard.charts.parts.style import NORMAL, SMALL, key, sign
from dashboard.queries.figures.province_ranking import takeaway
from dashboard.queries.register import measures as register
from dashboard.typeface import text_width
from dashboard.words import Words

__all__ = ["province_ranking", "takeaway"]

HEAD, LINE = 50, 20
"""Pixels of a line of the key with the words at the averages, and of another line of the key."""
AIR, BESIDE, THICK, DASH = 6, 5, 14, 5
"""Pixels beside a name, between a bar and its number, of a bar, and of a line on each side of the edge of a row."""
PAIR = ("communes_before", "communes_after")
"""The columns that are drawn of "reduction"."""


def province_ranking(
    provinces: pd.DataFrame, *, canvas: Canvas, measure: str = "reduction", chosen: Collection[str] = (),
    formers: pd.DataFrame | None = None, articles: pd.DataFrame | None = None,
) -> go.Figure:  # fmt: skip
    """Bars from zero, the chosen on top, then who lost most: plum by the register alone, teal by an article too.

    Args:
        provinces: rows of `province_rows`; a mark carries the province's area id, or the ids of an article's number.
        canvas: an unused one.
        measure: what is ranked, one of `register.MEASURES`; of units cut the numbers before and after are drawn.
        chosen: area ids of the provinces to point out; the others are faded.
        formers: rows of `former_rows`, drawn below the province that they went into.
        articles: rows of `beside_register`: bars that open their ids, dots where they differ, and words below the name.
    """
    columns = PAIR if measure == "reduction" else (measure,)
    head = HEAD + LINE * (articles is not None and not articles.empty) + SMALL * (len(columns) > 1)
    rows = ranked_rows(provinces, measure, canvas.words, formers=formers, articles=articles, chosen=chosen, top=head)
    end = max([1.0, *(float(row.values[columns[0]]) for row in rows),
               *(number.mark.value for row in rows for number in row.numbers)])  # fmt: skip
    left, right = _margins(canvas, rows, end, columns) if rows else (0, 0)
    canvas.scale(height=rows[-1].top + rows[-1].tall if rows else 0, end=end, left=left, right=right)
    if not rows:
        return canvas.figure()
    _key(canvas, rows, columns, (left, right), end)
    _averages(canvas, provinces, columns, [*(row.top for row in rows), rows[-1].top + rows[-1].tall])
    canvas.bars(bar for row in rows for bar in _bars(canvas, row, end, columns))
    canvas.dots(
        dot for row in rows for dot in dots(canvas, row.differing, row.values["name"], row.y, is_faded=row.faded)
    )
    for row in rows:
        _name(canvas, row, left)
        _numbers(canvas, row, columns, end, right)
    return canvas.figure()


def _margins(canvas: Canvas, rows: list[Row], end: float, columns: tuple[str, ...]) -> tuple[float, float]:
    """Pixels left of the scale, for the names, and right of it, for the numbers, where it is narrowest."""
    words = canvas.words
    names = AIR + max(
        text_width("<br>".join(row.name), SMALL) + INDENT if row.former else text_width(f"<b>{row.name[0]}</b>")
        for row in rows
    )
    if columns != PAIR:
        return names, BESIDE + text_width(_written(end, columns[0], words))

    before, after, lost = (
        max(text_width(text.format(words.number(row.values[column]))) for row in rows)
        for column, text in ((PAIR[0], "{}"), (PAIR[1], "<b>{}</b>"), ("reduction", "−{}"))
    )
    return names + after + BESIDE, BESIDE + before + AIR + lost


def _written(value: float, column: str, words: Words) -> str:
    return ("−" if column == register.RATE else "") + register.written(value, column, words)


def _key(canvas: Canvas, rows: list[Row], columns: tuple[str, ...], margins: tuple[float, float], end: float) -> None:
    """Whose bars are whose, those that occur, a witness a line; of pairs what stands in the last column."""
    words, colours = canvas.words, canvas.colours
    if columns == PAIR:
        lines = [
            [
                ("□", colours.before, words.text("before")),
                ("□", colours.register, words.text("after, from the register")),
            ]
        ]
        canvas.note(words.text("cut"), x=end, y=13, anchor="right", shift=margins[1])
    else:
        rate = columns[0] == register.RATE
        counted = words.text("cut (%), from the register") if rate else words.text("from the register")
        lines = [[("□", colours.register, counted)]]
    drawn = [row.fitting(columns[-1] if columns == PAIR else "") for row in rows]
    to_come = {number.mark.to_come for number in drawn if number}
    entries = {False: ("■", words.text("from an article")), True: ("▨", words.text("planned, in an article"))}
    lines.append([(mark, colours.after, text) for planned, (mark, text) in entries.items() if planned in to_come])
    for place, line in enumerate(lines):
        if line:
            text = key(*(sign(mark, colour, NORMAL, phrase) for mark, colour, phrase in line))
            canvas.note(text, x=0, y=13 + LINE * place, shift=-margins[0])


def _averages(canvas: Canvas, provinces: pd.DataFrame, columns: tuple[str, ...], edges: list[float]) -> None:
    """The share cut in all provinces together, or the mean of the numbers: a line through all, named at its head.

    It is drawn between the rows only, so that it runs through no number.
    """
    words, colour = canvas.words, canvas.colours.register
    for column in columns:
        anchor, value = "center", float(provinces[column].mean())
        text = words.text("average: {number}", number=words.number(value, 1))
        if column == register.RATE:
            value = register.whole(provinces)
            text = words.text("whole country: −{rate}", rate=words.percent(value))
        elif columns == PAIR:
            anchor, number = ("left" if column == PAIR[0] else "right"), words.number(value, 1)
            before = words.text("average<br>before: {number}", number=number)
            text = before if column == PAIR[0] else words.text("average<br>after: {number}", number=number)
        # One path of all its pieces: a shape for each would be a third of a saved picture.
        pieces = "".join(f"M{value},{edge - DASH}L{value},{edge + DASH}" for edge in edges)
        canvas.shape(type="path", path=pieces, line={"color": colour, "width": 1}, layer="below")
        y = edges[0] - SMALL * (text.count("<br>") + 1) / 2 - DASH - 2
        canvas.write(text, x=value, y=y, colour=colour, size=SMALL, anchor=anchor)


def _bars(canvas: Canvas, row: Row, end: float, columns: tuple[str, ...]) -> Iterator[Bar]:
    """The bars of a row, each leading to an article where one says the same, on an unseen one: a province is chosen
    anywhere beside its name.
    """
    pointed_at = register.pointed_at(row.values, canvas.words)
    yield Bar(row.top + row.tall / 2, end, row.tall, Look(UNSEEN), row.area, pointed_at)

    def number(column: str) -> End:
        article = row.fitting(column if columns == PAIR else "")
        if article is None:
            return End(row.values[column], row.area, pointed_at)
        hover = ": ".join((str(row.values["name"]), article.text(canvas.words, pair=False)))
        return End(row.values[column], article.mark.ids, hover)

    before = number(PAIR[0]) if columns == PAIR else None
    yield from canvas.pair(row.y, THICK, before, number(columns[-1]), _left(canvas, row, columns), is_faded=row.faded)


def _left(canvas: Canvas, row: Row, columns: tuple[str, ...]) -> Look:
    """What is left, or the only number: an article's where it says the same, hatched inside the register's outline
    where it was only planned there.
    """
    article = row.fitting(columns[-1] if columns == PAIR else "")
    if article is None:
        return canvas.looks.after("", registered=True)
    look = canvas.looks.after(article.mark.foremost, registered=False)
    return replace(look, line=canvas.colours.register, width=1.5) if article.mark.to_come else look


def _name(canvas: Canvas, row: Row, left: float) -> None:
    """The name, on a ground where it is chosen, and below it in words what articles say."""
    colours, shift = canvas.colours, INDENT * row.former - left
    if row.chosen:
        place = {"x0": -10, "x1": 10, "y0": row.top, "y1": row.top + row.tall}
        canvas.shape(type="rect", xref="paper", fillcolor=colours.grid, line={"width": 0}, layer="below", **place)
    name, size = "<br>".join(row.name), SMALL if row.former else NORMAL
    colour = colours.muted if row.former or row.faded else colours.ink
    canvas.write(f"<b>{name}</b>" if row.chosen else name, x=0, y=row.y, colour=colour, size=size, shift=shift)
    colour = colours.warning if row.differing else colours.muted if row.faded else colours.after
    for number, line in enumerate(row.lines):
        y = row.top + row.marked + SECOND * (number + 0.25)
        canvas.write(line, x=0, y=y, colour=colour, size=SMALL, shift=shift)


def _numbers(canvas: Canvas, row: Row, columns: tuple[str, ...], end: float, right: float) -> None:
    """The number at its bar; of pairs what is left before the bars, what was behind them, what was lost at the edge."""
    tone, words, y = (canvas.colours.muted if row.faded else canvas.colours.ink), canvas.words, row.y
    first = row.values[columns[0]]
    if columns != PAIR:
        canvas.write(_written(first, columns[0], words), x=first, y=y, colour=tone, shift=BESIDE)
        return
    after, lost = (words.number(row.values[column]) for column in (PAIR[1], "reduction"))
    canvas.write(words.number(first), x=first, y=y, colour=canvas.colours.muted, shift=BESIDE)
    canvas.write(f"<b>{after}</b>", x=0, y=y, colour=tone, anchor="right", shift=-BESIDE)
    canvas.write(f"−{lost}", x=end, y=y, colour=tone, anchor="right", shift=right)
