"""The address is the view: filter, switches, chosen number and language, in codes that are the same in both languages.

Streamlit puts the label of a bound widget into the address, and our labels change with the language. So each parameter
in use is bound to a text box that nobody sees, and what readers use (ui/switches.py) is set from it before it is drawn.
Streamlit then keeps the address through pages, languages, Back and Forward.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from contextlib import suppress
from functools import partial
from urllib.parse import quote, urlencode, urlsplit

import streamlit as st
from streamlit.errors import StreamlitAPIException

from dashboard.frame import language
from dashboard.frame.navigation import GONE

PROVINCE = "province"
NUMBER, UNIT = "number", "unit"
ALONE = "figure"
"""The figure that stands alone in a page of another site (frame/embedded.py)."""
PAGE = "page"
"""The name of a page that is none, which server.py puts there."""
SEARCH = "q"
"""What was searched, in links of before the header's box; one text, not several values with commas between."""
SWITCHES = ("measure", "kind", "indicator", "article", "map", "view", "former", "part", UNIT, ALONE)
SEPARATOR = ","
_PENDING, _PLACE = "address-pending", "0-ids-0"
"""Where values wait for the next run, and what stands for values in an address: no id and no search is this."""


FIGURE = "figure."
"""What the ids of a figure's quotes, its table and the ways to share it begin with: `figure.<chart>.table`; of the
citation of a page, `figure.page.cite`."""
PANELS = ("quotes", "table", "share", "cite")
ALL = "all"
"""The view that shows all places of a page which shows the first of many."""
VIEWS = ("bars", "map", "spread", "table")
"""How the page that compares shows its measure."""
PARTS = ("articles", "checks", "register", "definitions", "downloads", "about")
"""The parts of the page of sources."""
SHOWN = "shown"
"""The value of a switch that is on; one that is off is not in the address."""


def sort_out(asked: str, allowed: Container[str]) -> tuple[list[str], list[str]]:
    """The values of one parameter that are allowed, each once, and those that are not."""
    parts = list(dict.fromkeys(part.strip() for part in asked.split(SEPARATOR) if part.strip()))
    return [part for part in parts if part in allowed], [part for part in parts if part not in allowed]


def draw(allowed: Mapping[str, Container[str]]) -> dict[str, list[str]]:
    """Draw the unseen boxes and return what of each is not allowed. Comes after `st.navigation` and `apply`."""
    wrong = {}
    if in_use(SEARCH, list):
        st.text_input(SEARCH, key=SEARCH, bind="query-params")
    for name, values in allowed.items():
        if in_use(name, partial(_kept, values)):
            asked = st.text_input(name, key=name, bind="query-params")
            good, bad = sort_out(asked or "", values)
            if bad:
                wrong[name] = bad
                pend(name, SEPARATOR.join(good))
    return wrong


def in_use(name: str, mended: Callable[[list[str]], list[str]]) -> bool:
    """Whether a parameter has anything to say; the address is then ready for its box, with the values `mended`.

    The box of one that has not is not drawn: a browser takes longer for boxes that nobody sees than for a page.
    """
    given = st.session_state.get(name)
    if name in st.query_params:
        _mend(name, mended)
    elif given:  # by the app: Streamlit writes it down for a box that is drawn already, and for no other
        with suppress(StreamlitAPIException):
            st.query_params[name] = given
    else:
        return False
    return True


def _mend(name: str, mended: Callable[[list[str]], list[str]]) -> None:
    """Put the address right before its widget is first drawn: afterwards Streamlit lets nobody write that parameter."""
    asked = st.query_params.get_all(name)
    if not asked or name in st.session_state:
        return
    kept = mended(asked)
    if not kept:
        del st.query_params[name]
    elif kept != asked:
        st.query_params[name] = kept


def pend(name: str, value: object) -> None:
    """Let the next run begin with this value: a widget that is drawn cannot be given another one."""
    st.session_state.setdefault(_PENDING, {})[name] = value


def _kept(allowed: Container[str], asked: list[str]) -> list[str]:
    good, _bad = sort_out(SEPARATOR.join(asked), allowed)
    return [SEPARATOR.join(good)] if good else []


