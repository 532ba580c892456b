"""How much the articles say: of which provinces, in which articles and of which days."""

from datetime import date

import pandas as pd

from dashboard.words import sort_key


def reported_provinces(observations: pd.DataFrame, events: pd.DataFrame) -> list[str]:
    """The Vietnamese names of the provinces that described rows speak of, in the order of a Vietnamese dictionary."""
    return sorted({*observations.province_name, *events.province_name} - {""}, key=sort_key)


def provinces_by_mentions(observations: pd.DataFrame, events: pd.DataFrame) -> list[str]:
    """The same, those with most numbers and events first."""
    names = reported_provinces(observations, events)
    mentions = pd.concat([observations.province_name, events.province_name]).value_counts()
    return sorted(names, key=lambda name: -int(mentions[name]))


def days_spoken_of(observations: pd.DataFrame) -> list[date]:
    """The days that numbers carry, each once, the first one first."""
    return [day.date() for day in sorted(observations.as_of.dropna().unique())]
