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


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The package to break, without the long tables of units: no other table refers to them."""
    data = copytree(DATA, tmp_path / "data", ignore=ignore_patterns("curation", "register"))
    short = [one for one in DESCRIPTOR["resources"] if not one["path"].startswith("reference/register/")]
    (data / "datapackage.json").write_text(json.dumps(DESCRIPTOR | {"resources": short}), encoding="utf-8")
    return data


def rewrite(package: Path, table: str, column: str, value: str, *, honest: bool = True) -> None:
    """Put a value into the first row; `honest`: with the hash that the descriptor then needs."""
    path = package / TABLES[table].path
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[0][column] = value
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


@pytest.mark.parametrize(
    ("table", "column", "value", "error"),
    [
        pytest.param("observations", "area", "2024-99", "foreign-key", id="foreign key"),
        pytest.param("observations", "statement", "nowhere", "foreign-key", id="foreign key to the text"),
        pytest.param("areas", "parent", "2024-99", "foreign-key", id="foreign key to itself"),
        pytest.param("observations", "status", "done", "constraint-error", id="code"),
        pytest.param("observations", "observation", "An id", "constraint-error", id="pattern"),
        pytest.param("observations", "indicator", "", "constraint-error", id="required"),
        pytest.param("observations", "value", "many", "type-error", id="number"),
        pytest.param("events", "start", "1/7/2025", "type-error", id="date"),
        pytest.param("areas", "area", "2024-02", "primary-key", id="key twice"),
    ],
)
def test_broken_row_is_found(package, table, column, value, error):
    rewrite(package, table, column, value)
    assert error in errors(package)


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
