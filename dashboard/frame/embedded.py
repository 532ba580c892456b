"""One figure alone, for a page of another site: `?embed=true&figure=<key>`, with its source and a link to the whole.

Streamlit leaves its own header and menu out where the address says `embed=true`; the rest is left out here.
"""

from pathlib import Path

import streamlit as st

from dashboard.assets import sheet
from dashboard.frame import address
from dashboard.templates import render
from dashboard.words import Words
from dashboard.words.labels import SITE_TITLE

STYLE = Path(__file__).with_suffix(".css")
KEY = "embedded"
_DRAWN = "embedded-drawn"


def figure() -> str:
    """The key of the figure that stands alone; "" where the page is whole."""
    return next(iter(address.values(address.ALONE)), "")


def begin() -> None:
    """Begin a run: nothing is drawn yet. Loads the style that leaves all but the figure out."""
    st.session_state[_DRAWN] = False
    if figure():
        st.html(sheet(STYLE))


def leaves_out(key: str) -> bool:
    """Whether the figure `key` is not to be drawn because another one stands alone."""
    if figure() == key:
        st.session_state[_DRAWN] = True
    return figure() not in ("", key)


def end(words: Words) -> None:
    """Draw the link to the whole page; and say so where it has no such figure, or none of this place."""
    silence = "" if st.session_state[_DRAWN] else words.text("There is nothing to show in this figure.")
    with st.container(key=KEY):
        html = render("embedded.html", words, silence=silence, site=words.text(SITE_TITLE), link=address.whole())
        st.html(html)
