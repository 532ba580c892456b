"""Everything that the articles tell, in the words of one language, and where each id stands in it."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.queries.articles.checks import arithmetic, described_checks
from dashboard.queries.articles.readable import (
    described_changes,
    described_events,
    described_observations,
    described_passages,
)
from dashboard.words import Words


@dataclass(frozen=True)
class Described:
    """The described tables of one language; whoever has them changes none of them."""

    observations: pd.DataFrame
    events: pd.DataFrame
    changes: pd.DataFrame
    passages: pd.DataFrame
    checks: pd.DataFrame
    arithmetic: pd.DataFrame
    """Of `checks` those between numbers of articles."""

    @cached_property
    def positions(self) -> dict[str, tuple[str, int]]:
        """Where each id stands: the column of the id and the number of the row in its table."""
        tables = {
            "check": self.arithmetic, "change": self.changes, "statement": self.passages, "event": self.events,
            "observation": self.observations,
        }  # fmt: skip
        return {str(name): (key, row) for key, rows in tables.items() for row, name in enumerate(rows[key])}

    @cached_property
    def failed(self) -> dict[str, list[str]]:
        """The observations that take part in a check that fails, with the ids of these checks."""
        failed: dict[str, list[str]] = {}
        rows = self.arithmetic[self.arithmetic.result == "fails"]
        for check, names in zip(rows.check, rows.observations, strict=True):
            for name in names.split(";"):
                failed.setdefault(name, []).append(check)
        return failed


def described(dataset: Dataset, words: Words) -> Described:
    """The tables of a dataset in words, each as its function in `readable` and `checks` says."""
    checks = described_checks(dataset, words)
    return Described(
        described_observations(dataset, words),
        described_events(dataset, words),
        described_changes(dataset, words),
        described_passages(dataset, words),
        checks,
        arithmetic(checks),
    )
