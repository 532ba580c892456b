"""Any place is found as people write it, told for what it is, and led to where the reader wants to go."""

import random
import unicodedata
from collections.abc import Callable
from itertools import cycle, takewhile

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dataset import load, register
from dashboard.folding import folded, plain
from dashboard.queries import areas
from dashboard.queries.places.place_index import PlaceIndex, place_index
from dashboard.queries.places.place_search import MOST, Matches, find, the_one
from dashboard.queries.register.commune_search import FULL
from dashboard.queries.register.communes import listed, named, units
from dashboard.words import Words, capital

SEED = 20250701
REGISTER = register()
UNITS = units(REGISTER)
LANGUAGES = [Words.of("vi"), Words.of("en")]
KINDS = {
    "commune": "Xã", "ward": "Phường", "township": "Thị trấn", "special_zone": "Đặc khu", "rural_district": "Huyện",
    "urban_district": "Quận", "town": "Thị xã", "provincial_city": "Thành phố", "city": "Thành phố", "province": "Tỉnh",
}  # fmt: skip
each_language = pytest.mark.parametrize("words", LANGUAGES, ids=["vi", "en"])


def bare(text: str) -> str:
    """Without commas and diacritics, as typed in haste."""
    return plain(text.replace(",", ""))


WAYS: list[Callable[[str], str]] = [str, plain, str.upper, bare, lambda text: unicodedata.normalize("NFD", text)]


@pytest.fixture(scope="module")
def index() -> PlaceIndex:
    return place_index(REGISTER)


def first(index: PlaceIndex, typed: str, count: int = 1) -> list[str]:
    return [place.unit.area for place in find(typed, index).shown[:count]]


def one(index: PlaceIndex, typed: str) -> str:
    place = the_one(find(typed, index))
    return place.unit.area if place else ""


def sampled(rows: pd.DataFrame, count: int) -> pd.DataFrame:
    return rows.loc[random.Random(SEED).sample(sorted(rows.index), count)]


