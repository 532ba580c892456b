"""Areas and indicators: those of the reference files, each in its era."""

import pytest

FILE = "data/curation/news.toml"
COUNTS = ",2024-24,1,1,0,0,0,0,0,0,0,0,0,0,0,1655/NQ-UBTVQH15,1,1,2025-06-16,,"
FORMER_COUNTS = ",0,0,0,0,0,0,0,0,0,VN-1"
UNKNOWN = "there is no area 2024-99; add it to data/reference/named_units.csv"


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


def test_unknown_indicator(newsroom):
    problems = newsroom.statement("58", 'observations = [{ indicator = "wards", value = 58 }]').problems()
    assert f"{FILE}: s.wards: there is no indicator wards; add it to data/reference/indicators.csv" in problems


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
    newsroom.statement("Bac Giang merges", change)
    told = {(row.predecessor, row.successor): row.statement for row in newsroom.tables()["area_changes"]}
    assert told == {("2024-24", "2025-24"): "s", ("2024-27", "2025-24"): "", ("2024-40", "2025-40"): ""}


def test_two_articles_that_tell_a_change_differently(newsroom):
    change = '[[statement.area_changes]]\nsuccessor = "2025-24"\npredecessors = ["2024-24"]\nkind = "{}"'
    newsroom.statement("Bac Giang merges", change.format("merged"))
    newsroom.statement("Bac Giang merges", change.format("renamed"), name="other")
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


@pytest.mark.parametrize("name", ["provinces", "former_provinces", "named_units", "indicators"])
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
        pytest.param(
            "named_units",
            "2025-1,commune,ward,1,A,A,2025-99",
            "2025-1: its parent 2025-99 is not in the lines before",
            id="parent",
        ),
        pytest.param(
            "named_units", "2025-1,commune,ward,1,A,A,2025-24", "2025-1.area: String should match pattern", id="key"
        ),
        pytest.param(
            "named_units",
            "2025-00001,commune,ward,1,A,A,2024-24",
            "2025-00001: its parent 2024-24 is of the other era",
            id="era of the parent",
        ),
        pytest.param(
            "named_units",
            "2025-07681,commune,ward,07681,A,A,2025-24",
            "2025-07681: this area stands twice",
            id="area twice",
        ),
        pytest.param("provinces", "24,province,A,A" + COUNTS, "2025-24: this area stands twice", id="province twice"),
        pytest.param("provinces", "1,province,A,A" + COUNTS, "line 4.gso_code: String should match pattern", id="code"),
        pytest.param(
            "named_units", "2025-00001,hamlet,ward,1,A,A,2025-24", "line 8.level: Input should be 'country'", id="level"
        ),
        pytest.param("provinces", "25,province,A", "line 4.name_en: Input should be a valid string", id="cell missing"),
        pytest.param("provinces", "25,province,,A", "line 4.name_vi: Field required", id="cell empty"),
        pytest.param(
            "provinces", "25,province,A,A,A" + COUNTS, "line 4: it has more cells than the header", id="cell too many"
        ),
        pytest.param(
            "indicators", "staff,a,count,0,a,a,a,a", "staff: this indicator stands twice", id="indicator twice"
        ),
        pytest.param("indicators", "x,a,people,0,a,a,a,a", "line 9.unit: Input should be 'count'", id="unit"),
        pytest.param(
            "indicators", "x,a,count,none,a,a,a,a", "line 9.decimals: Input should be a valid integer", id="decimals"
        ),
        pytest.param(
            "indicators",
            "Big Thing,a,count,0,a,a,a,a",
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
