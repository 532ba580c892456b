"""The parts of the timeline: which kinds of events, the dated list, the lanes, the centre, what has no date."""

from functools import lru_cache

import pandas as pd
import streamlit as st

from dashboard.charts import timeline
from dashboard.frame import address, on_page
from dashboard.queries import prepared
from dashboard.queries.articles.readable import counted_kinds, dated, of_kinds
from dashboard.queries.dated_list import IN_SIGHT, Period, of_centre, parted, periods, total, with_lanes, without_date
from dashboard.queries.filtered import KEPT, Filtered
from dashboard.queries.place_lists import ListedRow
from dashboard.queries.register import provinces
from dashboard.templates import render
from dashboard.ui import empty, figures, switches
from dashboard.ui.drawer import panel_id
from dashboard.ui.view import View
from dashboard.words import Words

TIMELINE = "timeline"
"""The key of the figure."""


@lru_cache(maxsize=KEPT)
def _kinds(filtered: Filtered) -> dict[str, str]:
    """The kinds of events of the provinces and what they are called, with how many there are."""
    return counted_kinds(filtered.events_of_provinces)


@lru_cache(maxsize=KEPT)
def _events(filtered: Filtered, kinds: tuple[str, ...]) -> pd.DataFrame:
    """The events of the provinces that are of these kinds, or of any."""
    return of_kinds(filtered.events_of_provinces, kinds)


@lru_cache(maxsize=KEPT)
def _periods(filtered: Filtered, kinds: tuple[str, ...]) -> list[Period]:
    return periods(_events(filtered, kinds), _name(filtered), filtered.words)


@lru_cache(maxsize=KEPT)
def _lanes(filtered: Filtered, kinds: tuple[str, ...]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What the figure draws, and what its table shows."""
    rows = dated(_events(filtered, kinds))
    return with_lanes(rows), rows


@lru_cache(maxsize=KEPT)
def _of_centre(words: Words, kinds: tuple[str, ...]) -> list[ListedRow]:
    return of_centre(of_kinds(prepared.described(words.language).events, kinds), words)


@lru_cache(maxsize=KEPT)
def _without_date(filtered: Filtered, kinds: tuple[str, ...]) -> list[ListedRow]:
    return without_date(_events(filtered, kinds), _name(filtered))


def are_there(view: View) -> bool:
    """Whether articles date anything in the chosen provinces; what they do of the central level stands apart."""
    return not view.filtered.events_of_provinces.empty


def chosen(view: View) -> tuple[str, ...]:
    """Draw, folded unless one is chosen, the kinds of events; the kinds that the reader chose, none for all."""
    words, kinds = view.words, _kinds(view.filtered)
    if not kinds:
        return ()
    with st.expander(words.text("Filter by kind of event"), expanded=bool(address.values("kind"))):
        return tuple(switches.several("kind", words.text("Kind of event"), kinds))


def listed(kinds: tuple[str, ...], view: View) -> None:
    """Draw what is dated, month by month."""
    words, months = view.words, _periods(view.filtered, kinds)
    on_page.add((name for month in months for row in month.rows for name in row.ids), "dates")
    if not months:
        every = len(_events(view.filtered, kinds)) == len(view.filtered.events_of_provinces)
        empty.nothing(
            words.text("The articles give no dates.") if every else words.text("No dated events of this kind.")
        )
        return
    where = words.text("in {province}", province=view.scope) if _name(view.filtered) else words.text("in the articles")
    title = words.plural("{n} dated event {where}", "{n} dated events {where}", total(months), where=where)
    html = render(
        "dated_list.html", words, title=title, sentences=[], periods=months, href=view.href,
        more=lambda n: words.text("Show {n} more", n=n), table=view.href([panel_id(TIMELINE, "table")]),
        left=lambda n: words.plural("{n} more in the table", "{n} more in the table", n),
    )  # fmt: skip
    st.html(html)


def lanes(kinds: tuple[str, ...], view: View) -> None:
    """Draw the same in lanes, for as many provinces as there is room."""
    drawn, rows = _lanes(view.filtered, kinds)
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
    kinds = tuple(kind for kind in address.values("kind") if kind in _kinds(view.filtered))
    rows = _of_centre(view.words, kinds)
    title = view.words.text("At national level: {n}", n=len(rows))
    _rows(rows, view, title=title, key="central-dates", in_sight=0)


def without(kinds: tuple[str, ...], view: View) -> None:
    """Draw what has no date."""
    rows = _without_date(view.filtered, kinds)
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


def _name(filtered: Filtered) -> str:
    """What the one chosen province is called in rows; "" where there are several."""
    if len(filtered.provinces) != 1:
        return ""
    register = prepared.sources(filtered.words.language).register
    return provinces.province(register, provinces.area_of(register, filtered.provinces[0]), filtered.words).name
