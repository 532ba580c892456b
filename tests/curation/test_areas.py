"""Areas and indicators: those of the reference files, each in its era."""

import pytest

from dashboard.curation.unit_names import spans
from dashboard.schema.tables import Area

FILE = "data/curation/news.toml"
COUNTS = ",2024-24,1,1,0,0,0,0,0,0,0,0,0,0,0,1655/NQ-UBTVQH15,1,1,2025-06-16,,"
FORMER_COUNTS = ",0,0,0,0,0,0,0,0,0,VN-1"
UNITS = {
    area: Area(area=area, level=level, kind=kind, name_vi=name, name_en=english)
    for area, level, kind, name, english in (
        ("2024-07201", "commune", "ward", "Thọ Xương", "Tho Xuong"),
        ("2025-16816", "commune", "commune", "Mỹ Lý", "My Ly"),
        ("2024-01", "province", "city", "Hà Nội", "Hanoi"),
        ("2024-20", "commune", "commune", "Hòa Thủy", "Hoa Thuy"),
        ("2024-21", "commune", "commune", "Ea H'Leo", "Ea H'Leo"),
        ("2024-22", "commune", "ward", "2", "2"),
    )
}
UNKNOWN = "there is no area 2024-99; areas are named by era and code, as 2024-27 or 2025-07210"


@pytest.mark.parametrize(
    ("facts", "place"),
    [
        pytest.param('names = ["2024-99"]', "s", id="named"),
        pytest.param(
            'observations = [{ indicator = "communes_after", value = 58, area = "2024-99" }]',
            "s.communes_after",
            id="observation",
        ),
        pytest.param(
            'observations = [{ indicator = "communes_after", value = 1, counted = ["2024-99"] }]', "s", id="counted"
        ),
        pytest.param(
            '[[statement.events]]\nid = "e"\nkind = "congress"\ntitle_en = "x"\ntitle_vi = "x"\narea = "2024-99"',
            "e",
            id="event",
        ),
        pytest.param(
            '[[statement.area_changes]]\nsuccessor = "2024-99"\npredecessors = ["2024-24"]\nkind = "kept"',
            "s",
            id="successor",
        ),
        pytest.param(
            '[[statement.area_changes]]\nsuccessor = "2025-24"\npredecessors = ["2024-99"]\nkind = "kept"',
            "s",
            id="predecessor",
        ),
    ],
)
def test_unknown_area(newsroom, facts, place):
    assert f"{FILE}: {place}: {UNKNOWN}" in newsroom.statement("Bac Giang keeps 58", facts).problems()


def test_unknown_area_of_the_statement(newsroom, number):
    assert f"{FILE}: s: {UNKNOWN}" in newsroom.statement("58", number(58), area="2024-99").problems()


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        pytest.param(
            "Bac Ninh", "2024-27 (Bắc Ninh until 30 June 2025) or 2025-24 (Bắc Ninh since 1 July 2025)", id="name"
        ),
        pytest.param(
            "2025-27", "2024-27 (Bắc Ninh until 30 June 2025) or 2025-24 (Bắc Ninh since 1 July 2025)", id="other era"
        ),
        pytest.param("Nghe Ann", "2024-40 (Nghệ An until 30 June 2025) or 2025-40 (Nghệ An", id="misspelt"),
        pytest.param("tỉnh Nghệ An", "2024-40 (Nghệ An until 30 June 2025) or 2025-40 (Nghệ An", id="with its kind"),
        pytest.param("2024-7201", "2024-07201 (Thọ Xương, ward, until 30 June 2025)", id="without its zero"),
        pytest.param("Yen Phong district", "2024-258 (Yên Phong, rural district, until 30 June 2025)", id="district"),
    ],
)
def test_unknown_area_is_told_with_what_may_be_meant(newsroom, number, asked, meant):
    (problem,) = newsroom.statement("58", number(58), area=asked).problems()
    assert problem.startswith(f"{FILE}: s: there is no area {asked}; did you mean {meant}")


def test_units_that_bear_the_name_of_a_province_come_behind_it(newsroom, number):
    (problem,) = newsroom.statement("58", number(58), area="Bac Giang").problems()
    assert problem.endswith(
        "did you mean 2024-24 (Bắc Giang until 30 June 2025)? Below the provinces: 2024-213 (Bắc Giang, provincial "
        "city, until 30 June 2025), 2025-07210 (Bắc Giang, ward, since 1 July 2025)."
    )


