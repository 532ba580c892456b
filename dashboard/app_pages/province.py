"""One province, old and new: what the register says of it, what the articles say, and its communes."""

import streamlit as st

from dashboard.app_pages.parts import province, province_choice, province_communes
from dashboard.frame import navigation
from dashboard.ui import summary, view

seen = view.current()
if len(seen.provinces) != 1:
    st.title(navigation.title("province", seen.words))
    summary.registered(seen)
    province_choice.show(seen)
else:
    own = province.of(seen)
    st.title(province.sentence(own, seen), anchor=False)
    summary.registered(seen)
    province.facts(own, seen)
    province.formers(own, seen)
    province.kinds(own, seen)
    province.articles(seen)
    province_communes.show(own, seen)
