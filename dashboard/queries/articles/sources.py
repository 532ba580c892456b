"""The articles themselves: their languages and days, which of them speak of what, and what in them is no fact."""

from collections.abc import Collection

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.words import Words


def article(dataset: Dataset, name: str) -> pd.Series:
    """The row of an article. Raises KeyError for an id that none has."""
    return dataset.articles.set_index("article", drop=False).T[name]


def language_of(dataset: Dataset, name: str) -> str:
    """The language that an article is written in. Raises KeyError for an id that none has."""
    return str(article(dataset, name)["language"])


def quotations(dataset: Dataset) -> dict[str, str]:
    """Every passage word for word, and the language it is written in."""
    languages = dataset.statements.article.map(dataset.articles.set_index("article").language)
    return dict(zip(dataset.statements.exact, languages, strict=True))


def newest_first(dataset: Dataset) -> pd.DataFrame:
    """The articles, the newest first, each with its `day`: of publishing, else the latest that its text reports."""
    articles = dataset.articles
    days = articles.published.fillna(articles.latest_event)
    return articles.assign(day=days).sort_values("day", ascending=False)


def in_text_order(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """The observations or events that were read in an article, as they stand in its text; computed ones last."""
    return rows[rows.article == name].sort_values("written_start")


def left_out(dataset: Dataset, name: str, words: Words) -> pd.DataFrame:
    """What of an article is no fact, each `written` text once: `reason`, and how often it stands there (`times`)."""
    rows = dataset.ignored[dataset.ignored.article == name]
    rows = rows.rename(columns={f"reason_{words.language}": "reason"})
    return rows.groupby(["written", "reason"], sort=False).size().reset_index(name="times")


def passages_about(
    dataset: Dataset, observations: pd.DataFrame, changes: Collection[str], areas: Collection[str]
) -> list[str]:
    """The statements that tell one of the changes (`predecessor>successor`) or a number of one of the areas."""
    rows = dataset.area_changes
    of_changes = rows.statement[(rows.predecessor + ">" + rows.successor).isin(list(changes))]
    of_numbers = observations.statement[observations.area.isin(list(areas))]
    return [name for name in dict.fromkeys([*of_changes, *of_numbers]) if name]
