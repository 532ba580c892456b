"""The register beside the articles: its word on a number, its own numbers, and the switch that adds them."""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

import pandas as pd

from dashboard.queries.register.numbers import INDICATORS, of_provinces, silent
from dashboard.queries.register_verdicts import Verdict, of_list
from dashboard.schema.register import PREFIX
from dashboard.ui import switches
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
    found = view.register_numbers[view.register_numbers.observation == name]
    if found.empty:
        return ""
    row = found.iloc[0]
    facts = (row["area_name"], row["basis_name"], view.words.text("as of {day}", day=row["as_of_text"]))
    said = view.words.text("No article here tells this number.")
    if name in set(view.dataset.checks.check):
        note = view.dataset.checks.set_index("check")[f"note_{view.words.language}"][name]
        said = f"{note} {said}"
    sources = [part for part in (register_name(view.words), act(row["register_document"], view.words)) if part]
    source = view.words.text("Source: {outlets}", outlets=" · ".join(sources))
    return (
        f'<article class="evidence register"><h3>{signs.REGISTER} <b class="value">{escape(row["value_text"])}</b> '
        f'{escape(row["indicator_name"])}</h3><p class="facts">{escape(" · ".join(facts))}</p><p>{escape(said)}</p>'
        f'<p class="source">{escape(source)} · <code>data/reference</code></p></article>'
    )


def mark(rows: Iterable[pd.Series], view: View) -> str:
    """One quiet word beside the numbers of a headline: that the register has them too, or another one, as HTML."""
    known = [row for row in rows if row["register_result"] != "none"]
    results = {row["register_result"] for row in known}
    if "fails" in results:
        other = ", ".join(row["register_text"] for row in known if row["register_result"] == "fails")
        words = view.words.text("register: {n}", n=other)
        return f'<span class="witness fails">{escape(words)}</span>'
    if not known or results != {"holds"}:
        return ""
    done = all(row["status"] == "actual" for row in known)
    words = view.words.text("the register confirms it") if done else view.words.text("the register has the same")
    return f'<span class="witness">{signs.REGISTER} {escape(words)}</span>'


def asked(view: View) -> bool:
    """Draw the switch that adds the register's numbers where the articles are silent; whether it is on."""
    return switches.on("register", view.words.text("Add the register’s numbers where the articles are silent"))


def beside(observations: pd.DataFrame, view: View, indicators: Iterable[str] = INDICATORS) -> pd.DataFrame:
    """The register's numbers that the articles do not tell: of the chosen provinces, or of those they speak of."""
    told = pd.concat([view.all_observations.province_name, view.all_events.province_name]).unique()
    numbers = of_provinces(view.register_numbers, view.provinces or [name for name in told if name])
    return silent(numbers[numbers.indicator.isin(list(indicators))], observations)


def reductions(observations: pd.DataFrame, view: View, *, percent: bool) -> pd.DataFrame:
    """The register's numbers for the chart of reductions: of areas of which the articles lack one of the pair."""
    units = beside(observations, view, ("communes_before", "communes_after"))
    if not percent:
        return units
    rates = beside(observations, view, ("communes_reduction_rate",))
    return rates[rates.area.isin(units.area)]


def counts(view: View) -> str:
    """How many of the numbers the register has too, and how many it does not count, in one sentence."""
    results = view.observations.register_result
    told = results[results != "none"]
    numbers = {"total": len(told), "same": int(told.isin(["holds", "same"]).sum()), "rest": len(results) - len(told)}
    text = view.words.text(
        "Of {total} numbers that the register has too, {same} agree; {rest} numbers are not in the register."
    )
    return text.format(**{name: view.words.number(count) for name, count in numbers.items()})


def in_words(numbers: pd.DataFrame, view: View) -> str:
    """The register's numbers in a chart as one sentence, for those who do not see it; "" where there are none."""
    said = "; ".join(
        f"{row['area_name']}, {row['indicator_name']}: {row['value_text']}" for row in numbers.to_dict("records")
    )
    return f"{register_name(view.words)}: {said}." if said else ""


def alone(view: View) -> str:
    """What stands above a chart that shows the register's numbers alone."""
    said = view.words.text("The articles here do not tell it of {provinces}; the rings are the register’s numbers.")
    return said.format(provinces=view.scope)


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
