"""The provinces by what they lost: what is left in front of what was, by the register; or by one number of each."""

from collections.abc import Collection

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import register
from dashboard.charts.parts.averages import averages
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.looks import is_to_come
from dashboard.charts.parts.marks import headline
from dashboard.charts.parts.ranked_articles import dots, written
from dashboard.charts.parts.ranked_bars import BESIDE, differing, pairs, singles, touch, written_number
from dashboard.charts.parts.ranked_rows import INDENT, SECOND, Row, ranked_rows
from dashboard.charts.parts.style import NORMAL, SMALL, key, sign
from dashboard.charts.parts.text_width import text_width
from dashboard.words import Words

HEAD = 50
"""Pixels of a line of the key, and of the words at the averages."""
AIR = 6
"""Pixels beside a name."""
BOX, FULL, HATCHED = "□", "■", "▨"
"""Bars in a key: an outline, filled, hatched."""
RATE = register.RATE


def province_ranking(
    provinces: pd.DataFrame, *, canvas: Canvas, measure: str = "reduction", chosen: Collection[str] = (),
    formers: pd.DataFrame | None = None, articles: pd.DataFrame | None = None,
) -> go.Figure:  # fmt: skip
    """Bars from zero, the chosen on top, then who lost most: plum by the register alone, teal by an article too.

    Args:
        provinces: rows of `province_rows`; every mark carries the province's area id.
        canvas: an unused one.
        measure: what is ranked, one of `register.MEASURES`; of units cut the numbers before and after are drawn.
        chosen: area ids of the provinces to point out; the others are faded.
        formers: rows of `former_rows`, drawn below the province that they went into.
        articles: rows of `beside_register`: bars that open their ids, dots where they differ, and words below the name.
    """
    single = "" if measure == "reduction" else measure
    reported = articles is not None and not articles.empty
    head = HEAD + SECOND * reported + SMALL * (not single)
    rows = ranked_rows(
        provinces, single or "reduction", canvas.words,
        formers=formers, articles=articles, pair=not single, chosen=chosen, top=head,
    )  # fmt: skip
    end = _end(rows, single)
    left, right = _margins(canvas, rows, end, single)
    bottom = rows[-1].top + rows[-1].tall if rows else 0
    canvas.scale(height=bottom, end=end, left=left, right=right)
    if not rows:
        return canvas.figure()
    _key(canvas, (left, right), end, single, articles if reported else None)
    _names(canvas, rows, left, pair=not single)
    averages(canvas, provinces, single, [row.top for row in rows] + [bottom])
    touch(canvas, rows, end)
    if single:
        singles(canvas, rows, single)
    else:
        pairs(canvas, rows, right, end)
    canvas.dots(
        dot for row in rows for dot in dots(canvas, differing(row), str(row.values["name"]), row.y, is_faded=row.faded)
    )
    return canvas.figure()


def takeaway(
    provinces: pd.DataFrame, *, words: Words, measure: str = "reduction", chosen: Collection[str] = (),
    formers: pd.DataFrame | None = None, articles: pd.DataFrame | None = None,
) -> str:  # fmt: skip
    """Where the chosen provinces stand, else who has or lost most and least, all that are level; "" for no rows.

    It is said whose numbers these are where an article has others, and of which provinces where former ones are drawn
    too.
    """
    plain = register.headline(provinces, measure, words, chosen)
    parts = formers is not None and not formers.empty
    differs = articles is not None and _differs(articles, provinces, formers)
    if not plain or not (parts or differs):
        return plain

    def scoped(text: str) -> str:
        if not parts:
            return words.text("By the register: {headline}", headline=text)
        n = len(provinces)
        if not differs:
            return words.text("Of the {n} new provinces: {headline}", n=n, headline=text)
        return words.text("Register, the {n} new provinces: {headline}", n=n, headline=text)

    return headline(scoped(plain), scoped(register.range_of(provinces, measure, words)))


