"""Outlines: from the compressed file to the map, on a country of two provinces, and what is published."""

import csv
import json
from itertools import pairwise
from pathlib import Path

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from dashboard import paths
from dashboard.__main__ import main
from dashboard.register_source.outlines import ATTRIBUTION, LICENSE, OutlinesError, decoded, folded, render

Ring = list[tuple[int, int]]
FORMER = """gso_code,kind,name_vi,name_en,successor
01,city,Hà Nội,Hanoi,01
11,province,Điện Biên,Dien Bien,01
46,city,Huế,Hue,46
"""
# In 1/1024 degree: two squares side by side, and a third apart with an island.
WEST: Ring = [(104000, 20000), (105000, 20000), (105000, 21000), (104000, 21000), (104000, 20000)]
EAST: Ring = [(105000, 20000), (106000, 20000), (106000, 21000), (105000, 21000), (105000, 20000)]
APART: Ring = [(107000, 20000), (108000, 20000), (108000, 21000), (107000, 21000), (107000, 20000)]
ISLAND: Ring = [(109000, 20000), (109200, 20000), (109200, 20200), (109000, 20000)]
CENTRE: Ring = [(104400, 20400), (104600, 20400), (104600, 20600), (104400, 20600), (104400, 20400)]


def encoded(ring: Ring) -> tuple[str, list[int]]:
    """The other way round: the steps from the first point, which stands apart, and so a step of nothing first."""
    steps = [(0, 0), *((x - a, y - b) for (a, b), (x, y) in pairwise(ring))]
    return "".join(chr((2 * step if step >= 0 else -2 * step - 1) + 64) for pair in steps for step in pair), [*ring[0]]


def feature(name: str, *parts: list[Ring]) -> dict[str, object]:
    """A feature of the package's file; a part is an outer ring and its holes."""
    codes = [[encoded(ring) for ring in part] for part in parts]
    texts, starts = ([[code[place] for code in part] for part in codes] for place in (0, 1))
    kind = "Polygon" if len(parts) == 1 else "MultiPolygon"
    shape = {"coordinates": texts, "encodeOffsets": starts} if len(parts) > 1 else {}
    shape = shape or {"coordinates": texts[0], "encodeOffsets": starts[0]}
    return {"type": "Feature", "properties": {"name": name}, "geometry": {"type": kind, **shape}}


COUNTRY = [
    feature("Hanoi", [WEST]),
    feature("Dien Bien province", [EAST]),
    feature("Thua Thien–Hue province", [APART], [ISLAND]),
]


def content(features: list[dict[str, object]]) -> bytes:
    return json.dumps({"type": "FeatureCollection", "UTF8Encoding": True, "features": features}).encode()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for folder in ("reference", "outlines"):
        (tmp_path / "data" / folder).mkdir(parents=True)
    (tmp_path / "data" / "reference" / "former_provinces.csv").write_text(FORMER, encoding="utf-8")
    return tmp_path


def drawn(project: Path, features: list[dict[str, object]]) -> dict[str, object]:
    ((path, text),) = render(content(features), project / "data" / "reference", project / "data" / "outlines").items()
    assert path == project / "data" / "outlines" / "provinces.geojson"
    return json.loads(text)


@given(st.lists(st.tuples(st.integers(-10_000, 120_000), st.integers(-10_000, 30_000)), min_size=1))
def test_what_is_encoded_is_decoded(points: Ring) -> None:
    # A step is one character of JavaScript: no longer than 32,000 here, and none in the range of surrogates.
    ring = [points[0]]
    for x, y in points[1:]:
        before = ring[-1]
        ring.append((before[0] + (x - before[0]) % 20_000, before[1] - (y - before[1]) % 20_000))
    assert decoded(*encoded(ring)) == [(x / 1024, y / 1024) for x, y in ring]


def test_a_text_of_the_format() -> None:
    # Letters are steps: @ nothing, A back by 1, B forth by 1, C back by 2.
    assert decoded("@@BAC@", (1024, 2048)) == [(1, 2), (1025 / 1024, 2047 / 1024), (1023 / 1024, 2047 / 1024)]


def test_old_provinces_become_new_ones(project: Path) -> None:
    found = drawn(project, COUNTRY)
    first, second = found["features"]
    assert [one["properties"]["gso_code"] for one in (first, second)] == ["01", "46"]
    assert first["geometry"]["type"] == "Polygon"
    assert shapely.geometry.shape(first["geometry"]).bounds == (101.5625, 19.5312, 103.5156, 20.5078)
    assert [len(part[0]) for part in second["geometry"]["coordinates"]] == [5, 4]


def test_the_inner_point_is_in_the_largest_part(project: Path) -> None:
    second = drawn(project, COUNTRY)["features"][1]
    largest = shapely.Polygon(second["geometry"]["coordinates"][0][0])
    assert largest.buffer(-0.4).contains(shapely.Point(second["properties"]["inner_point"]))


def test_the_order_of_the_file_changes_nothing(project: Path) -> None:
    one, other = drawn(project, COUNTRY), drawn(project, COUNTRY[::-1])
    assert one["features"] == other["features"]
    assert one["source_sha256"] != other["source_sha256"]


