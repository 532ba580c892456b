"""The file of a province's units: every row says what, from what, and who says so."""

from dashboard import dataset, exports
from dashboard.app_pages.parts.province_communes import sheet
from dashboard.queries.register.provinces import communes_of
from dashboard.ui.view import View
from dashboard.words import Words


def test_the_file_holds_every_unit_with_codes_words_and_source() -> None:
    found = communes_of(dataset.register(), "2025-24", Words.of("en"))
    rows = sheet(found, "Source: the register", View(Words.of("en"), "light", ("Bắc Ninh",)))
    assert list(rows.columns) == [
        "unit", "gso_code", "kind", "change", "area_km2", "flags",
        "Unit", "Formed from", "Old units", "How", "Surface area", "Old province", "Source",
    ]  # fmt: skip
    assert len(rows) == 99
    first = rows.set_index("unit").loc["2025-07210"]
    assert (first["Unit"], first["Old units"], first["Old province"]) == ("Bắc Giang ward", 7, "Bắc Giang (old)")
    assert set(rows["Source"]) == {"Source: the register"}
    assert exports.csv(rows).decode().count("\n") == 100
