"""What the register says beside the articles, in sentences and in source lines."""

import pandas as pd

from dashboard.queries.articles.citations import source_line
from dashboard.queries.register_verdicts import agreement
from dashboard.ui.view import View
from dashboard.words.register_names import act, register_name


def counts(view: View) -> str:
    """How many numbers and lists of units can be compared, how many match, and how many numbers cannot, in words."""
    counted = agreement(view.register_checks, view.observations)
    return view.words.text(
        "{numbers_matching} of the {numbers} numbers that can be compared match the register, and {lists_matching} of "
        "the {lists} lists of units: {matching} of {compared} in all. The register does not have {rest} other numbers.",
        **vars(counted),
        matching=counted.matching,
        compared=counted.compared,
    )


def sources(rows: pd.DataFrame, numbers: pd.DataFrame, view: View) -> str:
    """The source line of a figure of articles' rows and the register's numbers, either of which may be empty."""
    articles = source_line(rows, view.words)
    if numbers.empty:
        return articles
    acts = ", ".join(act(document, view.words) for document in dict.fromkeys(numbers.register_document) if document)
    register = ": ".join(part for part in (register_name(view.words), acts) if part)
    return f"{articles} · {register}" if articles else view.words.text("Source: {outlets}", outlets=register)
