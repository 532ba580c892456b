"""One article: which, what it is, and what of it was left out."""

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.queries.articles.citations import published
from dashboard.ui import searching, switches
from dashboard.ui.view import View


def choose(view: View) -> str | None:
    """Draw the choice of an article among those that speak of the chosen provinces; `None` where none does."""
    told = pd.concat([view.observations.article, view.events[view.events.province_name != ""].article])
    articles = view.dataset.articles[view.dataset.articles.article.isin(told)]
    if articles.empty:
        return None
    titles = dict(
        zip(articles.article, articles.publisher + ": " + articles[f"title_{view.words.language}"], strict=True)
    )
    return switches.one(searching.box, "article", view.words.text("Article"), titles, view)


def head(article: str, view: View) -> None:
    """Draw the outlet, the address, the dates known, and what was inferred."""
    row: Any = view.dataset.articles.set_index("article").loc[article]
    numbers = int((view.all_observations.article == article).sum())
    events = int((view.all_events.article == article).sum())
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
    rows = view.dataset.ignored[view.dataset.ignored.article == article]
    grouped = rows.groupby(["written", f"reason_{view.words.language}"], sort=False).size().reset_index(name="times")
    grouped["times"] = grouped.times.astype("str")  # Streamlit's menu of a column of numbers is in English
    heading = view.words.plural("{n} number left out, and why", "{n} numbers left out, and why", len(rows))
    with st.expander(heading.format(n=len(rows))):
        st.dataframe(
            grouped.set_axis(
                [view.words.text("As printed"), view.words.text("Why it is no fact"), view.words.text("Times")],
                axis="columns",
            ),
            hide_index=True,
            key="ignored",
            alt=heading.format(n=len(rows)),
        )
