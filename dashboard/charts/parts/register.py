"""What the charts of the register share: rings, the words beside them, who has most and least."""

from collections.abc import Sequence

import pandas as pd

from dashboard.charts.parts import style
from dashboard.queries.areas import listed
from dashboard.words import Words

THIN, THICK = 1.5, 3.5
"""Pixels of the line of a ring: before or any, after or chosen."""
DOT = 7
"""Pixels of the mark of an article, which is filled."""


def ring(theme: str, *, size: float | Sequence[float], line: float | Sequence[float]) -> dict[str, object]:
    """The `marker` of numbers of the register: rings, whatever is chosen or pointed at."""
    colours = style.palette(theme)
    return {"size": size, "color": colours.paper, "opacity": 1, "line": {"color": colours.register, "width": line}}


def sign(mark: str, colour: str, pixels: int, words: str) -> str:
    """An entry of a key: a mark in its colour and what it stands for."""
    return f'<span style="color:{colour};font-size:{pixels}px">{mark}</span>\N{NO-BREAK SPACE}{words}'


def key(*entries: str) -> str:
    """Entries of a key in one line."""
    return "\N{NO-BREAK SPACE}\N{EN SPACE}".join(entries)


def told(province: pd.Series, words: Words) -> str:
    """What is said of a province when it is pointed at."""
    before, after, fewer = (words.number(province[name]) for name in ("communes_before", "communes_after", "reduction"))
    rate = words.percent(province["reduction_rate"])
    message = words.text("{name}: {before} → {after} by the register, −{fewer} (−{rate})")
    return message.format(name=f"<b>{province['name']}</b>", before=before, after=after, fewer=fewer, rate=rate)


def extreme(provinces: pd.DataFrame, measure: str, words: Words, *, least: bool = False, counts: bool = True) -> str:
    """The province with most of a measure, or the least, with its `counts`; all of them where several are level."""
    found = provinces[provinces[measure] == (provinces[measure].min() if least else provinces[measure].max())]
    names = [
        f"{name} ({words.number(before)} → {words.number(after)})" if counts else str(name)
        for name, before, after in zip(found.name, found.communes_before, found.communes_after, strict=True)
    ]
    return listed(names, words)


def alone(provinces: pd.DataFrame, words: Words) -> str:
    """The sentence on the only province there is."""
    row = provinces.iloc[0]
    return words.text(
        "By the register, {name} went from {before} commune-level units to {after}, {rate} fewer.",
        name=row["name"],
        before=row["communes_before"],
        after=row["communes_after"],
        rate=words.percent(row["reduction_rate"]),
    )


def whole(provinces: pd.DataFrame) -> float:
    """The share cut in all provinces together, in percent."""
    return float(provinces.reduction.sum() / provinces.communes_before.sum() * 100)
