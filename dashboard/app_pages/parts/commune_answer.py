"""The answer for one unit: what it is now, since when, by which act, together with whom, and what the articles say."""

from html import escape

import streamlit as st

from dashboard import dataset
from dashboard.app_pages.parts import commune_search
from dashboard.frame import places
from dashboard.queries.articles.sources import passages_about
from dashboard.queries.register.commune_index import namesakes
from dashboard.queries.register.communes import Answer, answer, changes_sheet, otherwise, sentence
from dashboard.ui import downloads, panels
from dashboard.ui.view import View
from dashboard.words import capital


def show(area: str, view: View) -> None:
    """Draw the answer for a unit that the register has."""
    found = answer(dataset.register(), places.index().names.units, area, view.words)
    st.html(html(found, view))
    if st.session_state.pop(commune_search.ARRIVING, ""):
        _bring_into_sight(area)
    _told(found, view)
    others = [other for other in namesakes(places.index().names, area) if _is_commune(other)]
    if others:
        heading = view.words.plural("{n} other unit of this name", "{n} other units of this name", len(others))
        with st.expander(heading):
            commune_search.units(others, "namesakes", view)
    downloads.sheet(lambda: changes_sheet(found.changes, view.words), view, f"commune-{area}")


def _is_commune(area: str) -> bool:
    return places.index().units[area].level in ("commune", "former_commune")


def _bring_into_sight(area: str) -> None:
    """Take the reader from the row chosen, which may be far down a list that is gone, to the answer's heading."""
    # `area` is one of the register's ids: no word of the address gets into the script. It makes each script another.
    heading = "document.querySelector('.answer h2')"
    script = f"{heading}.tabIndex = -1; {heading}.focus(); {heading}.scrollIntoView() // {area}"
    with st.container(key="arrive"):
        st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)


def html(found: Answer, view: View) -> str:
    """The answer as HTML: both sides large, then the day and the act, then the other predecessors."""
    province = escape(found.unit["province_name"])
    names = list(found.successors.unit_name)
    old = f'<span class="old">{escape(capital(found.unit["unit_name"]))}</span> <span aria-hidden="true">→</span> '
    new = ", ".join(f'<span class="new">{escape(name)}</span>' for name in names)
    head = f"{old}{new}" if found.is_old else f'<span class="new">{escape(capital(names[0]))}</span>'
    parts = [f"<h2>{head}, {province}</h2>", f"<p>{escape(sentence(found, view.words))}</p>"]
    if found.kind == "split":
        words = view.words.text(
            "A part went to each. The register here does not say which hamlets or residential groups."
        )
        parts.append(f'<p class="note">{escape(words)}</p>')
    parts.append(f'<p class="facts">{escape(_facts(found, view))}</p>')
    parts += [
        _formed(found, str(area), view) for area in found.successors.index if found.kind not in ("kept", "renamed")
    ]
    later = found.province[f"later_changes_{view.words.language}"]
    if later:
        words = view.words.text("{province} after 1 July 2025:", province=capital(found.unit["province_name"]))
        parts.append(f'<p class="small">{escape(words)} {escape(later)}</p>')
    source = view.words.text(
        "Source: the register of administrative units as of 1 July 2025, and the resolution named."
    )
    parts.append(f'<p class="source">{escape(source)}</p>')
    return f'<article class="answer register">{"".join(parts)}</article>'


def _facts(found: Answer, view: View) -> str:
    """Since when, by which act, with the old and the new code."""
    day = found.province["resolution_date"]
    act = view.words.text(
        "Resolution {number} of {day}", number=found.province["resolution"], day=view.words.day(day.date())
    )
    new = ", ".join(found.successors.gso_code)
    codes = (
        view.words.text("codes {old} → {new}", old=found.unit["gso_code"], new=new)
        if found.is_old
        else view.words.text("code {new}", new=new)
    )
    return " · ".join((view.words.text("since 1 July 2025"), act, codes, *otherwise(found.unit, view.words)))


def _formed(found: Answer, successor: str, view: View) -> str:
    """From which units a new one was formed, as a list; those that went there in part are marked so."""
    rows = found.changes[found.changes.successor == successor]
    others = rows[rows.predecessor != found.unit.name]
    name = capital(found.successors.unit_name[successor])
    if others.empty:
        words = view.words.text("No other unit went into {name}.", name=name)
        return f"<p>{escape(words)}</p>"
    if found.is_old:
        heading = view.words.plural(
            "{name}: together with {n} unit", "{name}: together with {n} units", len(others), name=name
        )
    else:
        heading = view.words.plural("{name}: from {n} unit", "{name}: from {n} units", len(others), name=name)
    items = []
    for row in others.itertuples():
        unit = {"unit": row.predecessor_name, "place": row.place_name}
        whole, part = view.words.text("{unit} ({place})", **unit), view.words.text("{unit} ({place}), in part", **unit)
        items.append(f"<li>{escape(capital(part if row.kind == 'split' else whole))}</li>")
    return f"<h3>{escape(heading)}</h3><ul>{''.join(items)}</ul>"


def _told(found: Answer, view: View) -> None:
    """Draw the sentences of articles that tell of the same change or of the same units."""
    changes = found.changes.change[found.changes.own]
    areas = {str(found.unit.name), *found.successors.index}
    ids = passages_about(view.dataset, view.all_observations, list(changes), areas)
    if ids:
        st.header(view.words.text("What the articles here say of it"), anchor="told")
        panels.passages(ids, view)
