"""About the data: what it is, what the words mean, how fresh it is, what changed, whose it is."""

import streamlit as st

from dashboard.app_pages.parts import about
from dashboard.frame import navigation
from dashboard.ui import empty, view

seen = view.current()
st.title(navigation.title("about", seen.words))
empty.unreported(seen)
about.scope(seen)
st.header(seen.words.text("How fresh it is"))
about.freshness(seen)
st.header(seen.words.text("What the words mean"))
about.meanings(seen)
st.header(seen.words.text("What is counted, and how"))
about.indicators(seen)
st.header(seen.words.text("Changes of the data"))
about.changes(seen)
st.header(seen.words.text("Licences and sources"))
about.licences(seen)