def is_pending() -> bool:
    """Whether a value waits for the next run."""
    return _PENDING in st.session_state


def apply() -> None:
    """Give the widgets the values that the run before left for them, and forget parameters that are no more."""
    for name in GONE:
        if name in st.query_params:
            del st.query_params[name]
    for name, value in st.session_state.pop(_PENDING, {}).items():
        st.session_state[name] = value


def values(name: str) -> list[str]:
    """What a parameter asks for."""
    asked = st.session_state.get(name) or ""
    return [part for part in str(asked).split(SEPARATOR) if part]


def has_filters() -> bool:
    """Whether the address leaves anything out: all but some provinces, or all but some kinds of events."""
    return bool(st.session_state.get(PROVINCE)) or bool(values("kind"))


def put(name: str, chosen: Iterable[str]) -> None:
    """Write values into the address. Only in callbacks, before the boxes are drawn."""
    st.session_state[name] = SEPARATOR.join(dict.fromkeys(chosen))


def query(provinces: Iterable[str], spoken: str, parameters: Mapping[str, Iterable[str]]) -> str:
    """The part of an address after "?": the language always, the rest where it is chosen."""
    parts = [(PROVINCE, name) for name in provinces]
    parts += [(name, SEPARATOR.join(chosen)) for name, chosen in parameters.items() if chosen]
    return urlencode([*parts, (language.KEY, spoken)], quote_via=quote, safe=SEPARATOR)


def quoted(ids: Iterable[str]) -> str:
    """The values of one parameter as `query` writes them."""
    return quote(SEPARATOR.join(ids), safe=SEPARATOR)


def href(
    page: str | None = None, *, provinces: Iterable[str] | None = None, spoken: str = "", **changes: Iterable[str]
) -> str:
    """The address of this view with changes, for a link in our own HTML (`frame/following.py` follows it in the app).

    Args:
        page: the address of another page ("" is the first); the switches of this one are left out then.
        provinces: the filter; this view's where not given.
        spoken: another language.
        changes: the values of parameters; an empty one takes a parameter out.
    """
    chosen = {name: values(name) for name in (SEARCH, *SWITCHES)} if page is None else {}
    chosen |= {name: list(wanted) for name, wanted in changes.items()}
    kept = (st.session_state.get(PROVINCE) or ()) if provinces is None else provinces
    return f"{'' if page is None else f'./{page}'}?{query(kept, spoken or language.current(), chosen)}"


def hrefs(parameter: str, page: str | None = None) -> Callable[[Iterable[str]], str]:
    """`href` with values of one parameter, for the many links of a list: all else in them is found out once."""
    before, _, after = href(page, provinces=None, **{parameter: [_PLACE]}).partition(_PLACE)  # type: ignore[arg-type]
    return lambda ids: f"{before}{quoted(ids)}{after}"


def root() -> str:
    """The whole address of the first page, of all places and in the reader's language."""
    start = urlsplit(st.context.url or "")
    site = f"{start.scheme}://{start.netloc}/" if start.netloc else ""
    return f"{site}?{query((), language.current(), {})}"


def link(anchor: str = "", number: str = "", *, closed: bool = False) -> str:
    """The whole address of this view, at the heading `anchor` and with another chosen number where they are given.

    `closed` leaves out what is open in the drawer.
    """
    changes = {NUMBER: [number] if number else []} if number or closed else {}
    return f"{_asked(changes)}{'#' if anchor else ''}{anchor}"


def whole() -> str:
    """The whole address of the page that a figure which stands alone is from."""
    return _asked({NUMBER: [], ALONE: []})


def embed(figure: str) -> str:
    """The whole address of a figure of this view that stands alone in a page of another site."""
    return f"{_asked({NUMBER: [], ALONE: [figure]})}&embed=true"


def _asked(changes: Mapping[str, Iterable[str]]) -> str:
    """The whole address of this view with changes."""
    chosen = {name: values(name) for name in (SEARCH, *SWITCHES, NUMBER)} | dict(changes)
    page = st.context.url or ""
    if page and not urlsplit(page).path:
        page += "/"
    return f"{page}?{query(st.session_state.get(PROVINCE) or (), language.current(), chosen)}"
