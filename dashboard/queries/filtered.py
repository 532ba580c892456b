"""The described tables of a reader's language and provinces: made once for all who look at the same."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import pandas as pd

from dashboard.queries import areas, prepared
from dashboard.queries.articles import counts
from dashboard.words import Words

KEPT = 256
"""Choices of provinces that are remembered; all provinces one by one, in both languages, are 68."""


@dataclass(frozen=True)
class Filtered:
    """Tables filtered to provinces, all where none is chosen; nobody changes them.

    It knows no session: what is made of one may be kept for all.
    """

    words: Words
    provinces: tuple[str, ...]

    @property
    def all_events(self) -> pd.DataFrame:
        """Every event, whatever the filter."""
        return prepared.described(self.words.language).events

    @cached_property
    def observations(self) -> pd.DataFrame:
        """The observations of the chosen provinces."""
        return areas.in_provinces(prepared.described(self.words.language).observations, list(self.provinces))

    @cached_property
    def own_events(self) -> pd.DataFrame:
        """The events of the chosen provinces; with those of the central level where none is chosen."""
        return areas.in_provinces(self.all_events, list(self.provinces))

    @cached_property
    def events(self) -> pd.DataFrame:
        """The events of the chosen provinces, and those of the central level."""
        return areas.in_provinces(self.all_events, list(self.provinces), central=True)

    @cached_property
    def events_of_provinces(self) -> pd.DataFrame:
        """The events of the chosen provinces, or of all, without those of the central level."""
        return self.own_events[self.own_events.province_name != ""]

    @cached_property
    def changes(self) -> pd.DataFrame:
        """What became of which unit, in the chosen provinces."""
        return areas.in_provinces(prepared.described(self.words.language).changes, list(self.provinces))

    @cached_property
    def reported_provinces(self) -> list[str]:
        """The provinces that they speak of, as `counts.reported_provinces` gives them."""
        return counts.reported_provinces(self.observations, self.own_events)

    @cached_property
    def provinces_by_mentions(self) -> list[str]:
        """The same, those with most numbers and events first."""
        return counts.provinces_by_mentions(self.observations, self.own_events)


@lru_cache(maxsize=KEPT)
def filtered(words: Words, provinces: tuple[str, ...]) -> Filtered:
    """The tables of a choice, the same object each time while it is remembered."""
    return Filtered(words, provinces)
