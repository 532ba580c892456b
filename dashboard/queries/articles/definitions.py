"""What is counted, in the reader's words: the names and definitions of the indicators."""

from dashboard.dataset import Dataset
from dashboard.folding import holds
from dashboard.words import Words


def definitions_by_topic(dataset: Dataset, words: Words, typed: str = "") -> dict[str, dict[str, str]]:
    """Topic (its code) → name of an indicator → what it means, of those whose name or definition holds what was typed.

    Where nothing was typed, of those that an article here counts. All is in the order of the indicators' list; topics
    without an indicator that fits are left out.
    """
    reported = set(dataset.observations.indicator)
    topics: dict[str, dict[str, str]] = {}
    for row in dataset.indicators.to_dict("records"):
        name, meaning = row[f"name_{words.language}"], row[f"definition_{words.language}"]
        if holds(f"{name} {meaning}", typed) if typed else row["indicator"] in reported:
            topics.setdefault(row["topic"], {})[name] = meaning
    return topics


def indicator_names(dataset: Dataset, words: Words) -> dict[str, str]:
    """What to call every indicator, in the order of their list."""
    return dict(zip(dataset.indicators.indicator, dataset.indicators[f"name_{words.language}"], strict=True))


def definition(dataset: Dataset, indicator: str, words: Words) -> str:
    """What one indicator means. Raises KeyError for one that there is not."""
    meanings = zip(dataset.indicators.indicator, dataset.indicators[f"definition_{words.language}"], strict=True)
    return str(dict(meanings)[indicator])
