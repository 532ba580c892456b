"""The report as a file: what is in it, what is not, and how the command refuses."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from functools import cache
from html import unescape

import pytest

from dashboard import dataset, paths, report
from dashboard.__main__ import main
from dashboard.queries.areas import in_provinces, place_name, province_names
from dashboard.report.contents import Contents, contents
from dashboard.report.figures import COLUMN, SHEET, WORDS, laid_out
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
LARGEST = 2_500_000
"""Bytes that a report may have."""
each_view = pytest.mark.parametrize(("provinces", "language"), VIEWS, ids=str)


@cache
def shown_in(provinces: Sequence[str], language: str) -> Contents:
    """What is in the report of a view, gathered once for all tests of this process."""
    return contents(TABLES, list(provinces), Words.of(language))


@cache
def html(provinces: Sequence[str], language: str) -> str:
    """What its file shows, without the scripts and styles around it."""
    return body(shown_in(provinces, language))


def words(page: str) -> str:
    """What a reader sees of it; the marks of notes left out."""
    bare = re.sub(r"<(script|style|sup)\b.*?</\1>", "", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", "", bare)).split())


@each_view
def test_all_that_the_articles_tell_of_the_view_is_in_it(provinces, language):
    page, shown = words(html(provinces, language)), shown_in(provinces, language)
    observations = in_provinces(shown.sources.observations, list(provinces))
    events = in_provinces(shown.sources.events, list(provinces), central=True)
    listed = [row for groups in (shown.numbers, shown.dates) for group in groups for row in group.rows]
    assert {name for row in listed for name in row.ids} == {*observations.observation, *events.event}
    expected = [text for row in listed for text in (row.value, row.text, row.place, row.warning)]
    expected += [part for one in shown.figures for part in (one.headline, one.source)]
    expected += [*shown.silent_topics, *shown.checks.note_text]
    expected += [place_name(name, Words.of(language)) for name in shown.silent_provinces]
    expected += [
        text for name in ("expression_text", "said_text", "register_text") for text in shown.register_checks[name]
    ]
    assert [text for text in expected if " ".join(text.split()) not in page] == []


@each_view
def test_the_answer_stands_before_all_else(provinces, language):
    """Name, numbers with both witnesses, sentence, days with acts; only then contents and figures."""
    shown = shown_in(provinces, language)
    first = words(html(provinces, language).partition('<nav class="contents"')[0])
    expected = [text for place in shown.places for text in (place.name, *place.number.before, *place.number.after)]
    expected += [place.sentence for place in shown.places if len(provinces) == 1]
    lines = [line for place in shown.places for line in place.number.lines]
    lines += [line for tile in shown.country.tiles for line in tile.number.lines] if shown.country else []
    expected += [part.text for line in lines for entry in line.entries for part in entry.parts]
    expected += [text for one in shown.milestones for text in (one.day, one.title, one.source)]
    assert [text for text in expected if " ".join(text.split()) not in first] == []
    assert len(shown.milestones) == (3 if len(provinces) == 1 else len(shown.milestones))


@each_view
def test_every_quote_is_an_endnote_once_and_every_note_is_referred_to(provinces, language):
    page, shown = html(provinces, language), shown_in(provinces, language)
    notes = [note for source in shown.endnotes.sources for note in source.notes]
    assert [note.number for note in notes] == list(range(1, len(notes) + 1))
    quoted = Counter(note.text for note in notes if note.language)
    assert quoted == Counter(TABLES.statements.exact[TABLES.statements.exact.isin(quoted)])
    assert [text for text in quoted if " ".join(text.split()) not in words(page)] == []
    addresses = [source.url for source in shown.endnotes.sources if source.url]
    assert [url for url in addresses if page.count(f">{url}<") != 1] == []
    listed = [row for groups in (shown.numbers, shown.dates) for group in groups for row in group.rows]
    assert [row for row in listed if not shown.endnotes.behind(row.ids)] == []
    behind = {number for places in shown.endnotes.numbers.values() for number in places}
    assert behind == {note.number for note in notes}
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))


def test_english_passages_have_a_gist_on_a_vietnamese_page_which_is_marked_as_ours():
    vi, en = (shown_in((), language).endnotes.sources for language in ("vi", "en"))
    translated = [note for source in vi if source.translated for note in source.notes]
    assert translated
    assert [note for note in translated if not note.gist] == []
    ours = Words.of("vi").text("Quoted from the English text that we received. In short (our translation):")
    assert words(html((), "vi")).count(ours) == sum(source.translated for source in vi)
    assert not any(note.gist for source in en for note in source.notes)


def test_a_calculation_says_how_and_refers_to_what_it_stands_on():
    shown = shown_in(("Bắc Ninh",), "en")
    notes = {note.number: note for source in shown.endnotes.sources for note in source.notes}
    ((number, _last),) = shown.endnotes.behind(["computed.new-bac-ninh-before"])
    assert "313 = 192 + 121" in words(html(("Bắc Ninh",), "en"))
    assert "192 + 121 = 313" in notes[number].text
    assert [notes[first].language for first, _last in notes[number].stands]


def test_the_register_has_a_list_of_its_own_apart_from_the_arithmetic():
    page = html(("Bắc Ninh",), "en")
    arithmetic, register = (
        words(page.partition(f'<section class="part {name}"')[2].partition("</section>")[0])
        for name in ("checks", "register-checks")
    )
    line = "Bắc Giang (old) after: 58 the article says 58 (planned) · counted in the register of 1 July 2025"
    assert f"matches (58) · Commune-level units of {line}" in register
    assert line not in arithmetic
    assert "Nghệ An" not in register
    assert "412" in words(html(("Nghệ An",), "vi"))
    whole = shown_in((), "vi")
    assert set(whole.checks.kind).isdisjoint(whole.register_checks.kind)


@each_view
def test_figures_fit_on_a_sheet_and_are_laid_out_once(provinces, language):
    figures = list(shown_in(provinces, language).figures)
    assert {one.name: one.figure.layout.height for one in figures if one.figure.layout.height > SHEET} == {}
    strips = laid_out(figures)
    assert Counter(one.name for strip in strips for column in strip for one in column) == Counter(
        one.name for one in figures
    )
    heights = [sum(one.figure.layout.height + WORDS for one in column) for strip in strips for column in strip]
    assert max(heights) <= COLUMN + WORDS


@pytest.mark.parametrize(("language", "name"), [("vi", "TP Hồ Chí Minh"), ("en", "Ho Chi Minh City")])
def test_a_city_is_called_as_readers_call_it(language, name):
    page = words(html(("Hồ Chí Minh",), language))
    assert page.count(name) > 1
    assert page.count("Hồ Chí Minh") == (page.count(name) if language == "vi" else 0)


def test_other_provinces_are_not_in_it():
    assert "12,721" not in words(html(("Bắc Ninh",), "en"))
    assert "12.721" in words(html(("Nghệ An",), "vi"))


def test_same_view_gives_the_same_bytes_and_loads_no_address():
    page = report.document(["Nghệ An"], languages=["vi"])
    assert page == report.document(["Nghệ An"], languages=["vi"])
    assert html(("Nghệ An",), "vi") in page
    assert re.findall(r"""(?:src|<link)\s*=?\s*["'(]?https?:""", page) == []
    assert "default-src 'none'" in unescape(page)


