"""No English word of ours in what opens on a Vietnamese page, nor where there is none; test_pages.py looks at the pages
themselves. What tables hold is checked in tests/app_pages, for they are painted, not written."""

from browsing import UNFOLD, English, Visit, address, drawer, english
from playwright.sync_api import expect

from dashboard.dataset import load


def test_no_english_word_in_what_opens(visit: Visit, english_in: English) -> None:
    page = visit("/compare?lang=vi&view=table&province=Ngh%E1%BB%87+An")
    page.get_by_role("button", name="Trình đơn chính").click()
    page.get_by_text("In trang").wait_for()
    assert english(page, english_in) == {}
    page.keyboard.press("Escape")

    table = page.locator(".st-key-provinces-table")
    table.scroll_into_view_if_needed()
    table.hover()
    page.get_by_role("button", name="Toàn màn hình").first.hover()
    page.get_by_role("tooltip").get_by_text("Toàn màn hình").wait_for()
    assert english(page, english_in) == {}
    table.locator(".dvn-scroller").evaluate("grid => { grid.scrollLeft = grid.scrollWidth; }")
    table.evaluate("table => { table.style.scrollMarginTop = '120px'; table.scrollIntoView({block: 'start'}); }")
    grid = table.locator("canvas").first.bounding_box()
    assert grid is not None
    page.mouse.click(grid["x"] + grid["width"] - 16, grid["y"] + 17)  # the three dots in the heading of the last column
    page.get_by_text("Sắp xếp tăng dần").wait_for()
    page.get_by_text("Thống kê").last.hover()
    page.get_by_text("Số ô trống").wait_for()
    assert english(page, english_in) == {}


def test_no_english_word_where_there_is_no_page(visit: Visit, english_in: English) -> None:
    page = visit("/nope?lang=vi")
    page.locator(".st-key-unknown").get_by_text("nope").wait_for()
    assert english(page, english_in) == {}


def test_no_english_word_in_the_drawer(visit: Visit, english_in: English) -> None:
    tables = load()
    rows = (
        (tables.observations, "observation"), (tables.events, "event"), (tables.statements, "statement"),
        (tables.checks, "check"),
    )  # fmt: skip
    numbers = [*(name for table, key in rows for name in table[key].head(4)), "register.2025-01.communes_before"]
    for number in (",".join(numbers), "figure.staff.quotes", "figure.staff.share"):
        page = visit(f"{address('units', lang='vi', province='Nghệ An')}&number={number}")
        expect(drawer(page).locator(".stHtml").first).to_be_visible()
        page.evaluate(UNFOLD)
        assert english(page, english_in) == {}
