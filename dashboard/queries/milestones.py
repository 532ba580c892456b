"""The days on which the reform turned: acts of the State, by the register."""

from dataclasses import dataclass
from typing import Any

from dashboard.queries.register.lookup import COUNTRY, RegisterNumber, register_number
from dashboard.queries.witnesses import Sources
from dashboard.words.register_names import act


@dataclass(frozen=True)
class Milestone:
    """What happened on which day and by which act, in words; `ids` open the number it decided, () where it has none."""

    day: str
    title: str
    source: str
    ids: tuple[str, ...]
    chip: str


def milestones(sources: Sources) -> list[Milestone]:
    """The turning days of `milestones.csv`, in their order."""
    return [_milestone(row, sources) for row in sources.register.milestones.to_dict("records")]


def _milestone(row: dict[Any, Any], sources: Sources) -> Milestone:
    words, number = sources.words, _number(row["indicator"], sources)
    source = act(row["act"], words) or (number.place if number else "")
    ids = (number.id,) if number else ()
    return Milestone(words.day(row["day"]), row[f"title_{words.language}"], source, ids, words.text("Register"))


def _number(indicator: str, sources: Sources) -> RegisterNumber | None:
    if not indicator:
        return None
    return register_number(sources.register, sources.register_values, COUNTRY, indicator, sources.words)
