"""Which unit the page tells of; the places that an old link searches; and where to begin where neither is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard import dataset
from dashboard.frame import address, header_box, notices, places
from dashboard.frame.address_values import SHAPES
from dashboard.queries.areas import listed as in_a_sentence
from dashboard.queries.areas import place_name, province_names
from dashboard.queries.places.place_search import Place, find
from dashboard.queries.register import district_lists
from dashboard.queries.register.communes import listed
from dashboard.queries.register.provinces import area_of, province
from dashboard.templates import render
from dashboard.ui import empty
from dashboard.ui.view import View
from dashboard.words import Words

EXAMPLES = ("tan long, nga nam", "P.3 Sa Đéc", "Thọ Xương", "Bạch Long Vĩ")
"""Searches to begin with: a place without diacritics, a number, a ward that was merged, a special zone."""
IN_SIGHT, FOLDED = 8, 3
"""So many places stand open; a door counts the others, where there are at least so many."""
LONGEST = 80
"""Signs of what was typed that are said again."""


@dataclass(frozen=True)
class Row:
    """A place in a list: where it leads, its name, where it lies, and what became of it or what it was formed from."""

    href: str
    name: str
    about: str
    outcome: str = ""


def begin(view: View) -> None:
    """Draw where to begin where neither a unit nor a search is there: the chosen provinces' communes, else examples."""
    if _typed() or address.values(address.UNIT):
        return
    words = view.words
    if view.provinces:
        for name in view.provinces:
            _districts(name, view)
        return
    groups = {
        words.text("For example:"): [(address.href(q=[example]), example) for example in EXAMPLES],
        words.text("Or by province:"): [
            (address.href(provinces=[name]), place_name(name, words)) for name in province_names(dataset.load())
        ],
    }
    hint = words.text("Accents are optional. Add a district or province to narrow the list.")
    st.html(render("examples.html", words, hint=hint, groups=groups))


def _districts(name: str, view: View) -> None:
    """Draw the old districts of a province with their new communes; folded where several provinces are chosen."""
    words, register = view.words, dataset.register()
    area = area_of(register, name)
    html = render(
        "district_lists.html", words, title=district_lists.heading(register, area, words),
        folded=len(view.provinces) > 1, merged=province(register, area, words).merged,
        caption=words.text("Each name leads to what it was formed from, by which resolution and clause."),
        formers=district_lists.by_district(register, area, words), unit=lambda unit: address.href(unit=[unit]),
    )  # fmt: skip
    st.html(html)


def asked(view: View) -> str:
    """The unit to tell of: the one in the address, else the only one that fits what an old link searches; "" for none.

    Says which codes of the address the register does not have.
    """
    units = places.index().units
    wanted = address.values(address.UNIT)
    for area in wanted:
        if area not in units:
            empty.nothing(view.words.text("No unit has the code {code}.", code=area))
    if wanted:
        return next((area for area in wanted if area in units), "")
    matches = find(_typed(), places.index())
    at = header_box.only(matches)
    place = None if at is None else matches.shown[at]
    return place.unit.area if place and place.unit.area in SHAPES[address.UNIT] else ""


def results(view: View, but: str) -> None:
    """Draw the places that an old link searches, but the one told of; those of the chosen provinces first."""
    typed = _typed()
    if not typed or address.values(address.UNIT):
        return
    words, matches = view.words, find(typed, places.index(), most=None)
    asked_for = _echo(typed)
    fitting = [place for place in (matches.there, *matches.shown) if place and place.unit.area != but]
    silence = header_box.nothing_there(matches, words)
    if not silence and not fitting and not but:
        silence = words.text(
            "Nothing found for “{typed}”. Try fewer words, or choose a province in the box.", typed=asked_for
        )
    if silence:
        st.html(render("status.html", words, sentence=silence))
    if not fitting:
        return
    if not silence:
        st.header(notices.plain(_heading(len(fitting), asked_for, words, others=bool(but)), 500), anchor="results")
    here = {place.unit.area for place in fitting if _province(place) in view.provinces}
    if view.provinces and not here:
        names = in_a_sentence([place_name(name, words) for name in view.provinces], words)
        st.html(render("status.html", words, sentence=words.text("None of them is in {provinces}.", provinces=names)))
    ordered = sorted(fitting, key=lambda place: place.unit.area not in here)
    draw(_rows(ordered, words), words, in_sight=0 if but else IN_SIGHT)


def _heading(count: int, typed: str, words: Words, *, others: bool) -> str:
    if others:
        return words.plural(
            "{n} other place found for “{typed}”", "{n} other places found for “{typed}”", count, typed=typed
        )
    return words.plural("{n} place found for “{typed}”", "{n} places found for “{typed}”", count, typed=typed)


def units(areas: Sequence[str], words: Words) -> list[Row]:
    """Units at commune level as rows, in their order."""
    rows = listed(dataset.register(), places.index().names.units, areas, words)
    return [
        Row(address.href(unit=[str(row.Index)], q=[]), str(row.called), str(row.place_name), str(row.outcome))
        for row in rows.itertuples()
    ]


def draw(rows: Sequence[Row], words: Words, *, in_sight: int = IN_SIGHT) -> None:
    """Draw rows, the first of them in sight."""
    in_sight = in_sight if len(rows) - in_sight >= FOLDED else len(rows)
    rest = len(rows) - in_sight
    door = words.text("Show {n} more", n=rest) if in_sight else words.text("Show all {n}", n=rest)
    st.html(render("found_places.html", words, rows=rows[:in_sight], others=rows[in_sight:], door=door))


def _rows(found: Sequence[Place], words: Words) -> list[Row]:
    """Places as rows: a commune says what became of it, a province or district what tells it from its namesakes."""
    communes = [place.unit.area for place in found if place.unit.level in ("commune", "former_commune")]
    rows = dict(zip(communes, units(communes, words), strict=True))
    return [rows.get(place.unit.area) or _whole(place, words) for place in found]


def _whole(place: Place, words: Words) -> Row:
    option = header_box.option(place, words)
    if place.unit.level == "district":
        return Row(address.href(unit=[place.unit.area], q=[]), option.name, option.about)
    return Row(address.href("", provinces=[place.leads_to[0].name]), option.name, option.about)


def _province(place: Place) -> str:
    """The Vietnamese name of the province of today that a place lies in, or is."""
    return str(places.index().names.units.province[place.unit.area])


def _typed() -> str:
    return str(st.session_state.get(address.SEARCH) or "").strip()


def _echo(typed: str) -> str:
    """What was typed, to be said again: in one line, and not longer than a name may be."""
    line = " ".join(typed.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
