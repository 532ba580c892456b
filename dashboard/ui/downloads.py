"""Files to take away: of the rows shown, of everything, and the report to keep. Built when asked for."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pandas as pd
import streamlit as st

from dashboard import exports, paths
from dashboard.queries.articles.row_kinds import spreadsheet
from dashboard.report import document
from dashboard.ui.view import View

TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
    "html": "text/html",
}
"""Kinds of files and how browsers call them."""


def shown(rows: pd.DataFrame, view: View, key: str) -> None:
    """Draw the downloads of described rows; `key` is unique on the page and names the files."""
    sheet(lambda: spreadsheet(rows, view.words), view, key)


def sheet(rows: Callable[[], pd.DataFrame], view: View, key: str) -> None:
    """Draw the downloads of rows that are made for a spreadsheet on the click; `key` as for `shown`."""
    with st.container(horizontal=True, key=f"{key}-downloads"):
        _button(view.words.text("Download this table (CSV)"), f"{key}.csv", lambda: exports.csv(rows()))
        _button(
            view.words.text("Download this table (XLSX)"), f"{key}.xlsx", lambda: exports.workbook({"rows": rows()})
        )


def everything(view: View) -> None:
    """Draw the downloads of all there is, and of the report of the current view."""
    words, numbers, events = view.words, view.all_observations, view.all_events
    with st.container(horizontal=True, key="downloads"):
        report(view)
        _button(words.text("All provinces: numbers (CSV)"), "vietnam-2025-numbers.csv", lambda: _csv(numbers, view))
        _button(words.text("All provinces: events (CSV)"), "vietnam-2025-events.csv", lambda: _csv(events, view))
        _button(view.words.text("All tables (XLSX)"), "vietnam-2025.xlsx", lambda: _workbook(view))
        _button(
            view.words.text("Full data package (ZIP)"),
            "vietnam-2025-data-package.zip",
            lambda: exports.package(paths.DATA),
        )
    st.caption(
        view.words.text(
            "Every number and event in the files comes with its quote and address. The report opens offline."
        )
    )


def file(path: Path) -> None:
    """Draw the name of a file as a link that downloads it as it is; it is read on the click."""
    _button(path.name, path.name, path.read_bytes, kind="tertiary")


def report(view: View) -> None:
    """Draw the download of the report of the current view."""
    _button(
        view.words.text("Report on {place} to keep or print (HTML)", place=view.scope),
        "vietnam-2025-report.html",
        lambda: document(list(view.provinces), first=view.words.language).encode(),
    )


def _workbook(view: View) -> bytes:
    """Numbers and events with their quotations first, then the tables as published."""
    described = {"numbers_quoted": view.all_observations, "events_quoted": view.all_events}
    sheets = {name: spreadsheet(rows, view.words) for name, rows in described.items()}
    return exports.workbook({**sheets, **vars(view.dataset)})


def _csv(rows: pd.DataFrame, view: View) -> bytes:
    return exports.csv(spreadsheet(rows, view.words))


def _button(
    label: str, name: str, content: Callable[[], bytes], *, kind: Literal["secondary", "tertiary"] = "secondary"
) -> None:
    """A download whose bytes are built on the click."""
    mime = TYPES[name.rpartition(".")[2]]
    st.download_button(label, content, file_name=name, mime=mime, key=f"download-{name}", on_click="ignore", type=kind)
