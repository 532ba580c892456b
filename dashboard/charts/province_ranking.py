"""The provinces by what the register says they lost: a ring before, a ring after; or by one number of each."""

from collections.abc import Collection

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import register
from dashboard.charts.parts.averages import averages
from dashboard.charts.parts.canvas import Bar, Canvas, Dot
from dashboard.charts.parts.looks import RING_AFTER, RING_BEFORE, UNSEEN, Look, faded
from dashboard.charts.parts.marks import headline
from dashboard.charts.parts.ranked_articles import dots, key_of_dots, written
from dashboard.charts.parts.ranked_rows import INDENT, SECOND, Row, ranked_rows
from dashboard.charts.parts.style import NARROW, NORMAL, SMALL, key, sign
from dashboard.charts.parts.text_width import text_width
from dashboard.words import Words, signs

HEAD = 50
"""Pixels of a line of the key, and of the words at the averages."""
(BEFORE, THIN), (AFTER, THICK) = RING_BEFORE, RING_AFTER
AIR = 8
RATE = register.RATE


def province_ranking(
    provinces: pd.DataFrame, *, canvas: Canvas, measure: str = "reduction", chosen: Collection[str] = (),
    formers: pd.DataFrame | None = None, articles: pd.DataFrame | None = None,
) -> go.Figure:  # fmt: skip
    """Rings in the colour of the register, the chosen on top, then who lost most; in or beside them what articles say.

    Args:
        provinces: rows of `province_rows`; every mark carries the province's area id.
        canvas: an unused one.
        measure: what is ranked, one of `register.MEASURES`; of units cut the numbers before and after are drawn.
        chosen: area ids of the provinces to point out; the others are faded.
        formers: rows of `former_rows`, drawn below the province that they went into.
        articles: rows of `beside_register`, as dots that carry their ids and as words below the province.
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
    _key(canvas, left, single, articles if reported else None)
    _names(canvas, rows, left, pair=not single)
    averages(canvas, provinces, single, [row.top for row in rows] + [bottom])
    _touch(canvas, rows, end)
    if single:
        _singles(canvas, rows, single)
    else:
        _pairs(canvas, rows, right, end)
    canvas.dots(
        dot for row in rows for dot in dots(canvas, row.numbers, str(row.values["name"]), row.y, is_faded=row.faded)
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
        return names + AFTER / 2, AFTER / 2 + 6 + text_width(_written(end, single, canvas.words))
    before, lost = (
        max(text_width(number(row.values[name])) for row in rows) for name in ("communes_before", "reduction")
    )
    right = BEFORE / 2 + 5 + before + AIR + text_width("−") + lost
    # The number after stands left of its ring, and may not run into the name.
    overhangs = [
        text_width(f"<b>{number(after)}</b>") + AFTER / 2 + 5 - after / end * (NARROW - names - right)
        for after in (row.values["communes_after"] for row in rows)
    ]
    return names + max(0.0, *overhangs), right


def _written(value: float, single: str, words: Words) -> str:
    return f"−{words.percent(value)}" if single == RATE else words.number(value, 0)


def _key(canvas: Canvas, left: float, single: str, articles: pd.DataFrame | None) -> None:
    """Whose marks are whose: the register's rings, and the articles' dots where there are any."""
    words, colours = canvas.words, canvas.colours
    counted = words.text("cut (%), from the register") if single == RATE else words.text("from the register")
    rings = (
        [sign(signs.REGISTER, colours.register, 18, counted)]
        if single
        else [
            sign(signs.REGISTER, colours.register, 15, words.text("before")),
            sign(f"<b>{signs.REGISTER}</b>", colours.register, 20, words.text("after, from the register")),
        ]
    )
    lines = [key(*rings)]
    if articles is not None:
        lines.append(key_of_dots(canvas, articles))
    for line, text in enumerate(lines):
        canvas.note(text, x=0, y=13 + 20 * line, shift=-left)


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


def _touch(canvas: Canvas, rows: list[Row], end: float) -> None:
    """Unseen bars as high as a row, so that a province is pointed at and chosen anywhere beside its name."""
    canvas.bars(
        Bar(
            row.top + row.tall / 2, end, row.tall, Look(UNSEEN), row.area, register.pointed_at(row.values, canvas.words)
        )
        for row in rows
    )


def _pairs(canvas: Canvas, rows: list[Row], right: float, end: float) -> None:
    """Before and after with what was lost between, the numbers beside the rings and the loss at the right edge,
    which lies `right` pixels from the end of the scale.
    """
    colours, looks, words = canvas.colours, canvas.looks, canvas.words
    canvas.bars(
        Bar(
            row.y,
            row.values["reduction"],
            5,
            faded(looks.lost_by_register(), is_faded=row.faded),
            row.area,
            start=row.values["communes_after"],
        )
        for row in rows
    )
    for name, size, line in (("communes_before", BEFORE, THIN), ("communes_after", AFTER, THICK)):
        look = looks.ring(line)
        canvas.dots(Dot(row.values[name], row.y, size, faded(look, is_faded=row.faded), row.area) for row in rows)
    for row in rows:
        before, after, y = row.values["communes_before"], row.values["communes_after"], row.y
        canvas.write(words.number(before), x=before, y=y, colour=colours.muted, shift=BEFORE / 2 + 5)
        text, shift = f"<b>{words.number(after)}</b>", -AFTER / 2 - 5
        canvas.write(text, x=after, y=y, colour=_tone(canvas, row), anchor="right", shift=shift)
        lost = f"−{words.number(row.values['reduction'])}"
        canvas.write(lost, x=end, y=y, colour=colours.muted if row.faded else "", anchor="right", shift=right)


def _singles(canvas: Canvas, rows: list[Row], single: str) -> None:
    """One number of each province: a line from zero to a ring, with the number."""
    looks = canvas.looks
    canvas.bars(
        Bar(row.y, row.values[single], 5, faded(looks.lost_by_register(), is_faded=row.faded), row.area) for row in rows
    )
    canvas.dots(
        Dot(row.values[single], row.y, AFTER, faded(looks.ring(THICK), is_faded=row.faded), row.area) for row in rows
    )
    for row in rows:
        text, shift = _written(row.values[single], single, canvas.words), AFTER / 2 + 5
        canvas.write(text, x=row.values[single], y=row.y, colour=_tone(canvas, row), shift=shift)


def _tone(canvas: Canvas, row: Row) -> str:
    return canvas.colours.muted if row.faded else canvas.colours.register
