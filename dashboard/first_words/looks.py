"""How the first words look: by the app's own styles, which stand in the page before the app does, and stay."""

import json
import re
from functools import cache
from pathlib import Path

from markupsafe import Markup

from dashboard.assets import STYLES, asset, scripts
from dashboard.typeface import PACKAGE, Face, faces

_OURS = {".stMainBlockContainer": ".first-block", ".stHtml": ".first-words"}
"""Streamlit's wrappers, and what stands in their place in the first words."""
_SCRIPT = Path(__file__).with_name("typeface.js")
_COMMENTS = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTORS = re.compile(r"[^{};]*\.(?:stMainBlockContainer|stHtml)\b[^{};]*(?={)")


@cache
def lasting() -> Markup:
    """The styles of all pages, for the first words and for the app that comes after them."""
    return Markup(_SELECTORS.sub(_and_ours, _short("".join(map(asset, STYLES)))))


@cache
def passing() -> Markup:
    """The style that goes with the first words: what Streamlit would bring."""
    return Markup(_short(asset(Path(__file__).with_name("first_words.css"))))


@cache
def declared() -> Markup:
    """The typeface as styles, for pages that stay as they are."""
    return Markup("".join(map(_face, faces())))


@cache
def typeface() -> Markup:
    """The typeface as scripts, for a page that the app comes to (`typeface.js`)."""
    given = [
        {"family": face.family, "weight": str(face.weight), "range": face.unicode_range, "address": _address(face)}
        for face in faces()
    ]
    return Markup(f"<script>window.typeface = {json.dumps(given)};</script>{scripts(_SCRIPT)}")


def style() -> Markup:
    """All styles of a page that stays without the app."""
    return declared() + lasting() + passing()


def _and_ours(selectors: re.Match[str]) -> str:
    """Selectors and those of the first words, side by side: browsers would look through `:is` at each element."""
    ours = selectors[0]
    for wrapper, our in _OURS.items():
        ours = re.sub(re.escape(wrapper) + r"\b", our, ours)
    return f"{selectors[0].rstrip()}, {ours.lstrip()}"


def _short(sheet: str) -> str:
    """A style sheet without what says nothing; it is text till its end tag, which none of ours has."""
    return re.sub(r"\s+", " ", _COMMENTS.sub("", sheet))


def _face(face: Face) -> str:
    return (
        f"@font-face {{ font-family: '{face.family}'; font-weight: {face.weight}; font-display: swap; "
        f"unicode-range: {face.unicode_range}; src: url({_address(face)}) }}"
    )


def _address(face: Face) -> str:
    return f"./app/{face.path.relative_to(PACKAGE).as_posix()}"
