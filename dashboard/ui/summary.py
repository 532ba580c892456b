"""What stands behind the overview: how many articles, numbers and checks; what is told most."""

from html import escape

import streamlit as st

from dashboard import words as locales
from dashboard.queries.articles.distinct_events import tellings
from dashboard.queries.register_verdicts import SIGN
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.ui import register_words
from dashboard.ui.view import View
from dashboard.words.labels import label


def frozen(view: View) -> None:
    """Say in one line, below the title of a page, what its numbers and dates are and are not."""
    count = len(view.dataset.articles)
    text = view.words.ngettext(
        "What {n} news article says, frozen as it was; the country moved on since.",
        "What {n} news articles say, frozen as they were; the country moved on since.",
        count,
    )
    _scope(text.format(n=count), view)


def registered(view: View) -> None:
    """The same of a page whose numbers are the register's."""
    _ = view.words.gettext
    day = locales.day(FIRST_DAY_AFTER, view.language)
    text = _("What the register of administrative units says of {day}, frozen as it was; the country moved on since.")
    _scope(text.format(day=day), view)


def scope(view: View) -> None:
    """Say the same on the first page, with how many numbers and events there are."""
    _ = view.words.gettext
    text = _(
        "{read} numbers and {events} events read out of {articles} news articles, and {computed} numbers computed from "
        "them; frozen as the articles were written, around 1 July 2025, and the country moved on since."
    )
    computed = int((view.all_observations.basis == "computed").sum())
    said = text.format(
        read=locales.number(len(view.all_observations) - computed, view.language),
        events=locales.number(len(tellings(view.all_events)), view.language),
        articles=locales.number(len(view.dataset.articles), view.language),
        computed=locales.number(computed, view.language),
    )
    _scope(said, view)


def _scope(said: str, view: View) -> None:
    with st.container(key="scope", horizontal=True, gap=None):
        st.html(f'<p class="small">{escape(said)}</p>', width="content")
        st.page_link("app_pages/about.py", label=view.words.gettext("More about the data"))


def most_told(view: View) -> None:
    """Say which topics and which day the articles speak of most."""
    _, ngettext = view.words.gettext, view.words.ngettext
    quoted = view.observations[view.observations.basis != "computed"]
    own = view.own_events
    days = own[(own.precision == "day") & own.end.isna()].start.value_counts()
    lines = []
    if not days.empty:
        text = ngettext("{day}: told {n} time", "{day}: told {n} times", int(days.iloc[0]))
        lines.append(text.format(day=locales.day(days.index[0].date(), view.language), n=days.iloc[0]))
    for topic, count in quoted.topic.value_counts().head(3).items():
        text = ngettext("{topic}: {n} number", "{topic}: {n} numbers", int(count))
        lines.append(text.format(topic=label("topic", str(topic), view.language), n=count))
    if lines:
        st.header(_("Told most"))
        st.html(f"<p>{escape(' · '.join(lines))}</p>")


def behind(view: View) -> None:
    """Say how many articles, numbers and checks stand behind the page, and lead to them."""
    _, ngettext = view.words.gettext, view.words.ngettext
    results = view.checks.result.value_counts()
    articles = {name for name in view.observations.article if name} | set(view.own_events.article)
    events = len(tellings(view.own_events))
    counted = [
        (ngettext("{n} article", "{n} articles", len(articles)), len(articles)),
        (ngettext("{n} number", "{n} numbers", len(view.observations)), len(view.observations)),
        (ngettext("{n} event", "{n} events", events), events),
        (ngettext("{n} check", "{n} checks", len(view.checks)), len(view.checks)),
    ]
    st.header(_("What stands behind it"))
    parts = [words.format(n=locales.number(count, view.language)) for words, count in counted]
    said = [f"<p>{escape(' · '.join(parts))}</p>"]
    parts = [f"{label('result', str(result), view.language)}: {count}" for result, count in results.items()]
    if parts:
        said.append(f'<p class="small">{escape(" · ".join(parts))}</p>')
    if not view.observations.empty:
        said.append(f'<p class="witness">{SIGN} {escape(register_words.counts(view))}</p>')
    st.html(f'<div class="close">{"".join(said)}</div>')
    st.page_link("app_pages/articles.py", label=_("Read the passages and the checks"))
