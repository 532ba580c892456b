"""Files to take away: CSV, XLSX and the zipped Data Package. Same tables, same bytes: no clock time is in them."""

import io
import zipfile
from collections.abc import Mapping
from csv import QUOTE_NONNUMERIC
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format

from dashboard import integrity
from dashboard.schema import TABLES

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Tells spreadsheets that a CSV is UTF-8, so that diacritics come out right."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes text in a CSV that begins so for a formula."""

WIDEST = 60
"""So many signs wide is a column of a spreadsheet at most."""

_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)  # the first day that a ZIP can tell

TABLE_FILES = tuple(table.path for table in TABLES.values())
"""Where the tables stand, below the folder of the Data Package."""

BESIDE = ("README.md", "reference/README.md", "reference/register/LICENSE.txt")
"""What says what the tables hold, where the register comes from, and on what terms."""


def harmless(cell: object) -> object:
    """Text that begins like a formula with an apostrophe before it; everything else as it is."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell


def csv(rows: pd.DataFrame) -> bytes:
    """A CSV file for spreadsheets: UTF-8 with BOM, days as YYYY-MM-DD, no cell that runs as a formula."""
    safe = _days_as_text(rows).map(harmless).rename(columns=harmless)
    # Text is quoted throughout: pandas leaves a lone carriage return bare, and it would end the row.
    return (BOM + safe.to_csv(index=False, lineterminator="\n", quoting=QUOTE_NONNUMERIC)).encode()


def workbook(sheets: Mapping[str, pd.DataFrame], about: tuple[str, Mapping[str, str]] | None = None) -> bytes:
    """An XLSX file, one sheet for each table; numbers are numbers, text is text: no formulas, no links.

    Columns are as wide as what stands in them, long text is broken into lines, headings stay in sight and filter.
    `about` is the name of a last sheet and what stands there: of what, on which terms, of which day.

    Raises:
        xlsxwriter.exceptions.InvalidWorksheetName: a name of a sheet that Excel does not take.
    """
    target = io.BytesIO()
    options = {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    }  # fmt: skip
    book = xlsxwriter.Workbook(target, options)
    book.set_properties({"created": _EPOCH})
    heading = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
    text = book.add_format({"valign": "top", "text_wrap": True})
    for name, rows in sheets.items():
        _sheet(book, name, _days_as_text(rows), heading, text)
    if about:
        name, lines = about
        sheet = book.add_worksheet(name)
        for number, (term, value) in enumerate(lines.items()):
            sheet.write_string(number, 0, term, heading)
            sheet.write_string(number, 1, value, text)
        sheet.set_column(0, 0, 18)
        sheet.set_column(1, 1, WIDEST)
    book.close()
    return target.getvalue()


def _sheet(book: xlsxwriter.Workbook, name: str, rows: pd.DataFrame, heading: Format, text: Format) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, [str(column) for column in rows.columns], heading)
    for number, row in enumerate(rows.itertuples(index=False, name=None), 1):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(number, place, cell, text)
            elif not pd.isna(cell):
                sheet.write_number(number, place, float(cell), text)
    for place, column in enumerate(rows.columns):
        longest = max([len(str(column)), *(len(str(cell)) for cell in rows.iloc[:, place])])
        sheet.set_column(place, place, min(longest + 2, WIDEST))
    if len(rows.columns):
        sheet.autofilter(0, 0, len(rows), len(rows.columns) - 1)


def package(folder: Path) -> bytes:
    """The Data Package in `folder` as a ZIP: descriptor, dictionary, notices and every table, byte for byte.

    Raises:
        DamagedError: it is not whole. A dictionary or notice that is missing costs only itself.
    """
    files = {name: integrity.content(name, folder) for name in (integrity.DESCRIPTOR, *TABLE_FILES)}
    files |= {name: (folder / name).read_bytes() for name in BESIDE if (folder / name).is_file()}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, _EPOCH.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # or the bytes depend on the system that writes them
            archive.writestr(entry, content)
    return target.getvalue()


def _days_as_text(rows: pd.DataFrame) -> pd.DataFrame:
    """Days as YYYY-MM-DD, "" where not stated: a spreadsheet has no empty day."""
    days = rows.select_dtypes("datetime")
    return rows.assign(**{str(name): days[name].dt.strftime("%Y-%m-%d").fillna("") for name in days})
