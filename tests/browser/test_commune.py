"""From a name typed without diacritics to the answer, its link, and back; on a phone and by keyboard."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from browsing import barriers
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
PHONE = {"width": 360, "height": 740}
LABEL = "Xã, phường, thị trấn cũ hoặc mới"
NARROW = "[document.documentElement, document.querySelector('[data-testid=stMain]')].map(part => part.scrollWidth)"


def typed(page: Page, text: str) -> None:
    box = page.get_by_role("textbox", name=LABEL)
    box.fill(text)
    box.press("Enter")


def asked(page: Page, **expected: list[str]) -> None:
    """Wait until the address asks for exactly this, in Vietnamese where nothing else is said."""
    wanted = {"lang": ["vi"], **expected}
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query) == wanted)


def test_typing_choosing_and_the_way_back_on_a_phone(visit: Visit) -> None:
    page = visit("/commune", viewport=PHONE)
    typed(page, "tan long nga nam")
    rows = page.locator(".st-key-units-full, .st-key-units-elsewhere").get_by_role("button")
    expect(rows).to_have_count(15)
    expect(page.locator(".st-key-units-full").get_by_role("button")).to_have_count(2)
    expect(rows.first).to_contain_text("thị xã Ngã Năm, tỉnh Sóc Trăng")
    asked(page, q=["tan long nga nam"])
    assert max(page.evaluate(NARROW)) <= PHONE["width"]
    rows.last.click()
    heading = page.locator("article.answer h2")
    expect(heading).to_be_in_viewport()
    expect(heading).to_be_focused()
    asked(page, q=["tan long nga nam"], unit=["2025-30154"])
    assert max(page.evaluate(NARROW)) <= PHONE["width"]
    page.go_back()
    expect(rows).to_have_count(15)
    asked(page, q=["tan long nga nam"])
    page.go_forward()
    expect(heading).to_contain_text("Xã Tân Long, tỉnh Đồng Tháp")
    page.get_by_role("button", name="Trở lại kết quả tìm kiếm").click()
    expect(rows).to_have_count(15)


def test_a_keyboard_finds_an_answer_and_its_link_opens_it_anew(visit: Visit) -> None:
    page = visit("/commune?lang=vi")
    typed(page, "phuong tho xuong")
    expect(page.locator("article.answer h2")).to_contain_text("Phường Thọ Xương → phường Bắc Giang, tỉnh Bắc Ninh")
    other = page.get_by_role("button", name="Xã Thọ Xương (cũ)")
    other.focus()
    other.press("Enter")
    expect(page.locator("article.answer h2")).to_contain_text("tỉnh Thanh Hóa")
    page.locator(".st-key-link-answer button").press("Enter")
    link = page.get_by_test_id("stCode").filter(visible=True)
    expect(link).to_contain_text("unit=2024-15544")
    copy = visit("/" + link.inner_text().split("/", 3)[3], locale="en-GB")
    expect(copy.locator("article.answer h2")).to_contain_text("Xã Thọ Xương → xã")
    expect(copy.get_by_role("textbox", name=LABEL)).to_have_value("phuong tho xuong")


def test_the_search_stays_through_languages_and_pages(visit: Visit) -> None:
    page = visit("/commune?lang=vi&q=H%C3%B2a+B%C3%ACnh%2C+V%C4%A9nh+B%E1%BA%A3o")
    expect(page.locator("article.answer h2")).to_contain_text("Xã Hòa Bình")
    page.get_by_role("radio", name="en").click()
    expect(page.locator("article.answer h2")).to_contain_text("Hòa Bình commune")
    page.get_by_role("link", name="Timeline").click()
    expect(page).to_have_title("Timeline · Việt Nam 2025")
    page.get_by_role("link", name="Find a commune").click()
    expect(page.locator("article.answer h2")).to_contain_text("Hòa Bình commune")
    asked(page, lang=["en"], q=["Hòa Bình, Vĩnh Bảo"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["q=tan+long", "unit=2024-07201", "q=xyzzy"])
def test_found_answered_or_not_there_is_no_serious_barrier(visit: Visit, scheme: str, query: str) -> None:
    page = visit(f"/commune?lang=vi&{query}", color_scheme=scheme)
    page.locator(".st-key-units-full, article.answer, [data-testid=stAlert]").first.wait_for()
    assert barriers(page) == []
