"""The provinces by what the register says they lost: a ring before, a ring after, or the share that was cut."""

from collections.abc import Collection, Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import register, style
from dashboard.charts.parts.style import Draft
from dashboard.words import Words

ROW, HEAD, FOOT = 30, 56, 30
"""Pixels of a province, of the key and of the words at the foot."""
BEFORE, AFTER = 9, 13
AIR = 8


def province_ranking(
    provinces: pd.DataFrame, *, words: Words, theme: str = "light", percent: bool = False, chosen: Collection[str] = ()
) -> go.Figure:
    """Rings in the colour of the register, the province that lost most on top; a filled dot where an article tells.

    Args:
        provinces: rows of `province_rows`; every mark carries the province's area id.
        language: of the labels.
        theme: "light" or "dark".
        percent: the share that was cut, from zero, in place of the numbers before and after.
        chosen: area ids of the provinces to point out.
    """
    rows = provinces.sort_values("reduction_rate" if percent else "reduction", ascending=False, kind="stable")
    rows = rows.assign(y=[HEAD + ROW * (place + 0.5) for place in range(len(rows))])
    end = float(rows.reduction_rate.max() if percent else rows.communes_before.max()) if len(rows) else 1.0
    height = HEAD + ROW * len(rows) + (FOOT if percent else 0)
    left, right = _margins(rows, end, words, percent=percent)
    figure = style.canvas(theme, words=words, height=height, end=end, left=left, right=right)
    if rows.empty:
        return figure
    draft = Draft()
    _key(draft, words, theme, percent=percent, dots=bool(rows.reported.any()), left=left)
    _bands(draft, rows, set(chosen), theme)
    _touch(draft, rows, end, words)
    if percent:
        _shares(draft, rows, words, theme)
        _country(draft, rows, height, words, theme)
    else:
        _pairs(draft, rows, words, theme, right=right)
    for row in rows.to_dict("records"):
        _name(draft, row, theme, left=left, strong=row["area"] in chosen)
    return draft.onto(figure)


def takeaway(provinces: pd.DataFrame, *, words: Words, percent: bool = False) -> str:
    """Who lost most and who least, all of them where several are level; "" for no rows."""
    if provinces.empty:
        return ""
    if len(provinces) == 1:
        return register.alone(provinces, words)
    measure = "reduction_rate" if percent else "reduction"
    numbers = [
        words.percent(value) if percent else words.number(int(value))
        for value in (provinces[measure].max(), provinces[measure].min())
    ]
    message = (
        words.text(
            "By the register, {most} lost the largest share of commune-level units, {n}; {least} the smallest, {few}."
        )
        if percent
        else words.text("By the register, {most} lost most commune-level units, {n}; {least} fewest, {few}.")
    )
    most, least = (register.extreme(provinces, measure, words, least=least) for least in (False, True))
    return message.format(most=most, least=least, n=numbers[0], few=numbers[1])


def _margins(rows: pd.DataFrame, end: float, words: Words, *, percent: bool) -> tuple[float, float]:
    """Pixels left of the scale, for the names, and right of it, for the numbers, where it is narrowest."""
    names = max((style.text_width(f"<b>{name}</b>") for name in rows.name), default=0.0) + register.DOT + 2 * AIR
    if percent:
        return names, AFTER / 2 + 6 + style.text_width(f"−{words.percent(end)}")
    right = BEFORE / 2 + 5 + style.text_width("000") + AIR + style.text_width("−000")
    # The number after stands left of its ring, and may not run into the name.
    overhangs = [
        style.text_width(f"<b>{after}</b>") + AFTER / 2 + 5 - after / end * (style.NARROW - names - right)
        for after in rows.communes_after
    ]
    return names + max(0.0, *overhangs) if overhangs else names, right


def _key(draft: Draft, words: Words, theme: str, *, percent: bool, dots: bool, left: float) -> None:
    colours = style.palette(theme)
    own = (
        [register.sign("○", colours.register, 18, words.text("share cut, by the register"))]
        if percent
        else [
            register.sign("○", colours.register, 15, words.text("before")),
            register.sign("<b>○</b>", colours.register, 20, words.text("after, by the register")),
        ]
    )
    lines = [register.key(*own)]
    if dots:
        lines.append(register.sign("●", colours.after, 15, words.text("told by an article")))
    for line, text in enumerate(lines):
        style.write(draft, text, x=0, y=13 + 22 * line, colour=colours.muted, size=style.SMALL, shift=-left)


