"""Whether a unit existed on a day, and which unit of the other era to name instead."""

from datetime import date, timedelta

from dashboard.curation.areas import Reference
from dashboard.curation.suggestions import MOST, day, other_era


def validity_breach(
    name: str, on: date | None, reference: Reference, *, to_come: bool, ends: bool = False
) -> str | None:
    """Why a fact of this day cannot speak of this unit; `None` where it can, or where it has no day.

    What prepares or plans (`to_come`) may name a unit to come; what ends an old unit's bodies, or lies before a day
    (`ends`), may be dated on the first day without it.
    """
    area = reference.areas[name]
    if on and area.valid_to and on > area.valid_to + timedelta(days=1 if ends else 0):
        since = day(area.valid_to + timedelta(days=1))
        heirs = _named(name, reference) or _place_of(name, reference)
        return (
            f"{name} ({area.name_vi}) was valid until {day(area.valid_to)}, and {on} is later; since {since}: {heirs}"
        )
    if on and area.valid_from and on < area.valid_from and not to_come:
        until = day(area.valid_from - timedelta(days=1))
        message = f"{name} ({area.name_vi}) is valid from {day(area.valid_from)}, and {on} is earlier"
        return f"{message}; until {until}: {_named(name, reference)}"
    return None


def _named(name: str, reference: Reference) -> str:
    linked = [f"{other.area} ({other.name_vi})" for other in other_era(reference.areas[name], reference)]
    return ", ".join(linked[:MOST]) + (f" and {len(linked) - MOST} more" if len(linked) > MOST else "")


def _place_of(name: str, reference: Reference) -> str:
    """Of a district, that has no successor: the province that its communes belong to."""
    province = reference.areas.get(reference.areas[name].province)
    return f"its communes, in {province.area} ({province.name_vi})" if province else "nothing"
