"""What kinds of described rows there are, and how each is told, said in one line, cited and laid out as a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.words import Words
from dashboard.words.labels import N_
from dashboard.words.register_names import register_short

ALWAYS = ("exact", "publisher", "url")
"""Quotation, outlet and address: every table of ours has them."""
SOURCE = ("exact", "title", "publisher", "url", "note_text")
"""The columns that end every table."""


@dataclass(frozen=True)
class RowKind:
    """One kind of rows, by the names of their columns."""

    id: str
    """Holds the ids; the first of `KINDS` whose column a row has is its kind."""
    line: tuple[str, ...]
    """What a row says in one line."""
    joint: str
    """What stands between the words of that line."""
    facts: tuple[str, ...]
    """What a citation says besides."""
    columns: tuple[str, ...]
    """What a reader needs of it in a table."""
    values: tuple[str, ...]
    """What a spreadsheet has as plain values, before the id."""


KINDS = (
    RowKind(
        id="observation",
        line=("value_text", "indicator_name", "area_name"),
        joint=" · ",
        facts=("status_name",),
        columns=(
            *("area_name", "indicator_name", "value_text", "status_name", "register_text", "as_of_text", "basis_name"),
            *SOURCE,
        ),
        values=("value", "unit", "qualifier", "status", "inputs"),
    ),
    RowKind(
        id="event",
        line=("date_text", "title_text", "area_name"),
        joint=" · ",
        facts=("status_name",),
        columns=("area_name", "date_text", "title_text", "kind_name", "status_name", *SOURCE),
        values=("start", "end", "status"),
    ),
    RowKind(
        id="change",
        line=("predecessor_name", "successor_name"),
        joint=" → ",
        facts=("kind_name", "status_name", "document_text"),
        columns=("kind_name", "predecessor_name", "successor_name", "status_name", "register_text", *SOURCE),
        values=("status",),
    ),
)
"""The register's own numbers (`queries/register/numbers.py`) have the columns of observations and are of their kind."""

WRITTEN = {"value_text": "value", "date_text": "start", "as_of_text": "as_of"}
"""Columns of text, and the numbers and days that they write."""

HEADINGS = {
    "area_name": N_("Place"),
    "indicator_name": N_("What is counted"),
    "value_text": N_("Number"),
    "date_text": N_("Date"),
    "title_text": N_("Event"),
    "kind_name": N_("Kind"),
    "predecessor_name": N_("Before"),
    "successor_name": N_("After"),
    "status_name": N_("Status"),
    "as_of_text": N_("As of"),
    "basis_name": N_("Basis"),
    "exact": N_("Quote"),
    "title": N_("Article"),
    "publisher": N_("Outlet"),
    "url": N_("Address"),
    "note_text": N_("Note"),
}


def kind_of(rows: pd.DataFrame | pd.Series | Mapping[Any, Any]) -> RowKind:
    """The kind of described rows, of a table or of one of them. Raises StopIteration for what is none."""
    return next(kind for kind in KINDS if kind.id in rows)


def id_of(row: pd.Series | Mapping[Any, Any]) -> str:
    """The id of one row."""
    return str(row[kind_of(row).id])


def ids_of(rows: pd.DataFrame) -> list[str]:
    """The id of each row; of an event that is told several times (`distinct_events`) all ids, joined by ";"."""
    return list(rows["ids" if "ids" in rows else kind_of(rows).id])


def line(row: pd.Series | Mapping[Any, Any]) -> str:
    """What a row says in one line: "99 · Commune-level units · Bắc Ninh", "Thọ Xương ward (old) → Bắc Giang ward"."""
    kind = kind_of(row)
    return kind.joint.join(str(row[name]) for name in kind.line)


def lines(rows: pd.DataFrame) -> dict[str, str]:
    """The id of each row and its line; a number of the register says whose it is."""
    return {
        id_of(row): f"{line(row)} · {row['basis_name']}" if row.get("basis") == "register" else line(row)
        for row in rows.to_dict("records")
    }


def facts(row: pd.Series | Mapping[Any, Any]) -> str:
    """The line of a row and what a citation says besides."""
    return " · ".join([line(row), *(str(row[name]) for name in kind_of(row).facts if row[name])])


def headings(rows: pd.DataFrame, words: Words) -> dict[str, str]:
    """The columns of described rows to show, and their headings."""
    return {
        name: register_short(words) if name == "register_text" else words.text(HEADINGS[name])
        for name in kind_of(rows).columns
    }


def spreadsheet(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Described rows for a spreadsheet: the reader's columns under their headings, then plain values, then the ids."""
    kind, shown = kind_of(rows), headings(rows, words)
    return rows[[*shown, *kind.values, kind.id]].rename(columns=shown)
