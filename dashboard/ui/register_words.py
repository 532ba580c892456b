"""What the register says beside the articles, in sentences and in source lines."""

import pandas as pd

from dashboard.queries.articles.citations import source_line
from dashboard.queries.register_verdicts import agreement
from dashboard.ui.view import View
from dashboard.words.register_names import register_name


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
    """The source line of a figure of articles' rows and the register's numbers, either of which may be empty."""
    articles = source_line(rows, view.words)
    if numbers.empty:
        return articles
    places = ", ".join(place for place in dict.fromkeys(numbers.register_place) if place)
    register = ": ".join(part for part in (register_name(view.words), places) if part)
    return f"{articles} · {register}" if articles else view.words.text("Source: {outlets}", outlets=register)
