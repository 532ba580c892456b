"""What a page's numbers are and are not, in one line below its title."""

import streamlit as st

from dashboard import templates
from dashboard.frame import address
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.ui.view import View


def frozen(view: View) -> None:
    """Say in one line, below the title of a page, what its numbers and dates are and are not."""
    sentence = view.words.plural(
        "What {n} news article says, frozen as it was; the country moved on since.",
        "What {n} news articles say, frozen as they were; the country moved on since.",
        len(view.dataset.articles),
    )
    _scope(sentence, view)


def registered(view: View) -> None:
    """The same of a page whose numbers are the register's."""
    sentence = view.words.text(
        "What the register of administrative units says of {day}, frozen as it was; the country moved on since.",
        day=view.words.day(FIRST_DAY_AFTER),
    )
    _scope(sentence, view)


def both(view: View) -> None:
    """The same of a page on which both stand side by side."""
    sentence = view.words.plural(
        "What {n} news article and the register of {day} say, frozen as they were; the country moved on since.",
        "What {n} news articles and the register of {day} say, frozen as they were; the country moved on since.",
        len(view.dataset.articles),
        day=view.words.day(FIRST_DAY_AFTER),
    )
    _scope(sentence, view)


def _scope(sentence: str, view: View) -> None:
    more, href = view.words.text("More about the data"), address.href("articles", part=["about"])
    st.html(templates.render("scope.html", view.words, sentence=sentence, more=more, href=href))
