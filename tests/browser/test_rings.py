"""The register in a real browser: seen as rings, opened by a click, and no barrier or foreign word."""

from collections.abc import Callable

import pytest
from browsing import barriers
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
NGHE_AN = "province=Ngh%E1%BB%87%20An"
PLUM = {"light": "rgb(124, 20, 87)", "dark": "rgb(251, 182, 242)"}
UNFOLD = "document.querySelectorAll('.stHtml details').forEach(details => { details.open = true })"


def test_ring_then_the_registers_box(visit: Visit) -> None:
    page = visit(f"/units?{NGHE_AN}&lang=en")
    figure = page.locator(".st-key-commune_reduction-chart[data-stale=false]")
    expect(figure.get_by_text("register of units, 1 July 2025")).to_be_visible()
    rings = figure.locator(".scatterlayer .trace").last.locator(".point")
    expect(rings).to_have_count(1)
    expect(rings).to_have_css("stroke", PLUM["light"])
    expect(figure).to_contain_text("412")
    rings.scroll_into_view_if_needed()
    box = rings.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    evidence = page.locator("article.evidence")
    expect(evidence).to_have_count(1)
    expect(evidence).to_have_class("evidence register")
    expect(evidence.locator(".value")).to_have_text("412")
    expect(evidence).to_contain_text("Resolution 1678/NQ-UBTVQH15")
    expect(evidence.locator("blockquote")).to_have_count(0)
    assert "number=register.2025-40.communes_before" in page.url


@pytest.mark.parametrize("scheme", PLUM)
@pytest.mark.parametrize("path", ["/units", "/compare"])
def test_rings_bring_no_barrier(visit: Visit, path: str, scheme: str) -> None:
    page = visit(f"{path}?lang=vi&number=register.2024-95.communes_before", color_scheme=scheme)
    expect(page.locator("article.evidence.register .value")).to_have_text("64")
    expect(page.locator("article.evidence.register h3")).to_have_css("color", PLUM[scheme])
    expect(page.locator(".stPlotlyChart svg.main-svg text").first).to_be_visible()
    page.evaluate(UNFOLD)
    assert barriers(page) == []


@pytest.mark.parametrize("scheme", PLUM)
def test_the_registers_word_has_its_colour(visit: Visit, scheme: str) -> None:
    page = visit("/?lang=vi&number=bg-communes-cut.communes_before,na-staff.staff_total", color_scheme=scheme)
    said = page.locator(".st-key-chosen-rest .witness")
    expect(said.first).to_have_text(
        "○ Danh mục đơn vị hành chính ngày 1/7/2025: xác nhận (192) · Nghị quyết 1658/NQ-UBTVQH15"
    )
    expect(said.first).to_have_css("color", PLUM[scheme])
    expect(said.nth(1)).to_contain_text("không có trong danh mục")
    assert said.nth(1).evaluate("said => getComputedStyle(said).color") != PLUM[scheme]
