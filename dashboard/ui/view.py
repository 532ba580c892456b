"""What the reader looks at now: the data, the language, the theme and the chosen provinces."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
import streamlit as st

from dashboard import dataset
from dashboard.dataset import Dataset
from dashboard.frame import address, language, province_filter
from dashboard.queries import areas, prepared
from dashboard.queries.articles.article_cards import ArticleCard, article_cards
from dashboard.queries.articles.checks import arithmetic, by_register, of_provinces
from dashboard.queries.articles.described import Described
from dashboard.queries.filtered import Filtered, filtered
from dashboard.queries.register import numbers
from dashboard.queries.witnesses import Sources
from dashboard.words import Words


@st.cache_resource(show_spinner=False)
def _article_cards(language: str) -> list[ArticleCard]:
    """A card of every article, shared by all sessions and never changed."""
    tables = prepared.described(language)
    return article_cards(dataset.load(), tables.observations, tables.events, Words.of(language))


@dataclass(frozen=True)
class View:
    """The reader's view; tables are described for its language and filtered to its provinces."""

    words: Words
    theme: str
    provinces: tuple[str, ...]

    @property
    def dataset(self) -> Dataset:
        """All published tables."""
        return dataset.load()

    @property
    def described(self) -> Described:
        """All tables in the reader's words, whatever the filter."""
        return prepared.described(self.words.language)

    @property
    def article_cards(self) -> list[ArticleCard]:
        """A card of every article, whatever the filter."""
        return _article_cards(self.words.language)

    @property
    def all_observations(self) -> pd.DataFrame:
        """Every observation, whatever the filter."""
        return self.described.observations

    @property
    def filtered(self) -> Filtered:
        """The tables of the chosen provinces, shared by all sessions: what is made of them may be, too."""
        return filtered(self.words, self.provinces)

    @property
    def observations(self) -> pd.DataFrame:
        """The observations of the chosen provinces."""
        return self.filtered.observations

    @property
    def all_events(self) -> pd.DataFrame:
        """Every event, whatever the filter."""
        return self.described.events

    @property
    def own_events(self) -> pd.DataFrame:
        """The events of the chosen provinces; with those of the central level where none is chosen."""
        return self.filtered.own_events

    @property
    def events(self) -> pd.DataFrame:
        """The events of the chosen provinces, and those of the central level."""
        return self.filtered.events

    @property
    def all_reported(self) -> list[str]:
        """The provinces that articles speak of, whatever the filter."""
        return filtered(self.words, ()).reported_provinces

    @property
    def all_by_mentions(self) -> list[str]:
        """The same, those with most numbers and events first."""
        return filtered(self.words, ()).provinces_by_mentions

    @property
    def all_changes(self) -> pd.DataFrame:
        """What became of which unit, whatever the filter."""
        return self.described.changes

    @property
    def changes(self) -> pd.DataFrame:
        """What became of which unit, in the chosen provinces."""
        return self.filtered.changes

    @property
    def passages(self) -> pd.DataFrame:
        """Every curated passage with its source, whatever the filter."""
        return self.described.passages

    @cached_property
    def checks(self) -> pd.DataFrame:
        """The checks between numbers that use one of the chosen provinces; all where none is chosen."""
        return arithmetic(self._own_checks)

    @cached_property
    def register_checks(self) -> pd.DataFrame:
        """The checks of the chosen provinces' numbers against the register."""
        return by_register(self._own_checks, self.all_observations, self.dataset, self.words)

    @property
    def sources(self) -> Sources:
        """What both witnesses say, whatever the filter. Reads the register."""
        return prepared.sources(self.words.language)

    def href(self, ids: Iterable[str]) -> str:
        """The address of this view with these numbers open."""
        return self._href(ids)

    @cached_property
    def _href(self) -> Callable[[Iterable[str]], str]:
        return address.hrefs(address.NUMBER)

    @property
    def register_numbers(self) -> pd.DataFrame:
        """What the register says of every province, old and new, whatever the filter. Reads the register."""
        return prepared.register_numbers(self.words.language)

    def register_reductions(self, observations: pd.DataFrame, *, percent: bool) -> pd.DataFrame:
        """The register's numbers beside them in the figure: `numbers.beside_reductions`. Reads the register."""
        return numbers.beside_reductions(
            self.register_numbers, observations, self.in_sight, self.words, percent=percent
        )

    @property
    def in_sight(self) -> list[str]:
        """The chosen provinces; those that articles speak of where none is chosen."""
        return list(self.provinces) or self.all_reported

    @cached_property
    def _own_checks(self) -> pd.DataFrame:
        return of_provinces(self.described.checks, self.provinces)

    @property
    def scope(self) -> str:
        """The chosen provinces in words, for a sentence."""
        return areas.listed(self.place_names, self.words) or self.words.text("the whole country")

    @property
    def place_names(self) -> list[str]:
        """What readers call the chosen provinces."""
        return [areas.place_name(name, self.words) for name in self.provinces]


def current() -> View:
    """The view of this run."""
    return View(
        Words.of(language.current()),
        st.context.theme.type or "light",
        tuple(st.session_state.get(province_filter.KEY) or ()),
    )
