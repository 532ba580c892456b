"""Divides numbers into few classes with round limits, for the colours of a map."""

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.words import Words

MOST = 5
"""Classes that eyes can tell apart by their lightness."""
ROUND = (5.0, 2.0, 1.0, 0.5, 0.2, 0.1)
"""How far apart limits may lie, in the power of ten that the span of all numbers has."""


@dataclass(frozen=True)
class Classes:
    """Classes from low to high: `starts` has the least number of each; `single` where each holds one number only."""

    starts: tuple[float, ...]
    single: bool

    def of(self, value: float) -> int:
        """The class of a number, from 0."""
        return max(bisect_right(self.starts, value) - 1, 0)

    def colours(self, ramp: Sequence[str]) -> list[str]:
        """A colour a class, out of a ramp of `MOST`, as far apart as it allows."""
        last = len(self.starts) - 1
        return [ramp[round(place * (MOST - 1) / last)] if last else ramp[MOST // 2] for place in range(last + 1)]

    def labels(self, written: Callable[[float], str], words: Words) -> list[str]:
        """What each class holds: "under 60%", "60–65%", "70% and more"; or its only number."""
        if self.single:
            return [written(start) for start in self.starts]
        inner = [
            words.text("{low} to under {high}", low=written(low), high=written(high))
            for low, high in zip(self.starts[1:], self.starts[2:], strict=False)
        ]
        first = words.text("under {limit}", limit=written(self.starts[1]))
        return [first, *inner, words.text("{limit} or more", limit=written(self.starts[-1]))]


def classes(values: Iterable[float]) -> Classes:
    """Classes between round limits that lie equally far apart, the outer ones open; of up to `MOST` different numbers
    each is a class. Of all such limits those whose largest class has the fewest numbers.
    """
    numbers = sorted(values)
    distinct = sorted(set(numbers))
    if len(distinct) <= MOST:
        return Classes(tuple(distinct), single=True)
    low, high = distinct[0], distinct[-1]
    largest = {limits: max(np.diff(np.searchsorted(numbers, [low, *limits, np.inf]))) for limits in _limits(low, high)}
    return Classes((low, *min(largest, key=lambda limits: largest[limits])), single=False)


def _limits(low: float, high: float) -> Iterator[tuple[float, ...]]:
    """Round limits above `low` and up to `high`, equally far apart; those farthest apart first."""
    power = 10.0 ** math.floor(math.log10(high - low))
    for step in (part * power for part in ROUND):
        for first in range(math.floor(low / step), math.floor(high / step) + 1):
            limits = (round((first + place) * step, 9) for place in range(MOST - 1))
            if inner := tuple(limit for limit in limits if low < limit <= high):
                yield inner
