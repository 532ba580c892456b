"""What the page shows in this run: the ids of it all, for the citation of the whole view, and part by part."""

from collections.abc import Iterable

import streamlit as st

_KEY = "shown"


def begin() -> None:
    """Begin a run: nothing is shown yet."""
    st.session_state[_KEY] = {}


def add(ids: Iterable[str], place: str = "") -> None:
    """Note what a part of the page shows: observations, events, changes, statements or checks; ";" between several.

    `place` is the key of a figure or list in which a reader goes from one to the next.
    """
    noted = st.session_state.setdefault(_KEY, {}).setdefault(place, {})
    noted.update(dict.fromkeys(part for joined in ids for part in str(joined).split(";")))


def ids() -> list[str]:
    """What was noted, each once, in the order of the page."""
    return list(dict.fromkeys(name for noted in st.session_state.get(_KEY, {}).values() for name in noted))


def beside(name: str) -> list[str]:
    """What the first figure or list that shows `name` shows, in its order; [] where none does."""
    parts = st.session_state.get(_KEY, {})
    return next((list(noted) for place, noted in parts.items() if place and name in noted), [])
