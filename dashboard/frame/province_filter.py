"""The one filter that all pages share: the province."""

from collections.abc import Sequence

import streamlit as st

from dashboard.frame import address, notices, places
from dashboard.queries.areas import place_name
from dashboard.queries.places.place_search import PROVINCES, Matches, Place, find, the_one
from dashboard.words import Words

KEY = address.PROVINCE
_MOST = 8
"""As much of what a link asks for is told as can be read at once."""


def provinces(names: Sequence[str], words: Words) -> list[str]:
    """Draw the filter, which nobody sees, bound to `?province=`, and return what was asked and is none of `names`.

    `names` are Vietnamese names, the same in both languages: Streamlit puts an option's label into the address, so a
    label that changed with the language would break links and empty the filter. Comes after `st.navigation`.
    What readers use is the header's box. Streamlit drops what is no option, so it takes new ones, and `meant` finds
    the name.
    """

    def mended(asked: list[str]) -> list[str]:
        provinces_meant = [name if name in names else meant(name) for name in asked]
        return list(dict.fromkeys(name for name in provinces_meant if name))

    if not address.in_use(KEY, mended):
        return []
    asked = st.multiselect(
        words.text("Provinces and cities"),
        names,
        key=KEY,
        bind="query-params",
        select_all=False,
        accept_new_options=True,
    )
    if all(name in names for name in asked):
        return []
    address.pend(KEY, mended(asked))
    return [name for name in asked if name not in names]


def meant(asked: str) -> str:
    """The Vietnamese name of the province of today that any writing means; "" where none or more than one fits."""
    place = the_one(_matches(asked))
    return place.leads_to[0].name if place else ""


def _matches(asked: str) -> Matches:
    return find(asked, places.index(), levels=PROVINCES)


def explained(asked: Sequence[str], words: Words) -> list[str]:
    """What to tell the reader of each name that is none of today's; nothing of other writings of those."""
    sentences, strange = [], []
    for name in asked:
        matches = _matches(name)
        place = the_one(matches)
        if place:
            if place.unit.is_former:
                sentences.append(places.moved(place.unit.name, place.leads_to[0].name, words))
        elif matches.shown:
            message = words.text(
                "“{name}” could be: {candidates}. Choose one; until then the name filters nothing.",
                name=notices.plain(name),
                candidates=_listed(matches, words),
            )
            sentences.append(message)
        else:
            strange.append(name)
    if strange:
        names = notices.listed(strange)
        sentences.append(words.text("No such province or city, so left out of the filter: {names}", names=names))
    return sentences[-_MOST:]


def _listed(matches: Matches, words: Words) -> str:
    """Names to choose from, the old ones with that of today."""
    return ", ".join(_candidate(place, words) for place in matches.shown) + ("…" if matches.more else "")


def _candidate(place: Place, words: Words) -> str:
    name, new = place_name(place.unit.name, words), place_name(place.leads_to[0].name, words)
    return words.text("{old} (old, part of {new})", old=name, new=new) if place.unit.is_former else name
