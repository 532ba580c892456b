"""The first page without a place: the country in three numbers, its map, the provinces that articles tell."""

import streamlit as st

from dashboard import dataset
from dashboard.app_pages.parts import place_cards
from dashboard.charts import province_map
from dashboard.frame import on_page
from dashboard.queries import later_changes
from dashboard.queries.place_summary import CountrySummary, country_summary
from dashboard.queries.register.place_facts import province_links
from dashboard.templates import render
from dashboard.ui import provinces, register_figures
from dashboard.ui.view import View


@st.cache_resource(show_spinner=False, hash_funcs={View: lambda view: view.words.language})
def _country(view: View) -> CountrySummary:
    """The country, shared by all sessions of a language and never changed."""
    return country_summary(view.sources)


def numbers(view: View) -> None:
    """Draw the country in one sentence and three numbers."""
    summary = _country(view)
    on_page.add([*(name for tile in summary.tiles for name in tile.number.ids), summary.later.id], "country")
    st.html(render("country.html", view.words, country=summary, href=view.href))


def map_of_provinces(view: View) -> None:
    """Draw the map; a click on a province chooses it."""
    register_figures.show(
        province_map, provinces.rows(view), view, source=provinces.source(view), follow=provinces.choose,
        height="stretch", outlines=dataset.outlines(), islands=dataset.register().islands,
    )  # fmt: skip


def all_provinces(view: View) -> None:
    """Draw the 34 as links with their numbers: the map for keyboards, small screens and those in a hurry."""
    words = view.words
    html = render(
        "province_links.html", words, links=province_links(dataset.register(), words), page=place_cards.page,
        title=words.text("All {n} provinces and cities", n=len(dataset.register().provinces)),
        chip=words.text("Register"), caption=words.text("Commune-level units before and after"),
    )  # fmt: skip
    st.html(html)


def in_articles(view: View) -> None:
    """Draw the provinces that articles tell, those with most to tell first; a door to those that have no room."""
    names = view.all_by_mentions
    place_cards.show(names, view, title=place_cards.of_articles(names, view), level="h2")


def what_they_are_not(view: View) -> None:
    """Draw, folded, what was planned otherwise in May and what changed in 2026."""
    words, sources = view.words, view.sources
    html = render(
        "country_more.html", words, provinces=later_changes.by_province(sources),
        plan=(words.text("The Government’s plan of May 2025, and what was decided"), later_changes.plan(sources)),
        later=words.text("Changes in 2026, not counted here"),
    )  # fmt: skip
    st.html(html)
