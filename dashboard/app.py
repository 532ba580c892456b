"""The frame of every page: its settings, the navigation, the language and the shared filter."""

import streamlit as st

from dashboard import assets, dataset
from dashboard.charts.parts.style import PALETTES
from dashboard.frame import (
    address,
    address_values,
    embedded,
    failure,
    following,
    header,
    header_box,
    language,
    notices,
    on_page,
    province_filter,
    streamlit_words,
    turns,
)
from dashboard.frame.navigation import MOVED, PAGES
from dashboard.integrity import published
from dashboard.queries.areas import province_names
from dashboard.ui import drawer, foot, view
from dashboard.words import Words

with turns.turn():
    spoken = language.current()
    words = Words.of(spoken)

    pages = {
        page.key: st.Page(
            page.script, title=words.text(page.menu), url_path=page.address or None, default=not page.address
        )
        for page in PAGES.values()
    }
    old = [st.Page(lambda: None, title=name, url_path=name, visibility="hidden") for name in MOVED if name not in PAGES]
    page = st.navigation([*pages.values(), *old], position="hidden")  # the header's links are in sight on phones too
    st.set_page_config(page_title=f"{page.title} · Việt Nam 2025", layout="wide")
    if not assets.in_page:
        st.html(assets.sheet(*assets.STYLES))
    if published().damages:
        st.html(failure.refusal(published().damages, words))
        st.stop()
    # Streamlit names the theme on the page only; what it opens above the page would take the system's.
    theme = view.current().theme
    # On paper, which is white, a chart keeps the ground that its colours are made for (frame/print.css).
    st.html(f"<style>:root {{ color-scheme: {theme}; --chart-ground: {PALETTES[theme].paper} }}</style>")

    address.apply()
    following.lead_on(page.url_path)
    following.lead()
    language.put_into_address(spoken)
    drawer.begin()
    on_page.begin()
    top = st.container(key="header", gap=None)
    box = st.container(key="controls", gap=None)
    with top, st.container(key="address"):
        strange = province_filter.provinces(province_names(dataset.load()), words)
        wrong = address.draw(address_values.allowed(dataset.load()))
        foreign = language.control(spoken)
        if not assets.in_page:
            st.html(assets.scripts(*assets.SCRIPTS) + streamlit_words.script(), unsafe_allow_javascript=True)
        following.listen(spoken)
    wrong |= {language.KEY: foreign} if foreign else {}
    notices.settle([*province_filter.explained(strange, words), *notices.of_address(wrong, words)])
    embedded.begin()
    here = next(PAGES[key] for key, other in pages.items() if other == page)
    if not embedded.figure():
        with box:
            header_box.draw(here.key, words)
        with top:
            header.draw(here.key, words)
    seen = view.current()
    page.run()
    if embedded.figure():
        embedded.end(words)
    else:
        foot.draw(words.text(here.title), seen)
    drawer.show(seen)
