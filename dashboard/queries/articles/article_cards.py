"""The articles as cards: whose, about which places, of which day, and how much was read in each."""

from dataclasses import dataclass

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.queries.areas import listed, place_name
from dashboard.queries.articles.citations import published
from dashboard.queries.articles.counts import reported_provinces
from dashboard.queries.articles.readable import distinct_events
from dashboard.queries.articles.sources import in_text_order, newest_first
from dashboard.words import Words


@dataclass(frozen=True)
class ArticleCard:
    """An article in words; `title` is ours, `provinces` are the Vietnamese names of those it speaks of."""

    article: str
    outlet: str
    title: str
    url: str
    day: str
    provinces: tuple[str, ...]
    places: str
    counts: str
    received: str
    note: str


def article_cards(
    dataset: Dataset, observations: pd.DataFrame, events: pd.DataFrame, words: Words
) -> list[ArticleCard]:  # fmt: skip
    """A card of every article, the newest first; `observations` and `events` are described, whatever the filter."""
    return [_card(row, observations, events, words) for _index, row in newest_first(dataset).iterrows()]


def _card(row: pd.Series, observations: pd.DataFrame, events: pd.DataFrame, words: Words) -> ArticleCard:
    printed = observations[observations.basis != "computed"]
    numbers, dates = (in_text_order(rows, row["article"]) for rows in (printed, events))
    provinces = tuple(reported_provinces(numbers, dates))
    counts = [
        words.plural("{n} number", "{n} numbers", len(numbers)) if len(numbers) else "",
        words.plural("{n} event", "{n} events", len(distinct_events(dates))) if len(dates) else "",
    ]
    received = {
        "en": words.text("English text (may differ from the page at the outlet)"),
        "vi": words.text("text in Vietnamese, as received"),
    }
    return ArticleCard(
        article=row["article"],
        outlet=row["publisher"],
        title=row[f"title_{words.language}"],
        url=row["url"],
        day=published(row, words),
        provinces=provinces,
        places=listed([place_name(name, words) for name in provinces], words) or words.text("National"),
        counts=" · ".join(filter(None, counts)),
        received=received[row["language"]],
        note=row["note_vi"] if words.language == "vi" else row["note"],
    )
