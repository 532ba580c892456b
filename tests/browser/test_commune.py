"""From a name typed without diacritics to the answer, its link, and back; on a phone and by keyboard."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from browsing import barriers
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
PHONE = {"width": 360, "height": 740}
NARROW = "[document.documentElement, document.querySelector('[data-testid=stMain]')].map(part => part.scrollWidth)"


def asked(page: Page, **expected: list[str]) -> None:
    """Wait until the address asks for exactly this, in Vietnamese where nothing else is said."""
    wanted = {"lang": ["vi"], **expected}
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query) == wanted)


def test_an_old_link_lists_what_fits_and_the_way_back_on_a_phone(visit: Visit) -> None:
    page = visit("/commune?lang=vi&q=tan+long+nga+nam", viewport=PHONE)
    rows = page.locator(".st-key-units-found").get_by_role("button")
    expect(rows.first).to_contain_text("thị xã Ngã Năm, Sóc Trăng")
    asked(page, q=["tan long nga nam"])
    assert max(page.evaluate(NARROW)) <= PHONE["width"]
    rows.first.click()
    expect(page.locator("article.answer h2")).to_contain_text("Tân Long")
    assert max(page.evaluate(NARROW)) <= PHONE["width"]
    page.go_back()
    expect(rows.first).to_contain_text("thị xã Ngã Năm, Sóc Trăng")
    asked(page, q=["tan long nga nam"])


def test_a_link_to_a_unit_opens_anew_and_stays_through_languages(visit: Visit) -> None:
    page = visit("/commune?lang=vi&unit=2024-07201")
    expect(page.locator("article.answer h2")).to_contain_text("Phường Thọ Xương → phường Bắc Giang, tỉnh Bắc Ninh")
    page.locator(".st-key-link-answer button").press("Enter")
    link = page.get_by_test_id("stCode").filter(visible=True)
    expect(link).to_contain_text("unit=2024-07201")
    page.get_by_role("radio", name="en").click()
    expect(page.locator("article.answer h2")).to_contain_text("Thọ Xương ward")
    asked(page, lang=["en"], unit=["2024-07201"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["q=tan+long", "unit=2024-07201", "q=xyzzy", "unit=2024-760"])
def test_found_answered_or_not_there_is_no_serious_barrier(visit: Visit, scheme: str, query: str) -> None:
    page = visit(f"/commune?lang=vi&{query}", color_scheme=scheme)
    page.locator(".st-key-units-found, article.answer, [role=status]").first.wait_for()
    assert barriers(page) == []
