"""The map of provinces: colours, what can be pointed at, names, islands, key and credit."""

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest
import shapely
from charting import texts

from dashboard.charts.parts import country_map
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.looks import FADED
from dashboard.charts.parts.style import PALETTES
from dashboard.charts.province_map import NAMED, province_map, takeaway
from dashboard.queries.register.measures import MEASURES
from dashboard.words import Words


@pytest.fixture
def draw(provinces: pd.DataFrame, outlines: dict[str, Any], islands: pd.DataFrame) -> Any:
    def make(rows: pd.DataFrame = provinces, language: str = "vi", **more: Any) -> go.Figure:
        return province_map(rows, outlines=outlines, islands=islands, canvas=Canvas(Words.of(language)), **more)

    return make


def grounds(figure: go.Figure) -> list[Any]:
    return [shape for shape in figure.layout.shapes if shape.type == "path"]


def nets(figure: go.Figure) -> dict[str, Any]:
    """The unseen points of each province."""
    return {trace.customdata[0]: trace for trace in figure.data if trace.marker.opacity == 0}


@dataclass(frozen=True)
class Name:
    """What is written on the map, where, in which colour, and the province that it leads to."""

    area: str
    text: str
    x: float
    y: float
    tone: str


def names(figure: go.Figure) -> list[Name]:
    return [
        Name(*one, trace.textfont.color)
        for trace in figure.data
        if trace.mode == "text"
        for one in zip(trace.customdata, trace.text, trace.x, trace.y, strict=True)
    ]


def pointed_out(figure: go.Figure) -> dict[str, str]:
    """The names with a line to their province, and the number below or beside each."""
    notes = (note.text.removeprefix("<b>").split("</b>") for note in figure.layout.annotations if note.showarrow)
    return {name: number.removeprefix("<br>").strip() for name, number in notes}


def test_every_province_is_a_ground_in_the_colour_of_its_class(draw) -> None:
    figure = draw()
    assert len(grounds(figure)) == 34
    assert {shape.fillcolor for shape in grounds(figure)} <= set(PALETTES["light"].grounds)
    assert len({shape.fillcolor for shape in grounds(figure)}) == 4
    # Cut by 50 to 83 percent, from row to row: the first province is the lightest, the last the darkest.
    assert grounds(figure)[0].fillcolor == PALETTES["light"].grounds[0]
    assert grounds(figure)[-1].fillcolor == PALETTES["light"].grounds[-1]


def test_the_key_says_what_the_colours_mean(draw, provinces) -> None:
    rows = provinces.assign(xa_after=provinces.communes_after, phuong_after=1)
    said = texts(draw(language="en"))
    assert said[0] == "© OpenStreetMap contributors, ODbL"
    assert said[1] == "Register: cut in commune-level units (%)", "whose numbers"
    classes = ["80% or more", "70% to under 80%", "60% to under 70%", "under 60%"]
    assert said[2:7] == [*classes[:2], *classes[2:3], "country: 66.50%", *classes[3:]], "below its class"
    heads = [texts(draw(rows, measure=measure))[1] for measure in MEASURES]
    assert len(set(heads)) == len(MEASURES)


def test_few_numbers_are_classes_of_their_own(draw) -> None:
    assert texts(draw(measure="merged_from", language="en"))[2:5] == ["3", "2", "1 (not merged)"]


def test_every_province_can_be_pointed_at_all_over(draw, outlines) -> None:
    found = nets(draw())
    assert len(found) == 34
    for feature in outlines["features"]:
        shape = shapely.geometry.shape(feature["geometry"])
        net = found[f"2025-{feature['properties']['gso_code']}"]
        points = shapely.points(np.column_stack([net.x, net.y]))
        assert shapely.intersects(shape.buffer(0.006), points).all()  # rounded to two decimals
        # The largest hole between points of a square net of 0.13 degrees has a radius of 0.092.
        largest = max(shapely.get_parts(shape), key=lambda part: part.area)
        uncovered = largest.buffer(-0.1).difference(shapely.union_all(shapely.buffer(points, 0.1)))
        assert uncovered.area == pytest.approx(0, abs=1e-3)


def test_who_alone_has_most_and_least_is_named_with_the_number(draw, provinces) -> None:
    rates = provinces.reduction_rate.set_axis(provinces.name)
    words = Words.of("vi")
    ends = {name: words.percent(rates[name]) for name in (rates.idxmax(), rates.idxmin())}
    assert pointed_out(draw()) == ends
    level = provinces.assign(reduction_rate=[90.0, 90.0, *provinces.reduction_rate[2:]])
    assert list(pointed_out(draw(level)).values()) == [words.percent(level.reduction_rate.min())]


@pytest.mark.parametrize("area", ["2025-12", "2025-46"])
def test_the_line_to_a_province_at_a_border_runs_over_no_other(draw, provinces, outlines, area) -> None:
    rows = provinces.assign(communes_after=provinces.communes_after.mask(provinces.area == area, 2))
    notes = [note for note in draw(rows, measure="communes_after").layout.annotations if note.showarrow]
    (name,) = provinces.name[provinces.area == area]
    (line,) = (shapely.LineString([(n.ax, n.ay), (n.x, n.y)]) for n in notes if f"<b>{name}</b>" in n.text)
    others = [one for one in outlines["features"] if f"2025-{one['properties']['gso_code']}" != area]
    assert [one["properties"] for one in others if shapely.geometry.shape(one["geometry"]).intersects(line)] == []


