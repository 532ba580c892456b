"""Whoever is killed, refused or disturbed while writing leaves the old files or the new ones, never some of each."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest

from dashboard import integrity, paths
from dashboard.curation.publish import sums
from dashboard.curation.writing import publish, write

NAMES = (*integrity.NEEDED, "README.md")


def version(package: Path, word: str) -> dict[Path, bytes]:
    """Everything that the app reads, in a version of its own: each file says the word, and the list their hashes."""
    files = {name: f"{word} {name}\n".encode() for name in NAMES}
    listed = {name: sha256(files[name]).hexdigest() for name in integrity.NEEDED}
    files[paths.SUMS] = sums(listed).encode()
    return {package / name: content for name, content in files.items()}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A folder with the version "old"."""
    package = tmp_path / "data"
    package.mkdir()
    publish(version(package, "old"), package)
    return package


def words(package: Path) -> set[str]:
    """The versions that a reader gets; "damaged" where it gets nothing."""
    state = integrity.published.__wrapped__(package)
    return {"damaged"} if state.damages else {content.split()[0].decode() for content in state.contents.values()}


def places(package: Path) -> set[str]:
    """All files and folders, hidden ones too."""
    return {path.relative_to(package).as_posix() for path in package.rglob("*")}


def published_places() -> set[str]:
    """Where files and folders are after a build, and no others."""
    files = [Path(name) for name in (*NAMES, paths.SUMS)]
    return {part.as_posix() for file in files for part in (file, *file.parents)} - {"."}


ACTS = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir")
"""What Python tells its audit hooks before it is done: all that writing does to the disk."""


def killed_at_each_act(folder: Path) -> None:
    """Publish "new" over "old" again and again, each time killed one act later, and print what readers get then.

    Runs alone in its process, of which it makes copies.
    """
    files, moment = {"old", "new"}, 0
    while files != {"whole"}:
        moment += 1
        package = folder / str(moment) / "data"
        package.mkdir(parents=True)
        publish(version(package, "old"), package)
        if child := os.fork():
            files = {"whole"} if os.waitpid(child, 0)[1] == 0 else words(package)
            sys.stdout.write(f"{next(iter(files))}\n")
        else:
            _die_at(moment, package)
            publish(version(package, "new"), package)
            os._exit(0)
    for package in folder.glob("*/data"):
        publish(version(package, "newest"), package)


def _die_at(moment: int, package: Path) -> None:
    acts = iter(range(moment))

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event in ACTS and str(package) in str(arguments) and next(acts) == moment - 1:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def test_a_kill_at_any_moment_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    code = f"from pathlib import Path; import test_writing; test_writing.killed_at_each_act(Path({str(tmp_path)!r}))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(paths.ROOT), str(Path(__file__).parent)))}
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    *outcomes, last = run.stdout.split()
    assert last == "whole"
    assert set(outcomes) == {"old", "new"}
    assert outcomes == sorted(outcomes, reverse=True), "old up to one act, new from there on"
    packages = list(tmp_path.glob("*/data"))
    assert len(packages) == len(outcomes) + 1 > 3 * len(NAMES)
    for package in packages:
        assert (words(package), places(package)) == ({"newest"}, published_places()), "the next build mends all"


def test_of_two_writers_one_waits(package: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        for _round in range(10):
            list(pool.map(lambda word: publish(version(package, word), package), ("one", "two")))
            assert words(package) in ({"one"}, {"two"})
    assert places(package) == published_places()


def test_a_reader_meets_one_version_while_another_is_written(package: Path) -> None:
    with ThreadPoolExecutor(1) as pool:
        for word in ("one", "two", "three", "four"):
            written = pool.submit(publish, version(package, word), package)
            while not written.done():
                assert len(words(package)) == 1
            assert words(package) == {word}


def test_a_place_that_refuses_leaves_all_as_it_was(package: Path) -> None:
    (package / "README.md").unlink()
    (package / "README.md").mkdir()
    (package / "README.md" / "x").touch()
    before = places(package)
    wrong = {package / "tables" / "x" / "y.csv": b"", package / "tables" / "areas.csv" / "z.csv": b""}
    with pytest.raises(OSError, match=r"areas\.csv"):
        publish(version(package, "new") | wrong, package)
    assert words(package) == {"old"}
    assert before >= places(package) - {"tables/x"}


def test_a_file_alone_is_written_or_stays(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.toml"
    write(path, b"one")
    assert (path.read_bytes(), places(tmp_path)) == (b"one", {"new", "new/a.toml"})
    path.unlink()
    (path / "x").mkdir(parents=True)
    with pytest.raises(IsADirectoryError):
        write(path, b"two")
    assert places(tmp_path) == {"new", "new/a.toml", "new/a.toml/x"}
