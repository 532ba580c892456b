"""One article: which, what it is, and what of it was left out."""

from html import escape
from typing import Any

import streamlit as st

from dashboard.queries.articles import sources
from dashboard.queries.articles.citations import published
from dashboard.queries.articles.counts import articles_behind
from dashboard.ui import searching, switches
from dashboard.ui.view import View


def choose(view: View) -> str | None:
    """Draw the choice of an article among those that speak of the chosen provinces; `None` where none does."""
    speaking = articles_behind(view.observations, view.events[view.events.province_name != ""])
    titles = sources.titles(view.dataset, speaking, view.words)
    return switches.one(searching.box, "article", view.words.text("Article"), titles, view) if titles else None


def head(article: str, view: View) -> None:
    """Draw the outlet, the address, the dates known, and what was inferred."""
    row: Any = sources.article(view.dataset, article)
    numbers = len(sources.in_text_order(view.all_observations, article))
    events = len(sources.in_text_order(view.all_events, article))
    facts = [
        view.words.text(
            "{numbers}, {events} read",
            numbers=view.words.plural("{n} number", "{n} numbers", numbers),
            events=view.words.plural("{n} event", "{n} events", events),
        ),
        published(row, view.words),
        view.words.text("text in English, as received")
        if row.language == "en"
        else view.words.text("text in Vietnamese, as received"),
    ]
    whole = view.words.text("Read the whole article at {outlet}", outlet=row.publisher)
    note = row.note_vi if view.words.language == "vi" else row.note
    st.html(
        f'<p class="small">{escape(" · ".join(facts))}<br><a href="{escape(row.url)}" target="_blank" rel="noopener">'
        f"{escape(whole)}</a></p>" + (f'<p class="small">※ {escape(note)}</p>' if note else "")
    )
    st.caption(
        view.words.text(
            "Only the paragraphs that carry facts, with the passages read marked; the text is the outlet's."
        )
    )


def ignored(article: str, view: View) -> None:
    """Draw what of the article is no fact, and why."""
    rows = sources.left_out(view.dataset, article, view.words)
    count = len(view.dataset.ignored[view.dataset.ignored.article == article])
    heading = view.words.plural("{n} number left out, and why", "{n} numbers left out, and why", count)
    columns = [view.words.text("As printed"), view.words.text("Why it is no fact"), view.words.text("Times")]
    with st.expander(heading):
        st.dataframe(rows.set_axis(columns, axis="columns"), hide_index=True, key="ignored", alt=heading)
