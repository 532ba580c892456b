"""What a reader sees when a page breaks."""

import streamlit as st

from dashboard.frame import language
from dashboard.words import Words


def say(_error: Exception) -> bool:
    """Say in the reader's language that the page broke, instead of Streamlit's English box with links to other hosts.

    Streamlit has logged the error before it calls this; True keeps its own box away.
    """
    st.error(
        Words.of(language.current()).text(
            "Something went wrong on this page. The error has been logged; the other pages may still work."
        )
    )
    return True
