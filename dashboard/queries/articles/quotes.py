"""The passage that a number, an event or a change was read from, with what was read in it."""

from dataclasses import dataclass

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.queries.articles.described import Described
from dashboard.queries.articles.sources import language_of
from dashboard.words import Words


@dataclass(frozen=True)
class Quote:
    """A passage in its article's language, what was read in it between `before` and `after`; `gist` is ours."""

    language: str
    before: str
    read: str
    after: str
    source: str
    url: str
    gist: str


def quote(row: pd.Series, tables: Described, dataset: Dataset, words: Words) -> Quote | None:
    """The passage of a described row, with the characters that were read apart; None where it has none."""
    exact, written = row["exact"], row.get("written", "")
    if not exact:
        return None
    start = int(row["written_start"]) - int(row["passage_start"]) if written else len(exact)
    language = language_of(dataset, row["article"])
    gists = tables.passages[tables.passages.statement == row["statement"]].gist_vi
    return Quote(
        language,
        exact[:start],
        written,
        exact[start + len(written) :],
        f"{row['publisher']}: {row['title']}",
        row["url"],
        gists.iloc[0] if language != "vi" and words.language == "vi" else "",
    )
