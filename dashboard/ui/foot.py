"""What ends every page: the link to the view, its citation, and the way back to a view without filters."""

from functools import partial

import streamlit as st
from markupsafe import Markup

from dashboard.frame import address
from dashboard.templates import render
from dashboard.ui import citing, drawer
from dashboard.ui.view import View
from dashboard.words.labels import SITE_TITLE

PAGE = "page"


def draw(title: str, view: View) -> None:
    """Draw the row; `title` is what stands above the page. The citation opens in the drawer."""
    words = view.words
    heading = words.text("Cite this page")
    drawer.offer(PAGE, "cite", heading, partial(_cite, title, view))
    links = [
        {"text": heading, "href": view.href([drawer.panel_id(PAGE, "cite")])},
    ]
    if address.has_filters():
        cleared = address.href(provinces=(), kind=())
        links.append({"text": words.text("Clear all filters"), "href": cleared})
    link = address.link(closed=True)
    above = " · ".join((words.text(SITE_TITLE), title, *([view.scope] if view.provinces else ())))
    with st.container(key="foot"):
        st.html(render("foot.html", words, links=links, link=link, share=drawer.share(view)))
        st.html(render("sheet_edge.html", words, above=_css_string(above), below=_css_string(link)))


def _css_string(text: str) -> Markup:
    """A text as a string of CSS, in which nothing but letters and digits has a meaning of its own."""
    return Markup('"{}"').format("".join(sign if sign.isalnum() else f"\\{ord(sign):x} " for sign in text))


def _cite(title: str, view: View) -> None:
    """Draw the citation of all that the page shows, or say that nothing of it was read in an article."""
    silence = view.words.text("Nothing on this page comes from an article.")
    st.html(citing.of_page(title, view) or render("subtitle.html", view.words, text=silence))
