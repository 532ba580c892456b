"""The project's own data, as many articles as there are: what was published is what stands in them."""

import csv
import io
import json
import re
import unicodedata
from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from dashboard import paths
from dashboard.curation.build import Sources, build_tables
from dashboard.curation.publish import render, stale
from dashboard.curation.writing import publish
from dashboard.integrity import DESCRIPTOR, OUTLINES, published
from dashboard.paths import SUMS
from dashboard.queries.articles.changelog import changelog
from dashboard.schema import TABLES

DATA, SEEDS = paths.ROOT / "data", paths.ROOT / "seeds"
CURATION, REFERENCE = DATA / "curation", DATA / "reference"
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture(scope="module")
def tables():
    return build_tables(Sources(SEEDS, CURATION, REFERENCE))


@pytest.fixture(scope="module")
def files(tables):
    return render(tables, DATA)


@pytest.fixture(scope="module")
def texts():
    return {path.stem: path.read_bytes().decode("utf-8") for path in SEEDS.glob("*.txt")}


def test_committed_files_are_what_a_build_gives(files):
    assert stale(files) == []


def test_second_build_gives_the_same_bytes(files):
    assert render(build_tables(Sources(SEEDS, CURATION, REFERENCE)), DATA) == files


def test_no_stray_file_among_the_tables(files):
    assert {path for path in (DATA / "tables").rglob("*") if path.is_file()} == {
        path for path in files if path.parent == DATA / "tables"
    }


def test_every_article_is_curated(tables, texts):
    assert {row.article for row in tables["articles"]} == texts.keys()
    assert {path.stem for path in CURATION.glob("[!_]*.toml")} - {"relations"} == texts.keys()


def test_every_passage_stands_in_its_text(tables, texts):
    for row in tables["statements"]:
        text = texts[row.article]
        assert text[row.start : row.end] == row.exact, row.statement
        assert text[: row.start].endswith(row.prefix), row.statement
        assert text[row.end :].startswith(row.suffix), row.statement
        assert len(row.prefix) == min(32, row.start)
        assert len(row.suffix) == min(32, len(text) - row.end)


@pytest.mark.parametrize("table", ["observations", "events", "ignored"])
def test_what_is_written_stands_in_the_text(tables, texts, table):
    statements = {row.statement: row for row in tables["statements"]}
    for row in tables[table]:
        start, end = (row.start, row.end) if table == "ignored" else (row.written_start, row.written_end)
        if start is None:
            assert (row.written, end) == ("", None)
            continue
        assert texts[row.article][start:end] == row.written != ""
        if table != "ignored":
            statement = statements[row.statement]
            assert statement.start <= start < end <= statement.end
            assert statement.article == row.article


def test_all_old_provinces_have_one_successor(tables):
    provinces = {row.area for row in tables["areas"] if row.level == "province"}
    changes = [row for row in tables["area_changes"] if row.predecessor in provinces]
    assert (len([area for area in provinces if area < "2025"]), len([area for area in provinces if area > "2025"])) == (
        63,
        34,
    )
    assert Counter(row.predecessor for row in changes).most_common(1)[0][1] == 1
    assert {row.successor for row in changes} == {area for area in provinces if area > "2025"}
    assert {row.predecessor for row in changes if row.kind == "kept"} == {
        f"2024-{code}" for code in ("01", "04", "11", "12", "14", "20", "22", "38", "40", "42", "46")
    }


def test_a_change_has_a_status_where_an_article_tells_it_and_a_day_always(tables):
    for row in tables["area_changes"]:
        assert bool(row.status) is bool(row.statement)
        assert row.effective == date(2025, 7, 1)


def test_checks_name_what_they_use(tables):
    observations = {row.observation for row in tables["observations"]}
    statements = {row.statement for row in tables["statements"]}
    for row in tables["checks"]:
        assert set(filter(None, row.observations.split(";"))) <= observations
        assert set(filter(None, row.statements.split(";"))) <= statements
        silent = row.kind == "register" and row.stated is None
        assert bool(row.observations or row.statements) is not silent
        assert row.note_en
        assert row.note_vi


def test_computed_values_name_their_inputs(tables):
    observations = {row.observation: row for row in tables["observations"]}
    for row in observations.values():
        computed = row.basis == "computed"
        assert bool(row.inputs) is bool(row.expression) is computed
        assert bool(row.statement) is bool(row.written) is not computed
        assert all(name in observations for name in row.inputs.split(";") if name)


