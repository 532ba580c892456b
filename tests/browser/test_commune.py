"""Old links to a search and links to a unit: what they list, the answer and the way back."""

import re

import pytest
from browsing import DESK, PHONE, Visit, address, asked, language
from playwright.sync_api import expect

from dashboard import dataset


def test_an_old_link_lists_what_fits_and_the_way_back_on_a_phone(visit: Visit) -> None:
    page = visit(address("commune", lang="vi", q="tan long nga nam"), **PHONE)
    rows, box = page.locator(".found li"), page.get_by_role("combobox").first
    expect(rows.first).to_contain_text("thị xã Ngã Năm, tỉnh Sóc Trăng")
    expect(box).to_have_value("tan long nga nam")
    asked(page, "/commune", lang=["vi"], q=["tan long nga nam"])
    rows.first.get_by_role("link").tap()
    expect(page.locator("article.answer h1")).to_contain_text("Tân Long")
    expect(page.locator("article.answer h1")).to_be_in_viewport()
    expect(box).to_have_value("")
    page.go_back()
    expect(rows.first).to_contain_text("thị xã Ngã Năm, tỉnh Sóc Trăng")
    expect(box).to_have_value("tan long nga nam")
    asked(page, "/commune", lang=["vi"], q=["tan long nga nam"])


def most(column: str, other: str) -> str:
    """The unit that went into most others, or was formed from most."""
    return str(dataset.register().commune_changes.groupby(column)[other].nunique().idxmax())


@pytest.mark.parametrize("spoken", ["vi", "en"])
@pytest.mark.parametrize("sides", [("predecessor", "successor"), ("successor", "predecessor")])
def test_the_first_screen_of_a_phone_answers_whatever_the_unit_became(
    visit: Visit, sides: tuple[str, str], spoken: str
) -> None:
    page = visit(address("commune", lang=spoken, unit=most(*sides)), **PHONE)
    answer = page.locator("article.answer")
    for part in (answer.locator("h1"), answer.locator(".from-register a").last, answer.locator(".from-article").last):
        expect(part).to_be_in_viewport(ratio=1)


def test_a_link_to_a_unit_opens_anew_and_stays_through_languages(visit: Visit) -> None:
    page = visit(address("commune", lang="vi", unit="2024-07201"), **DESK)
    expect(page.locator("article.answer h1")).to_contain_text("phường Bắc Giang, tỉnh Bắc Ninh")
    expect(page.locator(".foot .copy")).to_have_attribute("data-copy", re.compile("unit=2024-07201"))
    language(page, "en").click()
    expect(page.locator("article.answer h1")).to_contain_text("Thọ Xương ward")
    asked(page, "/commune", lang=["en"], unit=["2024-07201"])
