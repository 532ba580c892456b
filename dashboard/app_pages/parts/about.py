"""What the data are and are not, how fresh they are, whose they are, and what changed in them."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard import templates
from dashboard.frame import address
from dashboard.queries.areas import listed, place_name, province_names
from dashboard.queries.articles import counts, sources
from dashboard.queries.articles.changelog import days_of_changes, version
from dashboard.queries.articles.citations import published
from dashboard.ui.view import View


@dataclass(frozen=True)
class ArticleLine:
    """An article in a list: where it opens, whose it is, what it is called, and facts."""

    href: str
    outlet: str
    title: str
    facts: str


@dataclass(frozen=True)
class Section:
    """Text under a heading, "" for none."""

    heading: str = ""
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    articles: tuple[ArticleLine, ...] = ()


def show(view: View) -> None:
    """Draw all of it."""
    words = view.words
    st.header(words.text("About the data"), anchor="about")
    sections = (_facts(view), _scope(view), _freshness(view), _licences(view))
    st.html(templates.render("sections.html", words, sections=sections))
    for change in days_of_changes():
        points = [Section(points=tuple(change.points[words.language]))]
        body = Markup(templates.render("sections.html", words, sections=points))
        summary = words.text("Data update of {day}", day=words.day(change.day))
        st.html(templates.render("fold.html", words, summary=summary, body=body))


def _facts(view: View) -> Section:
    """Licence, day and coverage, at a glance."""
    names = view.all_reported
    facts = view.words.text(
        "CC BY 4.0 · data of {day} · articles on {count} of {total} provinces, the register on all {total}",
        day=view.words.day(version()),
        count=len(names),
        total=len(province_names(view.dataset)),
    )
    return Section(paragraphs=(facts,))


def _scope(view: View) -> Section:
    """What the numbers are, and what they are not."""
    what = view.words.plural(
        "Numbers and events from {n} article, kept as they were when it was written; much has changed since.",
        "Numbers and events from {n} articles, kept as they were when these were written; much has changed since.",
        len(view.dataset.articles),
    )
    names = view.all_reported
    total = len(province_names(view.dataset))
    more = view.words.text(
        "What was planned then may have happened, changed or been dropped. The articles cover {count} of"
        " {total} provinces: {names}.",
        total=total,
        count=len(names),
        names=listed([place_name(name, view.words) for name in names], view.words),
    )
    if len(names) < total:
        more += " " + view.words.text("For the rest there are only the register’s numbers.")
    return Section(paragraphs=(what, more))


def _freshness(view: View) -> Section:
    """Of which day the newest article is, how many numbers carry a day, and the same of each article."""
    articles = sources.newest_first(view.dataset)
    observations = view.all_observations[view.all_observations.basis != "computed"]
    dated = observations[observations.as_of.notna()]
    newest = [published(row, view.words) for _index, row in articles.head(1).iterrows() if not pd.isna(row["day"])]
    lines = [view.words.text("The newest article: {words}.", words=words) for words in newest]
    lines.append(
        view.words.text(
            "{dated} of the {total} numbers that the articles give come with a date; the others do not.",
            dated=len(dated),
            total=len(observations),
        )
    )
    if len(dated):
        lines.append(
            view.words.text("The newest of these days is {day}.", day=view.words.day(dated.as_of.max().date()))
        )
    return Section(
        view.words.text("How current the data are"),
        (" ".join(lines),),
        articles=tuple(_freshness_of(row, view) for _index, row in articles.iterrows()),
    )


def _freshness_of(article: pd.Series, view: View) -> ArticleLine:
    observations = view.all_observations[view.all_observations.basis != "computed"]
    numbers = observations[observations.article == article["article"]]
    facts = [published(article, view.words)]
    if len(numbers):
        days = [view.words.day(day) for day in counts.days_spoken_of(numbers)]
        facts += [
            view.words.plural("{n} number", "{n} numbers", len(numbers)),
            view.words.text("dates of its numbers: {days}", days=", ".join(days))
            if days
            else view.words.text("no date given for the numbers"),
        ]
    return ArticleLine(
        href=address.href(part=[], article=[article["article"]]),
        outlet=article["publisher"],
        title=article[f"title_{view.words.language}"],
        facts=" · ".join(facts),
    )


def _licences(view: View) -> Section:
    """Whose the words, the names and the data are."""
    lines = (
        view.words.text("Our selection and wording: Creative Commons Attribution 4.0 (CC BY 4.0)."),
        view.words.text("The sentences quoted remain their outlets’; each is shown with its outlet and address."),
        view.words.text(
            "The register’s names, codes and numbers of units: facts of the State, from the National Statistics "
            "Office and the resolutions of the National Assembly and its Standing Committee, by way of the package "
            "vietnamadminunits (MIT)."
        ),
        view.words.text("Province outlines on the maps: © OpenStreetMap contributors, ODbL 1.0."),
        view.words.text("Font: Be Vietnam Pro, SIL Open Font License."),
    )
    return Section(view.words.text("Licences and sources"), points=lines)
