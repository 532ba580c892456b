"""Report a wrong number: a text with all that is needed to find it, to copy and send; nothing is sent from here."""

from html import escape

import pandas as pd

from dashboard.frame import address
from dashboard.queries.articles.citations import how_computed
from dashboard.queries.articles.row_kinds import facts, id_of
from dashboard.queries.articles.sources import language_of
from dashboard.ui.definitions import fold
from dashboard.ui.view import View

PLACE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in a text where HTML is put."""


def of_row(row: pd.Series, view: View, anchor: str) -> str:
    """The folded report of one observation, event or change, as HTML; its address opens this row at the `anchor`."""
    name = id_of(row)
    lines = [
        _line(view.words.text("Id: {id}", id=PLACE), _code(name)),
        escape(view.words.text("Shown: {words}", words=facts(row))),
    ]
    if row["exact"]:
        language = language_of(view.dataset, row["article"])
        quote = f'<span lang="{language}">{escape(row["exact"])}</span>'
        lines.append(_line(view.words.text("Sentence: “{sentence}”", sentence=PLACE), quote))
        lines.append(_line(view.words.text("Article: {address}", address=PLACE), _code(row["url"])))
    if row.get("expression_text"):
        lines.append(escape(how_computed(row, view.words)))
    return _folded(lines, address.link(anchor, number=name), view)


def of_figure(name: str, sentence: str, anchor: str, view: View) -> str:
    """The folded report of a whole chart: its id and the sentence above it, as HTML; its address opens it."""
    lines = [
        _line(view.words.text("Id: {id}", id=PLACE), _code(name)),
        escape(view.words.text("Shown: {words}", words=sentence)),
    ]
    return _folded(lines, address.link(anchor, closed=True), view)


def _line(text: str, part: str) -> str:
    """A text as HTML, with what is HTML already in its `PLACE`."""
    return escape(text).replace(PLACE, part)


def _code(text: str) -> str:
    """What is meant for machines and is in no language: ids and addresses."""
    return f"<code>{escape(text)}</code>"


def _folded(lines: list[str], seen_at: str, view: View) -> str:
    text = "\n".join(
        [
            *lines,
            _line(view.words.text("Seen at: {address}", address=PLACE), _code(seen_at)),
            escape(view.words.text("What is wrong: …")),
        ]
    )
    how = view.words.text(
        "Select the text, copy it, say what is wrong, and send it to whoever gave you the address of this dashboard."
    )
    return fold(
        view.words.text("Report a mistake"),
        f'<p class="small">{escape(how)}</p><pre class="to-copy" tabindex="0">{text}</pre>',
    )
