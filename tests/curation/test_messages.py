"""What `check` tells: first causes only, in the order of the text, each with its place, and nothing merged."""

import pytest

from dashboard.curation.build import known_reference
from dashboard.curation.drafting.files import draft

FILE = "data/curation/news.toml"
TEXT = (
    "The Party Committee of Bac Giang province has 531 organizations, with 41 of them in its wards and communes.\n"
    "As of June 6, the province is to keep 58 communes from which 7 are chosen by it for the trial on June 15.\n"
)
STATEMENT = """
[[statement]]
id = "{id}"
quote = "{quote}"
area = "2024-24"
status = "planned"
observations = [{{ indicator = "{indicator}", value = {value}{more} }}]
"""
HEAD = """[article]
publisher = "Example"
url = "https://example.org/1.html"
language = "en"
sha256 = "SHA256"
year = 2025
title_en = "Title"
title_vi = "Tiêu đề"
"""
ORGANIZATIONS, WARDS, COMMUNES = "has 531 organizations", "with 41 of them", "keep 58 communes"


def statement(quote: str, value: object, name: str, indicator: str = "communes_after", more: str = "") -> str:
    return STATEMENT.format(id=name, quote=quote, indicator=indicator, value=value, more=more)


def places(problems: list[str]) -> list[str]:
    """The place of each problem, without file and message."""
    return [problem.removeprefix(f"{FILE}: ").partition(": ")[0] for problem in problems]


def test_in_the_order_of_the_text(newsroom):
    """Not in that of the file, nor of the letters: character 40 comes before character 100."""
    told = statement(COMMUNES, 85, "a", "staff") + statement(ORGANIZATIONS, 513, "z", "staff")
    problems = newsroom.put("news", TEXT, HEAD + told).problems()
    assert places(problems) == [
        "z.staff", "seeds/news.txt line 1, character 71", "seeds/news.txt line 2, character 7", "a.staff",
        "seeds/news.txt line 2, character 62", "seeds/news.txt line 2, character 98",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "first"),
    [
        pytest.param(statement(COMMUNES, 58, "a", "voters"), "a.voters: there is no indicator", id="indicator"),
        pytest.param(statement(COMMUNES, 58, "a", "voters", ', area = "x"'), "a.voters: there is no", id="and area"),
        pytest.param(statement(COMMUNES, 58, "a", more=', area = "2024-99"'), "there is no area 2024-99", id="area"),
        pytest.param(statement(COMMUNES, 85, "a"), "85 must be printed once", id="value"),
        pytest.param(statement(COMMUNES, '"58"', "a"), "Input should be a valid integer", id="form of the value"),
        pytest.param(statement(COMMUNES, 58, "a", more=", unit = 1"), "this key is unknown", id="unknown key"),
        pytest.param(statement(COMMUNES, 58, "a", more=', phrase = "58 x"'), "must stand in the quote", id="phrase"),
        pytest.param(statement("keep 58 commune ", 58, "a"), "must stand in the text exactly once", id="quote"),
        pytest.param(
            statement(COMMUNES, 58, "a").replace('"planned"', '"plan"'), "Input should be 'actual'", id="status"
        ),
        pytest.param(statement(COMMUNES, 58, "…"), "statement.number 1.id: fill this in", id="id"),
        pytest.param(statement(COMMUNES, 58, "a").replace('"2024-24"', '"…"'), "a.area: fill this in", id="no area"),
        pytest.param(statement(COMMUNES, 58, "a", "…"), "indicator: fill this in", id="no indicator"),
    ],
)
def test_the_digits_of_what_is_wrong_otherwise_count_as_read(newsroom, told, first):
    problems = newsroom.put("news", TEXT, HEAD + told).problems()
    assert [problem for problem in problems if first in problem]
    assert not [problem for problem in problems if "“58”" in problem]
    assert len([problem for problem in problems if "is not read" not in problem]) <= 2
    assert len([problem for problem in problems if "is not read" in problem]) == 5  # the other numbers of the text


def test_digits_of_the_address_are_no_second_problem(newsroom):
    newsroom.example().change("curation/short.toml", 'url = "https://example.org/news-178.html"', 'url = "…"')
    (problem,) = newsroom.problems()
    assert ": article.url: fill this in" in problem


