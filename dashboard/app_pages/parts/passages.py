"""An article's paragraphs with the curated passages marked, and what was read from each."""

from collections import defaultdict
from html import escape

import streamlit as st

from dashboard.frame import on_page
from dashboard.queries.articles.documents import document_names
from dashboard.queries.articles.paragraphs import Paragraph, paragraphs
from dashboard.queries.articles.sources import in_text_order, language_of
from dashboard.ui import register_words
from dashboard.ui.view import View


def show(article: str, view: View) -> None:
    """Draw the paragraphs of an article that carry facts, each followed by its numbers, events and documents."""
    language = language_of(view.dataset, article)
    items = _items(article, view)
    for paragraph in paragraphs(view.dataset, article):
        on_page.add(paragraph.statements)
        read = "".join(f"<li>{item}</li>" for name in paragraph.statements for item in items.get(name, ()))
        st.html(f'{_paragraph(paragraph, language)}<ul class="read">{read}</ul>')


def _paragraph(paragraph: Paragraph, language: str) -> str:
    text = "".join(
        f"<b>{escape(segment.written)}</b>" if segment.statement else escape(segment.written)
        for segment in paragraph.segments
    )
    return f'<p class="passage" lang="{language}">{text}</p>'


def _items(article: str, view: View) -> dict[str, list[str]]:
    """What was read from each statement of an article, as HTML: its numbers, events and documents as printed."""
    inferred = {"": "", "year": view.words.text("year inferred")}
    numbers, events = (in_text_order(rows, article) for rows in (view.all_observations, view.all_events))
    documents = view.dataset.documents[view.dataset.documents.article == article]
    items: dict[str, list[str]] = defaultdict(list)
    for row in numbers.to_dict("records"):
        facts = (row["value_text"], row["indicator_name"], row["area_name"], row["status_name"], row["basis_name"])
        items[row["statement"]].append(_item(*facts) + register_words.word(row))
    for row in events.to_dict("records"):
        facts = (row["date_text"], row["title_text"], row["area_name"], row["status_name"], inferred[row["inferred"]])
        items[row["statement"]].append(_item(*facts))
    names = document_names(view.dataset, view.words)
    for row in documents.to_dict("records"):
        items[row["statement"]].append(_item(names[row["document"]], row[f"subject_{view.words.language}"]))
    return items


def _item(value: str, *words: str) -> str:
    return f"<b>{escape(value)}</b> " + " · ".join(escape(word) for word in words if word)
