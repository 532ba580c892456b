"""Links to our own pages that stand in our own HTML: a click on one is followed inside the app.

Without this the browser would load the app anew. Until the script is there it does, so that no click is lost.
"""

from urllib.parse import parse_qs, urlsplit

import streamlit as st

from dashboard.assets import called
from dashboard.frame import address, language
from dashboard.frame.navigation import ADDRESSES, MOVED, PAGES, led_on
from dashboard.words import LANGUAGES

_KEY = "following"
_LEAD = "following-lead"
_component = st.components.v2.component(_KEY, html="<i></i>", js=called("following"), isolate_styles=False)


def listen(spoken: str) -> None:
    """Listen to clicks on links to our pages, and tell the browser and its screen reader the language of this view; the
    server told that of the first one. Draws nothing; comes after `st.navigation`.
    """
    _component(key=_KEY, data={"pages": sorted(ADDRESSES), "language": spoken}, on_followed_change=_follow)


def lead() -> None:
    """Go to the page of the link that was followed, if it is another one. Comes after `st.navigation`."""
    script = st.session_state.pop(_LEAD, "")
    if script:
        # What is bound to widgets may not be cleared; taking over nothing may be, and the widgets write it down again.
        st.switch_page(script, query_params={})


def lead_on(name: str) -> None:
    """Go where the address `name` has moved to, as `server.KnownPages` does for a browser that asks; nothing where it
    has not moved. Comes before all that is bound to the address.
    """
    if name in MOVED:
        page, asked = led_on(name, [(key, value) for key in st.query_params for value in st.query_params.get_all(key)])
        st.switch_page(_script(page), query_params=asked)


def go(page: str) -> None:
    """Let the next run go to another page, by its address. Only in callbacks."""
    st.session_state[_LEAD] = _script(page)


def _script(page: str) -> str:
    return next(to.script for to in PAGES.values() if to.address == page)


def _follow() -> None:
    followed = str(st.session_state[_KEY].get("followed", ""))
    wanted = parse_qs(urlsplit(followed).query)
    spoken = wanted.get(language.KEY, [""])[0]
    if spoken in LANGUAGES:
        st.session_state[language.KEY] = spoken
    st.session_state[address.PROVINCE] = wanted.get(address.PROVINCE, [])
    for name in (address.NUMBER, address.SEARCH, *address.SWITCHES):
        address.put(name, wanted.get(name, []))
    page = urlsplit(followed).path.rpartition("/")[2]
    here = urlsplit(st.context.url or "").path.rpartition("/")[2]
    if page in ADDRESSES and page != here:
        go(page)