@pytest.mark.parametrize("name", ["2024-258", "2024-09196", "2025-09193", "2024-417"])
def test_every_unit_of_the_register_may_be_named(newsroom, number, name):
    newsroom.statement("58", number(58), area=name)
    areas = {row.area: row for row in newsroom.tables()["areas"]}
    assert areas[name].parent in areas
    assert areas[areas[name].province].level == "province"


def test_areas_that_no_article_names_are_not_published(newsroom, number):
    newsroom.statement("58", number(58), area="2024-09196")
    published = {row.area for row in newsroom.tables()["areas"]}
    assert published == {"vn", "2024-24", "2024-27", "2024-40", "2025-24", "2025-40", "2024-258", "2024-09196"}


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        pytest.param("community_before", "did you mean communes_before", id="near"),
        pytest.param("voters", "add it to data/reference/indicators.csv", id="nothing near"),
    ],
)
def test_unknown_indicator(newsroom, asked, near):
    facts = f'observations = [{{ indicator = "{asked}", value = 58 }}]'
    (problem,) = newsroom.statement("58", facts).problems()
    assert problem.startswith(f"{FILE}: s.{asked}: there is no indicator {asked}; {near}")


@pytest.mark.parametrize(
    ("name", "quote"),
    [
        pytest.param("2024-07201", "phường Thọ Xương", id="as the register"),
        pytest.param("2024-07201", "Tho Xuong ward", id="English"),
        pytest.param("2025-16816", "xã Mỹ Lý", id="commune"),
        pytest.param("2024-01", "Ha Noi and Hue", id="without marks"),
        pytest.param("2024-01", "Hanoi", id="customary English"),
        pytest.param("2024-20", "xã Hoà Thuỷ", id="tone on the other vowel"),
        pytest.param("2024-20", "xã Hòa Thủy", id="tone on the vowel of the register"),
        pytest.param("2024-21", "xã Ea H’Leo", id="curly apostrophe"),
        pytest.param("2024-22", "các phường 1, 2 và 3", id="number in a list"),
        pytest.param("2024-22", "Ward 2", id="number"),
    ],
)
def test_names_in_the_text(newsroom, name, quote):
    area = UNITS[name]
    assert [quote[start:end] for start, end in spans([area], quote)]


@pytest.mark.parametrize(
    ("name", "spelling", "quote"),
    [("2024-21", "Ea Hleo", "xã Ea Hleo"), ("2024-22", "II", "Phường II"), ("2024-21", "Ea Hleo", "xã Ea H'Leo")],
)
def test_names_as_the_law_spells_them(name, spelling, quote):
    assert spans([UNITS[name]], quote, {name: spelling})
    assert spans([UNITS[name]], "xã Ea Hleo, Phường II") == []


@pytest.mark.parametrize("quote", ["2 xã", "phường 12", "phường 1, 3", "Wards: 2"])
def test_a_number_alone_names_no_unit(quote):
    assert spans([UNITS["2024-22"]], quote) == []


@pytest.mark.parametrize(
    ("successor", "predecessor"),
    [
        pytest.param("2024-24", "2024-27", id="old successor"),
        pytest.param("2025-24", "2025-24", id="new predecessor"),
        pytest.param("2024-24", "2025-24", id="turned round"),
    ],
)
def test_change_goes_from_an_old_unit_to_a_new_one(newsroom, successor, predecessor):
    change = f'[[statement.area_changes]]\nsuccessor = "{successor}"\npredecessors = ["{predecessor}"]\nkind = "merged"'
    problems = newsroom.statement("Bac Giang, Bac Ninh", change).problems()
    assert (
        f"{FILE}: s: a change goes from units of before to one of after, not from {predecessor} to {successor}"
        in problems
    )


def test_told_change_of_provinces_replaces_that_of_the_register(newsroom):
    change = '[[statement.area_changes]]\nsuccessor = "2025-24"\npredecessors = ["2024-24"]\nkind = "merged"'
    newsroom.statement("Bac Giang merges into Bac Ninh", change)
    told = {(row.predecessor, row.successor): row.statement for row in newsroom.tables()["area_changes"]}
    assert told == {("2024-24", "2025-24"): "s", ("2024-27", "2025-24"): "", ("2024-40", "2025-40"): ""}


