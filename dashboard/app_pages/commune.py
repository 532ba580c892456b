"""What became of my commune: the answer for the unit in the address, new or former, or for a district."""

import streamlit as st

from dashboard.app_pages.parts import commune_answer, commune_search, district_answer
from dashboard.frame import navigation
from dashboard.ui import empty, summary, view

seen = view.current()
st.title(navigation.title("commune", seen.words))
unit = commune_search.asked(seen)
if unit and commune_search.has_ended_with_its_communes(unit):
    district_answer.show(unit, seen)
elif unit:
    commune_answer.show(unit, seen)
commune_search.results(seen, but=unit)
commune_search.examples(seen)
summary.registered(seen)
commune_search.introduce(seen)
empty.unreported(seen)
