"""The declaration of tables and columns."""

from datetime import date
from decimal import Decimal
from typing import Literal, get_args, get_origin

import pytest
from pydantic import ValidationError

from dashboard.schema import TABLES, Row, Table, codes
from dashboard.schema.table import FIELD_TYPES, TERM_PREFIXES, column
from dashboard.schema.tables import ID, Area, Observation

COLUMNS = [
    pytest.param(table, declared, id=f"{table.name}.{declared.name}")
    for table in TABLES.values()
    for declared in table.columns()
]


@pytest.mark.parametrize(("table", "declared"), COLUMNS)
def test_column(table, declared):
    assert declared.name.isidentifier()
    assert declared.description.endswith(".")
    assert declared.type in FIELD_TYPES.values()
    assert declared.refers in {"", *TABLES}
    assert declared.rdf_type == "" or declared.rdf_type.startswith("http")
    assert not declared.refers or TABLES[declared.refers].key[1:] == ()


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_table(table):
    names = [declared.name for declared in table.columns()]
    assert set(table.key) | set(table.order) <= set(names)
    assert all(declared.required for declared in table.columns() if declared.name in table.key)
    assert table.description.endswith(".")
    assert table.path == f"{table.folder}/{table.name}.csv"
    assert table.folder in {"tables", "reference", "reference/register"}


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
