"""What a reader is told once about the address: which of its values were left out, and why."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.frame import address
from dashboard.words import Words

_KEPT = "notices"
_MOST = 8
_LONGEST_ECHO = 80  # code points: an address may hold anything


def keep(message: str) -> None:
    """Say this in the next run, once. Only in callbacks."""
    st.session_state.setdefault(_KEPT, []).append(message)


def settle(messages: Sequence[str]) -> None:
    """Run anew where the address is to be put right; that run says, once, what was left out."""
    if address.is_pending():
        st.session_state.setdefault(_KEPT, []).extend(messages)
        st.rerun()
    shown = [*st.session_state.pop(_KEPT, []), *messages]
    if shown:
        with st.container(key="unknown"):
            for message in shown:
                st.info(message)


def of_address(wrong: Mapping[str, Sequence[str]], words: Words) -> list[str]:
    """One sentence for each parameter with values that do not exist; a page that is none is named."""
    asked = {name: listed(values) for name, values in wrong.items()}
    return [
        words.text("There is no page “{page}”; this is the first page.", page=values)
        if name == address.PAGE
        else words.text("Part of the link was not recognised and was ignored: {values}", values=f"{name}={values}")
        for name, values in asked.items()
    ]


def listed(values: Sequence[str]) -> str:
    """Words of the address as they are, no more of them than can be read at once."""
    return ", ".join(map(plain, values[:_MOST])) + ("…" if len(values) > _MOST else "")


def plain(text: str, longest: int = _LONGEST_ECHO) -> str:
    """Text that Markdown shows as it is: every ASCII punctuation mark escaped; cut after `longest` signs.

    Signs that nobody sees are left out: controls, zero widths, and those that turn the direction of what follows.
    """
    visible = "".join(sign for sign in " ".join(text.split()) if unicodedata.category(sign)[0] != "C")
    short = visible if len(visible) <= longest else visible[:longest] + "…"
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", short)
