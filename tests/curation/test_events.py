"""Dates of events: printed, possible, in order, and flagged where the year is inferred."""

from datetime import date

import pytest

FILE = "data/curation/news.toml"


@pytest.mark.parametrize(
    ("quote", "start", "end", "first", "last", "precision", "inferred"),
    [
        pytest.param("on July 1, 2025", "2025-07-01", None, "2025-07-01", None, "day", "", id="day"),
        pytest.param("on July 1", "2025-07-01", None, "2025-07-01", None, "day", "year", id="year inferred"),
        pytest.param("in July 2025", '"2025-07"', None, "2025-07-01", "2025-07-31", "month", "", id="month"),
        pytest.param("early July", '"2025-07"', None, "2025-07-01", "2025-07-31", "month", "year", id="month inferred"),
        pytest.param("before 2030", '"2030"', None, "2030-01-01", "2030-12-31", "year", "", id="year"),
        pytest.param("in Q3 2025", '"2025-Q3"', None, "2025-07-01", "2025-09-30", "month", "", id="quarter"),
        pytest.param(
            "16-17 July", "2025-07-16", "2025-07-17", "2025-07-16", "2025-07-17", "day", "year", id="month at the end"
        ),
        pytest.param(
            "July 24 to 28", "2025-07-24", "2025-07-28", "2025-07-24", "2025-07-28", "day", "year", id="range"
        ),
        pytest.param(
            "July 24 to 28, 2025", "2025-07-24", "2025-07-28", "2025-07-24", "2025-07-28", "day", "", id="range, year"
        ),
        pytest.param(
            "July 23 to August 2",
            "2025-07-23",
            "2025-08-02",
            "2025-07-23",
            "2025-08-02",
            "day",
            "year",
            id="long range",
        ),
    ],
)
def test_date_printed(newsroom, dated, *, quote, start, end, first, last, precision, inferred):
    keys = {"end": end} if end else {}
    relation = "during" if end or precision == "month" else "before" if precision == "year" else "on"
    row = newsroom.statement(quote, dated(start, relation, **keys), area="2025-24").row("events")
    assert (row.start, row.end) == (date.fromisoformat(first), date.fromisoformat(last) if last else None)
    assert (row.precision, row.inferred) == (precision, inferred)
    assert quote[row.written_start : row.written_end] == row.written


@pytest.mark.parametrize(
    ("quote", "start", "times"),
    [
        pytest.param("on July 1", "2025-07-02", 0, id="another day"),
        pytest.param("on July 1", "2024-07-01", 0, id="another year"),
        pytest.param("on July 1", '"2025-07"', 0, id="the month of a day"),
        pytest.param("in July", "2025-07-01", 0, id="a day of the month"),
        pytest.param("in July 2025", '"2025"', 0, id="the year of a month"),
        pytest.param("on June 31", '"2025-06"', 0, id="31 June"),
        pytest.param("on July 1 and on July 1", "2025-07-01", 2, id="twice"),
        pytest.param("in July", '"2025-13"', 0, id="month 13"),
    ],
)
def test_date_not_printed(newsroom, dated, quote, start, times):
    problems = newsroom.statement(quote, dated(start), area="2025-24").problems()
    bound = start.strip('"')
    told = f"{FILE}: e: {bound} must be printed once; it is printed {times} times: "
    assert [problem for problem in problems if problem.startswith(told)]


def test_two_events_on_the_days_of_one_range(newsroom, dated):
    """The first has no month and the second no word before it: both are dates."""
    second = dated("2025-07-17", "on").replace('"e"', '"f"')
    newsroom.statement("ngày 16 và 17/7", f"{dated('2025-07-16', 'on')}\n{second}", area="2025-24", language="vi")
    assert [(row.event, row.written) for row in newsroom.tables()["events"]] == [("e", "16"), ("f", "17/7")]


def test_the_dates_that_are_printed_are_told(newsroom, dated):
    newsroom.statement("from June 24 to 28, in July", dated("2025-07-02"), area="2025-24")
    told = "2025-07-02 must be printed once; it is printed 0 times: the quote prints "
    assert f"{FILE}: e: {told}June 24 (2025-06-24), 28 (2025-06-28), July (2025-07)" in newsroom.problems()


