"""What a report shows: the charts of the pages with their rows, and what no article reports."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from types import ModuleType

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import comparison
from dashboard.charts.figures import FIGURES
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.plain_words import as_written
from dashboard.dataset import Dataset
from dashboard.queries import areas
from dashboard.queries.articles.checks import arithmetic, by_register, described_checks, of_provinces
from dashboard.queries.articles.matrix import alike, whole_provinces
from dashboard.queries.articles.readable import (
    by_day,
    described_changes,
    described_events,
    described_observations,
    distinct_events,
    undated,
)
from dashboard.queries.articles.row_kinds import kind_of
from dashboard.words import Words

SHEET = 880
"""Pixels of a sheet of paper that a chart may take."""


@dataclass(frozen=True)
class Section:
    """A sentence, the rows it stands on, and the chart of them, named `name`, where there is one.

    Rows that a section before tells with their quotations are not `quoted` again.
    """

    name: str
    sentence: str
    rows: pd.DataFrame
    figure: go.Figure | None = None
    repeats: frozenset[str] = frozenset()

    @property
    def quoted(self) -> pd.DataFrame:
        """The rows that this section quotes, each once; events in the order of their days."""
        key = kind_of(self.rows).id
        rows = self.rows[~self.rows[key].isin(self.repeats)].drop_duplicates(key)
        return by_day(rows) if key == "event" else rows


@dataclass(frozen=True)
class Contents:
    """All of a report in one language."""

    sections: list[Section]
    checks: pd.DataFrame
    register_checks: pd.DataFrame
    silent_sections: list[str]
    silent_provinces: list[str]


@dataclass(frozen=True)
class _Tables:
    """The described rows of the chosen provinces."""

    observations: pd.DataFrame
    events: pd.DataFrame
    changes: pd.DataFrame


def contents(dataset: Dataset, provinces: list[str], words: Words) -> Contents:
    """The report of the chosen provinces; of all where none is chosen."""
    numbers = described_observations(dataset, words)
    tables = _Tables(
        observations=areas.in_provinces(numbers, provinces),
        events=areas.in_provinces(described_events(dataset, words), provinces, central=True),
        changes=areas.in_provinces(described_changes(dataset, words), provinces),
    )
    drawn = [(figure, figure.rows(tables)) for figure in FIGURES]
    sections = [
        section
        for figure, rows in drawn
        for part in (_by_province(rows) if figure.by_province else [rows])
        if not part.empty
        for section in _on_sheets(figure.chart, part, words)
    ]
    sections += _compared(tables.observations, _shown(sections), words)
    checks = of_provinces(described_checks(dataset, words), provinces)
    reported = set(tables.observations.province_name) | set(tables.events.province_name)
    return Contents(
        sections=[*sections, *_rest(tables.observations, tables.events, sections, words)],
        checks=arithmetic(checks),
        register_checks=by_register(checks, numbers, dataset, words),
        silent_sections=[words.text(figure.topic) for figure, rows in drawn if rows.empty],
        silent_provinces=[name for name in provinces or areas.province_names(dataset) if name not in reported],
    )


def _by_province(rows: pd.DataFrame) -> list[pd.DataFrame]:
    """The rows of the country, then of each province: one chart of all is longer than a sheet of paper."""
    return [part for _name, part in rows.groupby("province_name", sort=True)]


def _on_sheets(chart: ModuleType, rows: pd.DataFrame, words: Words) -> Iterator[Section]:
    """The chart of the rows; where it is longer than a sheet and of several areas, one of each."""
    section = _section(chart, rows, words)
    height = section.figure.layout.height if section.figure is not None else 0
    if height <= SHEET or "area_name" not in rows or rows.area_name.nunique() == 1:
        yield section
    else:
        yield from (_section(chart, part, words) for _name, part in rows.groupby("area_name", sort=False))


def _section(chart: ModuleType, rows: pd.DataFrame, words: Words) -> Section:
    name = chart.__name__.rpartition(".")[2]
    drawn: Callable[..., go.Figure] = getattr(chart, name)
    # Streamlit sets a template of its own for all figures: without it, the app's file and the command's are the same.
    figure = drawn(as_written(rows), canvas=Canvas(words)).update_layout(template="none")
    return Section(name, chart.takeaway(rows, words=words), rows, figure)


def _compared(observations: pd.DataFrame, shown: frozenset[str], words: Words) -> Iterator[Section]:
    """Whole provinces side by side, none with its own parts: each measure that is reported of two or more, before and
    after together.
    """
    whole = alike(whole_provinces(observations)).sort_values("rank", kind="stable")
    for _stem, rows in whole.groupby(whole.indicator.map(comparison.stem), sort=False):
        if rows.area.nunique() > 1:
            yield replace(_section(comparison, rows, words), repeats=shown)


def _shown(sections: Iterable[Section]) -> frozenset[str]:
    return frozenset(name for part in sections if "observation" in part.rows for name in part.rows.observation)


def _rest(observations: pd.DataFrame, events: pd.DataFrame, sections: list[Section], words: Words) -> Iterator[Section]:
    """Events without a day and numbers that no chart shows: a report leaves nothing out."""
    rest, count = undated(events), len(undated(distinct_events(events)))
    if not rest.empty:
        heading = words.plural("{n} event without a date", "{n} events without a date", count)
        yield Section("undated", heading, rest)
    others = observations[~observations.observation.isin(_shown(sections))]
    if not others.empty:
        heading = words.plural("{n} more number", "{n} more numbers", len(others))
        yield Section("more", heading, others)
