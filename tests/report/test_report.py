"""The report as a file: what is in it, what is not, and how the command refuses."""

import re
from collections.abc import Sequence
from functools import cache
from html import unescape

import pytest

from dashboard import dataset, report
from dashboard.__main__ import main
from dashboard.queries.areas import place_name, province_names
from dashboard.report.contents import Contents, contents
from dashboard.report.markup import body
from dashboard.words import LANGUAGES, Words

TABLES = dataset.load()
VIEWS = [
    *(((), language) for language in LANGUAGES),
    (("Nghệ An",), "vi"),
    (("Bắc Ninh",), "en"),
    (("Hà Nội",), "vi"),
    (("Bắc Ninh", "Hà Nội"), "en"),
]
COMPARED = ("expression_text", "said_text", "register_text", "document", "note_text")
A4 = 267 / 25.4 * 96
"""The height of A4 without its margins, in pixels of paper."""
each_view = pytest.mark.parametrize(("provinces", "language"), VIEWS, ids=str)


@cache
def found_in(provinces: Sequence[str], language: str) -> Contents:
    """What is in the report of a view, gathered once for all tests of this process."""
    return contents(TABLES, list(provinces), Words.of(language))


@cache
def document(provinces: Sequence[str], language: str) -> str:
    """What its file shows, without the scripts and styles around it."""
    return body(found_in(provinces, language), TABLES, list(provinces), Words.of(language))


@cache
def words(page: str) -> str:
    """What a reader sees of it."""
    bare = re.sub(r"<(script|style)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return unescape(" ".join(re.sub(r"<[^>]*>", " ", bare).split()))


def words_of_section(page: str, name: str) -> str:
    return words(page.partition(f'<section class="{name}">')[2].partition("</section>")[0])


@each_view
def test_every_number_and_event_of_the_view_is_in_it_with_its_quotation(provinces, language):
    page = words(document(provinces, language))
    found = found_in(provinces, language)
    rows = [row for section in found.sections for row in section.rows.to_dict("records")]
    expected = [row[name] for row in rows for name in ("exact", "url")]
    expected += [section.sentence for section in found.sections]
    expected += [place_name(name, Words.of(language)) for name in found.silent_provinces]
    expected += [*found.silent_sections, *found.checks.note_text]
    expected += [row["register_line"] for row in rows if "register_line" in row]
    expected += [text for name in COMPARED for text in found.register_checks[name]]
    assert [text for text in expected if " ".join(text.split()) not in page] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_report_of_all_leaves_no_observation_and_no_event_out(language):
    sections = found_in((), language).sections
    shown = {
        name for part in sections for key in ("observation", "event") if key in part.rows for name in part.rows[key]
    }
    assert shown == {*TABLES.observations.observation, *TABLES.events.event}


@each_view
def test_events_stand_in_the_order_of_their_days(provinces, language):
    dated = [part.quoted.start for part in found_in(provinces, language).sections if part.name == "timeline"]
    assert dated, "what is national stands in every report"
    assert [days for days in dated if not days.is_monotonic_increasing] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_several_provinces_report_is_compared_and_told_once(language):
    sections = found_in((), language).sections
    compared = [section.rows for section in sections if section.name == "comparison"]
    assert {"communes_before", "communes_after"} in [set(rows.indicator) for rows in compared], "both in one figure"
    assert all(rows.area.nunique() > 1 for rows in compared)
    assert not any(rows.area.str.startswith("2024-").any() for rows in compared), "like with like"
    told = {True: set(), False: set()}
    for part in sections:
        told[part.name == "comparison"] |= set(part.quoted.get("observation", ()))
    assert told[True] & told[False] == set()
    assert told[True] | told[False] == set(TABLES.observations.observation)
    assert "comparison" not in {section.name for section in found_in(("Nghệ An",), "vi").sections}


def test_the_register_has_a_table_of_its_own_apart_from_the_arithmetic():
    arithmetic, register = (
        words_of_section(document(("Bắc Ninh",), "en"), name) for name in ("checks", "register-checks")
    )
    told = "Bắc Giang (old) after: 58 the article says 58 (planned) matches (58) counted in the register of 1 July 2025"
    assert told in register
    assert told not in arithmetic
    assert "Nghệ An" not in register
    assert "412" in words_of_section(document(("Nghệ An",), "vi"), "register-checks")
    whole = found_in((), "vi")
    assert set(whole.checks.kind).isdisjoint(whole.register_checks.kind)


@each_view
def test_charts_fit_on_a_sheet(provinces, language):
    heading = 120
    tall = {part.sentence: part.figure.layout.height for part in found_in(provinces, language).sections
            if part.figure is not None and part.figure.layout.height + heading > A4}  # fmt: skip
    assert tall == {}


@pytest.mark.parametrize(("language", "name"), [("vi", "TP Hồ Chí Minh"), ("en", "Ho Chi Minh City")])
def test_a_city_is_called_as_readers_call_it(language, name):
    page = words(document(("Hồ Chí Minh",), language))
    assert page.count(name) > 1
    assert page.count("Hồ Chí Minh") == (page.count(name) if language == "vi" else 0)


def test_other_provinces_are_not_in_it():
    page = words(document(("Bắc Ninh",), "en"))
    assert "12,721" not in page
    assert "12.721" in words(document(("Nghệ An",), "vi"))


def test_same_view_gives_the_same_bytes_and_loads_no_address():
    page = report.document(["Nghệ An"], languages=["vi"])
    assert page == report.document(["Nghệ An"], languages=["vi"])
    assert document(("Nghệ An",), "vi") in page
    own = re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)  # plotly.js names hosts that it does not ask
    assert re.findall(r"""(?:src|<link)\s*=?\s*["'(]?https?:""", own) == []
    assert "default-src 'none'" in unescape(page)


@pytest.mark.parametrize(
    ("arguments", "name", "languages"),
    [([], "report.html", ["vi", "en"]), (["--language", "en"], "report-en.html", ["en"])],
)  # fmt: skip
def test_command_writes_one_file(tmp_path, capsys, arguments, name, languages):
    folder = tmp_path / "new" / "folder"
    assert main(["export", str(folder), "--province", "Hà Nội", *arguments]) == 0
    assert [path.name for path in folder.iterdir()] == [name]
    page = (folder / name).read_text("utf-8")
    assert re.findall(r'<main lang="(\w+)"', page) == languages
    assert ("<nav" in page) == (len(languages) > 1)
    assert capsys.readouterr().out == f"Written: {folder / name}\n"


def test_unknown_province_is_refused_and_nothing_is_written(tmp_path, capsys):
    folder = tmp_path / "new"
    assert main(["export", str(folder), "--province", "Nghệ An", "--province", "Atlantis"]) == 1
    told = capsys.readouterr()
    assert told.err.startswith("no province or city today: Atlantis; there are ")
    assert [name for name in province_names(TABLES) if name not in told.err] == []
    assert told.err.endswith("Nothing was written.\n")
    assert not folder.exists()
