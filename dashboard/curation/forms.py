"""The form of hand-written TOML: every breach told with its place, and what is of good form read all the same."""

import re
import tomllib
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from dashboard.curation.problems import Problems
from dashboard.schema.tables import ID

AnyModel = TypeVar("AnyModel", bound=BaseModel)
Steps = tuple[int | str, ...]
"""Keys and positions that lead from the whole file to a value."""

VERBATIM = {"quote", "phrase", "written", "sha256"}
"""Keys that hold an article's characters or their hash: they are held against the text itself."""
MAY_BE_EMPTY = {"note", "note_vi", "document", "same_as", "gist_vi", "proposed"}
CHOICE = "? "
"""What `draft` writes before the readings that a person chooses from: "? communes_after | communes_formed"."""
OURS = {
    "id", "publisher", "url", "title_en", "title_vi", "issuer", "issuer_vi", "subject_en", "subject_vi", "note",
    "note_vi", "note_en", "gist_vi", "reason", "reason_vi",
}  # fmt: skip
"""Keys whose values a person finds words for: those of the template are never right."""
QUESTIONS = {
    "language": "is the text English (en) or Vietnamese (vi)? Its numbers are read by it: 1.692 is less than two in "
    "English, and more than a thousand in Vietnamese",
}


def toml_content(path: Path, file: str, problems: Problems) -> dict[str, Any] | None:
    """The content of a TOML file; `None` and a problem where it is none."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8"), parse_float=Decimal)
    except OSError as failure:
        problems.add(file, "", f"this cannot be read: {failure.strerror}")
    except (ValueError, ArithmeticError, RecursionError) as error:
        problems.add(file, "", f"this is not TOML: {error}")
    return None


def shown(path: Path) -> str:
    """The path as a message names it: from its last `data/` on."""
    behind = len(path.parts) - path.parts[::-1].index("data")
    return "/".join(("data", *path.parts[behind:]))


def is_placeholder(value: str) -> bool:
    """Whether nobody wrote this yet: it is empty, holds signs only ("…"), says so ("TODO"), or leaves a choice."""
    return (
        value.startswith(CHOICE)
        or not any(map(str.isalnum, value))
        or bool(re.match(r"(?:todo|tbd|fixme|xxx)\b", value, re.IGNORECASE))
    )


def words_of(content: object, steps: Steps = ()) -> Iterator[tuple[Steps, str]]:
    """Every text in what was read, with the steps that lead to it."""
    if isinstance(content, str):
        yield steps, content
    elif isinstance(content, dict):
        for key, value in content.items():
            yield from words_of(value, (*steps, key))
    elif isinstance(content, list):
        for at, value in enumerate(content):
            yield from words_of(value, (*steps, at))


def key_of(steps: Steps) -> str:
    """The key that a value stands under, alone or in a list."""
    return next((step for step in reversed(steps) if isinstance(step, str)), "")


def tell_unwritten(content: object, template: set[tuple[str, str]], tell: Callable[[Steps, str], None]) -> set[Steps]:
    """Tell every value that a person has still to fill in, and give the steps to each."""
    unwritten = set()
    for steps, value in words_of(content):
        key = key_of(steps)
        if key in VERBATIM or (value == "" and key in MAY_BE_EMPTY):
            continue
        if key == "proposed":
            tell(steps, f"this is a proposal of draft and no fact yet ({value}); read it, then delete this line")
            unwritten.add(steps)
        elif value.startswith(CHOICE):
            tell(steps, f"choose one and write it alone: {value.removeprefix(CHOICE)}")
            unwritten.add(steps)
        elif is_placeholder(value):
            tell(steps, f"fill this in: {QUESTIONS.get(key, f'“{value}” stands for what nobody wrote yet')}")
            unwritten.add(steps)
        elif key in OURS and (key, value) in template:
            tell(steps, f"“{value}” is what the template says; write what this article asks for")
            unwritten.add(steps)
    return unwritten


def validated(model: type[AnyModel], content: Any, file: str, place: str, problems: Problems) -> AnyModel | None:
    """What was read as a model; `None` and a problem for each breach of its form."""
    try:
        return model.model_validate(content)
    except ValidationError as error:
        for steps, message in breaches(error, content):
            problems.add(file, ".".join(filter(None, (place, place_of(steps, content)))), message)
        return None


def breaches(error: ValidationError, content: Any) -> Iterator[tuple[Steps, str]]:
    """The place and the message of each breach; of a value that is none of several kinds all that it could be."""
    messages: dict[Steps, list[str]] = {}
    for detail in error.errors(include_url=False):
        messages.setdefault(reached(content, detail["loc"]), []).append(words_of_error(detail))
    yield from ((steps, "; or ".join(alternatives)) for steps, alternatives in messages.items())


def reached(content: Any, steps: Steps) -> Steps:
    """The steps as far as they lead into what was read; a key that is missing belongs to them."""
    inner = content
    for at, step in enumerate(steps):
        if not isinstance(inner, dict | list):
            return steps[:at]
        inner = inside(inner, step)
    return steps


def words_of_error(detail: Any) -> str:
    """What pydantic says, without its jargon."""
    if detail["type"] == "extra_forbidden":
        return "this key is unknown; compare _template.toml"
    if detail["type"] == "string_pattern_mismatch" and detail["ctx"]["pattern"] == ID:
        return f"{detail['msg']}: begin with a small letter (a-z) or a digit; after it also . / _ - may stand"
    return str(detail["msg"]).removeprefix("Value error, ")


def place_of(steps: Steps, content: Any) -> str:
    """Where the steps lead, for a message: ids where they tell, else positions in lists."""
    names, inner = [], content
    for step in steps:
        siblings, inner = inner, inside(inner, step)
        name = inner.get("id") if isinstance(inner, dict) else None
        ids = [one.get("id") for one in siblings if isinstance(one, dict)] if isinstance(siblings, list) else []
        tells = isinstance(name, str) and not is_placeholder(name) and ids.count(name) == 1
        names.append(str(name) if tells else f"number {step + 1}" if isinstance(step, int) else step)
    return ".".join(names)


def inside(content: Any, step: int | str) -> Any:
    """One step into what was read; `None` where it leads nowhere (a missing key)."""
    if isinstance(content, dict):
        return content.get(step)
    return content[step] if isinstance(content, list) and isinstance(step, int) and step < len(content) else None
