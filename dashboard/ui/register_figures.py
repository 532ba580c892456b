"""Figures, tables and boxes of the register as every page shows them: never in the look of an article's number."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from types import ModuleType
from typing import Any, Literal

import pandas as pd
import streamlit as st

from dashboard.charts.parts.style import PALETTES
from dashboard.frame import embedded, on_page
from dashboard.queries.sortable import marked
from dashboard.ui import citing, downloads, figures, panels
from dashboard.ui.drawings import drawn
from dashboard.ui.view import View

Follow = Callable[[Iterable[str], str], None]
"""What is done with the area ids of a mark that the reader selects, and the key of the chart."""


def show(
    chart: ModuleType, rows: pd.DataFrame, view: View, *, source: str, follow: Follow = lambda _ids, _key: None,
    table: Callable[[str], None] | None = None, quoted: pd.DataFrame | None = None,
    height: Literal["content", "stretch"] = "content", **options: Any,
) -> None:  # fmt: skip
    """Draw one chart of the register with all that belongs to it.

    Args:
        chart: a module of `dashboard.charts` whose marks carry area ids; its name is the key of the chart.
        rows: what it shows; empty rows draw nothing.
        view: the reader's view.
        source: the line that names register, acts and day.
        follow: what a selected mark does.
        table: draws the same rows as a table, its key unique on the page; without it the page has them elsewhere.
        quoted: described rows of articles that it shows too; their quotes are offered.
        height: as for `figures.draw`.
        options: passed to the chart, and to its `takeaway` those that it takes.
    """
    name = chart.__name__.rpartition(".")[2]
    if rows.empty or embedded.leaves_out(name):
        return
    sentence, figure = drawn(chart, rows, view.words, view.theme, options)
    panel = partial(_share, name, sentence, source, figure.height, view)
    offered: dict[str, Callable[[], None]] = {"table": partial(table, f"{name}-rows")} if table else {}
    if quoted is not None and not quoted.empty:
        on_page.add(quoted.observation, name)
        offered = {"quotes": partial(panels.quotes, quoted, view)} | offered
    frame = figures.Frame(name, sentence, sentence, source, offered | {"share": panel})
    figures.framed(figure, frame, view, follow=follow, height=height)


def _share(name: str, sentence: str, source: str, height: float, view: View) -> None:
    """Draw the ways to save and share a figure of the register; its citation is made only then."""
    citation = citing.of_register((sentence, source), view)
    panels.sharing(name, sentence, source, view, height=height, citation=citation)


def table(
    shown: pd.DataFrame, sheet: Callable[[], pd.DataFrame], ids: Sequence[str], view: View, key: str, *,
    formats: Mapping[str, Callable[[Any], str]], follow: Follow, ticked: Sequence[int] = (),
) -> None:  # fmt: skip
    """Draw rows of the register as a table with its downloads; the ticked rows stand on a ground.

    Args:
        shown: the columns under their headings; numbers stay numbers, so that they sort as such.
        sheet: the rows for a spreadsheet, with their sources; made on the click.
        ids: the area id of each row.
        view: the reader's view.
        key: unique on the page; it also names the files.
        formats: how the numbers under a heading are written.
        follow: what is done with all ticked rows when the reader ticks one or takes a tick away.
        ticked: the places of the rows that are ticked.
    """
    anew = f"{key}-table-{'-'.join(ids[row] for row in ticked)}"  # the ticks of other rows would stay otherwise

    def select() -> None:
        follow([ids[row] for row in st.session_state[anew]["selection"]["rows"]], key)

    ground = f"background-color: {PALETTES[view.theme].grid}; color: {PALETTES[view.theme].ink}"
    with st.container(key=f"{key}-table"):
        st.dataframe(
            marked(shown, formats, ticked, ground),
            height="content",
            hide_index=True,
            key=anew,
            on_select=select,
            selection_mode="multi-row",
            selection_default={"selection": {"rows": list(ticked)}},
            placeholder="",
            alt=view.words.text("Chart data"),
        )
    downloads.sheet(sheet, view, key)
