"""Side by side: which indicator, which areas are silent, and the matrix of all."""

import pandas as pd
import streamlit as st

from dashboard.frame import on_page
from dashboard.queries.articles.matrix import ids_of, indicators, long, matrix_table, silent_areas
from dashboard.queries.articles.row_kinds import spreadsheet
from dashboard.ui import downloads, searching, selection, switches
from dashboard.ui.view import View


def rows(view: View) -> pd.DataFrame:
    """The numbers of whole provinces, old and new: those of a single ward mean something else."""
    return view.observations[view.observations.level == "province"]


def choose_indicator(observations: pd.DataFrame, view: View) -> str:
    """Draw the choice of an indicator, those reported of most areas first."""
    words = indicators(observations)
    first = "communes_after" if "communes_after" in words else ""
    return switches.one(searching.box, "indicator", view.words.text("What to compare"), words, view, first=first)


def say_silent(observations: pd.DataFrame, indicator: str, view: View) -> None:
    """Say which areas of the comparison report nothing of the indicator, and what it means."""
    row = view.dataset.indicators[view.dataset.indicators.indicator == indicator].iloc[0]
    st.caption(row[f"definition_{view.words.language}"])
    if silent := silent_areas(observations, indicator):
        st.caption(view.words.text("Not reported for {areas}.", areas=", ".join(silent)))


def show_matrix(observations: pd.DataFrame, view: View) -> None:
    """Draw indicator × area; a selected cell shows its sentences."""
    on_page.add(observations.observation, "matrix")
    table, counted = matrix_table(observations, view.words), view.words.text("What is counted")
    names = list(table[counted])

    def held(cell: tuple[int, str]) -> str:
        row, column = cell
        return ";".join(ids_of(observations, names[row], column)) if row < len(names) else ""

    def follow() -> None:
        selection.choose(map(held, st.session_state["matrix"]["selection"]["cells"]))

    selection.unmark("matrix", "cells", held)
    st.dataframe(
        table,
        hide_index=True,
        key="matrix",
        on_select=follow,
        selection_mode="single-cell",
        column_config={counted: st.column_config.TextColumn(pinned=True, width="medium")},
        alt=view.words.text("Everything reported, side by side"),
    )
    downloads.sheet(lambda: spreadsheet(long(observations, view.words), view.words), view, "matrix")
