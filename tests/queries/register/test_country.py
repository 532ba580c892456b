"""The whole country by the register: what stands in its table is what the units add up to."""

import pytest

from dashboard import dataset
from dashboard.queries.register import country
from dashboard.queries.register.standings import chosen_first
from dashboard.words import LANGUAGES, Words


@pytest.fixture(params=LANGUAGES)
def rows(request: pytest.FixtureRequest):
    return country.province_rows(dataset.register(), dataset.load(), Words.of(request.param))


def named(rows, name):
    return rows[rows.name_vi == name].iloc[0]


def test_the_34_add_up_to_the_country(rows) -> None:
    totals = country.totals(dataset.register(), Words.of("en")).value
    assert len(rows) == totals["provinces_after"]
    assert rows.merged_from.sum() == totals["provinces_before"]
    assert (rows.merged_from > 1).sum() == totals["provinces_formed_by_merger"]
    assert rows.communes_before.sum() == totals["communes_before"]
    assert rows.communes_after.sum() == totals["communes_after"]
    assert rows.reduction.sum() == totals["communes_reduction"]
    assert [rows[f"{kind}_after"].sum() for kind in ("xa", "phuong", "dac_khu")] == [2621, 687, 13]


def test_a_province_as_the_register_and_the_resolution_tell_it(rows) -> None:
    bac_ninh = named(rows, "Bắc Ninh")
    assert bac_ninh["area"] == "2025-24"
    assert (bac_ninh["communes_before"], bac_ninh["communes_after"], bac_ninh["reduction"]) == (313, 99, 214)
    assert bac_ninh["reduction_rate"] == pytest.approx(68.3706, abs=1e-4)
    assert bac_ninh["predecessors"] == "Bắc Giang, Bắc Ninh"
    assert bac_ninh["resolution"] == "1658/NQ-UBTVQH15"
    assert "1658/NQ-UBTVQH15" in bac_ninh["source_text"]
    assert "2026" in bac_ninh["later_changes"]


def test_the_articles_provinces_are_marked(rows) -> None:
    assert list(rows.name[rows.reported]) == ["Bắc Ninh", "Cà Mau", "Nghệ An", "Phú Thọ"]


def test_ranks_are_shared_by_equal_ones_and_the_next_is_left_out(rows) -> None:
    level = rows[rows.name.isin(["Khánh Hòa", "Lạng Sơn"])]
    assert list(level.rank_count) == [26, 26]
    assert list(level.rank_rate) == [16, 16]
    assert set(rows.rank_rate) == set(range(1, 35)) - {17}
    assert named(rows, "Hà Nội")["rank_count"] == 1
    assert named(rows, "Cần Thơ")["rank_rate"] == 34


def test_names_stand_in_the_order_of_a_vietnamese_dictionary(rows) -> None:
    assert list(rows.name[:6]) == ["An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng"]


def test_standing_names_those_that_are_level() -> None:
    rows = country.province_rows(dataset.register(), dataset.load(), Words.of("en"))
    said = country.ranked(named(rows, "Khánh Hòa"), rows, Words.of("en"))
    assert said.startswith("Khánh Hòa ranks 26 of 34 by units cut, 16 by cut (%).")
    assert said.count("It ties with Lạng Sơn") == 2
    assert "ties" not in country.ranked(named(rows, "Hà Nội"), rows, Words.of("en"))


def test_one_number_is_placed_among_all_and_level_ones_share_their_place(rows) -> None:
    said = [
        country.placed(named(rows, name), rows, "communes_after", Words.of("en")) for name in ("Bắc Ninh", "Lào Cai")
    ]
    assert said == ["Bắc Ninh: 99, rank 17 of 34.", "Lào Cai: 99, rank 17 of 34."]


def test_chosen_ones_stand_on_top_as_they_were_chosen_and_all_others_by_their_number(rows) -> None:
    names = list(chosen_first(rows, ["Huế", "Cà Mau"], "reduction").name_vi)
    assert names[:4] == ["Huế", "Cà Mau", "Hà Nội", "Thanh Hóa"]
    assert sorted(names) == sorted(rows.name_vi)


def test_provinces_whose_areas_do_not_add_up_are_named(rows) -> None:
    said = country.in_doubt(rows, dataset.register().communes, Words.of("en"))
    assert said == "An Giang, Cà Mau, Ninh Bình, Quảng Ninh and Vĩnh Long"


@pytest.mark.parametrize(("language", "share", "day"), [("vi", "66,91%", "1/7/2025"), ("en", "66.91%", "1 July 2025")])
def test_totals_say_value_day_and_document(language, share, day) -> None:
    totals = country.totals(dataset.register(), Words.of(language))
    assert totals.value_text["communes_reduction_rate"] == share
    assert totals.document["provinces_after"] == "202/2025/QH15"
    assert totals.document["communes_after"] == "1654–1687/NQ-UBTVQH15"
    assert totals.as_of_text["communes_after"] == day
    assert (totals.name != "").all()
    assert (totals.source != "").all()


def test_the_plan_and_the_later_changes_add_up_too() -> None:
    value = country.totals(dataset.register(), Words.of("en")).value
    kinds = ("xa", "phuong", "dac_khu")
    for when in ("after", "after_planned", "2026_09"):
        assert sum(value[f"{kind}_{when}"] for kind in kinds) == value["communes_after"]
    assert value["provinces_2026_09"] + value["cities_2026_09"] == value["provinces_after"]
    assert country.totals(dataset.register(), Words.of("en")).status["xa_after_planned"] == "planned"


def test_every_commune_is_a_point_of_its_province() -> None:
    points = country.commune_points(dataset.register(), Words.of("en")).set_index("area")
    assert len(points) == 3321
    assert points.notna().all().all()
    ward = points.loc["2025-07210"]
    assert (ward["name"], ward["province"], ward["province_name"]) == ("Bắc Giang ward", "2025-24", "Bắc Ninh")
    assert ward["predecessors"] == 7
    assert (points.predecessors >= 1).all()


def test_kinds_that_there_are_none_of_are_left_out() -> None:
    assert country.kinds(Words.of("en"), 1, 2621, 0) == "1 commune, 2,621 wards"
    assert country.kinds(Words.of("vi"), 2621, 0, 13) == "2.621 xã, 13 đặc khu"


def test_the_table_keeps_numbers_and_the_sheet_says_where_they_come_from(rows) -> None:
    shown = country.table(rows, Words.of("en"))
    assert len(shown.columns) == len(country.table_headings(Words.of("en")))
    assert shown["Units before"].dtype == "int64"
    formats = country.table_formats(Words.of("vi"))
    assert formats.keys() <= set(country.table_headings(Words.of("vi")).values())
    assert country.table_formats(Words.of("en"))["Cut (%)"](68.3706) == "68.37%"
    sheet = country.spreadsheet(rows, Words.of("en"))
    assert sheet.columns[0] == "Province or city"
    assert list(sheet.columns[-2:]) == ["area", "gso_code"]
    assert list(sheet["Source"]) == list(rows.source_text)
    assert sheet["In an article"].value_counts().to_dict() == {"no": 30, "yes": 4}
