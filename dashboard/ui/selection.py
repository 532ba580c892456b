"""The chosen number: which one, and its sentence where the reader looks for it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import streamlit as st

from dashboard.frame import address, on_page
from dashboard.ui import evidence, searching
from dashboard.ui.view import View

PLACE = "chosen-place"
"""Which part of the page the number was chosen in; "" where it came with the link: the first part that holds it."""
_SHOWN = "chosen-shown"
_REST = "rest"


def begin(page: str) -> None:
    """Forget, at the begin of a run, what was shown; and on another page, where the number was chosen."""
    st.session_state[_SHOWN] = False
    if st.session_state.get("chosen-page") != page:
        st.session_state["chosen-page"] = page
        st.session_state[PLACE] = ""
        searching.forget()


def choose(ids: Iterable[str], place: str) -> None:
    """Choose a number, event, change or check. Only in callbacks."""
    names = [part for joined in ids for part in joined.split(";") if part]
    if names:  # an empty selection also comes from a chart that is drawn anew: only "Close" closes
        searching.forget()
        address.put(address.NUMBER, names)
        st.session_state[PLACE] = place


def reader(label: str, words: Mapping[str, str], place: str, placeholder: str, **more: Any) -> None:
    """Draw a box that lists what a place holds (id → words), so that a keyboard reaches every mark and row."""
    key = f"{place}-read"
    wanted = [name for name in address.values(address.NUMBER) if name in words]
    st.session_state[key] = wanted[0] if wanted else None

    def follow() -> None:
        picked = st.session_state[key]
        if picked:
            choose([picked], place)
        else:
            address.put(address.NUMBER, [])

    searching.box(
        label,
        list(words),
        index=None,
        format_func=lambda name: words.get(name, name),
        placeholder=placeholder,
        key=key,
        on_change=follow,
        **more,
    )


def among(ids: Iterable[str], place: str) -> list[str]:
    """The chosen ids, if they are to be shown at this place, which holds `ids`; each page shows them once."""
    wanted = address.values(address.NUMBER)
    held = {part for joined in ids for part in str(joined).split(";")}
    if not wanted or st.session_state.get(_SHOWN) or not held.intersection(wanted):
        return []
    return wanted if st.session_state.get(PLACE) in ("", place) else []


def unmark(key: str, part: str, ids_of: Callable[[Any], str]) -> None:
    """Take the mark off the rows or cells of the table `key` that are not, or no longer, the chosen ones."""
    marked = st.session_state.get(key, {}).get("selection", {}).get(part, [])
    if marked and not is_chosen(map(ids_of, marked)):
        st.session_state[key] = {"selection": {part: []}}


def is_chosen(ids: Iterable[str]) -> bool:
    """Whether these ids, as `choose` takes them, are the chosen ones: what is marked must not say otherwise."""
    names = {part for joined in ids for part in joined.split(";") if part}
    return bool(names) and names == set(address.values(address.NUMBER))


def anchor(place: str) -> str:
    """The anchor of the heading above a place; "" for what stands above all."""
    return "" if place == _REST else place.removesuffix("-table").replace("_", "-")


def show(ids: Iterable[str], place: str, view: View) -> bool:
    """Draw the sentences of the chosen number if it belongs to this place; whether it does."""
    wanted = among(ids, place)
    if wanted:
        _draw(wanted, place, view)
    return bool(wanted)


def rest(view: View) -> None:
    """Draw the sentences of a chosen number that nothing on the page shows."""
    wanted = address.values(address.NUMBER)
    if wanted and not st.session_state[_SHOWN]:
        _draw(wanted, _REST, view)


def _draw(names: list[str], place: str, view: View) -> None:
    st.session_state[_SHOWN] = True
    on_page.add(names)
    with st.container(key=f"chosen-{place}"):
        evidence.show(names, view, anchor(place))
        st.button(
            view.words.text("Close"),
            key=f"close-{place}",
            type="tertiary",
            icon=":material/close:",
            on_click=address.put,
            args=(address.NUMBER, []),
        )
