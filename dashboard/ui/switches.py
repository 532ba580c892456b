"""What readers switch on a page: widgets in the words of their language, set from the address and written into it."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from dashboard.frame import address, markdown
from dashboard.ui.view import View


def one(
    widget: Callable[..., Any],
    name: str,
    label: str,
    words: Mapping[str, str],
    view: View,
    *,
    first: str = "",
    instead: str = "",
    **more: Any,
) -> str:
    """Draw a choice of one and return its code.

    Args:
        widget: `searching.box` or `st.segmented_control`.
        name: the parameter of the address, one of `address.SWITCHES`.
        label: what is chosen.
        words: code → what readers see.
        view: the reader's view.
        first: what an address without the parameter shows; the first code where not given.
        instead: what is said where the address asks for what is not among the words.
        more: passed to the widget.
    """
    first = first or next(iter(words))
    asked = address.values(name)
    offered = [code for code in asked if code in words]
    chosen = offered[0] if offered else first
    key = f"{name}-switch"
    st.session_state[key] = chosen
    widget(
        label,
        list(words),
        format_func=lambda code: words.get(code, code),
        key=key,
        on_change=_follow_one,
        args=(name, first),
        **more,
    )
    if asked and not offered:
        silence = view.words.text(
            "What the link asks for is not here; shown instead: {name}.", name=markdown.as_written(words[chosen])
        )
        st.caption(instead or silence)
    return chosen


def on(name: str, label: str) -> bool:
    """Draw a switch that is off where the address does not have it, and return whether it is on."""
    key = f"{name}-switch"
    st.session_state[key] = address.SHOWN in address.values(name)
    return st.checkbox(label, key=key, on_change=_follow_on, args=(name,))


def several(name: str, label: str, words: Mapping[str, str]) -> list[str]:
    """Draw a choice of any number and return the codes; none chosen means all."""
    chosen = [code for code in address.values(name) if code in words]
    key = f"{name}-switch"
    st.session_state[key] = chosen
    st.pills(
        label,
        list(words),
        selection_mode="multi",
        format_func=lambda code: words.get(code, code),
        key=key,
        on_change=_follow_several,
        args=(name,),
    )
    return chosen


def _follow_one(name: str, first: str) -> None:
    chosen = st.session_state[f"{name}-switch"]
    address.put(name, [] if chosen in (None, first) else [chosen])


def _follow_on(name: str) -> None:
    address.put(name, [address.SHOWN] if st.session_state[f"{name}-switch"] else [])


def _follow_several(name: str) -> None:
    address.put(name, st.session_state[f"{name}-switch"])
