"""Compare provinces: one indicator side by side, and everything each article says or leaves out."""

import streamlit as st

from dashboard.app_pages.parts import compare
from dashboard.charts import comparison
from dashboard.frame import navigation
from dashboard.queries.register.numbers import joined
from dashboard.ui import empty, figures, register_words, summary, view

seen = view.current()
st.title(navigation.title("compare", seen.words))
summary.frozen(seen)
empty.unreported(seen)

rows = compare.rows(seen)
numbers = seen.register_beside(rows) if register_words.asked(seen) else rows.head(0)
if rows.empty and numbers.empty:
    empty.nothing(seen.words.text("No number of a whole province is reported for {provinces}.", provinces=seen.scope))
else:
    indicator = compare.choose_indicator(joined(rows, numbers), seen)
    figures.show(comparison, rows[rows.indicator == indicator], seen, beside=numbers[numbers.indicator == indicator])
    compare.say_silent(rows, indicator, seen)
if not rows.empty:
    st.header(seen.words.text("Everything reported, side by side"), anchor="matrix")
    compare.show_matrix(rows, seen)
