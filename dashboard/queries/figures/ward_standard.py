"""A new unit against the standard of its kind, measure by measure."""

from dataclasses import dataclass

import pandas as pd

from dashboard.queries.articles.marks import Mark, marks_of, planned, single
from dashboard.words import Words, capital
from dashboard.words.labels import N_

MEASURES = {
    "area_share_of_standard": ("area_km2", "ward_area_standard"),
    "population_share_of_standard": ("population", "ward_population_standard"),
}
"""The percentage of the standard, with the size itself and the standard that the two imply."""


INDICATORS: tuple[str, ...] = tuple(name for share, others in MEASURES.items() for name in (share, *others))


PHRASES = {
    ("area", "population"): N_("{area} of the standard area and {population} of the standard population"),
    ("area",): N_("{area} of the standard area"),
    ("population",): N_("{population} of the standard population"),
}
"""By the measures of which the percentage is reported."""


@dataclass(frozen=True)
class Measure:
    """One measure of one unit. `note` tells its standard, `ids` are all observations it shows, joined by ';'."""

    area: str
    indicator: str
    title: str
    share: Mark
    note: str
    ids: str

    def percent(self, words: Words) -> str:
        """ "422%", and how many times that is, where it is twice or more."""
        times = words.text("{n}×", n=words.number(self.share.value / 100, 1))
        return f"<b>{self.share.text}</b> · {times}" if self.share.value >= 200 else f"<b>{self.share.text}</b>"


def shown(observations: pd.DataFrame) -> pd.DataFrame:
    """The rows that the chart shows: of measures with their percentage."""
    drawn = [one.ids for one in measures_of(observations)]
    return observations[observations.observation.isin(";".join(drawn).split(";"))]


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """How large and how populous the first unit is against the standard; "" for no rows."""
    measures = measures_of(observations)
    if not measures:
        return single(observations, words)
    of_first = {one.indicator: one.share for one in measures if one.area == measures[0].area}
    texts = {name.partition("_")[0]: share.text for name, share in of_first.items()}
    phrase = words.text(PHRASES[tuple(texts)], **texts)
    return capital(planned(f"{measures[0].area}: {phrase}", of_first.values(), words))


def measures_of(observations: pd.DataFrame) -> list[Measure]:
    """The measures of each unit of which the percentage is reported."""
    measures = []
    for area, rows in observations[observations.indicator.isin(INDICATORS)].groupby("area_name", sort=False):
        marks = marks_of(rows, INDICATORS)
        for share, (size, standard) in MEASURES.items():
            if share not in marks:
                continue
            name = rows.indicator_name[rows.indicator == (size if size in marks else share)].iloc[0]
            title = f"{name}: <b>{marks[size].text}</b>" if size in marks else str(name)
            ids = ";".join(marks[one].ids for one in (share, size, standard) if one in marks)
            note = "".join(rows.note_text[rows.indicator == standard].head(1))
            measures.append(Measure(str(area), share, title, marks[share], note, ids))
    return measures
