"""The parts of the page of one province: what the register says of it, and what the articles say."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard import dataset
from dashboard.app_pages.parts import headline_cards
from dashboard.charts import timeline, units_by_kind
from dashboard.frame.navigation import PAGES
from dashboard.queries.articles.headlines import headlines
from dashboard.queries.articles.readable import dated
from dashboard.queries.register import provinces
from dashboard.queries.register.provinces import Province, counted
from dashboard.schema.days import LAST_DAY_BEFORE
from dashboard.ui import definitions, downloads, empty, figures, register_figures, tables
from dashboard.ui.view import View
from dashboard.words.labels import N_

RANKS = {"province": N_("Province"), "city": N_("Centrally-run city")}
"""What a province is by law."""


def of(view: View) -> Province:
    """What the register says of the one province in view."""
    register = dataset.register()
    return provinces.province(register, provinces.area_of(register, view.provinces[0]), view.words)


def sentence(province: Province, view: View) -> str:
    """What became of the province in one line, for the title."""
    values = {"name": province.name, "before": province.before, "after": province.after}
    if not province.merged:
        return view.words.text(
            "{name}, merged with no other province: {before} → {after} commune-level units, by the register", **values
        )
    return view.words.text(
        "{name} = {parts}: {before} → {after} commune-level units, by the register",
        parts=" + ".join(province.formers.area_name),
        **values,
    )


def facts(province: Province, view: View) -> None:
    """Draw what the register says of the whole province."""
    fewer = view.words.number(province.before - province.after)
    rate = view.words.percent(province.rate)
    units = view.words.text("commune-level units")
    numbers = (
        f'<p class="numbers">{register_figures.change(province.before, province.after, view)} '
        f'<span class="rate">−{fewer} (−{rate})</span> <span>{escape(units)}</span></p>'
    )
    later = province.row[f"later_changes_{view.words.language}"]
    terms = {
        view.words.text("Province level"): _whole(province, view),
        view.words.text("District level"): _districts(province, view),
        view.words.text("Commune level"): _units(province, view),
        view.words.text("Surface area"): f"{view.words.number(province.row['area_km2'])}\N{NO-BREAK SPACE}km²",
        view.words.text("Population"): view.words.text(
            "{n}, administrative population size; not for rates by inhabitant", n=int(province.row["population"])
        ),
    } | ({view.words.text("Changed since"): later} if later else {})
    st.html(register_figures.box(numbers + definitions.listed(terms), view))


def _whole(province: Province, view: View) -> str:
    """How the province came about, by which law, and where its centre is."""
    kind = province.row["kind"]
    rank = view.words.text(RANKS[kind])
    day = view.words.day(provinces.LAW_DAY)
    law = view.words.text("National Assembly Resolution {number} of {day}", number=provinces.LAW, day=day)
    if not province.merged:
        return view.words.text("{rank}; merged with no other ({law})", rank=rank, law=law)
    seat = ", ".join(province.formers.area_name[province.formers.seat])
    return view.words.text(
        "{rank}, merged out of {count} old provinces ({law}); administrative centre in {seat}",
        rank=rank,
        count=len(province.formers),
        law=law,
        seat=seat,
    )


def _districts(province: Province, view: View) -> str:
    day = view.words.day(LAST_DAY_BEFORE)
    return view.words.plural("{n} unit ended on {day}", "{n} units ended on {day}", province.districts, day=day)


def _units(province: Province, view: View) -> str:
    """How many units are new, unchanged or renamed, and by which resolution."""
    formed, kept, renamed = (int(province.row[name]) for name in ("newly_formed", "unchanged", "renamed"))
    parts = [view.words.text("{n} newly formed", n=formed), view.words.text("{n} unchanged", n=kept)]
    parts += [view.words.text("{n} renamed", n=renamed)] if renamed else []
    resolution = provinces.resolution(province, view.words)
    law = view.words.text("Standing Committee Resolution {number}", number=resolution)
    return f"{', '.join(parts)} ({law})" if resolution else ", ".join(parts)


def formers(province: Province, view: View) -> None:
    """Draw the former provinces side by side; nothing where the province was not merged."""
    if not province.merged:
        return
    st.header(view.words.text("The old provinces it was merged from"), anchor="predecessors")
    cards = "".join(_former(row, view) for _index, row in province.formers.iterrows())
    st.html(register_figures.box(f'<div class="formers">{cards}</div>', view))


def _former(row: pd.Series, view: View) -> str:
    kinds = [
        counted(kind, int(row[after]), view.words)
        for kind, (_words, _before, after) in provinces.KINDS.items()
        if after and row[after]
    ]
    districts = int(row["districts"])
    facts = [
        view.words.text("now on its territory: {kinds}", kinds=", ".join(kinds)),
        view.words.plural("{n} district-level unit ended", "{n} district-level units ended", districts),
        view.words.text("hosts the administrative centre") if row["seat"] else "",
    ]
    lines = "".join(f'<p class="small">{escape(fact)}</p>' for fact in facts if fact)
    numbers = register_figures.change(int(row["communes_before"]), int(row["communes_after"]), view)
    return f'<div class="part"><h3>{escape(row["area_name"])}</h3><p class="numbers">{numbers}</p>{lines}</div>'


def kinds(province: Province, view: View) -> None:
    """Draw the chart of the kinds of units before and after."""
    rows = provinces.units_by_kind(dataset.register(), province.area, view.words)
    shown = provinces.kinds_table(rows, view.words)
    source = provinces.source_line(province, view.words)

    def table(key: str) -> None:
        st.dataframe(shown, hide_index=True, key=key, alt=view.words.text("Table of the rows shown in the chart"))
        downloads.sheet(lambda: provinces.kinds_table(rows, view.words, source), view, "units-by-kind")

    register_figures.show(units_by_kind, rows, view, source=source, table=table)


def articles(view: View) -> None:
    """Draw what the articles say of the province: its headline, its events, its numbers; or that they are silent."""
    st.header(view.words.text("What the articles say"), anchor="articles")
    empty.unreported(view)
    observations, events = view.observations, view.own_events
    if observations.empty and events.empty:
        st.page_link(PAGES["articles"].script, label=view.words.text("What the articles here cover"))
        return
    st.caption(view.words.text("Numbers of the articles, each with its sentence; those of the register stand above."))
    for headline in headlines(observations, events):
        headline_cards.show(headline, view)
    if not observations.empty:
        count = view.words.plural("{n} number in the articles", "{n} numbers in the articles", len(observations))
        with st.expander(count):
            tables.show(observations, view, "province-numbers")
    if not dated(events).empty:
        figures.show(timeline, events, view, compact=True)
