"""The articles: all as cards; or one, what it is, its passages, and what of it was left out."""

import streamlit as st

from dashboard import templates
from dashboard.app_pages.parts import passages
from dashboard.frame import address, markdown
from dashboard.queries.articles import sources
from dashboard.queries.articles.article_cards import ArticleCard
from dashboard.ui import empty
from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the article that the address asks for; without one all of them."""
    listed = view.article_cards
    asked = address.values("article")[:1]
    for card in listed:
        if [card.article] == asked:
            _one(card, view)
            return
    st.header(view.words.text("The articles"), anchor="articles")
    empty.unreported(view)
    speaking = [card for card in listed if not view.provinces or set(view.provinces) & set(card.provinces)]
    others = [card for card in listed if card not in speaking]
    common = _common(listed)
    if common:
        st.caption(view.words.text("All articles: {facts}", facts=markdown.as_written(" · ".join(common))))
    _cards(speaking, common, view)
    if speaking and others:
        st.subheader(view.words.text("On other places"))
    _cards(others, common, view)


def _common(cards: list[ArticleCard]) -> list[str]:
    """What is true of the day and the text of every article, which need not be said of each."""
    facts = [{card.day for card in cards}, {card.received for card in cards}]
    return [phrase for phrases in facts if len(phrases) == 1 for phrase in phrases]


def _cards(cards: list[ArticleCard], common: list[str], view: View) -> None:
    if cards:
        st.html(templates.render("article_cards.html", view.words, cards=cards, common=common, href=_href))


def _href(article: str) -> str:
    return address.href(part=[], article=[article])


def _one(card: ArticleCard, view: View) -> None:
    """What an article is, its passages with what was read in them, and what of it is no fact."""
    head = templates.render(
        "article_head.html",
        view.words,
        card=card,
        back=address.href(part=[], article=[]),
        all=view.words.text("All articles"),
        whole=view.words.text("Read the whole article at {outlet}", outlet=card.outlet),
        about=view.words.text(
            "Only paragraphs with facts are shown, with the words used marked. The text belongs to the outlet."
        ),
    )
    st.html(head)
    passages.show(card.article, view)
    _ignored(card.article, view)


def _ignored(article: str, view: View) -> None:
    rows = sources.left_out(view.dataset, article, view.words)
    count = len(view.dataset.ignored[view.dataset.ignored.article == article])
    heading = view.words.plural("{n} number left out, and why", "{n} numbers left out, and why", count)
    columns = [view.words.text("Words in the quote"), view.words.text("Why left out"), view.words.text("Times")]
    with st.expander(heading):
        st.dataframe(rows.set_axis(columns, axis="columns"), hide_index=True, key="ignored", alt=heading)
