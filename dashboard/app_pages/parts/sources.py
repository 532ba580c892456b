"""The parts of the page of sources: which one is open, and what it draws."""

import streamlit as st

from dashboard.app_pages.parts import about, articles, checks, definitions, downloads, register
from dashboard.frame.address import PARTS
from dashboard.frame.navigation import part_names
from dashboard.ui import switches
from dashboard.ui.view import View

DRAW = {
    "articles": articles.show,
    "checks": checks.show,
    "register": register.show,
    "definitions": definitions.show,
    "downloads": downloads.show,
    "about": about.show,
}
"""What draws each part."""
FROZEN = ("articles", "checks")
"""The parts that show nothing but what the articles say, as it was when they were written."""


def choose(view: View) -> str:
    """Draw the choice of a part; an article asked for without a part is among the articles."""
    names = dict(zip(PARTS, part_names(view.words), strict=True))
    return switches.one(
        st.pills, "part", view.words.text("Part of this page"), names, view,
        required=True, wrap=True, label_visibility="collapsed",
    )  # fmt: skip


def show(part: str, view: View) -> None:
    """Draw one part."""
    DRAW[part](view)
