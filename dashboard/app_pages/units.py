"""Unit cuts: how many units fewer, of what; for the reader's places first, with both witnesses."""

import streamlit as st

from dashboard.app_pages.parts import unit_cuts
from dashboard.frame import navigation
from dashboard.ui import summary, view

seen = view.current()
st.title(navigation.title("units", seen.words))
summary.both(seen)
names = unit_cuts.shown(seen)
unit_cuts.answers(names, seen)
unit_cuts.reductions(names, seen)
unit_cuts.others(names, seen)
unit_cuts.silence(seen)
