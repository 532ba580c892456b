"""A phone's finger: a swipe that begins on a chart scrolls the page, a tap on a mark opens what stands behind it."""

import pytest
from browsing import DRAWN, FIRST, PHONE, SCROLLED, Visit, address, asked, drawer, middle
from playwright.sync_api import Page, expect

NGHE_AN = {"lang": "vi", "province": "Nghệ An"}
PAGES_WITH_CHARTS = {
    "country": address(FIRST, lang="vi"),
    "place": address(FIRST, **NGHE_AN),
    "units": address("units", **NGHE_AN),
    "timeline": address("timeline", **NGHE_AN),
    "bars": address("compare", lang="vi", view="bars"),
    "map": address("compare", lang="vi", view="map"),
    "communes": address("compare", lang="vi", view="map", map="communes"),
    "spread": address("compare", lang="vi", view="spread"),
    "articles only": address("compare", lang="vi", indicator="staff_total"),
}
FAR = 240
"""Pixels that the finger moves up."""


def swipe(page: Page, x: float, y: float) -> None:
    """Put a finger down, move it up and lift it, as a touch screen tells it."""
    finger = page.context.new_cdp_session(page)
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for moved in range(20, FAR + 1, 20):
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y - moved}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    finger.detach()


@pytest.mark.parametrize("name", PAGES_WITH_CHARTS)
def test_a_swipe_over_a_chart_scrolls_the_page(visit: Visit, name: str) -> None:
    page = visit(PAGES_WITH_CHARTS[name], **PHONE)
    page.wait_for_function(DRAWN)
    page.add_style_tag(content=".st-key-foot { padding-bottom: 900px }")  # the last chart can be swiped away, too
    charts = page.locator(".js-plotly-plot")
    assert charts.count() > 0
    where = page.url
    for chart in charts.all():
        x, y = middle(chart)
        before = page.evaluate(SCROLLED)
        swipe(page, x, y)
        page.wait_for_function(f"before => {SCROLLED} - before > 150", arg=before)
    assert page.url == where
    expect(drawer(page)).to_have_count(0)


def test_one_tap_on_a_mark_opens_its_sentence(visit: Visit) -> None:
    page = visit(address("units", **NGHE_AN), **PHONE)
    for marks in (".st-key-staff-chart .bars .point path", ".st-key-commune_reduction-chart .points path"):
        mark = page.locator(marks).first
        expect(mark).to_be_visible()
        page.touchscreen.tap(*middle(mark))
        expect(drawer(page).locator("article.evidence").first).to_be_in_viewport()
        page.keyboard.press("Escape")
        expect(drawer(page)).to_have_count(0)
        asked(page, "/units", lang=["vi"], province=["Nghệ An"])
