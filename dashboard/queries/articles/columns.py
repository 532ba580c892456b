"""Which columns of described rows a reader needs, and their headings."""

import pandas as pd

from dashboard.words import translations

ALWAYS = ("exact", "publisher", "url")
"""Quotation, outlet and address: every table of ours has them."""


def headings(rows: pd.DataFrame, language: str) -> dict[str, str]:
    """The columns of described observations, events or changes to show, and their headings."""
    _ = translations(language).gettext
    words = {
        "area_name": _("Area"),
        "indicator_name": _("What is counted"),
        "value_text": _("Number"),
        "date_text": _("Date"),
        "title_text": _("Event"),
        "kind_name": _("Kind"),
        "predecessor_name": _("Before"),
        "successor_name": _("After"),
        "status_name": _("Status"),
        "register_text": _("Register of units, 1 July 2025"),
        "as_of_text": _("As of"),
        "basis_name": _("Basis"),
        "exact": _("Sentence in the article"),
        "title": _("Article"),
        "publisher": _("Outlet"),
        "url": _("Address"),
        "note_text": _("Note"),
    }
    return {name: heading for name, heading in words.items() if name in rows.columns}


def spreadsheet(rows: pd.DataFrame, language: str) -> pd.DataFrame:
    """The rows for a spreadsheet: ids and plain values first, then the reader's columns under their headings."""
    plain = ("observation", "event", "change", "value", "unit", "qualifier", "start", "end", "status", "inputs")
    shown = headings(rows, language)
    return rows[[name for name in plain if name in rows.columns] + list(shown)].rename(columns=shown)


def units_sheet(rows: pd.DataFrame, language: str) -> pd.DataFrame:
    """Units of the register for a spreadsheet, as `communes.listed` describes them; the id first."""
    _ = translations(language).gettext
    words = {
        "area": _("Id"),
        "called": _("Unit"),
        "place_name": _("District, province"),
        "outcome": _("What became of it"),
        "province_name": _("Province today"),
    }
    return rows.rename_axis("area").reset_index()[list(words)].rename(columns=words)


def changes_sheet(rows: pd.DataFrame, language: str) -> pd.DataFrame:
    """Changes of the register for a spreadsheet, as `communes.answer` describes them; the ids first."""
    _ = translations(language).gettext
    words = {
        "predecessor": _("Id before"),
        "successor": _("Id after"),
        "predecessor_name": _("Before"),
        "place_name": _("District, province"),
        "successor_name": _("After"),
        "province_name": _("Province today"),
        "kind_name": _("Kind"),
        "document": _("Resolution"),
    }
    return rows[list(words)].rename(columns=words)
