"""A small map that shows where a province lies, as the address of an image."""

from collections.abc import Iterator
from functools import cache
from urllib.parse import quote

from dashboard import dataset
from dashboard.charts.parts.country_map import ARCHIPELAGO, EAST, NORTH, RATIO
from dashboard.charts.parts.style import PALETTES
from dashboard.queries.outlines import rings
from dashboard.schema.area_ids import NEW
from dashboard.templates import render
from dashboard.words import Words

GRID = 0.06
"""Degrees that a pixel of so small a map is wide: its coordinates are whole ones."""

OTHERS = {"light": "#dedad1", "dark": "#6a7178"}
"""The ground of the other provinces."""
COAST = "#85898f"
"""The line around the country: 3 to 1 at least on both papers."""


@cache
def image(area: str, theme: str, words: Words) -> str:
    """The 34 provinces and both archipelagos, those of `area` (`2025-24`) in ink; an address of about 15 kB."""
    colours = PALETTES[theme]
    fills, others = {area.removeprefix(NEW): colours.ink}, OTHERS[theme]
    shapes = [
        (path, fills.get(feature["properties"]["gso_code"], others))
        for feature in dataset.outlines()["features"]
        if (path := "".join(_paths(rings(feature))))
    ]
    shapes.sort(key=lambda shape: shape[1] == colours.ink)  # its border lies over its neighbours'
    islands = dataset.register().islands
    dots = [
        (*_point(row["longitude"], row["latitude"]), fills.get(row["province"], others), colours.muted)
        for row in islands[islands.kind == "archipelago"].to_dict("records")
    ]
    box = f"0 0 {round((EAST[1] - EAST[0]) / GRID)} {round((NORTH[1] - NORTH[0]) * RATIO / GRID)}"
    drawn = render("locator.svg", words, shapes=shapes, dots=dots, line=colours.paper, coast=COAST, box=box)
    return f"data:image/svg+xml,{quote(drawn, safe=',/:=; ')}"


def archipelagos() -> list[tuple[str, float, float]]:
    """The names of both archipelagos, and where their marks stand on the map in percent of its width and height."""
    width, height = (EAST[1] - EAST[0], NORTH[1] - NORTH[0])
    islands = dataset.register().islands
    return [
        (
            row["name_vi"].removeprefix(ARCHIPELAGO),
            100 * (row["longitude"] - EAST[0]) / width,
            100 * (NORTH[1] - row["latitude"]) / height,
        )
        for row in islands[islands.kind == "archipelago"].to_dict("records")
    ]


def _point(east: float, north: float) -> tuple[int, int]:
    return round((east - EAST[0]) / GRID), round((NORTH[1] - north) * RATIO / GRID)


def _paths(outlines: list[list[list[float]]]) -> Iterator[str]:
    """Outlines as far as a small map shows them: points on its grid, each once."""
    for ring in outlines:
        points = [_point(*point) for point in ring]
        points = [point for point, before in zip(points, [None, *points], strict=False) if point != before]
        if len(points) > 3:
            yield f"M{'L'.join(f'{x},{y}' for x, y in points)}Z"
