"""The frozen copy of the data that the tests stand on: to import this, before all of the dashboard, is to choose it.

tests/conftest.py does so in each process that runs tests; servers and commands that tests start inherit the choice.
Of several processes (`pytest -n`) the first one builds the copy and the workers that it starts read the same: no test
writes into it.
"""

import io
import os
from contextlib import redirect_stdout
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
VARIABLE = "DASHBOARD_ROOT"
LIVE = {name: value for name, value in os.environ.items() if name != VARIABLE}
"""The environment of a program that is to see the project's own data."""


def copied(curated: Path, seeds: Path, folder: Path) -> Path:
    """A copy to change: these articles and curation files beside today's reference and outlines; no tables yet."""
    live = HERE.parent / "data"
    copytree(seeds, folder / "seeds")
    copytree(curated, folder / "data/curation")
    for name in ("reference", "outlines"):
        copytree(live / name, folder / "data" / name)
    return folder


def built(root: Path) -> Path:
    """Build the tables of a copy. Raises AssertionError where the build refuses it; it has said why."""
    from dashboard.__main__ import main

    with redirect_stdout(io.StringIO()):
        assert main(["build"], root) == 0, f"{root} is refused"
    return root


def thrown_away() -> None:
    """Throw the frozen copy away, in the process that made it."""
    if FOLDER:
        FOLDER.cleanup()


FOLDER = None if "PYTEST_XDIST_WORKER" in os.environ else TemporaryDirectory(prefix="frozen-")
if FOLDER:
    os.environ[VARIABLE] = str(copied(HERE / "frozen/curation", HERE / "frozen/seeds", Path(FOLDER.name)))
    built(Path(FOLDER.name))
