"""What the register says beside the articles, in sentences and in source lines."""

import pandas as pd

from dashboard.queries.areas import listed
from dashboard.queries.articles.citations import source_line
from dashboard.queries.register.numbers import acts_behind
from dashboard.queries.register_verdicts import agreement
from dashboard.ui.view import View
from dashboard.words.register_names import act, register_of_days


def counts(view: View) -> str:
    """Of how many numbers and lists of units, how many can be compared, how many match, how many cannot, in words."""
    counted, rows = agreement(view.register_checks, view.observations), view.observations
    computed = int((rows.basis == "computed").sum())
    return view.words.text(
        "Of {total} numbers ({printed} of the articles, {computed} calculated by us), {numbers} can be compared, and "
        "{numbers_matching} of them match; the register does not have the other {rest}. Of {lists} lists of units, "
        "{lists_matching} match.",
        **vars(counted),
        total=len(rows),
        computed=computed,
        printed=len(rows) - computed,
    )


def sources(rows: pd.DataFrame, numbers: pd.DataFrame, view: View) -> str:
    """The source line of a figure of articles' rows and the register's numbers, either of which may be empty.

    The register is named with the days that its numbers are of, and with the acts: those of the provinces, and those
    behind an average or total.
    """
    articles = source_line(rows, view.words)
    if numbers.empty:
        return articles
    words = view.words
    acts, of_all = acts_behind(numbers, view.sources.register)
    parts = [register_of_days(listed(list(numbers.as_of_text.unique()), words), words)]
    if not of_all or len(acts) == 1:  # those of all have these among them
        parts += [act(number, words) for number in acts]
    if of_all:
        parts.append(words.text("whole country: Resolutions {number}", number=of_all))
    line = "; ".join(parts)
    return f"{articles}; {line}" if articles else words.text("Source: {outlets}", outlets=line)
