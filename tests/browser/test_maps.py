"""Maps as Chromium draws them: names that fit, and provinces that a click chooses. Without a page of the dashboard."""

import base64
import json
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import shapely
from playwright.sync_api import Browser, Page
from plotly.offline import get_plotlyjs

from dashboard import paths
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.province_map import province_map
from dashboard.words import Words

PACKAGE = paths.ROOT / "dashboard"
OUTLINES = json.loads((paths.OUTLINES / "provinces.geojson").read_text("utf-8"))
DESK, BESIDE, PHONE = (600, 778), (411, 525), (328, 425)
"""Pixels of the map where it has the window, where it has a part of one, and on a phone 360 pixels wide."""
sizes = pytest.mark.parametrize("size", [DESK, BESIDE, PHONE], ids=["desk", "beside", "phone"])
DRAW = """async ([figure, height]) => {
    const fonts = ["400", "700", "italic 400"].map(one => document.fonts.load(one + " 12px 'Be Vietnam Pro'", "aạđ"));
    await Promise.all(fonts);
    figure.layout.height = height;
    figure.layout.dragmode = false; // as frame/touch.js makes it
    // Two clicks of a test are not a double click, however fast.
    await Plotly.newPlot("map", figure.data, figure.layout, {displayModeBar: false, doubleClickDelay: 0});
    const map = document.getElementById("map");
    map.on("plotly_selected", event => { window.chosen = event ? event.points.map(point => point.customdata) : []; });
    map.on("plotly_deselect", () => { window.chosen = []; });
    map.on("plotly_hover", () => { window.pointed = true; });
}"""
TEXTS = """() => [...document.querySelectorAll(".textpoint text, .annotation text")]
    .filter(one => one.textContent && getComputedStyle(one).display != "none")
    .map(one => [one.textContent, one.getBoundingClientRect()])
    .map(([text, box]) => [text, box.left, box.top, box.right, box.bottom])"""
PLACE = """([x, y]) => {
    const map = document.getElementById("map"), box = map.getBoundingClientRect(), {xaxis, yaxis} = map._fullLayout;
    window.chosen = window.pointed = null;
    return [box.left + xaxis._offset + xaxis.l2p(x), box.top + yaxis._offset + yaxis.l2p(y)];
}"""


