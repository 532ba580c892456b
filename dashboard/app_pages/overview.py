"""What changed, and for my place: the country, the page of a province, or several side by side."""

import streamlit as st

from dashboard.app_pages.parts import landing, place, place_cards
from dashboard.ui import milestones, view

seen = view.current()
if len(seen.provinces) == 1:
    place.show(seen)
elif seen.provinces:
    place_cards.chosen(seen)
else:
    with st.container(key="landing"):
        with st.container(key="landing-country"):
            landing.numbers(seen)
        with st.container(key="landing-provinces"):
            landing.map_of_provinces(seen)
            landing.all_provinces(seen)
        with st.container(key="landing-told"):
            landing.in_articles(seen)
            milestones.show(seen)
    landing.what_they_are_not(seen)
