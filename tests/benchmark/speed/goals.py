"""What was measured, as medians, and beside what it is to be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

Key = tuple[str, str, float, str]
"""Page, peer, Mbit/s (0: no limit) and what was waited for."""


@dataclass(frozen=True)
class Goal:
    """Ours shall be at most `most` times what a peer takes for `than`, on a line of so many Mbit/s."""

    what: str
    peer: str
    most: float
    megabits: float
    than: str = ""


GOALS = (
    Goal("first number", "dash", 0.25, 10),
    Goal("all charts", "dash", 0.7, 10),
    Goal("warm", "floor", 1.2, 0),
    Goal("filter", "floor", 1.2, 0),
    Goal("filter", "dash", 1.0, 0),
)


def medians(times: Mapping[Key, Iterable[float]]) -> dict[Key, float]:
    """The median of each time, size or count."""
    return {key: median(values) for key, values in times.items()}


def judged(middle: Mapping[Key, float]) -> list[tuple[str, Goal, float]]:
    """Each goal of each page that has been measured, with the ratio reached."""
    pages = dict.fromkeys(page for page, _peer, _megabits, _what in middle)
    result = []
    for page in pages:
        for goal in GOALS:
            ours = middle.get((page, "ours", goal.megabits, goal.what))
            theirs = middle.get((page, goal.peer, goal.megabits, goal.than or goal.what))
            if ours is not None and theirs:
                result.append((page, goal, ours / theirs))
    return result


def table(middle: Mapping[Key, float]) -> str:
    """All medians, a line a page, peer and line."""
    lines = []
    for page, peer, megabits in dict.fromkeys(key[:3] for key in middle):
        cells = [
            f"{what} {value:.2f} s" if what not in ("kB", "requests") else f"{value:.0f} {what}"
            for key, value in middle.items()
            if key[:3] == (page, peer, megabits) and (what := key[3])
        ]
        line = f"{megabits:g} Mbit/s" if megabits else "loopback"
        lines.append(f"{page:<9} {line:<10} {peer:<7} {' · '.join(cells)}")
    return "\n".join(lines)


def verdicts(judgements: Iterable[tuple[str, Goal, float]]) -> str:
    """Whether each goal is reached, a line each."""
    return "\n".join(
        f"{'reached' if ratio <= goal.most else 'MISSED ':<8} {page:<9} {goal.what} {ratio:.2f} × {goal.peer}"
        f" (goal {goal.most:g})"
        for page, goal, ratio in judgements
    )
