"""The header's box: which places it offers, how it describes them, and what it answers to what is typed."""

from functools import cache, partial

import streamlit as st

from dashboard import dataset
from dashboard.frame import address, places
from dashboard.frame.place_box import MOST, Answer, Option, Tag, place_box
from dashboard.queries.areas import era_name, former_provinces, listed, new_provinces, place_name, unit_name
from dashboard.queries.places.place_index import Unit
from dashboard.queries.places.place_search import Matches, Place, find, the_one
from dashboard.queries.register.commune_search import FULL
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.words import Words, capital, sort_key

KEY = "places"
_RIVAL = 3.0
"""A place whose name only begins with what was typed may be meant as well, where it costs less than this."""


def draw(page: str, words: Words) -> None:
    """Draw the box of the page with this key, with the chosen provinces. Comes after the filter, which knows what the
    address asks for.
    """
    provinces = new_provinces(dataset.load())
    names = {area: name for name, (area, _kind) in provinces.items()}
    place_box(
        words,
        chosen=[Tag(provinces[name][0], place_name(name, words)) for name in places.chosen() if name in provinces],
        offered=_provinces(dataset.load(), words),
        find=partial(answer, words=words),
        on_choose=partial(places.choose, words=words),
        on_remove=lambda area: places.remove(names.get(area, "")),
        on_clear=places.clear,
        key=KEY,
        another=words.text("Find a commune") if page == "commune" else "",
        text="" if address.values(address.UNIT) else str(st.session_state.get(address.SEARCH) or ""),
    )


@cache  # the same on every page
def _provinces(tables: dataset.Dataset, words: Words) -> list[Option]:
    """All provinces of today, as the box offers them before anything is typed."""
    return [
        Option(area, place_name(name, words), _merger(name, kind, words))
        for name, (area, kind) in new_provinces(tables).items()
    ]


def answer(typed: str, words: Words) -> Answer:
    """What fits the words typed."""
    matches = find(typed, places.index())
    shown = [*filter(None, [matches.there]), *matches.shown]
    return Answer(
        options=[option(place, words) for place in shown[:MOST]],
        total=len(shown) + matches.more,
        heading=nothing_there(matches, words),
        only=only(matches),
    )


def nothing_there(matches: Matches, words: Words) -> str:
    """That the place typed has no unit of the name typed; "" where it has, or none was typed."""
    if not matches.nothing_there:
        return ""
    there = {"place": matches.nothing_there}
    if matches.shown:
        return words.text("Nothing of this name in {place}. Perhaps one of these:", **there)
    return words.text("Nothing of this name in {place}.", **there)


def only(matches: Matches) -> int | None:
    """Which of the places shown is the one that fits; none where the name of another begins with what was typed."""
    place = the_one(matches)
    rivals = [
        other for other in matches.shown if other is not place and other.match not in FULL and other.cost < _RIVAL
    ]
    return None if place is None or (place.match in FULL and rivals) else matches.shown.index(place)


def option(place: Place, words: Words) -> Option:
    """A place as it is offered: its name, and what tells it from its namesakes; former ones say what they became."""
    unit = place.unit
    successors = listed([called(successor, words) for successor in place.successors[:2]], words)
    if len(place.successors) > 2:
        successors = words.plural("{n} unit", "{n} units", len(place.successors))
    if unit.level == "province":
        return Option(unit.area, place_name(unit.name, words), _merger(unit.name, unit.kind, words))
    if unit.level == "former_province":
        name = era_name(place_name(unit.name, words), words, old=True)
        return Option(
            unit.area, name, words.text("part of {new} since {day}", new=successors, day=words.day(FIRST_DAY_AFTER))
        )
    name = capital(called(unit, words))
    parents = ", ".join(called(parent, words) for parent in place.parents)
    if unit.is_former:
        name = era_name(name, words, old=True)
        parents = words.text(
            "{place} · since {day}: {units}", place=parents, units=successors, day=words.day(FIRST_DAY_AFTER)
        )
    return Option(unit.area, name, parents)


def called(unit: Unit, words: Words) -> str:
    """What readers call a unit: a province by its name alone, any other with its kind."""
    if unit.level in ("province", "former_province"):
        return place_name(unit.name, words)
    return unit_name(unit.kind, unit.name, words)


def _merger(name: str, kind: str, words: Words) -> str:
    """The kind of a province of today, and what it was merged from."""
    label = words.text("city") if kind == "city" else words.text("province")
    merged = [old for old, new in former_provinces(dataset.load()).items() if new == name]
    if len(merged) < 2:
        return label
    names = [place_name(old, words) for old in sorted(merged, key=sort_key)]
    return words.text("{kind} · merged from {provinces}", kind=label, provinces=listed(names, words))
