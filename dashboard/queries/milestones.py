"""The days on which the reform turned: acts of the State, by the register."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.queries.areas import place_name
from dashboard.queries.register.country import in_units
from dashboard.queries.register.lookup import COUNTRY, RegisterNumber, register_number
from dashboard.queries.register.provinces import province
from dashboard.queries.witnesses import Sources
from dashboard.words.register_names import act


@dataclass(frozen=True)
class Milestone:
    """What happened on which day and by which act, in words; `ids` open the number it decided, () where it has none.

    `on` is the day itself.
    """

    on: date
    day: str
    title: str
    source: str
    ids: tuple[str, ...]
    chip: str


def milestones(sources: Sources) -> list[Milestone]:
    """The turning days of `milestones.csv`, in their order."""
    return [_milestone(row, sources) for row in sources.register.milestones.to_dict("records")]


def of_province(area: str, sources: Sources) -> Milestone:
    """The act that reorganized the communes of a new province, with the number that it states.

    Raises KeyError for an area that is none.
    """
    words, place = sources.words, province(sources.register, area, sources.words)
    number = register_number(sources.register, sources.register_values, area, "communes_after", words)
    after = number.text if number else ""
    title = words.text(
        "{place} has {n} commune-level units: {kinds}",
        place=place_name(place.row["name_vi"], words),
        n=after,
        kinds=in_units(place.row, words),
    )
    on, ids = place.row["resolution_date"].date(), (number.id,) if number else ()
    return Milestone(on, words.day(on), title, number.place if number else "", ids, words.text("Register"))


def _milestone(row: dict[Any, Any], sources: Sources) -> Milestone:
    words, number = sources.words, _number(row["indicator"], sources)
    source = act(row["act"], words) or (number.place if number else "")
    ids = (number.id,) if number else ()
    title, chip = row[f"title_{words.language}"], words.text("Register")
    return Milestone(row["day"].date(), words.day(row["day"]), title, source, ids, chip)


def _number(indicator: str, sources: Sources) -> RegisterNumber | None:
    if not indicator:
        return None
    return register_number(sources.register, sources.register_values, COUNTRY, indicator, sources.words)
