"""The units at commune level of one province, each with what it was formed from: to search, read and take away."""

from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from dashboard import dataset
from dashboard.folding import folded
from dashboard.frame import address
from dashboard.queries.register import commune_lists
from dashboard.queries.register.provinces import Province, communes_of, source_line
from dashboard.ui import downloads, empty, register_figures
from dashboard.ui.view import View
from dashboard.words import Words

FEW = 4
"""As many units as a search may leave to be written out without being selected."""


@st.cache_resource(show_spinner=False, max_entries=68)
def _communes(area: str, language: str) -> pd.DataFrame:
    """The rows of one province in one language, shared by all sessions and never changed."""
    return communes_of(dataset.register(), area, Words.of(language))


def show(province: Province, view: View) -> None:
    """Draw the search, the table, the units found or selected, and the downloads."""
    rows = _communes(province.area, view.words.language)
    heading = view.words.plural(
        "{n} commune-level unit of {area}, and what it was formed from",
        "{n} commune-level units of {area}, and what each was formed from",
        len(rows),
        area=province.name,
    )
    st.header(heading, anchor="communes")
    found, asked = _search(rows, province, view)
    if found.empty:
        empty.nothing(view.words.text("No unit of {area} fits. A shorter name may.", area=province.name))
        return
    chosen = found.iloc[_table(found, province, view)]
    told = found if asked and len(found) <= FEW else chosen
    if len(told):
        st.html(register_figures.box("".join(_unit(row, view) for _index, row in told.iterrows()), view))
    source = source_line(province, view.words)
    st.html(f'<p class="origin source">{escape(source)}</p>')
    if note := _note(rows, view):
        st.caption(note)
    sheet = partial(commune_lists.spreadsheet, found, source, view.words)
    downloads.sheet(sheet, view, f"communes-{province.area}")


def _search(rows: pd.DataFrame, province: Province, view: View) -> tuple[pd.DataFrame, bool]:
    """Draw the search and the kinds; the rows that fit, and whether something is searched."""
    asked = st.text_input(
        view.words.text("Search new and old names"),
        key=f"search-{province.area}",
        placeholder=view.words.text("With or without diacritics"),
    )
    counts = commune_lists.kinds(rows)
    kinds = st.pills(
        view.words.text("Kind of unit"),
        list(counts),
        selection_mode="multi",
        format_func=lambda kind: f"{kind} · {counts.get(kind, 0)}",
        key=f"kinds-{province.area}-{view.words.language}",
    )
    fits = commune_lists.fitting(rows, asked, kinds)
    count = view.words.plural("{n} of {total} units fits", "{n} of {total} units fit", len(fits), total=len(rows))
    st.html(f'<p class="small" role="status">{escape(count)}</p>')
    return fits, bool(folded(asked))


def _table(found: pd.DataFrame, province: Province, view: View) -> list[int]:
    """Draw the table of what was found and return which row is selected."""
    headings = commune_lists.headings(view.words, merged=province.merged)
    event = st.dataframe(
        found[list(headings)].rename(columns=headings),
        hide_index=True,
        key=f"communes-{province.area}",
        on_select="rerun",
        selection_mode="single-row",
        column_config={headings["formed_from"]: st.column_config.TextColumn(width="large")},
        alt=view.words.text("Units of {area} and what each was formed from", area=province.name),
    )
    st.caption(view.words.text("Select a row to read it in full."))
    return [row for row in event["selection"]["rows"] if row < len(found)]


def _unit(row: pd.Series, view: View) -> str:
    """One unit written out, as HTML."""
    count = int(row["predecessors"])
    formed = view.words.plural(
        "Formed from {n} old unit: {units}.", "Formed from {n} old units: {units}.", count, units=row["formed_from"]
    )
    facts = (
        row["change_name"],
        row["area_text"],
        row["former_name"],
        view.words.text("code {code}", code=row["gso_code"]),
    )
    more = view.words.text("resolution, old codes and namesakes")
    link = f"commune?{address.query(view.provinces, view.words.language, {address.UNIT: [row['area']]})}"
    return (
        f'<div class="part"><h3>{escape(row["unit_name"])}</h3>'
        f"<p>{escape(formed)}</p>"
        f'<p class="small">{escape(" · ".join(fact for fact in facts if fact))} · '
        f'<a href="{escape(link)}" target="_self">{escape(more)}</a></p></div>'
    )


def _note(rows: pd.DataFrame, view: View) -> str:
    """What to mind of the areas; "" where there is nothing."""
    if not commune_lists.has_doubtful_area(rows):
        return ""
    return view.words.text("“Doubtful”: the areas add up to over 0.5% more or less than the province’s official area.")
