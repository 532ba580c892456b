"""Places that readers choose: the index of all of them, and where each choice leads."""

import streamlit as st

from dashboard import dataset
from dashboard.frame import address, following, notices
from dashboard.frame.address_values import SHAPES
from dashboard.frame.navigation import PAGES
from dashboard.queries import prepared
from dashboard.queries.areas import place_name, province_today
from dashboard.queries.places.place_index import PlaceIndex
from dashboard.words import Words


def index() -> PlaceIndex:
    """The names of all places, made before the first visit (`server.py`) and shared by all sessions."""
    return prepared.places()


def chosen() -> list[str]:
    """The Vietnamese names of the provinces in the filter."""
    return list(st.session_state.get(address.PROVINCE) or ())


def choose(area: str, words: Words) -> None:
    """Follow the choice of a place by its area id. Only in callbacks.

    A province joins the filter, a former one as the province it is part of now; of a commune or district, new or
    former, its page tells. What is no id of a place is ignored.
    """
    province = province_today(area, dataset.load())
    if province:
        old, new = province
        st.session_state[address.PROVINCE] = list(dict.fromkeys([*chosen(), new]))
        if old != new:
            notices.keep(moved(old, new, words))
    elif area in SHAPES[address.UNIT]:
        address.put(address.UNIT, [area])
        st.session_state[address.SEARCH] = ""
        following.go(PAGES["commune"].address)


def remove(name: str) -> None:
    """Take a province out of the filter. Only in callbacks."""
    st.session_state[address.PROVINCE] = [other for other in chosen() if other != name]


def clear() -> None:
    """Take all provinces out of the filter. Only in callbacks."""
    st.session_state[address.PROVINCE] = []


def moved(old: str, new: str, words: Words) -> str:
    """What to tell a reader who asks for a former province: the new one is chosen. Both by their Vietnamese names."""
    names = {"old": place_name(old, words), "new": place_name(new, words)}
    return words.text("{old} (old) became part of {new} on 1 July 2025; {new} is shown.", **names)
