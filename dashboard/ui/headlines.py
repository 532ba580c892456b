"""A province's headline: units before → after, status, since when, says who; and the sentences behind it."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard.queries.headlines import Headline
from dashboard.ui import evidence
from dashboard.ui.view import View


def show(headline: Headline, view: View) -> None:
    """Draw one headline with a button that opens the sentences behind its numbers."""
    st.html(html(headline, view))
    rows = [row for row in (headline.before, headline.after, headline.rate, headline.start) if row is not None]
    if rows:
        with st.popover(view.words.gettext("The sentences behind it"), key=f"headline-{headline.province}"):
            evidence.show([str(row["event" if "event" in row else "observation"]) for row in rows], view)


def html(headline: Headline, view: View) -> str:
    """The headline as HTML; what no article says is said to be so."""
    _, ngettext = view.words.gettext, view.words.ngettext
    if headline.before is None and headline.after is None:
        count = ngettext("{n} number about other things", "{n} numbers about other things", headline.numbers)
        numbers = f'<span class="silent">{escape(_("Units before and after: not reported"))}</span>'
        facts = [count.format(n=headline.numbers)] if headline.numbers else []
    else:
        numbers = (
            f'<span class="before">{_shown(headline.before, view)}</span><span aria-hidden="true">→</span>'
            f'<span class="after">{_shown(headline.after, view)}</span>{_rate(headline.rate)}'
        )
        facts = [_said(headline, view)]
    if headline.start is not None:
        day = headline.start["date_text"]
        facts.append(_("official operation: {day} ({status})").format(day=day, status=headline.start["status_name"]))
    return (
        f'<section class="headline"><h3>{escape(headline.province)}</h3><p class="numbers">{numbers}</p>'
        f'<p class="small">{escape(" · ".join(facts))}</p></section>'
    )


def _shown(row: pd.Series | None, view: View) -> str:
    if row is None:
        return f'<span class="silent">{escape(view.words.gettext("before: not reported"))}</span>'
    return escape(row["value_text"])


def _rate(row: pd.Series | None) -> str:
    return "" if row is None else f'<span class="rate">−{escape(row["value_text"])}</span>'


def _said(headline: Headline, view: View) -> str:
    """Which of the numbers is done, planned or computed, in words."""
    _ = view.words.gettext
    parts = []
    for row, words in ((headline.before, _("before: {words}")), (headline.after, _("after: {words}"))):
        if row is not None:
            computed = row["basis"] == "computed"
            parts.append(words.format(words=_("computed") if computed else f"{row['status_name']}, {row['publisher']}"))
    return " · ".join(parts)
