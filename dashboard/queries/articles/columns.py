"""Which columns of described rows a reader needs, and their headings."""

import pandas as pd

from dashboard.words import Words

ALWAYS = ("exact", "publisher", "url")
"""Quotation, outlet and address: every table of ours has them."""


def headings(rows: pd.DataFrame, words: Words) -> dict[str, str]:
    """The columns of described observations, events or changes to show, and their headings."""
    phrases = {
        "area_name": words.text("Area"),
        "indicator_name": words.text("What is counted"),
        "value_text": words.text("Number"),
        "date_text": words.text("Date"),
        "title_text": words.text("Event"),
        "kind_name": words.text("Kind"),
        "predecessor_name": words.text("Before"),
        "successor_name": words.text("After"),
        "status_name": words.text("Status"),
        "register_text": words.text("Register of units, 1 July 2025"),
        "as_of_text": words.text("As of"),
        "basis_name": words.text("Basis"),
        "exact": words.text("Sentence in the article"),
        "title": words.text("Article"),
        "publisher": words.text("Outlet"),
        "url": words.text("Address"),
        "note_text": words.text("Note"),
    }
    return {name: heading for name, heading in phrases.items() if name in rows.columns}


def spreadsheet(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The rows for a spreadsheet: ids and plain values first, then the reader's columns under their headings."""
    plain = ("observation", "event", "change", "value", "unit", "qualifier", "start", "end", "status", "inputs")
    shown = headings(rows, words)
    return rows[[name for name in plain if name in rows.columns] + list(shown)].rename(columns=shown)


def units_sheet(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Units of the register for a spreadsheet, as `communes.listed` describes them; the id first."""
    phrases = {
        "area": words.text("Id"),
        "called": words.text("Unit"),
        "place_name": words.text("District, province"),
        "outcome": words.text("What became of it"),
        "province_name": words.text("Province today"),
    }
    return rows.rename_axis("area").reset_index()[list(phrases)].rename(columns=phrases)


def changes_sheet(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Changes of the register for a spreadsheet, as `communes.answer` describes them; the ids first."""
    phrases = {
        "predecessor": words.text("Id before"),
        "successor": words.text("Id after"),
        "predecessor_name": words.text("Before"),
        "place_name": words.text("District, province"),
        "successor_name": words.text("After"),
        "province_name": words.text("Province today"),
        "kind_name": words.text("Kind"),
        "document": words.text("Resolution"),
    }
    return rows[list(phrases)].rename(columns=phrases)
