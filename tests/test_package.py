"""Frictionless as the independent witness of the Data Package that the project publishes."""

import csv
import hashlib
import json
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from frictionless import Package

from dashboard import paths
from dashboard.schema import TABLES

DATA = paths.ROOT / "data"
DESCRIPTOR = json.loads((DATA / "datapackage.json").read_text("utf-8"))
FIELDS = {"string", "integer", "number", "date"}


def errors(data: Path) -> set[str]:
    """The types of all errors, none where the package is valid."""
    report = Package(str(data / "datapackage.json")).validate()
    found = {error for (error,) in report.flatten(["type"])}
    assert report.valid is not bool(found)
    return found


def copied(folder: Path) -> Path:
    """The package to break, without the long tables of units: no other table refers to them."""
    data = copytree(DATA, folder / "data", ignore=ignore_patterns("curation", "register"))
    short = [one for one in DESCRIPTOR["resources"] if not one["path"].startswith("reference/register/")]
    (data / "datapackage.json").write_text(json.dumps(DESCRIPTOR | {"resources": short}), encoding="utf-8")
    return data


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return copied(tmp_path)


def rewrite(package: Path, table: str, column: str, value: str, *, row: int = 0, honest: bool = True) -> None:
    """Put a value into a row, the first is 0; `honest`: with the hash that the descriptor then needs."""
    path = package / TABLES[table].path
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[row][column] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    if honest:
        descriptor = json.loads((package / "datapackage.json").read_text("utf-8"))
        for resource in descriptor["resources"]:
            if resource["name"] == table:
                resource["hash"] = "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()
                resource["bytes"] = path.stat().st_size
        (package / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")


def test_package_is_valid():
    assert errors(DATA) == set()


BREAKS = {
    "foreign key": ("observations", "area", "2024-99", "foreign-key"),
    "foreign key to the text": ("observations", "statement", "nowhere", "foreign-key"),
    "foreign key to itself": ("areas", "parent", "2024-99", "foreign-key"),
    "code": ("observations", "status", "done", "constraint-error"),
    "pattern": ("observations", "observation", "An id", "constraint-error"),
    "required": ("observations", "indicator", "", "constraint-error"),
    "number": ("observations", "value", "many", "type-error"),
    "date": ("events", "start", "1/7/2025", "type-error"),
    "key twice": ("areas", "area", "2024-02", "primary-key"),
}
"""What is wrong → the table, the column, the value put there, and the error that must be told of that row."""


@pytest.fixture(scope="module")
def located(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, int, str]]:
    """Table, row and type of all errors of one package with every break, each in a row of its own."""
    broken = copied(tmp_path_factory.mktemp("broken"))
    for row, (table, column, value, _error) in enumerate(BREAKS.values()):
        rewrite(broken, table, column, value, row=row)
    report = Package(str(broken / "datapackage.json")).validate()
    return {(task.name, error.row_number, error.type) for task in report.tasks for error in task.errors
            if hasattr(error, "row_number")}  # fmt: skip


@pytest.mark.parametrize("wrong", BREAKS)
def test_broken_row_is_found(located, wrong):
    table, _column, _value, error = BREAKS[wrong]
    header = 1
    assert (table, header + 1 + list(BREAKS).index(wrong), error) in located


def test_changed_file_is_found(package):
    rewrite(package, "observations", "note", "changed", honest=False)
    assert errors(package) == {"hash-count", "byte-count"}


def test_missing_file_is_found(package):
    (package / "tables" / "events.csv").unlink()
    assert "scheme-error" in errors(package) or "source-error" in errors(package)


def test_descriptor_is_a_data_package_of_version_2():
    assert DESCRIPTOR["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    for key in ("name", "title", "description", "licenses", "sources", "resources"):
        assert DESCRIPTOR[key]
    for license_ in DESCRIPTOR["licenses"]:
        assert license_.keys() >= {"name", "path", "title"}
    for source in DESCRIPTOR["sources"]:
        assert source["title"]
        assert source["path"].startswith("https://")
    assert len(DESCRIPTOR["sources"]) == len(list((paths.ROOT / "seeds").glob("*.txt")))


def test_all_tables_are_resources():
    assert [resource["name"] for resource in DESCRIPTOR["resources"]] == list(TABLES)


@pytest.mark.parametrize("resource", DESCRIPTOR["resources"], ids=lambda resource: resource["name"])
def test_resource(resource):
    content = (DATA / resource["path"]).read_bytes()
    assert resource["type"] == "table"
    assert (resource["format"], resource["mediatype"], resource["encoding"]) == ("csv", "text/csv", "utf-8")
    assert resource["bytes"] == len(content)
    assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
    assert resource["description"]
    header = content.decode("utf-8").partition("\n")[0].split(",")
    assert [field["name"] for field in resource["schema"]["fields"]] == header


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_fields_as_declared(table):
    (resource,) = [one for one in DESCRIPTOR["resources"] if one["name"] == table.name]
    schema = resource["schema"]
    assert schema["primaryKey"] == list(table.key)
    assert schema["missingValues"] == [""]
    fields = {field["name"]: field for field in schema["fields"]}
    for column in table.columns():
        field = fields[column.name]
        constraints = field.get("constraints", {})
        assert field["type"] == column.type
        assert column.type in FIELDS
        assert field["description"]
        assert field.get("rdfType", "") == column.rdf_type
        assert constraints.get("required", False) is column.required
        assert tuple(constraints.get("enum", ())) == column.codes
        assert constraints.get("pattern") == column.pattern
    keys = {key["fields"][0]: key["reference"]["resource"] or table.name for key in schema.get("foreignKeys", [])}
    assert keys == {column.name: column.refers for column in table.columns() if column.refers}


def test_every_code_of_the_tables_is_in_the_dictionary():
    dictionary = (DATA / "README.md").read_text("utf-8")
    for table in TABLES.values():
        assert f"\n## {table.name}\n" in dictionary
        for column in table.columns():
            assert f"| `{column.name}` | {column.type} | {column.description}" in dictionary
