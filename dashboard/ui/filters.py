"""The one filter that all pages share: the province."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.locales import translations
from dashboard.locales.folding import folded
from dashboard.ui import address, notices

KEY = address.PROVINCE


def provinces(names: Sequence[str], former: Mapping[str, str], language: str) -> list[str]:
    """Draw the choice of provinces, bound to `?province=`, and return what was asked and is none of `names`.

    `names` are Vietnamese names, the same in both languages: Streamlit puts an option's label into the address, so a
    label that changed with the language would break links and empty the filter. Comes after `st.navigation`.
    Streamlit's search knows "Bắc Ninh" and not "bac ninh", so it takes what is typed and `meant` finds the name.
    """
    _ = translations(language).gettext

    def mended(typed: list[str]) -> list[str]:
        found = [meant(name, names, former) for name in typed]
        return list(dict.fromkeys(name for name in found if name))

    address.mend(KEY, mended)
    asked = st.multiselect(
        _("Provinces and cities"),
        names,
        key=KEY,
        bind="query-params",
        placeholder=_("All {n} provinces").format(n=len(names)),
        select_all=False,
        label_visibility="collapsed",  # the placeholder, then the chosen names, say what it is
        accept_new_options=True,
    )
    if all(name in names for name in asked):
        return []
    address.pend(KEY, mended(asked))
    return [name for name in asked if name not in names]


def meant(typed: str, names: Sequence[str], former: Mapping[str, str]) -> str:
    """The province of today that a reader means by a name or the begin of one; "" where none or more than one fits.

    `former` leads from the names of before the reform to those of today.
    """
    own = folded(typed)
    places = {folded(old): new for old, new in former.items()} | {folded(name): name for name in names}
    if own in places:
        return places[own]
    begun = {name for name in names if folded(name).startswith(own)}
    return begun.pop() if own and len(begun) == 1 else ""


def explained(asked: Sequence[str], names: Sequence[str], former: Mapping[str, str], language: str) -> list[str]:
    """What to tell the reader of each name that is none of today's; nothing of those that only lack diacritics."""
    _ = translations(language).gettext
    olden = {folded(old): old for old in former}
    today = {folded(name) for name in names}
    moved = [olden[folded(name)] for name in asked if folded(name) in olden and folded(name) not in today]
    message = _("{old} is part of {new} since 1 July 2025, so {new} is chosen.")
    said = [message.format(old=old, new=former[old]) for old in moved]
    strange = [name for name in asked if not meant(name, names, former)]
    if strange:
        listed = ", ".join(notices.plain(name) for name in strange)
        said.append(_("Not a province or city today, so left out of the filter: {names}").format(names=listed))
    return said
