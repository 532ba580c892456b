"""What became of my commune: a search over the register's former and new units, and the answer for one of them."""

import streamlit as st

from dashboard.app_pages.parts import commune_answer, commune_search
from dashboard.frame import navigation
from dashboard.ui import empty, summary, view

seen = view.current()
st.title(navigation.title("commune", seen.words))
summary.registered(seen)
commune_search.introduce(seen)
typed = commune_search.ask(seen)
rows = commune_search.found(typed)
unit = commune_search.chosen(rows, seen)
commune_search.back(rows, seen)
if unit:
    commune_answer.show(unit, seen)
commune_search.results(rows, typed, unit, seen)
empty.unreported(seen)
