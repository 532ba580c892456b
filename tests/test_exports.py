"""Files to take away, as a spreadsheet reads them."""

import csv
import io
import json
import zipfile
from xml.etree import ElementTree

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import dataset, exports, paths
from dashboard.queries.articles.readable import described_changes, described_events, described_observations
from dashboard.queries.articles.row_kinds import ALWAYS, headings, kind_of, spreadsheet
from dashboard.words import LANGUAGES, Words

# Surrogates have no UTF-8, control characters but tab no XML; to name those by category reads all of Unicode first.
CONTROLS = "".join(map(chr, [*range(9), *range(10, 32), *range(127, 160)]))
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=CONTROLS)) | st.builds(
    "".join, st.tuples(st.sampled_from(["=", "+", "-", "@", "\t"]), st.text(st.sampled_from("1+A(!|' ,\"")))
)
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def cells(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def part(content: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return ElementTree.fromstring(book.read(name))


@given(st.lists(TEXT, min_size=1))
def test_no_cell_of_a_csv_begins_like_a_formula_and_no_text_is_lost(texts):
    heading, *rows = cells(exports.csv(pd.DataFrame({"=text": texts, "number": -1.5})))
    assert heading == ["'=text", "number"]
    assert [row[1] for row in rows] == ["-1.5"] * len(texts), "a number below zero stays a number"
    for text, (cell, _number) in zip(texts, rows, strict=True):
        assert not cell.startswith(exports.FORMULA_STARTS)
        assert text == (cell[1:] if text.startswith(exports.FORMULA_STARTS) else cell)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"], ids=repr)
def test_each_start_of_a_formula_is_made_harmless(start):
    assert cells(exports.csv(pd.DataFrame({"text": [f"{start}1"]})))[1] == [f"'{start}1"]


@given(st.lists(TEXT, min_size=1))
def test_workbook_holds_text_as_text(texts):
    book = exports.workbook({"rows": pd.DataFrame({"text": texts, "number": 1.5})})
    sheet = part(book, "xl/worksheets/sheet1.xml")
    assert not list(sheet.iter(f"{SPACE}f"))
    kinds = [cell.get("t") for cell in sheet.iter(f"{SPACE}c") if cell.get("r", "")[0] == "A"]
    assert set(kinds[1:]) <= {"s", None}
    strings = ["".join(item.itertext()) for item in part(book, "xl/sharedStrings.xml").iter(f"{SPACE}si")]
    assert [text for text in texts if text and text not in strings] == []


def test_a_workbook_is_for_people_and_says_on_a_last_sheet_what_it_is() -> None:
    rows = pd.DataFrame({"Place": ["Bắc Ninh"], "Quote": ["long " * 40], "id": ["a"]})
    about = ("About this file", {"Places": "Bắc Ninh", "Licence": "CC BY 4.0"})
    book = exports.workbook({"Table": rows}, about)
    names = [sheet.get("name") for sheet in part(book, "xl/workbook.xml").iter(f"{SPACE}sheet")]
    assert names == ["Table", "About this file"]
    sheet = part(book, "xl/worksheets/sheet1.xml")
    assert next(sheet.iter(f"{SPACE}pane")).get("state") == "frozen"
    assert next(sheet.iter(f"{SPACE}autoFilter")).get("ref") == "A1:C2"
    widths = [float(column.get("width", 0)) for column in sheet.iter(f"{SPACE}col")]
    assert len(widths) == 3
    assert max(widths) < exports.WIDEST + 1 < 41 * 5
    assert {"Places", "Bắc Ninh", "CC BY 4.0"} <= set(part(book, "xl/sharedStrings.xml").itertext())


@pytest.mark.parametrize("describe", [described_observations, described_events, described_changes])
def test_a_spreadsheet_begins_with_what_people_read_and_ends_with_ids(describe) -> None:
    rows = describe(dataset.load(), Words.of("en"))
    columns = list(spreadsheet(rows, Words.of("en")).columns)
    assert columns[: len(headings(rows, Words.of("en")))] == list(headings(rows, Words.of("en")).values())
    assert columns[-1] == kind_of(rows).id


def test_days_are_written_as_days_and_absent_ones_as_nothing():
    rows = pd.DataFrame({"day": pd.to_datetime(["2025-07-01", None])})
    assert [row[0] for row in cells(exports.csv(rows))[1:]] == ["2025-07-01", ""]
    assert "2025-07-01" in "".join(part(exports.workbook({"a": rows}), "xl/sharedStrings.xml").itertext())


def test_same_tables_give_the_same_bytes():
    tables = vars(dataset.load())
    assert exports.workbook(tables) == exports.workbook(tables)
    assert exports.package(paths.DATA) == exports.package(paths.DATA)


def test_zipped_package_is_complete_and_as_published(tmp_path):
    with zipfile.ZipFile(io.BytesIO(exports.package(paths.DATA))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        archive.extractall(tmp_path)
    descriptor = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    expected = {resource["path"] for resource in descriptor["resources"]} | {
        "datapackage.json",
        "README.md",
        *exports.BESIDE,
    }
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert written == expected
    assert [path for path in expected if (tmp_path / path).read_bytes() != (paths.DATA / path).read_bytes()] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("describe", [described_observations, described_events, described_changes])
def test_quotation_and_address_are_always_included(describe, language):
    rows = describe(dataset.load(), Words.of(language))
    content = cells(exports.csv(spreadsheet(rows, Words.of(language))))
    assert {headings(rows, Words.of(language))[name] for name in ALWAYS} <= set(content[0])
    assert len(content) == len(rows) + 1
    assert [exact for exact in rows.exact if exact and exact not in {cell for row in content for cell in row}] == []


@pytest.mark.parametrize("name", vars(dataset.load()))
def test_no_cell_of_the_package_begins_like_a_formula(name):
    rows = getattr(dataset.load(), name)
    # The package is zipped as published: its hashes leave no room for apostrophes.
    assert [cell for column in rows for cell in rows[column] if exports.harmless(cell) is not cell] == []
