"""The map of provinces: colours, what can be pointed at, names, islands, key and credit."""

import re
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest
import shapely
from charting import texts

from dashboard.charts.parts import country_map
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.register import MEASURES
from dashboard.charts.parts.style import PALETTES, TINY
from dashboard.charts.parts.text_width import text_width
from dashboard.charts.province_map import province_map, takeaway
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


def names(figure: go.Figure) -> list[Any]:
    return [(trace, text) for trace in figure.data if trace.text is not None for text in trace.text if text]


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
    assert said[0] == "Register: cut in commune-level units (%)", "whose numbers"
    assert said[1:6] == ["80% or more", "70% to under 80%", "60% to under 70%", "under 60%", "special zone"]
    heads = [texts(draw(rows, measure=measure))[0] for measure in MEASURES]
    assert len(set(heads)) == len(MEASURES)


def test_signs_of_the_key_stand_beside_their_words(draw) -> None:
    figure = draw(language="en")
    signs = [shape for shape in figure.layout.shapes if shape.type == "rect"]
    phrases = [one for one in figure.layout.annotations if one.yanchor == "middle"]
    ramp = list(PALETTES["light"].grounds[::-1])
    assert [shape.fillcolor for shape in signs] == sorted(
        {shape.fillcolor for shape in grounds(figure)}, key=ramp.index
    )
    (ring,) = (shape for shape in figure.layout.shapes if shape.type == "circle")
    assert [(shape.y0 + shape.y1) / 2 for shape in (*signs, ring)] == [phrase.yshift for phrase in phrases]
    assert ring.line.color == PALETTES["light"].register


def test_few_numbers_are_classes_of_their_own(draw) -> None:
    assert texts(draw(measure="merged_from", language="en"))[1:4] == ["3", "2", "1 (not merged)"]


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


def test_what_is_said_of_a_province(draw) -> None:
    found = nets(draw(language="en"))
    assert found["2025-40"].hovertemplate.split("<br>") == [
        "<b>Nghệ An</b>",
        "100 → 34 commune-level units",
        "66 fewer (66.00%)",
        "merged from 2 old provinces<extra></extra>",
    ]
    assert "merged" not in found["2025-01"].hovertemplate


def test_a_small_map_names_the_archipelagos_alone_and_speaks_of_no_line(draw) -> None:
    figure = draw(names=False)
    plain = {re.sub(r"<[^>]*>", " ", text).strip() for _, text in names(figure)}
    assert "Nghệ An" not in plain
    assert {"Quần đảo Hoàng Sa (Đà Nẵng)", "Quần đảo Trường Sa (Khánh Hòa)"} <= plain
    assert [text for text in texts(figure) if "ạch chân" in text] == []


def test_a_small_map_names_who_alone_has_most_and_least_with_the_number(draw, provinces) -> None:
    rates = provinces.reduction_rate.rename(provinces.name)
    drawn = {
        tuple(re.split(r"<br>", re.sub(r"</?b>", "", one.text)))
        for one in draw(names=False).layout.annotations
        if one.showarrow
    }
    words = Words.of("vi")
    assert drawn == {(name, words.percent(rates[name], 1)) for name in (rates.idxmax(), rates.idxmin())}
    level = provinces.assign(reduction_rate=[90.0, 90.0, *provinces.reduction_rate[2:]])
    (least,) = [one.text for one in draw(level, names=False).layout.annotations if one.showarrow]
    assert words.percent(level.reduction_rate.min(), 1) in least
    assert not [one for one in draw().layout.annotations if one.showarrow]


def test_names_stand_by_the_map_and_those_of_articles_are_underlined(draw) -> None:
    figure = draw()
    plain = {re.sub(r"<[^>]*>", " ", text).strip() for _, text in names(figure)}
    assert {"Nghệ An", "Hà Nội", "Quần đảo Hoàng Sa (Đà Nẵng)", "Quần đảo Trường Sa (Khánh Hòa)"} <= plain
    underlined = {
        area
        for trace in figure.data if trace.mode == "text"
        for area, line in zip(trace.customdata, trace.textfont.lineposition, strict=True) if line == "under"
    }  # fmt: skip
    assert underlined == {area for area in nets(figure) if int(area[5:]) % 2 == 0}
    assert texts(figure)[6] == "Gạch chân: có bài báo ở đây"


def test_no_line_on_articles_where_none_tells(draw, provinces) -> None:
    assert not any("Gạch chân" in text for text in texts(draw(provinces.assign(reported=False))))


def test_archipelagos_are_always_named_other_islands_where_the_map_is_wide(draw, provinces) -> None:
    for rows in (provinces, provinces.head(1)):
        rings = [trace for trace in draw(rows).data if trace.mode == "markers+text"]
        small, large = rings
        assert all(text == "" or text.startswith('<span class="wide">') for text in small.text)
        assert [text.startswith("Quần đảo<br>") for text in large.text] == [True, True]
        assert list(large.customdata) == ["2025-48", "2025-56"]
    assert {colour for trace in rings for colour in trace.marker.line.color} == {PALETTES["light"].register}


def test_islands_are_called_the_same_in_both_languages_with_all_diacritics(draw, islands) -> None:
    by_language = {
        language: [trace for trace in draw(language=language).data if trace.mode == "markers+text"]
        for language in ("vi", "en")
    }
    (small, _large), (small_en, large_en) = by_language["vi"], by_language["en"]
    assert small.text == small_en.text
    assert set(islands.name_vi[islands.side != "none"]) >= {re.sub(r"<[^>]*>", "", text) for text in small.text if text}
    assert [text.startswith(name) for text, name in zip(large_en.text, ("Hoàng Sa", "Trường Sa"), strict=True)] == [
        True
    ] * 2


def test_no_name_of_an_island_is_cut_at_the_edge_of_the_narrowest_map_that_has_it(islands) -> None:
    (west, east), narrowest, beside = country_map.EAST, 32 * 16, 8
    for island in islands[islands.side.isin(["left", "under", "right"]) & (islands.kind == "island")].itertuples():
        at = (island.longitude - west) / (east - west) * narrowest
        width = text_width(island.name_vi, size=TINY)
        left = {"left": at - width - beside, "under": at - width / 2, "right": at}[island.side]
        right = {"left": at, "under": at + width / 2, "right": at + width + beside}[island.side]
        assert 0 <= left < right <= narrowest, island.name_vi


def test_everything_lies_in_sight(draw) -> None:
    (west, east), (south, north) = country_map.EAST, country_map.NORTH
    for trace in draw().data:
        assert west < min(trace.x) <= max(trace.x) < east
        assert south < min(trace.y) <= max(trace.y) < north


def test_the_chosen_are_drawn_last_with_a_strong_border_and_a_bold_name(draw) -> None:
    figure = draw(chosen=["2025-01"])
    assert [shape.line.width > 2 for shape in grounds(figure)] == [False] * 33 + [True]
    assert [re.sub(r"<[^>]*>", " ", text).split() for _, text in names(figure) if "<b>" in text] == [["Hà", "Nội"]]


def test_provinces_without_a_row_are_grey_and_cannot_be_pointed_at(draw, provinces) -> None:
    figure = draw(provinces.head(1), language="en")
    assert [shape.fillcolor for shape in grounds(figure)].count(PALETTES["light"].grid) == 33
    assert list(nets(figure)) == ["2025-01"]
    assert "not in view" in texts(figure)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_map_names_its_source(draw, language: str) -> None:
    assert texts(draw(language=language))[-1] == "© OpenStreetMap contributors, ODbL"


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
