"""The one filter that all pages share: the province."""

import re
from collections.abc import Sequence

import streamlit as st

from dashboard.locales import translations

KEY = "province"
_LONGEST_ECHO = 80  # code points: an address may hold anything


def provinces(names: Sequence[str], language: str) -> list[str]:
    """Draw the choice of provinces, bound to `?province=`, and return those chosen; an empty list means all.

    `names` are Vietnamese names, the same in both languages: Streamlit puts an option's label into the address, so a
    label that changed with the language would break links and empty the filter. Comes after `st.navigation`.
    """
    _ = translations(language).gettext
    return st.multiselect(
        _("Provinces and cities"),
        names,
        key=KEY,
        bind="query-params",
        placeholder=_("All {n} provinces").format(n=len(names)),
        select_all=False,
        label_visibility="collapsed",  # the placeholder, then the chosen names, say what it is
    )


def unknown(names: Sequence[str]) -> list[str]:
    """The provinces in the address that are none of `names`. Ask before `provinces` is drawn.

    Streamlit drops them from the address while it draws the filter, without a word: the next run finds none.
    """
    return [asked for asked in st.query_params.get_all(KEY) if asked and asked not in names]


def say_unknown(asked: Sequence[str], language: str) -> None:
    """Say, for this one view, which provinces of the address were left out; nothing if `asked` is empty."""
    if asked:
        _ = translations(language).gettext
        listed = ", ".join(_plain(name) for name in asked)
        with st.container(key="unknown"):
            st.info(_("Not a province or city today, so left out of the filter: {names}").format(names=listed))


def _plain(text: str) -> str:
    """Text that Markdown shows as it is: every ASCII punctuation mark escaped, cut when long."""
    short = text if len(text) <= _LONGEST_ECHO else text[:_LONGEST_ECHO] + "…"
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", " ".join(short.split()))
