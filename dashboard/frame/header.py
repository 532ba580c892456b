"""What stands above every page: the name, the pages, the language; the box and the content come below it."""

from collections.abc import Callable

import streamlit as st

from dashboard.frame import address
from dashboard.frame.navigation import PAGES
from dashboard.templates import render
from dashboard.words import LANGUAGES, Words

NAME, YEAR = "Việt Nam", "2025"
"""The site's short name, the same in both languages."""
NAMES = {"vi": "Tiếng Việt", "en": "English"}
"""Languages in their own words."""


def draw(key: str, words: Words) -> None:
    """Draw the header of the page `key`.

    Comes after the boxes that keep the address: the links carry filter and language. The name leads to the country.
    """
    home = address.href("", provinces=())
    st.html(html(key, words, page=address.href, spoken=lambda code: address.href(spoken=code), home=home))


def html(key: str, words: Words, *, page: Callable[[str], str], spoken: Callable[[str], str], home: str) -> str:
    """The header of the page `key` as links that work before any script: one element.

    `page` gives the address of a page by its path, `spoken` that of this view in a language, `home` is the country's.
    """
    pages = [
        {"text": words.text(one.menu), "href": page(one.address), "current": one.key == key} for one in PAGES.values()
    ]
    languages = [
        {"code": code, "text": NAMES[code], "href": spoken(code), "current": code == words.language}
        for code in LANGUAGES
    ]
    first = {"text": words.text("Vietnam 2025: to the whole country"), "href": home}
    values = {"pages": pages, "languages": languages, "home": first, "label": words.text("Pages")}
    values |= {"site": NAME, "year": YEAR}
    return render("header.html", words, skip=words.text("Skip to the content"), **values)
