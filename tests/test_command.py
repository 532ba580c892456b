"""The command line, on a small project of its own."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import unicodedata
from pathlib import Path
from shutil import copytree

import pytest
from frozen_copy import HERE, LIVE, built

from dashboard import paths
from dashboard.__main__ import counted, main
from dashboard.curation.coverage import numbers

REFUSED = "must be printed once"
EXAMPLES = HERE / "examples"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The short example, curated and built, beside its small register."""
    seeds, curation = tmp_path / "seeds", tmp_path / "data/curation"
    seeds.mkdir()
    curation.mkdir(parents=True)
    copytree(EXAMPLES / "reference", tmp_path / "data/reference")
    text, written = (EXAMPLES / "short.txt").read_bytes(), (EXAMPLES / "short.toml").read_text("utf-8")
    (seeds / "short.txt").write_bytes(text)
    (curation / "short.toml").write_text(written.replace("SHA256", hashlib.sha256(text).hexdigest()), encoding="utf-8")
    return built(tmp_path)


def run_python(code: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run this code, with this project's package, in a folder."""
    command, environment = [sys.executable, "-c", code], os.environ | {"PYTHONPATH": str(paths.ROOT)}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def contents(folder: Path) -> dict[Path, tuple[bytes, int]]:
    """Bytes and time of change of every file."""
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def spoil(project: Path) -> None:
    """Break a rule: a value that is not printed."""
    path = project / "data" / "curation" / "short.toml"
    content = path.read_text("utf-8")
    assert content.count("value = 58 ") == 1
    path.write_text(content.replace("value = 58 ", "value = 85 "), encoding="utf-8")


def test_check_counts_what_holds(project, capsys):
    assert main(["check"], project) == 0
    assert capsys.readouterr().out.startswith("All holds: 1 article, 3 statements, ")


def test_check_as_a_command_is_content_with_the_projects_own_data():
    command = [sys.executable, "-m", "dashboard", "check"]
    run = subprocess.run(command, cwd=paths.ROOT, env=LIVE, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


def test_a_copy_of_the_data_is_named_by_the_environment(project):
    spoil(project)
    command = [sys.executable, "-m", "dashboard", "check"]
    run = subprocess.run(
        command, cwd=paths.ROOT, env=LIVE | {paths.VARIABLE: str(project)}, capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert REFUSED in run.stderr


@pytest.mark.parametrize("lacking", ["seeds", "data"])
def test_a_folder_that_is_no_copy_is_refused_in_words(tmp_path, lacking):
    for name in {"seeds", "data"} - {lacking}:
        (tmp_path / name).mkdir()
    with pytest.raises(SystemExit, match=rf"^DASHBOARD_ROOT: there is no folder {lacking} in .*; name a folder"):
        paths.chosen(str(tmp_path), paths.ROOT)


@pytest.mark.parametrize("name", [None, ""])
def test_without_a_choice_the_projects_own_data_are_taken(name):
    assert paths.chosen(name, paths.ROOT) == paths.ROOT


def test_check_writes_nothing(project):
    before = contents(project)
    assert main(["check"], project) == 0
    spoil(project)
    spoiled = contents(project)
    assert main(["check"], project) == 1
    assert contents(project) == spoiled
    assert before.keys() == spoiled.keys()


def test_check_tells_what_is_not_current(project, capsys):
    (project / "data" / "README.md").write_text("old")
    (project / "data" / "tables" / "areas.csv").unlink()
    assert main(["check"], project) == 2
    told = capsys.readouterr()
    assert told.out == ("No rule is broken; the generated files are old. To write them: python -m dashboard build\n")
    first, second, head, *rows = told.err.splitlines()
    assert [first, second] == [f"data/{name}: not what a build gives" for name in ("README.md", "tables/areas.csv")]
    assert head == "A build would change:"
    assert "areas 2024-24: new" in rows
    assert all(row.startswith("areas ") for row in rows)


def test_check_tells_the_cells_that_a_build_would_change(project, capsys):
    path = project / "data" / "tables" / "observations.csv"
    path.write_text(path.read_text("utf-8").replace(",planned,", ",target,", 1), encoding="utf-8")
    assert main(["check"], project) == 2
    assert "observations cut.communes_after: status target → planned" in capsys.readouterr().err.splitlines()


def test_build_restores_every_generated_file(project, capsys):
    generated = [
        path
        for path in (project / "data").rglob("*")
        if path.parent.name == "tables" or path.name == "datapackage.json"
    ]
    before = {path: path.read_bytes() for path in generated}
    for path in generated:
        path.unlink()
    assert main(["build"], project) == 0
    assert capsys.readouterr().out.startswith("Written: 1 article, ")
    assert {path: path.read_bytes() for path in generated} == before
    assert not list(project.rglob("*.new"))


def test_build_that_is_refused_leaves_the_old_files(project, capsys):
    spoil(project)
    before = contents(project)
    assert main(["build"], project) == 1
    assert contents(project) == before
    told = capsys.readouterr()
    assert told.out == ""
    assert REFUSED in told.err
    assert told.err.endswith("1 problem; nothing was written.\n")


def test_refusal_names_file_and_place(project, capsys):
    spoil(project)
    assert main(["check"], project) == 1
    told = capsys.readouterr().err
    assert "data/curation/short.toml: cut.communes_after: 85 must be printed once" in told


def test_refusal_as_a_command_exits_1(project):
    spoil(project)
    code = "import sys, pathlib, dashboard.__main__ as command; sys.exit(command.main(['check'], pathlib.Path.cwd()))"
    run = run_python(code, project)
    assert run.returncode == 1
    assert run.stderr.endswith("1 problem; nothing was written.\n")


@pytest.mark.parametrize("arguments", [[], ["destroy"], ["draft"], ["build", "more"]], ids=str)
def test_unknown_commands(arguments):
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2


def test_drafting_again_keeps_what_a_person_wrote(project, capsys):
    path = project / "data" / "curation" / "short.toml"
    before = path.read_text("utf-8")
    assert main(["draft", "short"], project) == 0
    after = path.read_text("utf-8")
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []
    assert capsys.readouterr().out
    again = contents(project)
    assert main(["draft", "short"], project) == 0
    assert contents(project) == again
    assert capsys.readouterr().out.startswith("Nothing to add to data/curation/short.toml")


def test_drafting_again_a_file_that_is_no_toml(project, capsys):
    path = project / "data" / "curation" / "short.toml"
    path.write_text("[article")
    assert main(["draft", "short"], project) == 1
    assert path.read_text() == "[article"
    assert capsys.readouterr().err.startswith("data/curation/short.toml: this is not TOML")


def test_draft_of_no_text(project, capsys):
    before = contents(project)
    assert main(["draft", "absent"], project) == 1
    assert contents(project) == before
    assert capsys.readouterr().err == "seeds/absent.txt: there is no such file; put the article's text there first\n"


ENGLISH = " It is one of those that will be kept, as the Committee has said of them."
TEXTS = {path.stem: path.read_bytes() for path in sorted(paths.SEEDS.glob("*.txt"))} | {
    "quotes": b"He said: 'We keep 58.'\nShe: \"41\\2\" and '''7'''.\nC:\\3\n",
    "dots": b"...5 of 6.\n.7\n!8?9\n1.2.3 4.5% of No. 6/NQ",
    "vietnamese": "Giảm 69,79 %. Còn 1.692 xã từ ngày 1/7/2025.\nNguồn: https://example.org/3".encode(),
    "control": b"It keeps\x0c58 and\x7f 41.",
    "address": b'It keeps 58.\nSource: https://example.org/"a\\b"',
    "agency": "Còn 58 xã của tỉnh.\nNguồn: TTXVN".encode(),
}


@pytest.mark.parametrize("name", TEXTS)
def test_draft_is_toml_and_holds_every_number(project, name):
    text = TEXTS[name]
    (project / "data" / "curation" / f"{name}.toml").unlink(missing_ok=True)
    (project / "seeds" / f"{name}.txt").write_bytes(text)
    assert main(["draft", name], project) == 0
    written = (project / "data" / "curation" / f"{name}.toml").read_text("utf-8")
    content = tomllib.loads(written)
    article = text.decode("utf-8")
    kept = [statement["quote"] for statement in content.get("statement", [])]
    assert [quote for quote in kept if quote not in article] == []
    kept += [entry["written"] for entry in content.get("ignored", [])]
    spans = [match.span() for part in kept for match in re.finditer(re.escape(part), article)]
    spans += [match.span() for match in re.finditer(r"https?://\S+", article)]
    for start, end in numbers(article, content["article"]["language"].replace("…", "en")):
        assert any(low <= start and end <= high for low, high in spans), article[start - 20 : end + 20]


def test_a_draft_as_data_has_the_fields_that_tools_rely_on(project, capsys):
    text = "Bac Giang province has 192 commune-level units from which it keeps 58 by July 1, 2025." + ENGLISH
    (project / "seeds" / "new.txt").write_text(text, encoding="utf-8")
    before = contents(project)
    assert main(["draft", "new", "--json"], project) == 0
    assert contents(project) == before
    proposals = json.loads(capsys.readouterr().out)
    fields = {
        "start", "end", "written", "what", "value", "indicator", "area", "status", "qualifier", "as_of", "date",
        "document", "reason", "sure", "choices",
    }  # fmt: skip
    assert all(set(one) == fields for one in proposals)
    assert all(text[one["start"] : one["end"]] == one["written"] for one in proposals)
    assert [one["value"] for one in proposals if one["what"] == "number"][:2] == [192, 58]
    assert [one["date"] for one in proposals if one["what"] == "date"] == ["2025-07-01"]
    assert {one["what"] for one in proposals} <= {"number", "date", "document", "name", "ignored"}
    assert all(one["reason"] and 0 <= one["sure"] <= 1 for one in proposals)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Đảng bộ tỉnh Hưng Yên có 1.692 tổ chức đảng", "vi"),
        (f"It keeps 58 communes.{ENGLISH}", "en"),
        ("Dang bo tinh Hung Yen co 1.692 to chuc dang", "…"),
        ("It keeps 58.", "…"),
    ],
)
def test_draft_finds_the_language_or_asks(project, text, language):
    (project / "seeds" / "new.txt").write_text(text, encoding="utf-8")
    assert main(["draft", "new"], project) == 0
    written = (project / "data" / "curation" / "new.toml").read_text("utf-8")
    assert tomllib.loads(written)["article"]["language"] == language
    assert ("# en or vi?" in written) is (language == "…")


@pytest.mark.parametrize("line", ["Source: https://example.org/1", "Nguồn: https://example.org/1"])
def test_draft_takes_the_address_of_the_source(project, line):
    (project / "seeds" / "new.txt").write_text(f"It keeps 58.\n{line}\n", encoding="utf-8")
    assert main(["draft", "new"], project) == 0
    content = tomllib.loads((project / "data" / "curation" / "new.toml").read_text("utf-8"))
    assert content["article"]["url"] == "https://example.org/1"


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Resolution No. 26/NQ keeps 83. Then 5 end.", ["Resolution No. 26/NQ keeps 83.", "Then 5 end."]),
        ("Mr. An and Mrs. Ba met 7 of them at 5 p.m. today.", ["Mr. An and Mrs. Ba met 7 of them at 5 p.m. today."]),
        ("TP. Hưng Yên còn 3 phường. Tp. Huế 9.", ["TP. Hưng Yên còn 3 phường.", "Tp. Huế 9."]),
        ("He said: “We keep 58.” And 41.\nLast 7", ["He said: “We keep 58.”", "And 41.", "Last 7"]),
        ("A cut of 69.79% in 1.692 units... Then 5!", ["A cut of 69.79% in 1.692 units...", "Then 5!"]),
    ],
)
def test_draft_tears_no_sentence(project, text, quotes):
    (project / "seeds" / "new.txt").write_text(text, encoding="utf-8")
    assert main(["draft", "new"], project) == 0
    content = tomllib.loads((project / "data" / "curation" / "new.toml").read_text("utf-8"))
    assert [statement["quote"] for statement in content["statement"]] == quotes


