"""The parts of the page about the whole country: its totals, the choice of a province, where each one stands."""

from collections.abc import Iterable
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from dashboard import dataset
from dashboard.charts import commune_map, province_map
from dashboard.frame import address
from dashboard.frame.navigation import PAGES
from dashboard.queries import areas
from dashboard.queries.register import country
from dashboard.ui import definitions, register_figures, switches
from dashboard.ui.view import View
from dashboard.words import Words
from dashboard.words.register_names import act

PICK = "country-pick"
MEASURES = {"rate": "reduction_rate", "count": "reduction", "merged": "merged_from"}
"""What the map of provinces can show, by its code in the address."""


@st.cache_resource(show_spinner=False)
def _rows(language: str) -> pd.DataFrame:
    return country.province_rows(dataset.register(), dataset.load(), Words.of(language))


@st.cache_resource(show_spinner=False)
def _points(language: str) -> pd.DataFrame:
    return country.commune_points(dataset.register(), Words.of(language))


@st.cache_resource(show_spinner=False)
def _totals(language: str) -> pd.DataFrame:
    return country.totals(dataset.register(), Words.of(language))


def rows(view: View) -> pd.DataFrame:
    """The 34 provinces in the reader's language; shared, never changed."""
    return _rows(view.words.language)


def chosen(view: View) -> list[str]:
    """The area ids of the chosen provinces."""
    return list(country.named(rows(view), view.provinces).area)


def choose(ids: Iterable[str], _place: str) -> None:
    """Make the province of an area, or of a commune in it, the filter that all pages share. Only in callbacks.

    An empty selection, which also comes from a chart that is drawn anew, changes nothing.
    """
    names = country.provinces_of(dataset.register(), ids)
    if names:
        st.session_state[address.PROVINCE] = names[:1]


def map_of(view: View) -> None:
    """Draw the choice of a map and the map: provinces in the colour of a number, or communes as points."""
    words = {
        "rate": view.words.text("Share cut"),
        "count": view.words.text("Units cut"),
        "merged": view.words.text("Provinces merged"),
        "communes": view.words.text("Each commune"),
    }
    shown = switches.one(st.pills, "map", view.words.text("The map shows"), words, view, required=True, wrap=True)
    show = partial(
        register_figures.show, view=view, source=source(view), follow=choose, chosen=chosen(view), height="stretch",
        outlines=dataset.outlines(), islands=dataset.register().islands,
    )  # fmt: skip
    if shown == "communes":
        show(commune_map, _points(view.words.language))
    else:
        show(province_map, rows(view), measure=MEASURES[shown])


def numbers(view: View) -> None:
    """Draw the totals of the country, each with what says so; the plan of May and the changes of 2026 apart."""
    totals = _totals(view.words.language)
    blocks = (
        _block(totals, ("provinces_before", "provinces_after"), view.words.text("provinces and cities"), view),
        _block(totals, ("districts_ended",), view.words.text("district-level units ended"), view),
        _block(
            totals, ("communes_before", "communes_after"), view.words.text("commune-level units"), view,
            rate=totals.value_text["communes_reduction_rate"], more=_kinds(totals, "after", view),
        ),
    )  # fmt: skip
    st.html(f'<div class="totals">{"".join(blocks)}</div>')
    st.html(f'<div class="small apart"><p>{escape(_plan(totals, view))}</p>{_later(totals, view)}</div>')


def pick(view: View) -> None:
    """Draw the box that chooses a province as a click on a mark does, for keyboards and for small screens."""
    names = areas.province_names(view.dataset)
    st.session_state[PICK] = view.provinces[0] if len(view.provinces) == 1 else None

    def follow() -> None:
        name = st.session_state[PICK]
        st.session_state[address.PROVINCE] = [name] if name else []

    st.selectbox(
        view.words.text("Choose a province"), names, index=None, key=PICK, on_change=follow,
        placeholder=view.words.text("All {n} provinces", n=len(names)),
    )  # fmt: skip


def standing(view: View) -> None:
    """Say which provinces are chosen, that all pages follow, and where each of them stands among the 34."""
    if not view.provinces:
        said = view.words.text(
            "None is chosen: all 34 are shown alike. A mark on the map or in a chart, or a row of the table, "
            "chooses one too."
        )
        st.html(f'<p class="small" role="status">{escape(said)}</p>')
        return
    said = view.words.text("Chosen on all pages: {provinces}.", provinces=view.scope)
    provinces = rows(view)
    in_view = country.named(provinces, view.provinces)
    boxes = "".join(_standing(row, provinces, view) for _index, row in in_view.iterrows())
    st.html(f'<p role="status">{escape(said)}</p>{boxes}')
    st.page_link(
        PAGES["overview"].script, label=view.words.text("What the articles say of {provinces}", provinces=view.scope)
    )


