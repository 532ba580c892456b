"""The published tables as DataFrames."""

from dataclasses import fields
from hashlib import sha256
from pathlib import Path
from shutil import copytree

import pandas as pd
import pytest

from dashboard import paths
from dashboard.curation.publish import sums
from dashboard.dataset import Dataset, Register, load, register, text
from dashboard.integrity import NEEDED, DamagedError
from dashboard.schema import TABLES
from dashboard.schema.register import REGISTER

KINDS = {"string": "str", "integer": "Int64", "number": "float64", "date": "datetime64"}


def frames(package: Path = paths.DATA) -> dict[str, pd.DataFrame]:
    """Every table, those of the register too."""
    return vars(load(package)) | vars(register(package))


def test_every_table_is_loaded():
    assert {field.name for field in fields(Register)} == REGISTER.keys()
    assert {field.name for field in fields(Dataset)} == TABLES.keys() - REGISTER.keys()


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_types_are_those_of_the_schema(table):
    frame = frames()[table.name]
    assert list(frame.columns) == [column.name for column in table.columns()]
    assert len(frame) > 0
    for column in table.columns():
        assert str(frame[column.name].dtype).startswith(KINDS[column.type]), column.name
        if column.type == "string":
            assert frame[column.name].notna().all()
        if column.required:
            assert frame[column.name].notna().all()
            assert column.type != "string" or (frame[column.name] != "").all()


def test_codes_keep_their_zeros():
    areas = load().areas.set_index("area")
    assert areas.loc["2025-01", "gso_code"] == "01"
    assert areas.loc["vn", "gso_code"] == ""


def test_absent_days_and_numbers_are_absent():
    dataset = load()
    assert dataset.articles["published"].isna().all()
    assert dataset.observations.loc[dataset.observations["basis"] == "computed", "written_start"].isna().all()
    assert dataset.checks.set_index("check").loc["same-conclusion-number", ["stated", "computed"]].isna().all()


def test_keys_hold():
    known_tables = frames()
    for table in TABLES.values():
        frame = known_tables[table.name]
        assert not frame.duplicated(list(table.key)).any()
        for column in table.columns():
            if column.refers:
                known = set(known_tables[column.refers][TABLES[column.refers].key[0]]) | {""}
                assert set(frame[column.name]) <= known, f"{table.name}.{column.name}"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The headers of all tables, without rows."""
    data = copytree(paths.DATA, tmp_path / "data")
    for table in TABLES.values():
        path = data / table.path
        path.write_text(path.read_text("utf-8").partition("\n")[0] + "\n", encoding="utf-8")
    return listed(data)


def listed(data: Path) -> Path:
    """The same, as a build would list it."""
    hashes = {name: sha256((data / name).read_bytes()).hexdigest() for name in NEEDED}
    (data / paths.SUMS).write_text(sums(hashes), encoding="utf-8")
    return data


def test_tables_without_rows_have_their_types(small):
    empty = frames(small)
    for table in TABLES.values():
        frame = empty[table.name]
        assert frame.empty
        for column in table.columns():
            assert str(frame[column.name].dtype).startswith(KINDS[column.type]), f"{table.name}.{column.name}"


@pytest.mark.parametrize(
    "cell", ["NA", "null", "None", "nan", '" padded "', '"a,b"', '"a ""b"""', '"two\nlines"', '"two\r\nlines"', "007"]
)
def test_words_are_not_taken_for_nothing(small, cell):
    with (small / "tables" / "areas.csv").open("a", encoding="utf-8", newline="") as file:
        file.write(f"2024-01,country,{cell},A,A,007,,,,\n")
    row = load(listed(small)).areas.iloc[0]
    expected = cell[1:-1].replace('""', '"') if cell.startswith('"') else cell
    assert row["kind"] == expected
    assert row["gso_code"] == "007"
    assert pd.isna(row["valid_from"])
    assert row["parent"] == ""


def test_missing_table(small):
    (small / "tables" / "events.csv").unlink()
    with pytest.raises(DamagedError, match=r"data/tables/events\.csv is missing"):
        load(small)


def test_tables_are_read_once():
    assert load() is load()


def test_tables_agree_with_the_texts():
    dataset = load()
    for row in dataset.statements.itertuples():
        assert text(row.article)[row.start : row.end] == row.exact
    written = dataset.observations[dataset.observations["written"] != ""]
    for row in written.itertuples():
        assert text(row.article)[row.written_start : row.written_end] == row.written


def test_text_is_given_as_received(small):
    content = "\ufeffmột\r\nhai\rba\n"
    (small.parent / "seeds").mkdir()
    (small.parent / "seeds/a.txt").write_bytes(content.encode())
    hashes = {name: sha256((small / name).read_bytes()).hexdigest() for name in (*NEEDED, "../seeds/a.txt")}
    (small / paths.SUMS).write_text(sums(hashes), encoding="utf-8")
    assert text("a", small) == content
    with pytest.raises(FileNotFoundError):
        text("b", small)


def test_day_that_is_none_is_no_text(small):
    with (small / "tables" / "areas.csv").open("a", encoding="utf-8") as file:
        file.write("2024-01,country,a,A,A,01,1/7/2025,,,\n")
    with pytest.raises(ValueError, match="1/7/2025"):
        load(listed(small))
