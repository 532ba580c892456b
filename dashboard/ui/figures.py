"""A chart as every page shows it: the sentence, the chart, its source line, the evidence, the rows."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard.ui import definitions, evidence, report, tables
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
    st.header(sentence, anchor=name.replace("_", "-"))
    drawn: Callable[..., go.Figure] = getattr(chart, name)
    figure = drawn(rows, language=view.language, theme=view.theme, **options)
    chosen = draw(figure, sentence, key=name)
    hint = "" if chosen else view.words.gettext("Select a mark to read the sentence behind it.")
    st.caption(f"{source_line(rows, view)}  \n{hint}")
    evidence.show(chosen, view)
    st.html(f'<div class="asides">{definitions.folded(rows, view)}{report.of_figure(name, sentence, view)}</div>')
    with st.expander(view.words.gettext("The same rows as a table")):
        tables.show(rows, view, name)


def draw(figure: go.Figure, sentence: str, *, key: str) -> list[str]:
    """Draw a figure and return the ids of the marks that the reader selected."""
    state = st.plotly_chart(
        figure,
        key=f"{key}-chart",
        theme=None,
        alt=sentence,
        on_select="rerun",
        selection_mode="points",
        config=CONFIG,
    )
    chosen = [_id(point.get("customdata")) for point in state["selection"]["points"]]
    return [name for name in chosen if name]


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