def table(view: View) -> None:
    """Draw all provinces as a table, the chosen measure's order left to the reader; a selected row is the choice."""
    provinces = rows(view)
    register_figures.table(
        country.table(provinces, view.words), lambda: country.spreadsheet(provinces, view.words),
        list(provinces.area), view, "provinces", formats=country.table_formats(view.words), follow=choose,
    )  # fmt: skip


def source(view: View) -> str:
    """The source line of all charts of the page."""
    totals = _totals(view.words.language)
    acts = ", ".join(dict.fromkeys(totals.document[name] for name in ("provinces_after", "communes_after")))
    return view.words.text(
        "Source: register of administrative units (statistics office), resolutions {acts} · as of {day}",
        acts=acts,
        day=totals.as_of_text["communes_after"],
    )


def _block(
    totals: pd.DataFrame, metrics: tuple[str, ...], words: str, view: View, *, rate: str = "", more: str = ""
) -> str:  # fmt: skip
    """One total as HTML: before and after, or the only number; by which act, or the register; of which day."""
    first, last = totals.loc[metrics[0]], totals.loc[metrics[-1]]
    change = f'<span class="after">{escape(str(last["value_text"]))}</span>'
    if len(metrics) > 1:
        before = f'<span class="before">{escape(str(first["value_text"]))}</span>'
        change = f'{before} <span aria-hidden="true">→</span> {change}'
    change += f' <span class="rate">−{escape(rate)}</span>' if rate else ""
    origin = view.words.text("by the register of administrative units, {day}", day=last["as_of_text"])
    facts = " · ".join(filter(None, (act(str(last["document"]), view.words), more or str(last["note_text"]))))
    return (
        f'<section class="register"><p class="numbers">{change}</p><p class="what">{escape(words)}</p>'
        f'<p class="origin">{escape(origin)}</p><p class="small">{escape(facts)}</p></section>'
    )


def _kinds(totals: pd.DataFrame, when: str, view: View) -> str:
    """How many of each kind there are, in words; `when` ends the names of the metrics."""
    counts = (int(totals.value[f"{kind}_{when}"]) for kind in ("xa", "phuong", "dac_khu"))
    return country.kinds(view.words, *counts)


def _plan(totals: pd.DataFrame, view: View) -> str:
    """What the plan of May said, and how the resolutions differ from it."""
    row = totals.loc["xa_after_planned"]
    return view.words.text(
        "The plan of {day} ({document}) had foreseen {kinds}. The resolutions have {more} more wards and {fewer} fewer "
        "communes.",
        day=row["as_of_text"],
        document=row["document"],
        kinds=_kinds(totals, "after_planned", view),
        more=totals.value["phuong_after"] - totals.value["phuong_after_planned"],
        fewer=row["value"] - totals.value["xa_after"],
    )


def _later(totals: pd.DataFrame, view: View) -> str:
    """What changed in 2026 and is in none of the numbers above, province by province on demand."""
    cities = totals.loc["cities_2026_09"]
    said = view.words.text(
        "Not in these numbers: the changes of 2026. Since {day} there are {provinces} provinces and {cities} "
        "centrally-run cities, with {kinds}.",
        day=cities["as_of_text"],
        provinces=totals.value_text["provinces_2026_09"],
        cities=cities["value_text"],
        kinds=_kinds(totals, "2026_09", view),
    )
    changed = rows(view)[rows(view).later_changes != ""]
    listed = definitions.listed(dict(zip(changed.name, changed.later_changes, strict=True)))
    return f"<p>{escape(said)}</p>" + definitions.fold(
        view.words.text("The changes of 2026, province by province"), listed
    )


def _standing(row: pd.Series, provinces: pd.DataFrame, view: View) -> str:
    """One chosen province as HTML: its numbers and where it stands."""
    before, after, fewer = (view.words.number(row[name]) for name in ("communes_before", "communes_after", "reduction"))
    rate = view.words.percent(row["reduction_rate"])
    facts = " · ".join((country.in_units(row, view.words), row["source_text"]))
    return (
        f'<section class="register"><h2>{escape(row["name"])}</h2><p class="numbers">'
        f'<span class="before">{before}</span> <span aria-hidden="true">→</span> <span class="after">{after}</span> '
        f'<span class="rate">−{fewer} (−{escape(rate)})</span></p>'
        f'<p>{escape(country.ranked(row, provinces, view.words))}</p><p class="small">{escape(facts)}</p></section>'
    )
