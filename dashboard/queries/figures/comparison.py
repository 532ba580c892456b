"""One measure of the articles across provinces, in one sentence."""

import pandas as pd

from dashboard.queries.articles.marks import headline
from dashboard.words import Words

PAIR = ("_before", "_after")
"""How two indicators end that are one measure at two times."""


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """The lowest and the highest number with their areas and statuses, as a headline; of a pair that after; "" where
    there are no rows.

    As much of it as a headline has room for; what is no fact is said so at any length.
    """
    if observations.empty:
        return ""
    is_before = observations.indicator.str.endswith(PAIR[0])
    rows = (observations if is_before.all() else observations[~is_before]).sort_values("value", kind="stable")
    low, high = rows.iloc[0], rows.iloc[-1]
    whole = {
        "indicator": low["indicator_name"],
        "value": " – ".join(dict.fromkeys((str(low["value_text"]), str(high["value_text"])))),
        "area": ", ".join(dict.fromkeys(rows.area_name)),
        "status": ", ".join(words.label("status", status) for status in dict.fromkeys(rows.status)),
    }
    if rows.area.nunique() == 1 or low["value"] == high["value"]:
        full = words.text("{indicator}: {value} in {area}, {status}", **whole)
    else:
        full = words.text(
            "{indicator}: lowest in {low_area} ({low}, {low_status}), highest in {high_area} ({high}, {high_status})",
            indicator=low["indicator_name"],
            low=low["value_text"],
            low_area=low["area_name"],
            low_status=words.label("status", low["status"]),
            high=high["value_text"],
            high_area=high["area_name"],
            high_status=words.label("status", high["status"]),
        )
    shorter = words.text("{indicator}: {value}, {status}", **whole)
    return headline(full, shorter, f"{whole['indicator']}: {whole['status']}", whole["indicator"])


def stem(indicator: str) -> str:
    """What before and after have in common."""
    return next((indicator.removesuffix(end) for end in PAIR if indicator.endswith(end)), indicator)
