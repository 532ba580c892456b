"""The form of the files: TOML, keys, types, ids, texts; and all problems at once."""

import pytest

from dashboard.curation.build import build_tables
from dashboard.curation.problems import BuildError, Problem, Problems

FILE = "data/curation/short.toml"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            'publisher = "Example"',
            'publisher = "Example"\nauthor = "A"',
            "article.author: this key is unknown; compare _template.toml",
            id="unknown key of the article",
        ),
        pytest.param(
            "value = 58",
            "value = 58, unit = 'x'",
            "statement.cut.observations.number 2.unit: this key is unknown; compare _template.toml",
            id="unknown key of a number",
        ),
        pytest.param(
            'id = "trial"',
            'id = "trial"\nday = 1',
            "statement.start.events.trial.day: this key is unknown; compare _template.toml",
            id="unknown key of an event",
        ),
        pytest.param(
            "[[ignored]]", "[[ignore]]", "ignore: this key is unknown; compare _template.toml", id="unknown table"
        ),
        pytest.param(
            "value = 58",
            'value = "58"',
            "statement.cut.observations.number 2.value: Input should be a valid integer",
            id="text for a number",
        ),
        pytest.param(
            "value = 58",
            "value = true",
            "statement.cut.observations.number 2.value: Input should be a valid integer",
            id="truth for a number",
        ),
        pytest.param(
            "value = 58",
            "value = nan",
            "statement.cut.observations.number 2.value: Input should be a valid integer; or Input should be a finite",
            id="no number",
        ),
        pytest.param(
            "start = 2025-07-01", 'start = "2025-07-01"', "statement.start.events.start-july.start", id="text for a day"
        ),
        pytest.param(
            "start = 2025-07-01",
            "start = 2025-07-01T00:00:00",
            "statement.start.events.start-july.start",
            id="time for a day",
        ),
        pytest.param(
            "start = 2025-07-01", "start = 2025", "statement.start.events.start-july.start", id="number for a year"
        ),
        pytest.param(
            "year = 2025", "year = 25", "article.year: Input should be greater than or equal to 2000", id="short year"
        ),
        pytest.param(
            'language = "en"',
            'language = "fr"',
            "article.language: Input should be 'en' or 'vi'",
            id="unknown language",
        ),
        pytest.param(
            'kind = "trial_operation"',
            'kind = "party"',
            "statement.start.events.trial.kind: Input should be 'conference'",
            id="unknown code",
        ),
        pytest.param(
            'relation = "during"',
            'relation = "around"',
            "statement.start.events.trial.relation: Input should be 'on'",
            id="unknown relation",
        ),
        pytest.param(
            'id = "cut"', 'id = "The cut"', "statement.The cut.id: String should match pattern", id="id with blanks"
        ),
        pytest.param(
            'title_vi = "Bắt đầu"\n', "", "statement.start.events.start-july.title_vi: Field required", id="key missing"
        ),
    ],
)
def test_form(newsroom, old, new, message):
    problems = newsroom.example().change("curation/short.toml", old, new).problems()
    assert [problem for problem in problems if problem.startswith(f"{FILE}: {message}")], problems


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(b"[article\n", id="bracket"),
        pytest.param(b"a = 1\na = 2\n", id="key twice"),
        pytest.param("\ufeff[article]\n".encode(), id="byte order mark"),
        pytest.param("a = 'Bắc'".encode("utf-16"), id="not UTF-8"),
    ],
)
def test_not_toml(newsroom, broken):
    newsroom.example()
    (newsroom.sources.curation / "short.toml").write_bytes(broken)
    problems = newsroom.problems()
    assert len(problems) == 1
    assert problems[0].startswith(f"{FILE}: this is not TOML: ")


def test_relations_that_are_not_toml(newsroom):
    problems = newsroom.example().relations("[[relation]\n").problems()
    assert problems[0].startswith("data/curation/relations.toml: this is not TOML: ")


def test_empty_curation_file(newsroom):
    newsroom.example()
    (newsroom.sources.curation / "short.toml").write_text("")
    assert newsroom.problems() == [f"{FILE}: article: Field required", f"{FILE}: statement: Field required"]


def test_changed_text(newsroom):
    newsroom.example()
    with (newsroom.sources.seeds / "short.txt").open("a") as text:
        text.write(" ")
    (problem,) = newsroom.problems()
    assert problem.startswith(
        f"{FILE}: article.sha256: the text of seeds/short.txt changed since it was read; read it again, then write "
    )
    assert len(problem.split()[-1]) == 64


def test_text_without_curation_file(newsroom):
    newsroom.example()
    (newsroom.sources.seeds / "new.txt").write_text("New.")
    assert newsroom.problems() == [
        "seeds/new.txt: no data/curation/new.toml reads it; run: python -m dashboard draft new"
    ]


def test_curation_file_without_text(newsroom):
    newsroom.example()
    (newsroom.sources.seeds / "short.txt").unlink()
    assert newsroom.problems() == [f"{FILE}: there is no seeds/short.txt; give the file the name of its text"]


def test_files_that_begin_with_a_line_are_not_built(newsroom):
    newsroom.example()
    (newsroom.sources.curation / "_draft.toml").write_text("not TOML")
    assert newsroom.problems() == []


@pytest.mark.parametrize("name", ["Bai 1", "báo", "UPPER", "-x"])
def test_name_of_a_text(newsroom, number, name):
    (problem,) = newsroom.statement("58", number(58), name=name).problems()
    assert problem.startswith(f"seeds/{name}.txt: name the text with small letters")


