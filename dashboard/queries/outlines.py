"""The outlines of the provinces, and which cells of a net lie inside one."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from dashboard.schema.area_ids import NEW

CREDIT = "© OpenStreetMap contributors, ODbL"
"""Whose data the outlines are, as their licence asks."""

Outlines = Mapping[str, Any]
"""`data/outlines/provinces.geojson` as `json` reads it."""


def by_area(outlines: Outlines) -> dict[str, Mapping[str, Any]]:
    """The features by area id."""
    return {f"{NEW}{feature['properties']['gso_code']}": feature for feature in outlines["features"]}


def rings(feature: Mapping[str, Any]) -> list[list[list[float]]]:
    """The outer rings of a feature's parts; it has no holes."""
    shape = feature["geometry"]
    parts = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
    return [outer for outer, *_holes in parts]


NET = 0.13
"""Degrees between the cells of the net that covers a map: 6 pixels on a desk, 3 on a phone."""


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
