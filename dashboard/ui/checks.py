"""The checks in words: what is checked, the arithmetic, the result; the failing ones first."""

import streamlit as st

from dashboard.ui import chosen, empty, verdict
from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the checks of the view, and the sentences behind one of them."""
    rows = view.checks
    if rows.empty:
        empty.nothing(view.words.gettext("No check uses a number of {provinces}.").format(provinces=view.scope))
        return
    st.html("".join(verdict.html(row, view) for _index, row in rows.iterrows()))
    names = dict(zip(rows.check, rows.note_text, strict=True))
    _ = view.words.gettext
    chosen.reader(_("Show the sentences behind a check"), names, "checks", _("Choose a check"))
    chosen.show(names, "checks", view)
