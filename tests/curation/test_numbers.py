"""Values as printed, the words that limit them, and the account of every digit."""

from decimal import Decimal

import pytest

FILE = "data/curation/news.toml"
PLACE = f"{FILE}: s.communes_after"


@pytest.mark.parametrize(
    ("quote", "value", "written"),
    [
        pytest.param("it has 58 communes", 58, "58", id="digits"),
        pytest.param("it has 12,721 people", 12721, "12,721", id="thousands"),
        pytest.param("it has 1,012,721 people", 1012721, "1,012,721", id="millions"),
        pytest.param("a reduction of 69.79%.", "69.79", "69.79", id="decimals"),
        pytest.param("a reduction of 69.70%", "69.7", "69.70", id="trailing zero"),
        pytest.param("it has three communes", 3, "three", id="word"),
        pytest.param("Twelve communes", 12, "Twelve", id="capital word"),
        pytest.param("twenty-five communes", 25, "twenty-five", id="compound word"),
        pytest.param("1.5 million people", 1500000, "1.5 million", id="millions in words"),
        pytest.param("123 thousand people", 123000, "123 thousand", id="thousands in words"),
        pytest.param("two hundred people", 200, "two hundred", id="hundreds in words"),
        pytest.param("422% of it", 422, "422", id="percent"),
    ],
)
def test_value_as_printed(newsroom, number, quote, value, written):
    indicator = "communes_reduction_rate" if "reduction" in quote else "communes_after"
    row = newsroom.statement(quote, number(value, indicator)).row("observations")
    assert (row.value, row.written) == (Decimal(value), written)
    assert quote[row.written_start : row.written_end] == written


@pytest.mark.parametrize(
    ("quote", "value", "prints"),
    [
        pytest.param("it has 58 communes", 85, "58", id="digits turned"),
        pytest.param("it has 12,721 people", 12.721, "12,721", id="comma taken for a point"),
        pytest.param("a reduction of 69.79%", 69.8, "69.79", id="rounded"),
        pytest.param("a reduction of 69.79%", 69, "69.79", id="cut"),
        pytest.param("a reduction of 69.79%", 0.6979, "69.79", id="percent as a share"),
        pytest.param("it has three communes", 4, "three", id="word"),
        pytest.param("twenty-five communes", 5, "twenty-five", id="part of a word"),
        pytest.param("two hundred people", 2, "two hundred", id="part of a number in words"),
        pytest.param("1.5 million people", 1.5, "1.5 million", id="without its million"),
        pytest.param("it has many communes", 4, "no number at all", id="none"),
        pytest.param("from 56 to 531", 57, "56, 531", id="several"),
    ],
)
def test_value_not_as_printed(newsroom, number, quote, value, prints):
    told = f"{PLACE}: {value} must be printed once; it is printed 0 times: the quote prints {prints}"
    assert told in newsroom.statement(quote, number(value)).problems()


@pytest.mark.parametrize(
    ("indicator", "refused"),
    [("communes_after", True), ("staff", True), ("communes_reduction_rate", False), ("area_km2", False)],
)
def test_units_counted_whole_have_no_fractions(newsroom, number, indicator, refused):
    """“1.692” in a text that is not seen to be Vietnamese is not taken for 1.692 communes."""
    problems = newsroom.statement("1.692 hay", number(1.692, indicator)).problems()
    told = f"{FILE}: s.{indicator}: 1.692 is no whole number, and {indicator} counts whole ones "
    assert [problem for problem in problems if problem.startswith(told)] == (problems if refused else [])
    assert len(problems) == refused


@pytest.mark.parametrize(
    ("value", "message"),
    [(-1, "greater than or equal to 0"), ("1e999", "less than or equal to 1000000000000000")],
    ids=["negative", "beyond all measure"],
)
def test_values_that_nobody_prints(newsroom, number, value, message):
    problems = newsroom.statement("58", number(value)).problems()
    assert problems == [f"{FILE}: statement.s.observations.number 1.value: Input should be {message}"]


def test_quote_that_cuts_a_number(newsroom, number):
    """The first words of “1 million” are not 1."""
    problems = newsroom.statement("It has 1", number(1), text="It has 1 million people").problems()
    assert f"{PLACE}: 1 must be printed once; it is printed 0 times: the quote prints no number at all" in problems


