"""How the shares cut in the provinces spread: a ring each, by the register, and where the whole country lies."""

import itertools
import math
from collections.abc import Collection, Hashable, Iterable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import register, style
from dashboard.charts.parts.style import Draft
from dashboard.words import Words

RING, STEP, LINE = 13, 16, 20
"""Pixels of a ring, between rings that would touch, and of a line of words."""
TICKS = 5
"""Percentage points between two ticks."""
SIDE = 14
"""Pixels left and right of the scale."""
NAMED = 5
"""So many of the chosen provinces are named; of more only the rings are thick."""


def reduction_distribution(
    provinces: pd.DataFrame, *, words: Words, theme: str = "light", chosen: Collection[str] = ()
) -> go.Figure:
    """Rings on a scale of percent, heaped where they would touch; most, least, median, country and chosen are named.

    Args:
        provinces: rows of `province_rows`; every ring carries the province's area id.
        language: of the labels.
        theme: "light" or "dark".
        chosen: area ids of the provinces to point out.
    """
    if provinces.empty:
        return style.canvas(theme, words=words, height=0, end=1)
    first, last = _ends(provinces.reduction_rate)
    rows = provinces.sort_values("reduction_rate", kind="stable")
    rows = rows.assign(level=levels(rows.reduction_rate, (style.NARROW - 2 * SIDE) / (last - first)))
    named = rows[rows.area.isin(chosen)]
    named = named if len(named) <= NAMED else named.head(0)
    middle = LINE * (4.5 + len(named)) + STEP * (int(rows.level.max()) + 0.5)
    rows = rows.assign(y=middle - STEP * rows.level)
    base = float(rows.y.max()) + STEP
    figure = style.canvas(theme, words=words, height=round(base + 3.7 * LINE), end=last, left=SIDE, right=SIDE)
    figure.update_xaxes(range=[first, last])
    draft = Draft()
    _scale(draft, (first, last), base, words, theme)
    _key(draft, words, theme, dots=bool(rows.reported.any()))
    _lines(draft, rows, base, words, theme, right=register.whole(rows) > (first + last) / 2)
    _ends_named(draft, rows, base, words, theme)
    _chosen(draft, rows[rows.area.isin(named.area)], (first, last), words, theme)
    _draw(draft, rows, set(chosen), words, theme)
    return draft.onto(figure)


def takeaway(provinces: pd.DataFrame, *, words: Words) -> str:
    """From where to where the shares reach, who stands at the ends, and the middle; "" for no rows."""
    if provinces.empty:
        return ""
    if len(provinces) == 1:
        return register.alone(provinces, words)
    rates = provinces.reduction_rate
    most, least = (
        register.extreme(provinces, "reduction_rate", words, least=least, counts=False) for least in (False, True)
    )
    numbers = {"high": rates.max(), "low": rates.min(), "median": rates.median(), "whole": register.whole(provinces)}
    said = {name: words.percent(value) for name, value in numbers.items()}
    return words.text(
        "By the register, the provinces lost from {low} ({least}) to {high} ({most}) of their commune-level units; "
        "the median is {median}, the whole country's loss {whole}.",
        most=most,
        least=least,
        **said,
    )


def levels(rates: Iterable[float], pixels: float) -> list[int]:
    """How far from the middle each ring lies, in rings, so that none touches another; `rates` rise, `pixels` a point.

    As near to the middle as there is room: 0, then 1 above, 1 below (−1), 2 above …
    """
    taken: dict[int, float] = {}
    found = []
    for rate in rates:
        at = rate * pixels
        free = (level for n in itertools.count() for level in ((n, -n) if n else (0,)))
        level = next(level for level in free if at - taken.get(level, -math.inf) >= STEP)
        taken[level] = at
        found.append(level)
    return found


def _ends(rates: pd.Series) -> tuple[float, float]:
    """The ticks below the least and above the most."""
    first, last = math.floor(rates.min() / TICKS) * TICKS, math.ceil(rates.max() / TICKS) * TICKS
    return float(first), float(last if last > first else first + TICKS)


def _scale(draft: Draft, ends: tuple[float, float], base: float, words: Words, theme: str) -> None:
    """The ground line with its ticks; it does not begin at zero, which its first number says."""
    colours, (first, last) = style.palette(theme), ends
    line = {"color": colours.muted, "width": 1}
    sides = {int(first): ("left", -SIDE), int(last): ("right", SIDE)}
    draft.add_shape(type="line", x0=first, x1=last, y0=base, y1=base, line=line, layer="below")
    for tick in range(int(first), int(last) + 1, TICKS):
        draft.add_shape(type="line", x0=tick, x1=tick, y0=base, y1=base + 5, line=line, layer="below")
        text, (anchor, shift) = f"−{words.percent(tick, 0)}", sides.get(tick, ("center", 0))
        style.write(
            draft, text, x=tick, y=base + 14, colour=colours.muted, size=style.SMALL, anchor=anchor, shift=shift
        )