def test_all_places_are_in_the_index(index: PlaceIndex) -> None:
    merged = REGISTER.former_provinces.successor.duplicated(keep=False).sum()
    assert len(index.names.areas) == 34 + merged + 696 + 10_035 + 3_321
    assert set(index.names.areas) | set(index.lasting) == set(index.units)
    assert {area for area, unit in index.units.items() if unit.is_former} == set(index.successors)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        # Lists of the State.
        ("Tỉnh Bắc Ninh", "2025-24"),
        ("Thành phố Hà Nội", "2025-01"),
        ("TP. Hồ Chí Minh", "2025-79"),
        ("TP.HCM", "2025-79"),
        ("TPHCM", "2025-79"),
        ("Thành phố Huế", "2025-46"),
        ("Tỉnh Thừa Thiên Huế", "2025-46"),
        ("Thua Thien-Hue", "2025-46"),
        ("TP Đà Nẵng", "2025-48"),
        ("Tỉnh Bà Rịa - Vũng Tàu", "2024-77"),
        ("BR-VT", "2024-77"),
        ("Quận 1", "2024-760"),
        ("Q.1", "2024-760"),
        ("Q1", "2024-760"),
        ("Quận Nhất", "2024-760"),
        ("Đà Lạt", "2024-672"),
        ("huyện Vĩnh Bảo", "2024-316"),
        ("Huyện Nho Quan, Tỉnh Ninh Bình", "2024-372"),
        ("huyen quan hoa thanh hoa", "2024-385"),
        ("thành phố Bắc Giang", "2024-213"),
        ("Cồn Cỏ", "2025-19742"),
        # Our pages, both languages.
        ("Ho Chi Minh City", "2025-79"),
        ("Hanoi", "2025-01"),
        ("Bac Ninh province", "2025-24"),
        ("Bắc Ninh (new)", "2025-24"),
        ("Da Nang City", "2025-48"),
        ("District 1", "2024-760"),
        ("Ward 15 Tân Bình", "2024-27007"),
        ("Ward 15, Tan Binh District, Ho Chi Minh City", "2024-27007"),
        ("Dinh Bang ward", "2024-09394"),
        ("Vinh Bao township", "2024-11824"),
        ("Xã Phú Sơn (mới) · tỉnh Ninh Bình", "2025-14407"),
        # Addresses.
        ("P. Đình Bảng, TX Từ Sơn, Bắc Ninh", "2024-09394"),
        ("P12Q10", "2024-27172"),
        ("Phường 12-Quận 10", "2024-27172"),
        ("phường Sài Gòn", "2025-26740"),
        ("phường bến nghé, quận nhất, sài gòn", "2024-26740"),
        ("số 5 Trần Phú, phường Thọ Xương, TP. Bắc Giang, Việt Nam", "2024-07201"),
        # Other spellings.
        ("Bắc Cạn", "2024-06"),
        ("dak  lak", "2025-66"),
        # Codes.
        ("2024-07201", "2024-07201"),
        ("2025-24", "2025-24"),
        ("2024-24", "2024-24"),
        ("2024-01", "2025-01"),
        ("2024-213", "2024-213"),
        # Of one place only the beginning.
        ("thu thie", "2024-27118"),
    ],
)
def test_one_place_is_meant(index: PlaceIndex, typed: str, expected: str) -> None:
    assert first(index, typed) == [expected] or expected == "2025-19742", "a zone stands behind its district"
    assert one(index, typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Bắc Ninh", ["2025-24", "2024-256"]),
        ("Bắc Ninh (old)", ["2024-27", "2024-256", "2025-24"]),
        ("Bắc Giang", ["2024-24", "2024-213", "2025-07210"]),
        ("Bắc Giang (cũ)", ["2024-24", "2024-213"]),
        ("Hải Dương", ["2024-30", "2024-288", "2025-10525"]),
        ("Bạc Liêu", ["2024-95", "2024-954", "2025-31825"]),
        ("Cà Mau", ["2025-96", "2024-964"]),
        ("Hà Giang", ["2024-02", "2024-024"]),
        ("Sa Đéc", ["2024-867", "2025-29905"]),
        ("Sài Gòn", ["2025-79", "2025-26740"]),
        ("Vũng Tàu", ["2024-747", "2025-26506"]),
        ("TX Từ Sơn", ["2024-261", "2025-09367"]),
        ("Ban Mê Thuột", ["2024-643", "2025-24133"]),
        ("Mĩ Tho", ["2024-815", "2025-28261"]),
        ("Quí Châu", ["2024-416", "2025-16777"]),
        ("Kì Anh", ["2024-447", "2024-449", "2025-18775"]),
        ("Kì Sơn, Nghệ An", ["2024-417", "2024-17314"]),
        ("Xã Phú Sơn, Huyện Nho Quan, Tỉnh Ninh Bình", ["2024-14407", "2025-14407"]),
        ("xa phu son nho quan ninh binh", ["2024-14407", "2025-14407"]),
        ("Phú Sơn, tỉnh Ninh Bình", ["2025-14407", "2024-14407"]),
        ("07210", ["2025-07210", "2024-07210"]),
        ("Dinh Bnag", ["2024-09394"]),
        ("nghe ann", ["2025-40"]),
        ("quang", ["2025-44", "2024-44", "2024-49", "2025-22", "2025-51"]),
        ("Atlantis", []),
    ],
)
def test_several_places_may_be_meant(index: PlaceIndex, typed: str, expected: list[str]) -> None:
    assert first(index, typed, len(expected) or MOST) == expected
    assert one(index, typed) == ""


@pytest.mark.parametrize("typed", ["phường 15 (cũ)", "Ward 15", "Ward 15 (old)", "p15"])
def test_all_wards_of_a_number_are_offered(index: PlaceIndex, typed: str) -> None:
    matches = find(typed, index)
    assert {place.unit.name for place in matches.shown} == {"15"}
    assert {place.unit.area for place in matches.shown} == set(UNITS.index[UNITS.name_vi == "15"])


