"""The units of one province as a list to search and to take away."""

from collections.abc import Collection

import pandas as pd

from dashboard.folding import folded
from dashboard.words import Words


def kinds(rows: pd.DataFrame) -> dict[str, int]:
    """The kinds among the rows of `communes_of`, in words, each with how many units it has."""
    return {str(kind): int(count) for kind, count in rows.kind_name.value_counts(sort=False).items()}


def fitting(rows: pd.DataFrame, typed: str, kinds_chosen: Collection[str]) -> pd.DataFrame:
    """The rows whose new or old names hold what was typed, of these kinds; of all where none is chosen."""
    texts = rows.unit_name + " | " + rows.formed_from
    fits = rows[texts.map(lambda text: folded(typed) in folded(text))]
    fits = fits[fits.kind_name.isin(list(kinds_chosen))] if kinds_chosen else fits
    return fits.reset_index(drop=True)


def has_doubtful_area(rows: pd.DataFrame) -> bool:
    """Whether the area of one of the units is doubtful."""
    return bool(rows["flags"].str.contains("area_doubtful").any())


def headings(words: Words, *, merged: bool) -> dict[str, str]:
    """The columns of `communes_of` that readers see and what they are called; `merged`: with the former province."""
    phrases = {
        "unit_name": words.text("Unit"),
        "formed_from": words.text("Formed from"),
        "predecessors": words.text("Old units"),
        "change_name": words.text("How"),
        "area_text": words.text("Surface area"),
    }
    return phrases | ({"former_name": words.text("Old province")} if merged else {})


def spreadsheet(rows: pd.DataFrame, source: str, words: Words) -> pd.DataFrame:
    """The rows of `communes_of` for a spreadsheet: ids and codes, the reader's columns, and where they come from."""
    values = ["gso_code", "kind", "change", "area_km2", "flags"]
    phrases = headings(words, merged=True)
    sheet = rows.rename(columns={"area": "unit"})[["unit", *values, *phrases]]
    return sheet.rename(columns=phrases).assign(**{words.text("Source"): source})
