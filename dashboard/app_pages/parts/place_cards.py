"""Several places as cards, each with both witnesses; as many as a reader takes in, and a door to the others."""

from collections.abc import Sequence
from typing import Literal

import streamlit as st

from dashboard import dataset
from dashboard.app_pages.parts import reduction
from dashboard.frame import address, on_page
from dashboard.queries.areas import places_title
from dashboard.queries.articles.foremost import MOST as MOST_DRAWN
from dashboard.queries.place_lists import figure_rows
from dashboard.queries.place_summary import MOST_CARDS, PlaceNumber, PlaceSummary, place_number, place_summary
from dashboard.queries.register.provinces import area_of
from dashboard.templates import render
from dashboard.ui.view import View


@st.cache_resource(show_spinner=False, max_entries=680, hash_funcs={View: lambda view: view.words.language})
def number(area: str, indicator: str, view: View) -> PlaceNumber:
    """What both witnesses say of an indicator in a province; shared by all sessions of a language and never changed."""
    return place_number(area, indicator, view.sources)


@st.cache_resource(show_spinner=False, max_entries=68, hash_funcs={View: lambda view: view.words.language})
def summary(area: str, view: View) -> PlaceSummary:
    """What both witnesses say of a province of after; shared by all sessions of a language and never changed."""
    return place_summary(area, view.sources)


def of_articles(names: Sequence[str], view: View) -> str:
    """What stands above the provinces that articles tell."""
    return view.words.plural(
        "The articles here cover {n} province", "The articles here cover {n} provinces", len(names)
    )


def page(name: str) -> str:
    """The address of the page of a province."""
    return address.href("", provinces=[name])


def show(names: Sequence[str], view: View, *, title: str, level: Literal["h1", "h2"]) -> None:
    """Draw the cards of these provinces in their order, under a heading; those beyond `MOST_CARDS` on demand."""
    _draw(names[:MOST_CARDS], view, title=title, level=level)
    if len(names) > MOST_CARDS:
        more = st.expander(view.words.text("Show all {n}", n=len(names)), key="more-places", on_change="rerun")
        if more.open:
            with more:
                _draw(names[MOST_CARDS:], view, title="", level=level)


def chosen(view: View) -> None:
    """Draw the chosen provinces: on one scale, each as a card, and the way to compare them."""
    words, with_country = view.words, len(view.provinces) + 1
    st.html(render("places_title.html", words, title=places_title(view.provinces, words, space="\N{NO-BREAK SPACE}")))
    reduction.show(figure_rows(view.observations), view, most=min(with_country, MOST_DRAWN))
    show(view.provinces, view, title="", level="h1")
    links = [
        (address.href("compare"), words.text("Compare these")),
        (address.href("units"), words.text("Their unit cuts")),
        (address.href("timeline"), words.text("Their dates")),
    ]
    st.html(render("doors.html", words, links=links, label=words.text("More on these provinces")))


def _draw(names: Sequence[str], view: View, *, title: str, level: str) -> None:
    places = [summary(area_of(dataset.register(), name), view) for name in names]
    for place in places:
        on_page.add(place.number.ids, place.area)
    html = render(
        "place_cards.html", view.words, places=places, title=title, level=level, page=page, href=view.href
    )  # fmt: skip
    st.html(html)
