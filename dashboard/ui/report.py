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
    told = (row["value_text"], row["indicator_name"]) if number else (row["date_text"], row["title_text"])
    lines = [
        _line(_("Id: {id}"), id=_code(row["observation" if number else "event"])),
        _line(_("Shown: {words}"), words=escape(" · ".join((*told, row["area_name"], row["status_name"])))),
    ]
    if row["exact"]:
        language = view.dataset.articles.set_index("article").language[row["article"]]
        lines.append(
            _line(_("Sentence: “{sentence}”"), sentence=f'<span lang="{language}">{escape(row["exact"])}</span>')
        )
        lines.append(_line(_("Article: {address}"), address=_code(row["url"])))
    if number and row["expression_text"]:
        arithmetic = {"arithmetic": escape(row["expression_text"]), "value": escape(row["value_text"])}
        lines.append(_line(_("Computed: {arithmetic} = {value}"), **arithmetic))
    return _folded(lines, view)


def of_figure(name: str, sentence: str, view: View) -> str:
    """The folded report of a whole chart: its id and the sentence above it, as HTML."""
    _ = view.words.gettext
    return _folded([_line(_("Id: {id}"), id=_code(name)), _line(_("Shown: {words}"), words=escape(sentence))], view)


def address(view: View) -> str:
    """The address of what the reader sees, with language and provinces; from `?` on where there is no browser."""
    query = {"province": list(view.provinces), "lang": view.language}
    return f"{st.context.url or ''}?{urlencode(query, doseq=True)}"


def _line(message: str, **parts: str) -> str:
    """A message as HTML; its parts are HTML already."""
    return escape(message).format(**parts)


def _code(text: str) -> str:
    """What is meant for machines and is in no language: ids and addresses."""
    return f"<code>{escape(text)}</code>"


def _folded(lines: list[str], view: View) -> str:
    _ = view.words.gettext
    text = "\n".join(
        [*lines, _line(_("Seen at: {address}"), address=_code(address(view))), escape(_("What is wrong: …"))]
    )
    how = _(
        "Select the text, copy it, say what is wrong, and send it to whoever gave you the address of this dashboard."
    )
    return fold(
        _("Report a mistake"),
        f'<p class="small">{escape(how)}</p><pre class="report" tabindex="0">{text}</pre>',
    )
