"""What a pointer shows beside a mark is inside the window and in our typeface, at every mark of every chart."""

import pytest
from browsing import DESK, DRAWN, Visit, address

from dashboard.charts.parts.style import FONT

PAGES = [
    address("units"),
    address("timeline"),
    address("compare", province="Bắc Ninh", former="shown"),
    address("compare", view="map"),
    address("compare", view="spread"),
]
NARROW = {"viewport": {"width": 360, "height": 740}}
"""A narrow window with a mouse; where there is none, nothing is shown."""
LABELS = """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap(chart =>
  chart.data.flatMap((trace, curveNumber) => [...(trace.hoverinfo === 'skip' ? [] : trace.x)].flatMap((_, point) => {
    window.Plotly.Fx.hover(chart, [{curveNumber, pointNumber: point}]);
    return [...chart.querySelectorAll('.hoverlayer .hovertext')].map(label => {
      const {left, right} = label.getBoundingClientRect(), text = label.querySelector('text');
      return [text.textContent, left, right, getComputedStyle(text).fontFamily];
    });
  })))"""
"""The words at each mark, from where to where they reach in the window, and their typeface."""


@pytest.mark.parametrize("reader", [DESK, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("path", PAGES)
def test_what_a_pointer_shows_is_inside_and_in_our_typeface(visit: Visit, path: str, reader: dict[str, object]) -> None:
    page = visit(path, **reader)
    page.wait_for_function(DRAWN)
    labels, width = page.evaluate(LABELS), page.viewport_size["width"]
    assert labels
    assert [(text, left, right) for text, left, right, _font in labels if left < 0 or right > width] == []
    assert {font.partition(",")[0].strip("\"'") for *_label, font in labels} == {FONT.partition(",")[0].strip("'")}
