"""On the page that compares a province is chosen with a mark or a row; all pages follow."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard.dataset import load
from dashboard.queries.areas import province_names

Visit = Callable[..., Page]
PHONE = {"width": 360, "height": 740}
PLACE = """(frame, area) => {
  const map = frame.querySelector('.js-plotly-plot'), box = map.getBoundingClientRect();
  const {xaxis, yaxis} = map._fullLayout;
  const one = map._fullData.find(trace => trace.customdata && trace.customdata.includes(area));
  const at = one.customdata.indexOf(area);
  return [box.left + xaxis._offset + xaxis.d2p(one.x[at]), box.top + yaxis._offset + yaxis.d2p(one.y[at])];
}"""
"""Where the first mark of an area lies in the window, in pixels."""


def asked(page: Page, **expected: list[str]) -> None:
    """Wait until the address asks for exactly this."""
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query) == expected)


def click(page: Page, x: float, y: float) -> None:
    """Point at a place and, once the chart has seen it, click: Plotly chooses what was pointed at."""
    page.mouse.move(x, y)
    expect(page.locator(".hoverlayer .hovertext")).to_be_visible()
    page.mouse.click(x, y)


def middle(mark: Locator) -> tuple[float, float]:
    """The middle of a mark in the window, where it is scrolled to."""
    mark.evaluate("mark => mark.scrollIntoView({block: 'center'})")
    box = mark.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def told(page: Page, name: str) -> None:
    """Wait until the page says that this province is chosen, in the box, in words and with both witnesses."""
    expect(page.locator(".place-box .tags > li span")).to_have_text([name])
    expect(page.locator(".notes[role=status]")).to_contain_text(f"{name} is number")
    expect(page.locator(".place-card")).to_have_count(1)


def test_a_ring_of_the_ranking_sets_the_filter_of_all_pages(visit: Visit) -> None:
    page = visit("/compare?lang=en")
    rings = page.locator(".st-key-province_ranking-chart .scatterlayer .trace").last.locator("path.point")
    expect(rings).to_have_count(34)
    click(page, *middle(rings.nth(3)))  # Nghệ An lost the fourth most
    asked(page, lang=["en"], province=["Nghệ An"])
    told(page, "Nghệ An")
    click(page, *middle(rings.first))
    asked(page, lang=["en"], province=["Hà Nội"])
    told(page, "Hà Nội")
    page.get_by_role("link", name="Timeline").click()
    expect(page).to_have_title("Timeline · Việt Nam 2025")
    asked(page, lang=["en"], province=["Hà Nội"])


@pytest.mark.parametrize(("switch", "kind", "area"), [
    ("", "province_map", "2025-38"),
    ("&map=communes", "commune_map", "2025-17878"),  # Đông Lộc of Nghệ An
])  # fmt: skip
def test_a_place_on_the_map_sets_the_filter_too(visit: Visit, switch: str, kind: str, area: str) -> None:
    page = visit(f"/compare?lang=en&view=map{switch}")
    frame = page.locator(f".st-key-{kind}-chart")
    expect(frame.locator(".main-svg text").first).to_be_visible()
    frame.evaluate("frame => frame.scrollIntoView({block: 'center'})")
    click(page, *frame.evaluate(PLACE, area))
    name = "Thanh Hóa" if kind == "province_map" else "Nghệ An"
    told(page, name)
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query)["province"] == [name])


def test_on_a_phone_a_touch_tells_a_row_and_the_next_one_chooses_it(visit: Visit) -> None:
    page = visit("/compare?lang=en&measure=percent", viewport=PHONE, has_touch=True)
    rows = page.locator(".st-key-province_ranking-chart .barlayer .trace").first.locator(".point path")
    expect(rows).to_have_count(34)
    place = middle(rows.nth(1))
    page.touchscreen.tap(*place)  # Plotly takes the first touch for pointing
    expect(page.locator(".hoverlayer .hovertext")).to_contain_text("Hưng Yên: 381 → 104 by the register")
    page.touchscreen.tap(*place)
    asked(page, lang=["en"], measure=["percent"], province=["Hưng Yên"])


def test_a_ring_of_the_distribution_sets_the_filter_too(visit: Visit) -> None:
    page = visit("/compare?lang=en&view=spread")
    rings = page.locator(".st-key-reduction_distribution-chart .scatterlayer .trace").first.locator("path.point")
    expect(rings).to_have_count(34)
    click(page, *middle(rings.last))
    asked(page, lang=["en"], view=["spread"], province=["Hà Nội"])
    told(page, "Hà Nội")


def test_a_row_of_the_table_leads_to_its_province(visit: Visit) -> None:
    page = visit("/compare?lang=en&view=table")
    canvas = page.locator(".st-key-provinces-table canvas").first
    expect(canvas).to_be_visible()
    canvas.evaluate("canvas => canvas.closest('.stDataFrame').scrollIntoView({block: 'center'})")
    # It is higher than the window: the row in its middle is in sight.
    box = canvas.bounding_box()
    assert box is not None
    names = province_names(load())
    row = len(names) // 2
    page.mouse.click(box["x"] + 18, box["y"] + 35 * (row + 1.5))  # the box before the row, below the headings
    asked(page, lang=["en"], view=["table"], province=[names[row]])
    told(page, names[row])
