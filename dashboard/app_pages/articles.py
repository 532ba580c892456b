"""Articles and evidence: the passages and what was read from them, what was left out and why, and the checks."""

import streamlit as st

from dashboard.app_pages.parts import articles, checks, passages
from dashboard.frame import navigation
from dashboard.ui import empty, summary, view

seen = view.current()
st.title(navigation.title("articles", seen.words))
summary.frozen(seen)
empty.unreported(seen)
article = articles.choose(seen)
if article:
    articles.head(article, seen)
    passages.show(article, seen)
    articles.ignored(article, seen)
st.header(seen.words.text("Do the numbers add up?"), anchor="checks")
checks.show(seen)
st.header(seen.words.text("Does the register agree?"))
checks.by_register(seen)
