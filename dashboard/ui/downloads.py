"""Files to take away: of the rows shown, of everything, and the report to keep. Built when asked for."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

import pandas as pd
import streamlit as st

from dashboard import exports, integrity, paths
from dashboard.frame import address
from dashboard.queries.articles.changelog import version
from dashboard.queries.articles.citations import ours
from dashboard.queries.articles.row_kinds import spreadsheet
from dashboard.queries.file_names import file_stem
from dashboard.report import document
from dashboard.schema import licence
from dashboard.ui.view import View
from dashboard.words.labels import SITE_TITLE

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


def sheet(rows: Callable[[], pd.DataFrame], view: View, key: str, *, of: str = "") -> None:
    """Draw the downloads of rows that are made for a spreadsheet on the click; `key` as for `shown`.

    `of` names the rows where no table of them is in sight, or another one stands on the page.
    """
    rows_of = of or view.words.text("this table")
    with st.container(horizontal=True, key=f"{key}-downloads"):
        stem, about = file_stem(key, view.provinces, view.words), _about(view)
        _button(view.words.text("Download {rows} (CSV)", rows=rows_of), f"{stem}.csv", lambda: exports.csv(rows()))
        _button(
            view.words.text("Download {rows} (XLSX)", rows=rows_of),
            f"{stem}.xlsx",
            lambda: exports.workbook({view.words.text("Table"): rows()}, about),
        )


def everything(view: View) -> None:
    """Draw the downloads of all there is, and of the report of the current view."""
    words, numbers, events = view.words, view.all_observations, view.all_events
    with st.container(horizontal=True, key="downloads"):
        report(view)
        about = _about(replace(view, provinces=()))
        names = {what: file_stem(what, (), words) for what in ("numbers", "events", "tables", "data-package")}
        _button(words.text("All provinces: numbers (CSV)"), f"{names['numbers']}.csv", lambda: _csv(numbers, view))
        _button(words.text("All provinces: events (CSV)"), f"{names['events']}.csv", lambda: _csv(events, view))
        _button(words.text("All tables (XLSX)"), f"{names['tables']}.xlsx", lambda: _workbook(view, about))
        _button(
            view.words.text("Full data package (ZIP)"),
            f"{names['data-package']}.zip",
            lambda: exports.package(paths.DATA),
        )
    st.caption(
        view.words.text(
            "Every number and event in the files comes with its quote and address. The report opens offline."
        )
    )


def file(name: str) -> None:
    """Draw the name of a published file, by its path below `data`, as a link that downloads it as it is."""
    last = name.rpartition("/")[2]
    _button(last, last, lambda: integrity.content(name), kind="tertiary")


def report(view: View) -> None:
    """Draw the download of the report of the current view."""
    _button(
        view.words.text("Report on {place} to keep or print (HTML)", place=view.scope),
        f"{file_stem('report', view.provinces, view.words)}.html",
        lambda: document(list(view.provinces), first=view.words.language).encode(),
    )


def _workbook(view: View, about: tuple[str, dict[str, str]]) -> bytes:
    """Numbers and events with their quotations first, then the tables as published."""
    described = {"numbers_quoted": view.all_observations, "events_quoted": view.all_events}
    sheets = {name: spreadsheet(rows, view.words) for name, rows in described.items()}
    return exports.workbook({**sheets, **vars(view.dataset)}, about)


def _about(view: View) -> tuple[str, dict[str, str]]:
    """The name of a sheet and what it says of a workbook: what it is, of which places and day, on which terms."""
    words = view.words
    link = address.link(closed=True)
    return words.text("About this file"), {
        words.text("Name"): words.text(SITE_TITLE),
        words.text("Places"): view.scope,
        words.text("Address"): link,
        words.text("Source"): words.text(
            "Articles and the official register of administrative units: each row names its own."
        ),
        words.text("Data of"): words.day(version()),
        words.text("Licence"): f"{licence.SHORT}, {licence.ADDRESS}",
        words.text("Cite this"): f"{ours(words)} {link}",
    }


def _csv(rows: pd.DataFrame, view: View) -> bytes:
    return exports.csv(spreadsheet(rows, view.words))


def _button(
    label: str, name: str, content: Callable[[], bytes], *, kind: Literal["secondary", "tertiary"] = "secondary"
) -> None:
    """A download whose bytes are built on the click."""
    mime = TYPES[name.rpartition(".")[2]]
    st.download_button(label, content, file_name=name, mime=mime, key=f"download-{name}", on_click="ignore", type=kind)
