"""The page of one place: its answer, its figure, what the articles say of it, and what else the register knows."""

from functools import lru_cache

import pandas as pd
import streamlit as st

from dashboard import dataset
from dashboard.app_pages.parts import place_cards, province_communes, reduction
from dashboard.frame import on_page
from dashboard.frame.address import href
from dashboard.pictures import locator
from dashboard.queries.articles.readable import distinct_events, undated
from dashboard.queries.filtered import KEPT, Filtered
from dashboard.queries.outlines import CREDIT
from dashboard.queries.place_lists import ListedRow, dates_listed, figure_rows, numbers_listed
from dashboard.queries.place_summary import PlaceSummary
from dashboard.queries.register import place_facts, provinces
from dashboard.queries.register.provinces import Province
from dashboard.templates import render
from dashboard.ui import downloads
from dashboard.ui.view import View

ROWS = 8
"""As many rows of a list stand in sight."""


def show(view: View) -> None:
    """Draw the page of the one province in view."""
    register = dataset.register()
    area = provinces.area_of(register, view.provinces[0])
    province, summary = provinces.province(register, area, view.words), place_cards.summary(area, view)
    answer(summary, view)
    reduction.show(_of_figure(view.filtered), view)
    if view.observations.empty and view.own_events.empty:
        no_article(summary, view)
    else:
        numbers(province, summary, view)
        dates(province, view)
    province_communes.show(province, summary.name, view)
    facts(province, view)
    onward(summary, view)


def answer(summary: PlaceSummary, view: View) -> None:
    """Draw the first screen as one element, so that a name never stands over another place's numbers."""
    on_page.add([*summary.number.ids, *([summary.later.id] if summary.later else [])], "place")
    html = render(
        "overview_place.html", view.words, place=summary, href=view.href,
        locator=locator.image(summary.area, view.theme, view.words), credit=CREDIT,
        archipelagos=locator.archipelagos(),
        locator_text=view.words.text("{place} on the map of Vietnam", place=summary.name),
    )  # fmt: skip
    st.html(html)


def no_article(summary: PlaceSummary, view: View) -> None:
    """Say that no article here is on the place, and where those are that there are."""
    words = view.words
    sentence = words.text(
        "There is no article here on {place} yet; its numbers are the register’s.", place=summary.name
    )
    links = [(href("articles", provinces=[], part=["articles"]), words.text("The articles here"))]
    _listed([], view, title=words.text("In the articles"), sentences=[sentence], links=links)


@lru_cache(maxsize=KEPT)
def _numbers(filtered: Filtered, name: str) -> list[ListedRow]:
    return numbers_listed(filtered.observations, name, dataset.load(), filtered.words)


@lru_cache(maxsize=KEPT)
def _dates(filtered: Filtered, name: str) -> tuple[list[ListedRow], int]:
    """What is dated, and how many events are not."""
    return dates_listed(filtered.own_events, name), len(distinct_events(undated(filtered.own_events)))


@lru_cache(maxsize=KEPT)
def _of_figure(filtered: Filtered) -> pd.DataFrame:
    return figure_rows(filtered.observations)


def numbers(province: Province, summary: PlaceSummary, view: View) -> None:
    """Draw what else the articles count of the place."""
    words = view.words
    rows = _numbers(view.filtered, province.name)
    if rows:
        title = words.text("Other numbers in the articles: {n}", n=len(rows))
        _listed(rows, view, title=title, key="place-numbers")
    else:
        sentence = words.text("The articles on {place} give no other number.", place=summary.name)
        _listed([], view, title=words.text("Numbers in the articles"), sentences=[sentence])


def dates(province: Province, view: View) -> None:
    """Draw what is dated, day by day; what is not is told on the timeline."""
    words = view.words
    rows, without = _dates(view.filtered, province.name)
    more = words.plural("{n} event without a date", "{n} events without a date", without)
    links = [(href("timeline"), more)] if without else []
    sentences = [] if rows else [words.text("The articles give no dates.")]
    title = words.text("Dated events in the articles: {n}", n=len(rows))
    _listed(rows, view, title=title, sentences=sentences, links=links, key="place-dates", days=True)


def facts(province: Province, view: View) -> None:
    """Draw, folded, seat, size, kinds of units, districts, former provinces and later changes."""
    words = view.words
    headings = (words.text("Old province"), words.text("Units before"), words.text("Units after, on its territory"))
    html = render(
        "place_facts.html", words, terms=place_facts.facts(province, words), chip=words.text("Register"),
        title=words.text("Seat, area, population, kinds of units, districts"),
        source=provinces.source_line(province, words), formers=place_facts.former_rows(province, words),
        headings=(*headings, words.text("District-level units abolished")),
        caption=words.text("The old provinces in it"),
    )  # fmt: skip
    st.html(html)


def onward(summary: PlaceSummary, view: View) -> None:
    """Draw the report to keep, and the doors to the other pages on this place."""
    words = view.words
    links = [
        (href("units"), words.text("Unit cuts in {place}", place=summary.name)),
        (href("timeline"), words.text("Timeline of {place}", place=summary.name)),
        (href("compare"), words.text("Compare {place} with others", place=summary.name)),
    ]
    st.html(render("doors.html", words, links=links, label=words.text("More on {place}", place=summary.name)))
    downloads.report(view)


def _listed(
    rows: list[ListedRow], view: View, *, title: str, sentences: list[str] | None = None,
    links: list[tuple[str, str]] | None = None, key: str = "", days: bool = False,
) -> None:  # fmt: skip
    """Draw rows of which each opens its quote, the first `ROWS` in sight; `key` names them in the drawer."""
    if key:
        on_page.add((name for row in rows for name in row.ids), key)
    html = render(
        "listed_rows.html", view.words, title=title, sentences=sentences or [], links=links or [], days=days,
        shown=rows[:ROWS], folded=rows[ROWS:], href=view.href,
        more=view.words.text("Show {n} more", n=len(rows[ROWS:])),
    )  # fmt: skip
    st.html(html)
