"""No English word of the interface or of the data is drawn or read aloud on a Vietnamese page; quotations are marked as
English. What tables hold is checked in tests/app_pages, for they are painted, not written."""

from collections.abc import Callable

import pytest
from browsing import DRAWN, FIRST
from opening import PAGES
from playwright.sync_api import Page

Visit = Callable[..., Page]
English = Callable[[str], set[str]]
UNFOLD = "document.querySelectorAll('details').forEach(details => { details.open = true })"
# Signs of the icon font are drawn as pictures; parts hidden from a screen reader are signs too; code is ids. The names
# that controls and pictures have for a screen reader, hints in boxes and what a mouse shows are words like the others.
TEXTS = """(() => {
  const apart = 'script, style, noscript, code, [lang=en], [data-testid=stIconMaterial], [aria-hidden=true]';
  const read = (part) => part.checkVisibility() && !part.closest(apart);
  const texts = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (read(walker.currentNode.parentElement)) texts.push(walker.currentNode.data.trim());
  const named = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'alt', 'placeholder'];
  for (const part of document.querySelectorAll(named.map((name) => `[${name}]`)))
    if (read(part)) texts.push(...named.map((name) => part.getAttribute(name)?.trim()));
  return texts.filter((text) => text);
})()"""


def english(page: Page, english_in: English) -> dict[str, set[str]]:
    """The texts in sight, or with a name for screen readers, that hold English words."""
    return {text: english_in(text) for text in page.evaluate(TEXTS) if english_in(text)}


@pytest.mark.parametrize("name", PAGES)
def test_no_english_word_on_a_vietnamese_page(visit: Visit, name: str, english_in: English) -> None:
    page = visit(f"/{'' if name == FIRST else name}?lang=vi")
    page.wait_for_function(DRAWN)
    page.evaluate(UNFOLD)
    page.get_by_role("link", name="Đến nội dung chính").wait_for(state="attached")
    assert len(page.evaluate(TEXTS)) > 30
    assert english(page, english_in) == {}


def test_no_english_word_in_what_opens(visit: Visit, english_in: English) -> None:
    page = visit("/compare?lang=vi&province=Ngh%E1%BB%87+An")
    page.get_by_role("button", name="Trình đơn chính").click()
    page.get_by_text("In trang").wait_for()
    assert english(page, english_in) == {}
    page.keyboard.press("Escape")

    matrix = page.locator(".st-key-matrix")
    matrix.scroll_into_view_if_needed()
    matrix.hover()
    page.get_by_role("button", name="Toàn màn hình").first.hover()
    page.get_by_role("tooltip").get_by_text("Toàn màn hình").wait_for()
    assert english(page, english_in) == {}
    grid = matrix.locator("canvas").first.bounding_box()
    assert grid is not None
    page.mouse.click(grid["x"] + grid["width"] - 16, grid["y"] + 17)  # the three dots in the heading of the last column
    page.get_by_text("Sắp xếp tăng dần").wait_for()
    page.get_by_text("Thống kê").last.hover()
    page.get_by_text("Số ô trống").wait_for()
    assert english(page, english_in) == {}


def test_no_english_word_where_there_is_no_page(visit: Visit, english_in: English) -> None:
    page = visit("/nope?lang=vi")
    page.locator(".st-key-unknown").get_by_text("page=nope").wait_for()
    assert set().union(*english(page, english_in).values()) == {"page"}, "the word of the address, and no other"
