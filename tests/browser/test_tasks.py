"""Ten things that readers come for: by keyboard alone, in English on a desk; by touch, in Vietnamese on a phone."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from browsing import DESK, FIRST, PHONE, Visit, address, asked, chosen, drawer, language, on
from playwright.sync_api import Locator, Page, expect

from dashboard.frame import navigation
from dashboard.words import Words

CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}
NGHE_AN = "Nghệ An"
FAR = 600
"""More presses of the key Tab than any page takes from its first link to its last."""


@dataclass(frozen=True)
class Reader:
    """How one reads and acts: language, browser, and what is done to follow a link or press a button."""

    language: str
    browser: dict[str, Any]
    act: Callable[[Locator], None]

    def text(self, message: str, **values: object) -> str:
        """Words of the interface in the reader's language."""
        return Words.of(self.language).text(message, **values)

    def address(self, page: str, **query: str | list[str]) -> str:
        """The address of a page in the reader's language."""
        return address(page, lang=self.language, **query)

    def link(self, page: Page, message: str) -> Locator:
        """The first link of the page's body with these words."""
        return page.locator(".stMain .stHtml").get_by_role("link", name=self.text(message), exact=True).first


def pressed(target: Locator) -> None:
    """Go to a thing with the key Tab, and press Enter."""
    page = target.page
    expect(target).to_be_visible()
    for _press in range(FAR):
        if target.evaluate("part => part === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(target).to_be_focused()
    page.keyboard.press("Enter")


def tapped(target: Locator) -> None:
    """Put a finger on a thing."""
    target.tap()


READERS = {
    "keyboard": Reader("en", {**DESK, "locale": "en-GB", **CLIPBOARD}, pressed),
    "touch": Reader("vi", {**PHONE, "locale": "vi-VN", **CLIPBOARD}, tapped),
}


@pytest.fixture(params=READERS)
def reader(request: pytest.FixtureRequest) -> Reader:
    return READERS[request.param]


def search(page: Page, reader: Reader, typed: str, name: str) -> None:
    """Type into the header's box and choose the place with this name."""
    box = page.locator(".place-box .input")
    reader.act(box)
    page.keyboard.type(typed)
    option = page.locator(".place-box [role=option]").filter(has_text=name).first
    expect(option).to_be_visible()
    if reader.act is tapped:
        option.tap()
        return
    while not option.evaluate("part => part.ariaSelected === 'true'"):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def close(page: Page, reader: Reader) -> None:
    """Close the drawer."""
    if reader.act is tapped:
        drawer(page).get_by_role("button", name=reader.text("Close")).tap()
    else:
        page.keyboard.press("Escape")
    expect(drawer(page)).to_have_count(0)


def test_find_my_provinces_number_and_its_quote(visit: Visit, reader: Reader) -> None:
    page = visit(reader.address(FIRST), **reader.browser)
    search(page, reader, "bac ninh", "Bắc Ninh")
    chosen(page, "Bắc Ninh")
    reader.act(page.locator(".place .from-article a").first)
    expect(drawer(page).locator("blockquote mark").first).to_have_text("99")
    close(page, reader)
    asked(page, "/", lang=[reader.language], province=["Bắc Ninh"])


def test_copy_its_link_and_open_it(visit: Visit, server: str, reader: Reader) -> None:
    page = visit(reader.address("units", province=NGHE_AN, number="na-staff.staff_assigned"), **reader.browser)
    reader.act(drawer(page).get_by_role("button", name=reader.text("Copy link")).first)
    expect(drawer(page).get_by_role("button", name=reader.text("Copied"))).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    friend = visit(str(copied).removeprefix(server), **reader.browser)
    expect(drawer(friend).locator("blockquote mark").first).to_have_text("7,800")


def test_find_a_commune_by_its_old_name(visit: Visit, reader: Reader) -> None:
    page = visit(reader.address(FIRST), **reader.browser)
    search(page, reader, "tho xuong bac giang", "Thọ Xương")
    heading = page.locator("article.answer h1")
    expect(heading).to_contain_text("Bắc Giang")
    expect(heading).to_be_in_viewport()
    page.go_back()
    asked(page, "/", lang=[reader.language])


def test_compare_two_provinces(visit: Visit, reader: Reader) -> None:
    page = visit(reader.address(FIRST), **reader.browser)
    for typed, name in (("ca mau", "Cà Mau"), ("lai chau", "Lai Châu")):
        search(page, reader, typed, name)
        expect(page.locator(".place-box .tags > li span").filter(has_text=name)).to_be_visible()
    reader.act(reader.link(page, "Compare these"))
    asked(page, "/compare", lang=[reader.language], province=["Cà Mau", "Lai Châu"])
    chosen(page, "Cà Mau", "Lai Châu")


DAY = {"en": "1 July 2025", "vi": "1/7/2025"}


def test_read_what_happened_on_1_july_in_nghe_an(visit: Visit, reader: Reader) -> None:
    page = visit(reader.address(FIRST, province=NGHE_AN), **reader.browser)
    reader.act(page.locator(".site-header nav a").nth(2))
    on(page, reader.text(navigation.PAGES["timeline"].menu))
    row = page.locator(".stMain .stHtml li").filter(has_text=DAY[reader.language]).first
    reader.act(row.locator("a[href*='number=']").first)
    expect(drawer(page).locator("article.evidence").first).to_be_in_viewport()


def test_see_the_contradiction_and_both_sides_of_it(visit: Visit, reader: Reader) -> None:
    page = visit(reader.address("articles", province=NGHE_AN, part="checks"), **reader.browser)
    failing = page.locator(".check.fails").first
    expect(failing).to_contain_text({"en": "1,391", "vi": "1.391"}[reader.language])
    reader.act(failing.locator(".result"))
    expect(drawer(page).locator(".arithmetic").first).to_be_in_viewport()
    sides = drawer(page).locator("blockquote mark")
    assert set(sides.all_inner_texts()) == {"12,721", "7,800", "3,530"}


def test_download_the_rows_of_a_figure(visit: Visit, reader: Reader) -> None:
    page = visit(reader.address("units", province=NGHE_AN), **reader.browser)
    reader.act(page.locator(".figure-links a[href*='figure.staff.table']"))
    button = drawer(page).get_by_test_id("stDownloadButton").get_by_role("button").first
    expect(button).to_be_visible()
    with page.expect_download() as waiting:
        reader.act(button)
    assert "12721" in waiting.value.path().read_text("utf-8")


def test_change_the_language_in_the_middle(visit: Visit, reader: Reader) -> None:
    page = visit(reader.address("units", province=NGHE_AN, measure="percent"), **reader.browser)
    other = {"en": "vi", "vi": "en"}[reader.language]
    reader.act(language(page, other))
    expect(page.locator("html")).to_have_attribute("lang", other)
    asked(page, "/units", lang=[other], province=[NGHE_AN], measure=["percent"])
    expect(page.get_by_role("radio", name=Words.of(other).text("Percent"))).to_be_checked()


def test_come_back_by_back(visit: Visit, reader: Reader) -> None:
    page = visit(reader.address(FIRST, province=NGHE_AN), **reader.browser)
    reader.act(page.locator(".site-header nav a").nth(3))
    on(page, reader.text(navigation.PAGES["compare"].menu))
    reader.act(page.locator(".figure-links a").first)
    expect(drawer(page)).to_be_visible()
    page.go_back()
    expect(drawer(page)).to_have_count(0)
    asked(page, "/compare", lang=[reader.language], province=[NGHE_AN])
    page.go_back()
    on(page, reader.text(navigation.PAGES["overview"].menu))
    asked(page, "/", lang=[reader.language], province=[NGHE_AN])


def test_open_a_link_that_a_friend_made_in_the_other_language(visit: Visit, reader: Reader) -> None:
    other = {"en": "vi", "vi": "en"}[reader.language]
    page = visit(address("units", lang=other, province=NGHE_AN, number="na-staff.staff_total"), **reader.browser)
    expect(page.locator("html")).to_have_attribute("lang", other)
    expect(drawer(page).locator("blockquote mark").first).to_have_text("12,721")
    page.keyboard.press("Escape")
    expect(drawer(page)).to_have_count(0)
    reader.act(language(page, reader.language))
    asked(page, "/units", lang=[reader.language], province=[NGHE_AN])
