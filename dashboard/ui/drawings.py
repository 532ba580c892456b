"""Charts drawn once and shared by all sessions: what a chart shows depends on its rows, language and theme alone."""

import hashlib
import inspect
import weakref
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import plotly.io
import streamlit as st

from dashboard import dataset
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.plain_words import as_written
from dashboard.queries.figure_sources import figure_source
from dashboard.queries.register.numbers import joined
from dashboard.words import Words

_contents: dict[int, tuple[weakref.ref[pd.DataFrame], str]] = {}


class Shared(go.Figure):  # type: ignore[misc]  # Plotly ships no types
    """A figure that many readers are sent. For Streamlit it is one; it holds what is sent of it and nothing else, which
    spares the making of a second one, and every search for garbage thousands of objects.
    """

    def __init__(self, sent: dict[str, Any]) -> None:
        super().__init__()
        self._sent = sent

    @property
    def height(self) -> float:
        """Pixels."""
        return float(self._sent["layout"]["height"])

    def to_dict(self) -> dict[str, Any]:
        """What is sent, which is never to be changed."""
        return self._sent


def shared(figure: go.Figure) -> Shared:
    """What is sent of a figure so that browsers draw it once.

    Streamlit hands each figure to Plotly twice, the second time as a copy. Plotly draws that anew unless `datarevision`
    tells that it holds the same, and always where there is a template; Streamlit's gives colours, of which ours have
    their own.
    """
    sent: dict[str, Any] = figure.to_dict()
    sent["layout"].pop("template", None)
    sent["layout"]["datarevision"] = _digest(plotly.io.to_json(sent, validate=False))
    return Shared(sent)


def unmarked(figure: Shared, times: int) -> Shared:
    """The same figure; a browser that has it with another number of `times` forgets what a reader marked in it."""
    sent = figure.to_dict()
    revision = f"{sent['layout']['datarevision']}-{times}"
    return Shared({**sent, "layout": {**sent["layout"], "selectionrevision": times, "datarevision": revision}})


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True)
class Drawing:
    """A chart with what stands around it: the headline, the words for those who do not see it, the source line, and the
    rows of both witnesses.
    """

    headline: str
    figure: Shared
    alternative: str
    source: str
    rows: pd.DataFrame


def content(rows: pd.DataFrame) -> str:
    """A digest of all that rows hold, in a tenth of the time that Streamlit takes to tell rows of forty columns apart;
    of rows that are known it is not made again. Nobody changes rows in place.
    """
    known = _contents.get(id(rows))
    if known and known[0]() is rows:
        return known[1]
    held = repr((list(rows.columns), list(rows.index), rows.to_numpy().tolist()))
    digest = _digest(held)
    key = id(rows)
    _contents[key] = (weakref.ref(rows, lambda _gone: _contents.pop(key, None)), digest)
    return digest


def _settings(options: Any) -> object:
    """Options of a chart one by one; the outlines, which are read once, by their place in memory: all their points
    would take longer than the rest of the page.
    """
    return id(options) if options is dataset.outlines() else list(options.items())


_HASHED: dict[str | type[Any], Callable[[Any], Any]] = {
    ModuleType: lambda chart: chart.__name__,
    Words: lambda words: words.language,
    pd.DataFrame: content,
    dict: _settings,
}


@st.cache_resource(show_spinner=False, max_entries=256, hash_funcs=_HASHED)
def drawn(
    chart: ModuleType, rows: pd.DataFrame, words: Words, theme: str, options: Mapping[str, Any]
) -> tuple[str, Shared]:
    """The sentence and the figure of a chart; never to be changed.

    A takeaway is given those of the options that it takes.
    """
    name, known = chart.__name__.rpartition(".")[2], inspect.signature(chart.takeaway).parameters
    asked = {option: value for option, value in options.items() if option in known}
    figure: Callable[..., go.Figure] = getattr(chart, name)
    sentence = str(chart.takeaway(rows, words=words, **asked))
    drawn_with = {
        key: as_written(option) if isinstance(option, pd.DataFrame) else option for key, option in options.items()
    }
    return sentence, shared(figure(as_written(rows), canvas=Canvas(words, theme), **drawn_with))


@st.cache_resource(show_spinner=False, max_entries=256, hash_funcs=_HASHED)
def drawing(
    chart: ModuleType, rows: pd.DataFrame, beside: pd.DataFrame | None, words: Words, *, theme: str,
    options: Mapping[str, Any],
) -> Drawing:  # fmt: skip
    """A chart of described rows and, `beside` them, of the register's numbers; never to be changed."""
    numbers = rows.head(0) if beside is None else beside
    register = {} if numbers.empty else {"register": numbers}
    sentence, figure = drawn(chart, rows, words, theme, {**options, **register})
    spoken = "" if beside is None else str(chart.in_words(rows, words=words, register=numbers))
    return Drawing(
        sentence,
        figure,
        ". ".join(part for part in (sentence, spoken) if part),
        figure_source(rows, numbers, dataset.register(), words),
        rows if numbers.empty else joined(rows, numbers),
    )
