"""Search that takes "bac giang" for "Bắc Giang": in texts, and in choice boxes, where Streamlit's own takes no other
letters than those written (streamlit issue 15110)."""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.folding import folded, holds
from dashboard.frame import language, notices
from dashboard.words import Words

MOST = 12
"""As many lines as fit a phone twice are offered for what was typed; whoever wants others types one more word."""

_TYPED = "searching"  # the box in which something was typed that fits several lines or none, and what


def box(
    label: str,
    options: Sequence[str],
    *,
    key: str,
    format_func: Callable[[str], str],
    on_change: Callable[..., None],
    args: tuple[Any, ...] = (),
    below: DeltaGenerator | None = None,
    **more: Any,
) -> None:
    """`st.selectbox` that also takes what is typed without diacritics.

    One line that fits is chosen at once; several are offered in the container `below`, or right below the box. The
    other parameters are those of `st.selectbox`; when `on_change` is called, the chosen option is in
    `st.session_state[key]`.
    """
    words = {option: format_func(option) for option in options}

    def follow() -> None:
        typed = st.session_state[key]
        fits = [typed] if typed is None or typed in words else fitting(typed, words)
        forget()
        if len(fits) == 1:
            st.session_state[key] = fits[0]
            on_change(*args)
        else:
            st.session_state[_TYPED] = (key, typed)

    hint = Words.of(language.current()).text("Choose or type")
    st.selectbox(
        label, options, key=key, format_func=format_func, on_change=follow, accept_new_options=True,
        **{"placeholder": hint, **more},
    )  # fmt: skip
    place, typed = st.session_state.get(_TYPED, ("", ""))
    if place == key:
        with below or st.container():
            _offer(typed, words, key, lambda: on_change(*args))


def forget() -> None:
    """Offer no longer what fits the words typed last: something was chosen, or the page is another one."""
    st.session_state.pop(_TYPED, None)


def fitting(typed: str, words: Mapping[str, str]) -> list[str]:
    """The options that hold what was typed; the one alone that is just that, but for diacritics."""
    if not folded(typed):
        return []
    same = [option for option, text in words.items() if folded(text) == folded(typed)]
    return same if len(same) == 1 else [option for option, text in words.items() if holds(text, typed)]


def _offer(typed: str, words: Mapping[str, str], key: str, chosen: Callable[[], None]) -> None:
    """Draw the lines that fit what was typed, or say that none does."""
    fits, ours = fitting(typed, words), Words.of(language.current())
    if not fits:
        silence = ours.text("No line here has “{words}”.", words=typed)
        st.html(f'<p class="small" role="status">{escape(silence)}</p>')
        return

    def follow() -> None:
        st.session_state[key] = st.session_state[f"{key}-found"]
        forget()
        chosen()

    label = ours.plural("{n} line has “{words}”", "{n} lines have “{words}”", len(fits), words=notices.plain(typed))
    with st.container(key=f"{key}-offer"):
        st.radio(
            label, fits[:MOST], index=None, key=f"{key}-found",
            format_func=lambda option: notices.plain(words.get(option, option), longest=500), on_change=follow,
        )  # fmt: skip
        if len(fits) > MOST:
            st.caption(ours.text("The first {n} are shown. Type one more word to narrow them.", n=MOST))
