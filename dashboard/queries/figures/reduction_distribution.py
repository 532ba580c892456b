"""How a number of the provinces spreads, in one sentence."""

from collections.abc import Collection

import pandas as pd

from dashboard.queries.articles.marks import headline
from dashboard.queries.register import measures as register
from dashboard.words import Words


def takeaway(
    provinces: pd.DataFrame, *, words: Words, measure: str = register.RATE, chosen: Collection[str] = ()
) -> str:
    """Where the chosen stand; else from where to where the numbers reach, who stands there, and what the country has;
    "" for no rows.
    """
    if provinces.empty:
        return ""
    if standing := register.standing(provinces, measure, chosen, words):
        return standing
    if len(provinces) == 1 and measure in register.CUTS:
        return register.alone(provinces, words)
    low, high = provinces[measure].min(), provinces[measure].max()
    text = words.text(
        "{measure}: {low} ({least}) to {high} ({most})",
        measure=words.text(register.MEASURES[measure]),
        low=register.written(low, measure, words),
        least=register.level(provinces, measure, low, words),
        high=register.written(high, measure, words),
        most=register.level(provinces, measure, high, words),
    )
    _value, country = register.country(provinces, measure, words)
    return headline(f"{text}; {country}", text, register.range_of(provinces, measure, words))
