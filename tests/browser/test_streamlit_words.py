"""Streamlit's own words in the reader's language: replaced where known, left alone elsewhere, back in English."""

from browsing import Visit, language
from playwright.sync_api import expect

# What changes in a still page: nothing, or the script and Streamlit would answer each other for ever.
STILL = """new Promise(still => {
  let changes = 0, frames = 30;
  const watch = new MutationObserver((records) => { changes += records.length; });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  const wait = () => frames-- ? requestAnimationFrame(wait) : still(changes);
  wait();
})"""
PUT = """(text) => {
  for (const before of document.querySelectorAll('p.put, p.put + p.stHtml')) before.remove();
  const part = document.createElement('p');
  part.className = 'put'; part.textContent = text; part.title = text; document.body.append(part);
  const ours = document.createElement('p');
  ours.className = 'stHtml'; ours.textContent = 'Print'; ours.title = 'Print'; document.body.append(ours);
}"""


def test_streamlits_words_follow_the_language_and_come_back(visit: Visit) -> None:
    page = visit("/compare?lang=vi&view=table")
    skip, menu = page.get_by_test_id("stSkipToContent"), page.get_by_test_id("stMainMenuButton")
    columns = page.locator(".st-key-provinces-table [data-testid=stElementToolbarButton] button").first
    expect(skip).to_have_text("Đến nội dung chính")
    expect(menu).to_have_attribute("aria-label", "Trình đơn chính")
    expect(columns).to_have_attribute("aria-label", "Hiện hoặc ẩn cột: Bảng số liệu của biểu đồ")
    for spoken, skips, called in (
        ("en", "Skip to main content", "Main menu"),
        ("vi", "Đến nội dung chính", "Trình đơn chính"),
    ):
        language(page, spoken).click()
        expect(skip).to_have_text(skips)
        expect(menu).to_have_attribute("aria-label", called)
    language(page, "en").click()
    expect(columns).to_have_attribute("aria-label", "Show/hide columns: Chart data")


TEXTS = {
    "Print": "In trang", "Remove Nghệ An": "Bỏ chọn Nghệ An", "12 options available.": "Có 12 lựa chọn.",
    "Printer": "Printer", "In trang": "In trang", "Remove ": "Remove ", "<b>Print</b>": "<b>Print</b>",
}  # fmt: skip


def test_only_whole_known_texts_are_replaced(visit: Visit) -> None:
    page = visit("/?lang=vi")
    expect(page.get_by_test_id("stSkipToContent")).to_have_text("Đến nội dung chính")
    put, ours = page.locator("p.put"), page.locator("p.put + p.stHtml")
    for text, shown in TEXTS.items():
        page.evaluate(PUT, text)
        expect(put).to_have_text(shown)
        expect(put).to_have_attribute("title", shown)
        expect(ours).to_have_text("Print")
        expect(ours).to_have_attribute("title", "Print")
    page.evaluate("document.querySelector('p.put').firstChild.data = 'Stop'")
    expect(put).to_have_text("Dừng")


def test_a_still_page_stays_still(visit: Visit) -> None:
    page = visit("/compare?lang=vi")
    page.wait_for_function("document.querySelector('.stPlotlyChart svg.main-svg text')")
    page.get_by_role("button", name="Trình đơn chính").click()
    page.get_by_text("In trang").wait_for()
    page.wait_for_function(f"{STILL}.then(changes => changes === 0)")


def test_the_search_of_a_table_stays_shut(visit: Visit) -> None:
    page = visit("/compare?lang=vi&view=table")
    grid = page.locator(".st-key-provinces-table canvas").first
    page.get_by_role("heading", name="Toàn bộ 34 tỉnh, thành phố").evaluate("heading => heading.scrollIntoView()")
    box = grid.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 60, box["y"] + 60)
    page.locator("[id^=glide-cell]:focus").wait_for(state="attached")
    page.keyboard.press("Control+f")
    page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    expect(page.get_by_test_id("search-input")).to_have_count(0)
    for name in ("Search", "Download as CSV"):
        expect(page.locator(f'button[aria-label^="{name}"]').first).to_be_hidden()
