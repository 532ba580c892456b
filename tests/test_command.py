"""The command line, on a small project of its own."""

import hashlib
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from shutil import copytree

import pytest
from frozen_copy import HERE, LIVE, built

from dashboard import paths
from dashboard.__main__ import main
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
    assert capsys.readouterr().out.startswith("All holds: 1 articles, 3 statements, ")


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
    assert main(["check"], project) == 1
    told = capsys.readouterr()
    assert told.out == "Not current.\n"
    advice = "not what a build gives; run: python -m dashboard build"
    assert told.err.splitlines() == [f"data/README.md: {advice}", f"data/tables/areas.csv: {advice}"]


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
    assert capsys.readouterr().out.startswith("Written: 1 articles, ")
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
    assert told.err.endswith("problems; nothing was written.\n")


def test_refusal_names_file_and_place(project, capsys):
    spoil(project)
    assert main(["check"], project) == 1
    told = capsys.readouterr().err
    assert "data/curation/short.toml: cut.communes_after: 85 must be printed once" in told


def test_refusal_as_a_command_exits_1(project):
    spoil(project)
    code = "import sys, pathlib, dashboard.__main__ as command; sys.exit(command.main(['check'], pathlib.Path.cwd()))"
    run = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert run.stderr.endswith("problems; nothing was written.\n")


@pytest.mark.parametrize("arguments", [[], ["destroy"], ["draft"], ["build", "more"]], ids=str)
def test_unknown_commands(arguments):
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2


def test_draft_never_overwrites(project, capsys):
    before = contents(project)
    assert main(["draft", "short"], project) == 1
    assert contents(project) == before
    assert capsys.readouterr().err == "data/curation/short.toml exists; it is not overwritten.\n"


def test_draft_of_no_text(project, capsys):
    before = contents(project)
    assert main(["draft", "absent"], project) == 1
    assert contents(project) == before
    assert capsys.readouterr().err == "there is no seeds/absent.txt; put the article's text there first.\n"


TEXTS = {path.stem: path.read_bytes() for path in sorted(paths.SEEDS.glob("*.txt"))} | {
    "empty": b"",
    "crlf": b"It keeps 58.\r\nAnd 41 others!\r\nSource: https://example.org/1\r\n",
    "quotes": b"He said: 'We keep 58.'\nShe: \"41\\2\" and '''7'''.\nC:\\3\n",
    "dots": b"...5 of 6.\n.7\n!8?9\n1.2.3 4.5% of No. 6/NQ",
    "vietnamese": "Giảm 69,79 %. Còn 1.692 xã từ ngày 1/7/2025.\nNguồn: https://example.org/3".encode(),
    "mark": "\ufeffIt keeps 58.".encode(),
    "control": b"It keeps\x0c58\x00 and\x7f 41\rand 7.",
    "address": b'It keeps 58.\nSource: https://example.org/"a\\b"',
}


@pytest.mark.parametrize("name", TEXTS)
def test_draft_is_toml_and_holds_every_number(project, name):
    text = TEXTS[name]
    (project / "data" / "curation" / f"{name}.toml").unlink(missing_ok=True)
    (project / "seeds" / f"{name}.txt").write_bytes(text)
    assert main(["draft", name], project) == 0
    written = (project / "data" / "curation" / f"{name}.toml").read_text("utf-8")
    content = tomllib.loads(written)
    assert content["article"]["language"] in {"en", "vi"}
    listed = [
        line.removeprefix("# not read yet: ") for line in written.splitlines() if line.startswith("# not read yet: ")
    ]
    article = text.decode("utf-8")
    source = re.search(r"Source: \S+", article)
    expected = [
        article[start:end] for start, end in numbers(article, "en") if not source or start not in range(*source.span())
    ]
    assert ", ".join(listed) == ", ".join(expected)
    for statement in content.get("statement", []):
        assert statement["quote"] in article


def test_draft_then_check_tells_what_is_left(project, capsys):
    (project / "seeds" / "new.txt").write_text("It keeps 58 communes.")
    assert main(["draft", "new"], project) == 0
    assert main(["check"], project) == 1
    assert "data/curation/new.toml: statement.….id: String should match pattern" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["../outside", "a/b", "UPPER", ""])
def test_draft_of_a_name_that_no_text_may_have(project, capsys, name):
    before = contents(project)
    assert main(["draft", name], project) == 1
    assert contents(project) == before
    assert "seeds/" in capsys.readouterr().err
