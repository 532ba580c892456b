"""Timeline: one lane for each area; what is not dated stands beside it."""

import streamlit as st

from dashboard.charts import timeline
from dashboard.frame import navigation
from dashboard.queries.articles.readable import counted_kinds, dated, distinct_events, of_kinds, undated
from dashboard.ui import empty, figures, summary, switches, tables, view

seen = view.current()
st.title(navigation.title("timeline", seen.words), anchor="top")  # in English it would take the anchor of the chart
summary.frozen(seen)

chosen = switches.several("kind", seen.words.text("Kind of event"), counted_kinds(seen.events))
events = of_kinds(seen.events, chosen)
if dated(events).empty:
    empty.nothing(seen.words.text("No dated event of these kinds."))
figures.show(timeline, dated(events), seen)
without = undated(events)
if not without.empty:
    count = len(distinct_events(without))
    heading = seen.words.plural("{n} event is told without a day", "{n} events are told without a day", count)
    st.header(heading, anchor="undated")
    tables.show(without, seen, "undated")
empty.unreported(seen)
