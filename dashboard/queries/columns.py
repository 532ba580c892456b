"""Which columns of described rows a reader needs, and their headings."""

import pandas as pd

from dashboard.locales import translations

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
