"""What is the register's: its look, which is never that of an article's number, its charts and its source line."""

from html import escape
from types import ModuleType

import pandas as pd
import streamlit as st

from dashboard import locales
from dashboard.queries.provinces import STATE, Province
from dashboard.ui import downloads, figures, links, report
from dashboard.ui.view import View


def box(body: str, view: View) -> str:
    """HTML in the register's frame, with its ring and its name above."""
    _ = view.words.gettext
    day = locales.day(STATE, view.language)
    origin = _("Register of administrative units as of {day}").format(day=day)
    return f'<section class="register"><p class="origin">{escape(origin)}</p>{body}</section>'


def change(before: int, after: int, view: View) -> str:
    """Two numbers of the register with an arrow, as HTML."""
    first, last = (locales.number(count, view.language) for count in (before, after))
    return f'<span class="before">{first}</span> <span aria-hidden="true">→</span> <span class="after">{last}</span>'


def source_line(province: Province, view: View) -> str:
    """Where the register's numbers of a province come from, and of which day they are."""
    _ = view.words.gettext
    day = locales.day(STATE, view.language)
    parts = [_("Register of administrative units as of {day}").format(day=day)]
    if province.row["resolution"]:
        parts.append(_("Resolution {number}").format(number=resolution(province, view)))
    return _("Source: {outlets}").format(outlets=" · ".join(parts))


def resolution(province: Province, view: View) -> str:
    """The number and the day of the resolution on a province's communes."""
    _ = view.words.gettext
    day = locales.day(province.row["resolution_date"].date(), view.language)
    return _("{number} of {day}").format(number=province.row["resolution"], day=day)


def figure(chart: ModuleType, rows: pd.DataFrame, columns: dict[str, str], source: str, view: View) -> None:
    """Draw a chart of the register with its sentence, source line, table and downloads.

    Args:
        chart: a module of `dashboard.charts` whose marks carry area ids; there is no sentence to open behind them.
        rows: what it shows.
        columns: those of the table and the files, and their headings.
        source: the source line, which the files repeat in every row.
        view: the reader's view.
    """
    _, name = view.words.gettext, chart.__name__.rpartition(".")[2]
    sentence, anchor = chart.takeaway(rows, language=view.language), name.replace("_", "-")
    st.header(sentence, anchor=anchor)
    drawn = getattr(chart, name)(rows, language=view.language, theme=view.theme)
    st.plotly_chart(drawn, key=f"{name}-chart", theme=None, alt=sentence, config=figures.CONFIG)
    st.caption(source)
    links.copy(view, name, anchor)
    st.html(f'<div class="asides">{report.of_figure(name, sentence, anchor, view)}</div>')
    with st.expander(_("The same rows as a table")):
        shown = rows[list(columns)].rename(columns=columns)
        st.dataframe(shown, hide_index=True, key=f"{name}-table", alt=_("Table of the rows shown in the chart"))
        downloads.sheet(lambda: shown.assign(**{_("Source"): source}), view, name.replace("_", "-"))
