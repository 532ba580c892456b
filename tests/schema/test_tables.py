"""The declaration of tables and columns."""

from datetime import date
from decimal import Decimal
from typing import Literal, get_args, get_origin

import pytest
from pydantic import ValidationError

from dashboard.schema import TABLES, Column, Row, Table, codes
from dashboard.schema.table import FIELD_TYPES, TERM_PREFIXES, column
from dashboard.schema.tables import ID, Area, Observation


def of_column(declared: Column) -> dict[str, bool]:
    """What must hold of a declared column, in words."""
    return {
        "its name is an identifier": declared.name.isidentifier(),
        "its description ends with a stop": declared.description.endswith("."),
        "its type is one of the Data Package": declared.type in FIELD_TYPES.values(),
        "it refers to a table": declared.refers in {"", *TABLES},
        "the table that it refers to has one key": not declared.refers or TABLES[declared.refers].key[1:] == (),
        "its term is an address": not declared.rdf_type or declared.rdf_type.startswith("http"),
    }


def of_table(table: Table) -> dict[str, bool]:
    """What must hold of a declared table, in words."""
    return {
        "its key and order are columns": {*table.key, *table.order} <= {one.name for one in table.columns()},
        "its key is required": all(one.required for one in table.columns() if one.name in table.key),
        "its description ends with a stop": table.description.endswith("."),
        "its path is its folder and name": table.path == f"{table.folder}/{table.name}.csv",
        "its folder is one of the package": table.folder in {"tables", "reference", "reference/register"},
    }


def test_every_column_and_table_is_well_declared():
    declared = {f"{table.name}.{one.name}": of_column(one) for table in TABLES.values() for one in table.columns()}
    declared |= {table.name: of_table(table) for table in TABLES.values()}
    assert [f"{name}: not so: {rule}" for name, rules in declared.items() for rule, so in rules.items() if not so] == []


@pytest.mark.parametrize("name", [name for name, listed in vars(codes).items() if get_origin(listed) is Literal])
def test_codes_are_plain_words_once(name):
    words = get_args(getattr(codes, name))
    assert len(set(words)) == len(words) > 0
    assert all(word.isidentifier() and word.islower() for word in words)


def test_terms_have_an_address():
    assert all(address.startswith("http") and address[-1] in "/#" for address in TERM_PREFIXES.values())


class Thing(Row):
    """A thing.

    With two lines.
    """

    thing: str = column("Its name.", "schema:name", pattern=ID)
    size: Decimal | None = column("Its size.", "", None)
    day: date | None = column("Its day.", "", None)
    language: codes.Language | None = column("Its language.", "", None, refers="things")
    number: int = column("Its number.")


def test_declared_columns():
    table = Table("things", ("thing",), Thing)
    assert table.description == "A thing. With two lines."
    found = {one.name: (one.type, one.required, one.codes, one.pattern, one.refers) for one in table.columns()}
    assert found == {
        "thing": ("string", True, (), ID, ""),
        "size": ("number", False, (), None, ""),
        "day": ("date", False, (), None, ""),
        "language": ("string", False, ("en", "vi"), None, "things"),
        "number": ("integer", True, (), None, ""),
    }
    assert next(table.columns()).rdf_type == "https://schema.org/name"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param({"level": "village"}, id="code"),
        pytest.param({"area": "24"}, id="pattern"),
        pytest.param({"colour": "red"}, id="unknown column"),
        pytest.param({"name_vi": None}, id="required"),
    ],
)
def test_row_refuses(content):
    good = {"area": "2025-24", "level": "province", "kind": "province", "name_en": "A", "name_vi": "A"}
    assert Area.model_validate(good).parent == ""
    with pytest.raises(ValidationError):
        Area.model_validate(good | content)


def test_rows_do_not_change():
    row = Area(area="vn", level="country", kind="country", name_en="A", name_vi="A")
    with pytest.raises(ValidationError):
        row.kind = "other"


@pytest.mark.parametrize(
    ("key", "fits"),
    [("vn", True), ("2024-01", True), ("2025-07210", True), ("2023-01", False), ("2025-1", False), ("24", False)],
)
def test_area_keys_carry_the_era(key, fits):
    content = {"area": key, "level": "commune", "kind": "ward", "name_en": "A", "name_vi": "A"}
    if fits:
        assert Area.model_validate(content).area == key
        return
    with pytest.raises(ValidationError, match="String should match pattern"):
        Area.model_validate(content)


def test_observation_declares_its_standard_terms():
    terms = {
        declared.name: declared.term for declared in Table("observations", ("observation",), Observation).columns()
    }
    assert terms["area"] == "sdmx:refArea"
    assert terms["value"] == "measure:obsValue"
    assert terms["written"] == "oa:exact"
