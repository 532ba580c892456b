"""What a report shows: the charts of the pages with their rows, and what no article reports."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from types import ModuleType

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import (
    apparatus_cut,
    area_flow,
    commune_reduction,
    comparison,
    congresses_held,
    staff,
    timeline,
    unit_composition,
    ward_standard,
)
from dashboard.dataset import Dataset
from dashboard.queries import areas
from dashboard.queries.articles.checks import arithmetic, by_register, described_checks
from dashboard.queries.articles.readable import described_changes, described_events, described_observations
from dashboard.queries.articles.row_kinds import kind_of
from dashboard.words import Words


@dataclass(frozen=True)
class Section:
    """A sentence, the rows it stands on, and the chart of them, named `name`, where there is one.

    Rows that a section before tells with their quotations are not `told` again.
    """

    name: str
    sentence: str
    rows: pd.DataFrame
    figure: go.Figure | None = None
    repeats: frozenset[str] = frozenset()

    @property
    def told(self) -> pd.DataFrame:
        """The rows that this section tells, each once."""
        key = kind_of(self.rows).id
        return self.rows[~self.rows[key].isin(self.repeats)].drop_duplicates(key)


@dataclass(frozen=True)
class Contents:
    """All of a report in one language."""

    sections: list[Section]
    checks: pd.DataFrame
    witnessed: pd.DataFrame
    silent_sections: list[str]
    silent_provinces: list[str]


def contents(dataset: Dataset, provinces: list[str], words: Words) -> Contents:
    """The report of the chosen provinces; of all where none is chosen."""
    numbers = described_observations(dataset, words)
    observations = areas.in_provinces(numbers, provinces)
    events = areas.in_provinces(described_events(dataset, words), provinces, central=True)
    changes = areas.in_provinces(described_changes(dataset, words), provinces)
    charted = _charted(observations, events, changes[changes.statement != ""], words)
    sections = [
        _section(chart, part, words)
        for chart, rows in charted.values()
        for part in (_by_province(rows) if chart in (timeline, area_flow) else [rows])
        if not part.empty
    ]
    sections += _compared(observations, _shown(sections), words)
    checks = _checks(dataset, provinces, words)
    told = set(observations.province_name) | set(events.province_name)
    return Contents(
        sections=[*sections, *_rest(observations, events, sections, words)],
        checks=arithmetic(checks),
        witnessed=by_register(checks, numbers, dataset, words),
        silent_sections=[name for name, (_chart, rows) in charted.items() if rows.empty],
        silent_provinces=[name for name in provinces or areas.province_names(dataset) if name not in told],
    )


def _charted(
    observations: pd.DataFrame, events: pd.DataFrame, changes: pd.DataFrame, words: Words
) -> dict[str, tuple[ModuleType, pd.DataFrame]]:
    """The charts in the order of the pages, each under its name with the rows that it shows."""

    def of(chart: ModuleType) -> tuple[ModuleType, pd.DataFrame]:
        return chart, observations[observations.indicator.isin(chart.INDICATORS)]

    return {
        words.text("Timeline"): (timeline, events[events.start.notna()]),
        words.text("Commune-level units"): of(commune_reduction),
        words.text("Provincial agencies cut"): of(apparatus_cut),
        words.text("What the new units are made of"): (unit_composition, unit_composition.shown(observations)),
        words.text("Staff"): of(staff),
        words.text("Which units became which"): (area_flow, changes),
        words.text("A new ward against the standard"): of(ward_standard),
        words.text("Party congresses held"): of(congresses_held),
    }


def _by_province(told: pd.DataFrame) -> list[pd.DataFrame]:
    """The rows of the country, then of each province: one chart of all is longer than a sheet of paper."""
    return [rows for _name, rows in told.groupby("province_name", sort=True)]


def _section(chart: ModuleType, rows: pd.DataFrame, words: Words) -> Section:
    name = chart.__name__.rpartition(".")[2]
    drawn: Callable[..., go.Figure] = getattr(chart, name)
    # Streamlit sets a template of its own for all figures: without it, the app's file and the command's are the same.
    figure = drawn(rows, words=words, theme="light").update_layout(template="none")
    return Section(name, chart.takeaway(rows, words=words), rows, figure)


def _compared(observations: pd.DataFrame, shown: frozenset[str], words: Words) -> Iterator[Section]:
    """Whole provinces side by side: each indicator that is reported of two or more."""
    whole = observations[observations.level == "province"].sort_values("rank", kind="stable")
    for _name, rows in whole.groupby("indicator", sort=False):
        if rows.area.nunique() > 1:
            yield replace(_section(comparison, rows, words), repeats=shown)


def _shown(sections: Iterable[Section]) -> frozenset[str]:
    return frozenset(name for part in sections if "observation" in part.rows for name in part.rows.observation)


def _rest(observations: pd.DataFrame, events: pd.DataFrame, sections: list[Section], words: Words) -> Iterator[Section]:
    """Events without a day and numbers that no chart shows: a report leaves nothing out."""
    undated = events[events.start.isna()]
    if not undated.empty:
        heading = words.plural("{n} event is told without a day", "{n} events are told without a day", len(undated))
        yield Section("undated", heading.format(n=len(undated)), undated)
    others = observations[~observations.observation.isin(_shown(sections))]
    if not others.empty:
        heading = words.plural("{n} more number", "{n} more numbers", len(others))
        yield Section("more", heading.format(n=len(others)), others)


def _checks(dataset: Dataset, provinces: list[str], words: Words) -> pd.DataFrame:
    rows = described_checks(dataset, words)
    if not provinces:
        return rows
    return rows[rows.provinces.map(lambda names: bool(set(names.split(";")) & set(provinces)))]
