"""Who says what a figure shows: the articles, the register, or both."""

import pandas as pd

from dashboard.dataset import Register
from dashboard.queries.areas import listed
from dashboard.queries.articles.citations import source_line
from dashboard.queries.register.numbers import acts_behind
from dashboard.words import Words
from dashboard.words.register_names import act, register_of_days


def figure_source(rows: pd.DataFrame, numbers: pd.DataFrame, register: Register, words: Words) -> str:
    """The source line of a figure of articles' rows and the register's numbers, either of which may be empty.

    The register is named with the days that its numbers are of, and with the acts: those of the provinces, and those
    behind an average or total.

    Args:
        rows: described rows of one kind.
        numbers: rows of `register_numbers` or `beside_reductions`.
        register: the register.
        words: the language.
    """
    articles = source_line(rows, words)
    if numbers.empty:
        return articles
    acts, of_all = acts_behind(numbers, register)
    parts = [register_of_days(listed(list(numbers.as_of_text.unique()), words), words)]
    if not of_all or len(acts) == 1:  # those of all have these among them
        parts += [act(number, words) for number in acts]
    if of_all:
        parts.append(words.text("whole country: Resolutions {number}", number=of_all))
    line = "; ".join(parts)
    return f"{articles}; {line}" if articles else words.text("Source: {outlets}", outlets=line)
