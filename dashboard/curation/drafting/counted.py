"""From what is counted and the words around it to the indicator: the rules of the genre, and why each fits."""

import re
from dataclasses import dataclass, replace

from dashboard.curation.drafting.context import Context
from dashboard.curation.drafting.counted_words import FILES, MONEY, OFFICES, SPECIAL
from dashboard.curation.drafting.directions import Direction
from dashboard.curation.drafting.people import of_people
from dashboard.curation.drafting.shares import of_shares
from dashboard.curation.drafting.things import Thing
from dashboard.curation.drafting.tokens import Token

BY_DIRECTION: dict[str, dict[str, str]] = {
    "units": {
        "before": "communes_before",
        "after": "communes_after",
        "cut": "communes_reduction",
        "formed": "communes_formed",
        "unchanged": "communes_unchanged",
        "merged": "predecessor_units",
    },
    "commune": {
        "before": "rural_communes_before",
        "after": "rural_communes_after",
        "cut": "rural_communes_reduction",
        "formed": "rural_communes_formed",
        "unchanged": "rural_communes_unchanged",
        "merged": "predecessor_units",
    },
    "ward": {
        "before": "wards_before",
        "after": "wards_after",
        "cut": "wards_reduction",
        "formed": "wards_formed",
        "unchanged": "wards_unchanged",
        "merged": "predecessor_units",
    },
    "township": {
        "before": "townships_before",
        "cut": "townships_reduction",
        "merged": "predecessor_units",
        "": "townships_before",
        "after": "townships_before",
    },
    "zone": {
        "": "special_zones_after",
        "after": "special_zones_after",
        "formed": "special_zones_after",
        "before": "special_zones_after",
    },
    "districts": {
        "": "districts_before",
        "before": "districts_before",
        "cut": "districts_before",
        "after": "districts_before",
    },
    "rural district": {
        "": "rural_districts_before",
        "before": "rural_districts_before",
        "after": "rural_districts_before",
    },
    "urban district": {
        "": "urban_districts_before",
        "before": "urban_districts_before",
        "after": "urban_districts_before",
    },
    "town": {"": "towns_before", "before": "towns_before", "after": "towns_before"},
    "city": {"": "provincial_cities_before", "before": "provincial_cities_before", "after": "provincial_cities_before"},
    "provinces": {"before": "provinces_before", "after": "provinces_after", "merged": "provinces_merged"},
    "departments": {
        "before": "departments_before",
        "after": "departments_after",
        "cut": "committee_agencies_reduction",
    },
    "agencies": {"cut": "provincial_agencies_reduction"},
    "party agencies": {"cut": "party_agencies_reduction"},
    "council agencies": {"cut": "council_agencies_reduction"},
    "divisions": {"cut": "divisions_reduction"},
    "branches": {"cut": "sub_departments_reduction"},
    "service units": {
        "before": "public_service_units_before",
        "after": "public_service_units_after",
        "cut": "public_service_units_reduction",
    },
    "service centers": {"": "service_centers"},
    "groups": {"": "residential_groups"},
    "villages": {"": "villages"},
    "km2": {"": "area_km2"},
    "households": {"": "households"},
    "party cells": {"": "party_cells"},
    "commune committees": {"": "commune_party_committees"},
    "party committees": {"": "party_committees"},
    "procedures": {"": "procedures"},
    "courses": {"": "training_courses"},
}
"""By our name for what is counted and the direction ("" where none is told): the indicator."""
LIKELY = {"units": "communes_after", "commune": "rural_communes_after", "ward": "wards_after"}


@dataclass(frozen=True)
class Reading:
    """An indicator, the words it was read from, how sure that is, and the others that it may be instead."""

    indicator: str
    because: str
    sure: float
    others: tuple[str, ...] = ()


def reading_of(token: Token, direction: Direction | None, context: Context) -> Reading | None:
    """What the rules say of one number; `None` where they know nothing of it."""
    if token.percent:
        return _as_reading(of_shares(token, context))
    if not token.thing and context.thing_of(token) in ("offices", "files"):
        token = replace(token, thing=Thing(context.thing_of(token), token.end))
    special = _special(token, context)
    if special:
        return special
    for names, words in (({"offices"}, OFFICES), ({"files"}, FILES), ({"dong"}, MONEY)):
        if token.name in names:
            return _by_words(token, words[context.language], context)
    people = _as_reading(of_people(token, context))
    if people:
        return people
    if token.name == "provinces":
        return _provinces(token, context)
    return _of_units(token, direction, context)


