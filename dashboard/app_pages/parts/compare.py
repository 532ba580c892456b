"""Comparing provinces: which measure, how it is shown, and the matrix of everything that the articles say."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from dashboard.frame import address, on_page
from dashboard.queries.areas import listed as areas_listed
from dashboard.queries.areas import place_name
from dashboard.queries.articles.definitions import indicator_names
from dashboard.queries.articles.matrix import areas_in_order, indicators, long, silent, whole_provinces
from dashboard.queries.articles.row_kinds import spreadsheet
from dashboard.queries.place_lists import ListedRow, listed_by_area
from dashboard.queries.register.country import COLUMNS, OLD_UNITS
from dashboard.templates import render
from dashboard.ui import downloads, searching, switches
from dashboard.ui.view import View

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
    words[OLD_UNITS] = view.words.text("Old units in each new commune")
    for code, name in indicators(rows(view)).items():
        if code not in COLUMNS:
            words[code] = view.words.text("{measure} (articles only)", measure=name)
    asked = [BEFORE_BOX[code] for name in ("map", "measure") for code in address.values(name) if code in BEFORE_BOX]
    first = asked[0] if asked else next(iter(COLUMNS))
    chosen = switches.one(searching.box, "indicator", view.words.text("Measure"), words, view, first=first)
    return Measure(chosen, names.get(chosen, words[chosen]))


def choose_view(measure: Measure, view: View) -> str:
    """Draw the choice of how the measure is shown, if there is one; where it cannot be shown so, say it."""
    words = {
        "bars": view.words.text("Bars"),
        "map": view.words.text("Map"),
        "spread": view.words.text("Spread"),
        "table": view.words.text("Table"),
    }
    if len(measure.views) == 1:
        return measure.views[0]
    words = {code: words[code] for code in measure.views}
    instead = view.words.text(
        "This measure cannot be shown that way; shown instead: {name}.", name=next(iter(words.values()))
    )
    return switches.one(
        st.segmented_control, "view", view.words.text("Shown as"), words, view,
        instead=instead, required=True, label_visibility="collapsed",
    )  # fmt: skip


def show_matrix(view: View) -> None:
    """Draw what the articles say of whole provinces, province by province; each row opens its sentence."""
    observations = rows(view)
    st.header(view.words.text("Province-wide numbers in the articles"), anchor="matrix")
    if not observations.empty:
        on_page.add(observations.observation, "matrix")
        areas = _lists(view)
        counts = {name: view.words.plural("{n} number", "{n} numbers", len(listed)) for name, listed in areas}
        opened = bool(view.provinces)
        html = render("matrix_list.html", view.words, areas=areas, counts=counts, href=view.href, opened=opened)
        st.html(html)
        downloads.sheet(
            lambda: spreadsheet(long(observations, view.words), view.words), view, "matrix",
            of=view.words.text("the numbers in the articles"),
        )  # fmt: skip
    if lines := silences(silent(observations, view.provinces), view):
        st.html(render("notes.html", view.words, lines=lines, role=""))


def silences(names: Sequence[str], view: View) -> list[str]:
    """Say of provinces without a number why: no article here speaks of them, or those that do give none."""
    reported = view.all_reported
    without = [place_name(name, view.words) for name in names if name not in reported]
    silent_on = [place_name(name, view.words) for name in names if name in reported]
    lines = []
    if without:
        places = areas_listed(without, view.words)
        lines.append(view.words.text("There is no article here on {provinces}.", provinces=places))
    if silent_on:
        places = areas_listed(silent_on, view.words)
        lines.append(view.words.text("The articles give no such number for {provinces}.", provinces=places))
    return lines


@st.cache_resource(show_spinner=False, max_entries=128, hash_funcs={View: _of_view})
def _lists(view: View) -> list[tuple[str, list[ListedRow]]]:
    """The numbers area by area; shared by all sessions and never changed."""
    return listed_by_area(rows(view), areas_in_order(rows(view)), view.dataset, view.words)