def test_text_that_is_not_utf8(newsroom):
    newsroom.put(
        "old", "Bắc Giang".encode("utf-16"), (newsroom.example().sources.curation / "short.toml").read_text("utf-8")
    )
    assert [problem for problem in newsroom.problems() if problem == "seeds/old.txt: this is UTF-16; save it as UTF-8"]


FORTY_ONE = 'observations = [{ indicator = "communes_after", value = 41 }]'
EVENT = '\n[[statement.events]]\nid = "{}"\nkind = "congress"\ntitle_en = "x"\ntitle_vi = "x"'
SECOND = """
[[statement]]
id = "t"
quote = "Bac Ninh has 41"
area = "2024-27"
status = "planned"
"""


TWICE = "this id is used twice, also by the {} in {}; ids are unique over all files"


@pytest.mark.parametrize(
    ("facts", "repeated", "by"),
    [
        pytest.param(
            'observations = [{ id = "s", indicator = "communes_after", value = 41 }]',
            "s",
            "statement in data/curation/news.toml, line 1, character 1",
            id="number and statement",
        ),
        pytest.param(
            'observations = [{ id = "s.communes_after", indicator = "communes_after", value = 41 }]',
            "s.communes_after",
            "number in data/curation/news.toml, line 1, character 15",
            id="two numbers",
        ),
        pytest.param(
            FORTY_ONE + EVENT.format("s.communes_after"),
            "s.communes_after",
            "number in data/curation/news.toml, line 1, character 15",
            id="event and number",
        ),
        pytest.param(
            FORTY_ONE + EVENT.format("t"),
            "t",
            "statement in data/curation/news.toml, line 1, character 19",
            id="event and its statement",
        ),
    ],
)
def test_id_used_twice_in_a_file(newsroom, number, facts, repeated, by):
    text = "Bac Giang has 58. Bac Ninh has 41"
    problems = newsroom.statement("Bac Giang has 58", number(58), text=text, more=SECOND + facts).problems()
    kind, _, place = by.partition(" in ")
    assert problems == [f"data/curation/news.toml: {repeated}: {TWICE.format(kind, place)}"]


def test_two_numbers_of_one_indicator_need_ids(newsroom):
    facts = 'observations = [{ indicator = "staff", value = 1 }, { indicator = "staff", value = 2 }]'
    (problem,) = newsroom.statement("1 or 2", facts).problems()
    told = TWICE.format("number", "data/curation/news.toml, line 1, character 1")
    assert problem == f"data/curation/news.toml: s.staff: {told}"


def test_id_used_twice_over_files(newsroom, number):
    """The id of the statement is told, that of its number, which is made of it, is not."""
    newsroom.statement("58", number(58)).statement("41", number(41), name="other")
    told = TWICE.format("statement", "data/curation/news.toml, line 1, character 1")
    assert newsroom.problems() == [f"data/curation/other.toml: s: {told}"]


def test_all_problems_of_all_files_at_once(newsroom, number):
    newsroom.example().relations()
    newsroom.change("curation/short.toml", "value = 58", "value = 85")
    newsroom.change("curation/relations.toml", 'stated = "cut', 'stated = "cat')
    newsroom.statement("41", number(41, area='"2024-99"'), name="other")
    newsroom.append("reference/indicators.csv", "x,staff,people,0,a,a,a,a\n")
    (newsroom.sources.seeds / "alone.txt").write_text("Alone.")
    with pytest.raises(BuildError) as refused:
        build_tables(newsroom.sources)
    files = [problem.file for problem in refused.value.problems]
    assert files == sorted(files)
    assert set(files) == {
        FILE,
        "data/curation/other.toml",
        "data/curation/relations.toml",
        "data/reference/indicators.csv",
        "seeds/alone.txt",
    }
    assert str(refused.value) == "\n".join(map(str, refused.value.problems))


def test_a_problem_is_told_once_and_in_order():
    problems = Problems()
    for file, at in (("b", 100), ("a", 3), ("b", 40), ("b", 40), ("b", -1)):
        problems.add(file, "", f"at {at}", at)
    assert list(map(str, problems)) == ["a: at 3", "b: at -1", "b: at 40", "b: at 100"]
    assert len(problems) == 4
    assert str(Problem("file", "place", "message")) == "file: place: message"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param(b"It keeps\r\n58 communes\r\n", "58 communes", id="CRLF"),
        pytest.param("\ufeffIt keeps 58 communes\n".encode(), "58 communes", id="byte order mark"),
        pytest.param(b"58 communes", "58 communes", id="no newline at the end"),
        pytest.param("𝟓 Thăng Long 🏙 keeps 58 communes".encode(), "58 communes", id="beyond the basic plane"),
    ],
)
def test_offsets_are_code_points_of_the_text_as_received(newsroom, number, text, quote):
    more = '[[ignored]]\nwritten = "𝟓"\nreason = "a"\nreason_vi = "a"' if "𝟓".encode() in text else ""
    newsroom.statement(quote, number(58), text=text, more=more)
    tables = newsroom.tables()
    (statement,), (row,) = tables["statements"], tables["observations"]
    received = text.decode("utf-8")
    assert received[statement.start : statement.end] == quote
    assert received[row.written_start : row.written_end] == "58"


def test_no_article_at_all(newsroom):
    assert newsroom.tables()["articles"] == []
