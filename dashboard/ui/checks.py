"""The checks in words: what is checked, the arithmetic, the result; the failing ones first."""

from html import escape
from typing import Any

import streamlit as st

from dashboard.ui import chosen, empty, shown
from dashboard.ui.view import View

SIGNS = {"holds": "✓", "approximate": "≈", "fails": "⚠", "open": "?"}
"""The sign of each result, beside the word, so that colour is never alone."""


def show(view: View) -> None:
    """Draw the checks of the view, and the sentences behind one of them."""
    rows = view.checks
    if rows.empty:
        empty.nothing(view.words.gettext("No check uses a number of {provinces}.").format(provinces=view.scope))
        return
    shown.add(rows.check)
    st.html("".join(_check(row, view) for row in rows.itertuples()))
    names = dict(zip(rows.check, rows.note_text, strict=True))
    _ = view.words.gettext
    chosen.reader(_("Show the sentences behind a check"), names, "checks", _("Choose a check"))
    chosen.show(names, "checks", view)


def _check(row: Any, view: View) -> str:
    _ = view.words.gettext
    parts = [row.expression_text]
    if row.stated_text:
        stated = _("the article says {stated}, the arithmetic gives {computed}")
        parts.append(stated.format(stated=row.stated_text, computed=row.computed_text))
    if row.result in ("fails", "approximate") and row.difference_text:
        parts.append(_("difference {difference}").format(difference=row.difference_text))
    return (
        f'<div class="check {row.result}"><p><span class="result">{SIGNS[row.result]} {escape(row.result_name)}</span> '
        f'· {escape(row.note_text)}</p><p class="small sum">{escape(" · ".join(parts))}</p></div>'
    )
