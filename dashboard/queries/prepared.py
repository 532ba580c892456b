"""What depends on nothing but the language, made once and shared by pages, sessions and what the server sends itself.

Whoever has one of these changes nothing in it.
"""

from functools import cache

import pandas as pd

from dashboard import dataset
from dashboard.queries.articles.described import Described
from dashboard.queries.articles.described import described as describe
from dashboard.queries.places.place_index import PlaceIndex, place_index
from dashboard.queries.register import numbers
from dashboard.queries.witnesses import Sources
from dashboard.words import Words


@cache
def described(language: str) -> Described:
    """The described tables."""
    return describe(dataset.load(), Words.of(language))


@cache
def register_numbers(language: str) -> pd.DataFrame:
    """The register's numbers of all provinces; reads the register."""
    return numbers.register_numbers(dataset.load(), dataset.register(), Words.of(language))


@cache
def sources(language: str) -> Sources:
    """What both witnesses say; reads the register."""
    tables = described(language)
    return Sources(
        Words.of(language),
        dataset.load(),
        dataset.register(),
        tables.observations,
        tables.events,
        register_numbers(language),
    )


@cache
def places() -> PlaceIndex:
    """The names of all places, in both languages the same."""
    return place_index(dataset.register())
