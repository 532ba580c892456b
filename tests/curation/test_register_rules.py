"""What the register's rules refuse beside wrong counts: wrong keys, kinds, names, acts, areas, points and islands."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard import paths
from dashboard.curation.problems import Problems
from dashboard.curation.register import Register, read_register
from dashboard.curation.register_extents import check_extents
from dashboard.curation.register_inputs import Inputs, read_inputs
from dashboard.curation.register_totals import numbers
from dashboard.schema.register import ACT

UNITS = "data/reference/register"
INPUTS = f"{UNITS}/inputs"
PROVINCES, NATIONAL, MILESTONES, ALIASES, EXCEPTIONS = (
    f"data/reference/{name}"
    for name in ("provinces.csv", "national.csv", "milestones.csv", "aliases.csv", "exceptions.toml")
)
COMMUNES, FORMER = (f"{UNITS}/{name}.csv" for name in ("communes", "former_communes"))
AGAIN = "run: python -m dashboard register"

CODE_LIST = "Input should be 'commune', 'ward' or '{last}'"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        # Keys, kinds and names.
        pytest.param(
            "register/communes",
            "Yên Dũng,Yen Dung,2025-07681",
            "Yên Dũng,Yen Dung,2025-07682",
            f"{COMMUNES}: 2025-07682: its code is 07681; the key must be 2025-07681",
            id="key of a new unit",
        ),
        pytest.param(
            "register/former_districts",
            "213,provincial_city",
            "214,provincial_city",
            f"{UNITS}/former_districts.csv: 2024-213: its code is 214; the key must be 2024-214",
            id="key of a district",
        ),
        pytest.param(
            "register/communes",
            "07681,ward",
            "07681,wrad",
            f"{COMMUNES}: line 3.kind: " + CODE_LIST.format(last="special_zone"),
            id="kind",
        ),
        pytest.param(
            "register/former_communes",
            "07201,ward",
            "07201,special_zone",
            f"{FORMER}: line 2.kind: " + CODE_LIST.format(last="township"),
            id="kind of the other era",
        ),
        pytest.param(
            "provinces",
            "24,province",
            "24,proivnce",
            f"{PROVINCES}: line 2.kind: Input should be 'province' or 'city'",
            id="kind of a province",
        ),
        pytest.param(
            "register/former_communes",
            "Dũng Liệt,Dung Liet",
            "Dũng Liệt,Dung Lite",
            f"{FORMER}: 2024-09196: the English name is Dung Lite; of Dũng Liệt it is Dung Liet",
            id="English name",
        ),
        pytest.param(
            "provinces",
            "Nghệ An,Nghe An",
            "Nghe An,Nghệ An",
            f"{PROVINCES}: 2025-40: the English name is Nghệ An; of Nghe An it is Nghe An",
            id="names in the other's place",
        ),
        pytest.param(
            "register/former_communes",
            "Mỹ Lý,My Ly",
            "Mỹ lý,My ly",
            f"{FORMER}: 2024-16816: a word of Mỹ lý begins with a small letter",
            id="small letter",
        ),
        pytest.param(
            "exceptions",
            "english_name = []",
            'english_name = [{ name_vi = "Mỹ Lý", name_en = "My Ly", reason = "none" }]',
            f"{EXCEPTIONS}: english_name Mỹ Lý: nothing needs this exception; remove it",
            id="exception for an English name like all others",
        ),
        # Acts.
        pytest.param(
            "provinces",
            "1678/NQ-UBTVQH15",
            "1688/NQ-UBTVQH15",
            f"{PROVINCES}: 40: its resolution is 1688/NQ-UBTVQH15 of 2025-06-16; they are 1654 to 1687, of 2025-06-16",
            id="number of a resolution",
        ),
        pytest.param(
            "provinces",
            "1678/NQ-UBTVQH15",
            "1658/NQ-UBTVQH15",
            f"{PROVINCES}: 40: 1658/NQ-UBTVQH15 is the resolution on 24 too",
            id="resolution of another province",
        ),
        pytest.param(
            "provinces",
            "1678/NQ-UBTVQH15,1,1,2025-06-16",
            "1678/NQ-UBTVQH15,1,1,2075-06-16",
            f"{PROVINCES}: 40: its resolution is 1678/NQ-UBTVQH15 of 2075-06-16; they are 1654 to 1687, of 2025-06-16",
            id="day of a resolution",
        ),
        pytest.param(
            "provinces",
            "1658/NQ-UBTVQH15,1,4",
            "1658/NQ-UBTVQH15,1,5",
            f"{PROVINCES}: 24.closing_clause: it is 5; the 3 clauses of its communes must be all before it",
            id="closing clause",
        ),
        pytest.param(
            "register/communes",
            "1658/NQ-UBTVQH15,1,3",
            "1658/NQ-UBTVQH15,1,2",
            f"{COMMUNES}: 2025-09193: commune_clauses.csv names another act; {AGAIN}",
            id="clause",
        ),
        pytest.param(
            "register/inputs/commune_clauses",
            "09193,1658",
            "16816,1658",
            f"{INPUTS}/commune_clauses.csv: 16816: it was not rearranged and has a clause",
            id="clause of what was not rearranged",
        ),
        pytest.param(
            "register/inputs/commune_clauses",
            "09193,1658",
            "09193,1678",
            f"{INPUTS}/commune_clauses.csv: 09193: its clause is in 1678/NQ-UBTVQH15, Article 1, not in its province's",
            id="clause of another resolution",
        ),
        pytest.param(
            "provinces",
            "2025-06-16,,\n40",
            "2025-06-16,City (30/2026/QH16).,Thành phố (39/2026/QH16).\n40",
            f"{PROVINCES}: 24.later_changes_vi: it names other acts than _en",
            id="later act in one language",
        ),
        pytest.param(
            "provinces",
            "2025-06-16,,\n40",
            "2025-06-16,City (30/2026/QH16).,Thành phố (30/2026/QH16).\n40",
            f"{PROVINCES}: later_changes_en: the rows …_2026_09 of national.csv name other acts",
            id="later act that no total names",
        ),
        # Origins and totals.
        pytest.param(
            "provinces",
            ",2,1,0,1658",
            ",3,0,0,1658",
            f"{PROVINCES}: 24.renamed: it says 0, the units counted are 1",
            id="renamed",
        ),
        pytest.param(
            "provinces",
            ",2,1,0,1658",
            ",3,0,0,1658",
            f"{PROVINCES}: 24.newly_formed: it says 3, the units counted are 2",
            id="newly formed",
        ),
        pytest.param(
            "provinces",
            "Nghe An,2024-40",
            "Nghe An,2024-24",
            f"{PROVINCES}: 40: its seat 2024-24 lies in another province",
            id="seat of another province",
        ),
        pytest.param(
            "provinces",
            "3619433",
            "3620433",
            f"{NATIONAL}: population: it says 7451127, the units counted are 7452127",
            id="population",
        ),
        pytest.param(
            "provinces",
            "2024-40,200,",
            "2024-40,210,",
            f"{NATIONAL}: area_km2: it says 273.23, the units counted are 283.23",
            id="area",
        ),
        pytest.param(
            "national",
            "communes_unchanged_planned,1,",
            "communes_unchanged_planned,5,",
            f"{NATIONAL}: xa_after_planned + phuong_after_planned + dac_khu_after_planned: together they are 4, and "
            "communes_newly_formed_planned + communes_unchanged_planned is 8",
            id="plan",
        ),
        pytest.param(
            "national",
            "cities_2026_09,",
            "cities_2026,",
            f"{NATIONAL}: cities_2026_09: it is missing",
            id="later total",
        ),
        pytest.param(
            "national",
            "xa_before,2,count,actual,2025-06-30",
            "xa_before,2,count,actual,2024-06-30",
            f"{NATIONAL}: xa_before: its day is 2024-06-30; expected is 2025-06-30",
            id="day of a total",
        ),
        pytest.param(
            "national",
            "2 rural districts and 1 city.",
            "2 rural districts and 7 cities.",
            f"{NATIONAL}: districts_ended.note_en: it must begin with the counts by kind: 2, 1",
            id="kinds in a note",
        ),
        pytest.param(
            "national",
            "2 huyện và 1 thành phố.",
            "2 huyện và 7 thành phố.",
            f"{NATIONAL}: districts_ended.note: the numbers of _en and _vi differ",
            id="numbers of one language",
        ),
        pytest.param(
            "national",
            "2 wards.,2 phường.",
            "2 phường.,2 wards.",
            f"{NATIONAL}: communes_newly_formed.note: _en is not English, or _vi not Vietnamese",
            id="languages in the other's place",
        ),
        # Milestones.
        pytest.param(
            "milestones",
            "2025-06-30",
            "2025-07-02",
            f"{MILESTONES}: 2025-07-01: it stands behind 2025-07-02; put days in order",
            id="days out of order",
        ),
        pytest.param(
            "milestones",
            "2025-07-01,The 2 provinces start",
            "2025-07-02,The 2 provinces start",
            f"{MILESTONES}: 2025-07-02.act: it is missing; only of 2025-06-30 and 2025-07-01 the register itself tells",
            id="milestone without an act",
        ),
        pytest.param(
            "milestones",
            "động,,",
            "động,the law,",
            f"{MILESTONES}: line 3.act: String should match pattern '{ACT}|^$'",
            id="act that is no number of a resolution",
        ),
        pytest.param(
            "milestones",
            "động,,",
            "động,202/2025/QH15,",
            f"{MILESTONES}: 2025-07-01.act: 202/2025/QH15 is no document of national.csv",
            id="act that no total names",
        ),
        pytest.param(
            "milestones",
            "The 2 provinces start",
            "",
            f"{MILESTONES}: line 3.title_en: Field required",
            id="milestone without a title",
        ),
        pytest.param(
            "milestones",
            "The 2 provinces start",
            "Hai tỉnh",
            f"{MILESTONES}: 2025-07-01.title: _en is not English, or _vi not Vietnamese",
            id="title in the other language",
        ),
        pytest.param(
            "milestones",
            "the 3 districts",
            "the 30 districts",
            f"{MILESTONES}: 2025-06-30.title: the numbers of _en and _vi differ",
            id="number of one language of a milestone",
        ),
        pytest.param(
            "milestones",
            "the 3 districts",
            "the 30 districts",
            f"{MILESTONES}: 2025-06-30.title: 30 is no total of national.csv",
            id="number that is no total",
        ),
        pytest.param(
            "milestones",
            "provinces_after,S5",
            "provinces_after,S6",
            f"{MILESTONES}: 2025-07-01.source: S6 is no source of a total of this act or day in national.csv",
            id="source of a milestone",
        ),
        pytest.param(
            "milestones",
            "provinces_after",
            "provinces_in_2026",
            f"{MILESTONES}: line 3.indicator: Input should be 'provinces_before', 'provinces_after', "
            "'districts_before', 'districts_after', 'communes_before' or 'communes_after'",
            id="number that the register does not have",
        ),
        # What places are called otherwise.
        pytest.param(
            "aliases",
            "BN,2025-24",
            "BN,2025-25",
            f"{ALIASES}: BN;2025-25: there is no 2025-25",
            id="alias of no unit",
        ),
        pytest.param(
            "aliases",
            "Xứ Nghệ,",
            "nghe an,",
            f"{ALIASES}: nghe an;2024-40: Nghệ An is the name of the unit itself, which the search knows; drop the row",
            id="alias that is the name",
        ),
        pytest.param(
            "aliases",
            "BN,2025-24,abbreviation",
            "BN,2025-24,",
            f"{ALIASES}: line 2.reason: Field required",
            id="alias without a reason",
        ),
        pytest.param(
            "aliases",
            "Xứ Nghệ,2024-40",
            "BN,2025-24",
            f"{ALIASES}: BN;2025-24: this key stands twice",
            id="alias twice",
        ),
        # Areas and points.
        pytest.param(
            "register/communes",
            "106.19,23.23",
            "106.19,23.32",
            f"{COMMUNES}: 2025-07210: its area is 23.32; commune_areas.csv says 23.23; {AGAIN}",
            id="area of a commune",
        ),
        pytest.param(
            "register/inputs/commune_areas",
            "07681,20.00\n",
            "",
            f"{INPUTS}/commune_areas.csv: 07681: it stands here or in {COMMUNES}, not in both",
            id="commune without an area",
        ),
        pytest.param(
            "provinces",
            "2024-40,200,",
            "2024-40,201.1,",
            f"{COMMUNES}: 2025-40: its communes' areas are -0.55 % off its official area; put them right, or give the "
            "reason in exceptions.toml",
            id="sum of areas",
        ),
        pytest.param(
            "exceptions",
            "area_sum = []",
            'area_sum = [{ province = "2025-40", reason = "none" }]',
            f"{EXCEPTIONS}: area_sum 2025-40: nothing needs this exception; remove it",
            id="exception for a sum that is right",
        ),
        pytest.param(
            "register/communes",
            "104.3,200,,",
            "104.3,200,area_doubtful,",
            f"{COMMUNES}: 2025-16816: it is flagged area_doubtful; {AGAIN}",
            id="flag for nothing",
        ),
        pytest.param(
            "register/communes",
            "21.28,106.19",
            "21.34,106.19",
            f"{COMMUNES}: 2025-07210: the point 21.34, 106.19 lies outside its box in commune_boxes.csv",
            id="point",
        ),
    ],
)
def test_what_cannot_be_is_refused(newsroom, file, old, new, message):
    path = f"reference/{file}.toml" if file == "exceptions" else f"reference/{file}.csv"
    assert message in newsroom.example().change(path, old, new).problems()


def test_namesakes_have_areas_of_their_own(newsroom):
    newsroom.example().change("reference/register/communes.csv", "Yên Dũng,Yen Dung", "Yên Phong,Yen Phong")
    newsroom.change("reference/register/communes.csv", "106.2,20,", "106.2,30,")
    assert (
        f"{COMMUNES}: 2025-09193: Yên Phong has the same area as its namesake 2025-07681, 30 km2; one is wrong"
        in newsroom.problems()
    )


def test_a_known_exception_is_no_problem(newsroom):
    newsroom.example().change("reference/provinces.csv", "2024-40,200,", "2024-40,210,")
    newsroom.change("reference/national.csv", "273.23", "283.23")
    newsroom.change(
        "reference/exceptions.toml", "area_sum = []", 'area_sum = [{ province = "2025-40", reason = "sea" }]'
    )
    newsroom.change("reference/register/communes.csv", "104.3,200,,", "104.3,200,area_doubtful,")
    assert newsroom.problems() == []


@pytest.fixture(scope="module")
def committed() -> tuple[Register, Inputs]:
    return read_register(paths.REFERENCE, Problems()), read_inputs(paths.REFERENCE, Problems())


@pytest.mark.parametrize(
    ("code", "cells", "message"),
    [
        pytest.param("20333", None, "20333: this special zone is missing", id="no Hoàng Sa"),
        pytest.param("22736", None, "22736: this special zone is missing", id="no Trường Sa"),
        pytest.param("20333", {"kind": "island"}, "20333.kind: it says island; expected is archipelago", id="kind"),
        pytest.param("26732", {"gso_code": "26733"}, "26733: there is no such special zone", id="code"),
        pytest.param("26732", {"province": "78"}, "26732.province: it says 78; expected is 79", id="province"),
        pytest.param("26732", {"name_vi": "Côn?Đảo"}, "26732.name_vi: it says Côn?Đảo; expected is Côn Đảo", id="name"),
        pytest.param(
            "26732", {"longitude": Decimal("107.6115")}, "26732.longitude: it says 107.6115; expected is 106.6115",
            id="one degree off",
        ),
        pytest.param(
            "20333", {"latitude": Decimal("14.5")},
            "20333: the mark 14.5, 112 lies outside its box in commune_boxes.csv", id="archipelago elsewhere",
        ),
        pytest.param("26732", {"point": "middle"}, "26732.point: it says middle; expected is register", id="point"),
    ],
)  # fmt: skip
def test_islands_are_the_special_zones_of_the_register(committed, code, cells, message):
    register, inputs = committed
    islands = [
        row.model_copy(update=cells) if row.gso_code == code else row
        for row in register.islands
        if cells is not None or row.gso_code != code
    ]
    problems = Problems()
    check_extents(replace(register, islands=islands), inputs, problems)
    assert f"data/reference/islands.csv: {message}" in map(str, problems)


def test_numbers_of_a_text():
    assert numbers("7,692 communes since 20 September 2026") == ["7692", "20", "9", "2026"]
    assert numbers("7.692 xã từ ngày 20/9/2026") == ["7692", "20", "9", "2026"]
