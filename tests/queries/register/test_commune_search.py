"""Old and new units are found by name, however it is typed; none of the same name is hidden."""

import random
from collections.abc import Callable

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dataset import register
from dashboard.folding import folded, plain
from dashboard.queries.register.commune_index import Index, called, indexed, namesakes
from dashboard.queries.register.commune_readings import LONGEST, Reading, place_names, readings
from dashboard.queries.register.commune_search import FULL, missed, search
from dashboard.queries.register.communes import listed, units
from dashboard.words import Words

SEED = 20250701
UNITS = units(register())
SAMPLE = 100
FIRST = 10


@pytest.fixture(scope="module")
def found() -> Index:
    return indexed(UNITS, register().commune_changes, called(register()), ("commune",))


@pytest.fixture(scope="module")
def sampled() -> list[str]:
    return random.Random(SEED).sample(list(register().former_communes.area), SAMPLE)


def addressed(found: Index, area: str) -> tuple[str, str]:
    """The name of an old unit and its district, as a letter would be addressed."""
    row = found.units.loc[area]
    return row.name_vi, f"{'quận ' if row.district.isdigit() else ''}{row.district}"


def drop(name: str, at: int, _dice: random.Random) -> str:
    return name[:at] + name[at + 1 :]


def swap(name: str, at: int, _dice: random.Random) -> str:
    return name[:at] + name[at + 1 : at + 2] + name[at] + name[at + 2 :]


def mistake(name: str, at: int, dice: random.Random) -> str:
    return name[:at] + dice.choice("abcdeghiklmnopqrstuvxy") + name[at + 1 :]


SLIPS: list[Callable[[str, int, random.Random], str]] = [drop, swap, mistake]


def slipped(name: str, dice: random.Random) -> str:
    """The name with one typing error in a letter; numbers as they are: a wrong one is another ward."""
    letters = [at for at, sign in enumerate(name) if sign.isalpha()]
    return dice.choice(SLIPS)(name, dice.choice(letters), dice) if letters else name


def names(found: Index, rows: pd.DataFrame) -> list[str]:
    """The names that results bear, each once, in their order."""
    return list(dict.fromkeys(folded(name) for name in found.units.name_vi[rows.area]))


def test_all_units_are_in_the_index(found: Index) -> None:
    assert len(found.units) == 10_035 + 5 + 3_321
    assert found.units.index.is_unique
    assert not found.units.isna().to_numpy().any()
    assert set(register().commune_changes.predecessor) | set(register().communes.area) == set(found.units.index)


@pytest.mark.parametrize("typed", [str, plain, str.upper], ids=["as written", "without diacritics", "capitals"])
def test_every_sampled_name_is_found(found: Index, sampled: list[str], typed: Callable[[str], str]) -> None:
    for area in sampled[[str, plain, str.upper].index(typed) :: 2]:
        name, district = addressed(found, area)
        rows = search(found, typed(name)).set_index("area")
        assert rows.match[area] in FULL, name
        assert rows.cost[area] == rows.cost.min(), name
        rows = search(found, typed(f"{name}, {district}"))
        assert area in set(rows.area[rows.cost == 0]), f"{name}, {district}"
        assert area in set(rows.area[rows.in_place])


@pytest.mark.parametrize("typed", [str, plain], ids=["as written", "without diacritics"])
def test_a_typing_error_is_forgiven(found: Index, sampled: list[str], typed: Callable[[str], str]) -> None:
    dice = random.Random(SEED)
    by_name, by_place = 0, 0
    for area in sampled:
        name, district = addressed(found, area)
        wrong = slipped(typed(name), dice)
        by_name += folded(name) in names(found, search(found, wrong))[:FIRST]
        by_place += area in list(search(found, f"{wrong}, {typed(district)}").area)[:FIRST]
    # What is missed are names of two or three letters, of which one error leaves another name.
    assert by_name >= 0.98 * len(sampled)
    assert by_place >= 0.98 * len(sampled)


@pytest.mark.parametrize("area", list(UNITS.index[UNITS.name_law != ""]))
def test_a_unit_is_found_as_the_law_writes_it_too(found: Index, area: str) -> None:
    row = UNITS.loc[area]
    for name in (row.name_vi, row.name_law):
        best = search(found, f"{name}, {row.district}").set_index("area")
        assert (best.match[area], best.cost[area], best.in_place[area]) == ("name", 0, True), name


