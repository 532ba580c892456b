"""How much the articles say: of which provinces, of which topics and days, and with what result of the checks."""

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


def articles_behind(observations: pd.DataFrame, events: pd.DataFrame) -> set[str]:
    """The ids of the articles that rows were read in."""
    return {*observations.article, *events.article} - {""}


def computed(observations: pd.DataFrame) -> pd.DataFrame:
    """The observations that no article prints: they are computed from others."""
    return observations[observations.basis == "computed"]


def numbers_by_topic(observations: pd.DataFrame, most: int) -> dict[str, int]:
    """How many numbers the articles print of each topic (its code), of the `most` frequent ones; most first."""
    printed = observations[observations.basis != "computed"]
    return {str(topic): int(count) for topic, count in printed.topic.value_counts().head(most).items()}


def most_mentioned_day(events: pd.DataFrame) -> tuple[date, int] | None:
    """The single day that most of the events lie on, and how many do; `None` where none lies on a day."""
    days = events[(events.precision == "day") & events.end.isna()].start.value_counts()
    return None if days.empty else (days.index[0].date(), int(days.iloc[0]))


def days_spoken_of(observations: pd.DataFrame) -> list[date]:
    """The days that numbers carry, each once, the first one first."""
    return [day.date() for day in sorted(observations.as_of.dropna().unique())]


def results(checks: pd.DataFrame) -> dict[str, int]:
    """How many checks have each result (its code), the most frequent first."""
    return {str(result): int(count) for result, count in checks.result.value_counts().items()}
