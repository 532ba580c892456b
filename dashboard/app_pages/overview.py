"""The answer in one screen: units before and after, since when, says who; and what stands behind it."""

import streamlit as st

from dashboard.app_pages.parts import headline_cards
from dashboard.charts import timeline
from dashboard.frame import navigation
from dashboard.queries.articles.headlines import headlines
from dashboard.ui import downloads, empty, figures, summary, view

seen = view.current()
st.title(navigation.title("overview", seen.words))
summary.scope(seen)

told = headlines(seen.observations, seen.own_events)
numbers, dates = st.columns([5, 6], gap="large")
with numbers:
    if told:
        st.header(seen.words.text("Commune-level units, before → after"))
    for headline in told:
        headline_cards.show(headline, seen)
    empty.unreported(seen)
with dates:
    figures.show(timeline, seen.events, seen, compact=True)
summary.most_mentioned(seen)
summary.behind(seen)
downloads.everything(seen)
