"""Report a wrong number: a text with all that is needed to find it, to copy and send; nothing is sent from here."""

from html import escape
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from dashboard.ui.definitions import fold
from dashboard.ui.view import View


def of_row(row: pd.Series, view: View) -> str:
    """The folded report of one observation or event, as HTML."""
    _ = view.words.gettext
    number = "observation" in row
    name = row["observation" if number else "event"]
    told = (row["value_text"], row["indicator_name"]) if number else (row["date_text"], row["title_text"])
    lines = [
        _("Id: {id}").format(id=name),
        _("Shown: {words}").format(words=" · ".join((*told, row["area_name"], row["status_name"]))),
    ]
    if row["exact"]:
        lines.append(_("Sentence: “{sentence}”").format(sentence=row["exact"]))
        lines.append(_("Article: {address}").format(address=row["url"]))
    if number and row["expression_text"]:
        lines.append(_("Computed: {arithmetic} = {value}").format(arithmetic=row["expression_text"], value=told[0]))
    language = view.dataset.articles.set_index("article").language[row["article"]] if row["exact"] else ""
    return _folded(lines, view, {row["exact"]: language})


def of_figure(name: str, sentence: str, view: View) -> str:
    """The folded report of a whole chart: its id and the sentence above it, as HTML."""
    _ = view.words.gettext
    return _folded([_("Id: {id}").format(id=name), _("Shown: {words}").format(words=sentence)], view, {})


def address(view: View) -> str:
    """The address of what the reader sees, with language and provinces; from `?` on where there is no browser."""
    query = {"province": list(view.provinces), "lang": view.language}
    return f"{st.context.url or ''}?{urlencode(query, doseq=True)}"


def _folded(lines: list[str], view: View, quoted: dict[str, str]) -> str:
    """The lines behind a heading; `quoted` gives the language of the passages in them."""
    _ = view.words.gettext
    lines = [*lines, _("Seen at: {address}").format(address=address(view)), _("What is wrong: …")]
    text = escape("\n".join(lines))
    for passage, language in quoted.items():
        text = text.replace(escape(passage), f'<span lang="{language}">{escape(passage)}</span>') if passage else text
    how = _(
        "Select the text, copy it, say what is wrong, and send it to whoever gave you the address of this dashboard."
    )
    return fold(
        _("Report a mistake"),
        f'<p class="small">{escape(how)}</p><pre class="report" tabindex="0">{text}</pre>',
    )
