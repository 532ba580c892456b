"""The one filter that all pages share: the province."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

import streamlit as st

from dashboard.folding import folded
from dashboard.frame import address, notices
from dashboard.words import Words

KEY = address.PROVINCE
_MOST = 8
_ALIKE = 0.8  # "nghe ann" is like "Nghệ An" (0.92), "Atlantis" like none


def provinces(names: Sequence[str], former: Mapping[str, str], words: Words) -> list[str]:
    """Draw the choice of provinces, bound to `?province=`, and return what was asked and is none of `names`.

    `names` are Vietnamese names, the same in both languages: Streamlit puts an option's label into the address, so a
    label that changed with the language would break links and empty the filter. Comes after `st.navigation`.
    Streamlit's search knows "Bắc Ninh" and not "bac ninh", so it takes what is typed and `meant` finds the name.
    """

    def mended(typed: list[str]) -> list[str]:
        provinces_meant = [meant(name, names, former) for name in typed]
        return list(dict.fromkeys(name for name in provinces_meant if name))

    address.mend(KEY, mended)
    asked = st.multiselect(
        words.text("Provinces and cities"),
        names,
        key=KEY,
        bind="query-params",
        placeholder=words.text("All {n} provinces", n=len(names)),
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

    `former` leads from the names of former provinces to those of today.
    """
    fits = set(fitting(typed, names, former).values())
    return fits.pop() if len(fits) == 1 else ""


def fitting(typed: str, names: Sequence[str], former: Mapping[str, str]) -> dict[str, str]:
    """The name that a reader typed, or all that begin so, today's and old ones, each with the province of today."""
    wanted = folded(typed)
    places = _places(names, former)
    same = [name for name in places if folded(name) == wanted]
    begun = [name for name in places if wanted and folded(name).startswith(wanted)]
    return {name: places[name] for name in same or begun}


def alike(typed: str, names: Sequence[str], former: Mapping[str, str]) -> dict[str, str]:
    """The names that are written almost like what a reader typed, each with the province of today."""
    places = _places(names, former)
    close = get_close_matches(folded(typed), [folded(name) for name in places], cutoff=_ALIKE)
    return {name: places[name] for name in places if folded(name) in close}


def _places(names: Sequence[str], former: Mapping[str, str]) -> dict[str, str]:
    return {name: name for name in names} | {old: new for old, new in former.items() if old not in names}


def explained(asked: Sequence[str], names: Sequence[str], former: Mapping[str, str], words: Words) -> list[str]:
    """What to tell the reader of each name that is none of today's; nothing of those that only lack diacritics."""
    sentences, strange = [], []
    for name in asked:
        fits = fitting(name, names, former)
        offered = fits or alike(name, names, former)
        if meant(name, names, former):
            old = next(iter(fits))
            if old not in names:
                moved = {"old": old, "new": former[old]}
                sentences.append(words.text("{old} is part of {new} since 1 July 2025, so {new} is chosen.", **moved))
        elif offered:
            message = words.text(
                "Not clear which is meant by “{name}”, so left out of the filter: {candidates}",
                name=notices.plain(name),
                candidates=_listed(offered, words),
            )
            sentences.append(message)
        else:
            strange.append(notices.plain(name))
    if strange:
        listed = ", ".join(strange)
        sentences.append(words.text("Not a province or city today, so left out of the filter: {names}", names=listed))
    return sentences


def _listed(offered: Mapping[str, str], words: Words) -> str:
    """Names to choose from, the old ones with that of today; no more of them than can be read at once."""
    shown = [
        name if name == new else words.text("{old} (now {new})", old=name, new=new) for name, new in offered.items()
    ]
    return ", ".join(shown[:_MOST]) + ("…" if len(shown) > _MOST else "")