def test_a_year_that_is_not_printed_is_flagged(tables):
    for row in tables["events"]:
        if row.start:
            assert (row.inferred == "year") is not bool(re.search(r"\d{4}", row.written)), row.event


def test_facts_speak_of_units_of_their_day(tables):
    areas = {row.area: row for row in tables["areas"]}
    for row in tables["observations"]:
        if row.as_of and row.status == "actual":
            area = areas[row.area]
            assert (area.valid_from or date.min) <= row.as_of <= (area.valid_to or date.max)


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_sorted_by_key_and_keys_unique(tables, name):
    table = TABLES[name]
    rows = tables[name]
    order = [tuple(getattr(row, column) for column in table.order or table.key) for row in rows]
    assert order == sorted(order)
    assert len({tuple(getattr(row, column) for column in table.key) for row in rows}) == len(rows)


def test_ids_are_unique_over_tables(tables):
    ids = [
        getattr(row, TABLES[name].key[0]) for name in ("statements", "observations", "events") for row in tables[name]
    ]
    assert [name for name, count in Counter(ids).items() if count > 1] == []


@pytest.mark.parametrize("name", TABLES)
def test_no_text_cell_is_taken_for_a_formula(name):
    table = TABLES[name]
    texts = {column.name for column in table.columns() if column.type == "string"}
    with (DATA / table.path).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            assert not [cell for column, cell in row.items() if column in texts and cell.startswith(FORMULA)]


def test_everything_is_composed_unicode_without_clock_time(files):
    for path, content in files.items():
        text = content.decode("utf-8")
        assert unicodedata.is_normalized("NFC", text), path.name
        assert not re.search(r"\d{2}:\d{2}:\d{2}|T\d{2}:\d{2}", text), path.name
        assert "\r" not in text
        assert text.endswith("\n")
    descriptor = json.loads(files[DATA / "datapackage.json"])
    assert "created" not in descriptor
    assert descriptor["version"] == max(change.day for change in changelog(CURATION / "CHANGELOG.md")).isoformat()


def test_hand_written_files_are_composed_unicode():
    for path in [*CURATION.rglob("*.*"), *REFERENCE.rglob("*.*")]:
        assert unicodedata.is_normalized("NFC", path.read_bytes().decode("utf-8")), path.name


def test_csv_holds_the_rows(tables, files):
    for name, table in TABLES.items():
        if table.folder != "tables":
            continue
        cells = list(csv.DictReader(io.StringIO(files[DATA / table.path].decode("utf-8"), newline="")))
        assert len(cells) == len(tables[name])
        for written, row in zip(cells, tables[name], strict=True):
            for column, value in row.model_dump().items():
                if isinstance(value, Decimal):
                    assert Decimal(written[column]) == value
                else:
                    assert written[column] == ("" if value is None else str(value))


def test_statements_of_an_article_stand_in_the_order_of_the_text(tables):
    places = [(row.article, row.start) for row in tables["statements"]]
    assert places == sorted(places)


def test_both_languages_are_written(tables):
    for name, table in TABLES.items():
        for column in [column.name for column in table.columns()]:
            for english, vietnamese in ((column, column.replace("_en", "_vi")), (column, f"{column}_vi")):
                if english != vietnamese and hasattr(tables[name][0], vietnamese):
                    missing = [
                        row for row in tables[name] if bool(getattr(row, english)) is not bool(getattr(row, vietnamese))
                    ]
                    assert missing == [], f"{name}.{english}"


def test_write_puts_every_file_in_its_place(tmp_path):
    files = {tmp_path / "new" / "a.csv": b"a\n", tmp_path / "b.json": b"{}"}
    publish(files, tmp_path)
    assert stale(files) == []
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["a.csv", "b.json"]
    assert stale(files | {tmp_path / "b.json": b"{ }", tmp_path / "c": b""}) == [tmp_path / "b.json", tmp_path / "c"]


def test_the_list_of_hashes_names_all_that_is_shown(tables, files):
    listed = dict(reversed(line.split("  ")) for line in files[DATA / SUMS].decode().splitlines()[1:])
    described = {one["path"]: one["hash"] for one in json.loads(files[DATA / DESCRIPTOR])["resources"]}
    assert {name: f"sha256:{digest}" for name, digest in listed.items() if name in described} == described
    assert listed.keys() - described.keys() == {
        DESCRIPTOR, OUTLINES, *(f"../seeds/{row.article}.txt" for row in tables["articles"])
    }  # fmt: skip
    assert published(DATA).damages == ()