def _bands(draft: Draft, rows: pd.DataFrame, chosen: set[str], theme: str) -> None:
    """A ground behind each chosen province, as wide as the chart."""
    for row in rows[rows.area.isin(chosen)].to_dict("records"):
        draft.add_shape(
            type="rect", xref="paper", xsizemode="scaled", x0=-10, x1=10, y0=row["y"] - ROW / 2, y1=row["y"] + ROW / 2,
            fillcolor=style.palette(theme).grid, line={"width": 0}, layer="below",
        )  # fmt: skip


def _touch(draft: Draft, rows: pd.DataFrame, end: float, words: Words) -> None:
    """Unseen bars as high as a row, so that a province is pointed at and chosen anywhere beside its name."""
    draft.add_bar(
        orientation="h", x=[end] * len(rows), y=rows.y.tolist(), width=ROW, customdata=[[area] for area in rows.area],
        marker={"color": "rgba(0,0,0,0)", "line": {"width": 0}}, hovertemplate="%{hovertext}<extra></extra>",
        hovertext=[register.told(row, words) for _index, row in rows.iterrows()],
    )  # fmt: skip


def _pairs(draft: Draft, rows: pd.DataFrame, words: Words, theme: str, *, right: float) -> None:
    """Before and after with what was lost between, the numbers beside the rings and the loss at the right edge,
    which lies `right` pixels from the end of the scale.
    """
    colours = style.palette(theme)
    _spans(draft, rows, rows.communes_after, rows.reduction, theme)
    for column, size, line in (("communes_before", BEFORE, register.THIN), ("communes_after", AFTER, register.THICK)):
        _circles(draft, rows, rows[column], register.ring(theme, size=size, line=line))
    for row in rows.to_dict("records"):
        before, after, lost = (words.number(row[name]) for name in ("communes_before", "communes_after", "reduction"))
        for text, at, shift, anchor, colour in (
            (before, row["communes_before"], BEFORE / 2 + 5, "left", colours.muted),
            (f"<b>{after}</b>", row["communes_after"], -AFTER / 2 - 5, "right", colours.register),
            (f"−{lost}", float(rows.communes_before.max()), right, "right", colours.ink),
        ):
            style.write(draft, text, x=at, y=row["y"], shift=shift, anchor=anchor, colour=colour)


def _shares(draft: Draft, rows: pd.DataFrame, words: Words, theme: str) -> None:
    """The share that was cut: a line from zero to a ring, with its number."""
    _spans(draft, rows, rows.reduction_rate * 0, rows.reduction_rate, theme)
    _circles(draft, rows, rows.reduction_rate, register.ring(theme, size=AFTER, line=register.THICK))
    for row in rows.to_dict("records"):
        text = f"−{words.percent(row['reduction_rate'])}"
        style.write(
            draft, text, x=row["reduction_rate"], y=row["y"], colour=style.palette(theme).register,
            shift=AFTER / 2 + 5,
        )  # fmt: skip


def _spans(draft: Draft, rows: pd.DataFrame, bases: pd.Series, lengths: pd.Series, theme: str) -> None:
    draft.add_bar(
        orientation="h", base=bases.tolist(), x=lengths.tolist(), y=rows.y.tolist(), width=5, hoverinfo="skip",
        customdata=[[area] for area in rows.area],
        marker={"color": style.palette(theme).register, "opacity": 0.25, "line": {"width": 0}},
    )  # fmt: skip


def _circles(draft: Draft, rows: pd.DataFrame, values: pd.Series, marker: dict[str, object]) -> None:
    draft.add_scatter(
        mode="markers", x=values.tolist(), y=rows.y.tolist(), customdata=[[area] for area in rows.area], marker=marker,
        hoverinfo="skip", cliponaxis=False,
    )  # fmt: skip


def _country(draft: Draft, rows: pd.DataFrame, height: int, words: Words, theme: str) -> None:
    """The share cut in all provinces together: a line through all, named at its foot."""
    colours, share = style.palette(theme), register.whole(rows)
    draft.add_shape(
        type="line", x0=share, x1=share, y0=HEAD, y1=height - FOOT + 6, layer="below",
        line={"color": colours.register, "width": 1, "dash": "dash"},
    )  # fmt: skip
    text = words.text("whole country: −{rate}", rate=words.percent(share))
    style.write(
        draft, text, x=share, y=height - FOOT / 2 + 4, colour=colours.register, size=style.SMALL, anchor="center"
    )


def _name(draft: Draft, row: dict[Hashable, Any], theme: str, *, left: float, strong: bool) -> None:
    """The province at the left edge, bold where chosen; underlined and marked where an article tells of it."""
    colours = style.palette(theme)
    name = f"<u>{row['name']}</u> {style.tinted('●', colours.after)}" if row["reported"] else str(row["name"])
    style.write(draft, f"<b>{name}</b>" if strong else name, x=0, y=row["y"], shift=-left, colour=colours.ink)
