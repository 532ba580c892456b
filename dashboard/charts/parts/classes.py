"""Divides numbers into few classes with round limits, for the colours of a map."""

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.words import Words

MOST = 5
"""Classes that eyes can tell apart by their lightness."""


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
    """Classes of about the same size with round limits; of up to `MOST` different numbers each is a class."""
    numbers = sorted(values)
    distinct = sorted(set(numbers))
    if len(distinct) <= MOST:
        return Classes(tuple(distinct), single=True)
    step = 10.0 ** math.floor(math.log10((distinct[-1] - distinct[0]) / MOST))
    shares = [place / MOST for place in range(1, MOST)]
    limits = [float(round(limit / step) * step) for limit in np.quantile(numbers, shares)]
    kept = [limit for limit in dict.fromkeys(limits) if distinct[0] < limit <= distinct[-1]]
    return Classes((distinct[0], *kept), single=False)
