"""The language a reader has chosen, and the control to choose it."""

import streamlit as st

from dashboard.locales import LANGUAGES, choose, translations

KEY = "lang"


def current() -> str:
    """The language of this run: the control's, else the address's `?lang=`, else the browser's, else Vietnamese."""
    return choose(st.session_state.get(KEY) or st.query_params.get(KEY), st.context.locale)


def control(spoken: str) -> None:
    """Draw the choice of language, bound to `?lang=`. Comes after `st.navigation`, whose titles are in `spoken`.

    The default is the browser's language, never the address's: Streamlit takes the default out of the address.
    """
    st.segmented_control(
        translations(spoken).gettext("Language"),
        LANGUAGES,
        default=choose(None, st.context.locale),
        required=True,
        key=KEY,
        bind="query-params",
        label_visibility="collapsed",
    )
    if current() != spoken:  # Back and Forward: Streamlit learns the language only while it draws the control
        st.rerun()


def announce() -> None:
    """Tell the browser and its screen reader the language of the page now; the server told that of the first view."""
    # `current` returns one of LANGUAGES and nothing else: no word of the address gets into the script.
    st.html(f"<script>document.documentElement.lang = '{current()}'</script>", unsafe_allow_javascript=True)
