"""Slips below `data/reference` and in the outlines."""

from cells import cell, digit, moved, one_of, other_day, outline, row_, swapped, typo
from edit import Kind, either, other_digit, swap

KINDS_BEFORE = ("province", "city", "commune", "ward", "township", "rural_district", "proivnce", "special_zone")
REFERENCE, UNITS = "data/reference/", "data/reference/register/"
KINDS = [
    Kind("provinces: population", REFERENCE + r"provinces\.csv", cell("population", digit)),
    Kind("provinces: area", REFERENCE + r"provinces\.csv", cell("area_km2", digit)),
    Kind(
        "provinces: count",
        REFERENCE + r"(former_)?provinces\.csv",
        either(*(cell(column, digit) for column in ("communes_before", "xa_before", "communes_after", "phuong_after"))),
    ),
    Kind(
        "provinces: origin or closing clause",
        REFERENCE + r"provinces\.csv",
        either(
            *(cell(column, digit) for column in ("newly_formed", "unchanged", "closing_clause", "resolution_article"))
        ),
    ),
    Kind("provinces: resolution", REFERENCE + r"provinces\.csv", cell("resolution", digit)),
    Kind("provinces: day of the resolution", REFERENCE + r"provinces\.csv", cell("resolution_date", other_day)),
    Kind("provinces: seat", REFERENCE + r"provinces\.csv", cell("seat", digit)),
    Kind(
        "provinces: later changes",
        REFERENCE + r"provinces\.csv",
        either(cell("later_changes_en", digit), cell("later_changes_vi", digit)),
    ),
    Kind("former provinces: successor", REFERENCE + r"former_provinces\.csv", cell("successor", digit)),
    Kind("former provinces: ISO code", REFERENCE + r"former_provinces\.csv", cell("iso_3166_2", digit)),
    Kind(
        "former provinces: row dropped or doubled",
        REFERENCE + r"former_provinces\.csv",
        either(row_("dropped"), row_("doubled")),
    ),
    Kind(
        "kind of a unit",
        REFERENCE + r"((former_)?provinces|register/(former_)?(communes|districts))\.csv",
        cell("kind", one_of(KINDS_BEFORE)),
    ),
    Kind(
        "code of a unit",
        REFERENCE + r"((former_)?provinces|register/(former_)?(communes|districts))\.csv",
        cell("gso_code", digit),
    ),
    Kind(
        "names swapped",
        REFERENCE + r"((former_)?provinces|register/(former_)?(communes|districts)|national)\.csv",
        swapped("name_en", "name_vi"),
    ),
    Kind(
        "name misspelt",
        REFERENCE + r"((former_)?provinces|register/(former_)?(communes|districts))\.csv",
        either(cell("name_en", typo), cell("name_vi", typo)),
    ),
    Kind(
        "parent of a unit",
        UNITS + r"former_(communes|districts)\.csv",
        either(cell("district", digit), cell("province", digit)),
    ),
    Kind("communes: province", UNITS + r"communes\.csv", cell("province", digit)),
    Kind("communes: point", UNITS + r"communes\.csv", either(cell("latitude", moved), cell("longitude", moved))),
    Kind(
        "communes: area or act",
        UNITS + r"communes\.csv",
        either(cell("area_km2", digit), cell("resolution", digit), cell("clause", digit)),
    ),
    Kind(
        "units: row dropped or doubled",
        UNITS + r"((former_)?communes|former_districts|commune_changes)\.csv",
        either(row_("dropped"), row_("doubled")),
    ),
    Kind(
        "commune changes: pair",
        UNITS + r"commune_changes\.csv",
        either(cell("predecessor", digit), cell("successor", digit)),
    ),
    Kind(
        "commune changes: kind",
        UNITS + r"commune_changes\.csv",
        cell("kind", one_of(("merged", "kept", "renamed", "split"))),
    ),
    Kind("inputs: area of a commune", UNITS + r"inputs/commune_areas\.csv", cell("area_km2", digit)),
    Kind(
        "inputs: box of a commune",
        UNITS + r"inputs/commune_boxes\.csv",
        either(cell("west", moved), cell("north", moved)),
    ),
    Kind(
        "inputs: clause of a commune",
        UNITS + r"inputs/commune_clauses\.csv",
        either(cell("clause", digit), cell("resolution", digit)),
    ),
    Kind("national: value", REFERENCE + r"national\.csv", cell("value", digit)),
    Kind("national: note", REFERENCE + r"national\.csv", either(cell("note_en", digit), cell("note_vi", digit))),
    Kind("national: day", REFERENCE + r"national\.csv", cell("as_of", other_day)),
    Kind(
        "national: unit or status",
        REFERENCE + r"national\.csv",
        either(
            cell("unit", one_of(("count", "percent", "persons", "km2"))),
            cell("status", one_of(("actual", "planned", "expected"))),
        ),
    ),
    Kind(
        "national: document or source",
        REFERENCE + r"national\.csv",
        either(cell("document", digit), cell("source", digit)),
    ),
    Kind("national: row dropped or doubled", REFERENCE + r"national\.csv", either(row_("dropped"), row_("doubled"))),
    Kind("milestones: day", REFERENCE + r"milestones\.csv", cell("day", other_day)),
    Kind(
        "milestones: words",
        REFERENCE + r"milestones\.csv",
        either(cell("title_en", digit), cell("title_vi", digit)),
    ),
    Kind(
        "milestones: act, source or number",
        REFERENCE + r"milestones\.csv",
        either(
            cell("act", digit),
            cell("source", digit),
            cell("indicator", one_of(("provinces_before", "communes_before", "communes_after"))),
        ),
    ),
    Kind(
        "milestones: row dropped or doubled", REFERENCE + r"milestones\.csv", either(row_("dropped"), row_("doubled"))
    ),
    Kind("islands: row dropped or doubled", REFERENCE + r"islands\.csv", either(row_("dropped"), row_("doubled"))),
    Kind("islands: moved", REFERENCE + r"islands\.csv", either(cell("latitude", moved), cell("longitude", moved))),
    Kind(
        "islands: name, province or kind",
        REFERENCE + r"islands\.csv",
        either(
            cell("name_vi", typo),
            cell("name_en", typo),
            cell("province", digit),
            cell("kind", one_of(("island", "archipelago"))),
        ),
    ),
    Kind("aliases: alias or unit", REFERENCE + r"aliases\.csv", either(cell("alias", typo), cell("area", digit))),
    Kind(
        "indicators: unit or decimals",
        REFERENCE + r"indicators\.csv",
        either(
            cell("unit", one_of(("count", "percent", "persons", "km2", "years", "vnd"))),
            cell("decimals", one_of(("0", "1", "2", "-3"))),
        ),
    ),
    Kind("indicators: name of the indicator", REFERENCE + r"indicators\.csv", cell("indicator", typo)),
    Kind("indicators: row dropped", REFERENCE + r"indicators\.csv", row_("dropped")),
    Kind(
        "exceptions: province, name",
        REFERENCE + r"exceptions\.toml",
        either(swap(r'^province = "([\w-]+)"$', other_digit), swap(r'^name_en = "([^"]+)"$', lambda _t, w: [w + "s"])),
    ),
    Kind(
        "corrections: codes",
        UNITS + r"corrections\.toml",
        swap(r'^(?:predecessor|successor) = "([\w-]+)"$', other_digit),
    ),
    Kind("outlines: code or point", r"data/outlines/provinces\.geojson", outline),
]
