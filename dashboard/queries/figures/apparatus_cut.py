"""The bodies that a new province cuts: the agencies by their owner, and what is outside them."""

import pandas as pd

from dashboard.queries.articles.marks import headline, marks_of, planned, single
from dashboard.words import Words
from dashboard.words.labels import N_

TOTAL = "provincial_agencies_reduction"


DIVISIONS = "divisions_reduction"


OWNERS = {
    "party_agencies_reduction": N_("<b>{value}</b> · Party Committee"),
    "council_agencies_reduction": N_("<b>{value}</b> · People’s Council"),
    "committee_agencies_reduction": N_("<b>{value}</b> · People’s Committee"),
}


OUTSIDE = {
    DIVISIONS: N_("<b>{value}</b> divisions and equivalents"),
    "sub_departments_reduction": N_("<b>{value}</b> sub-departments"),
    "public_service_units_reduction": N_("<b>{value}</b> public service units"),
}


INDICATORS = (TOTAL, *OWNERS, *OUTSIDE)


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """The headline on the first area; "" where there are no rows."""
    rows = observations[observations.indicator.isin(INDICATORS)]
    if rows.empty:
        return ""
    rows_of_area = rows[rows.area == rows.area.iloc[0]]
    marks, area = marks_of(rows_of_area, (TOTAL, DIVISIONS)), rows_of_area.area_name.iloc[0]
    if TOTAL not in marks:
        return single(rows, words)
    total, divisions = marks[TOTAL], marks.get(DIVISIONS)
    phrase = planned(words.text("{area} cuts {total} provincial agencies", area=area, total=total.text), [total], words)
    if divisions is None or total.to_come != divisions.to_come:
        return phrase
    values = {"area": area, "total": total.text, "divisions": divisions.text}
    both = words.text("{area} cuts {total} provincial agencies and {divisions} divisions", **values)
    return headline(planned(both, [total], words), phrase)
