"""Where provinces stand by what they lost, in one sentence."""

from collections.abc import Collection

import pandas as pd

from dashboard.queries.articles.marks import headline
from dashboard.queries.register import measures as register
from dashboard.words import Words


def takeaway(
    provinces: pd.DataFrame, *, words: Words, measure: str = "reduction", chosen: Collection[str] = (),
    formers: pd.DataFrame | None = None, articles: pd.DataFrame | None = None,
) -> str:  # fmt: skip
    """Where the chosen provinces stand, else who has or lost most and least, all that are level; "" for no rows.

    It is said whose numbers these are where an article that is drawn has others, and of which provinces where former
    ones are drawn too, unless their ranks tell that.
    """
    plain = register.headline(provinces, measure, words, chosen)
    drawn, of_new = set(provinces.area), False
    if formers is not None and not formers.empty:
        drawn, of_new = drawn | set(formers.area), not register.standing(provinces, measure, chosen, words)
    differs = articles is not None and bool((articles.differs & articles.row.isin(drawn)).any())
    if not plain or not (of_new or differs):
        return plain

    def scoped(text: str) -> str:
        if not of_new:
            return words.text("By the register: {headline}", headline=text)
        if not differs:
            return words.text("Of the {n} new provinces: {headline}", n=len(provinces), headline=text)
        return words.text("Register, the {n} new provinces: {headline}", n=len(provinces), headline=text)

    return headline(scoped(plain), scoped(register.range_of(provinces, measure, words)))
