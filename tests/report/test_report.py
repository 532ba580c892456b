"""The report as a file: what is in it, what is not, and how the command refuses."""

import re
from html import unescape

import pytest

from dashboard import dataset, report
from dashboard.__main__ import main
from dashboard.queries.areas import province_names
from dashboard.report.contents import contents
from dashboard.words import LANGUAGES, Words

TABLES = dataset.load()
PLACES = [[], ["Nghệ An"], ["Bắc Ninh"], ["Hà Nội"], ["Bắc Ninh", "Hà Nội"]]
COMPARED = ("expression_text", "said_text", "register_text", "document", "note_text")
A4 = 267 / 25.4 * 96
"""The height of A4 without its margins, in pixels of paper."""
each_view = pytest.mark.parametrize(
    ("provinces", "language"), [(places, language) for places in PLACES for language in LANGUAGES], ids=str
)


def words(page: str) -> str:
    """What a reader sees of it."""
    bare = re.sub(r"<(script|style)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return unescape(" ".join(re.sub(r"<[^>]*>", " ", bare).split()))


def words_of_section(page: str, name: str) -> str:
    return words(page.partition(f'<section class="{name}">')[2].partition("</section>")[0])


@each_view
def test_every_number_and_event_of_the_view_is_in_it_with_its_quotation(provinces, language):
    page = words(report.document(provinces, languages=[language]))
    found = contents(TABLES, provinces, Words.of(language))
    rows = [row for section in found.sections for row in section.rows.to_dict("records")]
    expected = [row[name] for row in rows for name in ("exact", "url")]
    expected += [section.sentence for section in found.sections]
    expected += [*found.silent_provinces, *found.silent_sections, *found.checks.note_text]
    expected += [row["register_line"] for row in rows if "register_line" in row]
    expected += [text for name in COMPARED for text in found.register_checks[name]]
    assert [text for text in expected if " ".join(text.split()) not in page] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_report_of_all_leaves_no_observation_and_no_event_out(language):
    sections = contents(TABLES, [], Words.of(language)).sections
    shown = {
        name for part in sections for key in ("observation", "event") if key in part.rows for name in part.rows[key]
    }
    assert shown == {*TABLES.observations.observation, *TABLES.events.event}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_several_provinces_report_is_compared_and_told_once(language):
    sections = contents(TABLES, [], Words.of(language)).sections
    compared = {section.rows.indicator.iloc[0]: section for section in sections if section.name == "comparison"}
    assert {"communes_before", "communes_after", "communes_reduction_rate", "communes_reduction"} <= set(compared)
    assert all(section.rows.area.nunique() > 1 for section in compared.values())
    assert all(section.rows.indicator.nunique() == 1 for section in compared.values())
    told = {True: set(), False: set()}
    for part in sections:
        told[part.name == "comparison"] |= set(part.quoted.get("observation", ()))
    assert told[True] & told[False] == set()
    assert told[True] | told[False] == set(TABLES.observations.observation)
    assert "comparison" not in {section.name for section in contents(TABLES, ["Nghệ An"], Words.of(language)).sections}


@pytest.mark.parametrize(("language", "told"), [
    ("vi", "Bắc Giang (cũ): 58 bài báo nêu 58 (theo kế hoạch) ○ danh mục có 58 1658/NQ-UBTVQH15"),
    ("en", "Bắc Giang (old) after: 58 the article says 58 (planned) ○ the register has 58 1658/NQ-UBTVQH15"),
])  # fmt: skip
def test_the_register_has_a_table_of_its_own_apart_from_the_arithmetic(language, told):
    page = report.document(["Bắc Ninh"], languages=[language])
    arithmetic, register = (words_of_section(page, name) for name in ("checks", "register-checks"))
    assert told in register
    assert told not in arithmetic
    assert set(contents(TABLES, [], Words.of(language)).checks.kind).isdisjoint(
        contents(TABLES, [], Words.of(language)).register_checks.kind
    )
    assert "Nghệ An" not in register
    assert "412" in words_of_section(report.document(["Nghệ An"], languages=[language]), "register-checks")


@each_view
def test_charts_fit_on_a_sheet(provinces, language):
    heading = 120
    sections = contents(TABLES, provinces, Words.of(language)).sections
    tall = {part.sentence: part.figure.layout.height for part in sections
            if part.figure is not None and part.figure.layout.height + heading > A4}  # fmt: skip
    assert tall == {}


def test_other_provinces_are_not_in_it():
    page = words(report.document(["Bắc Ninh"], languages=["en"]))
    assert "12,721" not in page
    assert "12,721" in words(report.document(["Nghệ An"], languages=["en"]))


def test_same_view_gives_the_same_bytes():
    assert report.document(["Nghệ An"]) == report.document(["Nghệ An"])


def test_no_address_is_loaded():
    page = report.document(["Nghệ An"])
    own = re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)  # plotly.js names hosts that it does not ask
    assert re.findall(r"""(?:src|<link)\s*=?\s*["'(]?https?:""", own) == []
    assert "default-src 'none'" in unescape(page)


@pytest.mark.parametrize(
    ("arguments", "name", "languages"),
    [([], "report.html", ["vi", "en"]), (["--language", "vi"], "report-vi.html", ["vi"]),
     (["--language", "en"], "report-en.html", ["en"])],
)  # fmt: skip
def test_command_writes_one_file(tmp_path, capsys, arguments, name, languages):
    folder = tmp_path / "new" / "folder"
    assert main(["export", str(folder), "--province", "Nghệ An", *arguments]) == 0
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
