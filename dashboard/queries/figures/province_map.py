"""Which province has most and least of a measure, in one sentence."""

from collections.abc import Collection

import pandas as pd

from dashboard.queries.register import measures as register
from dashboard.words import Words


def takeaway(
    provinces: pd.DataFrame, *, words: Words, measure: str = register.RATE, chosen: Collection[str] = ()
) -> str:
    """Where the chosen stand, who has most and least of a measure, or how many were merged; "" for no rows."""
    return register.headline(provinces, measure, words, chosen)
