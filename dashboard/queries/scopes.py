"""What the numbers of a page are and are not, in one sentence."""

from collections.abc import Callable

from dashboard.dataset import Dataset, Register
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.words import Words

Reader = Callable[[], Register]
"""Reads the register; asked by the sentence that tells of it."""
Scope = Callable[[Dataset, Reader, Words], str]


def frozen(dataset: Dataset, _register: Reader, words: Words) -> str:
    """Of a page of figures that articles give."""
    return words.plural(
        "Figures from {n} article from before or after 1 July 2025, not updated since.",
        "Figures from {n} articles from before and after 1 July 2025, not updated since.",
        len(dataset.articles),
    )


def dated(dataset: Dataset, _register: Reader, words: Words) -> str:
    """Of a page of events that articles give."""
    return words.plural(
        "Events in {n} article from before or after 1 July 2025, not updated since.",
        "Events in {n} articles from before and after 1 July 2025, not updated since.",
        len(dataset.articles),
    )


def registered(_dataset: Dataset, register: Reader, words: Words) -> str:
    """Of a page whose numbers are the register's."""
    return words.text(
        "{before} old commune-level units and the {after} of {day}; later changes are noted apart.",
        before=len(register().former_communes),
        after=len(register().communes),
        day=words.day(FIRST_DAY_AFTER),
    )


def both(dataset: Dataset, _register: Reader, words: Words) -> str:
    """Of a page on which both stand side by side."""
    return words.plural(
        "From {n} article and the official register of {day}; later changes are noted apart.",
        "From {n} articles and the official register of {day}; later changes are noted apart.",
        len(dataset.articles),
        day=words.day(FIRST_DAY_AFTER),
    )