def test_pair(newsroom):
    facts = """observations = [
      { indicator = "communes_after", value = 56 }, { indicator = "communes_before", value = 531 },
      { id = "c", indicator = "staff", value = 1692 }, { id = "d", indicator = "staff", value = 1981 },
    ]"""
    newsroom.statement("had 56/531 grassroots and 1,692/1,981 affiliated ones", facts, status="actual")
    assert {row.written for row in newsroom.tables()["observations"]} == {"56", "531", "1,692", "1,981"}


def test_range(newsroom):
    facts = """observations = [
      { id = "s.low", indicator = "communes_after", value = 1, qualifier = "at_least" },
      { id = "s.high", indicator = "communes_after", value = 2, qualifier = "at_most" },
    ]"""
    newsroom.statement("select 1 or 2 communes", facts)
    assert {(row.value, row.qualifier) for row in newsroom.tables()["observations"]} == {
        (1, "at_least"),
        (2, "at_most"),
    }


def test_range_read_by_half(newsroom, number):
    problems = newsroom.statement("select 1 or 2 communes", number(1, qualifier='"at_least"')).problems()
    assert len(problems) == 1
    assert problems[0].startswith(
        f"{FILE}: seeds/news.txt line 1, character 13: “2” in “…select 1 or 2 communes…” is not read"
    )


def test_same_number_twice_asks_for_a_phrase(newsroom, number):
    newsroom.statement("11 wards and 11 communes", number(11))
    told = f"{PLACE}: 11 must be printed once; it is printed 2 times: name the one that is meant with phrase = “…”"
    assert told in newsroom.problems()


def test_phrase_tells_which_of_two(newsroom):
    facts = """observations = [
      { indicator = "communes_after", value = 11, phrase = "11 wards" },
      { indicator = "communes_before", value = 11, phrase = "11 communes" },
    ]"""
    newsroom.statement("11 wards and 11 communes", facts)
    assert [row.written_start for row in newsroom.tables()["observations"]] == [0, 13]


LIMITED = [
    ("more than 550", "more_than", "en"), ("over 550", "more_than", "en"), ("at least 550", "at_least", "en"),
    ("up to 550", "at_most", "en"), ("within 550", "at_most", "en"), ("about 550", "about", "en"),
    ("Nearly 550", "about", "en"), ("no more than 550", "at_most", "en"), ("not less than 550", "at_least", "en"),
    ("hơn 550", "more_than", "vi"), ("khoảng 550", "about", "vi"), ("không quá 550", "at_most", "vi"),
    ("không dưới 550", "at_least", "vi"), ("không ít hơn 550", "at_least", "vi"),
    ("550 đơn vị cấp xã trở lên", "at_least", "vi"), ("550 người trở xuống", "at_most", "vi"),
    ("550 or more", "at_least", "en"), ("from 550 up", "at_least", "en"),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "qualifier", "language"), LIMITED, ids=[case[0] for case in LIMITED])
def test_qualifier_said(newsroom, number, quote, qualifier, language):
    newsroom.statement(quote, number(550, qualifier=f'"{qualifier}"'), language=language)
    assert newsroom.row("observations").qualifier == qualifier


@pytest.mark.parametrize(("quote", "qualifier", "language"), LIMITED, ids=[case[0] for case in LIMITED])
def test_qualifier_ignored(newsroom, number, quote, qualifier, language):
    problems = newsroom.statement(quote, number(550), language=language).problems()
    assert problems == [
        f"{PLACE}: the words {'behind' if quote.startswith(('550', 'from')) else 'before'} 550 limit it; "
        f"write qualifier = “{qualifier}”, or “exact” where they do not"
    ]


def test_qualifier_of_another_sense(newsroom, number):
    problems = newsroom.statement("more than 550", number(550, qualifier='"at_most"')).problems()
    assert problems == [
        f"{PLACE}: the words before 550 limit it; write qualifier = “more_than”, or “exact” where they do not"
    ]


def test_words_that_only_look_like_a_limit(newsroom, number):
    newsroom.statement("handed over 5 files", number(5, qualifier='"exact"'))
    assert newsroom.row("observations").qualifier == "exact"


@pytest.mark.parametrize("word", ["moreover", "rover", "overall the"])
def test_no_limit_in_other_words(newsroom, number, word):
    assert newsroom.statement(f"{word} 550", number(550)).problems() == []