@pytest.mark.parametrize(
    ("quote", "note", "told"),
    [
        pytest.param("on 4/7", "", "“4/7” is read as 2025-07-04, the day first; say so in note and note_vi", id="4/7"),
        pytest.param("on 4/7", "The day first.", "", id="said so"),
        pytest.param("on 7/7", "", "", id="no doubt"),
    ],
)
def test_day_and_month_in_digits_in_an_english_text(newsroom, dated, *, quote, note, told):
    keys = {"note": f'"{note}"', "note_vi": f'"{note}"'} if note else {}
    start = "2025-07-04" if "4/7" in quote else "2025-07-07"
    problems = newsroom.statement(quote, dated(start, **keys), area="2025-24").problems()
    assert problems == ([f"{FILE}: e: {told}"] if told else [])


def test_day_and_month_in_digits_in_a_vietnamese_text(newsroom, dated):
    assert newsroom.statement("Sáng 4/7", dated("2025-07-04"), area="2025-24", language="vi").problems() == []


def test_phrase_tells_which_of_two_dates(newsroom, dated):
    quote = "meet on July 1, work on July 1"
    rows = (
        dated("2025-07-01", phrase='"meet on July 1"')
        + "\n"
        + dated("2025-07-01", phrase='"work on July 1"').replace('"e"', '"f"')
    )
    newsroom.statement(quote, rows, area="2025-24")
    assert [(row.event, row.written_start) for row in newsroom.tables()["events"]] == [("e", 8), ("f", 24)]


def test_day_that_cannot_be_in_the_curation_file(newsroom, dated):
    problems = newsroom.statement("on June 31", dated("2025-06-31")).problems()
    assert len(problems) == 1
    assert problems[0].startswith(f"{FILE}: this is not TOML: Invalid date or datetime (at line ")


RULE = f"{FILE}: e: a dated event needs start and relation; an undated one has neither start nor end"


@pytest.mark.parametrize(
    ("start", "relation", "end", "fits"),
    [
        pytest.param(None, None, None, True, id="undated"),
        pytest.param("2025-07-01", None, None, False, id="start without relation"),
        pytest.param(None, "on", None, False, id="undated with relation"),
        pytest.param(None, None, "2025-07-01", False, id="end without start"),
    ],
)
def test_start_and_relation_go_together(newsroom, dated, *, start, relation, end, fits):
    keys = {"end": end} if end else {}
    problems = newsroom.statement(
        "nationwide on July 1" if not fits else "soon nationwide", dated(start, relation, **keys), area="vn"
    ).problems()
    assert (RULE in problems) is not fits
    assert not fits or problems == []


def test_undated_event_is_published_without_a_date(newsroom, dated):
    row = newsroom.statement("soon", dated(None, None)).row("events")
    assert (row.start, row.end, row.precision, row.relation, row.inferred, row.written) == (
        None,
        None,
        "undated",
        None,
        "",
        "",
    )


def test_end_before_start(newsroom, dated):
    problems = newsroom.statement("June 24 to 28", dated("2025-06-28", "during", end="2025-06-24")).problems()
    assert problems == [f"{FILE}: e: the end 2025-06-24 is before the start 2025-06-28"]


@pytest.mark.parametrize(
    ("area", "quote", "start", "keys", "refused"),
    [
        pytest.param("2024-24", "on June 30", "2025-06-30", {}, False, id="old on its last day"),
        pytest.param("2024-24", "on July 1", "2025-07-01", {}, True, id="old on the day after"),
        pytest.param("2024-24", "on July 1", "2025-07-01", {"kind": '"dissolution"'}, False, id="end of an old one"),
        pytest.param("2024-24", "on July 2", "2025-07-02", {"kind": '"dissolution"'}, True, id="end a day late"),
        pytest.param("2024-24", "June 24 to July 28", "2025-06-24", {"end": "2025-07-28"}, True, id="old too long"),
        pytest.param("2025-24", "on June 20", "2025-06-20", {}, False, id="new one prepares"),
        pytest.param("2025-24", "on July 1", "2025-07-01", {}, False, id="new on its first day"),
        pytest.param("vn", "nationwide on July 1", "2025-07-01", {}, False, id="country"),
    ],
)
def test_event_of_an_area_of_that_day(newsroom, dated, *, area, quote, start, keys, refused):
    problems = newsroom.statement(
        quote, dated(start, "during" if "end" in keys else "on", **keys), area=area
    ).problems()
    late = keys.get("end", start)
    told = f"{FILE}: e: 2024-24 (Bắc Giang) was valid until 30 June 2025, and {late} is later; since 1 July 2025: "
    told = [f"{told}2025-24 (Bắc Ninh)"]
    assert problems == (told if refused else [])


