"""Areas against the names in the article."""

import re
from collections.abc import Iterator

from dashboard.curation import unit_names
from dashboard.curation.areas import COUNTRY, Reference
from dashboard.curation.documents import CENTRAL
from dashboard.curation.rules.case import Case, Reading, Timed
from dashboard.curation.suggestions import other_era
from dashboard.folding import folded, unmarked
from dashboard.schema.documents import number
from dashboard.schema.tables import Area, Event

COUNTRY_WORDS = {
    "en": r"\b(?:country|nation\w*|nationwide|Viet ?nam|Central|Politburo|Secretariat|Government|Prime Minister)\b",
    "vi": r"(?:[Cc]ả nước|[Tt]oàn quốc|Việt Nam|Trung ương|Bộ Chính trị|Ban Bí thư|Chính phủ|Quốc hội|Thủ tướng)",
}
"""What a passage of the whole country names."""


def area(case: Case, row: Timed) -> str | None:
    """Why the words do not bear the area of a fact: the quote names another province, or the article none of it."""
    if row.area == COUNTRY.area:
        return _country(case, row)
    reading = case.reading
    known = lineage(row.area, reading.reference)
    if named(known, case.quote, reading.reference):
        return None
    meant = {one.area for one in known}
    others = [one for one in provinces_in(case.quote, reading.reference) if one.area not in meant]
    name = reading.reference.areas[row.area].name_vi
    if others:
        return f"{row.area} is {name}, and the quote names {others[0].name_vi} instead"
    address = folded(reading.article.entry.article.url)
    if named(known, reading.text, reading.reference) or any(folded(one.name_vi) in address for one in known):
        return None
    return f"{row.area} is {name}, and the article names neither it nor what it lies in"


def _country(case: Case, row: Timed) -> str | None:
    central = isinstance(row, Event) and bool(CENTRAL.search(number(row.document)))
    if central or re.search(COUNTRY_WORDS[case.reading.language], case.quote):
        return None
    return "it is of the whole country, and the quote speaks of no central body and not of the country"


def lineage(name: str, reference: Reference) -> list[Area]:
    """An area, what it lies in, and what each of them was before or became: all names under which it may be told."""
    first = reference.areas[name]
    known: dict[str, Area] = {}
    for one in [first, *(other_era(first, reference) if first.level == "province" else [])]:
        step: Area | None = one
        while step and step.level != "country":
            known[step.area] = step
            if step.level == "province":
                known |= {other.area: other for other in other_era(step, reference)}
            step = reference.areas.get(step.parent)
    return list(known.values())


def named(areas: list[Area], text: str, reference: Reference) -> bool:
    """Whether a text names one of the areas."""
    return bool(unit_names.spans(areas, text, reference.spellings))


def provinces_in(text: str, reference: Reference) -> Iterator[Area]:
    """The provinces of both eras that a text names."""
    return (
        one for one in reference.areas.values()
        if one.level == "province" and (one.name_vi in text or unmarked(one.name_vi) in text)
        and named([one], text, reference)
    )  # fmt: skip


def change(reading: Reading, successor: str, predecessors: list[str], quote: str) -> str | None:
    """Why a list of predecessors is not what the quote says: it names others of the same successor, or not itself."""
    reference = reading.reference
    new = reference.areas[successor]
    if not named([new], quote, reference):
        return f"the successor {successor} is {new.name_vi}, and the quote does not name it"
    told = {new.name_vi, *(reference.areas[one].name_vi for one in predecessors)}
    missing = [one for one in other_era(new, reference) if one.name_vi not in told and named([one], quote, reference)]
    if missing:
        return f"the quote names {missing[0].name_vi} too ({missing[0].area}), which became part of {new.name_vi}"
    return None


def kind_of_change(reading: Reading, pair: tuple[str, str], kind: str) -> str | None:
    """Why the register calls a change otherwise."""
    reference = reading.reference
    known = {(row.predecessor, row.successor): row.kind for row in reference.province_changes}
    register = {(row.predecessor, row.successor): row.kind for row in reference.register.commune_changes}
    called = known.get(pair) or register.get(pair)
    return f"it is called {kind}, and by the register {pair[0]} was {called}" if called and called != kind else None
