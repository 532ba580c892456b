"""An article's paragraphs with the curated passages marked, and what was read from each."""

from html import escape

import streamlit as st

from dashboard.queries.paragraphs import Paragraph, paragraphs
from dashboard.ui import shown, witness
from dashboard.ui.view import View


def show(article: str, view: View) -> None:
    """Draw the paragraphs of an article that carry facts, each followed by its numbers, events and documents."""
    language = view.dataset.articles.set_index("article").language[article]
    for paragraph in paragraphs(view.dataset, article):
        shown.add(paragraph.statements)
        st.html(_paragraph(paragraph, language) + _read(paragraph, view))


def _paragraph(paragraph: Paragraph, language: str) -> str:
    text = "".join(
        f"<b>{escape(segment.written)}</b>" if segment.statement else escape(segment.written)
        for segment in paragraph.segments
    )
    return f'<p class="passage" lang="{language}">{text}</p>'


def _read(paragraph: Paragraph, view: View) -> str:
    """The list of what was read from a paragraph, in the order of the passages."""
    items: list[str] = []
    inferred = {"": "", "year": view.words.gettext("year inferred")}
    for statement in paragraph.statements:
        numbers = view.all_observations[view.all_observations.statement == statement].sort_values("written_start")
        events = view.all_events[view.all_events.statement == statement].sort_values("written_start")
        documents = view.dataset.documents[view.dataset.documents.statement == statement]
        items += [
            _item(row["value_text"], row["indicator_name"], row["area_name"], row["status_name"], row["basis_name"])
            + witness.word(row)
            for row in numbers.to_dict("records")
        ]
        items += [
            _item(row["date_text"], row["title_text"], row["area_name"], row["status_name"], inferred[row["inferred"]])
            for row in events.to_dict("records")
        ]
        items += [_item(row["document"], row[f"subject_{view.language}"]) for row in documents.to_dict("records")]
    return '<ul class="read">' + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def _item(value: str, *words: str) -> str:
    return f"<b>{escape(value)}</b> " + " · ".join(escape(word) for word in words if word)
