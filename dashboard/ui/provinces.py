"""The 34 provinces by the register, as pages share them: their rows, which are chosen, and how a mark chooses one."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from dashboard import dataset
from dashboard.frame import address
from dashboard.queries.register import country
from dashboard.queries.register.former_rows import former_rows
from dashboard.ui import selection
from dashboard.ui.view import View
from dashboard.words import Words
from dashboard.words.register_names import register_within


@st.cache_resource(show_spinner=False)
def _rows(language: str) -> pd.DataFrame:
    return country.province_rows(dataset.register(), dataset.load(), Words.of(language))


@st.cache_resource(show_spinner=False)
def _points(language: str) -> pd.DataFrame:
    return country.commune_points(dataset.register(), Words.of(language))


def rows(view: View) -> pd.DataFrame:
    """The 34 provinces in the reader's language; shared, never changed."""
    return _rows(view.words.language)


def communes(view: View) -> pd.DataFrame:
    """The communes of all of them as points; shared, never changed."""
    return _points(view.words.language)


def chosen(view: View) -> list[str]:
    """The area ids of the chosen provinces."""
    areas = dict(zip(rows(view).name_vi, rows(view).area, strict=True))
    return [areas[name] for name in view.provinces if name in areas]


def choose(ids: Iterable[str], _place: str) -> None:
    """Make the province of an area, or of a commune in it, the filter that all pages share. Only in callbacks.

    An empty selection, which also comes from a chart that is drawn anew, changes nothing.
    """
    names = country.provinces_of(dataset.register(), ids)
    if names:
        st.session_state[address.PROVINCE] = names[:1]


def choose_ticked(ids: Iterable[str], _place: str) -> None:
    """Make the provinces of all ticked rows the filter, those that were chosen first. Only in callbacks."""
    names = country.provinces_of(dataset.register(), ids)
    before = [name for name in st.session_state.get(address.PROVINCE) or () if name in names]
    st.session_state[address.PROVINCE] = list(dict.fromkeys([*before, *names]))


def formers(view: View) -> pd.DataFrame:
    """The old provinces that were merged into the chosen ones, or into all where none is chosen."""
    return former_rows(dataset.register(), view.words, chosen(view))


def follow(ids: Iterable[str], place: str) -> None:
    """Choose the province of an area, as `choose` does; open a number of an article. Only in callbacks."""
    names = list(ids)
    (choose if country.provinces_of(dataset.register(), names) else selection.choose)(names, place)


def source(view: View, outlets: Iterable[str] = ()) -> str:
    """The source line of all that is drawn of them, and of the outlets of articles whose numbers stand beside."""
    totals = view.sources.totals
    acts = ", ".join(dict.fromkeys(totals.document[name] for name in ("provinces_after", "communes_after")))
    names = " · ".join([*filter(None, dict.fromkeys(outlets)), register_within(view.words)])
    return view.words.text("Source: {register}; resolutions {acts}", register=names, acts=acts)
