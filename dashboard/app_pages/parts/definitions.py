"""What the words mean, and what is counted and how."""

import streamlit as st

from dashboard import templates
from dashboard.queries.articles.definitions import definitions_by_topic
from dashboard.ui.view import View
from dashboard.words.labels import DEFINITIONS, CodeList


def show(view: View) -> None:
    """Draw both: the measures first, for which readers search."""
    st.header(view.words.text("What is counted, and how"), anchor="definitions")
    _indicators(view)
    st.header(view.words.text("What the words mean"), anchor="words")
    _meanings(view)


def _indicators(view: View) -> None:
    """Every indicator with its definition by topic; a search narrows and unfolds them."""
    asked = st.text_input(
        view.words.text("Search the definitions"), key="definitions", placeholder=view.words.text("For example: ward")
    )
    topics = definitions_by_topic(view.dataset, view.words, asked)
    count = view.words.plural("{n} definition", "{n} definitions", sum(map(len, topics.values())))
    named = [(view.words.label("topic", topic), terms) for topic, terms in topics.items()]
    st.html(templates.render("definitions.html", view.words, count=count, topics=named, open=bool(asked)))


def _meanings(view: View) -> None:
    """Every status, basis, qualifier and result with its definition, and the terms of ours."""
    headings: dict[CodeList, str] = {
        "status": view.words.text("Fact or plan"),
        "basis": view.words.text("Where a number comes from"),
        "qualifier": view.words.text("Exact or approximate"),
        "result": view.words.text("Whether the numbers add up"),
        "term": view.words.text("Other terms"),
    }
    groups = [
        (heading, {view.words.term(codes, code): view.words.definition(codes, code) for code in DEFINITIONS[codes]})
        for codes, heading in headings.items()
    ]
    st.html(templates.render("terms.html", view.words, groups=groups))
