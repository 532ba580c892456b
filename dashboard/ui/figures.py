"""A chart as every page shows it: the sentence, the chart, its source line, the evidence, the rows."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from types import ModuleType
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard.charts.parts.canvas import Canvas
from dashboard.frame import address
from dashboard.pictures import pictures
from dashboard.queries.articles import citations
from dashboard.queries.articles.row_kinds import lines
from dashboard.queries.register.numbers import joined
from dashboard.ui import citing, definitions, links, mistakes, register_words, selection, tables
from dashboard.ui.view import View
from dashboard.words import Words

Rows = pd.DataFrame
"""Described rows; pages need not know pandas."""

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
    numbers = rows.head(0) if beside is None else beside
    if rows.empty and numbers.empty:
        return
    name = chart.__name__.rpartition(".")[2]
    if not numbers.empty:
        options["register"] = numbers
    sentence, figure = drawn(chart, rows, view.words, view.theme, options)
    sentence = sentence or register_words.alone(view)
    anchor = selection.anchor(name)
    st.header(sentence, anchor=anchor)
    draw(figure, f"{sentence} {register_words.in_words(numbers, view)}".rstrip(), key=name)
    parts = (citations.source_line(rows, view.words), register_words.source(numbers, view))
    source = " · ".join(part for part in parts if part)
    st.caption(source)
    cited, rows = rows, rows if numbers.empty else joined(rows, numbers)
    line, below = st.container(key=f"{name}-choose", horizontal=True, vertical_alignment="center"), st.container()
    with line:
        words = lines(rows)
        label = view.words.text("Read the sentence behind a number")
        hint = view.words.text("Read a sentence, or select a mark")
        selection.reader(label, words, name, hint, label_visibility="collapsed", below=below)
        take_along(name, sentence, source, view)
    selection.show(words, name, view)
    asides = (
        "" if cited.empty else citing.of_figure(cited, sentence, anchor, view),
        definitions.folded(rows, view),
        mistakes.of_figure(name, sentence, anchor, view),
    )
    st.html(f'<div class="asides">{"".join(asides)}</div>')
    with st.expander(view.words.text("The same rows as a table")):
        tables.show(rows, view, name, cite=False)


@st.cache_resource(
    show_spinner=False,
    max_entries=256,
    hash_funcs={ModuleType: lambda chart: chart.__name__, Words: lambda words: words.language},
)
def drawn(
    chart: ModuleType, rows: pd.DataFrame, words: Words, theme: str, options: Mapping[str, Any]
) -> tuple[str, go.Figure]:
    """The sentence and the figure of a chart: shared by all sessions, for a chart is pure; never to be changed.

    A takeaway is given those of the options that it takes.
    """
    name, known = chart.__name__.rpartition(".")[2], inspect.signature(chart.takeaway).parameters
    asked = {option: value for option, value in options.items() if option in known}
    figure: Callable[..., go.Figure] = getattr(chart, name)
    sentence = str(chart.takeaway(rows, words=words, **asked))
    return sentence, figure(rows, canvas=Canvas(words, theme), **options)


def take_along(name: str, sentence: str, source: str, view: View) -> None:
    """Draw what takes a chart along: its link, and its pictures with the sentence above and the source line below."""
    anchor = selection.anchor(name)
    links.copy(view, name, anchor)
    place = {"chart": f".st-key-{name}-chart", "address": address.link(anchor)}
    st.html(pictures.buttons(name, sentence, source, **place, words=view.words, theme=view.theme), width="content")


def draw(
    figure: go.Figure, sentence: str, *, key: str, follow: Callable[[Iterable[str], str], None] = selection.choose,
    height: Literal["content", "stretch"] = "content",
) -> None:  # fmt: skip
    """Draw a figure; `follow` takes the ids of the marks that the reader selects: they become the chosen number.

    `height` is the figure's own, or what the style sheet leaves it.
    """
    marked = f"{key}-marked"

    def select() -> None:
        points = st.session_state[f"{key}-chart"]["selection"]["points"]
        st.session_state[marked] = [_id(point.get("customdata")) for point in points]
        follow(st.session_state[marked], key)

    if st.session_state.get(marked) and not selection.is_chosen(st.session_state[marked]):
        st.session_state[marked] = []
        st.session_state[f"{key}-anew"] = st.session_state.get(f"{key}-anew", 0) + 1
    if f"{key}-anew" in st.session_state:  # only a figure that differs makes the browser forget what was marked
        figure = go.Figure(figure).update_layout(selectionrevision=st.session_state[f"{key}-anew"])

    st.plotly_chart(
        figure,
        key=f"{key}-chart",
        theme=None,
        alt=sentence,
        height=height,
        on_select=select,
        selection_mode="points",
        config=CONFIG,
    )


def _id(customdata: Any) -> str:
    """The id a mark carries; Streamlit hands it back as a list or, for a single value, as it is."""
    if isinstance(customdata, (list, tuple)):
        return str(customdata[0]) if customdata else ""
    if isinstance(customdata, dict):
        return str(customdata.get("0", ""))
    return str(customdata or "")
