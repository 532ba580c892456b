"""Breaches of a rule in hand-written files, collected so that all are told at once."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Problem:
    """One breach: the file (relative to the project), the place in it, and what to do, in plain words."""

    file: str
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.place}: {self.message}" if self.place else f"{self.file}: {self.message}"


@dataclass
class Problems:
    """The problems found so far."""

    found: list[Problem] = field(default_factory=list)

    def add(self, file: str, place: str, message: str) -> None:
        """Note one problem; the same one is noted once."""
        problem = Problem(file, place, message)
        if problem not in self.found:
            self.found.append(problem)

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self.found))

    def __len__(self) -> int:
        return len(self.found)


class BuildError(Exception):
    """The hand-written files break rules; nothing was written. `problems` holds all of them."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))
