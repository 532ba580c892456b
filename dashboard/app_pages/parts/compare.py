"""Comparing provinces: which measure, how it is shown, and the matrix of everything that the articles say."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from dashboard.charts.parts.text_width import text_width
from dashboard.frame import address, on_page
from dashboard.queries.articles.definitions import indicator_names
from dashboard.queries.articles.matrix import (
    in_order,
    indicators,
    long,
    matrix,
    matrix_table,
    silent_areas,
    whole_provinces,
)
from dashboard.queries.articles.row_kinds import spreadsheet
from dashboard.queries.place_lists import ListedRow, listed_by_area
from dashboard.queries.register.country import COLUMNS, OLD_UNITS
from dashboard.templates import render
from dashboard.ui import downloads, empty, searching, selection, switches
from dashboard.ui.view import View

NAMES, AIR = 300, 28
"""Pixels of the column that says what is counted, and beside the words of a cell."""
CUTS = ("communes_reduction", "communes_reduction_rate")
"""How many units fewer, and in percent."""
BEFORE_BOX = {
    "percent": "communes_reduction_rate", "rate": "communes_reduction_rate", "merged": "provinces_merged",
    "communes": OLD_UNITS,
}  # fmt: skip
"""What links of before the one box of measures ask for with `measure` and `map`, by indicator."""


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
    def views(self) -> tuple[str, ...]:
        """The ways in which it can be shown."""
        if self.indicator == OLD_UNITS:
            return ("map",)
        if self.indicator == "provinces_merged":
            return ("bars", "map", "table")
        return ("bars", "map", "spread", "table") if self.column else ("bars", "table")


def _of_view(view: View) -> tuple[str, tuple[str, ...]]:
    """What the numbers in sight depend on."""
    return view.words.language, view.provinces


@st.cache_resource(show_spinner=False, max_entries=128, hash_funcs={View: _of_view})
def rows(view: View) -> pd.DataFrame:
    """What the articles say of whole provinces in sight; shared by all sessions and never changed."""
    return whole_provinces(view.observations)


def choose_measure(view: View) -> Measure:
    """Draw the choice of a measure: what the register has, then what only articles have."""
    names = indicator_names(view.dataset, view.words)
    words = {code: names[code] for code in COLUMNS}
    words[OLD_UNITS] = view.words.text("Old units in each new commune (map)")
    for code, name in indicators(rows(view)).items():
        if code not in COLUMNS:
            words[code] = view.words.text("{measure} (articles only)", measure=name)
    asked = [BEFORE_BOX[code] for name in ("map", "measure") for code in address.values(name) if code in BEFORE_BOX]
    first = asked[0] if asked else next(iter(COLUMNS))
    chosen = switches.one(searching.box, "indicator", view.words.text("Measure"), words, view, first=first)
    return Measure(chosen, names.get(chosen, words[chosen]))


def choose_view(measure: Measure, view: View) -> str:
    """Draw the choice of how the measure is shown; where it cannot be shown so, say it and show what it can."""
    words = {
        "bars": view.words.text("Bars"),
        "map": view.words.text("Map"),
        "spread": view.words.text("Spread"),
        "table": view.words.text("Table"),
    }
    words = {code: words[code] for code in measure.views}
    instead = view.words.text(
        "This measure cannot be shown that way; shown instead: {name}.", name=next(iter(words.values()))
    )
    return switches.one(
        st.segmented_control, "view", view.words.text("Shown as"), words, view,
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
    cells = _cells(view)
    names = in_order(observations)
    ids = dict(zip(zip(cells.indicator_name, cells.area_name, strict=True), cells.ids.map(";".join), strict=True))

    def held(cell: tuple[int, str]) -> str:
        row, column = cell
        return ids.get((names[row], column), "") if row < len(names) else ""

    def follow() -> None:
        selection.choose(map(held, st.session_state["matrix"]["selection"]["cells"]))

    selection.unmark("matrix", "cells", held)
    st.dataframe(
        matrix_table(cells, names, view.words, silent),
        width="content",
        height="content",
        hide_index=True,
        key="matrix",
        on_select=follow,
        selection_mode="single-cell",
        column_config={
            view.words.text("What is counted"): st.column_config.TextColumn(pinned=True, width=NAMES),
            **{area: st.column_config.Column(width=pixels) for area, pixels in _widths(cells, silent, view).items()},
        },
        placeholder=view.words.text("not reported"),
        alt=view.words.text("All reported numbers, by province"),
    )
    _list(silent, view)
    downloads.sheet(lambda: spreadsheet(long(observations, view.words), view.words), view, "matrix")


def _widths(cells: pd.DataFrame, silent: list[str], view: View) -> dict[str, int]:
    """Pixels of each area's column: a number that is cut on its left would read as another one."""
    least = view.words.text("not reported")
    texts: dict[str, list[str]] = {area: [area, least] for area in [*cells.area_name, *silent]}
    for area, text in zip(cells.area_name, cells.text, strict=True):
        texts[area].append(text)
    return {area: round(max(map(text_width, of_area)) + AIR) for area, of_area in texts.items()}


@st.cache_resource(show_spinner=False, max_entries=128, hash_funcs={View: _of_view})
def _cells(view: View) -> pd.DataFrame:
    """The cells of the matrix; shared by all sessions and never changed."""
    return matrix(rows(view), view.words)


@st.cache_resource(show_spinner=False, max_entries=128, hash_funcs={View: _of_view})
def _lists(view: View) -> list[tuple[str, list[ListedRow]]]:
    """The same, area by area; shared by all sessions and never changed."""
    return listed_by_area(rows(view), list(dict.fromkeys(_cells(view).area_name)), view.dataset, view.words)


def _list(silent: list[str], view: View) -> None:
    """Draw the same, province by province, which only phones show: parts.css."""
    areas = _lists(view)
    counts = {name: view.words.plural("{n} number", "{n} numbers", len(rows)) for name, rows in areas}
    with st.container(key="matrix-list"):
        html = render(
            "matrix_list.html", view.words, areas=[*areas, *((name, []) for name in silent)], counts=counts,
            href=view.href, opened=len(areas) == 1, silence=view.words.text("not reported"),
        )  # fmt: skip
        st.html(html)
