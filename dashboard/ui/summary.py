"""What a page's numbers are and are not, in one line below its title."""

from html import escape

import streamlit as st

from dashboard.frame.navigation import PAGES
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


def _scope(sentence: str, view: View) -> None:
    with st.container(key="scope", horizontal=True, gap=None):
        st.html(f'<p class="small">{escape(sentence)}</p>', width="content")
        st.page_link(PAGES["about"].script, label=view.words.text("More about the data"))