def test_two_articles_that_tell_a_change_differently(newsroom):
    change = '[[statement.area_changes]]\nsuccessor = "2025-24"\npredecessors = ["2024-24"]\nkind = "{}"'
    excepted = 'excepted = { kind = "invented" }\n'
    newsroom.statement("Bac Giang merges into Bac Ninh", change.format("merged"))
    newsroom.statement("Bac Giang merges into Bac Ninh", excepted + change.format("renamed"), name="other")
    newsroom.change("curation/other.toml", 'id = "s"', 'id = "o"')
    assert newsroom.problems() == [
        "data/curation/other.toml: o: 2024-24 to 2025-24 is renamed here and merged in s; one of them is wrong"
    ]


def test_both_eras(newsroom):
    newsroom.example()
    areas = {row.area: row for row in newsroom.tables()["areas"]}
    assert [(areas[key].name_en, areas[key].province) for key in ("2024-24", "2024-27", "2025-24")] == [
        ("Bac Giang", "2025-24"), ("Bac Ninh", "2025-24"), ("Bac Ninh", "2025-24"),
    ]  # fmt: skip
    assert str(areas["2024-24"].valid_to) == "2025-06-30"
    assert str(areas["2025-24"].valid_from) == "2025-07-01"
    assert areas["2024-07201"].province == "2025-24"


@pytest.mark.parametrize("name", ["provinces", "former_provinces", "indicators"])
def test_reference_file_missing(newsroom, name):
    newsroom.example()
    (newsroom.sources.reference / f"{name}.csv").unlink()
    assert f"data/reference/{name}.csv: the file is missing" in newsroom.problems()


@pytest.mark.parametrize(
    ("file", "row", "message"),
    [
        pytest.param(
            "former_provinces",
            "95,province,Bạc Liêu,Bac Lieu,96" + FORMER_COUNTS,
            "95: there is no new province 96",
            id="successor",
        ),
        pytest.param("provinces", "24,province,A,A" + COUNTS, "2025-24: this area stands twice", id="province twice"),
        pytest.param("provinces", "1,province,A,A" + COUNTS, "line 4.gso_code: String should match pattern", id="code"),
        pytest.param("provinces", "25,province,A", "line 4.name_en: Input should be a valid string", id="cell missing"),
        pytest.param("provinces", "25,province,,A", "line 4.name_vi: Field required", id="cell empty"),
        pytest.param(
            "provinces", "25,province,A,A,A" + COUNTS, "line 4: it has more cells than the header", id="cell too many"
        ),
        pytest.param(
            "indicators", "staff,staff,count,0,a,a,a,a", "staff: this indicator stands twice", id="indicator twice"
        ),
        pytest.param(
            "indicators",
            "x,staff,VND,0,a,a,a,a",
            "line 9.unit: Input should be 'count', 'percent', 'persons'",
            id="unit",
        ),
        pytest.param(
            "indicators", "x,voters,count,0,a,a,a,a", "line 9.topic: Input should be 'units', 'apparatus'", id="topic"
        ),
        pytest.param(
            "indicators",
            "x,staff,persons,1,a,a,a,a",
            "x: persons is counted whole; write decimals 0 or less",
            id="whole",
        ),
        pytest.param(
            "indicators",
            "x,staff,count,none,a,a,a,a",
            "line 9.decimals: Input should be a valid integer",
            id="decimals",
        ),
        pytest.param(
            "indicators",
            "Big Thing,staff,count,0,a,a,a,a",
            "line 9.indicator: String should match pattern",
            id="indicator's name",
        ),
    ],
)
def test_bad_row_of_a_reference_file(newsroom, file, row, message):
    problems = newsroom.example().append(f"reference/{file}.csv", row + "\n").problems()
    assert [problem for problem in problems if problem.startswith(f"data/reference/{file}.csv: {message}")], problems


def test_reference_file_that_is_no_utf8(newsroom):
    newsroom.example()
    (newsroom.sources.reference / "provinces.csv").write_bytes("gso_code\nBắc".encode("utf-16"))
    assert [problem for problem in newsroom.problems() if "data/reference/provinces.csv: this is not UTF-8" in problem]
