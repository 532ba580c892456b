"""Which unit the page tells of, and the places that an old link searches, each a button that leads to its answer."""

from collections.abc import Callable

import streamlit as st

from dashboard import dataset
from dashboard.frame import address, header_box, places
from dashboard.frame.markdown import as_written
from dashboard.queries.places.place_search import Matches, find
from dashboard.queries.register.commune_lists import of_provinces
from dashboard.queries.register.communes import listed
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.templates import render
from dashboard.ui import empty
from dashboard.ui.view import View

EXAMPLES = ("tan long, nga nam", "P.3 Sa Đéc", "Thọ Xương", "Bạch Long Vĩ")
"""Searches to begin with: a place without diacritics, a number, a ward that was merged, a special zone."""


def introduce(view: View) -> None:
    """Say what is searched; nothing where a unit is told of."""
    if address.values(address.UNIT):
        return
    register = dataset.register()
    sentence = view.words.text(
        "Searches the official register: {before} old units and {after} units of {day}.",
        before=len(register.former_communes),
        after=len(register.communes),
        day=view.words.day(FIRST_DAY_AFTER),
    )
    st.html(render("register_source.html", view.words, source=sentence))


def examples(view: View) -> None:
    """Draw searches to begin with; nothing where a unit or a search is there."""
    if not _typed() and not address.values(address.UNIT):
        st.caption(view.words.text("Accents are optional. Add a district or province to narrow the list."))
        with st.container(key="units-examples", gap=None):
            for example in of_provinces(dataset.register(), view.provinces, len(EXAMPLES)) or EXAMPLES:
                _button(as_written(example), f"example-{example}", _search, example)


def asked(view: View) -> str:
    """The unit to tell of: the one in the address, else the only one that fits what an old link searches; "" for none.

    Says which codes of the address the register does not have.
    """
    units = places.index().units
    wanted = address.values(address.UNIT)
    for area in wanted:
        if area not in units:
            empty.nothing(view.words.text("No unit has the code {code}.", code=area))
    if wanted:
        return next((area for area in wanted if area in units), "")
    matches = _matches()
    at = header_box.only(matches)
    place = None if at is None else matches.shown[at]
    return place.unit.area if place and place.unit.area in address.SHAPES[address.UNIT] else ""


def has_ended_with_its_communes(area: str) -> bool:
    """Whether a unit is a district that had communes; one that had none is itself what became a special zone."""
    return places.index().units[area].level == "district" and area not in set(
        dataset.register().commune_changes.predecessor
    )


def results(view: View, but: str) -> None:
    """Draw the places that an old link searches, but the one told of: each leads where it leads in the header's box."""
    typed = _typed()
    if not typed or address.values(address.UNIT):
        return
    reply = header_box.answer(typed, view.words)
    others = [option for option in reply.options if option.code != but]
    if reply.heading or not reply.options:
        silence = reply.heading or view.words.text("No place has this name.")
        st.html(render("status.html", view.words, sentence=silence))
    if not others:
        return
    count = reply.total - (len(reply.options) - len(others))
    if not reply.heading:
        st.header(_fit(count, view, others=bool(but)), anchor="results")
    with st.container(key="units-found", gap=None):
        for option in others:
            _button(label(option.name, option.about), f"found-{option.code}", places.choose, option.code, view.words)
    if count > len(others):
        st.caption(view.words.text("The box above finds the others: type one more word."))


def _fit(count: int, view: View, *, others: bool) -> str:
    if others:
        return view.words.plural("{n} other result", "{n} other results", count)
    return view.words.plural("{n} result", "{n} results", count)


def units(areas: list[str], key: str, view: View) -> None:
    """Draw units as buttons that lead to their answers; `key` is unique on the page."""
    with st.container(key=f"units-{key}", gap=None):
        for row in listed(dataset.register(), places.index().names.units, areas, view.words).itertuples():
            _button(
                label(str(row.called), str(row.place_name), str(row.outcome)), f"{key}-{row.Index}", _tell_of, row.Index
            )


def label(name: str, about: str, outcome: str = "") -> str:
    """What a place's button says, in Streamlit's Markdown; no sign of the names means anything in it."""
    return f"**{as_written(name)}** · {as_written(about)}" + (f" *{as_written(outcome)}*" if outcome else "")


def _tell_of(area: str) -> None:
    address.put(address.UNIT, [area])


def _typed() -> str:
    return str(st.session_state.get(address.SEARCH) or "").strip()


def _matches() -> Matches:
    return find(_typed(), places.index())


def _button(label: str, key: str, follow: Callable[..., None], *arguments: object) -> None:
    st.button(label, key=key, type="tertiary", width="stretch", on_click=follow, args=arguments)


def _search(name: str) -> None:
    st.session_state[address.SEARCH] = name
