"""What the charts of the register share: what they count, the words beside its rings, who has most and least."""

import pandas as pd

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import sign
from dashboard.queries.areas import listed
from dashboard.words import Words, signs
from dashboard.words.labels import N_

MEASURES = {
    "reduction_rate": N_("Cut in commune-level units (%)"),
    "reduction": N_("Commune-level units cut"),
    "communes_before": N_("Commune-level units before"),
    "communes_after": N_("Commune-level units after"),
    "xa_after": N_("Communes after"),
    "phuong_after": N_("Wards after"),
    "merged_from": N_("Old provinces in the new one"),
}
"""What can be drawn of provinces: a column of `province_rows`, and what it counts."""
NAMED = 3
"""So many level provinces are named; of more, how many they are."""

DOT = 7
"""Pixels of the mark of an article, which is filled."""


def article_sign(canvas: Canvas, pixels: int) -> str:
    """The entry of a key for provinces that an article speaks of."""
    return sign(signs.ARTICLE, canvas.colours.after, pixels, canvas.words.text("in an article"))


def pointed_at(province: pd.Series, words: Words) -> str:
    """What is said of a province when it is pointed at."""
    before, after, fewer = (words.number(province[name]) for name in ("communes_before", "communes_after", "reduction"))
    rate = words.percent(province["reduction_rate"])
    message = words.text("{name}: {before} → {after}, −{fewer} (−{rate})")
    return message.format(name=f"<b>{province['name']}</b>", before=before, after=after, fewer=fewer, rate=rate)


def extreme(provinces: pd.DataFrame, measure: str, words: Words, *, least: bool = False, counts: bool = True) -> str:
    """The province with most of a measure, or the least, with its `counts`; all of them where several are level."""
    level = provinces[provinces[measure] == (provinces[measure].min() if least else provinces[measure].max())]
    names = [
        f"{name} ({words.number(before)} → {words.number(after)})" if counts else str(name)
        for name, before, after in zip(level.name, level.communes_before, level.communes_after, strict=True)
    ]
    return listed(names, words)


def ends(provinces: pd.DataFrame, measure: str, words: Words) -> str:
    """The sentence on who has most and who fewest of a count, which is one of `MEASURES`."""

    def names(number: int) -> str:
        level = list(provinces.name[provinces[measure] == number])
        return listed(level, words) if len(level) <= NAMED else words.text("{n} provinces", n=len(level))

    high, low = int(provinces[measure].max()), int(provinces[measure].min())
    return words.text(
        "{measure}: most in {most} ({high}), fewest in {least} ({low})",
        measure=words.text(MEASURES[measure]),
        most=names(high),
        high=high,
        least=names(low),
        low=low,
    )


def alone(provinces: pd.DataFrame, words: Words) -> str:
    """The sentence on the only province there is."""
    row = provinces.iloc[0]
    return words.text(
        "{name} cut its commune-level units from {before} to {after} ({rate})",
        name=row["name"],
        before=row["communes_before"],
        after=row["communes_after"],
        rate=words.percent(row["reduction_rate"]),
    )


def whole(provinces: pd.DataFrame) -> float:
    """The share cut in all provinces together, in percent."""
    return float(provinces.reduction.sum() / provinces.communes_before.sum() * 100)
