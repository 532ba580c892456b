"""How a new article comes in: what `add` takes and refuses, the look-ups, and the second reading."""

import json
import shutil
from pathlib import Path

import pytest
from frozen_copy import HERE

from dashboard.__main__ import main

TEXT = (
    "Bac Giang province has 192 commune-level units, as the project of its committee says.\n"
    "It will keep 58 of them from July 1, 2025.\nComment (0)\nShare\nSource: https://example.org/news/bac-giang-58.html\n"
)
PAGE = """<!doctype html><html lang="en"><head><title>Units</title>
<meta property="article:published_time" content="2025-06-20T08:00:00+07:00">
<link rel="canonical" href="https://example.org/news/units-7.html"></head><body><nav><a href="/">Home 24/7</a></nav>
<article><h1>Units</h1><p>Bac Giang province has 192 commune-level units, as the project of its committee says.</p>
<p>It will keep 58 of them from July 1, 2025, and the rest of them will be no more by then, it is said.</p></article>
<footer>Comment (0) Copyright 2025</footer></body></html>"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "data/curation").mkdir(parents=True)
    shutil.copytree(HERE / "examples/reference", tmp_path / "data/reference")
    return tmp_path


def given(project: Path, content: str | bytes, name: str = "given.txt") -> str:
    path = project / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def test_a_text_becomes_a_seed_without_its_furniture(project, capsys):
    raw = "\ufeff" + TEXT.replace("\n", "\r\n")
    assert main(["add", given(project, raw)], project) == 0
    seed = (project / "seeds/bac-giang-58.txt").read_bytes().decode("utf-8")
    assert "Comment (0)" not in seed
    assert "Share" not in seed
    assert "\r" not in seed
    told = capsys.readouterr().out
    assert "Language: English." in told
    assert told.endswith("Next: python -m dashboard draft bac-giang-58\n")


def test_a_saved_page_becomes_a_seed_with_address_and_day(project):
    assert main(["add", given(project, PAGE, "page.html")], project) == 0
    seed = (project / "seeds/units-7.txt").read_text("utf-8")
    assert "24/7" not in seed
    assert "Copyright" not in seed
    assert seed.endswith("Source: https://example.org/news/units-7.html\nPublished: 2025-06-20\n")
    assert main(["draft", "units-7"], project) == 0
    assert "published = 2025-06-20" in (project / "data/curation/units-7.toml").read_text("utf-8")


def test_a_known_address_and_a_nearly_equal_text_are_told(project, capsys):
    assert main(["add", given(project, TEXT)], project) == 0
    assert main(["add", given(project, TEXT.replace("58", "59")), "--name", "again"], project) == 0
    assert main(["add", given(project, TEXT)], project) == 0
    told = capsys.readouterr().out
    assert "Mind: seeds/bac-giang-58.txt is nearly the same text." in told
    assert "Mind: seeds/bac-giang-58.txt has this address too." in told
    assert sorted(path.name for path in (project / "seeds").iterdir()) == [
        "again.txt", "bac-giang-58-2.txt", "bac-giang-58.txt",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "arguments", "message"),
    [
        (b"\xff\x00\x01", [], "this is not UTF-8"),
        (b"It\0", [], "this holds a NUL character"),
        ("5 xã", [], "too few words"),
        ("<html><body></body></html>", [], "this web page"),
        (TEXT, ["--name", "Bad Name"], "name the text with small letters"),
    ],
)
def test_what_is_no_article_is_refused_in_words(project, capsys, content, arguments, message):
    assert main(["add", given(project, content), *arguments], project) == 1
    assert message in capsys.readouterr().err
    assert list((project / "seeds").iterdir()) == []


def test_no_seed_is_written_twice(project, capsys):
    assert main(["add", given(project, TEXT), "--name", "one"], project) == 0
    before = (project / "seeds/one.txt").read_bytes()
    assert main(["add", given(project, TEXT + "More words."), "--name", "one"], project) == 1
    assert (project / "seeds/one.txt").read_bytes() == before
    assert "this is there already" in capsys.readouterr().err


def test_a_missing_file_is_told(project, capsys):
    assert main(["add", "nowhere.txt"], project) == 1
    assert capsys.readouterr().err.startswith("nowhere.txt: this cannot be read")


def test_areas_answers_with_the_codes_of_both_eras(project, capsys):
    assert main(["areas", "bac giang"], project) == 0
    told = capsys.readouterr().out
    assert "2024-24 (Bắc Giang until 30 June 2025)" in told
    assert "became 2025-24" in told
    assert main(["areas", "Nowhere at all"], project) == 0
    assert capsys.readouterr().out == "No unit is called so or nearly so: Nowhere at all\n"


def test_indicators_answers_with_what_it_means(project, capsys):
    assert main(["indicators", "communes_after"], project) == 0
    assert capsys.readouterr().out.startswith("communes_after (count; the register counts it too (communes_after)):")
    assert main(["indicators", "xyzzy"], project) == 0
    assert capsys.readouterr().out.startswith("No indicator speaks of this: xyzzy.")


def curated(project: Path, value: int, status: str, folder: str = "") -> None:
    path = project / "data/curation" / folder / "one.toml"
    path.parent.mkdir(exist_ok=True)
    head = path.read_text("utf-8").partition("# [[statement]]")[0] if path.exists() else ""
    statement = (
        '[[statement]]\nid = "s"\nquote = "It will keep 58 of them from July 1, 2025."\narea = "2024-24"\n'
        f'status = "{status}"\nobservations = [{{ indicator = "communes_after", value = {value} }}]\n'
    )
    path.write_text(head + statement, encoding="utf-8")


def test_two_readers_are_compared(project, capsys):
    assert main(["add", given(project, TEXT), "--name", "one"], project) == 0
    assert main(["compare", "one"], project) == 1
    assert main(["second", "one"], project) == 0
    assert main(["second", "one"], project) == 1
    second = project / "data/curation/second/one.toml"
    shutil.copy(second, project / "data/curation/one.toml")
    curated(project, 58, "planned")
    curated(project, 58, "actual", "second")
    capsys.readouterr()
    assert main(["compare", "one"], project) == 0
    assert capsys.readouterr().out == "line 2, character 14: 58: status: first planned, second actual\n"
    curated(project, 58, "planned", "second")
    second.write_text(second.read_text("utf-8"), encoding="utf-8")


def test_a_draft_as_data_of_an_added_text(project, capsys):
    assert main(["add", given(project, TEXT), "--name", "one"], project) == 0
    capsys.readouterr()
    assert main(["draft", "one", "--json"], project) == 0
    numbers = [one for one in json.loads(capsys.readouterr().out) if one["what"] == "number"]
    assert [one["value"] for one in numbers] == [192, 58]
