"""A province's headline: units before → after, status, since when, says who; and the sentences behind it."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.frame import on_page
from dashboard.queries.articles.headlines import Headline, Units
from dashboard.queries.articles.row_kinds import id_of
from dashboard.ui import register_words
from dashboard.ui.view import View


def show(headline: Headline, view: View) -> None:
    """Draw one headline with a button that opens the sentences behind its numbers."""
    rows = [*headline.whole.rows, *(row for units in headline.parts.values() for row in units.rows)]
    rows += [] if headline.start is None else [headline.start]
    on_page.add(map(id_of, rows))
    with st.container(horizontal=True, key=f"headline-{headline.province}"):
        st.html(html(headline, view))


def html(headline: Headline, view: View) -> str:
    """The headline as HTML; what no article says is said to be so."""
    facts = []
    if headline.whole.rows:
        known = register_words.mark(headline.whole.rows, view)
        numbers = f"{_change(headline.whole, view)} {_rate(headline.whole)} {known}"
        facts.append(_said(headline.whole, view))
    else:
        numbers = _silent(view.words.text("Units before and after: not reported"))
        count = view.words.plural("{n} number about other things", "{n} numbers about other things", headline.others)
        facts += [count] if headline.others else []
    if headline.start is not None:
        day = headline.start["date_text"]
        facts.append(
            view.words.text("official operation: {day} ({status})", day=day, status=headline.start["status_name"])
        )
    parts = "".join(_part(name, units, view) for name, units in headline.parts.items())
    return (
        f'<section class="headline"><h3>{escape(headline.province)}</h3><p class="numbers">{numbers}</p>{parts}'
        f'<p class="small">{escape(" · ".join(facts))}</p></section>'
    )


def _change(units: Units, view: View) -> str:
    if units.before is None and units.after is None:
        return _silent(view.words.text("Units before and after: not reported"))
    before = (
        _silent(view.words.text("before: not reported")) if units.before is None else escape(units.before["value_text"])
    )
    after = (
        _silent(view.words.text("after: not reported")) if units.after is None else escape(units.after["value_text"])
    )
    return f'<span class="before">{before}</span> <span aria-hidden="true">→</span> <span class="after">{after}</span>'


def _silent(words: str) -> str:
    return f'<span class="silent">{escape(words)}</span>'


def _rate(units: Units) -> str:
    return "" if units.rate is None else f'<span class="rate">−{escape(units.rate["value_text"])}</span>'


def _part(name: str, units: Units, view: View) -> str:
    """A former province in one line; its status in words, since the whole has another one."""
    status = "" if units.after is None else escape(units.after["status_name"])
    said = " · ".join(part for part in (status, register_words.mark(units.rows, view)) if part)
    return (
        f'<p class="part"><span>{escape(name)}</span> <span>{_change(units, view)}</span> '
        f'<span>{_rate(units)}</span> <span class="small">{said}</span></p>'
    )


def _said(units: Units, view: View) -> str:
    """Which of the numbers is done, planned or computed, in words."""
    parts = []
    if units.before is not None:
        parts.append(view.words.text("before: {words}", words=_standing(units.before, view)))
    if units.after is not None:
        parts.append(view.words.text("after: {words}", words=_standing(units.after, view)))
    return " · ".join(parts)


def _standing(row: pd.Series, view: View) -> str:
    """Whether a number is done or planned and who says so; or that it is computed."""
    return view.words.text("computed") if row["basis"] == "computed" else f"{row['status_name']}, {row['publisher']}"
