"""The first words: they stand before any script, say what the page says, at the same place, and give way to it."""

import re
from collections.abc import Callable

import pytest
from browsing import DESK, PHONE, Visit, address
from playwright.sync_api import Browser, BrowserContext, Page, expect

BAC_NINH = address("", lang="vi", province="Bắc Ninh")
PLACES = """(where) => [
  '.site-header', 'h1', '.place .lead', '.scope', '.large', '.witness-line', '.rank', '.tiles',
].map((part) => {
  const box = document.querySelector(`${where} ${part}`)?.getBoundingClientRect();
  return box && [Math.round(box.x), Math.round(box.y)];
})"""

SCRIPT = re.compile(r"static/js/([\w.-]+\.js)")
# When the first words go: how many places Streamlit still holds for words, and the scripts that came.
LEFT = """new MutationObserver((changes) => {
  if (!changes.some(({ removedNodes }) => [...removedNodes].some((node) => node.className === 'first-words'))) return;
  const held = [...document.querySelectorAll('[data-testid="stSkeleton"]')].filter((one) => one.checkVisibility());
  window.left = {
    held: held.filter((one) => !one.closest('[class*="-chart "]')).length,
    scripts: performance.getEntriesByType('resource').map(({ name }) => name),
  };
}).observe(document, { childList: true, subtree: true })"""
# Each face of ours as often as the browser has loaded it.
LOADED = """window.loaded = []; document.fonts.addEventListener('loadingdone', ({ fontfaces }) => {
  const ours = fontfaces.filter(({ family }) => family.includes('Be Vietnam Pro'));
  window.loaded.push(...ours.map(({ weight, unicodeRange }) => `${weight} ${unicodeRange}`));
})"""
LATER = re.compile('<template class="later">.*?</template>')


@pytest.fixture
def without_scripts(chromium: Browser, server: str) -> Callable[..., Page]:
    def open_page(path: str) -> Page:
        page = chromium.new_context(**DESK, locale="vi-VN", java_script_enabled=False).new_page()
        page.goto(server + path)
        return page

    return open_page


def test_readers_without_scripts_get_the_answer_and_follow_its_links(without_scripts: Callable[..., Page]) -> None:
    page = without_scripts(BAC_NINH)
    expect(page.get_by_role("heading", level=1)).to_have_text("Bắc Ninh")
    expect(page.locator(".witnesses .is")).to_have_text("99")
    assert "cần JavaScript" in page.content(), "Chromium without scripts does not draw it under Playwright"
    page.get_by_role("link", name="Giảm đơn vị", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Giảm bao nhiêu đơn vị")
    expect(page.locator(".witnesses .is")).to_have_text("99")
    page.get_by_role("link", name="Báo Bắc Giang").or_(page.locator("a[data-number]")).first.click()
    expect(page.locator("blockquote, .quotes .source").first).to_be_visible()


@pytest.mark.parametrize("reader", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("path", [BAC_NINH, address("units", lang="en"), address("", lang="vi")])
def test_they_give_way_without_a_jump(
    path: str, reader: dict[str, object], tab: Callable[..., Page], server: str
) -> None:
    page = tab(**reader)
    network = page.context.new_cdp_session(page)  # a page that is routed keeps nothing of what it loads
    network.send("Network.enable")
    network.send("Network.setBlockedURLs", {"urls": ["*/static/js/*"]})
    page.goto(server + path)
    expect(page.locator(".first-words h1")).to_be_visible()
    page.evaluate("document.fonts.ready.then(() => 0)")
    first = page.evaluate(PLACES, ".first-words")
    network.detach()
    page.goto(server + path)
    expect(page.locator(".first-words")).to_have_count(0)
    expect(page.locator("#root .place-box .input[aria-controls]")).to_be_visible()
    assert page.evaluate(PLACES, "#root") == first
    assert page.locator("h1").count() == 1


@pytest.mark.parametrize(
    "path",
    [
        address("", lang="vi"), BAC_NINH, address("units", lang="vi"), address("timeline", lang="vi"),
        address("compare", lang="vi"), address("compare", lang="vi", province="Bắc Ninh"),
        address("articles", lang="vi"), address("commune", lang="vi", unit="2024-07201"),
    ],
)  # fmt: skip
def test_a_page_names_every_script_that_it_draws_with(path: str, tab: Callable[..., Page], server: str) -> None:
    page = tab(**DESK)
    page.add_init_script(LEFT)
    response = page.goto(server + path)
    assert response is not None
    named = SCRIPT.findall(LATER.sub("", response.text()))
    expect(page.locator(".first-words")).to_have_count(0)
    assert set(SCRIPT.findall(" ".join(page.evaluate("window.left.scripts")))) <= set(named)


def test_they_stay_till_the_page_holds_no_place_for_words(tab: Callable[..., Page], server: str) -> None:
    page = tab(**PHONE)
    page.add_init_script(LEFT)
    page.goto(server + BAC_NINH)
    expect(page.locator(".first-words")).to_have_count(0)
    assert page.evaluate("window.left.held") == 0
    assert page.locator("#root .place-box").count() == 1


def test_letters_keep_their_typeface_while_the_app_is_drawn(tab: Callable[..., Page], server: str) -> None:
    page = tab(**DESK)
    page.add_init_script(LOADED)
    page.goto(server + address("timeline", lang="vi"))
    expect(page.locator(".first-words")).to_have_count(0)
    expect(page.locator(".main-svg .infolayer")).to_have_count(1)
    page.evaluate("document.fonts.ready.then(() => 0)")
    loaded = page.evaluate("window.loaded")
    assert len(loaded) == len(set(loaded)) > 0


def test_no_typeface_but_ours_is_loaded(chromium: Browser, server: str) -> None:
    page = chromium.new_context(**DESK, bypass_csp=True).new_page()  # a reader who has nothing yet
    for path in (BAC_NINH, address("timeline", lang="vi"), address("commune", lang="vi")):
        page.goto(server + path)
        expect(page.locator(".first-words")).to_have_count(0)
        expect(page.locator('[data-testid="stSkeleton"]')).to_have_count(0)
        page.evaluate("document.fonts.ready.then(() => 0)")
        files = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
        typefaces = [name for name in files if name.endswith("woff2")]
        assert typefaces
        assert [name for name in typefaces if "/be-vietnam-pro-" not in name] == []
    page.context.close()


def test_without_a_connection_that_lasts_they_stay_and_say_why(
    readers: Callable[..., BrowserContext], server: str
) -> None:
    page = readers(**DESK, locale="vi-VN").new_page()
    page.route_web_socket("**/stream*", lambda socket: socket.close())
    page.goto(server + BAC_NINH)
    expect(page.get_by_role("status").filter(has_text="WebSocket")).to_be_visible()
    expect(page.locator(".first-words h1")).to_have_text("Bắc Ninh")
    page.close()


def test_what_was_open_in_the_drawer_stays_open(visit: Visit) -> None:
    page = visit(address("units", lang="vi", province="Bắc Ninh", number="bg-communes-cut.communes_after"))
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.locator(".first-words")).to_have_count(0)
