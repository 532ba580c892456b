"""Compare provinces: one measure as bars, map, spread or table, and everything each article says or leaves out."""

import streamlit as st

from dashboard.app_pages.parts import compare, compare_views
from dashboard.frame import navigation
from dashboard.ui import summary, view

seen = view.current()
st.title(navigation.title("compare", seen.words))
summary.both(seen)
with st.container(key="compared", horizontal=True, vertical_alignment="bottom"):
    measure = compare.choose_measure(seen)
    shown = compare.choose_view(measure, seen)
    formers = compare_views.choose_formers(shown, measure, seen)
compare_views.show(shown, measure, seen, formers=formers)
compare.show_matrix(seen)
