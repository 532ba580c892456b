"""What the commune-level units of a province are made of: by kind, and by whether they are new."""

import pandas as pd

from dashboard.queries.articles.marks import headline, marks_of, planned, single
from dashboard.queries.figures.wholes import Whole
from dashboard.words import Words
from dashboard.words.labels import N_

UNCHANGED = Whole("rural_communes_unchanged", N_("<b>{value}</b> communes unchanged"), shade="pale")


COMMUNES = (Whole("rural_communes_formed", N_("<b>{value}</b> communes newly formed")), UNCHANGED)


WARDS = (Whole("wards_formed", N_("<b>{value}</b> wards newly formed"), shade="middle"),)


KINDS = (
    Whole("rural_communes_after", N_("<b>{value}</b> communes"), COMMUNES, exhaustive=True),
    Whole("wards_after", N_("<b>{value}</b> wards"), WARDS, shade="middle"),
)


TOTAL = Whole("communes_after", N_("<b>{value}</b> commune-level units"), KINDS)


INDICATORS = tuple(one.indicator for one in (*KINDS, *COMMUNES, *WARDS))
"""What makes an area's composition; its total is shown with it where the rows hold it: `shown` picks both."""


def shown(observations: pd.DataFrame) -> pd.DataFrame:
    """The rows that the chart shows: the parts, and the total of areas whose parts are reported."""
    parts = observations.indicator.isin(INDICATORS)
    return observations[
        parts | ((observations.indicator == TOTAL.indicator) & observations.area.isin(observations.area[parts]))
    ]


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """The headline on the first area; "" where there are no rows."""
    rows = shown(observations)
    if rows.empty:
        return ""
    of_first, kinds, unchanged = (
        rows[rows.area == rows.area.iloc[0]],
        [one.indicator for one in KINDS],
        UNCHANGED.indicator,
    )
    marks = marks_of(of_first, (*kinds, unchanged))
    if not marks.keys() >= set(kinds):
        return single(rows.sort_values("indicator", key=lambda name: name == TOTAL.indicator, kind="stable"), words)
    texts = {name: mark.text for name, mark in marks.items()} | {"area": of_first.area_name.iloc[0]}
    phrase = words.text("{area}: {rural_communes_after} communes and {wards_after} wards", **texts)
    alone = planned(phrase, marks.values(), words)
    if unchanged not in marks:
        return alone
    more = words.plural(
        "{headline}; {n} commune unchanged",
        "{headline}; {n} communes unchanged",
        round(marks[unchanged].value),
        headline=phrase,
        n=texts[unchanged],
    )
    return headline(planned(more, marks.values(), words), alone)
