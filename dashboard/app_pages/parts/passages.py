"""An article's paragraphs with the curated passages marked, and what was read from each."""

from collections import defaultdict
from dataclasses import dataclass

import streamlit as st

from dashboard import templates
from dashboard.frame import on_page
from dashboard.queries.articles.documents import document_names
from dashboard.queries.articles.paragraphs import paragraphs
from dashboard.queries.articles.sources import in_text_order, language_of
from dashboard.ui.view import View
from dashboard.words.register_names import register_short


@dataclass(frozen=True)
class Item:
    """What was read: its value, its id where it can be opened, its facts, and what the register says of it."""

    value: str
    facts: tuple[str, ...]
    id: str = ""
    verdict: str = ""
    result: str = ""


def show(article: str, view: View) -> None:
    """Draw the paragraphs of an article that carry facts, each followed by its numbers, events and documents."""
    items = _items(article, view)
    in_order = paragraphs(view.dataset, article)
    drawn = [(one, [item for name in one.statements for item in items.get(name, ())]) for one in in_order]
    for _paragraph, of_paragraph in drawn:
        on_page.add((item.id for item in of_paragraph if item.id), "passages")
    for paragraph in in_order:
        on_page.add(paragraph.statements)
    language = language_of(view.dataset, article)
    html = templates.render(
        "passages.html", view.words, paragraphs=drawn, language=language, register=register_short(view.words),
        href=view.href,
    )  # fmt: skip
    st.html(html)


def _items(article: str, view: View) -> dict[str, list[Item]]:
    """What was read from each statement of an article: its numbers, events and documents as printed."""
    inferred = {"": "", "year": view.words.text("year inferred")}
    numbers, events = (in_text_order(rows, article) for rows in (view.all_observations, view.all_events))
    documents = view.dataset.documents[view.dataset.documents.article == article]
    items: dict[str, list[Item]] = defaultdict(list)
    for row in numbers.to_dict("records"):
        facts = (row["indicator_name"], row["area_name"], row["status_name"], row["basis_name"])
        verdict = "" if row["register_result"] == "none" else row["register_text"]
        items[row["statement"]].append(
            Item(row["value_text"], facts, row["observation"], verdict, row["register_result"])
        )
    for row in events.to_dict("records"):
        facts = (row["title_text"], row["area_name"], row["status_name"], inferred[row["inferred"]])
        items[row["statement"]].append(Item(row["date_text"], facts, row["event"]))
    names = document_names(view.dataset, view.words)
    for row in documents.to_dict("records"):
        subject = (row[f"subject_{view.words.language}"],)
        items[row["statement"]].append(Item(names[row["document"]], subject))
    return items
