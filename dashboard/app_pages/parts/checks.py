"""The checks in words: what is checked, the arithmetic, the result; the failing ones first."""

import streamlit as st

from dashboard.frame import on_page
from dashboard.ui import empty, evidence, selection
from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the checks of the view, and the sentences behind one of them."""
    st.header(view.words.text("Do the numbers add up?"), anchor="checks")
    rows = view.checks
    if rows.empty:
        empty.nothing(view.words.text("No check uses a number of {provinces}.", provinces=view.scope))
        return
    on_page.add(rows.check)
    st.html("".join(evidence.check(row, view) for _index, row in rows.iterrows()))
    names = dict(zip(rows.check, rows.note_text, strict=True))
    selection.reader(
        view.words.text("Show the sentences behind a check"), names, "checks", view.words.text("Choose a check")
    )
    selection.show(names, "checks", view)
