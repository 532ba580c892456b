"""What the plan of May had foreseen for the whole country, and what changed in 2026."""

from html import escape

import pandas as pd

from dashboard.queries.register import country
from dashboard.ui import definitions, provinces
from dashboard.ui.view import View


def _kinds(totals: pd.DataFrame, when: str, view: View) -> str:
    """How many of each kind there are, in words; `when` ends the names of the metrics."""
    counts = (int(totals.value[f"{kind}_{when}"]) for kind in ("xa", "phuong", "dac_khu"))
    return country.kinds(view.words, *counts)


def _plan(totals: pd.DataFrame, view: View) -> str:
    """What the plan of May said, and how the resolutions differ from it."""
    row = totals.loc["xa_after_planned"]
    return view.words.text(
        "The plan of {day} ({document}) had foreseen {kinds}. The resolutions have {more} more wards and {fewer} fewer "
        "communes.",
        day=row["as_of_text"],
        document=row["document"],
        kinds=_kinds(totals, "after_planned", view),
        more=totals.value["phuong_after"] - totals.value["phuong_after_planned"],
        fewer=row["value"] - totals.value["xa_after"],
    )


def _later(totals: pd.DataFrame, view: View) -> str:
    """What changed in 2026 and is in none of the numbers above, province by province on demand."""
    cities = totals.loc["cities_2026_09"]
    said = view.words.text(
        "Not in these numbers: the changes of 2026. Since {day} there are {provinces} provinces and {cities} "
        "centrally-run cities, with {kinds}.",
        day=cities["as_of_text"],
        provinces=totals.value_text["provinces_2026_09"],
        cities=cities["value_text"],
        kinds=_kinds(totals, "2026_09", view),
    )
    changed = provinces.rows(view)[provinces.rows(view).later_changes != ""]
    listed = definitions.listed(dict(zip(changed.name, changed.later_changes, strict=True)))
    return f"<p>{escape(said)}</p>" + definitions.fold(
        view.words.text("The changes of 2026, province by province"), listed
    )
