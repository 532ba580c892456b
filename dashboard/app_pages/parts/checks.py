"""The checks in words: what is checked, the arithmetic or the register, the result; the failing ones first."""

from html import escape
from typing import Any

import streamlit as st

from dashboard.frame import on_page
from dashboard.ui import empty, evidence, register_words
from dashboard.ui.definitions import fold
from dashboard.ui.view import View
from dashboard.words.register_names import act


def show(view: View) -> None:
    """Draw the checks of the view, and the sentences behind one of them."""
    rows = view.checks
    if rows.empty:
        empty.nothing(view.words.text("No check uses a number of {provinces}.", provinces=view.scope))
        return
    on_page.add(rows.check, "checks")
    st.html("".join(evidence.check(row, view) for _index, row in rows.iterrows()))


def by_register(view: View) -> None:
    """Draw how many numbers the register has too, what it says of each, and the sentences behind one of them."""
    rows = view.register_checks
    if rows.empty:
        empty.nothing(view.words.text("The register counts no number of {provinces}.", provinces=view.scope))
        return
    st.html(f"<p>{escape(register_words.counts(view))}</p>")
    st.caption(
        view.words.text(
            "The State’s list of units of 1 July 2025, with the resolutions: a second source, never an article’s."
        )
    )
    agreeing = [_compared(row, view) for row in rows[rows.outcome == "holds"].itertuples()]
    others = [_compared(row, view) for row in rows[rows.outcome != "holds"].itertuples()]
    heading = view.words.plural("{n} agrees: show it", "{n} agree: show them", len(agreeing))
    st.html("".join([*others, fold(heading, "".join(agreeing)) if agreeing else ""]))


def _compared(row: Any, view: View) -> str:
    facts = " · ".join(part for part in (row.said_text, act(row.document, view.words), row.note_text) if part)
    return (
        f'<div class="check register {row.outcome}"><p><span class="result">{escape(row.register_text)}</span> '
        f'· {escape(row.expression_text)}</p><p class="small">{escape(facts)}</p></div>'
    )