def test_provinces_with_room_in_them_or_beside_them_off_the_land_are_named_where_the_map_is_wide(draw) -> None:
    written = {name.text.partition(">")[2].partition("<")[0] for name in names(draw()) if "<i>" not in name.text}
    assert {"Sơn La", "Cao Bằng", "Thanh Hóa", "Nghệ An", "Gia Lai", "Đắk Lắk", "Khánh Hòa"} <= written


def test_the_chosen_are_drawn_last_with_a_strong_border_and_named_with_their_number(draw, provinces) -> None:
    figure = draw(chosen=["2025-40", "2025-24"])
    assert [shape.line.width > 2 for shape in grounds(figure)] == [False] * 32 + [True] * 2
    assert list(pointed_out(figure)) == ["Nghệ An", "Bắc Ninh"], "they alone are"


def test_of_many_chosen_only_the_borders_are_strong(draw, provinces) -> None:
    figure = draw(chosen=list(provinces.area))
    assert len(pointed_out(figure)) <= NAMED + 2
    assert all(shape.line.width > 2 for shape in grounds(figure))


def test_what_is_not_chosen_is_faded_and_keeps_its_border(draw) -> None:
    figure = draw(chosen=["2025-40"])
    faded = [shape for shape in grounds(figure) if len(shape.fillcolor) == len("#rrggbbaa")]
    assert len(faded) == 33
    assert {round(int(shape.fillcolor[-2:], 16) / 255, 2) for shape in faded} == {FADED}
    assert {shape.line.color for shape in faded} == {PALETTES["light"].muted}
    (rings,) = (trace for trace in figure.data if trace.mode == "markers" and trace.marker.opacity != 0)
    assert set(rings.marker.opacity) == {FADED}


def test_no_name_is_white_beside_its_province(draw, outlines) -> None:
    features = {f"2025-{one['properties']['gso_code']}": one["geometry"] for one in outlines["features"]}
    white = [name for name in names(draw()) if name.tone != PALETTES["light"].ink]
    assert white
    assert all(shapely.geometry.shape(features[one.area]).contains(shapely.Point(one.x, one.y)) for one in white)


@pytest.mark.parametrize("chosen", [[], ["2025-24"], ["2025-48", "2025-56"]])
@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_both_archipelagos_are_named_on_every_map_in_place_and_with_their_province(
    draw, language: str, measure: str, chosen: list[str]
) -> None:
    figure = draw(language=language, measure=measure, chosen=chosen)
    always = [name for name in names(figure) if "wide" not in name.text]
    for island, province, place in (("Hoàng Sa", "Đà Nẵng", (112, 16.5)), ("Trường Sa", "Khánh Hòa", (114.4167, 9.25))):
        (name,) = (one for one in always if island in one.text.replace("\N{NO-BREAK SPACE}", " "))
        assert f"({province})" in name.text
        assert np.hypot(name.x - place[0], name.y - place[1]) < 0.6


def test_small_islands_are_named_in_vietnamese_where_the_map_is_wide(draw, islands) -> None:
    for language in ("vi", "en"):
        written = [name.text for name in names(draw(language=language)) if "wide" in name.text and "<i>" in name.text]
        wide = {re.sub(r"<[^>]*>", "", text) for text in written}
        assert {"Phú Quốc", "Côn Đảo", "Lý Sơn"} <= wide <= set(islands.name_vi)


def test_islands_are_rings_of_the_register_that_lead_to_their_province(draw, islands) -> None:
    (rings,) = (trace for trace in draw().data if trace.mode == "markers" and trace.marker.opacity != 0)
    assert list(rings.customdata) == list("2025-" + islands.province)
    assert rings.marker.line.color == PALETTES["light"].register


def test_everything_lies_in_sight(draw) -> None:
    (west, east), (south, north) = country_map.EAST, country_map.NORTH
    for trace in draw().data:
        assert west < min(trace.x) <= max(trace.x) < east
        assert south < min(trace.y) <= max(trace.y) < north


def test_the_map_is_true_to_scale_and_fixed(draw) -> None:
    layout = draw().layout
    assert (layout.yaxis.scaleanchor, layout.yaxis.scaleratio) == ("x", 1.045)
    assert layout.xaxis.fixedrange
    assert layout.yaxis.fixedrange


def test_the_figure_is_small_enough_to_send(draw) -> None:
    assert len(draw().to_json()) < 150_000


def test_takeaway(provinces) -> None:
    three = provinces.head(3)
    assert takeaway(three, words=Words.of("en")) == (
        "Tuyên Quang cut the largest share (52.00%), Hà Nội the smallest (50.00%)"
    )
    assert takeaway(three, words=Words.of("vi"), measure="reduction") == (
        "Tuyên Quang giảm nhiều đơn vị nhất (52), Hà Nội ít nhất (50)"
    )
    assert takeaway(three, words=Words.of("en"), measure="merged_from") == (
        "2 of the 3 provinces were merged from several old ones"
    )
    assert takeaway(three.head(1), words=Words.of("en")) == (
        "Hà Nội cut its commune-level units from 100 to 50 (50.00%)"
    )