def page_of(width: int) -> str:
    faces = tomllib.loads((PACKAGE / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]["fontFaces"]
    rules = "".join(
        f"@font-face{{font-family:'{face['family']}';font-weight:{face['weight']};unicode-range:{face['unicodeRange']};"
        f"src:url(data:font/woff2;base64,{encoded(PACKAGE / face['url'].removeprefix('app/'))})}}"
        for face in faces
    )
    css = (PACKAGE / "ui" / "parts.css").read_text("utf-8")
    frame = f'<div class="stElementContainer st-key-a_map-chart" style="width:{width}px"><div id="map"></div></div>'
    return f"<style>{rules}{css}body{{margin:10px}}</style>{frame}"


def encoded(path: Path) -> str:
    return base64.b64encode(path.read_bytes()).decode()


@cache
def figure(language: str) -> Any:
    islands = pd.read_csv(paths.REFERENCE / "islands.csv", dtype={"gso_code": str, "province": str})
    names = pd.read_csv(paths.REFERENCE / "provinces.csv", dtype=str)
    rows = pd.DataFrame({
        "area": "2025-" + names.gso_code, "gso_code": names.gso_code, "name": names[f"name_{language}"],
        "communes_before": 100, "communes_after": 40, "reduction": 60, "reduction_rate": range(34),
        "merged_from": 1,
    })  # fmt: skip
    canvas = Canvas(Words.of(language))
    return json.loads(province_map(rows, outlines=OUTLINES, islands=islands, canvas=canvas).to_json())


@pytest.fixture(scope="module")
def show(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """The map in a page without a network; drawn once a size and language."""
    context = chromium.new_context(offline=True)

    @cache
    def draw(size: tuple[int, int], language: str) -> Page:
        width, height = size
        page = context.new_page()
        page.set_viewport_size({"width": 360 if size == PHONE else 1280, "height": 800})
        page.set_content(page_of(width))
        page.add_script_tag(content=get_plotlyjs())
        page.evaluate(DRAW, [figure(language), height])
        return page

    yield lambda size, language="vi": draw(size, language)
    context.close()


def click(page: Page, place: tuple[float, float]) -> list[str]:
    """The ids that a click at a place, in degrees, chooses."""
    page.mouse.move(2, 2)
    x, y = page.evaluate(PLACE, place)
    page.mouse.move(x, y)
    page.wait_for_function("window.pointed")  # Plotly chooses what was pointed at, and looks only now and then
    # `click` would move once more, and Plotly look again 50 ms later: on a busy machine between press and release.
    page.mouse.down()
    page.mouse.up()
    page.wait_for_function("window.chosen !== null")
    return page.evaluate("window.chosen")


@sizes
@pytest.mark.parametrize("language", ["vi", "en"])
def test_names_fit_and_keep_clear_of_each_other(show, size, language) -> None:
    texts = show(size, language).evaluate(TEXTS)
    assert [(text, left, right) for text, left, _, right, _ in texts if left < 10 or right > 10 + size[0]] == []
    assert [(text, top, bottom) for text, _, top, _, bottom in texts if top < 10 or bottom > 10 + size[1]] == []
    near = [
        (one[0], other[0])
        for one, other in combinations(texts, 2)
        # Boxes have some air around their letters.
        if min(one[3], other[3]) - max(one[1], other[1]) > 6 and min(one[4], other[4]) - max(one[2], other[2]) > 4
    ]
    assert near == []


def test_a_phone_shows_the_archipelagos_and_fewer_names(show) -> None:
    desk, phone = ({text for text, *_ in show(size).evaluate(TEXTS)} for size in (DESK, PHONE))
    assert phone < desk
    always = {
        "Quần đảoHoàng\N{NO-BREAK SPACE}Sa(Đà Nẵng)",
        "Quần đảoTrường\N{NO-BREAK SPACE}Sa(Khánh Hòa)",
    }
    assert always <= phone
    assert {"Côn Đảo", "Phú Quốc", "Nghệ An"} <= desk - phone


@pytest.mark.parametrize(
    ("size", "margin"), [pytest.param(DESK, 0.1, id="desk: 4 pixels"), pytest.param(PHONE, 0.15, id="phone: 4 pixels")]
)
def test_a_click_anywhere_in_a_province_chooses_it(show, size, margin) -> None:
    page = show(size)
    wrong = {}
    for feature in OUTLINES["features"]:
        area = f"2025-{feature['properties']['gso_code']}"
        largest = max(shapely.get_parts(shapely.geometry.shape(feature["geometry"])), key=lambda part: part.area)
        # Not the middle, where the name stands, but as far to the north as is clear of the border.
        margin_here = min(margin, 0.8 * shapely.maximum_inscribed_circle(largest).length)
        x, y = max(shapely.get_coordinates(largest.buffer(-margin_here)).tolist(), key=lambda point: point[1])
        chosen = click(page, (x, y))
        if chosen != [area]:
            wrong[area] = chosen
    assert wrong == {}


@sizes
@pytest.mark.parametrize(("code", "area"), [("20333", "2025-48"), ("22736", "2025-56"), ("26732", "2025-79")])
def test_a_click_on_an_island_chooses_its_province(show, size, code, area) -> None:
    islands = pd.read_csv(paths.REFERENCE / "islands.csv", dtype={"gso_code": str}).set_index("gso_code")
    assert click(show(size), (islands.longitude[code], islands.latitude[code])) == [area]


def test_nothing_fades_where_one_is_chosen_and_a_second_click_lets_it_go(show) -> None:
    page = show(DESK)
    assert click(page, (104.3, 19.35)) == ["2025-40"]
    seen = page.evaluate(
        "[...document.querySelectorAll('.textpoint text, .point')].flatMap(one => [one, one.style])"
        ".map(one => one.fillOpacity ?? getComputedStyle(one).opacity)"
    )
    assert "0.2" not in seen  # to which Plotly fades what is not selected
    assert click(page, (104.3, 19.35)) == []
