"""The five articles of the frozen copy: every figure and date that was asked for is there, once, as it was read."""

from datetime import date

import pytest

NEW_BAC_NINH, OLD_BAC_NINH, BAC_GIANG, NGHE_AN_OLD, NGHE_AN, BAC_LIEU, WARD = (
    "2025-24", "2024-27", "2024-24", "2024-40", "2025-40", "2024-95", "2025-07210",
)  # fmt: skip


@pytest.fixture
def tables(frozen_tables):
    return frozen_tables


FIGURES = [
    # article, area, indicator, value, status, basis
    ("001", NEW_BAC_NINH, "provincial_agencies_reduction", "27", "planned", "quoted"),
    ("001", NEW_BAC_NINH, "party_agencies_reduction", "10", "planned", "quoted"),
    ("001", NEW_BAC_NINH, "council_agencies_reduction", "4", "planned", "quoted"),
    ("001", NEW_BAC_NINH, "committee_agencies_reduction", "13", "planned", "quoted"),
    ("001", NEW_BAC_NINH, "divisions_reduction", "192", "planned", "quoted"),
    ("001", NEW_BAC_NINH, "sub_departments_reduction", "2", "planned", "quoted"),
    ("001", NEW_BAC_NINH, "public_service_units_reduction", "4", "planned", "quoted"),
    ("001", BAC_GIANG, "communes_before", "192", "actual", "quoted"),
    ("001", BAC_GIANG, "communes_after", "58", "planned", "quoted"),
    ("001", BAC_GIANG, "communes_reduction_rate", "69.79", "planned", "quoted"),
    ("001", OLD_BAC_NINH, "communes_before", "121", "actual", "quoted"),
    ("001", OLD_BAC_NINH, "communes_after", "41", "planned", "quoted"),
    ("001", OLD_BAC_NINH, "communes_reduction_rate", "66.12", "planned", "quoted"),
    ("002", NEW_BAC_NINH, "communes_after", "99", "actual", "quoted"),
    ("004", NGHE_AN, "communes_after", "130", "actual", "quoted"),
    ("004", NGHE_AN, "rural_communes_after", "119", "actual", "quoted"),
    ("004", NGHE_AN, "wards_after", "11", "actual", "quoted"),
    ("004", NGHE_AN, "rural_communes_formed", "110", "actual", "quoted"),
    ("004", NGHE_AN, "wards_formed", "11", "actual", "quoted"),
    ("004", NGHE_AN, "rural_communes_unchanged", "9", "actual", "quoted"),
    ("004", NGHE_AN_OLD, "pilot_host_units", "1", "planned", "counted"),
    ("004", NGHE_AN_OLD, "connected_besides_host", "129", "planned", "quoted"),
    ("004", NGHE_AN_OLD, "connected_units", "130", "planned", "quoted"),
    ("004", NGHE_AN_OLD, "staff_total", "12721", "actual", "quoted"),
    ("004", NGHE_AN_OLD, "staff_assigned", "7800", "planned", "quoted"),
    ("004", NGHE_AN_OLD, "staff_remaining", "3530", "planned", "quoted"),
    ("004", NGHE_AN_OLD, "staff_resolution_period", "5", "planned", "quoted"),
    ("000", OLD_BAC_NINH, "grassroots_party_congresses_held", "56", "actual", "quoted"),
    ("000", OLD_BAC_NINH, "grassroots_party_organizations", "531", "actual", "quoted"),
    ("000", OLD_BAC_NINH, "affiliated_party_congresses_held", "1692", "actual", "quoted"),
    ("000", OLD_BAC_NINH, "affiliated_party_organizations", "1981", "actual", "quoted"),
    ("000", OLD_BAC_NINH, "delegates", "550", "actual", "quoted"),
    ("002", WARD, "predecessor_units", "7", "actual", "quoted"),
    ("002", WARD, "area_km2", "23", "actual", "quoted"),
    ("002", WARD, "area_share_of_standard", "422", "actual", "quoted"),
    ("002", WARD, "population", "123000", "actual", "quoted"),
    ("002", WARD, "population_share_of_standard", "585", "actual", "quoted"),
    ("002", WARD, "residential_groups", "97", "actual", "quoted"),
    ("002", WARD, "founding_conferences", "10", "planned", "quoted"),
    ("004", BAC_LIEU, "units_with_preparatory_committee", "25", "actual", "quoted"),
    ("004", BAC_LIEU, "pilot_units", "7", "actual", "quoted"),
    ("004", BAC_LIEU, "later_pilot_units", "18", "planned", "computed"),
    ("001", NEW_BAC_NINH, "communes_before", "313", "actual", "computed"),
    ("", NEW_BAC_NINH, "communes_reduction", "214", "actual", "computed"),
    ("", NEW_BAC_NINH, "communes_reduction_rate", "68.37", "actual", "computed"),
    ("000", OLD_BAC_NINH, "grassroots_party_congress_share", "10.55", "actual", "computed"),
    ("000", OLD_BAC_NINH, "affiliated_party_congress_share", "85.41", "actual", "computed"),
]


