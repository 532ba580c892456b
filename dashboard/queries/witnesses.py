"""A number with its witnesses: what the articles say and what the register says, side by side, neither withheld.

Nothing is repaired and none is preferred: witnesses that agree are one number, witnesses that differ are both shown;
the silence of one is filled by the other, and said to be so.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import pandas as pd

from dashboard.dataset import Dataset, Register
from dashboard.queries.areas import lying_in
from dashboard.queries.articles.numbers import ArticleNumber, article_numbers, summed
from dashboard.queries.articles.readable import described_events, described_observations
from dashboard.queries.register.country import totals
from dashboard.queries.register.lookup import COUNTRY, RegisterNumber, register_number
from dashboard.queries.register.numbers import register_numbers
from dashboard.queries.register.successors import successors
from dashboard.words import Words

Agreement = Literal["agree", "differ", "doubt", "article", "register", "unknown"]
Role = Literal["after", "reduction", "rate", "before"]


@dataclass(frozen=True)
class Measure:
    """What is counted, by ids of indicators. Without `before` it is one number, not a change."""

    after: str
    before: str = ""
    reduction: str = ""
    rate: str = ""


COMMUNES = Measure("communes_after", "communes_before", "communes_reduction", "communes_reduction_rate")
PROVINCES = Measure("provinces_after", "provinces_before")
DISTRICTS = Measure("districts_after", "districts_before")
"""The last two only of the country."""
ADDITIVE = ("communes_before", "communes_after", "rural_communes_after", "wards_after")
"""Of these, what its former provinces had makes up what a province has."""


@dataclass(frozen=True, eq=False)
class Sources:
    """All that both witnesses say, in one language: described observations and events, the register and its numbers."""

    words: Words
    dataset: Dataset
    register: Register
    observations: pd.DataFrame
    events: pd.DataFrame
    register_numbers: pd.DataFrame

    @cached_property
    def register_values(self) -> dict[str, tuple[float, str]]:
        """The register's numbers by id: value and text."""
        rows = self.register_numbers
        return dict(zip(rows.observation, zip(rows.value, rows.value_text, strict=True), strict=True))

    @cached_property
    def totals(self) -> pd.DataFrame:
        """The country's totals, as `country.totals` gives them."""
        return totals(self.register, self.words)

    @staticmethod
    def read(dataset: Dataset, register: Register, words: Words) -> "Sources":
        """Describe the tables anew; it takes a second, so do it once a language."""
        return Sources(
            words,
            dataset,
            register,
            described_observations(dataset, words),
            described_events(dataset, words),
            register_numbers(dataset, register, words),
        )


@dataclass(frozen=True)
class Number:
    """One number of one place: all that articles give, facts first, and the register's; either may be missing."""

    articles: tuple[ArticleNumber, ...] = ()
    register: RegisterNumber | None = None

    @property
    def agreement(self) -> Agreement:
        """Whether the witnesses agree; `doubt` where the register itself is in doubt; else who is not silent."""
        if not self.articles:
            return "register" if self.register else "unknown"
        if self.clashing or any(self.contradicts(number) for number in self.articles):
            return "differ"
        if self.register is None:
            return "article"
        return "doubt" if any("open" in number.results for number in self.articles) else "agree"

    @property
    def clashing(self) -> bool:
        """Whether articles give as facts, of the same day, exact numbers that differ."""
        days = [number.days for number in self.articles if number.done and number.exact]
        return len(set(days)) < len(days)

    def contradicts(self, number: ArticleNumber) -> bool:
        """Whether an article's number cannot be the register's too: by the checks of the build where they judge it."""
        if self.register is None:
            return False
        if {"holds", "open", "fails"}.intersection(number.results):
            return "fails" in number.results
        return number.exact and number.value != self.register.value

    @property
    def shown(self) -> tuple[str, ...]:
        """What stands in large type: one text; several where witnesses differ; none where all are silent.

        What was only planned never stands beside what is, and what the register itself is not sure of not at all.
        """
        facts = [number for number in self.articles if number.done] or list(self.articles)
        if self.register is None or self.agreement == "doubt":
            return tuple(number.text for number in facts)
        against = [number.text for number in self.articles if number.done and self.contradicts(number)]
        return (*against, self.register.text)

    @property
    def status(self) -> str:
        """The status of what is shown, where it is no fact: only articles give it, and all as planned or expected."""
        if self.register or not self.articles or any(number.done for number in self.articles):
            return ""
        return self.articles[0].statuses[0]


@dataclass(frozen=True)
class Silence:
    """What the articles say of a place where they do not give its number: how many numbers and events, and their ids.

    None of either: there is no article on the place.
    """

    numbers: int
    events: int
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Witnesses:
    """A measure of one place: the number after; before, how many fewer and the rate, where the measure has them.

    `silence` is there where no article gives one of the numbers.
    """

    area: str
    measure: Measure
    after: Number
    before: Number
    reduction: Number
    rate: Number
    silence: Silence | None

    @property
    def numbers(self) -> dict[Role, Number]:
        """All four, the main one first."""
        return {"after": self.after, "reduction": self.reduction, "rate": self.rate, "before": self.before}


def witnesses(area: str, measure: Measure, sources: Sources) -> Witnesses:
    """The number of a place with what each witness says.

    Args:
        area: a province of either era, a commune of after, or `vn`.
        measure: one of those above, or of any indicator of the tables.
        sources: what both witnesses say.

    Raises:
        KeyError: the register has no such area.
    """
    eras, formers = _eras(area, sources.register)
    after, before = (_number(indicator, eras, formers, sources) for indicator in (measure.after, measure.before))
    reduction, rate = (_number(indicator, eras, (), sources) for indicator in (measure.reduction, measure.rate))
    silent = not any(number.articles for number in (after, before, reduction, rate))
    return Witnesses(area, measure, after, before, reduction, rate, _silence(eras, sources) if silent else None)


def _number(indicator: str, eras: tuple[str, ...], formers: tuple[str, ...], sources: Sources) -> Number:
    if not indicator:
        return Number()
    articles = article_numbers(sources.observations, eras, indicator)
    if not articles and formers and indicator in ADDITIVE:
        parts = [article_numbers(sources.observations, (former,), indicator) for former in formers]
        total = summed(parts, sources.words)
        articles = (total,) if total else ()
    registered = register_number(sources.register, sources.register_values, eras[0], indicator, sources.words)
    return Number(articles, registered)


def _eras(area: str, register: Register) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of a place, its own first, the other era's behind where a province went alone; and those it merged."""
    went = successors(register)
    if area not in {COUNTRY, *went, *went.values()} and not (register.communes.area == area).any():
        raise KeyError(area)
    new = went.get(area, area)
    parts = tuple(old for old, successor in went.items() if successor == new)
    if len(parts) == 1:
        return (area, parts[0] if area == new else new), ()
    return (area,), parts if area == new else ()


def _silence(eras: tuple[str, ...], sources: Sources) -> Silence:
    """What else the articles tell of a place."""
    areas = {eras[0]} if eras[0] == COUNTRY else lying_in(eras, sources.dataset)
    numbers = sources.observations.observation[sources.observations.area.isin(areas)]
    events = sources.events.event[sources.events.area.isin(areas) & (sources.events.same_as == "")]
    return Silence(len(numbers), len(events), (*numbers, *events))
