"""A chart as every page shows it: the sentence, the chart, its source line, the evidence, the rows."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard.queries.register_numbers import joined
from dashboard.ui import chosen, definitions, links, report, tables, witness
from dashboard.ui.view import View

Rows = pd.DataFrame


CONFIG = {"displayModeBar": False, "scrollZoom": False, "displaylogo": False}


def show(
    chart: ModuleType, rows: pd.DataFrame, view: View, *, beside: pd.DataFrame | None = None, **options: Any
) -> None:  # fmt: skip
    """Draw one chart with all that belongs to it.

    Args:
        chart: a module of `dashboard.charts`; its name is the key of the chart.
        rows: what it shows; empty rows draw nothing.
        view: the reader's view.
        beside: the register's numbers, drawn beside those of the articles; the sentence speaks of the articles alone.
        options: passed to the chart.
    """
    own = rows.head(0) if beside is None else beside
    if rows.empty and own.empty:
        return
    name = chart.__name__.rpartition(".")[2]
    sentence = chart.takeaway(rows, language=view.language) or witness.alone(view)
    anchor = name.replace("_", "-")
    st.header(sentence, anchor=anchor)
    drawn: Callable[..., go.Figure] = getattr(chart, name)
    if not own.empty:
        options["register"] = own
    figure = drawn(rows, language=view.language, theme=view.theme, **options)
    draw(figure, f"{sentence} {witness.in_words(own, view)}".rstrip(), key=name)
    st.caption(" · ".join(part for part in (source_line(rows, view), witness.source(own, view)) if part))
    rows = rows if own.empty else joined(rows, own)
    with st.container(key=f"{name}-choose", horizontal=True, vertical_alignment="center"):
        words = words_of(rows)
        label = view.words.gettext("Read the sentence behind a number")
        hint = view.words.gettext("Read a sentence: select a mark, or choose here")
        chosen.reader(label, words, name, hint, label_visibility="collapsed")
        links.copy(view, name, anchor)
    chosen.show(words, name, view)
    st.html(f'<div class="asides">{definitions.folded(rows, view)}{report.of_figure(name, sentence, view)}</div>')
    with st.expander(view.words.gettext("The same rows as a table")):
        tables.show(rows, view, name)


def draw(figure: go.Figure, sentence: str, *, key: str) -> None:
    """Draw a figure; a mark that the reader selects becomes the chosen number."""

    def follow() -> None:
        points = st.session_state[f"{key}-chart"]["selection"]["points"]
        chosen.choose([_id(point.get("customdata")) for point in points], key)

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
    words = {}
    for row in rows.to_dict("records"):
        said = [str(row[name]) for name in parts[key]]
        said += [row["basis_name"]] if row.get("basis") == "register" else []
        words[str(row[key])] = joint.join(said)
    return words


def source_line(rows: pd.DataFrame, view: View) -> str:
    """Who says so, of which day, in which status; "" where there are no rows."""
    _ = view.words.gettext
    if rows.empty:
        return ""
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
