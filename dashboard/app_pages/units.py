"""Unit reductions: how many before and after, what was cut, what the new units are made of."""

import streamlit as st

from dashboard.charts import commune_reduction
from dashboard.charts.figures import of_page
from dashboard.frame import navigation
from dashboard.ui import empty, figures, summary, switches, view

seen = view.current()
st.title(navigation.title("units", seen.words))
summary.both(seen)

listed = [(figure, figure.rows(seen)) for figure in of_page("units")]
measures = {"count": seen.words.text("Number of units"), "percent": seen.words.text("Percent")}
measure = switches.one(st.segmented_control, "measure", seen.words.text("Show"), measures, seen, required=True)
percent = measure == "percent"
for figure, rows in listed:
    if figure.chart is commune_reduction:
        numbers = seen.register_reductions(rows, percent=percent)
        figures.show(figure.chart, rows, seen, beside=numbers, percent=percent)
    else:
        figures.show(figure.chart, rows, seen)
silent = [seen.words.text(figure.topic) for figure, rows in listed if rows.empty]
if silent:
    empty.silent(silent, seen)
empty.unreported(seen)
