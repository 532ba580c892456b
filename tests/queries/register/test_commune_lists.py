"""The units of a province as a table and as a file: every row says what, from what, and who says so."""

import pandas as pd

from dashboard import dataset, exports
from dashboard.queries.register import commune_lists
from dashboard.queries.register.provinces import communes_of
from dashboard.words import Words

ROWS = pd.DataFrame({
    "area": ["2025-1", "2025-2"], "gso_code": ["1", "2"], "kind": ["ward", "commune"],
    "kind_name": ["wards", "communes"], "unit_name": ["Bắc Giang ward", "Hồng Dân commune"],
    "formed_from": ["Thọ Xương ward", "Ninh Hòa commune"], "change": ["merged", "merged"], "area_km2": [1.0, 2.0],
    "flags": ["", "area_doubtful"],
})  # fmt: skip


def test_doubt_is_seen() -> None:
    assert commune_lists.has_doubtful_area(ROWS)
    assert not commune_lists.has_doubtful_area(ROWS.head(1))


def test_the_file_holds_every_unit_with_codes_words_and_source() -> None:
    units = communes_of(dataset.register(), "2025-24", Words.of("en"))
    rows = commune_lists.spreadsheet(units, "Source: the register", Words.of("en"))
    assert list(rows.columns) == [
        "Unit", "Formed from", "Old units", "How formed", "Area", "Old province", "Source",
        "gso_code", "kind", "change", "area_km2", "flags", "unit",
    ]  # fmt: skip
    assert len(rows) == 99
    first = rows.set_index("unit").loc["2025-07210"]
    assert (first["Unit"], first["Old units"], first["Old province"]) == ("Bắc Giang ward", 7, "Bắc Giang (old)")
    assert set(rows["Source"]) == {"Source: the register"}
    assert exports.csv(rows).decode().count("\n") == 100
