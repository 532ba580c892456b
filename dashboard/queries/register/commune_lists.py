"""The communes of a province as a table to read and to take away."""

import pandas as pd

from dashboard.words import Words


def has_doubtful_area(rows: pd.DataFrame) -> bool:
    """Whether the area of one of the units is doubtful."""
    return bool(rows["flags"].str.contains("area_doubtful").any())


def headings(words: Words, *, merged: bool) -> dict[str, str]:
    """The columns of `communes_of` that readers see and what they are called; `merged`: with the former province."""
    phrases = {
        "unit_name": words.text("Unit"),
        "formed_from": words.text("Formed from"),
        "predecessors": words.text("Old units"),
        "change_name": words.text("How formed"),
        "area_text": words.text("Area"),
    }
    return phrases | ({"former_name": words.text("Old province")} if merged else {})


def spreadsheet(rows: pd.DataFrame, source: str, words: Words) -> pd.DataFrame:
    """The rows of `communes_of` for a spreadsheet: the reader's columns, where they come from, codes and ids last."""
    values = ["gso_code", "kind", "change", "area_km2", "flags"]
    phrases = headings(words, merged=True)
    shown = rows[list(phrases)].rename(columns=phrases).assign(**{words.text("Source"): source})
    return shown.join(rows[[*values, "area"]].rename(columns={"area": "unit"}))