def _key(draft: Draft, words: Words, theme: str, *, dots: bool) -> None:
    colours = style.palette(theme)
    entries = [register.sign("○", colours.register, 18, words.text("a province, by the register"))]
    if dots:
        entries.append(register.sign("●", colours.after, 13, words.text("told by an article")))
    for line, text in enumerate(entries):
        style.write(draft, text, y=LINE * (line + 0.5), colour=colours.muted, size=style.SMALL, x=None, shift=-SIDE)


def _lines(draft: Draft, rows: pd.DataFrame, base: float, words: Words, theme: str, *, right: bool) -> None:
    """Country and median, a line each, their words right of it, or left in the `right` half of the scale.

    The words of the one farther from there stand higher, so that no line runs through words.
    """
    colours = style.palette(theme)
    country, median = register.whole(rows), float(rows.reduction_rate.median())
    lines = [(country, words.text("whole country: −{rate}"), "dash"), (median, words.text("median: −{rate}"), "dot")]
    for place, (value, phrase, dash) in enumerate(sorted(lines, reverse=right)):
        y = LINE * (2.6 + place)
        draft.add_shape(
            type="line", x0=value, x1=value, y0=y - 8, y1=base, layer="below",
            line={"color": colours.register, "width": 1.5, "dash": dash},
        )  # fmt: skip
        style.write(
            draft, phrase.format(rate=words.percent(value)), x=value, y=y, size=style.SMALL,
            colour=colours.register, anchor="right" if right else "left", shift=-5 if right else 5,
        )  # fmt: skip


def _ends_named(draft: Draft, rows: pd.DataFrame, base: float, words: Words, theme: str) -> None:
    """Least and most under the scale, at its ends, where their rings are the outermost."""
    rates = rows.reduction_rate
    for value, message, anchor, at in (
        (rates.min(), words.text("least:<br>{names} −{rate}"), "left", -SIDE),
        (rates.max(), words.text("most:<br>{names} −{rate}"), "right", SIDE),
    ):
        names = ", ".join(rows.name[rates == value])
        draft.add_annotation(
            text=message.format(names=names, rate=words.percent(value)), x=0 if anchor == "left" else 1,
            xref="paper", xanchor=anchor, xshift=at, y=base + 2.5 * LINE, yanchor="middle", align=anchor,
            font={"color": style.palette(theme).ink, "size": style.SMALL}, borderpad=0, showarrow=False,
        )  # fmt: skip


def _chosen(draft: Draft, rows: pd.DataFrame, ends: tuple[float, float], words: Words, theme: str) -> None:
    """The names of chosen provinces above the rings, each with a line down to its own."""
    colours, (first, last) = style.palette(theme), ends
    for place, row in enumerate(rows.to_dict("records")):
        y, share = LINE * (4.8 + place), (row["reduction_rate"] - first) / (last - first)
        draft.add_shape(
            type="line", x0=row["reduction_rate"], x1=row["reduction_rate"], y0=y, y1=row["y"], layer="below",
            line={"color": colours.ink, "width": 1},
        )  # fmt: skip
        draft.add_annotation(
            text=f"<b>{row['name']} −{words.percent(row['reduction_rate'])}</b>", x=row["reduction_rate"],
            y=y, xanchor="left" if share < 0.35 else "right" if share > 0.65 else "center", yanchor="middle",
            showarrow=False, bgcolor=colours.paper, borderpad=1, font={"color": colours.ink, "size": style.NORMAL},
        )  # fmt: skip


def _draw(draft: Draft, rows: pd.DataFrame, chosen: set[str], words: Words, theme: str) -> None:
    strong = rows.area.isin(chosen)
    sizes, lines = [RING + 4 * one for one in strong], [register.THICK if one else 2 for one in strong]
    draft.add_scatter(
        mode="markers", x=rows.reduction_rate.tolist(), y=rows.y.tolist(), customdata=[[area] for area in rows.area],
        marker=register.ring(theme, size=sizes, line=lines),
        hovertext=[register.told(row, words) for _index, row in rows.iterrows()], cliponaxis=False,
        hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip
    _dots(draft, rows[rows.reported].to_dict("records"), theme)


def _dots(draft: Draft, rows: list[dict[Hashable, Any]], theme: str) -> None:
    """A filled dot, the mark of articles, inside the rings of the provinces that one tells of."""
    if rows:
        draft.add_scatter(
            mode="markers", x=[row["reduction_rate"] for row in rows], y=[row["y"] for row in rows], hoverinfo="skip",
            customdata=[[row["area"]] for row in rows], cliponaxis=False,
            marker={"size": register.DOT - 2, "color": style.palette(theme).after, "opacity": 1, "line": {"width": 0}},
        )  # fmt: skip
