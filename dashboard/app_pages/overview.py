"""What changed, and for my place: the country, the page of a province, or several side by side."""

import streamlit as st

from dashboard.app_pages.parts import landing, place, place_cards
from dashboard.ui import milestones, view

place_cards.style()
seen = view.current()
if len(seen.provinces) == 1:
    place.show(seen)
elif seen.provinces:
    place_cards.chosen(seen)
else:
    numbers, beside = st.container(key="landing").columns([58, 42], gap="large")
    with numbers:
        landing.numbers(seen)
        landing.in_articles(seen)
        milestones.show(seen)
    with beside:
        landing.map_of_provinces(seen)
        landing.all_provinces(seen)
    landing.what_they_are_not(seen)