@pytest.mark.parametrize("code", [code for codes in UNITS.other_codes for code in codes.split(";") if code])
def test_a_code_of_another_list_leads_to_all_that_have_it(found: Index, code: str) -> None:
    rows = search(found, code)
    own = set(UNITS.index[UNITS.gso_code == code])
    elsewhere = set(UNITS.index[UNITS.other_codes.str.split(";").map(lambda codes: code in codes)])
    assert set(rows.area[rows.match == "code"]) == own | elsewhere
    for language in ("vi", "en"):
        outcomes = listed(register(), found.units, list(elsewhere), Words.of(language)).outcome
        assert outcomes.str.contains(code).all()


def test_every_namesake_is_listed(found: Index) -> None:
    shared = {name: holders for name, holders in found.holders.items() if len(holders) > 1}
    assert len(shared) > 2_000
    for name, holders in random.Random(SEED).sample(sorted(shared.items()), SAMPLE):
        areas = {found.areas[at] for at in holders}
        rows = search(found, name)
        assert areas <= set(rows.area[rows.match == "name"]), name
    some = found.areas[shared["tanthanh"][0]]
    assert {some, *namesakes(found, some)} == {found.areas[at] for at in shared["tanthanh"]}
    assert namesakes(found, "2024-99999") == []


def test_kind_district_and_province_tell_namesakes_apart(found: Index) -> None:
    told = ["era", "kind", "name_vi", "district", "former", "province"]
    assert not found.units.assign(era=found.units.index.str[:4]).duplicated(told).any()


@pytest.mark.parametrize(
    ("typed", "area"),
    [
        ("tan long nga nam", "2024-31741"),
        ("Hòa Bình, Vĩnh Bảo", "2024-11890"),
        ("Hoà Bình, huyện Vĩnh Bảo, TP. Hải Phòng", "2024-11890"),
        ("hoa binh, hai phong, vinh bao", "2024-11890"),
        ("phường 3 sa đéc", "2024-29902"),
        ("P.3 TP Sa Đéc", "2024-29902"),
        ("p03, sa dec", "2024-29902"),
        ("phuong ben nghe q1 tphcm", "2024-26740"),
        ("phường 5 gò vấp sài gòn", "2024-26887"),
        ("số 5 Trần Phú, phường Thọ Xương, TP. Bắc Giang, Việt Nam", "2024-07201"),
        ("Tho Xuong ward, Bac Giang city", "2024-07201"),
        ("tt quy hop", "2024-17035"),
        ("huyện Cồn Cỏ", "2024-471"),
        ("thành phố Bắc Giang", "2025-07210"),
        ("đặc khu Phú Quốc", "2025-31078"),
        ("phường Bắc Giang, tỉnh Bắc Giang", "2025-07210"),
        ("quoc tu giam", "2024-00181"),
        ("2025-07210", "2025-07210"),
        ("tan lonh, nga nam", "2024-31741"),
        ("tan long, nga nan", "2024-31741"),
        ("xà bang", "2024-26596"),
        ("xa bang", "2024-26596"),
        # Districts whose name holds a syllable like a kind.
        ("Xã Phú Sơn, Huyện Nho Quan, Tỉnh Ninh Bình", "2024-14407"),
        ("Xã Phú Sơn Huyện Nho Quan Tỉnh Ninh Bình", "2024-14407"),
        ("xa phu son huyen nho quan tinh ninh binh", "2024-14407"),
        ("xã Hòa Bình, huyện Văn Quan, tỉnh Lạng Sơn", "2024-06274"),
        ("xa hoa binh van quan lang son", "2024-06274"),
        # As the English pages say it, and as people write numbers.
        ("Ward 15, Tân Bình", "2024-27007"),
        ("Ward 15, Tan Binh District, Ho Chi Minh City", "2024-27007"),
        ("Ward 15 Tan Binh", "2024-27007"),
        ("P12Q10", "2024-27172"),
        ("Phường 12-Quận 10", "2024-27172"),
        ("Bến Nghé, Quận Nhất", "2024-26740"),
        # The era that our labels tell.
        ("Xã Phú Sơn (mới) · tỉnh Ninh Bình", "2025-14407"),
        ("Xã Phú Sơn (cũ) · huyện Nho Quan, tỉnh Ninh Bình", "2024-14407"),
        ("phu son moi, ninh binh", "2025-14407"),
        # i for y.
        ("Kì Anh", "2025-18775"),
        ("Kì Sơn, Nghệ An", "2024-17314"),
        ("Mĩ Tho", "2025-28261"),
        ("Quí Châu", "2025-16777"),
        ("Tân Lợi, Ban Mê Thuột", "2024-24136"),
        ("phường Đông Hải - TP. Phan Rang - Tháp Chàm", "2024-22768"),
        ("2024-07201", "2024-07201"),
    ],
)
def test_the_unit_meant_comes_first(found: Index, typed: str, area: str) -> None:
    assert search(found, typed).area.iloc[0] == area


