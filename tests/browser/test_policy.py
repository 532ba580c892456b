"""Nothing that pages do is forbidden by their own policy: charts, components, the drawer."""

from collections.abc import Callable

from browsing import DESK, FIRST, SETTLED, address, drawer, listen
from playwright.sync_api import BrowserContext, expect

VIEWS = {
    "place": address(FIRST, province="Bắc Ninh", lang="en"),
    "map": address("compare", view="map", lang="en"),
    "timeline": address("timeline", lang="en"),
    "articles": address("articles", part="downloads", lang="en"),
    "commune": address("commune", unit="2024-07201", lang="en"),
    "units": address("units", province="Bắc Ninh", number="figure.staff.share", lang="en"),
}
CHARTED = ("place", "map", "timeline")


def test_no_page_does_what_its_policy_forbids(readers: Callable[..., BrowserContext], server: str) -> None:
    complaints: list[str] = []
    page = readers(**DESK, locale="en-GB", bypass_csp=False).new_page()
    listen(page, [server], complaints)
    for name, path in VIEWS.items():
        page.goto(server + path)
        page.locator(".place-box .input[aria-controls]").wait_for()
        page.locator(SETTLED).wait_for()
        if name in CHARTED:
            expect(page.locator(".stPlotlyChart svg.main-svg text").first).to_be_visible()
        if name == "place":
            page.locator(".witnesses a[data-number]").first.click()
            expect(drawer(page)).to_be_visible()
    page.close()
    assert complaints == []