def _differs(articles: pd.DataFrame, provinces: pd.DataFrame, formers: pd.DataFrame | None) -> bool:
    """Whether a number of an article that is drawn does not fit the register."""
    drawn = {*provinces.area, *(() if formers is None else formers.area)}
    return bool((articles.differs & articles.row.isin(drawn)).any())


def _end(rows: list[Row], single: str) -> float:
    """The end of the scale: the largest number of either witness."""
    numbers = [float(row.values[single or "communes_before"]) for row in rows]
    return max([*numbers, *(number.mark.value for row in rows for number in row.numbers)], default=1.0) or 1.0


def _margins(canvas: Canvas, rows: list[Row], end: float, single: str) -> tuple[float, float]:
    """Pixels left of the scale, for the names, and right of it, for the numbers, where it is narrowest."""
    if not rows:
        return 0, 0
    number = canvas.words.number
    names = max(
        INDENT + text_width(row.name, SMALL) if row.former else text_width(f"<b>{row.name}</b>") for row in rows
    )
    names += AIR
    if single:
        return names, BESIDE + text_width(written_number(end, single, canvas.words))
    after = max(text_width(f"<b>{number(row.values['communes_after'])}</b>") for row in rows)
    before, lost = (
        max(text_width(number(row.values[name])) for row in rows) for name in ("communes_before", "reduction")
    )
    return names + after + BESIDE, BESIDE + before + AIR + text_width("−") + lost


def _key(canvas: Canvas, sides: tuple[float, float], end: float, single: str, articles: pd.DataFrame | None) -> None:
    """Whose bars are whose, those that occur, a witness a line; of pairs what stands in the last column."""
    words, colours = canvas.words, canvas.colours
    counted = words.text("cut (%), from the register") if single == RATE else words.text("from the register")
    lines = [[sign(BOX, colours.register, NORMAL, counted)]]
    if not single:
        lines = [
            [
                sign(BOX, colours.before, NORMAL, words.text("before")),
                sign(BOX, colours.register, NORMAL, words.text("after, from the register")),
            ]
        ]
        canvas.note(words.text("cut"), x=end, y=13, anchor="right", shift=sides[1])
    if articles is not None:
        after = articles.indicator == "communes_after"
        to_come = (articles if single else articles[after]).status.map(is_to_come)
        entries = [
            (FULL, words.text("from an article"), not to_come.all()),
            (HATCHED, words.text("planned, in an article"), to_come.any()),
        ]
        lines.append([sign(mark, colours.after, NORMAL, phrase) for mark, phrase, occurs in entries if occurs])
    for line, entries_of_line in enumerate(filter(None, lines)):
        canvas.note(key(*entries_of_line), x=0, y=13 + 20 * line, shift=-sides[0])


def _names(canvas: Canvas, rows: list[Row], left: float, *, pair: bool) -> None:
    """The name of each, on a ground where it is chosen, and below it in words what articles say."""
    colours = canvas.colours
    for row in rows:
        if row.chosen:
            _band(canvas, row)
        shift = INDENT * row.former - left
        name, size = f"<b>{row.name}</b>" if row.chosen else row.name, SMALL if row.former else NORMAL
        colour = colours.muted if row.former or row.faded else colours.ink
        canvas.write(name, x=0, y=row.y, colour=colour, size=size, shift=shift)
        for place, line in enumerate(row.lines):
            text, y = written(line, canvas.words, pair=pair), row.top + row.marked + SECOND * (place + 0.25)
            differs = any(number.differs for number in line)
            colour = colours.warning if differs else colours.after
            canvas.write(text, x=0, y=y, colour=colour, size=SMALL, shift=shift)


def _band(canvas: Canvas, row: Row) -> None:
    """A ground behind a chosen province, as wide as the chart."""
    canvas.shape(
        type="rect",
        xref="paper",
        xsizemode="scaled",
        x0=-10,
        x1=10,
        y0=row.top,
        y1=row.top + row.tall,
        fillcolor=canvas.colours.grid,
        line={"width": 0},
        layer="below",
    )
