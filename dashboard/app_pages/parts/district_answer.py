"""The answer for one district: that it ended, and which communes its own are now, each a link to its answer."""

import streamlit as st

from dashboard import dataset
from dashboard.frame import address, places
from dashboard.queries.register.districts import district
from dashboard.templates import render
from dashboard.ui.view import View


def show(area: str, view: View) -> None:
    """Draw the answer for a district that had communes."""
    told = district(dataset.register(), places.index().names.units, area, view.words)

    def href(unit: str) -> str:
        return f"?{address.query(view.provinces, view.words.language, {address.UNIT: [unit]})}"

    source = view.words.text("Source: the register of administrative units as of 30 June and 1 July 2025.")
    st.html(render("district.html", view.words, district=told, href=href, source=source))
