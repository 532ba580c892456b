"""Whether what is to be shown is what was published: each file is read once and held against the list of a build.

Tables, their descriptor, outlines and the texts of articles come from here and from nowhere else: as bytes that the
list of hashes names (`data/SHA256SUMS`), or not at all. What changes on the disk afterwards is seen at the next start.
"""

import logging
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from dashboard import paths
from dashboard.schema import TABLES

DESCRIPTOR = "datapackage.json"
OUTLINES = "outlines/provinces.geojson"
NEEDED = (DESCRIPTOR, OUTLINES, *(table.path for table in TABLES.values()))
"""What must be listed; the texts of articles are those that the list names."""
REMEDY = "python -m dashboard build"
"""What mends whatever was edited and not built, or lost of what is built."""
AS_PUBLISHED = "git checkout -- data seeds"
"""What brings all files back as they were published, where a build refuses them."""
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Damage:
    """A file that is not what was published; `missing` where it is not there, else it differs: cut, altered, older."""

    path: str
    missing: bool

    def __str__(self) -> str:
        """As the log says it."""
        return f"{self.path} {'is missing' if self.missing else 'is not the file that was published'}"


class DamagedError(Exception):
    """The data are not whole, and nothing of them is given."""

    def __init__(self, damages: tuple[Damage, ...]) -> None:
        self.damages = damages
        super().__init__(f"{'; '.join(map(str, damages))}; run: {REMEDY}")


@dataclass(frozen=True, eq=False)
class Published:
    """The bytes of each listed file by its path below `data`, and which are not what was published."""

    contents: dict[str, bytes]
    damages: tuple[Damage, ...]


@cache
def published(package: Path = paths.DATA) -> Published:
    """What lies below the folder of the package and beside it, read at the first call; damages go to the log, one a
    line.
    """
    state = _read(package)
    if state.damages:  # a build may just have been at work: what it has finished is whole
        state = _read(package)
    for damage in state.damages:
        _LOG.error("%s; nothing is shown. Run: %s", damage, REMEDY)
    return state


def content(name: str, package: Path = paths.DATA) -> bytes:
    """A file by its path below `data`.

    Raises:
        DamagedError: any file of the package is not what was published, be it this one or another.
        FileNotFoundError: the list does not name it.
    """
    state = published(package)
    if state.damages:
        raise DamagedError(state.damages)
    if name not in state.contents:
        raise FileNotFoundError(f"{name} is no file of the published data")
    return state.contents[name]


def _read(package: Path) -> Published:
    listed = _listed(_bytes(package, paths.SUMS))
    if listed is None:
        return Published({}, (Damage(_shown(package, paths.SUMS), missing=_bytes(package, paths.SUMS) is None),))
    contents, damages = {}, []
    for name in sorted({*listed, *NEEDED}):
        found = _bytes(package, name)
        if found is None or sha256(found).hexdigest() != listed.get(name):
            damages.append(Damage(_shown(package, name), missing=found is None))
        else:
            contents[name] = found
    return Published(contents, tuple(damages))


def _listed(sums: bytes | None) -> dict[str, str] | None:
    """The hash of each file; None where there is no list, or not the one that its first line is the hash of."""
    first, _, lines = (sums or b"").partition(b"\n")
    if first != f"# {sha256(lines).hexdigest()}".encode():
        return None
    pairs = (line.split("  ", 1) for line in lines.decode().splitlines())
    return {name: digest for digest, name in pairs}


def _bytes(package: Path, name: str) -> bytes | None:
    """A file, from where a build that was killed has left it if it has; None where it cannot be read."""
    for path in (package / paths.UNFINISHED / name, package / name):
        try:
            return path.read_bytes()
        except OSError:
            continue
    return None


def _shown(package: Path, name: str) -> str:
    """The path as a person in the project's folder writes it: data/tables/events.csv, seeds/a.txt."""
    return name.removeprefix("../") if name.startswith("../") else f"{package.name}/{name}"
