"""What the page shows in this run: the ids of it all, for the citation of the whole view."""

from collections.abc import Iterable

import streamlit as st

_KEY = "shown"


def begin() -> None:
    """Begin a run: nothing is shown yet."""
    st.session_state[_KEY] = {}


def add(ids: Iterable[str]) -> None:
    """Note what a part of the page shows: observations, events, changes, statements or checks; ";" between several."""
    noted = st.session_state.setdefault(_KEY, {})
    noted.update(dict.fromkeys(part for joined in ids for part in str(joined).split(";")))


def ids() -> list[str]:
    """What was noted, each once, in the order of the page."""
    return list(st.session_state.get(_KEY, {}))
