"""Side by side: which indicator, which areas are silent, and the matrix of all."""

import pandas as pd
import streamlit as st

from dashboard.frame import on_page
from dashboard.queries.articles.matrix import ids_of, long, matrix
from dashboard.queries.articles.row_kinds import lines, spreadsheet
from dashboard.ui import downloads, searching, selection, switches
from dashboard.ui.view import View


def rows(view: View) -> pd.DataFrame:
    """The numbers of whole provinces, old and new: those of a single ward mean something else."""
    return view.observations[view.observations.level == "province"]


def choose_indicator(observations: pd.DataFrame, view: View) -> str:
    """Draw the choice of an indicator, those reported of most areas first."""
    order = observations.groupby("indicator", sort=False).area.nunique().sort_values(ascending=False, kind="stable")
    names = dict(zip(observations.indicator, observations.indicator_name, strict=True))
    words = {str(indicator): str(names[indicator]) for indicator in order.index}
    first = "communes_after" if "communes_after" in words else ""
    return switches.one(searching.box, "indicator", view.words.text("What to compare"), words, view, first=first)


def say_silent(observations: pd.DataFrame, indicator: str, view: View) -> None:
    """Say which areas of the comparison report nothing of the indicator, and what it means."""
    own = observations[observations.indicator == indicator]
    st.caption(view.dataset.indicators.set_index("indicator")[f"definition_{view.words.language}"][indicator])
    silent = [name for name in observations.area_name.unique() if name not in set(own.area_name)]
    if silent:
        st.caption(view.words.text("Not reported for {areas}.", areas=", ".join(silent)))


def show_matrix(observations: pd.DataFrame, view: View) -> None:
    """Draw indicator × area; a selected cell shows its sentences."""
    on_page.add(observations.observation)
    names = observations.drop_duplicates("area_name").sort_values(["province_name", "area_name"]).area_name.tolist()
    table = matrix(observations, names, view.words).reset_index()
    table["topic"] = table.topic.map(lambda topic: view.words.label("topic", topic))
    indicators = list(table.indicator_name)
    counted = view.words.text("What is counted")
    table = table.assign(topic=table.pop("topic")).rename(
        columns={"topic": view.words.text("Topic"), "indicator_name": counted}
    )

    def held(cell: tuple[int, str]) -> str:
        row, column = cell
        return ";".join(ids_of(observations, indicators[row], column)) if row < len(indicators) else ""

    def follow() -> None:
        selection.choose(map(held, st.session_state["matrix"]["selection"]["cells"]), "matrix")

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
    hint = view.words.text("Read a sentence, or select a cell")
    selection.reader(
        view.words.text("Read the sentence behind a number"),
        lines(observations),
        "matrix",
        hint,
        label_visibility="collapsed",
    )
    selection.show(observations.observation, "matrix", view)
    downloads.sheet(lambda: spreadsheet(long(observations, view.words), view.words), view, "matrix")
