"""The search for a commune: the box, what was found, and which of it was chosen."""

from collections.abc import Callable
from html import escape

import pandas as pd
import streamlit as st

from dashboard import dataset
from dashboard.folding import folded
from dashboard.frame import address
from dashboard.queries.register import commune_results, commune_search
from dashboard.queries.register.commune_index import Index, index
from dashboard.queries.register.communes import listed, units_sheet
from dashboard.ui import downloads, empty
from dashboard.ui.view import View

FEW = 3
"""So many units of a name that is only similar are listed; of more, the name."""
EXAMPLES = ("tan long, nga nam", "P.3 Sa Đéc", "Thọ Xương", "Bạch Long Vĩ")
"""Searches to begin with: a place without diacritics, a number, a ward that was merged, a special zone."""

ARRIVING = "commune-arriving"
"""The unit that the reader has just chosen here, whose answer is to be brought into sight."""


@st.cache_resource(show_spinner=False)
def names() -> Index:
    """The index of the register, made at the first visit of the page and shared by all sessions."""
    return index(dataset.register(), dataset.aliases())


def found(typed: str) -> pd.DataFrame:
    """What may be meant, as `commune_search.search` tells it."""
    return commune_search.search(names(), typed)


def introduce(view: View) -> None:
    """Say what is searched, and that it is not what the articles say."""
    register = dataset.register()
    words = view.words.text(
        "From the register of administrative units, not from the articles: {before} units of before and {after} units "
        "as of 1 July 2025.",
        before=len(register.former_communes),
        after=len(register.communes),
    )
    st.html(f'<p class="register">{escape(words)}</p>')


def ask(view: View) -> str:
    """Draw the box, bound to `?q=`, and return what was typed."""
    typed = st.text_input(
        view.words.text("Commune, ward or township, old or new"),
        key=address.SEARCH,
        bind="query-params",
        placeholder=view.words.text("For example: tan long, nga nam"),
        on_change=address.put,
        args=(address.UNIT, []),
    )
    st.caption(view.words.text("With or without diacritics; a district or province after the name narrows it."))
    if not typed and not address.values(address.UNIT):
        with st.container(key="units-examples", gap=None):
            for example in EXAMPLES:
                _button(example, f"example-{example}", _search, example)
    return (typed or "").strip()


def chosen(rows: pd.DataFrame, view: View) -> str | None:
    """The unit to tell of: the one the address asks for, else the only one that fits all that was typed."""
    asked = address.values(address.UNIT)
    if asked:
        known = [area for area in asked if area in names().units.index]
        for area in asked:
            if area not in known:
                empty.nothing(view.words.text("The register has no unit of the code {code}.", code=area))
        return known[0] if known else None
    return commune_results.only_fit(rows)


def back(rows: pd.DataFrame, view: View) -> None:
    """Draw the way from a chosen unit back to what was found; nothing where that is all there is."""
    if address.values(address.UNIT) and not rows.empty:
        words = view.words.text("Back to what was found")
        st.button(words, key="back", type="tertiary", icon=":material/arrow_back:", on_click=choose, args=("",))


def results(rows: pd.DataFrame, typed: str, unit: str | None, view: View) -> None:
    """Draw what was found beside the unit shown, each a button that leads to its answer; nothing beside a chosen one.

    The units of the chosen provinces come first.
    """
    if address.values(address.UNIT) and unit:
        return
    missed = _say_missed(typed, rows, view)
    groups = commune_results.results(rows, names().units, view.provinces, but=unit, elsewhere=missed)
    areas = [*groups.here, *groups.elsewhere, *groups.similar]
    if not areas and typed and not unit:
        empty.nothing(
            view.words.text("No unit has a name like this. Type the name of a commune or ward alone, or fewer letters.")
        )
    if groups.here:
        count = len(groups.here)
        others = view.words.plural("{n} other unit fits", "{n} other units fit", count)
        st.header(others if unit else view.words.plural("{n} unit fits", "{n} units fit", count), anchor="results")
        if groups.mixed:
            st.caption(view.words.text("Those of {provinces} come first; the filter hides none.", provinces=view.scope))
        units(groups.here, "full", view)
    if groups.elsewhere:
        heading = view.words.plural(
            "{n} unit of this name elsewhere", "{n} units of this name elsewhere", len(groups.elsewhere)
        )
        st.header(heading, anchor="elsewhere")
        units(groups.elsewhere, "elsewhere", view)
    if groups.similar:
        st.header(view.words.text("Similar names"), anchor="similar")
        _similar(groups.similar, view, whole=not unit and not groups.here and not groups.elsewhere)
    if areas:
        downloads.sheet(lambda: units_sheet(_listed(areas, view), view.words), view, "communes-found")


def _say_missed(typed: str, rows: pd.DataFrame, view: View) -> bool:
    """Say that the place typed has no such unit; return whether that is so."""
    place = commune_search.missed(names(), typed, rows)
    if place:
        silence = view.words.text("No unit of this name in {place}.", place=place)
        st.html(f'<p class="small" role="status">{escape(silence)}</p>')
    return bool(place)


def units(areas: list[str], key: str, view: View) -> None:
    """Draw units as buttons that lead to their answers; `key` is unique on the page."""
    with st.container(key=f"units-{key}", gap=None):
        for row in _listed(areas, view).itertuples():
            label = f"**{row.called}** · {row.place_name} *{row.outcome}*"
            _button(label, f"{key}-{row.Index}", choose, row.Index)


def choose(area: str) -> None:
    """Put a unit into the address, "" for none. Only in callbacks."""
    address.put(address.UNIT, [area] if area else [])
    st.session_state[ARRIVING] = area


def _listed(areas: list[str], view: View) -> pd.DataFrame:
    return listed(dataset.register(), names().units, areas, view.words)


def _similar(areas: list[str], view: View, *, whole: bool) -> None:
    """Draw the units of similar names; a name that many bear as one button that searches it, `whole` but the first."""
    with st.container(key="units-similar", gap=None):
        for number, (name, bearers) in enumerate(commune_results.by_name(areas, names().units)):
            if len(bearers) <= FEW or (whole and number == 0):
                units(bearers, folded(name), view)
            else:
                words = view.words.plural("{n} unit", "{n} units", len(bearers))
                _button(f"**{name}** · {words}", f"name-{folded(name)}", _search, name)


def _button(label: str, key: str, follow: Callable[[str], None], argument: object) -> None:
    st.button(label, key=key, type="tertiary", width="stretch", on_click=follow, args=(argument,))


def _search(name: str) -> None:
    st.session_state[address.SEARCH] = name
    address.put(address.UNIT, [])
