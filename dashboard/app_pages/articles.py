"""Sources and data: the articles, the checks, the register, the definitions, the files, and about it all."""

import streamlit as st

from dashboard.app_pages.parts import sources
from dashboard.frame import navigation
from dashboard.ui import summary, view

seen = view.current()
st.title(navigation.title("articles", seen.words))
part = sources.choose(seen)
if part in sources.FROZEN:
    summary.frozen(seen)
sources.show(part, seen)
