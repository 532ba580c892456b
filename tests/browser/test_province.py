"""The page of one province in a real browser: chosen by keyboard, searched without diacritics, on a phone."""

from collections.abc import Callable
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest
from browsing import DRAWN, barriers
from playwright.sync_api import Page, expect

from dashboard.words import LANGUAGES

Visit = Callable[..., Page]
PATIENCE = 20_000  # milliseconds: choosing and searching draw the page anew
PHONE = {"width": 360, "height": 740}
BAC_NINH = "/province?province=B%E1%BA%AFc+Ninh"
HANOI = "/province?province=H%C3%A0+N%E1%BB%99i"
CUT = """[...document.querySelectorAll('.st-key-units_by_kind-chart svg.main-svg text')].filter(label => {
  const box = label.getBoundingClientRect(), chart = label.closest('.stPlotlyChart').getBoundingClientRect();
  return Math.max(chart.left - box.left, box.right - chart.right) > 1.5;
}).map(label => label.textContent)"""
LEVELS = "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(h => h.checkVisibility()).map(h => +h.tagName[1])"


def asked(page: Page, **expected: list[str]) -> None:
    """Wait until the address asks for exactly this."""
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query) == expected)


def test_a_keyboard_chooses_a_province_without_diacritics(visit: Visit) -> None:
    page = visit("/province?lang=en")
    box = page.get_by_role("combobox", name="Choose a province or city")
    box.focus()
    box.press_sequentially("nghe an")
    box.press("Enter")
    expect(page.locator("h1")).to_contain_text("Nghệ An, merged with no other province: 412 → 130", timeout=PATIENCE)
    asked(page, lang=["en"], province=["Nghệ An"])


def test_a_name_that_fits_several_narrows_the_list(visit: Visit) -> None:
    page = visit("/province?lang=en")
    box = page.get_by_role("combobox", name="Choose a province or city")
    box.focus()
    box.press_sequentially("quang")
    box.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Several names fit “quang”")).to_be_visible(timeout=PATIENCE)
    # Tuyên Quang has it at the end; Quảng Bình went into Quảng Trị, Quảng Nam into Đà Nẵng.
    expect(page.locator(".provinces a")).to_have_text(
        ["Đà Nẵng", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Tuyên Quang"]
    )
    page.locator(".provinces a").filter(has_text="Quảng Ninh").press("Enter")
    expect(page.locator("h1")).to_contain_text("Quảng Ninh", timeout=PATIENCE)
    asked(page, lang=["en"], province=["Quảng Ninh"])


def test_communes_are_found_without_diacritics_and_by_their_old_names(visit: Visit) -> None:
    page = visit(f"{BAC_NINH}&lang=vi")
    box = page.get_by_role("textbox", name="Tìm tên mới, tên cũ")
    box.fill("ngo quyen")
    box.press("Enter")
    expect(page.get_by_role("status").filter(has_text="1 trong 99 đơn vị phù hợp")).to_be_visible(timeout=PATIENCE)
    unit = page.locator(".register .part").filter(has_text="phường Bắc Giang")
    expect(unit.locator("h3")).to_have_text("phường Bắc Giang")
    expect(unit).to_contain_text("phường Thọ Xương, phường Ngô Quyền")


def test_a_selected_row_is_written_out(visit: Visit) -> None:
    page = visit(f"{BAC_NINH}&lang=vi")
    table = page.locator(".st-key-communes-2025-24")
    table.scroll_into_view_if_needed()
    grid = table.locator("canvas").first.bounding_box()
    assert grid is not None
    page.mouse.click(grid["x"] + 16, grid["y"] + 35 + 17)  # the box of the first row, below the headings
    unit = page.locator(".register .part").filter(has_text="Hình thành từ")
    expect(unit.locator("h3")).to_have_text("xã An Lạc", timeout=PATIENCE)
    expect(unit).to_contain_text("Hình thành từ 2 đơn vị cũ: xã An Lạc, xã Lệ Viễn (huyện Sơn Động).")


@pytest.mark.parametrize("path", [BAC_NINH, HANOI])
@pytest.mark.parametrize("language", LANGUAGES)
def test_page_fits_a_phone(visit: Visit, path: str, language: str) -> None:
    page = visit(f"{path}&lang={language}", viewport=PHONE)
    page.locator(".st-key-units_by_kind-chart").wait_for()
    page.wait_for_function(DRAWN)
    page.evaluate("document.fonts.ready.then(() => true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= PHONE["width"]
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("path", [BAC_NINH, HANOI])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_barrier(visit: Visit, path: str, language: str, scheme: str) -> None:
    page = visit(f"{path}&lang={language}", color_scheme=scheme)
    page.locator(".st-key-units_by_kind-chart").wait_for()
    page.wait_for_function(DRAWN)
    assert barriers(page) == []
    levels = page.evaluate(LEVELS)
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_register_and_article_differ_in_colour(visit: Visit, scheme: str) -> None:
    page = visit(f"{BAC_NINH}&lang=vi", color_scheme=scheme)
    colour = "element => getComputedStyle(element).color"
    ours = page.locator(".register .after").first.evaluate(colour)
    theirs = page.locator(".headline .after").first.evaluate(colour)
    assert ours == {"light": "rgb(124, 20, 87)", "dark": "rgb(251, 182, 242)"}[scheme]
    assert ours != theirs
