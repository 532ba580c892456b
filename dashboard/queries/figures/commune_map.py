"""Out of how many old units new ones were made."""

from collections.abc import Collection

import pandas as pd

from dashboard.queries.areas import listed
from dashboard.queries.articles.marks import headline
from dashboard.words import Words

MOST = 5
"""From here on one class: so many old units, or more."""


def takeaway(communes: pd.DataFrame, *, words: Words, chosen: Collection[str] = ()) -> str:
    """How many new units of the chosen provinces, or of all, are of many old ones, and of one; "" for no rows."""
    rows = communes[communes.province.isin(list(chosen))]
    places = listed(list(rows.province_name.unique()), words)
    rows = communes if rows.empty else rows
    if rows.empty:
        return ""
    many, few = int((rows.predecessors >= MOST).sum()), int((rows.predecessors <= 1).sum())
    text = words.text("{many} of {n} new units came from five or more old ones", many=many, n=len(rows))
    longer = words.text("{headline}, {few} from one alone", headline=text, few=few) if few else text
    place = [f"{places}: {one}" for one in (longer, text) if places]
    return headline(*place, longer, text)
