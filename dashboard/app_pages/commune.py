"""What became of my commune: the answer for the unit in the address, new or former, or for a district."""

import streamlit as st

from dashboard.app_pages.parts import commune_answer, commune_search
from dashboard.frame import navigation
from dashboard.ui import empty, summary, view

seen = view.current()
unit = commune_search.asked(seen)
if unit:
    commune_answer.show(unit, seen)
else:
    st.title(navigation.title("commune", seen.words))
commune_answer.remember(unit)
commune_search.results(seen, but=unit)
commune_search.begin(seen)
summary.registered(seen)
if not unit:  # an answer says it of its unit
    empty.unreported(seen)
