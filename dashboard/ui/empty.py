"""States without numbers: which are said, never left blank."""

import streamlit as st

from dashboard.frame import markdown
from dashboard.queries.areas import listed, place_name
from dashboard.queries.register.lookup import register_number
from dashboard.queries.register.provinces import area_of
from dashboard.queries.witness_words import Entry, Line, Part
from dashboard.templates import render
from dashboard.ui.view import View


def unreported(view: View) -> None:
    """Say in one quiet line which of the chosen provinces no article speaks of; nothing where all are told."""
    silent = [name for name in view.provinces if name not in view.all_reported]
    if silent:
        reported = view.all_reported
        st.caption(
            view.words.text(
                "There is no article here on {provinces} yet; the articles cover {reported}.",
                provinces=markdown.as_written(listed([place_name(name, view.words) for name in silent], view.words)),
                reported=markdown.as_written(listed([place_name(name, view.words) for name in reported], view.words)),
            )
        )


def without_article(view: View) -> bool:
    """Whether no article speaks of any of the chosen provinces; if so, say it, with the register's number of each."""
    reported = view.all_reported
    if not view.provinces or set(view.provinces) & set(reported):
        return False
    st.html(
        render(
            "silence.html",
            view.words,
            text=view.words.text("There is no article here on {provinces}.", provinces=view.scope),
        )
    )
    register = view.words.text("Register")
    line = Line("register", register, tuple(_door(name, view) for name in view.provinces))
    st.html(render("witness_line.html", view.words, line=line, href=view.href))
    return True


def _door(name: str, view: View) -> Entry:
    """The register's number of units of a province, before and after, as a link to both."""
    sources, words = view.sources, view.words
    area = area_of(sources.register, name)
    pair = [
        register_number(sources.register, sources.register_values, area, indicator, words)
        for indicator in ("communes_before", "communes_after")
    ]
    before, after = (number.text if number else "" for number in pair)
    ids = tuple(number.id for number in pair if number)
    text = words.text("{before} → {after} commune-level units", before=before, after=after)
    place = place_name(name, words)
    label = words.text("from {before} to {after}", before=before, after=after)
    return Entry((Part(text, ids, f"{place}: {label}"),), place)


def nothing(message: str) -> None:
    """Say that a choice leaves nothing to show."""
    st.info(message)
