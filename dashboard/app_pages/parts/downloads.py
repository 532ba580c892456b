"""The files: everything at once, each table with what it holds, on what terms, and how to cite them."""

import pandas as pd
import streamlit as st

from dashboard import dataset, templates
from dashboard.frame import address
from dashboard.queries.articles.citations import ours
from dashboard.queries.articles.readable import distinct_events
from dashboard.schema import TABLES
from dashboard.ui import downloads
from dashboard.ui.copying import Piece, to_copy
from dashboard.ui.view import View
from dashboard.words.labels import TABLE_CONTENTS


def _count(name: str, rows: pd.DataFrame, view: View) -> str:
    """How many rows a table has, and what that comes to where a row is not one thing that other pages count."""
    words = view.words
    counted = words.plural("{n} row", "{n} rows", len(rows))
    if name == "observations":
        computed = int((rows.basis == "computed").sum())
        base = words.text(
            "{printed} numbers of the articles, {computed} calculated by us",
            printed=len(rows) - computed,
            computed=computed,
        )
    elif name == "events":
        base = words.text("mentions of {n} events", n=len(distinct_events(rows)))
    elif name == "checks":
        by_register = int((rows.kind == "register").sum())
        base = words.text(
            "{ours} between numbers, {by_register} with the register", ours=len(rows) - by_register,
            by_register=by_register,
        )  # fmt: skip
    else:
        return counted
    return words.text("{count}: {base}", count=counted, base=base)


def show(view: View) -> None:
    """Draw all of it; a file is made when it is asked for."""
    words = view.words
    st.header(words.text("Downloads"), anchor="downloads")
    downloads.everything(view)
    st.subheader(words.text("Each table of the data package (CSV)"))
    rows = {**vars(view.dataset), **vars(dataset.register())}
    for name, table in TABLES.items():
        with st.container(key=f"table-{name}", gap=None):
            downloads.file(table.path)
            count = _count(name, rows[name], view)
            holds = words.text(TABLE_CONTENTS[name])
            st.html(templates.render("table_file.html", words, holds=holds, count=count))
    for_programs = {
        "datapackage.json": words.text("For programs, at addresses that last: the data package and its tables:"),
        "places.json": words.text("and a record of each province: both witnesses, quotes, acts and clauses, events:"),
    }
    for name, sentence in for_programs.items():
        st.html(templates.render("scope.html", words, sentence=sentence, more=name, href=f"./data/v1/{name}"))
    licence = words.text("Free to use under CC BY 4.0; the quotes remain their outlets’.")
    more, href = words.text("Licences and sources"), address.href(part=["about"])
    st.html(templates.render("scope.html", words, sentence=licence, more=more, href=href))
    st.subheader(words.text("How to cite the data"))
    st.html(to_copy([Piece(ours(words)), Piece("\n"), Piece(address.root(), kind="code")], words))
