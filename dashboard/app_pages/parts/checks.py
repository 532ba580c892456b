"""The checks in words: what is checked, the arithmetic, the result; the failing ones first."""

import streamlit as st

from dashboard.frame import on_page
from dashboard.ui import empty, evidence
from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the checks of the view, and the sentences behind one of them."""
    st.header(view.words.text("Do the numbers add up?"), anchor="checks")
    rows = view.checks
    if rows.empty:
        empty.nothing(view.words.text("No check concerns {provinces}.", provinces=view.scope))
        return
    on_page.add(rows.check, "checks")
    st.html("".join(evidence.check(row, view) for _index, row in rows.iterrows()))