def test_diacritics_typed_come_first_and_none_typed_is_fair(found: Index) -> None:
    rows = search(found, "Tân Long")
    marked = rows.area[rows.match == "name"]
    assert set(found.units.name_vi[marked]) == {"Tân Long"}
    rows = search(found, "Tấn Long")
    assert "Tân Long" in set(found.units.name_vi[rows.area[rows.match == "marks"]])
    assert rows.match[rows.match.isin(FULL)].is_monotonic_decreasing, "other diacritics come after"
    rows = search(found, "tan long")
    assert set(rows.match[rows.match.isin(FULL)]) == {"name"}


def test_a_kind_or_place_that_fits_comes_first_and_hides_nobody(found: Index) -> None:
    wards = search(found, "phường Tân Long")
    assert found.units.kind[wards.area.iloc[0]] == "ward"
    everywhere = search(found, "tan long")
    for typed in ("phường Tân Long", "tan long nga nam", "Tân Long, Atlantis"):
        rows = search(found, typed)
        assert set(everywhere.area[everywhere.match == "name"]) <= set(rows.area), typed


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Phường 1, Thành phố Vị Thanh, Tỉnh Hậu Giang", "Thành phố Vị Thanh, Tỉnh Hậu Giang"),
        ("phuong 1 vi thanh", "vi thanh"),
        ("Phường Thanh Bình, Thành phố Biên Hòa", "Thành phố Biên Hòa"),
        ("Tân Long, Atlantis", "Atlantis"),
        ("Tân Long, \u202eAtl\0antis", "Atlantis"),
        ("Tân Long, Ngã Năm", ""),
        ("Tân Long", ""),
        ("tan lonh, nga nam", ""),
        ("xyzzy, Hà Nội", "Hà Nội"),
    ],
)
def test_a_place_without_such_a_unit_is_said(found: Index, typed: str, place: str) -> None:
    assert missed(found, typed, search(found, typed)) == place


def test_a_code_with_its_era_is_one_unit(found: Index) -> None:
    assert set(search(found, "07210").area) == {"2024-07210", "2025-07210"}
    assert list(search(found, "2024-07210").area) == ["2024-07210"]


def test_a_district_alone_lists_what_lay_in_it(found: Index) -> None:
    rows = search(found, "huyện Vĩnh Bảo")
    inside = found.units[(found.units.district == "Vĩnh Bảo")]
    assert set(inside.index) <= set(rows.area)
    assert set(rows.match) == {"place"}
    assert "2025-11911" in set(rows.area), "and what was formed there"


@pytest.mark.parametrize("typed", ["", " ", "\n", "a", "?", "!!!", "🙂", "xyzzy", "0", "-", ",,,", "tỉnh", "\0"])
def test_nothing_is_found_for_nothing(found: Index, typed: str) -> None:
    rows = search(found, typed)
    assert not rows.match.isin(FULL).any()
    assert list(rows.columns) == ["area", "cost", "match", "in_place"]


@settings(max_examples=25)
@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
    | st.text("aâăấđehinoưuxt .,0123456789'-()", max_size=60)
)
def test_no_text_is_an_error(found: Index, typed: str) -> None:
    rows = search(found, typed)
    assert rows.area.is_unique
    assert all(area in found.units.index for area in rows.area)
    assert rows.cost.is_monotonic_increasing
    assert (rows.cost >= 0).all()


def test_a_whole_page_is_no_error(found: Index) -> None:
    assert len(search(found, "Thọ Xương, " + "n" * 100_000).area) > 0
    assert max(len(reading.name) for reading in readings("a " * LONGEST)) < LONGEST


def test_readings_keep_what_was_typed() -> None:
    assert readings("P.3, Sa Đéc")[0] == Reading(("P", "3", "Sa", "Đéc"))
    assert Reading(("3",), "ward", (("Sa", "Đéc"),)) in readings("P.3, Sa Đéc")
    assert Reading(("Phượng",), "", (("Mao",),), loose=True) in readings("Phượng Mao")
    assert all(reading.kind == "" for reading in readings("Phượng Mao")), "phượng is no phường"


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("quận 3", ["3", "quan3"]),
        ("3", []),
        ("huyện Quan Sơn", ["son", "quanson", "huyenson", "huyenquanson"]),
        ("TP.HCM", ["hcm", "tphcm"]),
    ],
)
def test_ways_to_call_a_place(typed: str, names: list[str]) -> None:
    (words,) = (tuple(typed.replace(".", " ").split()),)
    assert place_names(words) == names
