"""The map of communes: classes by colour, size and symbol; the chosen provinces; islands; what is left out."""

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.charts.commune_map import SIZES, commune_map, takeaway
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


def test_classes_differ_by_colour_size_and_the_ends_by_symbol(draw, communes) -> None:
    found = dots(draw(communes.assign(latitude=communes.latitude.fillna(16))))
    assert [trace.customdata for trace in found] == [(f"2025-1000{place}",) for place in range(6)]
    colours = [trace.marker.color for trace in found]
    assert colours == [PALETTES["light"].paper, *PALETTES["light"].dots, PALETTES["light"].dots[-1]]
    assert [trace.marker.size for trace in found] == [*SIZES, SIZES[-1]]
    assert [trace.marker.symbol for trace in found] == ["circle"] * 4 + ["diamond"] * 2
    assert found[0].marker.line.color == PALETTES["light"].register


def test_what_is_said_of_a_commune(draw) -> None:
    first, second = dots(draw())[:2]
    assert (
        first.hovertext[0] + first.hovertemplate
        == "Xã 0 · Nghệ An%{hovertext}<br>formed from 1 old unit<extra></extra>"
    )
    assert second.hovertemplate == "%{hovertext}<br>formed from 2 old units<extra></extra>"


def test_the_others_are_grey_and_small_where_provinces_are_chosen(draw) -> None:
    found = dots(draw(chosen=["2025-46"]))
    others, own = found[:3], found[3:]
    assert [trace.customdata for trace in others] == [("2025-10000",), ("2025-10001",), ("2025-10002",)]
    assert {trace.marker.color for trace in others} == {PALETTES["light"].before}
    assert max(trace.marker.size for trace in others) < min(trace.marker.size for trace in own)
    assert others[2].hovertemplate == "%{hovertext}<br>formed from 3 old units<extra></extra>"
    assert [trace.customdata for trace in own] == [("2025-10003",), ("2025-10004",)]


def test_the_key_tells_of_others_only_where_there_are_some(draw) -> None:
    def said(**more: Any) -> list[str]:
        return [one.text for one in draw(**more).layout.annotations]

    assert said()[1:6] == ["5 or more", "4", "3", "2", "1"]
    assert "other provinces" not in said()
    assert said(chosen=["2025-46"])[6] == "other provinces"


def test_communes_of_no_old_unit_are_with_those_of_one(draw, communes) -> None:
    figure = draw(communes.assign(predecessors=[0, 1, 2, 3, 4, 5]))
    assert [one.text for one in figure.layout.annotations][5] == "0–1"
    assert [trace.marker.size for trace in dots(figure)][:2] == [SIZES[0]] * 2


def test_what_has_no_place_is_left_out_and_counted(draw, communes) -> None:
    assert "2025-10005" not in {name for trace in dots(draw()) for name in trace.customdata}
    assert takeaway(communes, words=Words.of("en")) == (
        "On average 3.5 old units made one new; 1 came from one, 2 from five or more"
    )
    assert takeaway(communes.tail(1), words=Words.of("en")) == "Xã 5 was formed from 6 old units"
    assert any("1" in one.text and "place of" in one.text for one in draw().layout.annotations)
    assert not any("place of" in one.text for one in draw(communes.head(5)).layout.annotations)


def test_islands_are_rings_once_where_the_table_of_islands_puts_them(draw, communes, islands) -> None:
    zone = {
        "area": "2025-20333", "name": "Đặc khu Hoàng Sa", "province": "2025-48", "province_name": "Đà Nẵng",
        "latitude": 16.568, "longitude": 112.135, "predecessors": 1,
    }  # fmt: skip
    figure = draw(pd.concat([communes, pd.DataFrame([zone])]), language="vi")
    assert "2025-20333" not in {name for trace in dots(figure) for name in trace.customdata}
    small, large = (trace for trace in figure.data if trace.mode == "markers+text")
    assert list(large.customdata) == ["2025-20333", "2025-56"]  # the other one is not among the rows: its province
    assert (large.x[0], large.y[0]) == (112, 16.5)
    assert list(large.text) == ["Quần đảo<br>Hoàng Sa<br>(Đà Nẵng)", "Quần đảo<br>Trường Sa"]
    assert len(small.x) == 11
    assert list(large.marker.line.color) == [PALETTES["light"].register, PALETTES["light"].before]


def test_the_outlines_lie_beneath_without_a_filling(draw) -> None:
    paths = [
        shape for shape in draw(chosen=["2025-40"]).layout.shapes if shape.type == "path" and shape.layer == "below"
    ]
    assert len(paths) == 34
    assert {shape.fillcolor for shape in paths} == {"rgba(0,0,0,0)"}
    assert [shape.line.width > 2 for shape in paths].count(True) == 1


def test_the_credit_is_on_the_map(draw) -> None:
    assert draw().layout.annotations[-1].text == "© OpenStreetMap contributors, ODbL"


def test_a_whole_country_is_small_enough_to_send(draw, communes) -> None:
    place = np.arange(3321)
    country = pd.DataFrame({
        "area": [f"2025-{one:05}" for one in place], "name": "Phường Đông Hưng Thuận", "province": "2025-79",
        "province_name": "Hồ Chí Minh", "latitude": 9 + place / 300, "longitude": 103 + place / 600,
        "predecessors": place % 7 + 1,
    })  # fmt: skip
    assert len(draw(country).to_json()) < 450_000
