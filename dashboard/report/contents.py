"""What a report says in one language: the answer first, then the figures, all numbers and dates, checks, endnotes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

import pandas as pd

from dashboard import dataset
from dashboard.dataset import Dataset
from dashboard.figures import FIGURES
from dashboard.queries import areas
from dashboard.queries.articles.checks import arithmetic, by_register, described_checks, of_provinces
from dashboard.queries.articles.readable import described_changes
from dashboard.queries.dated_list import of_centre, periods, without_date
from dashboard.queries.milestones import Milestone, milestones, of_province
from dashboard.queries.place_lists import ListedRow, became, listed
from dashboard.queries.place_summary import CountrySummary, PlaceSummary, country_summary, place_summary
from dashboard.queries.register.lookup import COUNTRY
from dashboard.queries.register.provinces import Province, area_of, province
from dashboard.queries.witnesses import PROVINCES, Sources
from dashboard.report import figures
from dashboard.report.endnotes import Endnotes, endnotes
from dashboard.report.figures import Drawn
from dashboard.schema.register import PREFIX
from dashboard.words import Words


@dataclass(frozen=True)
class Tables:
    """The described rows of the report's places; of the whole country what is national too."""

    observations: pd.DataFrame
    events: pd.DataFrame
    changes: pd.DataFrame


@dataclass(frozen=True)
class Group:
    """Rows under a heading; "" for none."""

    heading: str
    rows: tuple[ListedRow, ...]


@dataclass(frozen=True)
class Contents:
    """All of a report in one language. `places` are the chosen provinces, none for the whole `country`.

    `numbers`, `dates` and `units` have everything that the articles tell of them, in groups; `checks` are described
    checks between numbers, `register_checks` those against the register; `silent_topics` and `silent_provinces` are
    what no article reports; where there is no article at all, no topic is said to be missing.
    """

    sources: Sources
    provinces: tuple[Province, ...]
    places: tuple[PlaceSummary, ...]
    country: CountrySummary | None
    milestones: tuple[Milestone, ...]
    figures: tuple[Drawn, ...]
    numbers: tuple[Group, ...]
    dates: tuple[Group, ...]
    units: tuple[Group, ...]
    checks: pd.DataFrame
    register_checks: pd.DataFrame
    silent_topics: tuple[str, ...]
    silent_provinces: tuple[str, ...]
    endnotes: Endnotes


def contents(tables: Dataset, chosen: list[str], words: Words) -> Contents:
    """The report of the chosen provinces; of the whole country where none is chosen."""
    sources = Sources.read(tables, dataset.register(), words)
    changes = described_changes(tables, words)
    rows = Tables(
        observations=areas.in_provinces(sources.observations, chosen),
        events=areas.in_provinces(sources.events, chosen),
        changes=_in_articles(areas.in_provinces(changes, chosen)),
    )
    its_area = [area_of(sources.register, name) for name in chosen]
    places = tuple(place_summary(area, sources) for area in its_area)
    country = None if chosen else country_summary(sources)
    drawn = figures.drawn(_drawable(rows, chosen), chosen, sources)
    checks = of_provinces(described_checks(tables, words), chosen)
    reported = {*rows.observations.province_name, *rows.events.province_name}
    numbers = tuple(_numbers(rows.observations, sources))
    dates = tuple(_dates(rows.events, sources, chosen))
    units = tuple(_units(rows.changes, drawn, words))
    return Contents(
        sources=sources,
        provinces=tuple(province(sources.register, area, words) for area in its_area),
        places=places,
        country=country,
        milestones=_milestones(its_area, sources),
        figures=tuple(drawn),
        numbers=numbers,
        dates=dates,
        units=units,
        checks=arithmetic(checks),
        register_checks=by_register(checks, sources.observations, tables, words),
        silent_topics=tuple(words.text(figure.topic) for figure in FIGURES if reported and figure.rows(rows).empty),
        silent_provinces=tuple(name for name in chosen or areas.province_names(tables) if name not in reported),
        endnotes=endnotes(
            chain(_ids(places, country), *(figure.ids for figure in drawn), _listed_ids(numbers, dates, units),
                  checks.check), sources, changes,
        ),
    )  # fmt: skip


