"""What happened, and when: turning days, the dated list, the same in lanes by place, then what has no date."""

import streamlit as st

from dashboard.app_pages.parts import dates
from dashboard.frame import navigation
from dashboard.ui import empty, milestones, summary, view

seen = view.current()
st.title(navigation.title("timeline", seen.words), anchor="top")
milestones.show(seen)
summary.dated(seen)
kinds = dates.chosen(seen)
if dates.are_there(seen):
    dates.listed(kinds, seen)
    dates.lanes(kinds, seen)
dates.central(seen)
dates.without(kinds, seen)
empty.unreported(seen)
