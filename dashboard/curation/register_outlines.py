"""Holds the outlines of the maps against the register: one a province, each where its communes are."""

import json
from decimal import Decimal
from pathlib import Path

from dashboard.curation.problems import Problems
from dashboard.curation.register import Register
from dashboard.curation.register_inputs import Inputs

FILE = "data/outlines/provinces.geojson"
AGAIN = "draw it anew: python -m dashboard outlines FILE"


def check_outlines(path: Path, register: Register, inputs: Inputs, problems: Problems) -> None:
    """Every province has one outline, and the point inside it lies in the box of one of its communes."""
    if not path.exists():
        return
    try:
        features = json.loads(path.read_text("utf-8"))["features"]
        points = [(one["properties"]["gso_code"], one["properties"]["inner_point"]) for one in features]
    except (ValueError, KeyError, TypeError) as error:
        problems.add(FILE, "", f"this is no GeoJSON of provinces with gso_code and inner_point: {error}; {AGAIN}")
        return
    codes = sorted(code for code, _point in points)
    if codes != sorted(row.gso_code for row in register.provinces):
        problems.add(FILE, "", f"its provinces are not those of provinces.csv, each once; {AGAIN}")
    communes: dict[str, list[str]] = {}
    for row in register.communes:
        communes.setdefault(row.province.removeprefix("2025-"), []).append(row.gso_code)
    for code, (longitude, latitude) in points:
        boxes = [inputs.boxes[one] for one in communes.get(code, []) if one in inputs.boxes]
        if boxes and not any(box.holds(Decimal(str(latitude)), Decimal(str(longitude))) for box in boxes):
            problems.add(FILE, code, f"its point {latitude}, {longitude} lies in none of its communes; {AGAIN}")
