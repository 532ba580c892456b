"""A figure as every page shows it: headline, subtitle, chart, source, and one row of links that open the drawer."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from types import ModuleType
from typing import Any, Literal

import pandas as pd
import streamlit as st

from dashboard.figures import SUBTITLES
from dashboard.frame import embedded, on_page
from dashboard.queries.articles.row_kinds import ids_of
from dashboard.templates import render
from dashboard.ui import drawer, panels, selection, tables
from dashboard.ui.drawings import Shared, drawing, unmarked
from dashboard.ui.view import View
from dashboard.words.labels import N_
from dashboard.words.line_breaks import together

Rows = pd.DataFrame
"""Described rows; pages need not know pandas."""

CONFIG = {"displayModeBar": False, "scrollZoom": False, "displaylogo": False}
LINKS = {"quotes": N_("Quotes"), "table": N_("Table"), "share": N_("Save and share")}
"""What the links below a figure say, by the panel of the drawer that they open."""


@dataclass(frozen=True)
class Frame:
    """What stands around a chart: its name, the headline, the words for those who do not see it, the source line.

    `panels` draw what the links below open, by the keys of `LINKS`. `place` tells the figure from others of its name on
    the page, "" where it is the only one. `more` is how many places only the table has.
    """

    name: str
    headline: str
    alternative: str
    source: str
    panels: Mapping[str, Callable[[], None]]
    place: str = ""
    more: int = 0

    @property
    def key(self) -> str:
        """What the figure is called on its page and in the address."""
        return keyed(self.name, self.place)


def keyed(name: str, place: str) -> str:
    """The key of a figure that the page shows of several places: `staff-40`."""
    return f"{name}-{place}" if place else name


def show(
    chart: ModuleType, rows: pd.DataFrame, view: View, *, beside: pd.DataFrame | None = None, place: str = "",
    table: pd.DataFrame | None = None, more: int = 0, **options: Any,
) -> None:  # fmt: skip
    """Draw one chart with all that belongs to it.

    Args:
        chart: a module of `dashboard.charts`; its name is the key of the chart.
        rows: what it shows; empty rows draw nothing.
        view: the reader's view.
        beside: the register's numbers, drawn beside those of the articles; the chart has `in_words` for both.
        place: as `Frame` has it.
        table: the rows of the table, where it has more than the chart: those of so many places `more`.
        more: see there.
        options: passed to the chart.
    """
    if rows.empty and (beside is None or beside.empty):
        return
    name = chart.__name__.rpartition(".")[2]
    key = keyed(name, place)
    if embedded.leaves_out(key):
        return
    made = drawing(chart, rows, beside, view.words, theme=view.theme, options=options)
    on_page.add(ids_of(made.rows), key)
    frame = Frame(
        name,
        made.headline,
        made.alternative,
        made.source,
        ({} if rows.empty else {"quotes": partial(panels.quotes, made.rows, view)})
        | {
            "table": partial(tables.show, made.rows if table is None else table, view, key, cite=False),
            "share": partial(
                panels.sharing, key, made.headline, made.source, view, height=made.figure.height, rows=rows
            ),
        },
        place,
        more,
    )
    framed(made.figure, frame, view)


def framed(
    figure: Shared, frame: Frame, view: View, *, follow: Callable[[Iterable[str], str], None] = selection.choose,
    height: Literal["content", "stretch"] = "content",
) -> None:  # fmt: skip
    """Draw a figure in its frame; `follow` and `height` as for `draw`."""
    words = view.words
    with st.container(key=f"figure-{frame.key}"):
        subtitle = SUBTITLES.get(frame.name, "")
        head = {"headline": together(frame.headline), "anchor": selection.anchor(frame.key)}
        st.html(render("figure_head.html", words, subtitle=subtitle and words.text(subtitle), **head))
        draw(figure, frame.alternative, key=frame.key, follow=follow, height=height)
        st.html(render("figure_links.html", words, source=frame.source, links=list(_links(frame, view))))


def _links(frame: Frame, view: View) -> Iterator[dict[str, str]]:
    """The links below the figure, each with what it opens in the drawer."""
    words = view.words
    for panel, panel_draw in frame.panels.items():
        title = text = words.text(LINKS[panel])
        if frame.more and panel == "table":
            text = words.plural("Table with {n} more place", "Table with {n} more places", frame.more)
        drawer.offer(frame.key, panel, title, panel_draw)
        yield {"text": text, "href": view.href([drawer.panel_id(frame.key, panel)])}


def draw(
    figure: Shared, sentence: str, *, key: str, follow: Callable[[Iterable[str], str], None] = selection.choose,
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
        figure = unmarked(figure, st.session_state[f"{key}-anew"])

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