def _as_reading(found: tuple[str, str, float] | None) -> Reading | None:
    return Reading(*found) if found else None


def _of_units(token: Token, direction: Direction | None, context: Context) -> Reading | None:
    by_direction = BY_DIRECTION.get(token.name or context.thing_of(token))
    if by_direction is None:
        return None
    others = tuple(dict.fromkeys(by_direction.values()))
    name = direction.name if direction else ""
    if name in by_direction:
        sure, because = (direction.sure, direction.because) if direction else (0.85, "the noun behind it")
        return Reading(by_direction[name], because, sure, others)
    if "" in by_direction and name != "cut":
        return Reading(by_direction[""], "the noun behind it", 0.8, others)
    likely = LIKELY.get(token.name)
    return Reading(likely, "no word tells which", 0.45, others) if likely else Reading("", "", 0.0, others)


def _special(token: Token, context: Context) -> Reading | None:
    for names, side, words, indicator in SPECIAL[context.language]:
        if token.name in names:
            part = {"before": context.before(token), "behind": context.behind(token)}.get(side)
            match = re.search(words, context.around(token) if part is None else part, re.IGNORECASE)
            if match and indicator == "connected":
                besides = re.match(r"\W*(?:còn lại|khác)", context.behind(token)) or "điểm cầu chính" in context.before(
                    token
                )
                return Reading(
                    "connected_besides_host" if besides else "connected_units", f"“{match.group().strip()}”", 0.75
                )
            if match:
                told = f"“{match.group().strip()[:40]}”" if words != "." else "the noun behind it"
                return Reading(indicator, told, 0.75 if words != "." else 0.65)
    return None


AT_ONCE = 15
"""A word that begins so few characters behind a number tells more than any before it: "of which 95 were resolved"."""


def _by_words(token: Token, rules: list[tuple[str, str]], context: Context) -> Reading | None:
    """The indicator whose word stands nearest before the number, else behind it in its clause."""
    before, behind = context.before(token), context.behind(token)
    placed = [
        (match.end(), name, match.group())
        for name, words in rules
        for match in re.finditer(words, before, re.IGNORECASE)
    ]
    first = {name: at for at, (name, _) in reversed(list(enumerate(rules)))}
    if token.name == "dong":  # of money the first rule that fits anywhere in the clause
        fitting = [(first[name], name, match.group()) for name, words in rules
                   if (match := re.search(words, context.around(token), re.IGNORECASE))]  # fmt: skip
        return Reading(min(fitting)[1], f"“{min(fitting)[2]}”", 0.7) if fitting else None
    inside = context.text[token.end : token.thing.end] if token.thing else ""
    near = inside + re.split(r"[,;.]", behind)[0]
    following = [
        (match.start(), name, match.group())
        for name, words in rules
        if (match := re.search(words, near, re.IGNORECASE))
    ]
    if following and (token.name == "offices" or min(following)[0] < AT_ONCE):
        return Reading(min(following)[1], f"“{min(following)[2]}” behind it", 0.8)
    if placed:
        return Reading(max(placed)[1], f"“{max(placed)[2]}” before it", 0.75)
    if following:
        return Reading(min(following)[1], f"“{min(following)[2]}” behind it", 0.75)
    return Reading("offices", "the noun behind it", 0.6) if token.name == "offices" else None


def _provinces(token: Token, context: Context) -> Reading | None:
    if token.value in (63, 34):  # all of the country's; other numbers of provinces are some of them
        return Reading(
            "provinces_before" if token.value == 63 else "provinces_after", "all provinces of the country", 0.75
        )
    if token.value <= 4:
        merging = re.search(r"merg|form|sáp nhập|hợp nhất|sắp xếp|old|cũ", context.around(token), re.IGNORECASE)
        return Reading("provinces_merged", "few provinces, of a merger", 0.7 if merging else 0.4)
    return None
