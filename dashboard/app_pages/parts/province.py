"""The parts of the page of one province: what the register says of it, and what the articles say."""

from html import escape

import pandas as pd
import streamlit as st

from dashboard import dataset
from dashboard import words as locales
from dashboard.app_pages.parts import headlines as headline_parts
from dashboard.charts import timeline, units_by_kind
from dashboard.queries.articles.headlines import headlines
from dashboard.queries.register import provinces
from dashboard.queries.register.provinces import Province, counted
from dashboard.schema.days import LAST_DAY_BEFORE
from dashboard.ui import definitions, downloads, empty, figures, register_figures, registered, tables
from dashboard.ui.view import View
from dashboard.words.labels import N_

RANKS = {"province": N_("Province"), "city": N_("Centrally-run city")}
"""What a province is by law."""


def of(view: View) -> Province:
    """What the register says of the one province in view."""
    register = dataset.register()
    return provinces.province(register, provinces.area_of(register, view.provinces[0]), view.language)


def sentence(province: Province, view: View) -> str:
    """What became of the province in one line, for the title."""
    _ = view.words.gettext
    message = (
        _("{name} = {parts}: {before} → {after} commune-level units, by the register")
        if province.merged
        else _("{name}, merged with no other province: {before} → {after} commune-level units, by the register")
    )
    before, after = (locales.number(count, view.language) for count in (province.before, province.after))
    return message.format(name=province.name, parts=" + ".join(province.formers.area_name), before=before, after=after)


def facts(province: Province, view: View) -> None:
    """Draw what the register says of the whole province."""
    _ = view.words.gettext
    fewer = locales.number(province.before - province.after, view.language)
    rate = locales.percent(province.rate, view.language)
    units = _("commune-level units")
    numbers = (
        f'<p class="numbers">{registered.change(province.before, province.after, view)} '
        f'<span class="rate">−{fewer} (−{rate})</span> <span>{escape(units)}</span></p>'
    )
    later = province.row[f"later_changes_{view.language}"]
    terms = {
        _("Province level"): _whole(province, view),
        _("District level"): _districts(province, view),
        _("Commune level"): _units(province, view),
        _("Surface area"): f"{locales.number(province.row['area_km2'], view.language)}\N{NO-BREAK SPACE}km²",
        _("Population"): _("{n}, administrative population size; not for rates by inhabitant").format(
            n=locales.number(int(province.row["population"]), view.language)
        ),
    } | ({_("Changed since"): later} if later else {})
    st.html(registered.box(numbers + definitions.listed(terms), view))


def _whole(province: Province, view: View) -> str:
    """How the province came about, by which law, and where its centre is."""
    _ = view.words.gettext
    kind = province.row["kind"]
    rank = _(RANKS[kind])
    day = locales.day(provinces.LAW_DAY, view.language)
    law = _("National Assembly Resolution {number} of {day}").format(number=provinces.LAW, day=day)
    if not province.merged:
        return _("{rank}; merged with no other ({law})").format(rank=rank, law=law)
    seat = ", ".join(province.formers.area_name[province.formers.seat])
    text = _("{rank}, merged out of {count} old provinces ({law}); administrative centre in {seat}")
    return text.format(rank=rank, count=len(province.formers), law=law, seat=seat)


def _districts(province: Province, view: View) -> str:
    ngettext = view.words.ngettext
    text = ngettext("{n} unit ended on {day}", "{n} units ended on {day}", province.districts)
    return text.format(n=province.districts, day=locales.day(LAST_DAY_BEFORE, view.language))


def _units(province: Province, view: View) -> str:
    """How many units are new, unchanged or renamed, and by which resolution."""
    _ = view.words.gettext
    formed, kept, renamed = (int(province.row[name]) for name in ("newly_formed", "unchanged", "renamed"))
    parts = [_("{n} newly formed").format(n=formed), _("{n} unchanged").format(n=kept)]
    parts += [_("{n} renamed").format(n=renamed)] if renamed else []
    law = _("Standing Committee Resolution {number}").format(number=registered.resolution(province, view))
    return f"{', '.join(parts)} ({law})" if province.row["resolution"] else ", ".join(parts)


def formers(province: Province, view: View) -> None:
    """Draw the old provinces side by side; nothing where the province was not merged."""
    if not province.merged:
        return
    _ = view.words.gettext
    st.header(_("The old provinces it was merged from"), anchor="predecessors")
    cards = "".join(_former(row, view) for _index, row in province.formers.iterrows())
    st.html(registered.box(f'<div class="formers">{cards}</div>', view))


def _former(row: pd.Series, view: View) -> str:
    _, ngettext = view.words.gettext, view.words.ngettext
    kinds = [
        counted(kind, int(row[after]), view.language)
        for kind, (_words, _before, after) in provinces.KINDS.items()
        if after and row[after]
    ]
    districts = int(row["districts"])
    facts = [
        _("now on its territory: {kinds}").format(kinds=", ".join(kinds)),
        ngettext("{n} district-level unit ended", "{n} district-level units ended", districts).format(n=districts),
        _("hosts the administrative centre") if row["seat"] else "",
    ]
    lines = "".join(f'<p class="small">{escape(fact)}</p>' for fact in facts if fact)
    numbers = registered.change(int(row["communes_before"]), int(row["communes_after"]), view)
    return f'<div class="part"><h3>{escape(row["area_name"])}</h3><p class="numbers">{numbers}</p>{lines}</div>'


def kinds(province: Province, view: View) -> None:
    """Draw the chart of the kinds of units before and after."""
    _ = view.words.gettext
    rows = provinces.units_by_kind(dataset.register(), province.area, view.language)
    columns = {"area_name": _("Area"), "kind_name": _("Kind"), "before": _("Before"), "after": _("After")}
    source = registered.source_line(province, view)

    def table(key: str) -> None:
        shown = rows[list(columns)].rename(columns=columns)
        st.dataframe(shown, hide_index=True, key=key, alt=_("Table of the rows shown in the chart"))
        downloads.sheet(lambda: shown.assign(**{_("Source"): source}), view, "units-by-kind")

    register_figures.show(units_by_kind, rows, view, source=source, table=table)


def articles(view: View) -> None:
    """Draw what the articles say of the province: its headline, its events, its numbers; or that they are silent."""
    _ = view.words.gettext
    st.header(_("What the articles say"), anchor="articles")
    empty.unreported(view)
    observations, events = view.observations, view.own_events
    if observations.empty and events.empty:
        st.page_link("app_pages/about.py", label=_("What the articles here cover"))
        return
    st.caption(_("Numbers of the articles, each with its sentence; those of the register stand above."))
    for headline in headlines(observations, events):
        headline_parts.show(headline, view)
    if not observations.empty:
        count = view.words.ngettext("{n} number in the articles", "{n} numbers in the articles", len(observations))
        with st.expander(count.format(n=len(observations))):
            tables.show(observations, view, "province-numbers")
    if events.start.notna().any():
        figures.show(timeline, events, view, compact=True)
