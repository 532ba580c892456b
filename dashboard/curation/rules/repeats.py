"""An event that repeats another: of the same day and kind; and two that are alike and say nothing of each other."""

from dashboard.curation.rules.case import Case
from dashboard.curation.rules.places import lineage
from dashboard.schema.tables import Event

ONCE = ("trial_operation", "conference")
"""Kinds of which a place has one on a day; deadlines and beginnings may be several."""


def same_as(case: Case, row: Event) -> str | None:
    """Why an event is no repetition of the one that it names, or is one of another that it does not name."""
    first = case.reading.first_tellings.get(row.same_as)
    if row.same_as and first:
        return _unlike(case, row, first)
    if row.same_as or row.precision != "day" or row.kind not in ONCE:
        return None
    for other in case.reading.facts.events:
        if other.event == row.event:
            break
        alike = (other.kind, other.start, other.end, other.area) == (row.kind, row.start, row.end, row.area)
        if alike and not other.same_as and other.statement != row.statement:
            return f"it is of the same kind, day and area as {other.event}; write same_as = “{other.event}”"
    return None


def _unlike(case: Case, row: Event, first: Event) -> str | None:
    if row.kind != first.kind:
        return f"it repeats {first.event}, which is of another kind: {first.kind}, not {row.kind}"
    if (row.start, row.end) != (first.start, first.end):
        return f"it repeats {first.event}, which has another date: {first.start or 'none'}, not {row.start or 'none'}"
    if row.area not in {one.area for one in lineage(first.area, case.reading.reference)} | {first.area}:
        return f"it repeats {first.event}, which is of another area: {first.area}, not {row.area}"
    return None