def test_digits_of_a_date_that_is_wrong_otherwise_count_as_read(newsroom, dated):
    newsroom.statement("trial on June 15", dated("2025-06-16"))
    (problem,) = newsroom.problems()
    assert "2025-06-16 must be printed once" in problem


def test_nothing_is_merged_where_ids_are_missing_or_equal(newsroom):
    """Each statement is named by its position and first words, and each problem of each is told."""
    told = "".join(statement(quote, 1, "…") for quote in (ORGANIZATIONS, WARDS, COMMUNES))
    problems = newsroom.put("news", TEXT, HEAD + told).problems()
    assert [place for place in places(problems) if place.startswith("statement.")] == [
        f"statement.number {at}.id" for at in (1, 2, 3)
    ]
    assert [place for place in places(problems) if place.startswith("statement ")] == [
        f"statement {at} “{quote[:30]}…”.communes_after"
        for at, quote in enumerate((ORGANIZATIONS, WARDS, COMMUNES), start=1)
    ]


def test_equal_ids(newsroom):
    told = statement(ORGANIZATIONS, 1, "s") + statement(WARDS, 1, "s")
    problems = newsroom.put("news", TEXT, HEAD + told).problems()
    assert [place for place in places(problems) if "communes_after" in place] == [
        f"statement 1 “{ORGANIZATIONS}…”.communes_after", f"statement 2 “{WARDS}…”.communes_after"
    ]  # fmt: skip


def test_a_draft_is_told_all_at_once(newsroom):
    """What nobody wrote, every proposal and every choice, each with its place: one round, not three."""
    (newsroom.sources.seeds / "news.txt").write_text(TEXT, encoding="utf-8")
    seeds, curation = newsroom.sources.seeds, newsroom.sources.curation
    newsroom.put("news", TEXT, draft("news", seeds, curation, known_reference(newsroom.sources.reference)).content)
    problems = newsroom.problems()
    assert places(problems)[:4] == ["article.publisher", "article.url", "article.title_en", "article.title_vi"]
    proposals = [problem for problem in problems if "this is a proposal of draft and no fact yet" in problem]
    assert len(proposals) == 6  # four numbers and two days
    assert not [problem for problem in problems if "is not read" in problem]


def test_a_choice_is_no_fact(newsroom):
    told = statement(COMMUNES, 58, "a", "? communes_after | communes_before")
    problems = newsroom.put("news", TEXT, HEAD + told).problems()
    assert any("choose one and write it alone: communes_after | communes_before" in problem for problem in problems)


def test_a_broken_entry_hides_no_other(newsroom):
    more = ', area = "2024-99"'
    told = statement(ORGANIZATIONS, '"531"', "a") + statement(WARDS, 41, "b", more=more) + statement(COMMUNES, 85, "c")
    problems = newsroom.put("news", TEXT, HEAD.replace('title_vi = "Tiêu đề"\n', "") + told).problems()
    assert [place for place in places(problems) if not place.startswith("seeds/")] == [
        "article.title_vi", "statement.a.observations.number 1.value", "b.communes_after", "c.communes_after"
    ]  # fmt: skip


def test_a_head_without_a_language_is_mended_by_the_text(newsroom):
    """The text is English, so its numbers can be read while the curator is asked."""
    curation = HEAD.replace('language = "en"', 'language = "English"') + statement(COMMUNES, 85, "c")
    problems = newsroom.put("news", TEXT, curation).problems()
    assert places(problems)[0] == "article.language"
    assert "c.communes_after" in places(problems)


@pytest.mark.parametrize(
    ("row", "way"),
    [
        pytest.param(
            "x,staff,count,0,Rooms, ready,a,a,a", "put double quotes around a cell that has a comma", id="comma"
        ),
        pytest.param("New rooms,staff,count,0,a,a,a,a", "begin with a small letter (a-z) or a digit", id="name"),
    ],
)
def test_what_is_often_written_wrong_in_a_new_indicator_is_told_with_the_way_out(newsroom, row, way):
    (problem,) = newsroom.example().append("reference/indicators.csv", row + "\n").problems()
    assert problem.startswith("data/reference/indicators.csv: line 9")
    assert way in problem
