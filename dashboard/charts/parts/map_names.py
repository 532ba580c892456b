"""Where names stand on a map of the country so that none covers another, at the width of a phone and at that of a desk:
in their province, beside it in the sea, or off the land with a line to it; else nowhere.
"""

import textwrap
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from math import ceil, floor
from typing import Any

import numpy as np

from dashboard.charts.parts.country_map import COUNTRY, EAST, NORTH, RATIO, rings
from dashboard.charts.parts.style import NARROW, TINY
from dashboard.typeface import text_width

NET = 0.13
"""Degrees between the cells of the net that covers a map: 6 pixels on a desk, 3 on a phone."""
PHONE, DESK = NARROW / COUNTRY.across, 480 / COUNTRY.across
"""Pixels of a degree of longitude on the narrowest map, and on the narrowest that ui/parts.css shows all names on."""
LINE, AIR, RING, CREDIT = 1.3, 4, 4, (230, 20)
"""Height of a line in sizes of its text; pixels beside words, of an island from its middle on, and of the credit."""
COAST = 15
"""So many rows of cells around the middle of a province its name may stand beside."""
WEST, NORTHERN, STEPS = round(EAST[0] / NET), round(NORTH[1] / NET), (124, 102)
"""The cell in the corner of the map, and how many cells there are down and across."""

Point = tuple[float, float]
"""Degrees to the east and to the north."""
Box = tuple[float, float, float, float]
"""Pixels from a point to the left, right, upper and lower edge of words."""


@dataclass(frozen=True)
class Place:
    """A name at its point: to the right or left of it, by the side that is its `anchor`, or in the middle."""

    x: float
    y: float
    text: str
    anchor: str


def net(feature: Mapping[str, Any]) -> np.ndarray:
    """The cells inside a province, a row each, counted from zero degrees: a line to the east of one meets an odd number
    of its sides.
    """
    starts, ends = (np.concatenate([np.asarray(ring)[part] for ring in rings(feature)]) / NET
                    for part in (slice(-1), slice(1, None)))  # fmt: skip
    low, high = np.floor(starts.min(axis=0)), np.ceil(starts.max(axis=0))
    columns, rows = (np.arange(first, last + 1) for first, last in zip(low, high, strict=True))
    x, y = (axis.reshape(-1, 1) for axis in np.meshgrid(columns, rows))
    crosses = (starts[:, 1] > y) != (ends[:, 1] > y)
    with np.errstate(divide="ignore", invalid="ignore"):  # level sides, which no level line crosses
        at = starts[:, 0] + (y - starts[:, 1]) * (ends[:, 0] - starts[:, 0]) / (ends[:, 1] - starts[:, 1])
    cells: np.ndarray = np.hstack([x, y])[(crosses & (at > x)).sum(axis=1) % 2 == 1].astype(int)
    return cells


