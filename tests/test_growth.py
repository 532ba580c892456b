"""The data grow: pages and report take up what is correct, in the project’s data and in a copy with more articles."""

import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest
from frozen_copy import HERE, LIVE, built
from opening import PAGES
from walk import BREACH

from dashboard import paths
from dashboard.dataset import load

GROWN = HERE / "grown"
ARTICLES = sorted(path.stem for path in (GROWN / "curation").glob("*.toml"))


def walked(views: list[str], environment: dict[str, str]) -> list[str]:
    """What a walk through all pages saw that no reader must see; it went everywhere it was sent to."""
    ran = subprocess.run(
        [sys.executable, str(HERE / "walk.py"), *views],
        cwd=paths.ROOT, env=environment | {"PYTHONPATH": str(paths.ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    lines = [line.partition(BREACH)[0] for line in ran.stdout.splitlines()]
    assert [place for view in views for page in PAGES if (place := f"{page} {view}") not in lines] == []
    assert len([line for line in lines if line.startswith("report ")]) == len({view[3:] for view in views})
    return [line for line in ran.stdout.splitlines() if BREACH in line]


@pytest.fixture
def grown(tmp_path: Path) -> Path:
    """The project's own data with the articles of tests/grown."""
    for name, more in (("seeds", "seeds"), ("data", "data/curation")):
        copytree(paths.ROOT / name, tmp_path / name)
        copytree(GROWN / Path(more).name, tmp_path / more, dirs_exist_ok=True)
    return built(tmp_path)


def test_the_projects_own_and_new_articles_are_drawn_on_every_page_and_in_the_report(grown: Path) -> None:
    """One new article tells of plans only, in Vietnamese, without any day; the other of nine districts, and otherwise
    than the register."""
    tables = load(grown / "data")
    articles, areas = tables.articles.set_index("article"), tables.areas.set_index("area")
    assert articles.loc[ARTICLES, ["published", "latest_event"]].isna().all(axis=None)
    own = tables.observations[~tables.observations.article.isin(["", *ARTICLES])]
    told = min(areas.name_vi[areas.province[own.area]])
    # All together in English, which alone has plurals; each article alone in a language, and one of the old ones.
    views = ["en", "vi:Hưng Yên", "en:Quảng Trị", f"vi:{told}"]
    assert walked(views, LIVE | {paths.VARIABLE: str(grown)}) == []
