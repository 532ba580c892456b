"""What an address asks for, and the addresses of pages, read and written outside of Streamlit."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import parse_qs

import streamlit as st
from starlette.datastructures import Headers
from starlette.types import Scope

from dashboard import dataset
from dashboard.frame import address, language
from dashboard.frame.address_values import SHAPES
from dashboard.frame.navigation import PAGES, Page
from dashboard.queries import prepared
from dashboard.queries.areas import province_names
from dashboard.queries.places.place_search import PROVINCES, find, the_one
from dashboard.words import Words, choose

MOST = 34
"""Values of one parameter that are looked at."""
NOT_PAGES = ("static/", "app/static/", "_stcore/", "media/", "component/")
"""What the paths of Streamlit's own addresses, and of files, begin with."""
_PAGES = {page.address: page for page in PAGES.values()}
_HOST = re.compile(r"[\w.-]+(:\d{1,5})?|\[[0-9a-fA-F:.]+\](:\d{1,5})?", re.ASCII)


@dataclass(frozen=True)
class Asked:
    """A page, what of it, and in which language: all that the first words depend on.

    `provinces` are Vietnamese names of today; `unit` is the id of a commune or district that the register has, "" for
    none; `numbers` are what is open in the drawer; `passing` marks what is not to stand in a search engine: a search,
    an open number, a figure alone, an address of no page.
    """

    page: Page
    language: str
    provinces: tuple[str, ...] = ()
    unit: str = ""
    numbers: tuple[str, ...] = ()
    passing: bool = False
    embedded: bool = False

    @property
    def words(self) -> Words:
        """The words of its language."""
        return Words.of(self.language)


def asked(name: str, query: str, accepted: str | None) -> Asked | None:
    """What an address asks for; None where it has no page.

    Args:
        name: the path below the site's, without strokes around it; "" is the first page.
        query: what stands after "?".
        accepted: the header Accept-Language.
    """
    if name not in _PAGES:
        return None
    parameters = parse_qs(query)
    page, numbers = _PAGES[name], tuple(_values(parameters, address.NUMBER))
    units = _values(parameters, address.UNIT) if page.key == "commune" else []
    embedded = "embed" in parameters or address.ALONE in parameters
    passing = (address.SEARCH, address.NUMBER, address.PAGE)
    return Asked(
        page,
        choose(parameters.get(language.KEY, [None])[0], accepted),
        tuple(dict.fromkeys(filter(None, map(_province, parameters.get(address.PROVINCE, [])[:MOST])))),
        next(filter(has_unit, units), ""),
        numbers,
        embedded or any(parameter in parameters for parameter in passing),
        embedded,
    )


def _values(parameters: dict[str, list[str]], name: str) -> list[str]:
    values = ",".join(parameters.get(name, [])).split(address.SEPARATOR)[:MOST]
    return [value for value in map(str.strip, values) if value]


def has_unit(unit: str) -> bool:
    """Whether the register has a commune or district of this id."""
    return unit in SHAPES[address.UNIT] and unit in prepared.places().units


def _province(name: str) -> str:
    """The province of today that any writing means; "" where none or more than one fits."""
    if name in province_names(dataset.load()):
        return name
    place = the_one(find(name[:80], prepared.places(), levels=PROVINCES))
    return place.leads_to[0].name if place else ""


def path_below(scope: Scope) -> str:
    """The path of a request below the site's own (`server.baseUrlPath`): "units", "static/x.js"; "" is the site's."""
    path: str = scope["path"].lstrip("/")
    base = st.get_option("server.baseUrlPath").strip("/")
    if base and (path == base or path.startswith(f"{base}/")):
        path = path.removeprefix(base).lstrip("/")
    return path


def site(scope: Scope) -> str:
    """The address of the site as the reader has it: "https://example.org/vn/".

    The scheme is that of X-Forwarded-Proto where the server trusts the proxy (uvicorn), the host that of the header
    Host. A header that names no host gives "/".
    """
    base = st.get_option("server.baseUrlPath").strip("/")
    below = f"/{base}/" if base else "/"
    host = Headers(scope=scope).get("host", "")
    return f"{scope.get('scheme', 'http')}://{host}{below}" if _HOST.fullmatch(host) else below


def link(
    page: str, spoken: str, provinces: Iterable[str] = (), *, root: str = "./", **parameters: Iterable[str]
) -> str:
    """The address of a page below `root`: as `frame/address.py` writes them."""
    return f"{root}{page}?{address.query(provinces, spoken, parameters)}"


def canonical(view: Asked, root: str, spoken: str = "") -> str:
    """The one address of what is seen: page, provinces, unit and language, nothing of how it is looked at."""
    units = [view.unit] if view.unit else []
    return link(view.page.address, spoken or view.language, view.provinces, root=root, unit=units)


def bare(view: Asked) -> Asked:
    """The same without what is open in the drawer."""
    return replace(view, numbers=(), passing=False)
