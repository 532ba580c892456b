"""The register's tables are what the package gives, put right where it is known to be wrong."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard import paths
from dashboard.folding import unmarked
from dashboard.register_source.corrections import (
    Convention,
    Corrections,
    Pair,
    Point,
    StaleCorrectionError,
    correct,
    read,
)
from dashboard.register_source.source import Source, Unit, split_name
from dashboard.register_source.write import rows

SOURCE = Source(
    districts={
        "213": Unit("213", "provincial_city", "Bắc Giang", "24"),
        "318": Unit("318", "rural_district", "Bạch Long Vĩ", "31"),
    },
    former_communes={
        "07201": Unit("07201", "ward", "Thọ Xương", "213"),
        "07207": Unit("07207", "ward", "Ngô Quyền", "213"),
        "07213": Unit("07213", "ward", "Ea H'leo", "213"),
        "07225": Unit("07225", "commune", "Đak Ơ", "213"),
    },
    communes={
        "07210": Unit("07210", "ward", "Bắc Giang", "24", 21.3, 106.2, 50.0),
        "07213": Unit("07213", "ward", "Ea H'Leo", "24", 21.0, 106.0, 0.0),
        "07225": Unit("07225", "commune", "Đăk Ơ", "24", 21.0, 106.0, 49.0),
        "07441": Unit("07441", "ward", "Dĩnh Trì", "24", 21.0, 106.0, None),
        "11948": Unit("11948", "special_zone", "Bạch Long Vĩ", "31", 20.1, 107.7, 3.0),
    },
    pairs={
        ("07201", "07210"),
        ("07207", "07210"),
        ("07207", "07441"),
        ("07213", "07213"),
        ("07225", "07225"),
        ("318", "11948"),
    },
)
NONE = Corrections(wrong_pair=[], missing_pair=[], point=[], convention=[], unchanged=[])
WRONG = Pair(predecessor="2024-07207", successor="2025-07441")
MOVED = Point(area="2025-07210", found=(21.3, 106.2), latitude=21.28, longitude=106.19)


def tables(corrections: Corrections, **official: str):
    areas = {"24": Decimal(official.get("p24", "99")), "31": Decimal(3)}
    return {name: {row.model_dump()["predecessor" if name == "commune_changes" else "area"]: row for row in found}
            for name, found in rows(correct(SOURCE, corrections), areas).items()}  # fmt: skip


def test_kinds_of_change():
    changes = [
        (row.predecessor, row.successor, row.kind)
        for row in rows(correct(SOURCE, NONE), {"24": Decimal(99), "31": Decimal(3)})["commune_changes"]
    ]
    assert changes == [
        ("2024-07201", "2025-07210", "merged"),
        ("2024-07207", "2025-07210", "split"),
        ("2024-07207", "2025-07441", "split"),
        ("2024-07213", "2025-07213", "kept"),  # capitals do not make another name
        ("2024-07225", "2025-07225", "renamed"),
        ("2024-318", "2025-11948", "renamed"),
    ]


def test_wrong_pair_and_missing_pair():
    found = tables(NONE.model_copy(update={"wrong_pair": [WRONG]}))["commune_changes"]
    assert (found["2024-07207"].successor, found["2024-07207"].kind) == ("2025-07210", "merged")
    missing = Pair(predecessor="2024-07201", successor="2025-07441")
    assert ("07201", "07441") in correct(SOURCE, NONE.model_copy(update={"missing_pair": [missing]})).source.pairs


def test_unchanged_but_for_the_spelling():
    unchanged = Pair(predecessor="2024-07225", successor="2025-07225")
    assert tables(NONE.model_copy(update={"unchanged": [unchanged]}))["commune_changes"]["2024-07225"].kind == "kept"


def test_points_and_areas():
    changed = NONE.model_copy(update={"point": [MOVED], "convention": [Convention(area="2025-11948")]})
    communes = tables(changed, p24="49")["communes"]
    moved = communes["2025-07210"]
    assert (moved.latitude, moved.longitude, moved.area_km2) == (Decimal("21.28"), Decimal("106.19"), None)
    assert {area: row.flags for area, row in communes.items()} == {
        "2025-07210": "point_corrected;area_missing",
        "2025-07213": "area_missing",
        "2025-07225": "",
        "2025-07441": "area_missing",
        "2025-11948": "point_by_convention",
    }
    assert communes["2025-07213"].area_km2 is None


def test_areas_that_do_not_add_up_are_doubtful():
    communes = tables(NONE, p24="200")["communes"]
    assert communes["2025-07210"].flags == "area_doubtful"
    assert communes["2025-11948"].flags == ""
    assert tables(NONE, p24="104.2")["communes"]["2025-07210"].flags == ""


@pytest.mark.parametrize(
    "stale",
    [
        {"wrong_pair": [Pair(predecessor="2024-07201", successor="2025-07441")]},
        {"missing_pair": [Pair(predecessor="2024-07201", successor="2025-07210")]},
        {"unchanged": [Pair(predecessor="2024-07201", successor="2025-07441")]},
        {"point": [MOVED.model_copy(update={"found": (21.3, 106.3)})]},
    ],
    ids=lambda stale: next(iter(stale)),
)
def test_correction_that_has_nothing_to_correct(stale):
    with pytest.raises(StaleCorrectionError, match=next(iter(stale))):
        correct(SOURCE, NONE.model_copy(update=stale))


@pytest.mark.parametrize(
    ("full", "kind", "name"),
    [
        ("Thị Xã Việt Yên", "town", "Việt Yên"),
        ("Thị trấn Thạnh Mỹ", "township", "Thạnh Mỹ"),
        ("Phường  3 ", "ward", "3"),
        ("Xã Xã Lát", "commune", "Xã Lát"),
        ("Đặc khu Trường Sa", "special_zone", "Trường Sa"),
    ],
)
def test_kind_is_read_from_the_name(full, kind, name):
    assert split_name(full) == (kind, name)


def test_name_without_a_kind():
    with pytest.raises(ValueError, match="Sài Gòn"):
        split_name("Sài Gòn")


def test_letters_without_diacritics():
    assert unmarked("Đắk R'Moan") == "Dak R'Moan"


def test_committed_corrections_are_well_formed_and_used():
    corrections = read(paths.REFERENCE / "register" / "corrections.toml")
    assert (len(corrections.wrong_pair), len(corrections.missing_pair)) == (32, 1)
    changes = (paths.REFERENCE / "register" / "commune_changes.csv").read_text("utf-8")
    for pair in corrections.wrong_pair:
        assert f"{pair.predecessor},{pair.successor}," not in changes
    for pair in [*corrections.missing_pair, *corrections.unchanged]:
        assert f"{pair.predecessor},{pair.successor}," in changes


def test_same_source_gives_the_same_rows_in_any_order():
    shuffled = replace(SOURCE, communes=dict(reversed(SOURCE.communes.items())))
    official = {"24": Decimal(99), "31": Decimal(3)}
    assert rows(correct(shuffled, NONE), official) == rows(correct(SOURCE, NONE), official)
