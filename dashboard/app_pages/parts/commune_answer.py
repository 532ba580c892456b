"""The answer for one unit or district: what became of it, and what else bears its name."""

from functools import partial

import streamlit as st

from dashboard import dataset
from dashboard.app_pages.parts import commune_search
from dashboard.frame import address, on_page, places
from dashboard.queries.areas import place_name
from dashboard.queries.articles.sources import passages_about
from dashboard.queries.commune_summary import commune_summary, district_lines
from dashboard.queries.register.commune_index import namesakes
from dashboard.queries.register.communes import Answer, answer, changes_sheet
from dashboard.queries.register.districts import district, had_communes
from dashboard.templates import render
from dashboard.ui import downloads, panels
from dashboard.ui.view import View

SHOWN = "commune-shown"
"""The unit that the run before told of, "" for none."""


def show(area: str, view: View) -> None:
    """Draw the answer for a unit that the register has."""
    if had_communes(dataset.register(), area):
        _district(area, view)
    else:
        _commune(area, view)


def remember(area: str) -> None:
    """Take a reader who follows a link from one unit to another to its answer; "" where the page tells of none."""
    before = st.session_state.get(SHOWN)
    st.session_state[SHOWN] = area
    if area and before not in (None, area):
        _bring_into_sight(area)


def _bring_into_sight(area: str) -> None:
    """The link followed may have stood far down a list that is gone, and the focus with it."""
    # `area` is one of the register's ids: no word of the address gets into the script. It makes each script another.
    # On a slow machine the answer comes after its script, or not at all where the reader has gone on.
    script = (
        "(function arrive() { const heading = document.querySelector('.answer h1'); "
        "if (!heading) return document.querySelector('.st-key-arrive') && requestAnimationFrame(arrive); "
        "heading.tabIndex = -1; if (document.activeElement?.tagName !== 'INPUT') heading.focus(); "
        f"heading.scrollIntoView({{block: 'nearest'}}) }})() // {area}"
    )
    # What draws nothing takes no room. A rule with `:has` for all pages would have each of them looked through whenever
    # a chart draws a line.
    style = '[data-testid="stLayoutWrapper"]:has(> .st-key-arrive) { display: none; }'
    with st.container(key="arrive"):
        st.html(f"<style>{style}</style><script>{{{script}\n}}</script>", unsafe_allow_javascript=True)


def _commune(area: str, view: View) -> None:
    words = view.words
    answered = answer(dataset.register(), places.index().names.units, area, words)
    summary = commune_summary(answered, view.sources)
    on_page.add(summary.ids, "commune")
    st.html(render("commune.html", words, summary=summary, became=words.text("became"), **_links(view)))
    _quotes(answered, view)
    _namesakes(area, answered, view)
    downloads.sheet(partial(changes_sheet, answered.changes, words), view, f"commune-{area}")


def _district(area: str, view: View) -> None:
    words = view.words
    ended = district(dataset.register(), places.index().names.units, area, words)
    onward = words.text("More on {place}", place=place_name(ended.province, words))
    lines = district_lines(ended, view.sources)
    st.html(render("district.html", words, district=ended, lines=lines, onward=onward, **_links(view)))


def _links(view: View) -> dict[str, object]:
    return {
        "unit": lambda area: address.href(unit=[area], q=[]),
        "province": lambda name: address.href("", provinces=[name]),
        "href": view.href,
    }


def _quotes(answered: Answer, view: View) -> None:
    """Draw the passages of articles that tell of the same change or give a number of the same units."""
    changes = answered.changes.change[answered.changes.own]
    areas = {str(answered.unit.name), *answered.successors.index}
    ids = passages_about(view.dataset, view.all_observations, list(changes), areas)
    if ids:
        st.header(view.words.text("What the articles say about it"), anchor="told")
        panels.passages(ids, view)


def _namesakes(area: str, answered: Answer, view: View) -> None:
    """Draw the other communes of this name: not those that the answer tells of."""
    of_answer = {*answered.changes.predecessor, *answered.changes.successor}
    names, units = places.index().names, places.index().units
    others = [
        other
        for other in namesakes(names, area)
        if other not in of_answer and units[other].level in ("commune", "former_commune")
    ]
    if others:
        heading = view.words.plural("{n} other unit of this name", "{n} other units of this name", len(others))
        st.header(heading, anchor="namesakes")
        commune_search.draw(commune_search.units(others, view.words), view.words, in_sight=0)
