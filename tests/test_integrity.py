"""Data that are not what was published are refused everywhere, in words, and nothing is shown half."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from faults.damages import KINDS, outcomes
from opening import PAGES
from requesting import get
from starlette.responses import PlainTextResponse

from dashboard import dataset, integrity, paths
from dashboard.exports import package
from dashboard.first_words.refusing import Refusing
from dashboard.integrity import DamagedError

APP = PlainTextResponse("the app's")
SEEN = ("missing", "cut in the middle (bytes)", "half of the rows", "a digit changed")
"""Kinds that are tried here; `python tests/faults/damages.py` tries all."""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The frozen data, to damage."""
    for name in ("data", "seeds"):
        copytree(paths.DATA_ROOT / name, tmp_path / name)
    return tmp_path


def test_whole_data_are_shown_and_healthy() -> None:
    asked = Refusing(APP)
    assert get(asked, "/units")[2] == APP.body
    status, headers, body = get(asked, "/health")
    assert (status, body, headers["cache-control"]) == (200, b"ok\n", "no-store")


def test_each_damaged_file_is_refused_and_named(copy: Path) -> None:
    seen = list(outcomes(copy, {kind: KINDS[kind] for kind in SEEN}))
    assert len({one.file for one in seen}) > 25
    assert [one for one in seen if not (one.refused and one.named)] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", ("Dữ liệu của trang này không còn nguyên vẹn", "Thiếu tệp data/tables/events.csv")),
        ("en", ("The data of this site are not whole", "data/tables/events.csv is missing")),
    ],
)
def test_a_page_says_in_the_readers_language_what_is_wrong_and_what_to_run(copy, language, words) -> None:
    (copy / "data/tables/events.csv").unlink()
    status, headers, body = get(Refusing(APP, copy / "data"), "/units", accept_language=language)
    assert (status, headers["content-type"]) == (503, "text/html; charset=utf-8")
    assert [word for word in (*words, f'<html lang="{language}">', integrity.REMEDY) if word not in body.decode()] == []
    status, _headers, body = get(Refusing(APP, copy / "data"), "/health")
    assert (status, body.decode()) == (503, f"data/tables/events.csv is missing\nrun: {integrity.REMEDY}\n")


def test_what_a_page_needs_to_say_so_passes(copy: Path) -> None:
    (copy / "data" / paths.SUMS).unlink()
    asked = Refusing(APP, copy / "data")
    for path in ("/app/static/fonts/x.woff2", "/_stcore/health", "/units/_stcore/health"):
        assert get(asked, path)[0] == 200


def test_nothing_is_given_of_data_that_are_not_whole(copy: Path) -> None:
    (copy / "seeds").rename(copy / "elsewhere")
    for give in (dataset.load, dataset.register, dataset.outlines, package):
        with pytest.raises(DamagedError, match=r"^seeds/\S+ is missing; .*; run: python -m dashboard build$"):
            give(copy / "data")
    with pytest.raises(DamagedError):
        dataset.text("any", copy / "data")


def test_a_text_that_is_none_is_not_there() -> None:
    with pytest.raises(FileNotFoundError, match="none"):
        dataset.text("none")


OPENED = """
from opening import PAGES, opened
for page in PAGES:
    app = opened(page, lang="en")
    shown = [part.proto.body for part in app.get("html") if "<style" not in part.proto.body]
    print(page, len(app.exception), len(shown), "not whole" in shown[0].replace("\N{NO-BREAK SPACE}", " "))
"""


def test_the_app_shows_nothing_else_and_the_log_one_line_a_file(copy: Path) -> None:
    (copy / "data/tables/events.csv").write_text("event\n")
    (copy / "data/outlines/provinces.geojson").unlink()
    modules = os.pathsep.join((str(paths.ROOT), str(Path(__file__).parent)))
    environment = {**os.environ, paths.VARIABLE: str(copy), "PYTHONPATH": modules}
    run = subprocess.run([sys.executable, "-c", OPENED], env=environment, capture_output=True, text=True, check=True)
    assert len(run.stdout.splitlines()) == 6
    assert {line.partition(" ")[2] for line in run.stdout.splitlines()} == {"0 1 True"}
    logged = [line for line in run.stderr.splitlines() if "nothing is shown" in line]
    assert [line.partition(";")[0] for line in logged] == [
        "data/outlines/provinces.geojson is missing",
        "data/tables/events.csv is not the file that was published",
    ]
    assert "Traceback" not in run.stderr


DECORATED = """
from requesting import get
from opening import PAGES, opened
from dashboard.first_words.page import ROOM
from dashboard.server import HtmlLang
from starlette.responses import HTMLResponse
for page in PAGES:
    app = opened(page, lang="vi", province="Bắc Ninh", part="about")
    print(page, len(app.exception), len(app.error), "<h" in " ".join(part.proto.body for part in app.get("html")))
page = get(HtmlLang(HTMLResponse(f"<html><head><title>x</title></head>{ROOM}</html>")), "/", "lang=vi")[2].decode()
print("first words", page.count("<h1"))
"""


def test_styles_scripts_typefaces_and_changelog_that_are_missing_cost_only_themselves(copy: Path) -> None:
    package = copytree(paths.ROOT / "dashboard", copy / "code/dashboard")
    for path in [path for kind in ("css", "js", "woff2") for path in package.rglob(f"*.{kind}")]:
        path.unlink()
    (copy / "data/curation/CHANGELOG.md").unlink()
    (package / "words/vi/LC_MESSAGES/dashboard.po").write_bytes(b"")
    tests = copytree(Path(__file__).parent, copy / "code/tests", ignore=ignore_patterns("frozen", "browser", "growth"))
    environment = {
        **os.environ, paths.VARIABLE: str(copy), "PYTHONPATH": os.pathsep.join((str(package.parent), str(tests)))
    }  # fmt: skip
    run = subprocess.run(
        [sys.executable, "-c", DECORATED],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        cwd=package.parent,
    )
    *pages, first_words = run.stdout.splitlines()
    assert pages == [f"{page} 0 0 True" for page in PAGES]
    assert first_words == "first words 1"
    for lost in ("frame.css", "drawer.css", "place_box.js", "address.js", "woff2", "the changelog", "have no vi"):
        assert lost in run.stderr
    assert "Traceback" not in run.stderr
