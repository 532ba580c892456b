"""The parts of the page about the whole country: its totals, the choice of a province, where each one stands."""

from collections.abc import Iterable
from functools import partial
from html import escape

import pandas as pd
import streamlit as st

from dashboard import dataset
from dashboard import words as locales
from dashboard.charts import commune_map, province_map
from dashboard.frame import address
from dashboard.queries import areas
from dashboard.queries.register import country, country_table
from dashboard.ui import definitions, register_figures, switches
from dashboard.ui.view import View

PICK = "country-pick"
MEASURES = {"rate": "reduction_rate", "count": "reduction", "merged": "merged_from"}
"""What the map of provinces can show, by its code in the address."""


@st.cache_resource(show_spinner=False)
def _rows(language: str) -> pd.DataFrame:
    return country.province_rows(dataset.register(), dataset.load(), language)


@st.cache_resource(show_spinner=False)
def _points(language: str) -> pd.DataFrame:
    return country.commune_points(dataset.register(), language)


@st.cache_resource(show_spinner=False)
def _totals(language: str) -> pd.DataFrame:
    return country.totals(dataset.register(), language)


def rows(view: View) -> pd.DataFrame:
    """The 34 provinces in the reader's language; shared, never changed."""
    return _rows(view.language)


def chosen(view: View) -> list[str]:
    """The area ids of the chosen provinces."""
    provinces = rows(view)
    return list(provinces.area[provinces.name.isin(view.provinces)])


def choose(ids: Iterable[str], _place: str) -> None:
    """Make the province of an area, or of a commune in it, the filter that all pages share. Only in callbacks.

    An empty selection, which also comes from a chart that is drawn anew, changes nothing.
    """
    register = dataset.register()
    names = register.provinces.set_index("2025-" + register.provinces.gso_code).name_vi
    homes = register.communes.set_index("area").province
    found = [str(names[area]) for area in (homes.get(one, one) for one in ids) if area in names.index]
    if found:
        st.session_state[address.PROVINCE] = found[:1]


def map_of(view: View) -> None:
    """Draw the choice of a map and the map: provinces in the colour of a number, or communes as points."""
    _ = view.words.gettext
    words = {
        "rate": _("Share cut"), "count": _("Units cut"), "merged": _("Provinces merged"), "communes": _("Each commune"),
    }  # fmt: skip
    shown = switches.one(st.pills, "map", _("The map shows"), words, view, required=True, wrap=True)
    show = partial(
        register_figures.show, view=view, source=source(view), follow=choose, chosen=chosen(view), height="stretch",
        outlines=dataset.outlines(), islands=dataset.register().islands,
    )  # fmt: skip
    if shown == "communes":
        show(commune_map, _points(view.language))
    else:
        show(province_map, rows(view), measure=MEASURES[shown])


def numbers(view: View) -> None:
    """Draw the totals of the country, each with what says so; the plan of May and the changes of 2026 apart."""
    totals, _ = _totals(view.language), view.words.gettext
    blocks = (
        _block(totals, ("provinces_before", "provinces_after"), _("provinces and cities"), view),
        _block(totals, ("districts_ended",), _("district-level units ended"), view),
        _block(
            totals, ("communes_before", "communes_after"), _("commune-level units"), view,
            rate=totals.value_text["communes_reduction_rate"], more=_kinds(totals, "after", view),
        ),
    )  # fmt: skip
    st.html(f'<div class="totals">{"".join(blocks)}</div>')
    st.html(f'<div class="small apart"><p>{escape(_plan(totals, view))}</p>{_later(totals, view)}</div>')


def pick(view: View) -> None:
    """Draw the box that chooses a province as a click on a mark does, for keyboards and for small screens."""
    _ = view.words.gettext
    names = areas.province_names(view.dataset)
    st.session_state[PICK] = view.provinces[0] if len(view.provinces) == 1 else None

    def follow() -> None:
        name = st.session_state[PICK]
        st.session_state[address.PROVINCE] = [name] if name else []

    st.selectbox(
        _("Choose a province"), names, index=None, key=PICK, on_change=follow,
        placeholder=_("All {n} provinces").format(n=len(names)),
    )  # fmt: skip


def standing(view: View) -> None:
    """Say which provinces are chosen, that all pages follow, and where each of them stands among the 34."""
    _ = view.words.gettext
    if not view.provinces:
        said = _(
            "None is chosen: all 34 are shown alike. A mark on the map or in a chart, or a row of the table, "
            "chooses one too."
        )
        st.html(f'<p class="small" role="status">{escape(said)}</p>')
        return
    said = _("Chosen on all pages: {provinces}.").format(provinces=view.scope)
    provinces = rows(view)
    own = provinces[provinces.name.isin(view.provinces)]
    boxes = "".join(_standing(row, provinces, view) for _index, row in own.iterrows())
    st.html(f'<p role="status">{escape(said)}</p>{boxes}')
    st.page_link("app_pages/overview.py", label=_("What the articles say of {provinces}").format(provinces=view.scope))


