"""What the register says beside the articles, in sentences and in source lines."""

import pandas as pd

from dashboard.queries.register_verdicts import agreement
from dashboard.ui.view import View
from dashboard.words import signs
from dashboard.words.register_names import act, register_name, register_within


def counts(view: View) -> str:
    """How many of the numbers the register has too, and how many it does not count, in one sentence."""
    numbers = agreement(view.observations)
    return view.words.text(
        "{same} of the {total} numbers that can be checked match the register; the register does not have the"
        " other {rest}.",
        total=numbers.compared,
        same=numbers.same,
        rest=numbers.rest,
    )


def in_words(numbers: pd.DataFrame, view: View) -> str:
    """The register's numbers in a chart as one sentence, for those who do not see it; "" where there are none."""
    parts = [f"{row['area_name']}, {row['indicator_name']}: {row['value_text']}" for row in numbers.to_dict("records")]
    return f"{register_name(view.words)}: {'; '.join(parts)}." if parts else ""


def alone(view: View) -> str:
    """What stands above a chart that shows the register's numbers alone."""
    return view.words.text(
        "The articles do not give it for {provinces}; the rings are the register’s numbers.", provinces=view.scope
    )


def source(numbers: pd.DataFrame, view: View, *, alone: bool = False) -> str:
    """The register as a source beside the articles or `alone`, with its acts; "" where none of its numbers is shown."""
    if numbers.empty:
        return ""
    words, documents = view.words, dict.fromkeys(numbers.register_document)
    acts = ", ".join(act(document, words) for document in documents if document)
    line = words.text("{sign} {register}; {acts}", sign=signs.REGISTER, register=register_within(words), acts=acts)
    return words.text("Source: {outlets}", outlets=line) if alone else line
