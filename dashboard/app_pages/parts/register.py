"""The register: what it is, where its sources disagree, and whether the numbers of the articles match it."""

from typing import Any

import streamlit as st

from dashboard import templates
from dashboard.app_pages.parts.about import Section
from dashboard.queries.register import country
from dashboard.queries.witness_words import Entry, Line, Part
from dashboard.schema.days import FIRST_DAY_AFTER, LAST_DAY_BEFORE
from dashboard.ui import empty, provinces, register_words
from dashboard.ui.view import View
from dashboard.words.register_names import register_short


def show(view: View) -> None:
    """Draw what it is, what it says of the articles' numbers, and what is to be known of its own."""
    st.header(view.words.text("The register of administrative units"), anchor="register")
    st.html(templates.render("sections.html", view.words, sections=[_what(view)]))
    line = Line("register", register_short(view.words), (Entry((Part(provinces.source(view)),)),))
    st.html(templates.render("witness_line.html", view.words, line=line, href=view.href))
    st.subheader(view.words.text("Do the numbers match the register?"))
    _compared(view)
    st.subheader(view.words.text("Where its sources disagree"))
    st.html(templates.render("sections.html", view.words, sections=[Section(points=_notes(view))]))


def _what(view: View) -> Section:
    totals = view.sources.totals.value_text
    what = view.words.text(
        "The official register of all units: {provinces_before} provinces, {districts} districts and {communes_before} "
        "commune-level units on {before}; {provinces_after} and {communes_after} on {after}, and no districts.",
        provinces_before=totals["provinces_before"],
        districts=totals["districts_ended"],
        communes_before=totals["communes_before"],
        before=view.words.day(LAST_DAY_BEFORE),
        provinces_after=totals["provinces_after"],
        communes_after=totals["communes_after"],
        after=view.words.day(FIRST_DAY_AFTER),
    )
    clause = view.words.text(
        "A number after the reorganization stands in a resolution, with its clause. A number before, a share or a "
        "total is counted in the register, and stands in no clause."
    )
    return Section(paragraphs=(what, clause))


def _notes(view: View) -> tuple[str, ...]:
    """What whoever uses the register's numbers has to know."""
    totals, communes = view.sources.totals, view.sources.register.communes
    places = country.in_doubt(provinces.rows(view), communes, view.words)
    plan, later = totals.loc["xa_after_planned"], totals.loc["cities_2026_09"]
    return (
        view.words.text(
            "The plan of {day} ({document}) had {more} communes more and as many wards fewer than the resolutions; "
            "some pages still print its numbers.",
            day=plan["as_of_text"],
            document=plan["document"],
            more=plan["value"] - totals.value["xa_after"],
        ),
        view.words.text(
            "Lists taken since {day} show the changes of 2026: {provinces} provinces, {cities} centrally run cities.",
            day=later["as_of_text"],
            provinces=totals.value_text["provinces_2026_09"],
            cities=later["value_text"],
        ),
        view.words.text(
            "In {places} the areas of the communes do not add up to that of the province; they are marked as in doubt.",
            places=places,
        ),
        view.words.text(
            "Populations are the official sizes in the resolutions, higher than the statistical counts; they are not "
            "suited to per-head rates."
        ),
    )


def _compared(view: View) -> None:
    """How many numbers the register has too, what it says of each, and the sentences behind one of them."""
    rows = view.register_checks
    if empty.without_article(view):
        return
    if rows.empty:
        empty.nothing(
            view.words.text(
                "The articles give no number for {provinces} to compare with the register.", provinces=view.scope
            )
        )
        return
    intro = (
        register_words.counts(view),
        view.words.text(
            "A second source to compare with: the official register of {first}, that of {last}, and the resolutions.",
            first=view.words.day(FIRST_DAY_AFTER),
            last=view.words.day(LAST_DAY_BEFORE),
        ),
    )
    agreeing = [_row(row, view) for row in rows[rows.outcome == "holds"].itertuples()]
    others = [_row(row, view) for row in rows[rows.outcome != "holds"].itertuples()]
    heading = view.words.plural("Show the one that matches", "Show the {n} that match", len(agreeing))
    st.html(
        templates.render(
            "register_checks.html", view.words, intro=intro, others=others, agreeing=agreeing, heading=heading
        )
    )


def _row(row: Any, view: View) -> dict[str, Any]:
    return {
        "outcome": row.outcome,
        "register_text": row.register_text,
        "expression_text": row.expression_text,
        "href": view.href([name for name in f"{row.observations};{row.statements}".split(";") if name] or [row.check]),
        "facts": (row.said_text, row.place_text, row.note_text),
    }
