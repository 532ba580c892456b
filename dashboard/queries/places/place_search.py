"""Finding any place by what people type, and where each place leads."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import get_args

from dashboard.folding import folded
from dashboard.queries.places.place_index import Level, PlaceIndex, Unit
from dashboard.queries.register.commune_readings import place_names, readings
from dashboard.queries.register.commune_search import BEGINS, FULL, OTHER_PLACE, missed, search

MOST = 8
"""So many places are shown; whoever wants others types one more word."""
LEVELS: tuple[Level, ...] = get_args(Level)
"""In the order in which namesakes stand."""
PROVINCES: tuple[Level, ...] = ("province", "former_province")

_WHOLES: tuple[Level, ...] = (*PROVINCES, "district")
_ADDRESS: tuple[Level, ...] = (*_WHOLES, "former_commune", "commune")
_PROVINCE_FIRST = 0.6


@dataclass(frozen=True)
class Place:
    """A place that may be meant."""

    unit: Unit
    parents: tuple[Unit, ...]
    """District and former province, or the province of today; none of a province."""
    successors: tuple[Unit, ...]
    """What a former unit went into: a province into one, a district into what its communes did; none of a new unit."""
    match: str
    """"name", "marks" (with other diacritics), "alias", "code", "begins", "contains" or "similar"."""
    in_place: bool
    """Whether it lies in the district or province that was typed with its name."""
    cost: float
    """0 where all that was typed fits."""

    @property
    def leads_to(self) -> tuple[Unit, ...]:
        """The province to choose, the commune to tell of, or the successors of a district to choose from.

        A former province leads to the new one, a former commune to the page that tells what became of it.
        """
        return self.successors if self.unit.level in ("former_province", "district") else (self.unit,)


@dataclass(frozen=True)
class Matches:
    """What fits the words typed, best first."""

    shown: tuple[Place, ...] = ()
    more: int = 0
    """How many others fit as well."""
    nothing_there: str = ""
    """The place that was typed and has no unit of the name, in the words typed; `shown` are elsewhere."""
    there: Place | None = None
    """That place itself, where it is known."""


def find(
    typed: str, index: PlaceIndex, *, levels: Collection[Level] = LEVELS, most: int | None = MOST
) -> Matches:  # fmt: skip
    """The places of these levels that may be meant, at most `most`; none where nothing is typed.

    Of namesakes the province comes first, then what is of today; with a district typed, what lay in it.
    Names that are only similar are left out where a place bears the name typed.
    """
    typed = index.lasting.get(typed.strip(), typed)
    rows = search(index.names, typed)
    cells = [*zip(rows.area, rows.match, rows.in_place, rows.cost, strict=True), *_begun(typed, index)]
    places = [
        _place(index.units[area], match, in_place, cost, index)
        for area, match, in_place, cost in cells
        if match != "place" and index.units[area].level in levels
    ]
    order = _order(typed, index) if rows.in_place.any() else LEVELS
    places.sort(key=lambda place: (_rank(place), order.index(place.unit.level)))
    places = _once(places)
    shown = places[:most]
    more = sum(place.match != "similar" for place in places[len(shown) :])
    nowhere = missed(index.names, typed, rows)
    there = the_one(find(nowhere, index, levels=_WHOLES)) if nowhere else None
    return Matches(tuple(shown), more, nowhere, there)


def the_one(matches: Matches) -> Place | None:
    """The place meant, where exactly one fits: bears the name typed, else begins so, and is not only similar.

    A province and the former one of its name are one, for both lead to it.
    """
    if matches.nothing_there:
        return None
    named = [place for place in matches.shown if place.match in FULL]
    begun = [place for place in matches.shown if place.match == "begins" and place.cost < BEGINS + OTHER_PLACE]
    fitting = [place for place in named if place.cost == 0] or named or begun
    if len({place.leads_to for place in fitting}) != 1:
        return None
    return next((place for place in fitting if not place.unit.is_former), fitting[0])


def _place(unit: Unit, match: str, in_place: bool, cost: float, index: PlaceIndex) -> Place:
    above = index.parents.get(unit.area, "")
    parents = [area for area in (above, index.parents.get(above, "")) if area]
    return Place(
        unit=unit,
        parents=tuple(index.units[area] for area in parents),
        successors=tuple(index.units[area] for area in index.successors.get(unit.area, ())),
        match=match,
        in_place=in_place,
        cost=cost,
    )


def _begun(typed: str, index: PlaceIndex) -> list[tuple[str, str, bool, float]]:
    """The provinces that begin with the one letter typed, as cells of `search`, which begins with two."""
    letter = folded(typed)
    if len(letter) != 1:
        return []
    names = index.names
    provinces = [at for at, area in enumerate(names.areas) if index.units[area].level in PROVINCES]
    return [(names.areas[at], "begins", False, BEGINS) for at in provinces if names.folded[at].startswith(letter)]


def _rank(place: Place) -> float:
    """The cost, but a province is meant more often than a commune whose name is as like what was typed."""
    return place.cost - _PROVINCE_FIRST * (place.match not in FULL and place.unit.level in PROVINCES)


def _once(places: list[Place]) -> list[Place]:
    """Sorted places without names that are only similar where others fit, and provinces not twice, new and former."""
    if any(place.match in FULL and place.cost < OTHER_PLACE for place in places):
        places = [place for place in places if place.match != "similar"]
    provinces = {(place.leads_to, place.unit.name, place.cost) for place in places if place.unit.level == "province"}
    return [
        place
        for place in places
        if place.unit.level != "former_province" or (place.leads_to, place.unit.name, place.cost) not in provinces
    ]


def _order(typed: str, index: PlaceIndex) -> tuple[Level, ...]:
    """The levels as namesakes stand: with a district typed, an address of before is meant."""
    asked = (name for reading in readings(typed) for place in reading.places for name in place_names(place))
    return _ADDRESS if any(name in index.names.districts for name in asked) else LEVELS
