"""The rows behind a chart as a table: select a row to read its sentence, download and cite what is shown."""

import pandas as pd
import streamlit as st

from dashboard.frame import on_page
from dashboard.queries.articles.columns import headings
from dashboard.queries.articles.distinct_events import tellings
from dashboard.ui import citing, downloads, selection
from dashboard.ui.view import View


def show(rows: pd.DataFrame, view: View, key: str, *, cite: bool = True) -> None:
    """Draw described observations or events (each once) with a selectable row, its evidence, and the download.

    `key` must be unique on the page; it also names the file. `cite`: draw the citation of the rows too.
    """
    rows = tellings(rows) if "same_as" in rows else rows
    columns = headings(rows, view.words)
    readable = rows[list(columns)].rename(columns=columns)
    ids = list(rows["ids" if "ids" in rows else id_column(rows)])

    on_page.add(ids)

    def follow() -> None:
        selection.choose([ids[row] for row in st.session_state[f"{key}-table"]["selection"]["rows"]], f"{key}-table")

    selection.unmark(f"{key}-table", "rows", lambda row: ids[row] if row < len(ids) else "")
    st.dataframe(
        readable,
        hide_index=True,
        key=f"{key}-table",
        on_select=follow,
        selection_mode="single-row",
        alt=view.words.text("Table of the rows shown in the chart"),
    )
    selection.show(ids, f"{key}-table", view)
    downloads.shown(rows, view, key)
    if cite:
        st.html(f'<div class="asides">{citing.of_rows(rows, view)}</div>')


def id_column(rows: pd.DataFrame) -> str:
    """The column that holds the ids of the rows."""
    return next(name for name in ("observation", "event", "change") if name in rows.columns)
