"""The register's numbers where the articles are silent: rings in a colour of their own, each with its word."""

from dataclasses import replace

import pandas as pd

from dashboard.charts.parts import style
from dashboard.charts.parts.reductions import Row
from dashboard.charts.parts.register import ring
from dashboard.charts.parts.style import Draft, Mark
from dashboard.words import Words

RING = 14
"""The diameter of a ring, in pixels."""


def beside(rows: list[Row], register: pd.DataFrame) -> list[Row]:
    """The rows with the register's numbers where they have none, and rows of the areas that no article tells of.

    Articles' rows keep their order; families of which none tells come behind them, the largest first.
    """
    numbers = {str(name): own for name, own in register.groupby("area_name", sort=False)}
    told = {row.name for row in rows}
    kept = [_with_rings(row, numbers[row.name]) if row.name in numbers else row for row in rows]
    added = [_with_rings(_empty(name, own), own) for name, own in numbers.items() if name not in told]
    sizes = [*kept, *sorted(added, key=lambda row: -row.first.value if row.first else 0)]
    families = list(dict.fromkeys(row.province for row in sizes))
    return sorted([*kept, *added], key=lambda row: (families.index(row.province), row.old))


def drawn(row: Row, *, percent: bool) -> list[Mark]:
    """The rings of a row: what it had and has, or in percent how much less."""
    marks = (row.own_rate,) if percent else (row.own_before, row.own_after)
    return [mark for mark in marks if mark]


def in_words(row: Row, words: Words, theme: str, *, percent: bool) -> str:
    """What the register says of a row, in one line in its colour; "" where it is not asked."""
    if not drawn(row, percent=percent):
        return ""
    if percent and row.own_rate:
        phrase = words.text("register: −{n}", n=row.own_rate.text)
    elif row.own_before and row.own_after:
        phrase = words.text("register: {before} → {after}", before=row.own_before.text, after=row.own_after.text)
    elif row.own_before:
        phrase = words.text("register: {n} before", n=row.own_before.text)
    else:
        phrase = words.text("register: {n} after", n=row.own_after.text if row.own_after else "")
    return style.tinted(f"{style.REGISTER_SIGN} {phrase}", style.palette(theme).register)


def key(words: Words, theme: str) -> str:
    """The line of the key that names the rings."""
    phrase = words.text("register of units, 1 July 2025")
    colour = style.palette(theme).register
    return style.tinted(f'<span style="font-size:18px">{style.REGISTER_SIGN}</span>', colour) + f" {phrase}"


def add(draft: Draft, points: list[tuple[float, float, str, str]], theme: str) -> None:
    """Put rings onto a draft: place, pixels from the top, id, and what the hover says."""
    if not points:
        return
    xs, ys, ids, texts = (list(column) for column in zip(*points, strict=True))
    draft.add_scatter(
        mode="markers", x=xs, y=ys, customdata=[[one] for one in ids], hovertext=texts, cliponaxis=False,
        marker=ring(theme, size=RING, line=2.5), hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def link(draft: Draft, start: float, stop: float, y: float, theme: str) -> None:
    """Join a ring with what it belongs to: dotted, for the span between an article's number and the register's is
    nobody's."""
    line = {"color": style.palette(theme).register, "width": 1.5, "dash": "dot"}
    draft.add_shape(type="line", x0=start, x1=stop, y0=y, y1=y, line=line, layer="below")


def onto_dumbbells(draft: Draft, rows: list[Row], tops: list[int], words: Words, theme: str, *, percent: bool) -> None:
    """Draw the rings of the dumbbells with their numbers, joined with their partners."""
    points: list[tuple[float, float, str, str]] = []
    colour = style.palette(theme).register
    for row, top in zip(rows, tops, strict=True):
        y, shift = top + 36, RING / 2 + 5
        rings = drawn(row, percent=percent)
        for mark in rings:
            place = 100 - mark.value if percent else mark.value
            said = f"{row.name}: {in_words(row, words, theme, percent=percent)}"
            points.append((place, y, mark.ids, said))
            if not percent:
                left = mark is row.own_after and row.first is not None
                side, by = ("right", -shift) if left else ("left", shift)
                style.write(draft, mark.text, x=place, y=y, colour=colour, anchor=side, shift=by)
        if rings and percent:
            link(draft, 100 - rings[0].value, 100, y, theme)
        elif rings and row.first and row.last:
            link(draft, row.last.value, row.first.value, y, theme)
    add(draft, points, theme)


def _empty(name: str, own: pd.DataFrame) -> Row:
    return Row(name, str(own.province_name.iloc[0]), str(own.area.iloc[0]).startswith("2024"), None, None)


def _with_rings(row: Row, own: pd.DataFrame) -> Row:
    paired = row.before is not None and row.after is not None
    return replace(
        row,
        own_before=None if row.before else style.only(own, "communes_before"),
        own_after=None if row.after else style.only(own, "communes_after"),
        own_rate=None if paired else style.only(own, "communes_reduction_rate"),
    )