@pytest.mark.parametrize(
    ("features", "message"),
    [
        pytest.param(COUNTRY[1:], r"no outline for the old codes: \['01'\]", id="missing"),
        pytest.param([*COUNTRY, feature("Atlantis", [ISLAND])], "Atlantis", id="unknown"),
        pytest.param([*COUNTRY, COUNTRY[0]], "Hanoi stands twice", id="twice"),
        pytest.param([*COUNTRY[:2], feature("Hue", [EAST])], "overlap", id="overlapping"),
        pytest.param([feature("Hanoi", [WEST, CENTRE]), *COUNTRY[1:]], "hole: 01", id="with a hole"),
    ],
)
def test_what_is_refused(project: Path, features: list[dict[str, object]], message: str) -> None:
    with pytest.raises(OutlinesError, match=message):
        drawn(project, features)


def test_the_command_writes_the_same_twice(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "Vietnam.json").write_bytes(content(COUNTRY))
    written = project / "data" / "outlines" / "provinces.geojson"
    for _ in range(2):
        assert main(["outlines", str(project / "Vietnam.json")], project) == 0
    first = written.read_bytes()
    written_twice = "Written: data/outlines/provinces.geojson.\nNext: python -m dashboard build\n" * 2
    assert capsys.readouterr().out == written_twice
    (project / "Vietnam.json").write_bytes(content(COUNTRY[1:]))
    assert main(["outlines", str(project / "Vietnam.json")], project) == 1
    assert main(["outlines", str(project / "nowhere.json")], project) == 1
    assert capsys.readouterr().err.endswith("Nothing was written.\n")
    assert written.read_bytes() == first


def test_names_are_compared_by_their_letters() -> None:
    assert folded("Bà Rịa - Vũng Tàu") == folded("Ba Ria–Vung Tau") == "bariavungtau"
    assert folded("Đắk Nông") == "daknong"


# What is published.

PUBLISHED = json.loads((paths.OUTLINES / "provinces.geojson").read_text("utf-8"))
SHAPES = {one["properties"]["gso_code"]: shapely.geometry.shape(one["geometry"]) for one in PUBLISHED["features"]}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_34_are_there_and_small_enough_to_send() -> None:
    assert list(SHAPES) == [row["gso_code"] for row in rows(paths.REFERENCE / "provinces.csv")]
    assert len(SHAPES) == 34
    assert (paths.OUTLINES / "provinces.geojson").stat().st_size < 130_000


def test_they_are_whole_and_share_their_borders() -> None:
    assert [code for code, shape in SHAPES.items() if not shape.is_valid or shape.is_empty] == []
    assert shapely.coverage_is_valid(list(SHAPES.values()))
    assert shapely.union_all(list(SHAPES.values())).bounds == pytest.approx((102.1, 8.6, 109.5, 23.4), abs=0.1)


@pytest.mark.parametrize("code", SHAPES)
def test_rings_are_closed_turn_left_and_have_no_holes(code: str) -> None:
    for part in shapely.get_parts(SHAPES[code]):
        assert part.exterior.is_closed
        assert part.exterior.is_ccw
        assert not part.interiors


@pytest.mark.parametrize("code", SHAPES)
def test_coordinates_have_four_decimals(code: str) -> None:
    points = shapely.get_coordinates(SHAPES[code])
    assert (points == points.round(4)).all()


def test_inner_points_are_inside() -> None:
    for place in (one["properties"] for one in PUBLISHED["features"]):
        assert SHAPES[place["gso_code"]].contains(shapely.Point(place["inner_point"]))


def test_licence_and_source_stand_in_the_file_and_beside_it() -> None:
    assert (PUBLISHED["attribution"], PUBLISHED["license"]) == (ATTRIBUTION, LICENSE)
    readme, licence = ((paths.OUTLINES / name).read_text("utf-8") for name in ("README.md", "LICENSE.md"))
    for said in (ATTRIBUTION, PUBLISHED["source_sha256"], "Hoàng Sa, Trường Sa, Bạch Long Vĩ and Cồn Cỏ"):
        assert said in readme
    assert LICENSE in licence


# Islands.

ISLANDS = rows(paths.REFERENCE / "islands.csv")


def test_the_13_special_zones_are_there_with_both_archipelagos() -> None:
    assert len(ISLANDS) == len({row["gso_code"] for row in ISLANDS}) == 13
    assert [row["name_vi"] for row in ISLANDS if row["kind"] == "archipelago"] == [
        "Quần đảo Hoàng Sa",
        "Quần đảo Trường Sa",
    ]
    assert {(row["name_vi"], row["province"]) for row in ISLANDS if row["point"] == "middle"} == {
        ("Quần đảo Hoàng Sa", "48"), ("Quần đảo Trường Sa", "56"),
    }  # fmt: skip


@pytest.mark.parametrize("row", ISLANDS, ids=lambda row: row["name_en"])
def test_islands_lie_off_the_coast_of_their_province(row: dict[str, str]) -> None:
    point = shapely.Point(float(row["longitude"]), float(row["latitude"]))
    away = {code: shape.distance(point) for code, shape in SHAPES.items()}
    if row["kind"] == "archipelago":
        assert min(away.values()) > 3
    else:
        assert away[row["province"]] < 2
    assert folded(row["name_vi"]) in {
        folded(row["name_en"]),
        "quandao" + folded(row["name_en"]).removesuffix("archipelago"),
    }
    assert row["side"] in {"right", "left", "under", "none"}
