"""The rows behind a chart as a table: select a row to read its sentence, download what is shown."""

import pandas as pd
import streamlit as st

from dashboard.ui import chosen
from dashboard.ui.view import View

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Tells spreadsheets that a CSV is UTF-8, so that diacritics come out right."""


def show(rows: pd.DataFrame, view: View, key: str) -> None:
    """Draw described observations or events with a selectable row, its evidence, and the download.

    `key` must be unique on the page; it also names the file.
    """
    _ = view.words.gettext
    columns = columns_of(rows, view)
    shown = rows[list(columns)].rename(columns=columns)
    ids = list(rows[id_column(rows)])

    def follow() -> None:
        chosen.choose([ids[row] for row in st.session_state[f"{key}-table"]["selection"]["rows"]], f"{key}-table")

    st.dataframe(
        shown,
        hide_index=True,
        key=f"{key}-table",
        on_select=follow,
        selection_mode="single-row",
        alt=_("Table of the rows shown in the chart"),
    )
    chosen.show(ids, f"{key}-table", view)
    st.download_button(
        _("Download these rows (CSV)"),
        lambda: csv(rows, view),
        file_name=f"{key}.csv",
        mime="text/csv",
        key=f"{key}-download",
        on_click="ignore",
    )


def id_column(rows: pd.DataFrame) -> str:
    """The column that holds the ids of the rows."""
    return next(name for name in ("observation", "event", "change") if name in rows.columns)


def columns_of(rows: pd.DataFrame, view: View) -> dict[str, str]:
    """The columns a reader needs, and their headings."""
    _ = view.words.gettext
    headings = {
        "area_name": _("Area"),
        "indicator_name": _("What is counted"),
        "value_text": _("Number"),
        "date_text": _("Date"),
        "title_text": _("Event"),
        "kind_name": _("Kind"),
        "predecessor_name": _("Before"),
        "successor_name": _("After"),
        "status_name": _("Status"),
        "as_of_text": _("As of"),
        "basis_name": _("Basis"),
        "exact": _("Sentence in the article"),
        "publisher": _("Outlet"),
        "url": _("Address"),
        "note_text": _("Note"),
    }
    return {name: heading for name, heading in headings.items() if name in rows.columns}


def csv(rows: pd.DataFrame, view: View) -> bytes:
    """The rows as a CSV file for spreadsheets: ids and plain values first, then the words; UTF-8 with BOM."""
    key = id_column(rows)
    plain = [name for name in (key, "value", "unit", "qualifier", "start", "end", "status") if name in rows.columns]
    columns = columns_of(rows, view)
    content = rows[plain + list(columns)].rename(columns=columns)
    return (BOM + content.to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d")).encode()
