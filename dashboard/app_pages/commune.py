"""What became of my commune: a search over the register's units of before and after, and the answer for one of them."""

import streamlit as st

from dashboard.ui import commune_answer, communes, empty, summary, view

seen = view.current()
_ = seen.words.gettext
st.title(_("What became of my commune?"))
summary.registered(seen)
communes.introduce(seen)
typed = communes.ask(seen)
rows = communes.found(typed)
unit = communes.chosen(rows, seen)
communes.back(rows, seen)
if unit:
    commune_answer.show(unit, seen)
communes.results(rows, typed, unit, seen)
empty.unreported(seen)
