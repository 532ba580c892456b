"""Accepts and rejects a proposal in a curation file; all else stays as a person wrote it, comments and order too."""

from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from dashboard.curation.texts import TextError
from dashboard.curation.writing import write

LISTS = ("observations", "events", "documents", "area_changes")
"""What a statement holds; one without any of them says nothing and goes."""


def steps_of(key: str) -> list[str | int]:
    """The keys and positions that "statement.3.observations.0" names."""
    return [int(part) if part.isdecimal() else part for part in key.split(".")]


def accept(path: Path, key: str) -> None:
    """Take the mark of a proposal away: from now on it is a fact of the person who did so.

    Raises:
        TextError: the file cannot be read, or there is no such proposal in it any more.
    """
    document, entry = _entry(path, key)
    del entry["proposed"]
    write(path, tomlkit.dumps(document).encode())


def reject(path: Path, key: str) -> None:
    """Take a proposal out of the file, and the passage with it where nothing else was read from it.

    Raises:
        TextError: as `accept`.
    """
    document, _ = _entry(path, key)
    *around, at = steps_of(key)
    del _at(document, around)[at]
    if len(around) == 3 and not _at(document, around):
        del _at(document, around[:2])[around[2]]
    if len(around) == 3:
        statement = _at(document, around[:2])
        if not any(statement.get(name) for name in LISTS):
            del _at(document, around[:1])[around[1]]
    write(path, tomlkit.dumps(document).encode())


def _entry(path: Path, key: str) -> tuple[tomlkit.TOMLDocument, Any]:
    try:
        document = tomlkit.parse(path.read_text("utf-8"))
        entry = _at(document, steps_of(key))
    except (KeyError, IndexError, TypeError):
        entry = None
    except (OSError, TOMLKitError, UnicodeDecodeError) as failure:
        raise TextError(f"data/curation/{path.name}", f"this cannot be read: {failure}") from None
    if not isinstance(entry, dict) or "proposed" not in entry:
        raise TextError(f"data/curation/{path.name}", f"there is no proposal {key} in it any more; look again")
    return document, entry


def _at(document: Any, steps: list[str | int]) -> Any:
    for step in steps:
        document = document[step]
    return document
