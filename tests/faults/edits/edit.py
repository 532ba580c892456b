"""One seeded slip in one hand-written file: what a tired hand, a wrong paste or a wrong reading leaves behind."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import get_args

Change = tuple[str, str, str]
"""The file's new content, what stood there, and what stands there now."""
Maker = Callable[[str, random.Random], Change | None]
"""Makes a slip of one kind in the content of a file; `None` where the file has no place for it."""


@dataclass(frozen=True)
class Kind:
    """A kind of slip: its name in the table, the files it befalls below the project's root, and how it is made."""

    name: str
    files: str
    make: Maker


@dataclass(frozen=True)
class Edit:
    """One slip: what it changes in which file."""

    kind: str
    file: str
    content: str
    was: str
    now: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.file}: {self.was!r} → {self.now!r}"


def matches(text: str, pattern: str, *headers: str) -> list[re.Match[str]]:
    """Where a pattern stands in the lines below one of these TOML headers, in those of all if none is given."""
    return [
        match for match in re.finditer(pattern, text, re.MULTILINE) if not headers or header(text, match) in headers
    ]


def header(text: str, match: re.Match[str]) -> str:
    """The last TOML header above a place: "statement.events"."""
    above = re.findall(r"^\[\[?([\w.]+)\]?\]", text[: match.start()], re.MULTILINE)
    return above[-1] if above else ""


def put(text: str, match: re.Match[str], new: str, group: int | str = 1) -> Change:
    """Put something else where a group of a match stands."""
    start, end = match.span(group)
    line = text.rfind("\n", 0, start) + 1
    was = text[max(line, start - 60) : end + 20].split("\n", maxsplit=1)[0] if start == end else text[start:end]
    return text[:start] + new + text[end:], was, new


def swap(pattern: str, values: Callable[[str, str], list[str]], *headers: str) -> Maker:
    """A maker that puts another value in the first group of a match; `values` gives what it may be."""

    def make(text: str, rng: random.Random) -> Change | None:
        for match in shuffled(rng, matches(text, pattern, *headers)):
            others = [value for value in values(text, match.group(1)) if value != match.group(1)]
            if others:
                return put(text, match, rng.choice(others))
        return None

    return make


def drop(pattern: str, *headers: str) -> Maker:
    """A maker that takes a whole match away."""

    def make(text: str, rng: random.Random) -> Change | None:
        places = matches(text, pattern, *headers)
        return put(text, rng.choice(places), "", 0) if places else None

    return make


def add(pattern: str, new: Callable[[str, random.Random], str], *headers: str) -> Maker:
    """A maker that adds something behind a match."""

    def make(text: str, rng: random.Random) -> Change | None:
        places = matches(text, pattern, *headers)
        if not places:
            return None
        match, more = rng.choice(places), new(text, rng)
        return text[: match.end()] + more + text[match.end() :], match.group()[:60], more.strip()

    return make


def either(*makers: Maker) -> Maker:
    """A maker that is one of several, by chance."""

    def make(text: str, rng: random.Random) -> Change | None:
        return next((change for one in shuffled(rng, makers) if (change := one(text, rng))), None)

    return make


def shuffled(rng: random.Random, items: "list[re.Match[str]] | tuple[Maker, ...]") -> list:  # type: ignore[type-arg]
    return rng.sample(list(items), len(items))


def codes_of(code: object) -> Callable[[str, str], list[str]]:
    """All values of a code list."""
    return lambda _text, _was: [str(value) for value in get_args(code)]


def in_file(pattern: str) -> Callable[[str, str], list[str]]:
    """Whatever else stands in such a place of the same file."""
    return lambda text, _was: sorted(set(re.findall(pattern, text, re.MULTILINE)))


def other_digit(_text: str, was: str) -> list[str]:
    """The number with one digit changed; never with a nought in front."""
    return [
        was[:at] + digit + was[at + 1 :]
        for at, sign in enumerate(was)
        if sign.isdigit()
        for digit in "0123456789"
        if digit != sign and not (at == 0 and digit == "0" and len(was) > 1)
    ]


def edits(kinds: "list[Kind]", files: dict[str, str], seed: int, each: int) -> Iterator[Edit]:
    """So many different slips of each kind, the same for the same seed and files (content by path)."""
    for kind in kinds:
        rng, made = random.Random(f"{seed} {kind.name}"), set()
        fitting = sorted(path for path in files if re.fullmatch(kind.files, path))
        for _try in range(each * 6):
            if len(made) == each or not fitting:
                break
            path = rng.choice(fitting)
            change = kind.make(files[path], rng)
            if change and change[0] != files[path] and (path, change[0]) not in made:
                made.add((path, change[0]))
                yield Edit(kind.name, path, *change)
