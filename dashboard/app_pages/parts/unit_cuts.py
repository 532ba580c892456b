"""How many units fewer: both witnesses of each place, before and after, what else articles count, and their silence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import pandas as pd
import streamlit as st

from dashboard import dataset
from dashboard.app_pages.parts import place_cards, reduction
from dashboard.charts import area_flow, commune_reduction
from dashboard.figures import Figure, of_page
from dashboard.frame import address, on_page
from dashboard.queries.areas import place_name
from dashboard.queries.articles.foremost import Foremost, foremost, foremost_changes
from dashboard.queries.filtered import KEPT, Filtered
from dashboard.queries.place_summary import MOST_CARDS
from dashboard.queries.register.provinces import area_of, province
from dashboard.templates import render
from dashboard.ui import figures, switches
from dashboard.ui.view import View
from dashboard.words import Words

FIGURES = tuple(of_page("units"))
REDUCTION = next(figure for figure in FIGURES if figure.chart is commune_reduction)


@dataclass(frozen=True)
class Reported:
    """A figure, what articles tell of it, and what of that is drawn."""

    figure: Figure
    rows: pd.DataFrame
    drawn: Foremost


def in_sight(view: View) -> list[str]:
    """The chosen provinces in the order chosen; else those that articles tell, those with most to tell first."""
    return list(view.provinces) or view.all_by_mentions


def shown(view: View) -> list[str]:
    """Those of them that the page draws: as many as a reader takes in, or all where the address asks for all."""
    names = in_sight(view)
    return names if address.ALL in address.values("view") else names[:MOST_CARDS]


def answers(names: Sequence[str], view: View) -> None:
    """Draw before and after of these provinces with both witnesses, and the doors to the others."""
    places = [place_cards.number(area_of(dataset.register(), name), "communes_reduction", view) for name in names]
    for place in places:
        on_page.add(place.number.ids, place.area)
    values = {"page": place_cards.page, "href": view.href}
    if len(places) == 1:
        st.html(render("place_alone.html", view.words, place=places[0], **values))
    else:
        title = "" if view.provinces else place_cards.of_articles(in_sight(view), view)
        level = "h2" if title else "h1"
        st.html(render("place_cards.html", view.words, places=places, title=title, level=level, **values))
    links = _doors(names, view)
    st.html(render("doors.html", view.words, links=links, label=view.words.text("Other provinces")))


def _doors(names: Sequence[str], view: View) -> list[tuple[str, str]]:
    """The links to the page of a province that is alone, for of several the names are links; to those in sight not
    drawn; to all 34.
    """
    words, register, more = view.words, dataset.register(), len(in_sight(view)) - len(names)
    alone = names if len(names) == 1 else []
    links = [(place_cards.page(name), _what_is_there(name, words)) for name in alone]
    if more:
        label = words.plural("Show {n} more province", "Show {n} more provinces", more)
        links.append((address.href(view=[address.ALL]), label))
    everywhere = words.text("Compare all {n} provinces and cities", n=len(register.provinces))
    return [*links, (address.href("compare"), everywhere)]


def _what_is_there(name: str, words: Words) -> str:
    """What the page of a province tells beyond this one."""
    register = dataset.register()
    return words.plural(
        "{n} commune-level unit of {place}, area, population",
        "{n} commune-level units of {place}, area, population",
        province(register, area_of(register, name), words).after,
        place=place_name(name, words),
    )


def reductions(names: Sequence[str], view: View) -> None:
    """Draw before and after of these provinces and their parts on one scale, as numbers or in percent.

    The register has both of every province, and what they are on average.
    """
    words, place = view.words, replace(view, provinces=tuple(names))
    measures = {"count": words.text("Number of units"), "percent": words.text("Percent")}
    measure = switches.one(st.segmented_control, "measure", words.text("Show"), measures, view, required=True)
    reduction.show(_reduced(place.filtered), place, percent=measure == "percent")


@lru_cache(maxsize=KEPT)
def _reduced(filtered: Filtered) -> pd.DataFrame:
    """What articles say of before and after in provinces."""
    return REDUCTION.rows(filtered)


def others(names: Sequence[str], view: View) -> None:
    """Draw what else articles count, province by province; what they do not tell of one is not drawn."""
    for name in names:
        place = replace(view, provinces=(name,))
        reported = [one for one in _reported(name, view) if one.figure is not REDUCTION]
        if reported and len(names) > 1:
            st.html(render("of_place.html", view.words, place=place_name(name, view.words)))
        code = area_of(dataset.register(), name).partition("-")[2] if len(names) > 1 else ""
        for one in reported:
            table = one.rows if one.drawn.more else None
            figures.show(one.figure.chart, one.drawn.rows, place, place=code, table=table, more=one.drawn.more)


@st.cache_resource(show_spinner=False, max_entries=68, hash_funcs={View: lambda view: view.words.language})
def _reported(name: str, view: View) -> list[Reported]:
    """The figures of which articles tell something of a province; shared by all and never changed."""
    place = replace(view, provinces=(name,))
    tables = [(figure, figure.rows(place)) for figure in FIGURES]
    return [Reported(figure, rows, _foremost(figure, rows)) for figure, rows in tables if not rows.empty]


def _foremost(figure: Figure, rows: pd.DataFrame) -> Foremost:
    return foremost_changes(rows) if figure.chart is area_flow else foremost(rows)


def silence(view: View) -> None:
    """Say in one line, at the end, what articles leave out of the provinces that they tell of.

    Of a province without an article its answer says so.
    """
    words, reported = view.words, view.all_reported
    place = replace(view, provinces=tuple(name for name in in_sight(view) if name in reported))
    drawn = {one.figure.name for name in place.provinces for one in _reported(name, view)}
    topics = [words.text(figure.topic) for figure in FIGURES if figure.name not in drawn]
    if place.provinces and topics:
        text = words.text(
            "Not reported for {provinces}: {sections}.", provinces=place.scope, sections="; ".join(topics)
        )
        st.html(render("silence.html", words, text=text))
