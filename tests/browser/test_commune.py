"""Old links to a search and links to a unit: what they list, the answer and the way back."""

import re

from browsing import DESK, PHONE, Visit, address, asked, language
from playwright.sync_api import expect


def test_an_old_link_lists_what_fits_and_the_way_back_on_a_phone(visit: Visit) -> None:
    page = visit(address("commune", lang="vi", q="tan long nga nam"), **PHONE)
    rows = page.locator(".st-key-units-found").get_by_role("button")
    expect(rows.first).to_contain_text("thị xã Ngã Năm, Sóc Trăng")
    asked(page, "/commune", lang=["vi"], q=["tan long nga nam"])
    rows.first.tap()
    expect(page.locator("article.answer h1")).to_contain_text("Tân Long")
    expect(page.locator("article.answer h1")).to_be_in_viewport()
    page.go_back()
    expect(rows.first).to_contain_text("thị xã Ngã Năm, Sóc Trăng")
    asked(page, "/commune", lang=["vi"], q=["tan long nga nam"])


def test_a_link_to_a_unit_opens_anew_and_stays_through_languages(visit: Visit) -> None:
    page = visit(address("commune", lang="vi", unit="2024-07201"), **DESK)
    expect(page.locator("article.answer h1")).to_contain_text("phường Bắc Giang, tỉnh Bắc Ninh")
    expect(page.locator(".foot .copy")).to_have_attribute("data-copy", re.compile("unit=2024-07201"))
    language(page, "en").click()
    expect(page.locator("article.answer h1")).to_contain_text("Thọ Xương ward")
    asked(page, "/commune", lang=["en"], unit=["2024-07201"])
