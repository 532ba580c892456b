"""Writes files so that a kill, a full disk or a second writer leaves the old ones or the new ones, never some of each.

A power cut is not among what is guarded against here: what it tears, the app refuses at its start (`integrity.py`).
"""

import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dashboard.paths import UNFINISHED

_STAGE = f"{UNFINISHED}.new"


def write(path: Path, content: bytes) -> None:
    """Write one file beside its place, then move it in.

    Raises:
        OSError: the disk is full or may not be written; the old file stays, and no other.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        waiting.write_bytes(content)
        waiting.replace(path)
    except OSError:
        with suppress(OSError):
            waiting.unlink(missing_ok=True)
        raise


def publish(files: dict[Path, bytes], package: Path) -> None:
    """Write all files at once: into a folder that nobody reads, which is then renamed, and its files moved in.

    The rename is the moment of the change. Who is killed before leaves the old files, who is killed after leaves the
    new ones: readers look into the renamed folder first, and the next build moves what is still in it. Of two writers
    one waits for the other.

    Args:
        files: contents by path, all below `package`.
        package: the folder `data`.

    Raises:
        OSError: the disk is full or may not be written; the old files stay, and no others.
    """
    with _alone(package):
        stage = package / _STAGE
        try:
            _finish(package)
            shutil.rmtree(stage, ignore_errors=True)  # of a writer that was killed
            for path, content in files.items():
                _allow(path.parent)
                waiting = stage / path.relative_to(package)
                waiting.parent.mkdir(parents=True, exist_ok=True)
                waiting.write_bytes(content)
            stage.rename(package / UNFINISHED)
        finally:
            shutil.rmtree(stage, ignore_errors=True)
        _finish(package)


@contextmanager
def _alone(package: Path) -> Iterator[None]:
    """Wait until no other process writes; the lock is on the folder itself, and ends with the process that holds it."""
    folder = os.open(package, os.O_RDONLY)
    try:
        # Some network drives lock no folders; there two builds at once are the curator's to avoid.
        with suppress(OSError):
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _allow(folder: Path) -> None:
    """Make sure, while all is still as it was, that files can be moved into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))


def _finish(package: Path) -> None:
    """Move what a finished write still holds to its places; nothing where no writer was killed."""
    ready = package / UNFINISHED
    for waiting in [path for path in ready.rglob("*") if path.is_file()]:
        place = package / waiting.relative_to(ready)
        place.parent.mkdir(parents=True, exist_ok=True)
        waiting.replace(place)
    shutil.rmtree(ready, ignore_errors=True)