class Room:
    """What of the map is free: no province's, and not taken by words at one of two scales."""

    def __init__(self, nets: Mapping[str, np.ndarray], key: Point, islands: Iterable[Point]) -> None:
        """`nets` has the cells of each province; the key is so many pixels large."""
        self._numbers = {area: number for number, area in enumerate(nets)}
        self._land = np.full(STEPS, -1)
        for area, cells in nets.items():
            self._land[NORTHERN - cells[:, 1], cells[:, 0] - WEST] = self._numbers[area]
        self._taken = {scale: np.zeros(STEPS, dtype=bool) for scale in (PHONE, DESK)}
        self._words = {scale: np.zeros(STEPS, dtype=bool) for scale in (PHONE, DESK)}
        for scale, taken in self._taken.items():
            out = RING + scale * NET / 2  # whatever a ring touches, however little
            for x, y in islands:
                taken[_cells(x, y, (-out, out, -out, out), scale)] = True
            for taken_too in (taken, self._words[scale]):
                taken_too[_cells(*COUNTRY.key, (0, key[0], 0, key[1]), scale)] = True
                taken_too[_cells(EAST[1], NORTH[0], (-CREDIT[0], 0, -CREDIT[1], 0), scale)] = True

    def first(
        self, text: str, anchor: str, spots: Iterable[Point], area: str = "", scales: Collection[float] = (PHONE, DESK)
    ) -> Place | None:
        """The first spot where words stand on nothing but a province, or without one on nothing but the sea; taken."""
        across, half = text_width(text, TINY), TINY * (LINE * text.count("<br>") + 1) / 2 + 1
        left = {"left": 0.0, "center": -across / 2, "right": -across}[anchor]
        box = (left - AIR, left + across + AIR, -half, half)
        for x, y in spots:
            if all(self._is_free(_cells(x, y, box, scale), scale, area) for scale in scales):
                for scale in scales:
                    self._taken[scale][_cells(x, y, box, scale)] = self._words[scale][_cells(x, y, box, scale)] = True
                wide = text if PHONE in scales else f'<span class="wide">{text}</span>'
                return Place(float(x), float(y), wide, anchor)
        return None

    def off_the_land(self, text: str, point: Point, kept: Collection[str] = ()) -> Place | None:
        """The nearest place for words with a line to a point, which if possible runs over no other words, nor over
        these provinces.
        """
        others = [self._numbers[area] for area in kept]
        rows, columns = np.nonzero(self._land < 0)
        cells = np.column_stack([columns + WEST, NORTHERN - rows])
        nearest = cells[np.argsort(np.hypot(*(cells * NET - point).T))] * NET
        for is_clear, end in product((True, False), nearest):
            line = _line(end, point)
            crosses = np.isin(self._land[line], others).any() or any(
                words[line].any() for words in self._words.values()
            )
            if is_clear and crosses:
                continue
            if place := self.first(text, "left" if end[0] > point[0] else "right", [end]):
                for taken in self._taken.values():
                    taken[line] = True
                return place
        return None

    def near(self, name: str, area: str, cells: np.ndarray, point: Point) -> Place | None:
        """On a wide map in its province, in one line or more, else to the right of its coast."""
        inside = cells[np.argsort(np.abs(cells * NET - point).sum(axis=1))] * NET
        rows = sorted(
            {row for row in cells[:, 1] if abs(row * NET - point[1]) < 1}, key=lambda row: abs(row * NET - point[1])
        )
        coast = [((cells[cells[:, 1] == row, 0].max() + 2) * NET, row * NET) for row in rows]
        lines = dict.fromkeys((name, "<br>".join(textwrap.wrap(name, max(len(name) // 2 + 1, 5)))))
        ways: tuple[tuple[str, Iterable[Point], str], ...] = (("center", inside, area), ("left", coast, ""))
        places = (self.first(text, anchor, spots, on, (DESK,)) for (anchor, spots, on), text in product(ways, lines))
        return next(filter(None, places), None)

    def _is_free(self, cells: tuple[slice, slice], scale: float, area: str) -> bool:
        rows, columns = cells
        if min(rows.start, columns.start) < 0 or rows.stop > STEPS[0] or columns.stop > STEPS[1]:
            return False
        alone = (self._land[cells] == self._numbers.get(area, -1)).all()
        return bool(alone and not self._taken[scale][cells].any())


def _line(end: Point, point: Point) -> tuple[np.ndarray, np.ndarray]:
    """The rows and columns of cells that a line runs over."""
    parts = np.linspace(end, point, 60) / NET
    return (NORTHERN - parts[:, 1]).round().astype(int), (parts[:, 0] - WEST).round().astype(int)


def _cells(x: float, y: float, box: Box, scale: float) -> tuple[slice, slice]:
    """The rows and columns of cells whose middle lies in a box."""
    left, right, up, down = (pixels / scale / NET for pixels in box)
    row, column = NORTHERN - y / NET, x / NET - WEST
    return (
        slice(ceil(row + up / RATIO), floor(row + down / RATIO) + 1),
        slice(ceil(column + left), floor(column + right) + 1),
    )
