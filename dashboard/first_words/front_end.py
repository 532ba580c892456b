"""The scripts of Streamlit's front end: compressed once, and named in the page before the front end asks for them.

Left to itself the front end asks for what draws an element when the first such element has come, and for Plotly, half
of all that a first visit loads, last of all.
"""

import gzip
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import brotli
import streamlit as st

FOLDER = Path(st.__file__).resolve().parent / "static"
SCRIPTS = FOLDER / "static/js"
ELEMENTS = ("Html", "BidiComponent", "ButtonGroup")
"""What draws the elements that every page has; the scripts are called like them."""
FILTER, BOX = ("Multiselect",), ("TextInput",)
"""What draws the unseen boxes of an address that chooses provinces, and of one that asks for anything else."""
DOWNLOAD = ("DownloadButton",)
"""What draws the button that takes a place along."""
OF_PAGES = {"compare": ("Selectbox", "Checkbox", *DOWNLOAD)}
"""What a page draws besides, by its key."""
CHARTS = ("PlotlyChart",)
WITHOUT_CHARTS = frozenset(("commune", "articles"))
"""Keys of pages that draw no chart before a reader asks for one."""
_IMPORTS = re.compile(r'(?:from|import)"\./([\w.-]+\.js)"')
_LISTED = re.compile(r"static/js/([\w.-]+\.js)")
# A sixth less than gzip leaves, in a second for Plotly; a quarter less would take ten, which the first reader waits.
_QUALITY = 9


@cache
def compressed(source: Path, encoding: str) -> bytes:
    """A file as "br" or "gzip", made once and kept in memory."""
    content = source.read_bytes()
    return brotli.compress(content, quality=_QUALITY) if encoding == "br" else gzip.compress(content, 6, mtime=0)


@cache
def preloads(page: str, more: tuple[str, ...] = ()) -> str:
    """The links to the scripts that a page needs and Streamlit's own page does not name.

    `page` is the key of the page, `more` what its address draws besides: of `FILTER`, `BOX` and `DOWNLOAD`. Plotly
    comes last and waits for the others.
    """
    elements, charts = _named(page, more)
    return "".join([*map(_link, elements), *(_link(name, ' fetchpriority="low"') for name in charts)])


@cache
def preloads_later(page: str, more: tuple[str, ...] = ()) -> str:
    """The links to what the first choice of a reader asks for, in a template: they hold for nothing until
    `first_words.js` takes them out of it, when the page is drawn.
    """
    elements, charts = _named(page, more)
    chosen = [name for name in _needed(FILTER + BOX + DOWNLOAD) if name not in {*_listed(), *elements, *charts}]
    return f'<template class="later">{"".join(map(_link, chosen))}</template>'


def _named(page: str, more: tuple[str, ...]) -> tuple[list[str], list[str]]:
    elements = [name for name in _needed(ELEMENTS + OF_PAGES.get(page, ()) + more) if name not in _listed()]
    charts = () if page in WITHOUT_CHARTS else CHARTS
    return elements, [name for name in _needed(charts) if name not in {*_listed(), *elements}]


@cache
def _listed() -> frozenset[str]:
    """What Streamlit's own page names."""
    return frozenset(_LISTED.findall((FOLDER / "index.html").read_text("utf-8")))


def _link(name: str, priority: str = "") -> str:
    return f'<link rel="modulepreload" crossorigin href="./static/js/{name}"{priority}>'


def _needed(elements: tuple[str, ...]) -> list[str]:
    """The scripts of elements with all that they import, each behind what imports it."""
    names = [path.name for element in elements for path in sorted(SCRIPTS.glob(f"{element}.*.js"))]
    for name in names:  # grows while it is read
        names += [other for other in _imported(name) if other not in names]
    return names


@cache
def _imported(name: str) -> tuple[str, ...]:
    return tuple(_found(SCRIPTS / name))


def _found(script: Path) -> Iterator[str]:
    """What a script imports at once; its imports stand before all else."""
    if script.is_file():
        with script.open(encoding="utf-8") as file:
            yield from dict.fromkeys(_IMPORTS.findall(file.read(20_000)))
