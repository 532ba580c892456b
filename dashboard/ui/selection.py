"""The chosen number: what a mark, a row or a cell opens in the drawer."""

from collections.abc import Callable, Iterable
from typing import Any

import streamlit as st

from dashboard.frame import address


def choose(ids: Iterable[str], _place: str = "") -> None:
    """Open a number, event, change or check. Only in callbacks."""
    names = [part for joined in ids for part in joined.split(";") if part]
    if names:  # an empty selection also comes from a chart that is drawn anew: only the drawer closes
        address.put(address.NUMBER, names)


def unmark(key: str, part: str, ids_of: Callable[[Any], str]) -> None:
    """Take the mark off the rows or cells of the table `key` that are not, or no longer, the chosen ones."""
    marked = st.session_state.get(key, {}).get("selection", {}).get(part, [])
    if marked and not is_chosen(map(ids_of, marked)):
        st.session_state[key] = {"selection": {part: []}}


def is_chosen(ids: Iterable[str]) -> bool:
    """Whether these ids, as `choose` takes them, are the chosen ones: what is marked must not say otherwise."""
    names = {part for joined in ids for part in joined.split(";") if part}
    return bool(names) and names == set(address.values(address.NUMBER))


def anchor(figure: str) -> str:
    """The anchor of the heading above a figure: no name that browsers have for a part of each page, like `timeline`."""
    return f"figure-{figure.replace('_', '-')}"
