"""What the register says beside the articles, in sentences and in source lines."""

import pandas as pd

from dashboard.queries.articles.citations import source_line
from dashboard.queries.register_verdicts import agreement
from dashboard.ui.view import View
from dashboard.words.register_names import register_name


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


def in_words(numbers: pd.DataFrame, view: View) -> str:
    """The register's numbers in a chart as one sentence, for those who do not see it; "" where there are none."""
    if numbers.empty:
        return ""
    lines = zip(numbers.area_name, numbers.indicator_name, numbers.value_text, strict=True)
    parts = [f"{area}, {indicator}: {value}" for area, indicator, value in lines]
    return f"{register_name(view.words)}: {'; '.join(parts)}."


def sources(rows: pd.DataFrame, numbers: pd.DataFrame, view: View) -> str:
    """The source line of a figure of articles' rows and the register's numbers, either of which may be empty."""
    articles = source_line(rows, view.words)
    if numbers.empty:
        return articles
    register = f"{register_name(view.words)}: {', '.join(dict.fromkeys(numbers.register_place))}"
    return f"{articles} · {register}" if articles else view.words.text("Source: {outlets}", outlets=register)
