"""The parts of the timeline: which kinds of events, the dated list, the lanes, the centre, what has no date."""

import pandas as pd
import streamlit as st

from dashboard.charts import timeline
from dashboard.frame import address, on_page
from dashboard.queries.articles.readable import counted_kinds, dated, of_kinds
from dashboard.queries.dated_list import IN_SIGHT, of_centre, parted, periods, total, with_lanes, without_date
from dashboard.queries.place_lists import ListedRow
from dashboard.queries.register import provinces
from dashboard.templates import render
from dashboard.ui import empty, figures, switches
from dashboard.ui.drawer import panel_id
from dashboard.ui.view import View

TIMELINE = "timeline"
"""The key of the figure."""


def of_provinces(view: View) -> pd.DataFrame:
    """The events of the chosen provinces, or of all; those of the central level stand apart."""
    return view.own_events[view.own_events.province_name != ""]


def chosen(view: View) -> pd.DataFrame:
    """Draw, folded unless one is chosen, the kinds of events; the events of the chosen provinces and kinds."""
    words, rows = view.words, of_provinces(view)
    kinds = counted_kinds(rows)
    if not kinds:
        return rows
    with st.expander(words.text("Filter by kind of event"), expanded=bool(address.values("kind"))):
        asked = switches.several("kind", words.text("Kind of event"), kinds)
    return of_kinds(rows, asked)


def listed(events: pd.DataFrame, view: View) -> None:
    """Draw what is dated, month by month."""
    words, months = view.words, periods(events, _name(view), view.words)
    on_page.add((name for month in months for row in month.rows for name in row.ids), "dates")
    if not months:
        chosen_none = len(events) == len(of_provinces(view))
        empty.nothing(
            words.text("The articles give no dates.") if chosen_none else words.text("No dated events of this kind.")
        )
        return
    where = words.text("in {province}", province=view.scope) if _name(view) else words.text("in the articles")
    title = words.plural("{n} dated event {where}", "{n} dated events {where}", total(months), where=where)
    html = render(
        "dated_list.html", words, title=title, sentences=[], periods=months, href=view.href,
        more=lambda n: words.text("Show {n} more", n=n), table=view.href([panel_id(TIMELINE, "table")]),
        left=lambda n: words.plural("{n} more in the table", "{n} more in the table", n),
    )  # fmt: skip
    st.html(html)


def lanes(events: pd.DataFrame, view: View) -> None:
    """Draw the same in lanes, for as many provinces as there is room."""
    rows = dated(events)
    drawn = with_lanes(rows)
    figures.show(timeline, drawn, view, table=rows)
    if len(drawn) < len(rows):
        st.caption(
            view.words.plural(
                "The chart shows the province with most dated events; the list above has all.",
                "The chart shows the {n} provinces with most dated events; the list above has all.",
                len(set(drawn.province_name)),
            )
        )


def central(view: View) -> None:
    """Draw, folded, what is dated at the central level, which holds for every province, of the same kinds."""
    kinds = [kind for kind in address.values("kind") if kind in counted_kinds(of_provinces(view))]
    rows = of_centre(of_kinds(view.all_events, kinds), view.words)
    title = view.words.text("At national level: {n}", n=len(rows))
    _rows(rows, view, title=title, key="central-dates", in_sight=0)


def without(events: pd.DataFrame, view: View) -> None:
    """Draw what has no date."""
    rows = without_date(events, _name(view))
    title = view.words.plural("{n} event without a date", "{n} events without a date", len(rows))
    _rows(rows, view, title=title, key="undated", days=False)


def _rows(
    rows: list[ListedRow], view: View, *, title: str, key: str, days: bool = True, in_sight: int = IN_SIGHT
) -> None:
    """Draw rows of which each opens its quote; nothing where there are none."""
    if not rows:
        return
    shown, folded = parted(rows, in_sight)
    more = view.words.text("Show {n} more", n=len(folded)) if shown else view.words.text("Show all {n}", n=len(folded))
    on_page.add((name for row in rows for name in row.ids), key)
    html = render(
        "listed_rows.html", view.words, title=title, sentences=[], links=[], days=days, shown=shown, folded=folded,
        href=view.href, more=more,
    )  # fmt: skip
    st.html(html)


def _name(view: View) -> str:
    """What the one chosen province is called in rows; "" where there are several."""
    if len(view.provinces) != 1:
        return ""
    register = view.sources.register
    return provinces.province(register, provinces.area_of(register, view.provinces[0]), view.words).name
