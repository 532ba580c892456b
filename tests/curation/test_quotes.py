"""Quotes, phrases and names: verbatim, once, not overlapping."""

import unicodedata

import pytest

FILE = "data/curation/news.toml"


def test_quote_with_its_place_and_surroundings(newsroom, number):
    text = "First line.\nThe province keeps 58 communes.\nLast line."
    row = newsroom.statement("province keeps 58", number(58), text=text).row("statements")
    assert (row.exact, row.start, row.end) == ("province keeps 58", 16, 33)
    assert (row.prefix, row.suffix) == ("First line.\nThe ", " communes.\nLast line.")


def test_quote_not_in_the_text(newsroom, number):
    newsroom.statement("Province keeps 58 communes", number(58), text="The province keeps communes.")
    assert newsroom.problems() == [
        f"{FILE}: s: “Province keeps 58 communes” must stand in the text exactly once; it stands 0 times; "
        "the most alike stands in line 1, character 6"
    ]


def test_quote_twice_in_the_text(newsroom, number):
    newsroom.statement("keeps 58", number(58), text="A keeps 58. B keeps 58.")
    told = f"{FILE}: s: “keeps 58” must stand in the text exactly once; it stands 2 times"
    assert newsroom.problems() == [told]


def test_quote_that_was_copied_with_a_fault(newsroom, number):
    newsroom.statement(
        "Giang province keep 58 communes", number(58), text="One.\nBac Giang province keeps 58 communes."
    )
    (problem,) = newsroom.problems()
    assert problem.endswith("it stands 0 times; the most alike stands in line 2, character 6")


def test_quote_in_decomposed_unicode_is_not_the_text(newsroom, number):
    quote = unicodedata.normalize("NFD", "Tỉnh có 58 xã")
    newsroom.statement(quote, number(58), text="Tỉnh có 58 xã", language="vi")
    assert "must stand in the text exactly once; it stands 0 times" in newsroom.problems()[0]


def test_empty_quote(newsroom, number):
    problems = newsroom.statement("", number(58), text="58").problems()
    assert problems[0] == f"{FILE}: statement.s.quote: String should have at least 1 character"


def test_statement_from_which_nothing_was_read(newsroom):
    problems = newsroom.statement("A sentence.", "").problems()
    assert problems == [f"{FILE}: s: nothing was read from this statement; add a fact or remove it"]


@pytest.mark.parametrize(
    ("second", "overlaps"),
    [
        pytest.param("keeps 58 communes", False, id="apart"),
        pytest.param(" keeps 58 communes", False, id="touching"),
        pytest.param("Giang keeps 58 communes", True, id="overlapping"),
        pytest.param("58", True, id="inside"),
    ],
)
def test_overlapping_statements(newsroom, number, second, overlaps):
    first = "Bac Giang keeps 58 communes" if second == "58" else "Bac Giang"
    facts = 'names = ["2024-24"]' if first == "Bac Giang" else number(58)
    more = f'[[statement]]\nid = "t"\nquote = "{second}"\narea = "2024-24"\nstatus = "planned"\n{number(58)}'
    problems = newsroom.statement(first, facts, text="Bac Giang keeps 58 communes", more=more).problems()
    told = f"{FILE}: t: it overlaps s; make them one statement"
    assert (told in problems) is overlaps
    assert overlaps or not problems


@pytest.mark.parametrize(
    ("phrase", "times"),
    [pytest.param("to 5 wards", 0, id="not in the quote"), pytest.param("5 ", 2, id="twice in the quote")],
)
def test_phrase_that_does_not_tell_the_place(newsroom, number, phrase, times):
    newsroom.statement("5 communes and 5 wards", number(5, phrase=f'"{phrase}"'), text="It has 5 communes and 5 wards")
    told = f"{FILE}: s.communes_after: “{phrase}” must stand in the quote exactly once; it stands {times} times"
    assert told in newsroom.problems()


def test_phrase_outside_the_quote(newsroom, number):
    newsroom.statement("7 wards", number(5, phrase='"5 communes"'), text="5 communes, 7 wards")
    assert f"{FILE}: s.communes_after: “5 communes” must stand in the quote exactly once; it stands 0 times" in (
        newsroom.problems()
    )


@pytest.mark.parametrize("name", ["Bac Giang", "Bắc Giang"])
def test_names_in_either_language(newsroom, name):
    assert newsroom.statement(f"In {name} it rains", 'names = ["2024-24"]').problems() == []


@pytest.mark.parametrize("quote", ["In Bac Giangs it rains", "In bac giang it rains", "It rains"])
def test_name_not_in_the_quote(newsroom, quote):
    problems = newsroom.statement(quote, 'names = ["2024-24"]', text=quote + ", says Bac Giang").problems()
    assert problems == [f"{FILE}: s: 2024-24 is Bắc Giang, and the quote does not name it"]


def test_predecessor_not_named(newsroom):
    change = '[[statement.area_changes]]\nsuccessor = "2025-07210"\npredecessors = ["2024-07201"]\nkind = "merged"'
    problems = newsroom.statement("Bac Giang ward is new", change).problems()
    assert problems == [f"{FILE}: s: 2024-07201 is Thọ Xương, and the quote does not name it"]


def test_counted_names(newsroom, number):
    newsroom.statement("merged from Tho Xuong and Ngo Quyen", number(2, counted='["2024-07201", "2024-07207"]'))
    row = newsroom.row("observations")
    assert (row.value, row.basis, row.written) == (2, "counted", "Tho Xuong and Ngo Quyen")


def test_counted_length_differs(newsroom, number):
    newsroom.statement("merged from Tho Xuong and Ngo Quyen", number(3, counted='["2024-07201", "2024-07207"]'))
    assert newsroom.problems() == [f"{FILE}: s.communes_after: 2 names are counted, and the value is 3"]


def test_a_name_counts_once(newsroom, number):
    newsroom.statement("merged from Tho Xuong", number(2, counted='["2024-07201", "2024-07201"]'))
    assert newsroom.problems() == [f"{FILE}: s.communes_after: 1 name is counted, and the value is 2"]


def test_counted_name_outside_the_phrase(newsroom, number):
    facts = number(2, counted='["2024-07201", "2024-07207"]', phrase='"from Tho Xuong"')
    newsroom.statement("merged from Tho Xuong, where Ngo Quyen is", facts)
    assert newsroom.problems() == [
        f"{FILE}: s.communes_after: 2024-07207 is Ngô Quyền, and the phrase does not name it"
    ]


def test_no_counted_name_in_the_phrase(newsroom, number):
    newsroom.statement("merged from Tho Xuong", number(1, counted='["2024-07201"]', phrase='"merged from"'))
    assert newsroom.problems() == [
        f"{FILE}: s.communes_after: 2024-07201 is Thọ Xương, and the phrase does not name it"
    ]


def test_number_between_counted_names_is_not_read_by_counting(newsroom, number):
    newsroom.statement(
        "from Tho Xuong with 500 people and Ngo Quyen", number(2, counted='["2024-07201", "2024-07207"]')
    )
    assert ["500" in problem and "is not read" in problem for problem in newsroom.problems()] == [True]


def test_number_in_a_counted_name_is_read(newsroom, number):
    assert newsroom.statement("merged from Ward 6 only", number(1, counted='["2024-07299"]')).problems() == []