def test_a_report_is_no_larger_than_a_picture():
    assert len(report.document().encode()) < LARGEST


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
    assert ('<nav class="switch"' in page) == (len(languages) > 1)
    assert capsys.readouterr().out == f"Written: {folder / name}\n"


def test_unknown_province_is_refused_and_nothing_is_written(tmp_path, capsys):
    folder = tmp_path / "new"
    assert main(["export", str(folder), "--province", "Nghệ An", "--province", "Atlantis"]) == 1
    refusal = capsys.readouterr().err
    assert refusal.startswith("no province or city today: Atlantis; there are ")
    assert [name for name in province_names(TABLES) if name not in refusal] == []
    assert refusal.endswith("Nothing was written.\n")
    assert not folder.exists()


FULL = """
import resource, sys
import dashboard.__main__ as command
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))  # bytes: what a full disk does in the middle of a file
sys.exit(command.main(["export", sys.argv[1], "--province", "Hà Nội", "--language", "vi"]))
"""


def test_a_folder_that_is_full_or_none_is_said_in_a_line(tmp_path, capsys):
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path / "full")],
        cwd=paths.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (1, "")
    assert [*(tmp_path / "full").iterdir()] == []
    (tmp_path / "file").touch()
    assert main(["export", str(tmp_path / "file"), "--province", "Hà Nội", "--language", "vi"]) == 1
    for told in (run.stderr, capsys.readouterr().err):
        assert told.endswith("The command is not finished: mend this, and run it again.\n")
        assert "Traceback" not in told
