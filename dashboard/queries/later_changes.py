"""What the country's numbers are not: what the plan of May had foreseen, and what changed in 2026."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.queries.areas import place_name
from dashboard.queries.register.country import kinds
from dashboard.queries.register.lookup import COUNTRY
from dashboard.queries.witness_words import Entry, Line, Part
from dashboard.queries.witnesses import Sources
from dashboard.schema.area_ids import NEW
from dashboard.schema.register import LATEST, PREFIX
from dashboard.words import Words
from dashboard.words.register_names import act, register_short

_ACTS = re.compile(r" \((?:Resolution|Nghị quyết) ([^()]+)\)")
"""An act in brackets inside a sentence on a change."""
_COUNTED = ("cities_2026_09", "xa_2026_09")
"""The totals since the last change; their acts are those of all changes."""


@dataclass(frozen=True)
class LatestChange:
    """What changed after the reform: in a sentence behind a title, and by which acts, which open it in the drawer."""

    title: str
    sentence: str
    line: Line

    @property
    def id(self) -> str:
        """Its id in the address."""
        return self.line.entries[0].parts[0].ids[0]


def plan(sources: Sources) -> str:
    """What the plan of May said, and how the resolutions differ from it."""
    totals, words = sources.totals, sources.words
    row = totals.loc["xa_after_planned"]
    return words.text(
        "The Government’s plan of {day} (Resolution {document}) foresaw {kinds}. The resolutions made {more} "
        "more wards and {fewer} fewer communes.",
        day=row["as_of_text"],
        document=row["document"],
        kinds=_kinds("after_planned", sources),
        more=totals.value["phuong_after"] - totals.value["phuong_after_planned"],
        fewer=row["value"] - totals.value["xa_after"],
    )


def latest_of_country(sources: Sources) -> LatestChange:
    """What there has been since the last change of 2026, which is in none of the numbers."""
    totals, words = sources.totals, sources.words
    cities = totals.loc["cities_2026_09"]
    sentence = words.text(
        "since {day} there are {provinces} provinces and {cities} centrally run cities, with {kinds}; "
        "not counted above.",
        day=cities["as_of_text"],
        provinces=totals.value_text["provinces_2026_09"],
        cities=cities["value_text"],
        kinds=_kinds("2026_09", sources),
    )
    acts = [_of_one_kind(totals.document[metric].split("; ")) for metric in _COUNTED]
    return LatestChange(words.text("Latest change:"), sentence, _line("; ".join(acts), COUNTRY, words))


def latest_of_province(row: Any, words: Words) -> LatestChange | None:
    """What changed in a new province after the reform, by its row of the register; None where nothing did."""
    change = str(row[f"later_changes_{words.language}"])
    if not change:
        return None
    bare = _ACTS.sub("", change)
    sentence = words.text(
        "{province} {change}", province=place_name(row["name_vi"], words), change=bare[:1].lower() + bare[1:]
    )
    line = _line(", ".join(_ACTS.findall(change)), NEW + row["gso_code"], words)
    return LatestChange(words.text("Latest change:"), sentence, line)


def _of_one_kind(acts: Sequence[str]) -> str:
    """Acts that differ in their first number alone, as they are cited together: "30, 36, 39/2026/QH16"."""
    numbers, (kind, *others) = zip(*(number.split("/", 1) for number in acts), strict=True)
    return f"{', '.join(numbers)}/{kind}" if set(others) <= {kind} else ", ".join(acts)


def _line(acts: str, area: str, words: Words) -> Line:
    """By which acts, as a link to the change."""
    several = "," in acts or ";" in acts
    text = words.text("Resolutions {number}", number=acts) if several else act(acts, words)
    return Line("register", register_short(words), (Entry((Part(text, (f"{PREFIX}{area}.{LATEST}",)),)),))


def by_province(sources: Sources) -> dict[str, str]:
    """The provinces that changed in 2026, in the order of the acts, each with what changed and the acts."""
    column = f"later_changes_{sources.words.language}"
    rows: pd.DataFrame = sources.register.provinces
    changed = rows[rows[column] != ""].sort_values(column, key=lambda texts: texts.map(_first_act))
    return {place_name(name, sources.words): text for name, text in zip(changed.name_vi, changed[column], strict=True)}


def _first_act(change: str) -> int:
    return int(_ACTS.findall(change)[0].split("/")[0])


def _kinds(when: str, sources: Sources) -> str:
    """How many units of each kind there are, in words; `when` ends the names of the metrics."""
    counts = (int(sources.totals.value[f"{kind}_{when}"]) for kind in ("xa", "phuong", "dac_khu"))
    return kinds(sources.words, *counts)
