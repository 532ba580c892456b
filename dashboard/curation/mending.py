"""Leaves out what is broken in a curation file, so that the rest of it can be checked in the same run."""

import copy
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from dashboard.curation.forms import Steps, inside, reached
from dashboard.schema.codes import Language

LEAVE_OUT = object()
STAND_INS: dict[str, dict[str, Any]] = {
    "article": {
        "publisher": "?", "url": "https://example.org/", "title_en": "?", "title_vi": "?", "year": 2025,
        "sha256": "0" * 64, "published": LEAVE_OUT, "note": LEAVE_OUT, "note_vi": LEAVE_OUT, "cites": LEAVE_OUT,
    },
    "statement": {"status": "planned", "area": "", "as_of": LEAVE_OUT, "gist_vi": LEAVE_OUT},
    "observations": {"id": LEAVE_OUT, "status": LEAVE_OUT, "area": LEAVE_OUT, "as_of": LEAVE_OUT},
    "events": {"status": LEAVE_OUT, "area": LEAVE_OUT, "title_en": "?", "title_vi": "?"},
    "documents": {"issuer": "?", "issuer_vi": "?", "subject_en": "?", "subject_vi": "?"},
}  # fmt: skip
"""What stands for a broken key while the rest is read; it is never published, for a problem was told."""


@dataclass(frozen=True)
class Mended:
    """What is left: the content, where in the file its statements stood, the quotes that something was taken from."""

    content: dict[str, Any]
    kept: list[int]
    excused: tuple[str, ...]


def mended(content: dict[str, Any], error: ValidationError, language: Language | None) -> Mended | None:
    """The content with a stand-in for each breach, or without the smallest entry around it.

    `None` where nothing can be left out, or where the language, by which all else is read, is not known.

    Args:
        content: what was read from the file.
        error: what pydantic says of it.
        language: what the text itself tells.
    """
    rest, touched = copy.deepcopy(content), set()
    for detail in error.errors(include_url=False):
        container, key, steps = _place(rest, detail["loc"])
        if detail["type"] == "extra_forbidden" and isinstance(container, dict):
            container.pop(key, None)
        elif detail["type"] == "value_error" and isinstance(inside(container, key), dict):
            for note in ("note", "note_vi"):  # one of the two stands alone
                inside(container, key).pop(note, None)
        elif not (isinstance(container, dict) and _stands_in(container, str(key), steps, language)):
            entries = [at for at, step in enumerate(steps) if isinstance(step, int)]
            if not entries:
                return None
            around, index, _ = _place(rest, steps[: entries[-1] + 1])
            around[index] = None
            touched |= {steps[1]} if steps[0] == "statement" else set()
    listed = rest.get("statement")
    kept = [at for at, statement in enumerate(listed) if statement is not None] if isinstance(listed, list) else []
    quotes = (inside(inside(content.get("statement"), at), "quote") for at in sorted(touched))
    return Mended(_without_gaps(rest), kept, tuple(quote for quote in quotes if isinstance(quote, str) and quote))


def _place(content: Any, steps: Steps) -> tuple[Any, Any, Steps]:
    """The dict or list, and the key or position in it, that steps lead to as far as they lead anywhere."""
    leading = reached(content, steps)
    container = content
    for step in leading[:-1]:
        container = inside(container, step)
    return container, leading[-1], leading


def _stands_in(container: dict[str, Any], key: str, steps: Steps, language: Language | None) -> bool:
    """Put a stand-in for a key, if there is one."""
    kind = next((step for step in reversed(steps[:-1]) if isinstance(step, str)), "")
    if key == "language":
        container |= {key: language} if language else {}
        return language is not None
    if key == "id" and kind in ("statement", "events"):
        container[key] = "-".join(str(step) for step in steps[:-1])
        return True
    value = STAND_INS.get(kind, {}).get(key)
    if value is LEAVE_OUT:
        container.pop(key, None)
    elif value is not None:
        container[key] = value
    return value is not None


def _without_gaps(content: Any) -> Any:
    if isinstance(content, dict):
        return {key: _without_gaps(value) for key, value in content.items()}
    return [_without_gaps(value) for value in content if value is not None] if isinstance(content, list) else content
