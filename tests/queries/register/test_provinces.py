"""What the register says of one province, held against its tables as they stand in the files."""

import csv
from collections import Counter, defaultdict
from functools import cache

import pandas as pd
import pytest

from dashboard import paths
from dashboard.dataset import register
from dashboard.queries.register.provinces import KINDS, area_of, communes_of, counted, province
from dashboard.words import Words, sort_key

REGISTER = register()
KIND_COLUMNS = {"commune": "xa", "ward": "phuong", "township": "thi_tran", "special_zone": "dac_khu"}


def rows(name: str) -> list[dict[str, str]]:
    """A table as it stands in its file: the queries are not their own witness."""
    with (paths.DATA / "reference" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PROVINCES = {f"2025-{row['gso_code']}": row for row in rows("provinces")}
FORMERS = {f"2024-{row['gso_code']}": row for row in rows("former_provinces")}
every_province = pytest.mark.parametrize("area", PROVINCES)


@cache
def communes(area: str, language: str = "vi") -> pd.DataFrame:
    return communes_of(REGISTER, area, Words.of(language))


@every_province
def test_totals_and_old_provinces_are_those_of_the_files(area: str) -> None:
    own, row = province(REGISTER, area, Words.of("vi")), PROVINCES[area]
    assert area_of(REGISTER, row["name_vi"]) == area
    assert (own.before, own.after) == (int(row["communes_before"]), int(row["communes_after"]))
    olds = [name for name, old in FORMERS.items() if f"2025-{old['successor']}" == area]
    assert list(own.formers.area) == olds
    assert own.merged == (len(olds) > 1)
    assert list(own.formers.area[own.formers.seat]) == [row["seat"]]
    assert own.districts == sum(int(FORMERS[old]["districts"]) for old in olds)


@every_province
def test_units_of_a_province_are_as_many_as_its_row_says(area: str) -> None:
    found, row = communes(area), PROVINCES[area]
    assert len(found) == int(row["communes_after"])
    assert Counter(found.kind) == +Counter({kind: int(row.get(f"{KIND_COLUMNS[kind]}_after", 0)) for kind in KINDS})
    assert (found.change == "kept").sum() == int(row["unchanged"])


def test_the_units_of_all_provinces_are_3321_each_once() -> None:
    areas = [name for area in PROVINCES for name in communes(area).area]
    assert len(areas) == len(set(areas)) == 3321
    assert set(areas) == {row["area"] for row in rows("register/communes")}


def test_every_old_unit_is_told_of_each_of_its_successors() -> None:
    words = {"commune": "xã", "ward": "phường", "township": "thị trấn", "rural_district": "huyện"}
    olds = {row["area"]: row for name in ("former_communes", "former_districts") for row in rows(f"register/{name}")}
    told = {row.area: row for area in PROVINCES for row in communes(area).itertuples()}
    expected: dict[str, list[str]] = defaultdict(list)
    for change in rows("register/commune_changes"):
        old = olds[change["predecessor"]]
        name = f"{words[old['kind']]} {old['name_vi']}"
        expected[change["successor"]].append(f"một phần {name}" if change["kind"] == "split" else name)
    for area, names in expected.items():
        places = told[area].formed_from.split("; ")
        found = [name for place in places for name in place.partition(" (")[0].split(", ")]
        assert Counter(found) == Counter(names), area
        assert told[area].predecessors == len(names)


def test_old_units_stand_with_their_district_whole_ones_first() -> None:
    found = communes("2025-24").set_index("unit_name")
    assert found.formed_from["phường Bắc Giang"] == (
        "phường Thọ Xương, phường Ngô Quyền, phường Hoàng Văn Thụ, phường Trần Phú, phường Xương Giang, "
        "phường Dĩnh Kế, phường Dĩnh Trì (TP Bắc Giang)"
    )
    assert found.former_name["phường Bắc Giang"] == "Bắc Giang (cũ)"
    saigon = communes("2025-79", "en").set_index("unit_name").loc["Sài Gòn ward"]
    assert saigon["formed_from"] == "Bến Nghé ward, part of Đa Kao ward, part of Nguyễn Thái Bình ward (District 1)"
    assert (saigon["change"], saigon["predecessors"]) == ("split", 3)


def test_an_island_district_without_communes_stands_for_itself() -> None:
    found = communes("2025-44").set_index("unit_name")
    assert found.formed_from["đặc khu Cồn Cỏ"] == "huyện Cồn Cỏ"
    assert found.change["đặc khu Cồn Cỏ"] == "renamed"


def test_areas_that_cannot_be_right_are_said_to_be_doubtful() -> None:
    flagged = {row["area"]: row["flags"] for row in rows("register/communes")}
    sized = {row.area: row.area_text for area in PROVINCES for row in communes(area).itertuples()}
    doubtful = {area for area, flags in flagged.items() if "area_doubtful" in flags}
    assert {area for area, text in sized.items() if text.endswith("(chưa chắc)")} == doubtful
    assert all("km²" in text for text in sized.values())


def test_units_stand_in_the_order_of_a_vietnamese_dictionary() -> None:
    names = list(communes("2025-46").name_vi)
    assert names == sorted(names, key=sort_key)


@pytest.mark.parametrize(
    ("kind", "count", "vi", "en"),
    [
        ("commune", 1, "1 xã", "1 commune"),
        ("ward", 1234, "1.234 phường", "1,234 wards"),
        ("special_zone", 2, "2 đặc khu", "2 special zones"),
    ],
)
def test_counts_in_words(kind: str, count: int, vi: str, en: str) -> None:
    assert (counted(kind, count, Words.of("vi")), counted(kind, count, Words.of("en"))) == (vi, en)


def test_a_province_that_is_none_is_refused() -> None:
    with pytest.raises(KeyError):
        province(REGISTER, "2025-27", Words.of("vi"))
    with pytest.raises(KeyError):
        area_of(REGISTER, "Bắc Giang")


def test_the_register_is_left_as_it_is() -> None:
    before = {name: getattr(REGISTER, name).copy(deep=True) for name in vars(REGISTER)}
    communes_of(REGISTER, "2025-24", Words.of("en"))
    for name, copy in before.items():
        pd.testing.assert_frame_equal(getattr(REGISTER, name), copy)
