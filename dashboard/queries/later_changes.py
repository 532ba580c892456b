"""What the country's numbers are not: what the plan of May had foreseen, and what changed in 2026."""

import pandas as pd

from dashboard.queries.areas import place_name
from dashboard.queries.register.country import kinds
from dashboard.queries.witnesses import Sources


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


def of_country(sources: Sources) -> str:
    """What there has been since the last change of 2026, which is in none of the numbers."""
    totals = sources.totals
    cities = totals.loc["cities_2026_09"]
    return sources.words.text(
        "since {day} there are {provinces} provinces and {cities} centrally run cities, with {kinds}; "
        "not counted above.",
        day=cities["as_of_text"],
        provinces=totals.value_text["provinces_2026_09"],
        cities=cities["value_text"],
        kinds=_kinds("2026_09", sources),
    )


def by_province(sources: Sources) -> dict[str, str]:
    """The provinces that changed in 2026, each with what changed and the acts."""
    column = f"later_changes_{sources.words.language}"
    rows: pd.DataFrame = sources.register.provinces
    changed = rows[rows[column] != ""]
    return {place_name(name, sources.words): text for name, text in zip(changed.name_vi, changed[column], strict=True)}


def _kinds(when: str, sources: Sources) -> str:
    """How many units of each kind there are, in words; `when` ends the names of the metrics."""
    counts = (int(sources.totals.value[f"{kind}_{when}"]) for kind in ("xa", "phuong", "dac_khu"))
    return kinds(sources.words, *counts)