def table(view: View) -> None:
    """Draw all provinces as a table, the chosen measure's order left to the reader; a selected row is the choice."""
    provinces = rows(view)
    register_figures.table(
        country_table.shown(provinces, view.language), lambda: country_table.sheet(provinces, view.language),
        list(provinces.area), view, "provinces", formats=country_table.formats(view.language), follow=choose,
    )  # fmt: skip


def source(view: View) -> str:
    """The source line of all charts of the page."""
    _, totals = view.words.gettext, _totals(view.language)
    acts = ", ".join(dict.fromkeys(totals.document[name] for name in ("provinces_after", "communes_after")))
    return _("Source: register of administrative units (statistics office), resolutions {acts} · as of {day}").format(
        acts=acts, day=totals.as_of_text["communes_after"]
    )


def _block(
    totals: pd.DataFrame, metrics: tuple[str, ...], words: str, view: View, *, rate: str = "", more: str = ""
) -> str:  # fmt: skip
    """One total as HTML: before and after, or the only number; by which act, or the register; of which day."""
    _ = view.words.gettext
    first, last = totals.loc[metrics[0]], totals.loc[metrics[-1]]
    change = f'<span class="after">{escape(str(last["value_text"]))}</span>'
    if len(metrics) > 1:
        before = f'<span class="before">{escape(str(first["value_text"]))}</span>'
        change = f'{before} <span aria-hidden="true">→</span> {change}'
    change += f' <span class="rate">−{escape(rate)}</span>' if rate else ""
    origin = _("by the register of administrative units, {day}").format(day=last["as_of_text"])
    act = _("Resolution {number}").format(number=last["document"]) if last["document"] else ""
    facts = " · ".join(part for part in (act, last["note_text"] if not more else "", more) if part)
    return (
        f'<section class="register"><p class="numbers">{change}</p><p class="what">{escape(words)}</p>'
        f'<p class="origin">{escape(origin)}</p><p class="small">{escape(facts)}</p></section>'
    )


def _kinds(totals: pd.DataFrame, when: str, view: View) -> str:
    """How many of each kind there are, in words; `when` ends the names of the metrics."""
    counts = (int(totals.value[f"{kind}_{when}"]) for kind in ("xa", "phuong", "dac_khu"))
    return country.kinds(view.language, *counts)


def _plan(totals: pd.DataFrame, view: View) -> str:
    """What the plan of May said, and how the resolutions differ from it."""
    _, row = view.words.gettext, totals.loc["xa_after_planned"]
    fewer = row["value"] - totals.value["xa_after"]
    more = totals.value["phuong_after"] - totals.value["phuong_after_planned"]
    return _(
        "The plan of {day} ({document}) had foreseen {kinds}. The resolutions have {more} more wards and {fewer} fewer "
        "communes."
    ).format(
        day=row["as_of_text"], document=row["document"], kinds=_kinds(totals, "after_planned", view),
        more=locales.number(more, view.language), fewer=locales.number(fewer, view.language),
    )  # fmt: skip


def _later(totals: pd.DataFrame, view: View) -> str:
    """What changed in 2026 and is in none of the numbers above, province by province on demand."""
    _ = view.words.gettext
    cities = totals.loc["cities_2026_09"]
    said = _(
        "Not in these numbers: the changes of 2026. Since {day} there are {provinces} provinces and {cities} "
        "centrally-run cities, with {kinds}."
    ).format(
        day=cities["as_of_text"], provinces=totals.value_text["provinces_2026_09"], cities=cities["value_text"],
        kinds=_kinds(totals, "2026_09", view),
    )  # fmt: skip
    changed = rows(view)[rows(view).later_changes != ""]
    listed = definitions.listed(dict(zip(changed.name, changed.later_changes, strict=True)))
    return f"<p>{escape(said)}</p>" + definitions.fold(_("The changes of 2026, province by province"), listed)


def _standing(row: pd.Series, provinces: pd.DataFrame, view: View) -> str:
    """One chosen province as HTML: its numbers and where it stands."""
    before, after, fewer = (
        locales.number(row[name], view.language) for name in ("communes_before", "communes_after", "reduction")
    )
    rate = locales.percent(row["reduction_rate"], view.language)
    facts = " · ".join((country.in_units(row, view.language), row["source_text"]))
    return (
        f'<section class="register"><h2>{escape(row["name"])}</h2><p class="numbers">'
        f'<span class="before">{before}</span> <span aria-hidden="true">→</span> <span class="after">{after}</span> '
        f'<span class="rate">−{fewer} (−{escape(rate)})</span></p>'
        f'<p>{escape(country.ranked(row, provinces, view.language))}</p><p class="small">{escape(facts)}</p></section>'
    )
