"""Breaches of a rule in hand-written files, collected so that all are told at once, in the order of the files."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Problem:
    """One breach: the file (relative to the project), the place in it, and what to do, in plain words.

    `at` is where in the article's text it belongs (code points); what concerns the whole file comes before that.
    """

    file: str
    place: str
    message: str
    at: int = -1

    def __str__(self) -> str:
        return f"{self.file}: {self.place}: {self.message}" if self.place else f"{self.file}: {self.message}"


@dataclass
class Problems:
    """The problems found so far."""

    collected: list[Problem] = field(default_factory=list)

    def add(self, file: str, place: str, message: str, at: int = -1) -> None:
        """Note one problem; the very same one is noted once."""
        problem = Problem(file, place, message, at)
        if problem not in self.collected:
            self.collected.append(problem)

    def __iter__(self) -> Iterator[Problem]:
        """File by file, in each in the order of the text, else in that of the rules."""
        return iter(sorted(self.collected, key=lambda problem: (problem.file, problem.at)))

    def __len__(self) -> int:
        return len(self.collected)


class BuildError(Exception):
    """The hand-written files break rules; nothing was written. `problems` holds all of them."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))
