"""What a page's numbers are and are not, in one line below its title."""

import streamlit as st

from dashboard import dataset, templates
from dashboard.frame import address
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.ui.view import View


def frozen(view: View) -> None:
    """Say in one line, below the title of a page, what its numbers and dates are and are not."""
    sentence = view.words.plural(
        "Figures from {n} article written around 1 July 2025, not updated since.",
        "Figures from {n} articles written around 1 July 2025, not updated since.",
        len(view.dataset.articles),
    )
    _scope(sentence, view)


def dated(view: View) -> None:
    """The same of a page of events."""
    sentence = view.words.plural(
        "Events in {n} article written around 1 July 2025, not updated since.",
        "Events in {n} articles written around 1 July 2025, not updated since.",
        len(view.dataset.articles),
    )
    _scope(sentence, view)


def registered(view: View) -> None:
    """The same of a page whose numbers are the register's, with its chip."""
    words, register = view.words, dataset.register()
    sentence = words.text(
        "{before} old commune-level units and the {after} of {day}; later changes are noted apart.",
        before=len(register.former_communes),
        after=len(register.communes),
        day=words.day(FIRST_DAY_AFTER),
    )
    more, href = words.text("About the data"), address.href("articles", part=["about"])
    chip = words.text("Register")
    st.html(templates.render("register_scope.html", words, chip=chip, sentence=sentence, more=more, href=href))


def both(view: View) -> None:
    """The same of a page on which both stand side by side."""
    sentence = view.words.plural(
        "From {n} article and the official register of {day}; later changes are noted apart.",
        "From {n} articles and the official register of {day}; later changes are noted apart.",
        len(view.dataset.articles),
        day=view.words.day(FIRST_DAY_AFTER),
    )
    _scope(sentence, view)


def _scope(sentence: str, view: View) -> None:
    more, href = view.words.text("About the data"), address.href("articles", part=["about"])
    st.html(templates.render("scope.html", view.words, sentence=sentence, more=more, href=href))
