"""Comparing: a province is chosen with a mark, a place on the map, a row or a link."""

from urllib.parse import parse_qs, urlsplit

import pytest
from browsing import DRAWN, FIRST, SETTLED, Visit, address, asked, chosen, middle
from playwright.sync_api import Page, expect

from dashboard.queries.areas import place_name
from dashboard.words import Words

PLACE = """(frame, area) => {
  const map = frame.querySelector('.js-plotly-plot'), box = map.getBoundingClientRect();
  const {xaxis, yaxis} = map._fullLayout;
  const one = map._fullData.find(trace => trace.customdata && trace.customdata.includes(area));
  const at = one.customdata.indexOf(area);
  return [box.left + xaxis._offset + xaxis.d2p(one.x[at]), box.top + yaxis._offset + yaxis.d2p(one.y[at])];
}"""
"""Where the first mark of an area lies in the window, in pixels."""


BAR = """(frame, ids) => {
  const chart = frame.querySelector('.js-plotly-plot'), box = chart.getBoundingClientRect();
  const {xaxis, yaxis} = chart._fullLayout;
  const one = chart._fullData.find(trace => trace.hovertext && trace.customdata.some(row => row[0] === ids));
  const at = one.customdata.findIndex(row => row[0] === ids);
  return [
    box.left + xaxis._offset + xaxis.d2p(one.base[at] + one.x[at] / 2), box.top + yaxis._offset + yaxis.d2p(one.y[at])
  ];
}"""
"""The middle of what is pressed for these ids in the ranking."""


def click(page: Page, x: float, y: float) -> None:
    """Point at a place and, once the chart has seen it, click: Plotly chooses what was pointed at."""
    page.mouse.move(x, y)
    expect(page.locator(".hoverlayer .hovertext")).to_be_visible()
    page.mouse.click(x, y)


def is_told(page: Page, name: str) -> None:
    """Wait until the page says where this province stands, and the box that it is chosen."""
    chosen(page, name)
    expect(page.locator(".stMain [role=status]", has_text=name).first).to_be_visible()


def test_a_mark_sets_the_filter_of_all_pages(visit: Visit) -> None:
    page = visit(address("compare", lang="en"))
    page.wait_for_function(DRAWN)
    frame = page.locator(".st-key-province_ranking-chart")
    click(page, *frame.evaluate(BAR, "2025-33"))
    asked(page, "/compare", lang=["en"], province=["Hưng Yên"])
    is_told(page, "Hưng Yên")
    page.get_by_role("radio", name="Spread").click()
    asked(page, "/compare", lang=["en"], province=["Hưng Yên"], view=["spread"])
    marks = page.locator(".st-key-reduction_distribution-chart .scatterlayer .trace").first.locator("path.point")
    expect(marks).to_have_count(34)
    click(page, *middle(marks.last))
    asked(page, "/compare", lang=["en"], province=["Hà Nội"], view=["spread"])
    is_told(page, "Hanoi")
    page.get_by_role("link", name="Timeline").click()
    asked(page, "/timeline", lang=["en"], province=["Hà Nội"])


def test_an_articles_number_in_the_ranking_opens_its_quote(visit: Visit) -> None:
    page = visit(address("compare", lang="en", province=["Nghệ An"]))
    page.wait_for_function(DRAWN)
    click(page, *page.locator(".st-key-province_ranking-chart").evaluate(BAR, "na-units.communes_after"))
    asked(page, "/compare", lang=["en"], province=["Nghệ An"], number=["na-units.communes_after"])


def test_a_number_in_the_list_of_a_province_opens_its_quote(visit: Visit) -> None:
    page = visit(address("compare", lang="en"))
    listed = page.locator(".matrix-list")
    listed.locator("summary").first.click()
    listed.locator(".listed a").first.click()
    page.wait_for_url(lambda url: "number" in parse_qs(urlsplit(url).query))


@pytest.mark.parametrize(("path", "kind", "area", "name"), [
    (address(FIRST, lang="en"), "province_map", "2025-38", "Thanh Hóa"),
    (address("compare", lang="en", view="map"), "province_map", "2025-38", "Thanh Hóa"),
    # Đông Lộc of Nghệ An
    (address("compare", lang="en", view="map", map="communes"), "commune_map", "2025-17878", "Nghệ An"),
])  # fmt: skip
def test_a_place_on_the_map_sets_the_filter_too(visit: Visit, path: str, kind: str, area: str, name: str) -> None:
    page = visit(path)
    frame = page.locator(f".st-key-{kind}-chart")
    page.wait_for_function(DRAWN)
    frame.evaluate("frame => frame.scrollIntoView({block: 'center'})")
    click(page, *frame.evaluate(PLACE, area))
    chosen(page, name)
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query).get("province") == [name])


def test_on_a_phone_a_province_of_the_list_is_chosen(visit: Visit) -> None:
    page = visit(address("compare", lang="en", view="table"))
    page.set_viewport_size({"width": 360, "height": 740})
    expect(page.locator(".st-key-provinces-table")).to_be_hidden()
    page.locator(".ranked-list a", has_text="Huế").click()
    asked(page, "/compare", lang=["en"], province=["Huế"], view=["table"])
    expect(page.locator(".ranked-list li").first).to_contain_text("Huế")


def test_a_row_of_the_table_leads_to_its_province_and_is_marked_on_top(visit: Visit) -> None:
    page = visit(address("compare", lang="en", view="table"))
    canvas = page.locator(".st-key-provinces-table canvas").first
    expect(canvas).to_be_visible()
    canvas.evaluate("canvas => canvas.closest('.stDataFrame').scrollIntoView({block: 'center'})")
    box = canvas.bounding_box()
    assert box is not None
    # It is higher than the window: a row in its middle is in sight.
    page.mouse.click(box["x"] + 18, box["y"] + 35 * 18.5)  # the box before a row, below the headings
    page.wait_for_url(lambda url: len(parse_qs(urlsplit(url).query).get("province", [])) == 1)
    name = parse_qs(urlsplit(page.url).query)["province"][0]
    is_told(page, place_name(name, Words.of("en")))
    expect(canvas).to_be_visible()
    canvas.evaluate("canvas => canvas.closest('.stDataFrame').scrollIntoView({block: 'start'})")
    box = canvas.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 18, box["y"] + 35 * 1.5)  # it stands first, ticked: the tick is taken away
    page.wait_for_url(lambda url: "province" not in parse_qs(urlsplit(url).query))


def test_on_the_first_page_a_link_chooses(visit: Visit) -> None:
    page = visit(address(FIRST, lang="en"))
    page.get_by_role("link", name="Cà Mau").last.click()
    chosen(page, "Cà Mau")
    asked(page, "/", lang=["en"], province=["Cà Mau"])


def test_a_measure_is_found_without_diacritics(visit: Visit) -> None:
    page = visit(address("compare", lang="vi"))
    box = page.locator(".st-key-indicator-switch input")
    box.fill("so phuong sau sap xep")
    box.press("Enter")
    expect(box).to_have_value("Số phường sau sắp xếp")
    asked(page, "/compare", lang=["vi"], indicator=["wards_after"])
    expect(page.locator(SETTLED)).to_be_attached()
    box.fill("xyz")
    box.press("Enter")
    expect(page.get_by_role("status").filter(has_text="xyz")).to_be_visible()
    expect(box).to_have_value("Số phường sau sắp xếp")
