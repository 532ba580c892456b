"""The language a reader has chosen, and the control to choose it."""

import streamlit as st

from dashboard.words import LANGUAGES, Words, choose

KEY = "lang"
_STRANGE = "lang-strange"


def current() -> str:
    """The language of this run: the control's, else the address's `?lang=`, else the browser's, else Vietnamese."""
    return choose(st.session_state.get(KEY) or st.query_params.get(KEY), st.context.locale)


def put_into_address(spoken: str) -> None:
    """Let every address say its language: one without it would open in the language of whoever follows it.

    Comes before all that is bound to the address.
    """
    if KEY in st.session_state or st.query_params.get(KEY) in LANGUAGES:
        return
    asked = st.query_params.get_all(KEY)
    st.query_params[KEY] = spoken
    if asked:  # the control would still be drawn with what the address said at the begin of the run
        st.session_state[_STRANGE] = [value for value in asked if value]
        st.rerun()
    st.session_state[KEY] = spoken


def control(spoken: str) -> list[str]:
    """Draw the choice of language, bound to `?lang=`, and return what the address asked for that is no language here.

    Comes after `st.navigation`, whose titles are in `spoken`. The control has no default: Streamlit takes the default
    out of the address.
    """
    # Among the boxes that are not for readers: the links of the header choose.
    st.segmented_control(Words.of(spoken).text("Language"), LANGUAGES, required=True, key=KEY, bind="query-params")
    if current() != spoken:  # Back and Forward: Streamlit learns the language only while it draws the control
        st.rerun()
    strange: list[str] = st.session_state.pop(_STRANGE, [])
    return strange
