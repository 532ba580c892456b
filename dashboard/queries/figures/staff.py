"""What becomes of the staff: of the total those assigned and those remaining."""

import pandas as pd

from dashboard.queries.articles.marks import marks_of, planned, single
from dashboard.queries.figures.wholes import Whole, are_exact
from dashboard.words import Words
from dashboard.words.labels import N_

PARTS = (
    Whole("staff_assigned", N_("<b>{value}</b> placed")),
    Whole("staff_remaining", N_("<b>{value}</b> not yet placed"), shade="middle"),
)


TOTAL = Whole("staff_total", N_("<b>{value}</b> district and commune staff"), PARTS, exhaustive=True)


INDICATORS = (TOTAL.indicator, *(one.indicator for one in PARTS))


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """The headline on the first area; "" where there are no rows."""
    observations = observations[observations.indicator.isin(INDICATORS)]
    if observations.empty:
        return ""
    rows = observations[observations.area == observations.area.iloc[0]]
    marks = marks_of(rows, INDICATORS)
    if len(marks) < len(INDICATORS):
        return single(observations, words)
    total, assigned, remaining = marks.values()
    gap = (total.value - assigned.value - remaining.value) * are_exact(rows)
    texts = {"total": total.text, "assigned": assigned.text, "remaining": remaining.text}
    values: dict[str, object] = {"area": rows.area_name.iloc[0], "n": abs(gap), **texts}
    if gap > 0:
        return planned(words.text("{area}: {total} staff, but the parts fall {n} short", **values), [total], words)
    if gap < 0:
        return planned(words.text("{area}: {total} staff, but the parts come to {n} more", **values), [total], words)
    phrase = words.text("{area}: {total} staff, {assigned} placed, {remaining} not yet placed", **values)
    return planned(phrase, marks.values(), words)
