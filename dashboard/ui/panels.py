"""What the drawer shows of a whole figure: its quotations, its rows as a table, and the ways to save and share it."""

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard.frame import address
from dashboard.pictures import pictures
from dashboard.queries.articles.readable import each_once
from dashboard.queries.articles.row_kinds import id_of, line
from dashboard.queries.file_names import file_stem
from dashboard.templates import render
from dashboard.ui import citing, definitions, drawer, evidence, mistakes, selection
from dashboard.ui.copying import Piece, to_copy
from dashboard.ui.view import View

AROUND = 260
"""Pixels of headline, source and links around a chart that stands alone, on a page of some 600 px."""


def quotes(rows: pd.DataFrame, view: View) -> None:
    """Draw each described row of a figure with its quotation; each opens all that stands behind it."""
    entries = [
        {
            "text": line(row),
            "href": view.href([id_of(row)]),
            "quote": evidence.quote(row, view),
            "source": row["basis_name"] if row.get("basis") == "register" else "",
        }
        for _index, row in each_once(rows).iterrows()
    ]
    st.html(render("quotes.html", view.words, entries=entries, gist=drawer.share(view).short_gist))


def passages(ids: list[str], view: View) -> None:
    """Draw the quotations behind ids of any kind; each opens all that stands behind it."""
    entries = [
        {
            "text": " ".join(part for part in (block.value, block.what) if part),
            "href": view.href([block.name]),
            "quote": block.quote,
            "source": "",
        }
        for block in evidence.of(ids, view)
    ]
    st.html(render("quotes.html", view.words, entries=entries, gist=drawer.share(view).short_gist))


def sharing(
    name: str, sentence: str, source: str, view: View, *, height: float, rows: pd.DataFrame | None = None,
    citation: str = "",
) -> None:  # fmt: skip
    """Draw the pictures of a figure, its link, its citation, its place in other pages, what its words mean, and the
    report of a mistake.

    `rows` are the described rows of articles to cite; without them `citation` is the folded citation as HTML. `height`
    is the chart's, in pixels.
    """
    words, share, anchor = view.words, drawer.share(view), selection.anchor(name)
    link = address.link(anchor, closed=True)
    saving = pictures.buttons(
        file_stem(name, view.provinces, words), sentence, source, chart=f".st-key-{name}-chart", address=link,
        words=words, theme=view.theme,
    )  # fmt: skip
    embed = render(
        "embed_code.html", words, source=address.embed(name), title=sentence, height=round(height + AROUND)
    ).strip()
    folds = [
        citation if rows is None else citing.of_figure(rows, sentence, anchor, view),
        definitions.fold(words.text("Embed in a page"), to_copy([Piece(embed, kind="code")], words), words),
        "" if rows is None else definitions.folded(rows, view),
        mistakes.of_figure(name, sentence, anchor, view),
    ]
    shown = {"saving": Markup(saving), "folds": [Markup(fold) for fold in folds if fold], "link": link}
    titles = {"picture": words.text("Picture"), "address": words.text("Link to this chart")}
    st.html(render("sharing.html", words, sentence=sentence, share=share, **titles, **shown))