def test_draft_then_check_tells_what_is_left(project, capsys):
    (project / "seeds" / "new.txt").write_text("It keeps 58 communes.")
    assert main(["draft", "new"], project) == 0
    assert main(["check"], project) == 1
    told = capsys.readouterr().err
    assert "data/curation/new.toml: article.publisher: fill this in" in told
    assert "this is a proposal of draft and no fact yet" in told


REFUSED_TEXTS = {
    "empty": (b"", "this is empty"),
    "crlf": (b"It keeps 58.\r\nAnd 41 others!\r\n", "this holds carriage returns"),
    "cr": (b"It keeps 58.\rAnd 41 others!\r", "this holds carriage returns"),
    "mark": ("\ufeffIt keeps 58.".encode(), "this holds a byte order mark"),
    "binary": (bytes(range(256)), "this is not UTF-8"),
    "utf-16": ("Còn 58 xã".encode("utf-16"), "this is UTF-16"),
    "cp1258": (unicodedata.normalize("NFD", "Còn 58 xã").encode("cp1258"), "this is not UTF-8"),
    "nul": (b"It keeps\x00 58.", "this holds a NUL character"),
    "page": (b"<html><body>It keeps 58.</body></html>", "this is a web page with its tags"),
    "decomposed": (unicodedata.normalize("NFD", "Còn 58 xã").encode(), "this is in decomposed Unicode"),
}


