"""Which figures of the articles there are: each once, for the page that shows it and for the report to keep."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Protocol

import pandas as pd

from dashboard.charts import (
    apparatus_cut,
    area_flow,
    commune_reduction,
    congresses_held,
    staff,
    timeline,
    unit_composition,
    ward_standard,
)
from dashboard.queries.articles.readable import dated
from dashboard.words.labels import N_


class Tables(Protocol):
    """Described rows to draw: those of a reader's view, or of a report."""

    @property
    def observations(self) -> pd.DataFrame:
        """As `described_observations` gives them."""

    @property
    def events(self) -> pd.DataFrame:
        """As `described_events` gives them."""

    @property
    def changes(self) -> pd.DataFrame:
        """As `described_changes` gives them."""


@dataclass(frozen=True)
class Figure:
    """A chart with the rows that it takes."""

    chart: ModuleType
    topic: str
    """What it is about, in the words that say that nothing is reported of it; to be translated."""
    page: str
    """The key of the page that shows it; the report shows them all."""
    takes: Callable[[Tables], pd.DataFrame] | None = None
    """The rows that it draws; without it what the chart has `shown` of observations, or those of its `INDICATORS`."""
    by_province: bool = False
    """Whether one chart of all provinces would be longer than a sheet of paper."""

    @property
    def name(self) -> str:
        """The name of the chart's module, which is the key of the figure on its page."""
        return self.chart.__name__.rpartition(".")[2]

    def rows(self, tables: Tables) -> pd.DataFrame:
        """The rows that it draws, in the order of their table."""
        if self.takes is not None:
            return self.takes(tables)
        shown: Callable[[pd.DataFrame], pd.DataFrame] | None = getattr(self.chart, "shown", None)
        if shown is not None:
            return shown(tables.observations)
        return tables.observations[tables.observations.indicator.isin(self.chart.INDICATORS)]


def _changes_in_articles(tables: Tables) -> pd.DataFrame:
    return tables.changes[tables.changes.statement != ""]


FIGURES = (
    Figure(timeline, N_("Timeline"), "timeline", lambda tables: dated(tables.events), by_province=True),
    Figure(commune_reduction, N_("commune-level units before and after"), "units"),
    Figure(apparatus_cut, N_("provincial agencies cut"), "units"),
    Figure(unit_composition, N_("the new units by kind"), "units"),
    Figure(staff, N_("staff"), "units"),
    Figure(area_flow, N_("old units and what they became"), "units", _changes_in_articles, by_province=True),
    Figure(ward_standard, N_("size against the standard"), "units"),
    Figure(congresses_held, N_("Party congresses held"), "units"),
)
"""In the order of the report, and of each page."""

ELSEWHERE = {
    "comparison": "draws one indicator that the reader chooses",
    "province_map": "of the register, on the page that compares",
    "commune_map": "of the register, on the page that compares",
    "province_ranking": "of the register, on the page that compares",
    "reduction_distribution": "of the register, on the page that compares",
}
"""The other charts, and why they are not in the list."""

SUBTITLES = {
    "timeline": N_("When written: filled, done; hatched, planned, expected or a target."),
    "commune_reduction": N_("Commune-level units before the reorganization of 1 July 2025 and after it."),
    "apparatus_cut": N_("Each square is one agency or unit cut."),
    "unit_composition": N_("Communes and wards after. Newly formed: out of old units. Unchanged: not reorganized."),
    "staff": N_("Staff, and what the article says of their placement."),
    "area_flow": N_("Old unit → new unit, as in the articles."),
    "ward_standard": N_("Area and population of a unit; the standard for its kind is 100%."),
    "congresses_held": N_("Party organizations that had held their congress, of all; percent: our calculation."),
    "comparison": N_("As the articles give it."),
    "province_ranking": N_("Commune-level units of each province, 30 June and 1 July 2025."),
    "reduction_distribution": N_("Commune-level units, 30 June and 1 July 2025; each ring is a province."),
    "province_map": N_("Commune-level units, 30 June and 1 July 2025; rings: special zones. Press a province."),
    "commune_map": N_("Communes, wards and special zones of 1 July 2025; an old unit that was divided counts in each."),
}
"""What each chart shows, in which unit, of which day, for the line below its headline; to be translated."""


def of_page(page: str) -> Iterator[Figure]:
    """The figures that a page shows, in their order."""
    return (figure for figure in FIGURES if figure.page == page)