UNREAD = [
    pytest.param("and 7 wards", "7", id="digit"),
    pytest.param("and 1,981 people", "1,981", id="thousands"),
    pytest.param("and 3.5 km", "3.5", id="decimals"),
    pytest.param("and seven wards", "seven", id="word"),
    pytest.param("and Seven wards", "Seven", id="capital word"),
    pytest.param("and twenty wards", "twenty", id="round word"),
    pytest.param("and 23 km2", "2", id="sign of a unit"),
    pytest.param("and 13th", "13", id="ordinal"),
    pytest.param("in 2025-2030", "2030", id="term"),
]


@pytest.mark.parametrize(("rest", "unread"), UNREAD)
def test_number_not_read(newsroom, number, rest, unread):
    text = f"It keeps 58 communes\n{rest}"
    problems = newsroom.statement("keeps 58 communes", number(58), text=text).problems()
    told = [problem for problem in problems if f": “{unread}” in “…" in problem]
    assert told
    assert told[0].startswith(f"{FILE}: seeds/news.txt line 2, character ")
    assert told[0].endswith("is not read; put it in an observation, event or document, or ignore it with a reason")


@pytest.mark.parametrize("rest", ["and one ward", "and the km² of it", "and Vietnam", "often", "and someone"])
def test_words_that_need_no_account(newsroom, number, rest):
    assert newsroom.statement("keeps 58 communes", number(58), text=f"It keeps 58 communes {rest}").problems() == []


def test_number_between_two_dates_is_not_read_by_the_period(newsroom, dated):
    quote = "from June 24, when 500 people came, to June 28"
    problems = newsroom.statement(quote, dated("2025-06-24", "during", end="2025-06-28")).problems()
    assert ["“500”" in problem and "is not read" in problem for problem in problems] == [True]


def ignoring(*written: str) -> str:
    return "".join(f'[[ignored]]\nwritten = "{one}"\nreason = "why"\nreason_vi = "lý do"\n' for one in written)


def test_ignored_with_a_reason(newsroom, number):
    newsroom.statement(
        "keeps 58", number(58), text="The 2-level model keeps 58 in a 2-level way", more=ignoring("2-level")
    )
    assert [(row.start, row.end, row.written) for row in newsroom.tables()["ignored"]] == [
        (4, 11, "2-level"),
        (32, 39, "2-level"),
    ]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        pytest.param("13th", "“13th” does not stand in the text; remove it", id="stands nowhere"),
        pytest.param("58", "“58” is read as a fact everywhere it stands; remove it", id="read everywhere"),
        pytest.param("keeps", "“keeps” holds no number; remove it", id="holds no number"),
    ],
)
def test_ignored_for_nothing(newsroom, number, written, message):
    problems = newsroom.statement(
        "keeps 58", number(58), text="It keeps 58 communes", more=ignoring(written)
    ).problems()
    assert problems == [f"{FILE}: ignored: {message}"]


def test_ignored_twice(newsroom, number):
    more = ignoring("2-level", "2-level model")
    problems = newsroom.statement("keeps 58", number(58), text="A 2-level model keeps 58", more=more).problems()
    assert problems == [f"{FILE}: ignored: “2-level model” overlaps another ignored one; make them one"]


def test_ignored_digit_is_not_part_of_another_number(newsroom, number):
    text = "Team 5 keeps 58 in 15 days"
    newsroom.statement("keeps 58", number(58), text=text, more=ignoring("5", "15 days"))
    assert [row.start for row in newsroom.tables()["ignored"]] == [5, 19]


@pytest.mark.parametrize("missing", ["reason", "reason_vi"])
def test_ignored_without_a_reason(newsroom, number, missing):
    more = ignoring("2-level").replace(f"{missing} = ", f"x{missing} = ")
    problems = newsroom.statement("keeps 58", number(58), text="2-level keeps 58", more=more).problems()
    assert f"{FILE}: ignored.number 1.{missing}: Field required" in problems


def test_address_of_the_source_needs_no_account(newsroom, number):
    text = "It keeps 58 communes.\nSource: https://example.org/bac-giang-bac-ninh-nghe-an.html"
    assert newsroom.statement("keeps 58 communes", number(58), text=text).problems() == []
