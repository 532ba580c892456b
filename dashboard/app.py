"""The frame of every page: its settings, the navigation, the language and the shared filter."""

from pathlib import Path

import streamlit as st

from dashboard import dataset
from dashboard.frame import (
    address,
    header_box,
    language,
    notices,
    on_page,
    places,
    province_filter,
    streamlit_words,
)
from dashboard.frame.navigation import PAGES
from dashboard.pictures import pictures
from dashboard.queries.areas import province_names
from dashboard.ui import links, selection, view
from dashboard.words import Words

HERE = Path(__file__).parent
spoken = language.current()
words = Words.of(spoken)

pages = {
    page.key: st.Page(page.script, title=words.text(page.menu), url_path=page.address or None, default=not page.address)
    for page in PAGES.values()
}
page = st.navigation(list(pages.values()), position="hidden")  # the row of links below is in sight on phones too
st.set_page_config(page_title=f"{page.title} · Việt Nam 2025", layout="wide")
st.logo(HERE / "static/logo.svg")
st.html(HERE / "frame/frame.css")
st.html(HERE / "ui/parts.css")
st.html(HERE / "ui/register.css")
# Streamlit names the theme on the page only; what it opens above the page would take the system's.
st.html(f"<style>:root {{ color-scheme: {view.current().theme} }}</style>")

address.apply()
places.lead()
language.put_into_address(spoken)
selection.begin(page.url_path)
on_page.begin()
with st.container(key="pages", horizontal=True, gap=None):
    for key, other in pages.items():
        if PAGES[key].in_menu:
            st.page_link(other)
with st.container(key="address"):
    strange = province_filter.provinces(province_names(dataset.load()), words)
    wrong = address.draw({**address.known(dataset.load()), **address.SHAPES})
with st.container(key="controls", horizontal=True, vertical_alignment="bottom"):
    header_box.draw(words, tells_of_units=page.url_path == PAGES["commune"].address)
    foreign = language.control(spoken)
with st.container(key="announce"):
    language.announce()
    st.html(f"<script>{pictures.script()}</script>", unsafe_allow_javascript=True)
    streamlit_words.translate()
wrong |= {language.KEY: foreign} if foreign else {}
notices.settle([*province_filter.explained(strange, words), *notices.of_address(wrong, words)])
seen = view.current()
selected = st.container()
page.run()
with selected:
    selection.rest(seen)
links.foot(page.title, seen)