def test_each_place_says_what_it_is_and_where_it_leads(index: PlaceIndex) -> None:
    former = the_one(find("tỉnh Bắc Giang", index))
    assert former
    assert (former.unit.level, former.parents, former.match) == ("former_province", (), "name")
    assert [unit.name for unit in former.leads_to] == ["Bắc Ninh"]
    district = the_one(find("huyện Vĩnh Bảo", index))
    assert district
    assert (district.unit.kind, [unit.name for unit in district.parents]) == ("rural_district", ["Hải Phòng"])
    formed = UNITS.index[(UNITS.district == "Vĩnh Bảo") & (UNITS.former == "Hải Phòng")]
    into = REGISTER.commune_changes.successor[REGISTER.commune_changes.predecessor.isin(formed)]
    assert {unit.area for unit in district.leads_to} == set(into)
    commune = the_one(find("phường Thọ Xương, Bắc Giang", index))
    assert commune
    assert [unit.area for unit in commune.leads_to] == ["2024-07201"]
    assert [unit.name for unit in commune.parents] == ["Bắc Giang", "Bắc Giang"]
    assert [unit.area for unit in commune.successors] == ["2025-07210"]
    assert commune.in_place
    ward = the_one(find("phường Sài Gòn", index))
    assert ward
    assert (ward.unit.level, ward.successors, [unit.kind for unit in ward.parents]) == ("commune", (), ["city"])


@pytest.mark.parametrize(
    ("typed", "place", "there", "elsewhere"),
    [
        ("Phường 1, Thành phố Vị Thanh, Tỉnh Hậu Giang", "Thành phố Vị Thanh, Tỉnh Hậu Giang", "2024-930", "1"),
        ("phuong 1 tp vi thanh", "tp vi thanh", "2024-930", "1"),
        ("Phường Thanh Bình, Thành phố Biên Hòa", "Thành phố Biên Hòa", "2024-731", "Thanh Bình"),
        ("Tân Long, Atlantis", "Atlantis", "", "Tân Long"),
        ("12 Lê Lợi, Quận 1, TPHCM", "Quận 1, TPHCM", "2024-760", ""),
        ("xyzzy, Hà Nội", "Hà Nội", "2025-01", ""),
    ],
)
def test_a_place_without_such_a_unit_is_said(
    index: PlaceIndex, typed: str, place: str, there: str, elsewhere: str
) -> None:
    matches = find(typed, index)
    assert matches.nothing_there == place
    assert (matches.there.unit.area if matches.there else "") == there
    assert {match.unit.name for match in matches.shown} == ({elsewhere} if elsewhere else set())
    assert the_one(matches) is None


def test_others_that_fit_are_counted(index: PlaceIndex) -> None:
    matches = find("huyện Châu Thành", index)
    districts = UNITS.district[(UNITS.district == "Châu Thành")]
    assert len(matches.shown) == MOST < len(districts)
    assert all(place.unit.name == "Châu Thành" for place in matches.shown)
    assert matches.more > 0
    assert find("Atlantis", index) == Matches()


@pytest.mark.parametrize("way", WAYS, ids=["as written", "plain", "capitals", "bare", "NFD"])
def test_every_province_is_found_by_its_official_name(index: PlaceIndex, way: Callable[[str], str]) -> None:
    share = slice(None) if way is str else slice(WAYS.index(way) - 1, None, len(WAYS) - 1)
    for era, table in (("2025-", REGISTER.provinces), ("2024-", REGISTER.former_provinces)):
        for row in table.iloc[share].itertuples():
            target = "2025-" + (row.gso_code if era == "2025-" else row.successor)
            place = the_one(find(way(f"{KINDS[row.kind]} {row.name_vi}"), index))
            assert place, row.name_vi
            assert [unit.area for unit in place.leads_to] == [target], row.name_vi


def test_a_province_comes_before_what_else_bears_its_name(index: PlaceIndex) -> None:
    for era, table in (("2025-", REGISTER.provinces), ("2024-", REGISTER.former_provinces)):
        for name, code in zip(table.name_vi, table.gso_code, strict=True):
            (area,) = first(index, name)
            assert index.units[area].name == name
            assert area == f"{era}{code}" or area in index.successors[f"{era}{code}"], name


