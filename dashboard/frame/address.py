"""The address is the view: filter, switches, chosen number and language, in codes that are the same in both languages.

Streamlit puts the label of a bound widget into the address, and our labels change with the language. So each parameter
is bound to a text box that nobody sees, and what readers use (ui/switches.py) is set from it before it is drawn.
Streamlit then keeps the address through pages, languages, Back and Forward.
"""

import re
from collections.abc import Callable, Container, Iterable, Mapping
from functools import cache, partial
from urllib.parse import quote, urlencode, urlsplit

import streamlit as st

from dashboard.dataset import Dataset
from dashboard.frame import language
from dashboard.queries.register.numbers import INDICATORS
from dashboard.schema.area_ids import ERA
from dashboard.schema.register import PREFIX

PROVINCE = "province"
NUMBER = "number"
UNIT = "unit"
SEARCH = "q"
"""What was searched, in links of before the header's box; one text, not several values with commas between."""
SWITCHES = ("measure", "kind", "indicator", "article", "register", "map", UNIT)
SEPARATOR = ","
_PENDING = "address-pending"


class Shape:
    """All values of one shape. Whether the register has such a unit, only the page that reads it finds out."""

    def __init__(self, pattern: str) -> None:
        self._pattern = re.compile(pattern)

    def __contains__(self, value: object) -> bool:
        """Whether a value has the shape."""
        return isinstance(value, str) and self._pattern.fullmatch(value) is not None


SHAPES = {UNIT: Shape(f"{ERA}[0-9]{{3,5}}")}


@cache
def known(tables: Dataset) -> dict[str, frozenset[str]]:
    """The values that each parameter may take; several stand in one parameter with commas between."""
    changes = tables.area_changes
    provinces = tables.areas.area[tables.areas.level == "province"]
    return {
        "measure": frozenset(("count", "percent")),
        "kind": frozenset(tables.events.kind),
        "indicator": frozenset(tables.indicators.indicator),
        "article": frozenset(tables.articles.article),
        "page": frozenset(),  # server.py writes it for an address of no page
        "map": frozenset(("rate", "count", "merged", "communes")),
        "register": frozenset(("on",)),
        NUMBER: frozenset(
            [
                *tables.observations.observation,
                *tables.events.event,
                *tables.statements.statement,
                *tables.checks.check,
                *(changes.predecessor + ">" + changes.successor),
                *(f"{PREFIX}{area}.{name}" for area in provinces for name in INDICATORS),
            ]
        ),
    }


def sort_out(asked: str, allowed: Container[str]) -> tuple[list[str], list[str]]:
    """The values of one parameter that are allowed, each once, and those that are not."""
    parts = list(dict.fromkeys(part.strip() for part in asked.split(SEPARATOR) if part.strip()))
    return [part for part in parts if part in allowed], [part for part in parts if part not in allowed]


def draw(allowed: Mapping[str, Container[str]]) -> dict[str, list[str]]:
    """Draw the unseen boxes and return what of each is not allowed. Comes after `st.navigation` and `apply`."""
    wrong = {}
    st.text_input(SEARCH, key=SEARCH, bind="query-params")
    for name, values in allowed.items():
        mend(name, partial(_kept, values))
        asked = st.text_input(name, key=name, bind="query-params")
        good, bad = sort_out(asked or "", values)
        if bad:
            wrong[name] = bad
            pend(name, SEPARATOR.join(good))
    return wrong


def mend(name: str, mended: Callable[[list[str]], list[str]]) -> None:
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
    """Give the widgets the values that the run before left for them."""
    for name, value in st.session_state.pop(_PENDING, {}).items():
        st.session_state[name] = value


def values(name: str) -> list[str]:
    """What a parameter asks for."""
    asked = st.session_state.get(name) or ""
    return [part for part in str(asked).split(SEPARATOR) if part]


def put(name: str, chosen: Iterable[str]) -> None:
    """Write values into the address. Only in callbacks, before the boxes are drawn."""
    st.session_state[name] = SEPARATOR.join(dict.fromkeys(chosen))


def reset() -> None:
    """Take filter, search, switches and number out of the address; the language stays."""
    st.session_state[PROVINCE] = []
    for name in (*SWITCHES, NUMBER, SEARCH):
        st.session_state[name] = ""


def query(provinces: Iterable[str], spoken: str, parameters: Mapping[str, Iterable[str]]) -> str:
    """The part of an address after "?": the language always, the rest where it is chosen."""
    parts = [(PROVINCE, name) for name in provinces]
    parts += [(name, SEPARATOR.join(chosen)) for name, chosen in parameters.items() if chosen]
    return urlencode([*parts, (language.KEY, spoken)], quote_via=quote, safe=SEPARATOR)


def link(anchor: str = "", number: str = "") -> str:
    """The whole address of this view, at the heading `anchor` and with another chosen number where they are given."""
    chosen = {name: values(name) for name in (SEARCH, *SWITCHES, NUMBER)}
    chosen |= {NUMBER: [number]} if number else {}
    asked = query(st.session_state.get(PROVINCE) or (), language.current(), chosen)
    page = st.context.url or ""
    if page and not urlsplit(page).path:
        page += "/"
    return f"{page}?{asked}{'#' if anchor else ''}{anchor}"
