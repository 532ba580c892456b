"""The sentence behind a number or event: shown wherever one is selected."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.queries.articles import citations
from dashboard.queries.articles.checks import computation
from dashboard.queries.articles.sources import language_of
from dashboard.ui import citing, definitions, mistakes, register_words
from dashboard.ui.view import View
from dashboard.words import signs

Ids = list[str]

SIGNS = {"holds": "✓", "approximate": "≈", "fails": signs.WARNING, "open": "?"}
"""The sign of each result of a check, beside the word, so that colour is never alone."""


def show(ids: Ids, view: View, anchor: str = "") -> None:
    """Draw the evidence of observations, events, statements, changes (`predecessor>successor`), checks, or numbers of
    the register, a box each. Before them stands each check that is among them, or that one of the numbers fails.

    `anchor` is that of the heading below which it stands, for the reports of mistakes.
    """
    names = list(dict.fromkeys(part for joined in ids for part in joined.split(";")))
    checks = [row for _, row in view.all_checks.iterrows() if row["check"] in names or _fails(row, names)]
    if checks:
        st.html("".join(check(row, view) for row in checks))
    parts = [part for name in names for part in _used(name, view)]
    for block in (html(name, view, anchor) for name in dict.fromkeys(parts)):
        if block:
            st.html(block)


def check(row: pd.Series, view: View) -> str:
    """One described check as HTML: sign and word of its result, what is checked, the arithmetic."""
    return (
        f'<div class="check {row["result"]}"><p><span class="result">{SIGNS[row["result"]]} '
        f"{escape(row['result_name'])}</span> · {escape(row['note_text'])}</p>"
        f'<p class="small sum">{escape(computation(row, view.words))}</p></div>'
    )


def _fails(check: pd.Series, names: Ids) -> bool:
    """Whether a check fails that one of the observations takes part in."""
    return check["result"] == "fails" and not set(check["observations"].split(";")).isdisjoint(names)


def _used(name: str, view: View) -> Ids:
    """What a check uses; anything else, and a number that only the register says, is its own source."""
    checks = view.dataset.checks
    row = _row(checks, "check", name)
    joined = "" if row is None else f"{row['observations']};{row['statements']}"
    return [part for part in joined.split(";") if part] or [name]


def html(name: str, view: View, anchor: str = "") -> str:
    """The evidence of one id as HTML; "" for an id that does not exist (an old link)."""
    observation = _row(view.all_observations, "observation", name)
    if observation is not None:
        return _observation(observation, view, anchor)
    event = _row(view.all_events, "event", name)
    if event is not None:
        return _event(event, view, anchor)
    statement = _row(view.passages, "statement", name)
    if statement is not None:
        return _box("", [], quotation(statement, view) + register_words.line_of(name, view), "")
    change = _row(view.all_changes, "change", name)
    return register_words.box(name, view) if change is None else _change(change, view, anchor)


def quotation(row: pd.Series, view: View) -> str:
    """The passage as a quotation in the article's language, the number or date in it marked, with its source."""
    if not row["exact"]:
        return ""
    link = view.words.text("open the article")
    language = language_of(view.dataset, row["article"])
    source, url = escape(f"{row['publisher']}: {row['title']}"), escape(row["url"])
    return (
        f'<blockquote lang="{language}" cite="{url}">{_marked(row)}</blockquote>'
        f'<p class="source">{source} · <a href="{url}" target="_blank" rel="noopener">{escape(link)}</a></p>'
    )


def _row(rows: pd.DataFrame, key: str, name: str) -> pd.Series | None:
    matches = rows[rows[key] == name]
    return None if matches.empty else matches.iloc[0]


def _marked(row: pd.Series) -> str:
    """The passage with the characters that were read marked; offsets are those of the article's text."""
    exact, written = row["exact"], row.get("written", "")
    if not written:
        return escape(exact)
    start = int(row["written_start"]) - int(row["passage_start"])
    end = start + len(written)
    return f"{escape(exact[:start])}<mark>{escape(exact[start:end])}</mark>{escape(exact[end:])}"


def _box(head: str, facts: list[str], body: str, note: str, level: int = 3) -> str:
    """One box of evidence; `level` of its heading: 3 below the chart's, 4 for what a number is computed from."""
    facts_line = " · ".join(escape(fact) for fact in facts if fact)
    note_line = f'<p class="note">{escape(note)}</p>' if note else ""
    heading = f"<h{level}>{head}</h{level}>" if head else ""
    return f'<article class="evidence">{heading}<p class="facts">{facts_line}</p>{note_line}{body}</article>'


def _asides(row: pd.Series, view: View, anchor: str) -> str:
    """On demand: the citation, what the words mean, and the text with which to report a mistake."""
    words = definitions.folded(row.to_frame().T, view)
    return f'<div class="asides">{citing.of_row(row, view)}{words}{mistakes.of_row(row, view, anchor)}</div>'


def _observation(row: pd.Series, view: View, anchor: str, level: int = 3) -> str:
    head = f'<b class="value">{escape(row["value_text"])}</b> {escape(row["indicator_name"])}'
    facts = [row["area_name"], row["status_name"], citations.as_of(row, view.words), row["basis_name"]]
    body = quotation(row, view) + register_words.line(row, view) + _asides(row, view, anchor)
    if row["basis"] == "computed":
        inputs = [_row(view.all_observations, "observation", name) for name in row["inputs"].split(";")]
        body = f'<p class="expression">{escape(citations.how_computed(row, view.words))}</p>' + body
        body += "".join(_observation(source, view, anchor, level=4) for source in inputs if source is not None)
    return _box(head, facts, body, row["note_text"], level)


def _event(row: pd.Series, view: View, anchor: str) -> str:
    mentions = view.words.plural("told once", "told {n} times in the article", int(row["mentions"]))
    inferred = view.words.text("year inferred") if row["inferred"] else ""
    head = f'<b class="value">{escape(row["date_text"])}</b> {escape(row["title_text"])}'
    facts = [row["area_name"], row["kind_name"], row["status_name"], mentions if row["mentions"] > 1 else "", inferred]
    return _box(head, facts, quotation(row, view) + _asides(row, view, anchor), row["note_text"])


def _change(row: pd.Series, view: View, anchor: str) -> str:
    head = f"{escape(row['predecessor_name'])} → {escape(row['successor_name'])}"
    source = quotation(row, view)
    if not source:
        words = view.words.text("From the register; no article here tells it.")
        source = f"<p>{escape(words)}</p>"
    source += register_words.line(row, view) + _asides(row, view, anchor)
    return _box(head, [row["kind_name"], row["status_name"], row["document_text"]], source, row["note_text"])
