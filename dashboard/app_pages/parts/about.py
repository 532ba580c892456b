"""The parts of the page about the data: scope, meanings, indicators, freshness, changes, licences."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.queries.areas import province_names
from dashboard.queries.articles import counts, sources
from dashboard.queries.articles.changelog import changelog
from dashboard.queries.articles.definitions import definitions_by_topic
from dashboard.ui.definitions import fold, listed
from dashboard.ui.view import View
from dashboard.words.labels import DEFINITIONS, CodeList


def scope(view: View) -> None:
    """Say what the numbers are, and what they are not."""
    what = view.words.plural(
        "This is what {n} news article says, frozen as it was; it is not the state of the country today.",
        "This is what {n} news articles say, frozen as they were; it is not the state of the country today.",
        len(view.dataset.articles),
    )
    names = counts.reported_provinces(view.all_observations, view.all_events)
    total = len(province_names(view.dataset))
    more = view.words.text(
        "The country moved on: what was planned then may have come about, changed or been dropped. Of {total} "
        "provinces and cities the articles tell of {count}: {names}. Of the others only the register tells here.",
        total=total,
        count=len(names),
        names=", ".join(names),
    )
    st.html(f"<p>{escape(what)}</p><p>{escape(more)}</p>")


def meanings(view: View) -> None:
    """Draw every status, basis, qualifier and result with its definition, and the terms of ours."""
    groups: dict[CodeList, str] = {
        "status": view.words.text("Done, or still to come"),
        "basis": view.words.text("Where a number comes from"),
        "qualifier": view.words.text("How the article limits a number"),
        "result": view.words.text("Whether the numbers add up"),
        "term": view.words.text("Other words"),
    }
    for codes, heading in groups.items():
        terms = {view.words.label(codes, code): view.words.definition(codes, code) for code in DEFINITIONS[codes]}
        st.html(f"<h3>{escape(heading)}</h3>{listed(terms)}")


def indicators(view: View) -> None:
    """Draw every indicator with its definition by topic; a search narrows and unfolds them."""
    asked = st.text_input(
        view.words.text("Search the definitions"), key="definitions", placeholder=view.words.text("For example: ward")
    )
    topics = definitions_by_topic(view.dataset, view.words, asked)
    count = view.words.plural("{n} definition", "{n} definitions", sum(map(len, topics.values())))
    st.html(f'<p class="small" role="status">{escape(count)}</p>')
    for topic, definitions in topics.items():
        block = fold(f"{view.words.label('topic', topic)} · {len(definitions)}", listed(definitions))
        st.html(block.replace("<details>", "<details open>") if asked else block)


def freshness(view: View) -> None:
    """Say of which day the newest article is, how many numbers carry a day, and the same of each article."""
    articles = sources.newest_first(view.dataset)
    observations = view.all_observations
    dated = observations[observations.as_of.notna()]
    said = view.words.text("The newest article: {words}.", words=_written(articles.iloc[0], view))
    days = view.words.text(
        "{dated} of {total} numbers carry the day they speak of; of the others no day is stated.",
        dated=len(dated),
        total=len(observations),
    )
    if len(dated):
        newest = view.words.day(dated.as_of.max().date())
        days += " " + view.words.text("The newest of these days is {day}.", day=newest)
    rows = "".join(_freshness_of(row, view) for _index, row in articles.iterrows())
    st.html(f'<p>{escape(said)} {escape(days)}</p><ul class="plain">{rows}</ul>')


def _written(article: pd.Series, view: View) -> str:
    """When an article was published, or else since when it can have been written, as far as its text says."""
    if pd.isna(article["day"]):
        return view.words.text("day not stated")
    day = view.words.day(article["day"].date())
    if pd.isna(article["published"]):
        return view.words.text("publishing day not stated; written on {day} or later", day=day)
    return view.words.text("published {day}", day=day)


def _freshness_of(article: pd.Series, view: View) -> str:
    numbers = view.all_observations[view.all_observations.article == article["article"]]
    count = view.words.plural("{n} number", "{n} numbers", len(numbers))
    days = [view.words.day(day) for day in counts.days_spoken_of(numbers)]
    spoken = (
        view.words.text("days they speak of: {days}", days=", ".join(days))
        if days
        else view.words.text("no day stated for its numbers")
    )
    return (
        f'<li><a href="{escape(article["url"])}" target="_blank" rel="noopener">{escape(article["publisher"])}</a>: '
        f'{escape(article[f"title_{view.words.language}"])}<br><span class="small">'
        f"{escape(' · '.join((_written(article, view), count, spoken)))}</span></li>"
    )


def changes(view: View) -> None:
    """Draw what changed in the data, the newest day first."""
    for change in changelog():
        points = "".join(f"<li>{escape(point)}</li>" for point in change.points[view.words.language])
        st.html(f"<h3>{escape(view.words.day(change.day))}</h3><ul>{points}</ul>")


def licences(view: View) -> None:
    """Say whose the words, the names and the data are."""
    said = (
        view.words.text("The selection and our own words: Creative Commons Attribution 4.0 (CC BY 4.0)."),
        view.words.text("The sentences quoted remain their outlets’; each is shown with its outlet and address."),
        view.words.text(
            "The register’s names, codes and numbers of units: facts of the State, from the statistics office and "
            "the resolutions of the National Assembly and its Standing Committee, by way of the package "
            "vietnamadminunits (MIT)."
        ),
        view.words.text("The outlines of provinces on the maps: © OpenStreetMap contributors, ODbL 1.0."),
        view.words.text("Typeface: Be Vietnam Pro, SIL Open Font License."),
    )
    st.html("<ul>" + "".join(f"<li>{escape(text)}</li>" for text in said) + "</ul>")
