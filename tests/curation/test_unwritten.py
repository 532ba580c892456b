"""What a person has still to write is never published: placeholders, words of the template, addresses that are none."""

import shutil

import pytest

from dashboard import paths
from dashboard.curation.forms import is_placeholder

FILE = "data/curation/short.toml"
PLACEHOLDERS = ["…", "...", "TODO", "todo: ask", " ", "-", "?", "TBD", "XXX"]


@pytest.mark.parametrize("value", [*PLACEHOLDERS, ""])
def test_placeholders(value):
    assert is_placeholder(value)


@pytest.mark.parametrize("value", ["Todorov", "xxi", "A", "7", "Bắc Ninh … chuẩn bị", "Báo Xây dựng"])
def test_words(value):
    assert not is_placeholder(value)


FIELDS = {
    "publisher": ('publisher = "Example"', "article.publisher"),
    "url": ('url = "https://example.org/news-178.html"', "article.url"),
    "language": ('language = "en"', "article.language"),
    "title_en": ('title_en = "Bac Giang goes from 192 communes to 58"', "article.title_en"),
    "title_vi": ('title_vi = "Bắc Giang từ 192 xã còn 58"', "article.title_vi"),
    "issuer": ('issuer = "Standing Committee"', "statement.ward.documents.number 1.issuer"),
    "subject_vi": ('subject_vi = "Cấp xã"', "statement.ward.documents.number 1.subject_vi"),
    "number": ('number = "1658/NQ-UBTVQH15"', "statement.ward.documents.number 1.number"),
    "id": ('id = "cut"', "statement.number 2.id"),
    "area": ('area = "2024-24"', "statement.cut.area"),
    "kind": ('kind = "trial_operation"', "statement.start.events.trial.kind"),
    "relation": ('relation = "during"', "statement.start.events.trial.relation"),
    "event's title": ('title_vi = "Bắt đầu"', "statement.start.events.start-july.title_vi"),
    "reason": ('reason = "name of a model"', "ignored.number 1.reason"),
}


@pytest.mark.parametrize("value", ["…", "TODO", ""])
@pytest.mark.parametrize(("line", "place"), FIELDS.values(), ids=FIELDS)
def test_placeholder_in_a_field_that_a_person_fills(newsroom, line, place, value):
    key = line.partition(" = ")[0]
    newsroom.example().change("curation/short.toml", line, f'{key} = "{value}"')
    assert [problem for problem in newsroom.problems() if problem.startswith(f"{FILE}: {place}: fill this in: ")]


def test_a_placeholder_is_told_as_that_and_nothing_else(newsroom):
    newsroom.example().change("curation/short.toml", 'title_vi = "Bắt đầu"', 'title_vi = "…"')
    assert newsroom.problems() == [
        f"{FILE}: statement.start.events.start-july.title_vi: fill this in: “…” stands for what nobody wrote yet"
    ]


@pytest.mark.parametrize("key", ["document", "same_as"])
def test_placeholder_for_what_is_named_elsewhere(newsroom, dated, key):
    (problem,) = newsroom.statement("soon", dated(None, None, **{key: '"…"'})).problems()
    assert problem.startswith(f"data/curation/news.toml: statement.s.events.e.{key}: fill this in")


def test_notes_may_be_empty_and_no_placeholder(newsroom):
    notes = 'issued = 2025-06-16\nnote = "{0}"\nnote_vi = "{0}"'
    newsroom.example().change("curation/short.toml", "issued = 2025-06-16", notes.format(""))
    assert newsroom.problems() == []
    newsroom.change("curation/short.toml", 'note = ""\nnote_vi = ""', 'note = "…"\nnote_vi = "…"')
    assert [problem.rpartition("note")[0].endswith(".number 1.") for problem in newsroom.problems()] == [True, True]


def test_placeholder_of_a_relation(newsroom):
    newsroom.example().relations().change("curation/relations.toml", 'note_en = "Communes fewer."', 'note_en = "…"')
    told = "fill this in: “…” stands for what nobody wrote yet"
    assert newsroom.problems() == [f"data/curation/relations.toml: relation.fewer.note_en: {told}"]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ('publisher = "Example"', "Báo Ví Dụ"),
        ('title_en = "Bac Giang goes from 192 communes to 58"', "Our title: the texts have none"),
        ('title_vi = "Bắt đầu"', "Sự kiện"),
        ('issuer = "Standing Committee"', "Who issued it"),
        ('subject_vi = "Cấp xã"', "Nội dung"),
        ('reason = "name of a model"', "Why this is no fact"),
    ],
)
def test_words_of_the_template(newsroom, line, value):
    shutil.copy(paths.ROOT / "data/curation/_template.toml", newsroom.sources.curation)
    assert newsroom.example().problems() == []
    newsroom.change("curation/short.toml", line, f'{line.partition(" = ")[0]} = "{value}"')
    (problem,) = newsroom.problems()
    assert problem.endswith(f"“{value}” is what the template says; write what this article asks for")


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "data:text/html,x", "ftp://example.org/1", "https://", "http:///1", "example.org/1",
        "//example.org/1", "https://exa mple.org/1", "https://[1/", "mailto:a@example.org", "Báo Xây dựng",
    ],
)  # fmt: skip
def test_address_that_is_none(newsroom, address):
    newsroom.example().change("curation/short.toml", "https://example.org/news-178.html", address)
    told = "write the whole address with its host, as https://example.org/1.html"
    assert f"{FILE}: article.url: {told}" in newsroom.problems()


@pytest.mark.parametrize("address", ["http://example.org", "https://báo.vn/bài?a=1#b", "https://example.org:8080/1"])
def test_address(newsroom, address):
    newsroom.statement("58 of Bac Giang", 'observations = [{ indicator = "communes_after", value = 58 }]')
    newsroom.change("curation/news.toml", "https://example.org/bac-giang-bac-ninh-nghe-an.html", address)
    assert newsroom.problems() == []


GIST = 'observations = [{ indicator = "communes_after", value = 58 }]\ngist_vi = """GIST"""'
QUOTE = "The province keeps 58 communes and wards of those that it has"


@pytest.mark.parametrize(
    ("gist", "told"),
    [
        pytest.param("Tỉnh giữ 58 xã, phường.", "", id="gist"),
        pytest.param("", "", id="none"),
        pytest.param(QUOTE, "this is the quote itself; say in Vietnamese what it says", id="the quote"),
        pytest.param("The wards and communes of it are kept.", "write it in Vietnamese", id="English"),
        pytest.param("Tỉnh giữ 58 xã.\nCòn nữa.", "write one line", id="two lines"),
        pytest.param("…", "fill this in: “…” stands for what nobody wrote yet", id="placeholder"),
    ],
)
def test_gist_of_an_english_quote(newsroom, gist, told):
    problems = newsroom.statement(QUOTE, GIST.replace("GIST", gist)).problems()
    assert [problem.rpartition("gist_vi: ")[2] for problem in problems if told] == ([told] if told else [])
    assert told or newsroom.row("statements").gist_vi == gist


def test_gist_of_a_vietnamese_quote(newsroom):
    newsroom.statement("Tỉnh giữ 58 xã", GIST.replace("GIST", "Tỉnh giữ 58."), language="vi")
    told = "the quote is in Vietnamese; only what stands in English gets a gist"
    assert newsroom.problems() == [f"data/curation/news.toml: s.gist_vi: {told}"]
