"""Where names stand on a map of the country so that none covers another, at the width of a phone and at that of a desk:
in their province, beside it in the sea, or off the land with a line to it; else nowhere.
"""

import textwrap
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np

from dashboard.charts.parts.country_map import COUNTRY, EAST, NORTH, RATIO
from dashboard.charts.parts.style import NARROW, TINY
from dashboard.queries.outlines import NET
from dashboard.typeface import text_width

PHONE, DESK = NARROW / COUNTRY.across, 480 / COUNTRY.across
"""Pixels of a degree of longitude on the narrowest map, and on the narrowest that ui/parts.css shows all names on."""
LINE, AIR, RING, CREDIT = 1.3, 4, 4, (230, 20)
"""Height of a line in sizes of its text; pixels beside words, of an island from its middle on, and of the credit."""
LONGER = 6
"""So many times longer a line may be that runs over its own province and the sea than one over others."""
WEST, NORTHERN, STEPS = round(EAST[0] / NET), round(NORTH[1] / NET), (125, 102)
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


class Room:
    """What of the map is free: no province's, and not taken by words at one of two scales."""

    def __init__(self, nets: Mapping[str, np.ndarray], key: Point, islands: Collection[Point]) -> None:
        """`nets` has the cells of each province; the key is so many pixels large."""
        self._numbers = {area: number for number, area in enumerate(nets)}
        self._land = np.full(STEPS, -1)
        for area, cells in nets.items():
            self._land[NORTHERN - cells[:, 1], cells[:, 0] - WEST] = self._numbers[area]
        self._taken = {scale: np.zeros(STEPS, dtype=bool) for scale in (PHONE, DESK)}
        self._words = {scale: np.zeros(STEPS, dtype=bool) for scale in (PHONE, DESK)}
        self._counted: dict[tuple[str, float], np.ndarray] = {}
        for scale, taken in self._taken.items():
            taken[0] = True  # what begins in the first row of cells would reach above the map
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
        box, points = _around(text, anchor), np.reshape([*spots], (-1, 2)).astype(float)
        fits = np.all([self._fits(points, box, scale, area) for scale in scales], axis=0)
        if not fits.any():
            return None
        x, y = points[fits.argmax()]
        for scale in scales:
            for taken in (self._taken, self._words):
                taken[scale][_cells(x, y, box, scale)] = True
        self._counted.clear()
        wide = text if PHONE in scales else f'<span class="wide">{text}</span>'
        return Place(float(x), float(y), wide, anchor)

    def off_the_land(self, texts: Iterable[str], area: str, point: Point, kept: Collection[str] = ()) -> Place | None:
        """The place for words, written in one of these ways, whose line to a point is shortest and runs over as little
        as it can: over land of others, better not over these provinces, still less over words.
        """
        rows, columns = np.nonzero(self._land < 0)
        spots = np.column_stack([columns + WEST, NORTHERN - rows]) * NET
        lines = _line(spots, point)
        land, numbers = self._land[lines], [self._numbers[other] for other in kept]
        strange = ((land >= 0) & (land != self._numbers[area])).mean(axis=0)
        over_kept = np.isin(land, numbers).any(axis=0)
        over_words = np.any([taken[lines].any(axis=0) for taken in self._words.values()], axis=0)
        costs = np.hypot(*(spots - point).T) * (1 + LONGER * strange) + LONGER * (2 * over_kept + 9 * over_words)
        ways = [(text, [self._fits(spots, _around(text), scale) for scale in self._taken]) for text in texts]
        found = {text: np.where(np.all(fits, axis=0), costs, np.inf) for text, fits in ways}
        text = min(found, key=lambda text: found[text].min())
        spot = spots[found[text].argmin()]
        place = self.first(text, "center", [spot])
        for taken in self._taken.values():
            taken[_line(spot, point)] = True
        return place

    def near(self, name: str, area: str, cells: np.ndarray, point: Point) -> Place | None:
        """On a wide map in its province, in one line or more, else beside it off the land."""
        inside = cells[np.argsort(np.abs(cells * NET - point).sum(axis=1))] * NET
        rows = sorted(
            {row for row in cells[:, 1] if abs(row * NET - point[1]) < 1}, key=lambda row: abs(row * NET - point[1])
        )
        edges = [(cells[cells[:, 1] == row, 0], row) for row in rows]
        east, west = [(x.max() + 2, row) for x, row in edges], [(x.min() - 2, row) for x, row in edges]
        lines = dict.fromkeys((name, "<br>".join(textwrap.wrap(name, max(len(name) // 2 + 1, 5)))))
        ways = (("center", inside, area), ("left", np.array(east) * NET, ""), ("right", np.array(west) * NET, ""))
        places = (self.first(text, anchor, spots, on, (DESK,)) for (anchor, spots, on), text in product(ways, lines))
        return next(filter(None, places), None)

    def _fits(self, points: np.ndarray, box: Box, scale: float, area: str = "") -> np.ndarray:
        """At which of these points a box lies on the map, on nothing taken and nothing but a province or the sea."""
        if (area, scale) not in self._counted:
            blocked = (self._land != self._numbers.get(area, -1)) | self._taken[scale]
            self._counted[area, scale] = np.pad(blocked.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
        count = self._counted[area, scale]
        edges = top, bottom, left, right = _edges(points[:, 0], points[:, 1], box, scale)
        inside = (np.minimum(top, left) >= 0) & (bottom <= STEPS[0]) & (right <= STEPS[1])
        top, bottom, left, right = edges * inside
        blocked_inside = count[bottom, right] - count[top, right] - count[bottom, left] + count[top, left]
        fits: np.ndarray = inside & (blocked_inside == 0)
        return fits


def from_island(scale: float) -> float:
    """Degrees from the middle of an island to the nearest place of its name."""
    return (RING + AIR + 1) / scale + NET / 2


def _line(ends: Any, point: Point) -> tuple[np.ndarray, np.ndarray]:
    """The rows and columns of cells that a line, or each of several, runs over from its end to a point."""
    parts = np.linspace(ends, point * np.ones_like(ends), 60) / NET
    return (NORTHERN - parts[..., 1]).round().astype(int), (parts[..., 0] - WEST).round().astype(int)


def _around(text: str, anchor: str = "center") -> Box:
    """The box of words that stand at their point by this side of theirs."""
    across, half = text_width(text, TINY), TINY * LINE * (text.count("<br>") + 1) / 2 + 1
    left = {"left": 0.0, "center": -across / 2, "right": -across}[anchor]
    return left - AIR, left + across + AIR, -half, half


def _edges(x: Any, y: Any, box: Box, scale: float) -> np.ndarray:
    """The first row of the cells whose middle lies in a box, the one after the last, and so for columns; points are
    numbers or arrays of them.
    """
    left, right, up, down = (pixels / scale / NET for pixels in box)
    row, column = NORTHERN - y / NET, x / NET - WEST
    first, last = np.ceil([row + up / RATIO, column + left]), np.floor([row + down / RATIO, column + right]) + 1
    return np.stack([first[0], last[0], first[1], last[1]]).astype(int)


def _cells(x: float, y: float, box: Box, scale: float) -> tuple[slice, slice]:
    """The rows and columns of cells whose middle lies in a box."""
    top, bottom, left, right = _edges(x, y, box, scale)
    return slice(top, bottom), slice(left, right)
