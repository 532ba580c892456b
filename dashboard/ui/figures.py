"""A chart as every page shows it: the sentence, the chart, its source line, the evidence, the rows."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard.ui import chosen, citing, definitions, links, report, tables
from dashboard.ui.view import View

Rows = pd.DataFrame


CONFIG = {"displayModeBar": False, "scrollZoom": False, "displaylogo": False}


def show(chart: ModuleType, rows: pd.DataFrame, view: View, **options: Any) -> None:
    """Draw one chart with all that belongs to it.

    Args:
        chart: a module of `dashboard.charts`; its name is the key of the chart.
        rows: what it shows; empty rows draw nothing.
        view: the reader's view.
        options: passed to the chart.
    """
    if rows.empty:
        return
    name = chart.__name__.rpartition(".")[2]
    sentence = chart.takeaway(rows, language=view.language)
    anchor = chosen.anchor(name)
    st.header(sentence, anchor=anchor)
    drawn: Callable[..., go.Figure] = getattr(chart, name)
    figure = drawn(rows, language=view.language, theme=view.theme, **options)
    draw(figure, sentence, key=name)
    st.caption(source_line(rows, view))
    with st.container(key=f"{name}-choose", horizontal=True, vertical_alignment="center"):
        words = words_of(rows)
        label = view.words.gettext("Read the sentence behind a number")
        hint = view.words.gettext("Read a sentence: select a mark, or choose here")
        chosen.reader(label, words, name, hint, label_visibility="collapsed")
        links.copy(view, name, anchor)
    chosen.show(words, name, view)
    asides = (
        citing.of_figure(rows, sentence, anchor, view),
        definitions.folded(rows, view),
        report.of_figure(name, sentence, anchor, view),
    )
    st.html(f'<div class="asides">{"".join(asides)}</div>')
    with st.expander(view.words.gettext("The same rows as a table")):
        tables.show(rows, view, name, cite=False)


def draw(figure: go.Figure, sentence: str, *, key: str) -> None:
    """Draw a figure; a mark that the reader selects becomes the chosen number."""

    marked = f"{key}-marked"

    def follow() -> None:
        points = st.session_state[f"{key}-chart"]["selection"]["points"]
        st.session_state[marked] = [_id(point.get("customdata")) for point in points]
        chosen.choose(st.session_state[marked], key)

    if st.session_state.get(marked) and not chosen.is_chosen(st.session_state[marked]):
        st.session_state[marked] = []
        st.session_state[f"{key}-anew"] = st.session_state.get(f"{key}-anew", 0) + 1
    if f"{key}-anew" in st.session_state:  # only a figure that differs makes the browser forget what was marked
        figure.update_layout(selectionrevision=st.session_state[f"{key}-anew"])

    st.plotly_chart(
        figure,
        key=f"{key}-chart",
        theme=None,
        alt=sentence,
        on_select=follow,
        selection_mode="points",
        config=CONFIG,
    )


def words_of(rows: pd.DataFrame) -> dict[str, str]:
    """What each row says in one line: its id → number · what · area."""
    parts = {
        "observation": ["value_text", "indicator_name", "area_name"],
        "event": ["date_text", "title_text", "area_name"],
        "change": ["predecessor_name", "successor_name"],
    }
    key = tables.id_column(rows)
    joint = " → " if key == "change" else " · "
    return {str(row[key]): joint.join(str(row[name]) for name in parts[key]) for row in rows.to_dict("records")}


def source_line(rows: pd.DataFrame, view: View) -> str:
    """Who says so, of which day, in which status."""
    _ = view.words.gettext
    outlets = ", ".join(dict.fromkeys(name for name in rows.publisher if name))
    parts = [_("Source: {outlets}").format(outlets=outlets)]
    if "as_of_text" in rows:
        days = [day for day in dict.fromkeys(rows.as_of_text) if day]
        parts.append(_("as of {day}").format(day=", ".join(days)) if days else _("day not stated"))
    if "status_name" in rows:
        parts.append(", ".join(dict.fromkeys(rows.status_name)))
    return " · ".join(parts)


def _id(customdata: Any) -> str:
    """The id a mark carries; Streamlit hands it back as a list or, for a single value, as it is."""
    if isinstance(customdata, (list, tuple)):
        return str(customdata[0]) if customdata else ""
    if isinstance(customdata, dict):
        return str(customdata.get("0", ""))
    return str(customdata or "")
