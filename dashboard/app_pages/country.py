"""The whole country by the register: totals, the 34 provinces ranked and spread, where each of them stands."""

import streamlit as st

from dashboard.app_pages.parts import country
from dashboard.charts import province_ranking, reduction_distribution
from dashboard.frame import navigation
from dashboard.ui import empty, register_figures, summary, switches, view

seen = view.current()
st.title(navigation.title("country", seen.words))
country.numbers(seen)
summary.registered(seen)
empty.unreported(seen)

rows, chosen, source = country.rows(seen), country.chosen(seen), country.source(seen)
place, beside = st.columns([63, 37], gap="large")
with place:
    country.map_of(seen)
with beside:
    country.pick(seen)
    country.standing(seen)
measures = {"count": seen.words.text("Number of units"), "percent": seen.words.text("Percent")}
measure = switches.one(st.segmented_control, "measure", seen.words.text("Show as"), measures, seen, required=True)
register_figures.show(
    province_ranking, rows, seen, source=source, follow=country.choose, percent=measure == "percent", chosen=chosen
)
register_figures.show(reduction_distribution, rows, seen, source=source, follow=country.choose, chosen=chosen)
st.header(seen.words.text("All 34 provinces and cities"), anchor="provinces")
country.table(seen)
