"""About the data: what it is, what the words mean, how fresh it is, what changed, whose it is."""

import streamlit as st

from dashboard.app_pages.parts import about
from dashboard.ui import empty, view

seen = view.current()
_ = seen.words.gettext
st.title(_("About the data"))
empty.unreported(seen)
about.scope(seen)
st.header(_("How fresh it is"))
about.freshness(seen)
st.header(_("What the words mean"))
about.meanings(seen)
st.header(_("What is counted, and how"))
about.indicators(seen)
st.header(_("Changes of the data"))
about.changes(seen)
st.header(_("Licences and sources"))
about.licences(seen)
