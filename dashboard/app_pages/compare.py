"""Compare provinces: one indicator side by side, and everything each article says or leaves out."""

import streamlit as st

from dashboard.charts import comparison
from dashboard.ui import comparing, empty, figures, summary, view

seen = view.current()
_ = seen.words.gettext
st.title(_("Compare provinces"))
summary.frozen(seen)
empty.unreported(seen)

rows = comparing.rows(seen)
if rows.empty:
    empty.nothing(_("No number of a whole province is reported for {provinces}.").format(provinces=seen.scope))
else:
    indicator = comparing.choose_indicator(rows, seen)
    figures.show(comparison, rows[rows.indicator == indicator], seen)
    comparing.say_silent(rows, indicator, seen)
    st.header(_("Everything reported, side by side"), anchor="matrix")
    comparing.show_matrix(rows, seen)