def test_every_figure_is_there_once(tables):
    found = [
        (row.article[:3], row.area, row.indicator, str(row.value), row.status, row.basis)
        for row in tables["observations"]
    ]
    assert [figure for figure in FIGURES if found.count(figure) != 1] == []


@pytest.mark.parametrize(
    ("indicator", "qualifier"),
    [
        ("delegates", "more_than"),
        ("area_km2", "more_than"),
        ("staff_resolution_period", "at_most"),
        ("population", "exact"),
    ],
)
def test_limits_of_the_articles_are_kept(tables, indicator, qualifier):
    assert {row.qualifier for row in tables["observations"] if row.indicator == indicator} == {qualifier}


def test_party_congresses_are_counted_on_6_june(tables):
    rows = [row for row in tables["observations"] if row.statement == "bn-congresses-held"]
    assert len(rows) == 4
    assert {row.as_of for row in rows} == {date(2025, 6, 6)}


def test_seven_wards_become_bac_giang_ward(tables):
    changes = [row for row in tables["area_changes"] if row.successor == WARD]
    names = {row.area: row.name_en for row in tables["areas"]}
    assert {names[row.predecessor] for row in changes} == {
        "Tho Xuong", "Ngo Quyen", "Xuong Giang", "Hoang Van Thu", "Tran Phu", "Dinh Ke", "Dinh Tri",
    }  # fmt: skip
    assert {(row.kind, row.document, row.effective) for row in changes} == {
        ("merged", "1658/NQ-UBTVQH15", date(2025, 7, 1))
    }


def test_fourteen_documents(tables):
    assert [row.document for row in tables["documents"]] == [
        "02-KH/BCĐTW", "02-KH/TU", "04-KH/TU", "148-KL/TW", "1524-KL/TU", "1658/NQ-UBTVQH15", "177-KL/TW", "178-KL/TW",
        "204-QĐ/TW", "2093-QDNS/TW", "253-QĐ/TW", "255-QĐ/TW", "346-KH/TU", "9068-CV/BTCTW",
    ]  # fmt: skip


def test_every_act_is_the_subject_of_an_event_or_open(tables):
    told = {row.document for row in tables["events"] if row.document}
    assert {row.document for row in tables["documents"]} - told == {"178-KL/TW"}


def test_one_check_fails_one_is_approximate_one_is_open(tables):
    checks = [row for row in tables["checks"] if row.kind != "register"]
    results = {row.check: row.result for row in checks if row.result != "holds"}
    assert results == {
        "difference-nghe-an-staff": "fails",
        "rate-ward-population": "approximate",
        "same-conclusion-number": "open",
    }
    (failing,) = [row for row in tables["checks"] if row.result == "fails"]
    assert (failing.stated, failing.computed, failing.difference) == (3530, 4921, 1391)
