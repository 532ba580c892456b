"""Links to what is in sight, to be copied; and the way back to a view without choices."""

import streamlit as st

from dashboard.frame import address
from dashboard.ui import citing
from dashboard.ui.view import View


def copy(view: View, key: str, anchor: str = "") -> None:
    """Draw the link to this view, or to the heading `anchor` in it, with a button that copies it.

    The text can also be selected by hand, for browsers that refuse scripts the clipboard.
    """
    with st.popover(view.words.text("Copy link"), icon=":material/link:", type="tertiary", key=f"link-{key}"):
        st.code(address.link(anchor), language=None, wrap_lines=True)


def foot(title: str, view: View) -> None:
    """Draw what ends every page: its link, its citation where it shows what an article says, and the reset."""
    with st.container(key="foot", horizontal=True):
        copy(view, "page")
        citation = citing.of_page(title, view)
        if citation:
            with st.popover(
                view.words.text("Cite this view"), icon=":material/format_quote:", type="tertiary", key="cite-page"
            ):
                st.html(citation)
        st.button(
            view.words.text("Reset filter and choices"),
            key="reset",
            type="tertiary",
            icon=":material/restart_alt:",
            on_click=address.reset,
        )