@each_language
def test_every_province_is_found_as_our_pages_call_it(index: PlaceIndex, words: Words) -> None:
    names = areas.area_names(load(), words)
    provinces = [area for area in names.index if len(area) == len("2025-24")]
    assert len(provinces) > 90
    for area in provinces:
        assert first(index, names[area]) == [index.lasting.get(area, area)], names[area]


@each_language
def test_every_numbered_ward_is_found_as_our_pages_call_it(index: PlaceIndex, words: Words) -> None:
    wards = UNITS[UNITS.name_vi.str.fullmatch("[0-9IVX]+") & (UNITS.kind == "ward")]
    assert len(wards) == 246
    for row in named(sampled(wards, 60).iloc[LANGUAGES.index(words) :: 2], words).itertuples():
        typed = f"{capital(row.unit_name)}, {row.place_name}"
        assert one(index, typed) == row.Index, typed


@pytest.mark.parametrize("era", ["2024-", "2025-"])
def test_labels_of_units_with_namesakes_find_themselves(index: PlaceIndex, era: str) -> None:
    rows = UNITS[UNITS.name_vi.map(folded).duplicated(keep=False) & UNITS.index.str.startswith(era)]
    areas_of_units = list(sampled(rows, 40).index)
    labels = [listed(REGISTER, UNITS, areas_of_units[at::2], words) for at, words in enumerate(LANGUAGES)]
    for row in pd.concat(labels).itertuples():
        assert first(index, f"{row.called} · {row.place_name}") == [row.Index], row.called


def test_districts_are_among_the_first_of_their_name(index: PlaceIndex) -> None:
    districts = sampled(REGISTER.former_districts, 120)
    for row, kind in zip(districts.itertuples(), cycle(["", "Huyện", "Quận", "TX", "TP"])):
        shown = find(f"{kind} {row.name_vi}", index).shown
        before = list(takewhile(lambda place, area=row.area: place.unit.area != area, shown))
        assert all(place.match in FULL for place in before), f"{kind} {row.name_vi}"


@pytest.mark.parametrize("way", WAYS[:4], ids=["as written", "plain", "capitals", "bare"])
def test_old_addresses_find_their_unit(index: PlaceIndex, way: Callable[[str], str]) -> None:
    rows = sampled(UNITS[UNITS.district != ""], 120).iloc[WAYS.index(way) :: 4]
    for row in rows.itertuples():
        commune, district = f"{KINDS[row.kind]} {row.name_vi}", f"{KINDS[row.district_kind]} {row.district}"
        typed = way(f"{commune}, {district}, {KINDS[row.former_kind]} {row.former}")
        assert first(index, typed) == [row.Index], typed


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "\n",
        "\0",
        "\u202e",
        "a",
        "?",
        "🙂",
        "tỉnh",
        ",,,",
        "0",
        "n" * 5000,
        "Phường " * 800,
        "h q t " * 800,
        "(" * 99,
    ],
)
def test_nothing_is_meant_by_nothing(index: PlaceIndex, typed: str) -> None:
    matches = find(typed, index)
    assert len(matches.shown) <= MOST
    assert not matches.nothing_there


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
    | st.text("aâăấđehinoưuxt .,0123456789'-()·→", max_size=60)
)
def test_no_text_is_an_error(index: PlaceIndex, typed: str) -> None:
    matches = find(typed, index)
    assert len({place.unit.area for place in matches.shown}) == len(matches.shown) <= MOST
    assert all(place.leads_to for place in matches.shown)
    assert "\u202e" not in matches.nothing_there


def test_places_are_found_by_their_aliases(index: PlaceIndex) -> None:
    for row in REGISTER.aliases.itertuples():
        shown = [place for place in find(row.alias, index).shown if place.cost == 0]
        assert (row.area, "alias") in [(place.unit.area, place.match) for place in shown], row.alias
