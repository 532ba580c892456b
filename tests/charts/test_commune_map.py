"""The map of communes: classes by colour, size and symbol; the chosen provinces; islands; what is left out."""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest
import shapely

from dashboard.charts.commune_map import SIZES, commune_map, takeaway
from dashboard.charts.parts import country_map
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import PALETTES
from dashboard.words import Words


@pytest.fixture
def draw(communes: pd.DataFrame, outlines: dict[str, Any], islands: pd.DataFrame) -> Any:
    def make(rows: pd.DataFrame = communes, language: str = "en", **more: Any) -> go.Figure:
        return commune_map(rows, outlines=outlines, islands=islands, canvas=Canvas(Words.of(language)), **more)

    return make


def dots(figure: go.Figure) -> list[Any]:
    return [trace for trace in figure.data if trace.mode == "markers"]


def test_classes_differ_by_colour_and_size(draw, communes) -> None:
    found = dots(draw(communes.assign(latitude=communes.latitude.fillna(16))))
    assert [trace.customdata for trace in found] == [(f"2025-1000{place}",) for place in range(6)]
    colours = [trace.marker.color for trace in found]
    assert colours == [PALETTES["light"].paper, *PALETTES["light"].dots, PALETTES["light"].dots[-1]]
    assert [trace.marker.size for trace in found] == [*SIZES, SIZES[-1]]
    assert found[0].marker.line.color == PALETTES["light"].register


def test_what_is_said_of_a_commune(draw) -> None:
    first, second = dots(draw())[:2]
    assert (
        first.hovertext[0] + first.hovertemplate
        == "Xã 0 · Nghệ An%{hovertext}<br>formed from 1 old unit<extra></extra>"
    )
    assert second.hovertemplate == "%{hovertext}<br>formed from 2 old units<extra></extra>"


def test_the_map_shows_the_chosen_province_alone_and_as_large_as_there_is_room(draw, outlines) -> None:
    figure = draw(chosen=["2025-46"])
    assert [trace.customdata for trace in dots(figure)] == [("2025-10003",), ("2025-10004",)]
    west, east = figure.layout.xaxis.range
    south, north = figure.layout.yaxis.range
    (hue,) = (one for one in outlines["features"] if one["properties"]["gso_code"] == "46")
    box = shapely.geometry.shape(hue["geometry"]).bounds
    assert west < box[0] < box[2] < east
    assert south < box[1] < box[3] < north
    assert max((box[2] - box[0]) / (east - west), (box[3] - box[1]) / (north - south)) > 0.4
    (strong,) = (shape for shape in figure.layout.shapes if shape.line.width > 2)
    assert strong.fillcolor == "rgba(0,0,0,0)"


def test_the_whole_country_is_drawn_where_none_is_chosen(draw) -> None:
    figure = draw()
    assert figure.layout.xaxis.range == pytest.approx(country_map.EAST)
    assert figure.layout.yaxis.range == pytest.approx(country_map.NORTH)
    assert {shape.fillcolor for shape in figure.layout.shapes if shape.type == "path"} == {"rgba(0,0,0,0)"}


def test_the_key_says_how_many_communes_are_of_each_class(draw, communes) -> None:
    def said(*rows: Any, **more: Any) -> list[str]:
        return [one.text for one in draw(*rows, **more).layout.annotations][-5:]

    assert said() == ["5 or more (2)", "4 (1)", "3 (1)", "2 (1)", "1 (1)"]
    assert said(chosen=["2025-46"]) == ["5 or more (2)", "4 (1)", "3 (0)", "2 (0)", "1 (0)"]
    assert said(communes.assign(predecessors=[0, 1, 2, 3, 4, 5]))[-1] == "0–1 (2)"


def test_what_has_no_place_is_left_out(draw) -> None:
    assert "2025-10005" not in {name for trace in dots(draw()) for name in trace.customdata}


def test_special_zones_lie_where_the_table_of_islands_puts_them(draw, communes) -> None:
    zone = {
        "area": "2025-20333", "name": "Đặc khu Hoàng Sa", "province": "2025-48", "province_name": "Đà Nẵng",
        "latitude": 16.568, "longitude": 112.135, "predecessors": 1,
    }  # fmt: skip
    figure = draw(pd.concat([communes, pd.DataFrame([zone])]), language="vi", chosen=["2025-48"])
    (trace,) = dots(figure)
    assert (list(trace.customdata), trace.x[0], trace.y[0]) == (["2025-20333"], 112, 16.5)
    assert any("Hoàng\N{NO-BREAK SPACE}Sa<br>(Đà Nẵng)" in note.text for note in figure.layout.annotations)
    assert not any("Trường" in note.text for note in figure.layout.annotations), "it is not in sight"


def test_takeaway(communes) -> None:
    words = Words.of("en")
    assert takeaway(communes, words=words) == "2 of 6 new units came from five or more old ones, 1 from one alone"
    of_hue = takeaway(communes, words=words, chosen=["2025-46"])
    assert of_hue == "Huế: 2 of 3 new units came from five or more old ones", "no zero is told"


def test_a_whole_country_is_small_enough_to_send(draw, communes) -> None:
    place = np.arange(3321)
    country = pd.DataFrame({
        "area": [f"2025-{one:05}" for one in place], "name": "Phường Đông Hưng Thuận", "province": "2025-79",
        "province_name": "Hồ Chí Minh", "latitude": 9 + place / 300, "longitude": 103 + place / 600,
        "predecessors": place % 7 + 1,
    })  # fmt: skip
    assert len(draw(country).to_json()) < 450_000
