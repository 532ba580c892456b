"""Commune-level units before and after the reorganization, in words, by both witnesses."""

import pandas as pd

from dashboard.queries.articles.marks import single
from dashboard.queries.reductions import INDICATORS, Row, about, lost, reductions, sentence
from dashboard.words import Words


def takeaway(observations: pd.DataFrame, *, words: Words, register: pd.DataFrame | None = None) -> str:
    """What the rows say beyond their numbers, by both witnesses; "" where there are no rows."""
    rows = reductions(observations, register)
    unpaired = single(observations[observations.indicator.isin(INDICATORS)], words)
    return (sentence(rows, words) or unpaired) if rows else ""


def in_words(observations: pd.DataFrame, *, words: Words, register: pd.DataFrame | None = None) -> str:
    """Every row as a sentence behind its witness, for those who do not see the bars."""
    phrases = [
        f"{witness(row, words)}: {', '.join(part for part in (about(row, words), lost(row, words)) if part)}"
        for row in reductions(observations, register)
    ]
    return ". ".join(phrases)


def witness(row: Row, words: Words) -> str:
    """Whose numbers a row has."""
    return words.text("Register") if row.registered else words.text("Article (source)")
