"""The files: everything at once, each table with what it holds, on what terms, and how to cite them."""

import streamlit as st

from dashboard import dataset, paths, templates
from dashboard.app_pages.parts import about
from dashboard.frame import address
from dashboard.queries.articles.citations import ours
from dashboard.schema import TABLES
from dashboard.ui import downloads
from dashboard.ui.copying import Piece, to_copy
from dashboard.ui.view import View
from dashboard.words.labels import TABLE_CONTENTS


def show(view: View) -> None:
    """Draw all of it; a file is made when it is asked for."""
    words = view.words
    st.header(words.text("Downloads"), anchor="downloads")
    downloads.everything(view)
    st.subheader(words.text("Each table of the data package (CSV)"))
    rows = {**vars(view.dataset), **vars(dataset.register())}
    for name, table in TABLES.items():
        with st.container(key=f"table-{name}", gap=None):
            downloads.file(paths.DATA / table.path)
            count = words.plural("{n} row", "{n} rows", len(rows[name]))
            holds = words.text(TABLE_CONTENTS[name])
            st.html(templates.render("table_file.html", words, holds=holds, count=count))
    st.html(templates.render("sections.html", words, sections=[about.licences(view)]))
    st.subheader(words.text("How to cite the data"))
    st.html(to_copy([Piece(ours(words)), Piece("\n"), Piece(address.link(closed=True), kind="code")], words))
