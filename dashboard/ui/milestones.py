"""The turning days in words, as every page that tells them shows them."""

import streamlit as st

from dashboard.frame import on_page
from dashboard.queries.milestones import Milestone, milestones, of_province
from dashboard.queries.register.provinces import area_of
from dashboard.templates import render
from dashboard.ui.view import View


@st.cache_resource(show_spinner=False, hash_funcs={View: lambda view: view.words.language})
def _days(view: View) -> list[Milestone]:
    """The turning days, shared by all sessions of a language and never changed."""
    return milestones(view.sources)


def show(view: View) -> None:
    """Draw the acts of the State that turned the reform, that of each chosen province among them, in the order of
    their days; each with the number it decided behind a link."""
    areas = [area_of(view.sources.register, name) for name in view.provinces]
    days = sorted([*_days(view), *(of_province(area, view.sources) for area in areas)], key=lambda one: one.on)
    on_page.add((name for one in days for name in one.ids), "milestones")
    title = view.words.text("Milestones of the reorganization")
    st.html(render("milestones.html", view.words, milestones=days, title=title, href=view.href))