@pytest.mark.parametrize("name", REFUSED_TEXTS)
def test_draft_refuses_what_is_no_plain_text(project, capsys, name):
    content, told = REFUSED_TEXTS[name]
    (project / "seeds" / f"{name}.txt").write_bytes(content)
    before = contents(project)
    assert main(["draft", name], project) == 1
    assert contents(project) == before
    assert capsys.readouterr().err.startswith(f"seeds/{name}.txt: {told}")


def test_draft_of_a_folder(project, capsys):
    (project / "seeds" / "folder.txt").mkdir()
    assert main(["draft", "folder"], project) == 1
    assert capsys.readouterr().err == "seeds/folder.txt: this is a folder; put the article's text there as a file\n"


@pytest.mark.parametrize("name", ["../outside", "a/../b", "a/b", "UPPER", "", "a\0b", "x" * 300])
def test_draft_of_a_name_that_no_text_may_have(project, capsys, name):
    before = contents(project)
    assert main(["draft", name], project) == 1
    assert contents(project) == before
    assert "seeds/" in capsys.readouterr().err


@pytest.mark.parametrize(("command", "code"), [("build", 1), ("check", 2)])
def test_a_place_that_cannot_be_written_or_read(project, capsys, command, code):
    shutil.rmtree(project / "data" / "tables")
    (project / "data" / "tables").write_text("a file where the folder should be")
    assert main([command], project) == code
    told = capsys.readouterr().err
    assert "Traceback" not in told
    assert "data/tables" in told
    assert not list(project.rglob("*.new"))


LIMITED = """
import pathlib, resource, sys
import dashboard.__main__ as command
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))  # bytes: what a full disk does in the middle of a file
sys.exit(command.main(["build"], pathlib.Path.cwd()))
"""


def test_a_full_disk_leaves_the_old_files_and_no_others(project):
    path = project / "data" / "tables" / "observations.csv"
    path.write_text("old")
    before = contents(project)
    run = run_python(LIMITED, project)
    assert run.returncode == 1
    assert run.stderr.endswith("The command is not finished: mend this, and run it again.\n")
    assert "Traceback" not in run.stderr
    assert contents(project) == before


@pytest.mark.parametrize(
    ("count", "name", "told"),
    [
        (1, "events", "1 event"),
        (2, "events", "2 events"),
        (1, "area_changes", "1 area change"),
        (1, "aliases", "1 alias"),
        (1, "ignored", "1 ignored"),
    ],
)
def test_one_is_no_plural(count, name, told):
    assert counted(count, name) == told
