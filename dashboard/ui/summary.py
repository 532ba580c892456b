"""What stands behind the overview: how many articles, numbers and checks; what is told most."""

from html import escape

import streamlit as st

from dashboard import templates
from dashboard.frame import address
from dashboard.frame.navigation import PAGES
from dashboard.queries.articles import counts
from dashboard.queries.articles.readable import distinct_events
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.ui import register_words
from dashboard.ui.view import View
from dashboard.words import signs


def frozen(view: View) -> None:
    """Say in one line, below the title of a page, what its numbers and dates are and are not."""
    sentence = view.words.plural(
        "What {n} news article says, frozen as it was; the country moved on since.",
        "What {n} news articles say, frozen as they were; the country moved on since.",
        len(view.dataset.articles),
    )
    _scope(sentence, view)


def registered(view: View) -> None:
    """The same of a page whose numbers are the register's."""
    sentence = view.words.text(
        "What the register of administrative units says of {day}, frozen as it was; the country moved on since.",
        day=view.words.day(FIRST_DAY_AFTER),
    )
    _scope(sentence, view)


def both(view: View) -> None:
    """The same of a page on which both stand side by side."""
    sentence = view.words.plural(
        "What {n} news article and the register of {day} say, frozen as they were; the country moved on since.",
        "What {n} news articles and the register of {day} say, frozen as they were; the country moved on since.",
        len(view.dataset.articles),
        day=view.words.day(FIRST_DAY_AFTER),
    )
    _scope(sentence, view)


def scope(view: View) -> None:
    """Say the same on the first page, with how many numbers and events there are."""
    ours = len(counts.computed(view.all_observations))
    sentence = view.words.text(
        "{read} numbers and {events} events read out of {articles} news articles, and {computed} numbers computed from "
        "them; frozen as the articles were written, around 1 July 2025, and the country moved on since.",
        read=len(view.all_observations) - ours,
        events=len(distinct_events(view.all_events)),
        articles=len(view.dataset.articles),
        computed=ours,
    )
    _scope(sentence, view)


def _scope(sentence: str, view: View) -> None:
    more, href = view.words.text("More about the data"), address.href("articles", part=["about"])
    st.html(templates.render("scope.html", view.words, sentence=sentence, more=more, href=href))


def most_mentioned(view: View) -> None:
    """Say which topics and which day the articles speak of most."""
    lines = []
    if fullest := counts.most_mentioned_day(view.own_events):
        day, times = fullest
        lines.append(view.words.plural("{day}: told {n} time", "{day}: told {n} times", times, day=view.words.day(day)))
    for topic, count in counts.numbers_by_topic(view.observations, most=3).items():
        name = view.words.label("topic", topic)
        lines.append(view.words.plural("{topic}: {n} number", "{topic}: {n} numbers", count, topic=name))
    if lines:
        st.header(view.words.text("Told most"))
        st.html(f"<p>{escape(' · '.join(lines))}</p>")


def behind(view: View) -> None:
    """Say how many articles, numbers and checks stand behind the page, and lead to them."""
    articles = counts.articles_behind(view.observations, view.own_events)
    events = distinct_events(view.own_events)
    parts = [
        view.words.plural("{n} article", "{n} articles", len(articles)),
        view.words.plural("{n} number", "{n} numbers", len(view.observations)),
        view.words.plural("{n} event", "{n} events", len(events)),
        view.words.plural("{n} check", "{n} checks", len(view.checks)),
    ]
    st.header(view.words.text("What stands behind it"))
    lines = [f"<p>{escape(' · '.join(parts))}</p>"]
    results = counts.results(view.checks)
    if results:
        parts = [
            f"{view.words.label('result', result)}: {view.words.number(count)}" for result, count in results.items()
        ]
        lines.append(f'<p class="small">{escape(" · ".join(parts))}</p>')
    if not view.observations.empty:
        lines.append(f'<p class="witness">{signs.REGISTER} {escape(register_words.counts(view))}</p>')
    st.html(f'<div class="close">{"".join(lines)}</div>')
    st.page_link(PAGES["articles"].script, label=view.words.text("Read the passages and the checks"))
