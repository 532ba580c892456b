"""The communes of one province: their names as links, and on demand a table of what each was formed from."""

from functools import partial

import pandas as pd
import streamlit as st

from dashboard import dataset
from dashboard.frame import markdown
from dashboard.frame.address import UNIT, hrefs
from dashboard.queries.register import commune_lists
from dashboard.queries.register.place_facts import communes_by_kind
from dashboard.queries.register.provinces import Province, communes_of, source_line
from dashboard.queries.sortable import sortable
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.templates import render
from dashboard.ui import downloads
from dashboard.ui.view import View
from dashboard.words import Words


@st.cache_resource(show_spinner=False, max_entries=68)
def _communes(area: str, language: str) -> pd.DataFrame:
    """The rows of one province in one language, shared by all sessions and never changed."""
    return communes_of(dataset.register(), area, Words.of(language))


def show(province: Province, name: str, view: View) -> None:
    """Draw the names, each a link to what became of the commune; `name` is what readers call the province."""
    words = view.words
    title = words.plural(
        "{n} commune-level unit of {place} on {day}", "{n} commune-level units of {place} on {day}",
        province.after, place=name, day=words.day(FIRST_DAY_AFTER),
    )  # fmt: skip
    unit = hrefs(UNIT, "commune")
    html = render(
        "commune_names.html", words, title=title, kinds=communes_by_kind(dataset.register(), province.area, words),
        caption=words.text("Each name leads to what it was formed from, by which resolution and clause."),
        unit=lambda area: unit([area]),
    )  # fmt: skip
    st.html(html)
    label = words.text("What each was formed from, as a table")
    table = st.expander(label, key=f"communes-of-{province.area}", on_change="rerun")
    if table.open:
        with table:
            _table(province, name, view)


def _table(province: Province, name: str, view: View) -> None:
    """Draw the table, what to mind of it, and its downloads."""
    words, rows = view.words, _communes(province.area, view.words.language)
    headings, source = commune_lists.headings(words, merged=province.merged), source_line(province, words)
    st.dataframe(
        sortable(rows, headings, {"area_text": "area_km2"}),
        hide_index=True,
        height="content",
        key=f"communes-{province.area}",
        column_config={headings["formed_from"]: st.column_config.TextColumn(width="large")},
        alt=words.text("The commune-level units of {area} and the old units in each", area=name),
    )
    st.caption(markdown.as_written(source))
    if commune_lists.has_doubtful_area(rows):
        st.caption(
            words.text("“Doubtful”: the areas add up to over 0.5% more or less than the province’s official area.")
        )
    downloads.sheet(partial(commune_lists.spreadsheet, rows, source, words), view, f"communes-{province.area}")
