"""The rows behind a chart as a table: select a row to read its sentence, download and cite what is shown."""

import pandas as pd
import streamlit as st

from dashboard.frame import on_page
from dashboard.queries.articles.readable import each_once
from dashboard.queries.articles.row_kinds import WRITTEN, headings, ids_of
from dashboard.queries.sortable import sortable
from dashboard.ui import citing, downloads, selection
from dashboard.ui.view import View


def show(rows: pd.DataFrame, view: View, key: str, *, cite: bool = True) -> None:
    """Draw described observations or events (each once) with a selectable row, its evidence, and the download.

    `key` must be unique on the page; it also names the file. `cite`: draw the citation of the rows too.
    """
    rows = each_once(rows)
    ids = ids_of(rows)

    on_page.add(ids, key)

    def follow() -> None:
        selection.choose([ids[row] for row in st.session_state[f"{key}-table"]["selection"]["rows"]])

    selection.unmark(f"{key}-table", "rows", lambda row: ids[row] if row < len(ids) else "")
    st.dataframe(
        sortable(rows, headings(rows, view.words), WRITTEN),
        hide_index=True,
        key=f"{key}-table",
        on_select=follow,
        selection_mode="single-row",
        placeholder=view.words.text("not reported"),
        alt=view.words.text("Chart data"),
    )
    downloads.shown(rows, view, key)
    if cite:
        st.html(f'<div class="asides">{citing.of_rows(rows, view)}</div>')
