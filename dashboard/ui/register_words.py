"""The register beside the articles, as HTML: its word on a number and its own numbers."""

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd

from dashboard.queries.register_verdicts import Verdict, agreement, of_list
from dashboard.schema.register import PREFIX
from dashboard.ui.view import View
from dashboard.words import signs
from dashboard.words.register_names import act, register_name


def line(row: pd.Series, view: View) -> str:
    """What the register says of a described number or change, with the act it stands on, as HTML."""
    return _line(row["register_result"], row["register_line"], row["register_document"], view)


def word(row: Mapping[Any, Any]) -> str:
    """The same in a word or two, to stand behind a number; "" where the register does not count it."""
    result = row["register_result"]
    return "" if result == "none" else f' <span class="witness {result}">{escape(row["register_text"])}</span>'


def line_of(statement: str, view: View) -> str:
    """What the register says of the list of units that a passage tells, as HTML; "" where it tells none."""
    verdict: Verdict = of_list(statement, view.dataset, view.words)
    return "" if verdict.result == "none" else _line(verdict.result, verdict.line, verdict.document, view)


def box(name: str, view: View) -> str:
    """The register's own number as HTML, in a box that is no article's; "" for an id that is none of its."""
    if not name.startswith(PREFIX):
        return ""
    rows = view.register_numbers[view.register_numbers.observation == name]
    if rows.empty:
        return ""
    row = rows.iloc[0]
    facts = (row["area_name"], row["basis_name"], view.words.text("as of {day}", day=row["as_of_text"]))
    checks = view.dataset.checks[view.dataset.checks.check == name]
    note = " ".join([*checks[f"note_{view.words.language}"], view.words.text("No article here tells this number.")])
    sources = [part for part in (register_name(view.words), act(row["register_document"], view.words)) if part]
    source = view.words.text("Source: {outlets}", outlets=" · ".join(sources))
    return (
        f'<article class="evidence register"><h3>{signs.REGISTER} <b class="value">{escape(row["value_text"])}</b> '
        f'{escape(row["indicator_name"])}</h3><p class="facts">{escape(" · ".join(facts))}</p><p>{escape(note)}</p>'
        f'<p class="source">{escape(source)} · <code>data/reference</code></p></article>'
    )


def counts(view: View) -> str:
    """How many of the numbers the register has too, and how many it does not count, in one sentence."""
    numbers = agreement(view.observations)
    return view.words.text(
        "Of {total} numbers that the register has too, {same} agree; {rest} numbers are not in the register.",
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
        "The articles here do not tell it of {provinces}; the rings are the register’s numbers.", provinces=view.scope
    )


def source(numbers: pd.DataFrame, view: View) -> str:
    """The register as a source beside the articles, with its acts; "" where none of its numbers is shown."""
    if numbers.empty:
        return ""
    acts = ", ".join(act(document, view.words) for document in dict.fromkeys(numbers.register_document) if document)
    return f"{signs.REGISTER} {register_name(view.words)}: {acts}"


def _line(result: str, words: str, document: str, view: View) -> str:
    if not words:
        return ""
    source = f' <span class="small">· {escape(act(document, view.words))}</span>' if document else ""
    return f'<p class="witness {result}">{escape(words)}{source}</p>'
