"""The register's tables are what the package gives, put right where it is known to be wrong."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard import paths
from dashboard.curation.problems import Problems
from dashboard.curation.register import read_register
from dashboard.curation.register_inputs import CommuneClause, Exceptions, Inputs
from dashboard.register_source.corrections import (
    Convention,
    Corrections,
    LawName,
    Name,
    OtherCode,
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
        "07210": Unit("07210", "ward", "Bắc Giang", "24", 21.3, 106.2),
        "07213": Unit("07213", "ward", "Ea H'Leo", "24", 21.0, 106.0),
        "07225": Unit("07225", "commune", "Đăk Ơ", "24", 21.0, 106.0),
        "07441": Unit("07441", "ward", "Dĩnh Trì", "24", 21.0, 106.0),
        "11948": Unit("11948", "special_zone", "Bạch Long Vĩ", "31", 20.1, 107.7),
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
FACTS = Inputs(
    areas=dict(zip(SOURCE.communes, map(Decimal, ("50", "20", "20", "10", "3.07")), strict=True)),
    boxes={},
    clauses={"07210": CommuneClause(gso_code="07210", resolution="1658/NQ-UBTVQH15", article=1, clause=92)},
    exceptions=Exceptions(area_sum=[], english_name=[]),
)
NONE = Corrections(
    wrong_pair=[], missing_pair=[], point=[], convention=[], unchanged=[], name=[], law_name=[], other_code=[]
)
WRONG = Pair(predecessor="2024-07207", successor="2025-07441")
MOVED = Point(area="2025-07210", found=(21.3, 106.2), latitude=21.28, longitude=106.19)


OFFICIAL = {"24": Decimal(100), "31": Decimal("3.07")}


def tables(corrections: Corrections, **official: str):
    areas = OFFICIAL | {"24": Decimal(official.get("p24", "100"))}
    return {name: {row.model_dump()["predecessor" if name == "commune_changes" else "area"]: row for row in found}
            for name, found in rows(correct(SOURCE, corrections), FACTS, areas).items()}  # fmt: skip


def test_kinds_of_change():
    changes = [
        (row.predecessor, row.successor, row.kind)
        for row in rows(correct(SOURCE, NONE), FACTS, OFFICIAL)["commune_changes"]
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


def test_points_areas_and_clauses():
    changed = NONE.model_copy(update={"point": [MOVED], "convention": [Convention(area="2025-11948")]})
    communes = tables(changed)["communes"]
    moved = communes["2025-07210"]
    assert (moved.latitude, moved.longitude, moved.area_km2) == (Decimal("21.28"), Decimal("106.19"), Decimal(50))
    assert (moved.resolution, moved.resolution_article, moved.clause) == ("1658/NQ-UBTVQH15", 1, 92)
    unchanged = communes["2025-07213"]
    assert (unchanged.resolution, unchanged.resolution_article, unchanged.clause) == ("", None, None)
    assert {area: row.flags for area, row in communes.items() if row.flags} == {
        "2025-07210": "point_corrected",
        "2025-11948": "point_by_convention",
    }


def test_areas_that_do_not_add_up_are_doubtful():
    communes = tables(NONE, p24="100.6")["communes"]
    assert {row.flags for area, row in communes.items() if area != "2025-11948"} == {"area_doubtful"}
    assert communes["2025-11948"].flags == ""
    assert tables(NONE, p24="100.4")["communes"]["2025-07210"].flags == ""


def test_names_and_codes_elsewhere():
    changed = {
        "name": [Name(area="2024-07213", found="Ea H'leo", name="Ea H'Leo")],
        "law_name": [LawName(area="2024-07225", name="Đăk Ơ", resolution="1658/NQ-UBTVQH15", clause=9)],
        "other_code": [OtherCode(area="2025-07441", code="07442")],
    }
    found = tables(NONE.model_copy(update=changed))
    former = found["former_communes"]
    assert (former["2024-07213"].name_vi, former["2024-07213"].name_en) == ("Ea H'Leo", "Ea H'Leo")
    assert (former["2024-07225"].name_vi, former["2024-07225"].name_law) == ("Đak Ơ", "Đăk Ơ")
    assert {area: row.other_codes for area, row in found["communes"].items() if row.other_codes} == {
        "2025-07441": "07442"
    }


@pytest.mark.parametrize(
    "stale",
    [
        {"wrong_pair": [Pair(predecessor="2024-07201", successor="2025-07441")]},
        {"missing_pair": [Pair(predecessor="2024-07201", successor="2025-07210")]},
        {"unchanged": [Pair(predecessor="2024-07201", successor="2025-07441")]},
        {"point": [MOVED.model_copy(update={"found": (21.3, 106.3)})]},
        {"point": [MOVED.model_copy(update={"area": "2025-99999"})]},
        {"name": [Name(area="2024-07201", found="Thọ xương", name="Thọ Xương")]},
        {"law_name": [LawName(area="2024-07225", name="Đak Ơ", resolution="1658/NQ-UBTVQH15", clause=9)]},
        {"other_code": [OtherCode(area="2025-07441", code="07213")]},
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


def test_committed_corrections_are_well_formed_and_used():
    corrections = read(paths.REFERENCE / "register" / "corrections.toml")
    assert (len(corrections.wrong_pair), len(corrections.missing_pair)) == (32, 1)
    changes = (paths.REFERENCE / "register" / "commune_changes.csv").read_text("utf-8")
    for pair in corrections.wrong_pair:
        assert f"{pair.predecessor},{pair.successor}," not in changes
    for pair in [*corrections.missing_pair, *corrections.unchanged]:
        assert f"{pair.predecessor},{pair.successor}," in changes


def test_names_in_law_stand_in_a_clause_about_the_unit():
    register = read_register(paths.REFERENCE, Problems())
    clauses = {row.area: (row.resolution, row.clause) for row in register.communes}
    for entry in read(paths.REFERENCE / "register" / "corrections.toml").law_name:
        assert (entry.resolution, entry.clause) in {clauses[new] for new in register.successors[entry.area]}, entry


def test_same_source_gives_the_same_rows_in_any_order():
    shuffled = replace(SOURCE, communes=dict(reversed(SOURCE.communes.items())))
    assert rows(correct(shuffled, NONE), FACTS, OFFICIAL) == rows(correct(SOURCE, NONE), FACTS, OFFICIAL)
