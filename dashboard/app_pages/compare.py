"""Compare provinces: one indicator side by side, and everything each article says or leaves out."""

import streamlit as st

from dashboard.charts import comparison
from dashboard.queries.register_numbers import joined
from dashboard.ui import comparing, empty, figures, summary, view, witness

seen = view.current()
_ = seen.words.gettext
st.title(_("Compare provinces"))
summary.frozen(seen)
empty.unreported(seen)

rows = comparing.rows(seen)
own = witness.beside(rows, seen) if witness.asked(seen) else rows.head(0)
if rows.empty and own.empty:
    empty.nothing(_("No number of a whole province is reported for {provinces}.").format(provinces=seen.scope))
else:
    indicator = comparing.choose_indicator(joined(rows, own), seen)
    figures.show(comparison, rows[rows.indicator == indicator], seen, beside=own[own.indicator == indicator])
    comparing.say_silent(rows, indicator, seen)
if not rows.empty:
    st.header(_("Everything reported, side by side"), anchor="matrix")
    comparing.show_matrix(rows, seen)
