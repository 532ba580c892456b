"""What became of a unit: every successor, every other predecessor, the act, and whether it was divided."""

import random

import pandas as pd
import pytest

from dashboard.dataset import register
from dashboard.queries.register.commune_sentence import sentence
from dashboard.queries.register.communes import Answer, answer, listed, named, units
from dashboard.words import Words


@pytest.fixture(scope="module")
def places() -> pd.DataFrame:
    return units(register())


@pytest.fixture(scope="module")
def divided() -> pd.DataFrame:
    changes = register().commune_changes
    return changes[changes.kind == "split"]


def told(places: pd.DataFrame, area: str, language: str = "en") -> Answer:
    return answer(register(), places, area, Words.of(language))


def test_a_ward_that_was_merged(places: pd.DataFrame) -> None:
    found = told(places, "2024-07201")
    assert sentence(found, Words.of("en")) == (
        "Thọ Xương ward (Bắc Giang city, Bắc Giang province) became part of Bắc Giang ward, Bắc Ninh province, "
        "on 1 July 2025."
    )
    assert found.kind == "merged"
    assert list(found.successors.index) == ["2025-07210"]
    assert found.changes.predecessor.iloc[0] == "2024-07201", "its own change first"
    others = found.changes[~found.changes.own]
    assert sorted(others.predecessor_name.str.removesuffix(" ward")) == sorted(
        ["Ngô Quyền", "Hoàng Văn Thụ", "Trần Phú", "Xương Giang", "Dĩnh Kế", "Dĩnh Trì"]
    )
    assert found.province["resolution"] == "1658/NQ-UBTVQH15"
    assert str(found.province["resolution_date"].date()) == "2025-06-16"
    assert "1 September 2026" not in found.province["later_changes_en"]
    assert "20 September 2026" in found.province["later_changes_en"]


def test_every_divided_unit_has_all_its_successors(places: pd.DataFrame, divided: pd.DataFrame) -> None:
    assert divided.predecessor.nunique() == 441
    successors_of = dict(list(divided.groupby("predecessor").successor))
    for area, successors in random.Random(20250701).sample(sorted(successors_of.items()), 40):
        found = told(places, str(area))
        assert found.kind == "split"
        assert set(found.successors.index) == set(successors)
        assert set(found.changes.successor) == set(successors)
        said = sentence(found, Words.of("en"))
        assert f"was divided among {len(successors)} units" in said


def test_a_new_unit_names_all_it_was_formed_from(places: pd.DataFrame) -> None:
    found = told(places, "2025-07210")
    assert sentence(found, Words.of("en")) == "Bắc Giang ward (Bắc Ninh province) was formed on 1 July 2025."
    assert len(found.changes) == 7
    assert found.changes.own.all()
    assert not found.is_old


@pytest.mark.parametrize(
    ("area", "kind", "said"),
    [
        ("2024-16804", "kept", "was unchanged: on 1 July 2025 it stayed Châu Bình commune, Nghệ An province"),
        ("2025-16804", "kept", "was unchanged: on 1 July 2025 it stayed Châu Bình commune, Nghệ An province"),
        ("2025-16804", "kept", "Châu Bình commune (Quỳ Châu district, Nghệ An province) was unchanged"),
        ("2024-24235", "renamed", "became Buôn Đôn commune, Đắk Lắk province, on 1 July 2025: only its name changed."),
        ("2025-24235", "renamed", "became Buôn Đôn commune, Đắk Lắk province, on 1 July 2025: only its name changed."),
        ("2024-14845", "renamed", "Mường Lát township (Mường Lát district, Thanh Hóa province) became"),
        ("2025-31105", "renamed", "became Thổ Châu special zone, An Giang province, on 1 July 2025: only its kind"),
    ],
)
def test_units_that_went_alone(places: pd.DataFrame, area: str, kind: str, said: str) -> None:
    found = told(places, area)
    assert found.kind == kind
    assert said in sentence(found, Words.of("en"))


@pytest.mark.parametrize("district", ["2024-318", "2024-471", "2024-498", "2024-536", "2024-755"])
def test_districts_without_communes_became_special_zones(places: pd.DataFrame, district: str) -> None:
    found = told(places, district)
    assert (found.kind, found.unit["kind"]) == ("renamed", "rural_district")
    assert list(found.successors.kind) == ["special_zone"]
    assert found.successors.name_vi.iloc[0] == found.unit["name_vi"]
    assert list(found.changes.kind_name) == ["changed kind"]
    said = sentence(found, Words.of("en"))
    assert said.startswith(f"{found.unit['name_vi']} district (")
    assert "had no communes; on 1 July 2025 all of it became" in said
    zone = told(places, str(found.successors.index[0]))
    assert (zone.former, sentence(zone, Words.of("en"))) == (found.former, said), "the zone has the same answer"


def test_a_unknown_unit_is_an_error(places: pd.DataFrame) -> None:
    for area in ("2024-99999", "2025-00001", "", "2024-213"):
        with pytest.raises(KeyError):
            told(places, area)


def test_a_list_says_of_each_what_became_of_it(places: pd.DataFrame) -> None:
    areas = ["2024-07201", "2024-21997", "2025-21997", "2025-07210", "2025-16804"]
    rows = listed(register(), places, areas, Words.of("en"))
    assert list(rows.index) == areas
    assert list(rows.called.str[-5:]) == ["(old)", "(old)", "(new)", "(new)", "(new)"]
    assert list(rows.outcome) == [
        "→ Bắc Giang ward, Bắc Ninh province",
        "→ split among Canh Liên commune, Canh Vinh commune, Gia Lai province",
        "← from 1 old unit",
        "← from 7 old units",
        "unchanged",
    ]
    assert listed(register(), places, [], Words.of("en")).empty


def test_units_with_numbers_are_called_as_each_language_does(places: pd.DataFrame) -> None:
    rows = places.loc[["2024-27154"]]
    assert named(rows, Words.of("vi")).unit_name.iloc[0] == "phường 3"
    assert named(rows, Words.of("en")).unit_name.iloc[0] == "Ward 3"
    assert named(rows, Words.of("en")).place_name.iloc[0] == "District 3, Ho Chi Minh City"


def test_words_follow_the_language(places: pd.DataFrame) -> None:
    said = sentence(told(places, "2024-07201", "vi"), Words.of("vi"))
    assert said == "Từ 1/7/2025, phường Thọ Xương (TP Bắc Giang, tỉnh Bắc Giang) thuộc phường Bắc Giang, tỉnh Bắc Ninh."