def test_what_comes_before_the_first_day_of_the_new_may_concern_the_old(newsroom, dated):
    assert newsroom.statement("before July 1", dated("2025-07-01", "before")).problems() == []


@pytest.mark.parametrize(
    ("area", "status", "as_of", "message"),
    [
        pytest.param("2024-24", "actual", "2025-06-30", "", id="old on its last day"),
        pytest.param(
            "2024-24",
            "actual",
            "2025-07-01",
            "was valid until 30 June 2025, and 2025-07-01 is later; since 1 July 2025: 2025-24 (Bắc Ninh)",
            id="old, late",
        ),
        pytest.param(
            "2024-24",
            "planned",
            "2025-07-01",
            "was valid until 30 June 2025, and 2025-07-01 is later; since 1 July 2025: 2025-24 (Bắc Ninh)",
            id="old, planned",
        ),
        pytest.param("2025-24", "actual", "2025-07-01", "", id="new on its first day"),
        pytest.param(
            "2025-24",
            "actual",
            "2025-06-30",
            "is valid from 1 July 2025, and 2025-06-30 is earlier; until 30 June 2025: 2024-24 (Bắc Giang), "
            "2024-27 (Bắc Ninh)",
            id="new, early",
        ),
        pytest.param(
            "2024-258",
            "actual",
            "2025-07-01",
            "was valid until 30 June 2025, and 2025-07-01 is later; since 1 July 2025: its communes, in 2025-24 "
            "(Bắc Ninh)",
            id="district, late",
        ),
        pytest.param(
            "2024-07201",
            "actual",
            "2025-07-01",
            "was valid until 30 June 2025, and 2025-07-01 is later; since 1 July 2025: 2025-07210 (Bắc Giang)",
            id="commune, late",
        ),
        pytest.param("2025-24", "planned", "2025-06-30", "", id="new, planned"),
        pytest.param("2025-24", "expected", "2025-06-30", "", id="new, expected"),
        pytest.param("2025-24", "target", "2025-06-30", "", id="new, target"),
    ],
)
def test_number_of_an_area_of_that_day(newsroom, number, *, area, status, as_of, message):
    words = {"expected": "it is expected: ", "target": "the target: "}.get(status, "")
    problems = newsroom.statement(
        f"{words}58 communes", number(58, as_of=as_of, excepted='{ as_of = "invented" }'), area=area, status=status
    ).problems()
    names = {"2024-24": "Bắc Giang", "2025-24": "Bắc Ninh", "2024-258": "Yên Phong", "2024-07201": "Thọ Xương"}
    assert problems == ([f"{FILE}: s.communes_after: {area} ({names[area]}) {message}"] if message else [])


def test_day_of_the_statement_holds_for_its_numbers(newsroom, number):
    newsroom.statement("58 communes", f'as_of = 2025-06-06\nexcepted = {{ as_of = "invented" }}\n{number(58)}')
    assert newsroom.row("observations").as_of == date(2025, 6, 6)


@pytest.mark.parametrize(
    ("same_as", "refused"),
    [
        pytest.param("first", False, id="first telling"),
        pytest.param("nowhere", True, id="unknown"),
        pytest.param("e", True, id="itself"),
        pytest.param("second", True, id="a repetition"),
        pytest.param("elsewhere", True, id="another article"),
    ],
)
def test_repeated_telling(newsroom, dated, same_as, refused):
    def undated(name: str, **keys: str) -> str:
        return dated(None, None, **keys).replace('id = "e"', f'id = "{name}"') + "\n"

    newsroom.statement("soon", undated("elsewhere"), name="other")
    newsroom.change("curation/other.toml", 'id = "s"', 'id = "o"')
    rows = undated("first") + undated("second", same_as='"first"') + undated("e", same_as=f'"{same_as}"')
    problems = newsroom.statement("later", rows).problems()
    told = [f"{FILE}: e: same_as must name the first telling in this article, not {same_as}"]
    assert problems == (told if refused else [])
