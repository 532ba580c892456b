"""Comparing provinces: which measure, how it is shown, and the matrix of everything that the articles say."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from dashboard.frame import address, on_page
from dashboard.queries.articles.definitions import indicator_names
from dashboard.queries.articles.matrix import ids_of, indicators, long, matrix_table, silent_areas, whole_provinces
from dashboard.queries.articles.row_kinds import spreadsheet
from dashboard.queries.register.country import COLUMNS
from dashboard.ui import downloads, empty, searching, selection, switches
from dashboard.ui.view import View

CUT = ("communes_reduction", "communes_reduction_rate")
"""How many units fewer, and in percent: one measure, shown as the one or the other."""


@dataclass(frozen=True)
class Measure:
    """What is compared: an indicator, by what name."""

    indicator: str
    name: str

    @property
    def column(self) -> str:
        """The register's column of it; "" where only articles have it."""
        return COLUMNS.get(self.indicator, "")

    @property
    def is_cut(self) -> bool:
        """Whether it is the cut of units, of which the register has before and after too."""
        return self.indicator in CUT

    @property
    def views(self) -> tuple[str, ...]:
        """The ways in which it can be shown."""
        if self.is_cut:
            return ("bars", "map", "spread", "table")
        return ("bars", "map", "table") if self.column else ("bars", "table")


def rows(view: View) -> pd.DataFrame:
    """What the articles say of whole provinces in sight."""
    return whole_provinces(view.observations)


def choose_measure(view: View) -> Measure:
    """Draw the choice of a measure: the cut of units, what else the register has, then what only articles have."""
    names = indicator_names(view.dataset, view.words)
    cut = next((code for code in address.values("indicator") if code in CUT), CUT[0])
    words = {cut: view.words.text("Commune-level units before and after")}
    words |= {code: names[code] for code in COLUMNS if code not in CUT}
    for code, name in indicators(rows(view)).items():
        if code not in COLUMNS:
            words[code] = view.words.text("{measure} (articles only)", measure=name)
    chosen = switches.one(searching.box, "indicator", view.words.text("Measure"), words, view)
    return Measure(chosen, words[chosen] if chosen == cut else names[chosen])


def choose_view(measure: Measure, view: View) -> str:
    """Draw the choice of how the measure is shown; where it cannot be shown so, say it and show bars."""
    words = {
        "bars": view.words.text("Bars"),
        "map": view.words.text("Map"),
        "spread": view.words.text("Spread"),
        "table": view.words.text("Table"),
    }
    instead = view.words.text("Only the cut of commune-level units can be shown that way; here are bars.")
    return switches.one(
        st.segmented_control, "view", view.words.text("Shown as"), {code: words[code] for code in measure.views}, view,
        instead=instead, required=True, label_visibility="collapsed",
    )  # fmt: skip


def show_matrix(view: View) -> None:
    """Draw indicator × area; a selected cell shows its sentences."""
    observations = rows(view)
    st.header(view.words.text("All reported numbers, by province"), anchor="matrix")
    if observations.empty:
        empty.nothing(view.words.text("No province-wide number is reported for {provinces}.", provinces=view.scope))
        return
    on_page.add(observations.observation, "matrix")
    silent = silent_areas(observations, view.provinces, view.dataset, view.words)
    table = matrix_table(observations, view.words, silent)
    counted = view.words.text("What is counted")
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
        alt=view.words.text("All reported numbers, by province"),
    )
    downloads.sheet(lambda: spreadsheet(long(observations, view.words), view.words), view, "matrix")
