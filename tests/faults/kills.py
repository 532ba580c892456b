"""Kill `python -m dashboard build` again and again: `python tests/faults/kills.py [TIMES]`.

A copy of the project is built from the old curation and from the new, once each, to know both results. Then a build
that leads from one to the other is killed: every third at a moment of the whole run, the others within the few
milliseconds in which files are written and moved. What readers get afterwards must be the old or the new, and what the
next build leaves must be what an undisturbed one leaves.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from dashboard import integrity, paths

TIMES = 50
PATIENCE = 60
"""Seconds that a build may take."""
FILES = ("seeds", "data/curation", "data/reference", "data/outlines", "data/tables")
Result = dict[str, bytes]


def copied(folder: Path) -> Path:
    """The project's data, to build again and again."""
    for name in FILES:
        copytree(paths.ROOT / name, folder / name)
    return folder


def started(root: Path) -> "subprocess.Popen[str]":
    """A build of a copy."""
    environment = {**os.environ, paths.VARIABLE: str(root), "PYTHONPATH": str(paths.ROOT)}
    command = [sys.executable, "-m", "dashboard", "build"]
    return subprocess.Popen(
        command, cwd=paths.ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def built(root: Path) -> Result:
    """Build undisturbed and return what readers get."""
    with started(root) as build:
        _out, told = build.communicate(timeout=PATIENCE)
    assert build.returncode == 0, told
    return read(root)


def read(root: Path) -> Result:
    """What readers get, file by file; nothing where it is refused."""
    integrity.published.cache_clear()
    return integrity.published(root / "data").contents if not integrity.published(root / "data").damages else {}


def turned(root: Path) -> None:
    """Change what all articles are called, or change it back: most tables, the descriptor and the list follow."""
    for path in (root / "data/curation").glob("0*.toml"):
        text = path.read_text("utf-8")
        new, old = 'title_en = "New: ', 'title_en = "'
        path.write_text(text.replace(new, old) if new in text else text.replace(old, new), encoding="utf-8")


def killed(root: Path, seconds: float, *, aimed: bool) -> None:
    """Kill a build so long after its start, or `aimed` after it begins to write."""
    stage = root / "data" / f"{paths.UNFINISHED}.new"
    with started(root) as build:
        end = time.monotonic() + PATIENCE
        while aimed and not stage.exists() and build.poll() is None and time.monotonic() < end:
            pass
        until = time.monotonic() + seconds
        while time.monotonic() < until and build.poll() is None:
            pass
        build.send_signal(signal.SIGKILL)


def left_over(root: Path) -> list[str]:
    """Files and folders of a build that were not taken away."""
    hidden = (root / "data").rglob(f"{paths.UNFINISHED}*")
    return [str(path) for path in (*hidden, *(root / "data").rglob("*.new"))]


def main(times: int = TIMES) -> int:
    seen: Counter[str] = Counter()
    chance = random.Random(2025)
    with TemporaryDirectory() as folder:
        root = copied(Path(folder).resolve())
        start = time.monotonic()
        old = built(root)
        whole_run = time.monotonic() - start
        turned(root)
        new = built(root)
        assert sum(old[name] != new[name] for name in old) > 2
        for number in range(times):
            turned(root)
            old, new = new, old
            aimed = number % 3 > 0
            killed(root, chance.uniform(0, 0.004 if aimed else whole_run), aimed=aimed)
            got = read(root)
            seen["old" if got == old else "new" if got == new else "refused" if not got else "mixed"] += 1
            seen["killed while files were written or moved"] += bool(left_over(root))
            if built(root) != new or left_over(root):
                seen["not mended by the next build"] += 1
    for outcome in ("old", "new", "mixed", "refused", "not mended by the next build"):
        print(f"| {outcome} | {seen[outcome]} |")
    print(f"Of {times} kills {seen['killed while files were written or moved']} while files were written or moved.")
    return 1 if seen["mixed"] + seen["refused"] + seen["not mended by the next build"] else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