def _in_articles(changes: pd.DataFrame) -> pd.DataFrame:
    """Those that an article tells."""
    return changes[changes.statement != ""]


def _drawable(rows: Tables, chosen: list[str]) -> Tables:
    """The rows of the figures; of the whole country only what is national is drawn day by day: the list has it all."""
    events = rows.events if chosen else rows.events[rows.events.province_name == ""]
    return Tables(rows.observations, events, rows.changes)


def _milestones(its_area: list[str], sources: Sources) -> tuple[Milestone, ...]:
    """The turning days; of provinces those on which there were to be 34, and the act of each on its communes."""
    days = milestones(sources)
    if not its_area:
        return tuple(days)
    number = f"{PREFIX}{COUNTRY}.{PROVINCES.after}"
    its_days = [*(day for day in days if number in day.ids), *(of_province(area, sources) for area in its_area)]
    return tuple(sorted(its_days, key=lambda one: one.on))


def _numbers(observations: pd.DataFrame, sources: Sources) -> Iterator[Group]:
    """All numbers, province by province; equal ones of an area as one row."""
    done = sources.words.label("status", "actual")
    for name, rows in observations.groupby("province_name", sort=True):
        called, heading = _called(str(name), sources)
        rows_in_words = listed(rows, called, sources.dataset, sources.words)
        yield Group(heading, tuple(replace(row, status=_unless(row.status, done)) for row in rows_in_words))


def _unless(status: str, done: str) -> str:
    """A status; what is done needs no word for it."""
    return "" if status == done else status


def _called(name: str, sources: Sources) -> tuple[str, str]:
    """What rows call a province as against its parts, and what it is called in a heading; "" is the country."""
    if not name:
        return sources.words.text("National"), sources.words.text("National")
    whole = province(sources.register, area_of(sources.register, name), sources.words)
    return whole.name, areas.place_name(name, sources.words)


def _dates(events: pd.DataFrame, sources: Sources, chosen: list[str]) -> Iterator[Group]:
    """What is dated, month by month; of provinces what is so at national level behind it; then what is not dated."""
    words = sources.words
    name = _called(chosen[0], sources)[0] if len(chosen) == 1 else ""
    for period in periods(events, name, words):
        yield Group(period.name, period.rows)
    national = of_centre(sources.events, words) if chosen else []
    if national:
        yield Group(words.text("At national level: {n}", n=len(national)), tuple(national))
    if rows := without_date(areas.in_provinces(sources.events, chosen, central=True), name):
        heading = words.plural("{n} event without a date", "{n} events without a date", len(rows))
        yield Group(heading, tuple(rows))


def _units(changes: pd.DataFrame, drawn: list[Drawn], words: Words) -> Iterator[Group]:
    """Which units became which, by the articles, province by province; nothing where the figure shows them all."""
    if not set(changes.change) <= {name for figure in drawn for name in figure.ids}:
        for name, rows in changes.groupby("province_name", sort=True):
            yield Group(areas.place_name(str(name), words), tuple(became(rows)))


def _ids(places: tuple[PlaceSummary, ...], country: CountrySummary | None) -> Iterator[str]:
    """What the answer opens."""
    yield from (name for place in places for name in place.number.ids)
    if country:
        lines = [*country.lines, *(line for tile in country.tiles for line in tile.number.lines)]
        yield from (name for line in lines for entry in line.entries for part in entry.parts for name in part.ids)


def _listed_ids(*lists: Iterable[Group]) -> Iterator[str]:
    return (name for groups in lists for group in groups for row in group.rows for name in row.ids)
