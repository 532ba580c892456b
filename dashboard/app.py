"""The frame of every page: its settings, the navigation, the language and the shared filter."""

from pathlib import Path

import streamlit as st

from dashboard import dataset
from dashboard import words as locales
from dashboard.frame import address, language, notices, on_page, province_filter, streamlit_words
from dashboard.pictures import pictures
from dashboard.queries.areas import former_provinces, province_names
from dashboard.ui import links, selection, view

HERE = Path(__file__).parent
spoken = language.current()
_ = locales.translations(spoken).gettext

pages = [
    st.Page("app_pages/overview.py", title=_("Overview"), default=True),
    st.Page("app_pages/country.py", title=_("The whole country"), url_path="country"),
    st.Page("app_pages/province.py", title=_("One province"), url_path="province"),
    st.Page("app_pages/commune.py", title=_("Find a commune"), url_path="commune"),
    st.Page("app_pages/units.py", title=_("Unit reductions"), url_path="units"),
    st.Page("app_pages/timeline.py", title=_("Timeline"), url_path="timeline"),
    st.Page("app_pages/compare.py", title=_("Compare provinces"), url_path="compare"),
    st.Page("app_pages/articles.py", title=_("Articles and evidence"), url_path="articles"),
    st.Page("app_pages/about.py", title=_("About the data"), url_path="about"),
]
page = st.navigation(pages, position="hidden")  # the row of links below is in sight on phones too
st.set_page_config(page_title=f"{page.title} · Việt Nam 2025", layout="wide")
st.logo(HERE / "static/logo.svg")
st.html(HERE / "frame/frame.css")
st.html(HERE / "ui/parts.css")
st.html(HERE / "ui/register.css")
# Streamlit names the theme on the page only; what it opens above the page would take the system's.
st.html(f"<style>:root {{ color-scheme: {view.current().theme} }}</style>")

names = province_names(dataset.load())
former = former_provinces(dataset.load())
address.apply()
language.put_into_address(spoken)
selection.begin(page.url_path)
on_page.begin()
with st.container(key="pages", horizontal=True, gap=None):
    for other in pages:
        st.page_link(other)
with st.container(key="controls", horizontal=True, vertical_alignment="bottom"):
    strange = province_filter.provinces(names, former, spoken)
    foreign = language.control(spoken)
with st.container(key="announce"):
    language.announce()
    st.html(f"<script>{pictures.script()}</script>", unsafe_allow_javascript=True)
    streamlit_words.translate()
wrong = address.draw({**address.known(dataset.load()), **address.SHAPES})
wrong |= {language.KEY: foreign} if foreign else {}
notices.settle([*province_filter.explained(strange, names, former, spoken), *notices.of_address(wrong, spoken)])
seen = view.current()
selected = st.container()
page.run()
with selected:
    selection.rest(seen)
links.foot(page.title, seen)
