"""Choice boxes find lines without diacritics, on a phone as on a desk."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]


def settled(page: Page) -> None:
    """Wait until the answer to the last choice is drawn: a choice made before takes the one before it back."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=30_000)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_number_is_found_without_diacritics(visit: Visit, width: int) -> None:
    page = visit("/units?lang=vi", viewport={"width": width, "height": 740})
    box = page.locator(".st-key-commune_reduction-read input")
    box.scroll_into_view_if_needed()
    box.fill("bac giang")
    box.press("Enter")
    offer = page.get_by_role("radiogroup", name="Có 4 dòng chứa “bac giang”")
    expect(offer.get_by_role("radio")).to_have_count(4)
    settled(page)
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width

    offer.get_by_text("58 · Đơn vị cấp xã sau sắp xếp · Bắc Giang (cũ)").click()
    expect(page.locator("article.evidence h3").first).to_have_text("58 Đơn vị cấp xã sau sắp xếp")
    expect(offer).to_have_count(0)
    expect(box).to_have_value("58 · Đơn vị cấp xã sau sắp xếp · Bắc Giang (cũ)")
    assert "number=bg-communes-cut.communes_after" in page.url


def test_what_fits_one_line_is_chosen_and_what_fits_none_is_said(visit: Visit) -> None:
    page = visit("/units?lang=en")
    box = page.locator(".st-key-commune_reduction-read input")
    box.scroll_into_view_if_needed()
    box.fill("nghe an 130")
    box.press("Enter")
    expect(page.locator("article.evidence h3").first).to_have_text("130 Commune-level units after")
    page.wait_for_url("**number=na-units.communes_after**")
    settled(page)
    box.fill("xyz")
    box.press("Enter")
    expect(page.get_by_role("status").get_by_text("No line here has “xyz”.")).to_be_visible()
    expect(box).to_have_value("130 · Commune-level units after · Nghệ An")


def test_indicators_and_checks_are_found_too(visit: Visit) -> None:
    page = visit("/compare?lang=vi")
    box = page.locator(".st-key-indicator-switch input")
    box.fill("phuong sau sap xep")
    box.press("Enter")
    expect(box).to_have_value("Phường sau sắp xếp")
    page.wait_for_url("**indicator=wards_after**")

    page = visit("/articles?lang=vi&part=checks")
    box = page.locator(".st-key-checks-read input")
    box.fill("bac ninh")
    box.press("Enter")
    settled(page)
    page.locator(".st-key-checks-read-offer label").last.click()
    page.wait_for_url("**number=**")
    expect(page.locator("article.evidence").first).to_be_visible()
