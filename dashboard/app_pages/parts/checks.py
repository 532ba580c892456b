"""The checks in words: how many of each result; what is checked, the arithmetic, the result, the failing ones first."""

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard import templates
from dashboard.frame import on_page
from dashboard.queries.articles.checks import tally
from dashboard.ui import empty, evidence
from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the checks of the view, those that add up folded; each opens the sentences behind it."""
    words = view.words
    st.header(words.text("Do the numbers add up?"), anchor="checks")
    rows = view.checks
    if empty.without_article(view):
        return
    if rows.empty:
        empty.nothing(words.text("No check concerns {provinces}.", provinces=view.scope))
        return
    on_page.add(rows.check, "checks")
    holds = rows.result == "holds"
    heading = words.plural("Show the one that adds up", "Show the {n} that add up", int(holds.sum()))
    html = templates.render(
        "checks.html", words, tally=tally(rows, words), others=_drawn(rows[~holds], view), heading=heading,
        agreeing=_drawn(rows[holds], view),
    )  # fmt: skip
    st.html(html)


def _drawn(rows: pd.DataFrame, view: View) -> Markup:
    return Markup("").join(Markup(evidence.check(row, view)) for _index, row in rows.iterrows())
