"""What stands above every page: the language of the first byte, links for keyboards, our typeface; and what is sent."""

import gzip
import urllib.request

import pytest
from browsing import DESK, FIRST, SIZES, Visit, address, asked, chosen, language, on
from playwright.sync_api import Page, expect

PALE = {"light": "rgb(255, 255, 255)", "dark": "rgb(18, 20, 22)"}
LOOKS = """part => {
  const style = getComputedStyle(part);
  return [style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor,
          style.boxShadow !== 'none' || style.textDecorationLine !== 'none', style.fontWeight];
}"""
# What Streamlit puts beside its menu while a page runs.
RUNNING = """document.querySelector('.stMainMenu').insertAdjacentHTML('beforebegin',
  '<div class="stStatusWidget" style="width: 101px; height: 26px"><button>Stop</button></div>')"""
# WCAG 2.2's contrast of two colours written as "rgb(...)".
CONTRAST = """([one, other]) => {
  const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}"""


# Each script and style of the page, asked for once more as by a reader who has none: bytes sent and bytes read.
ARRIVING = """async () => {
  const names = performance.getEntriesByType("resource").map(({ name }) => name)
    .filter((name) => new URL(name).pathname.match("^/static/.*[.](js|css)$"));
  performance.clearResourceTimings();
  await Promise.all(names.map((name) => fetch(name, { cache: "reload" }).then((answer) => answer.arrayBuffer())));
  const fetched = () => performance.getEntriesByType("resource")
    .filter(({ initiatorType }) => initiatorType === "fetch");
  while (fetched().length < names.length) await new Promise(requestAnimationFrame); // each is told a moment later
  return fetched().map((entry) => [entry.encodedBodySize, entry.decodedBodySize]);
}"""


@pytest.mark.parametrize(
    ("locale", "query", "spoken", "title"),
    [
        ("en-GB", "", "en", "Overview"),
        ("fr-FR", "", "vi", "Tổng quan"),
        ("en-GB", "?lang=%22%3E%3Cscript%3E", "en", "Overview"),
        ("vi-VN", "?lang=en", "en", "Overview"),
    ],
)
def test_the_language_is_the_links_else_the_browsers_else_vietnamese(
    visit: Visit, locale: str, query: str, spoken: str, title: str
) -> None:
    page = visit(f"/{query}", locale=locale)
    on(page, title)
    expect(page.locator("html")).to_have_attribute("lang", spoken)
    expect(language(page, spoken)).to_have_attribute("aria-current", "true")
    asked(page, "/", lang=[spoken])


@pytest.mark.parametrize(("query", "spoken"), [("", "vi"), ("?lang=en", "en"), ("?lang=xx", "vi")])
@pytest.mark.parametrize("path", ["/", "/units"])
def test_the_first_bytes_say_the_language(server: str, path: str, query: str, spoken: str) -> None:
    request = urllib.request.Request(server + path + query, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        assert f'<html lang="{spoken}">' in gzip.decompress(answer.read()).decode()


def tabbed_to(page: Page, name: str) -> list[object]:
    """How the link with this name looks once the key Tab has led to it."""
    for _press in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            break
    link = page.locator(":focus")
    expect(link).to_have_text(name)
    expect(link).to_be_in_viewport(ratio=1)
    return list(link.evaluate(LOOKS))


@pytest.mark.parametrize(("size", "scheme"), [("desk", "light"), ("phone", "dark")])
def test_a_keyboard_sees_where_it_is_and_may_skip(visit: Visit, size: str, scheme: str) -> None:
    page = visit(address("units", lang="en"), color_scheme=scheme, **SIZES[size])
    tabbed_to(page, "Skip to the content")
    ring, _marked, _weight = tabbed_to(page, "Timeline")
    assert ring, "the focus is outlined"
    assert page.evaluate(CONTRAST, [ring, PALE[scheme]]) >= 3
    current = page.locator(".site-header nav [aria-current]")
    expect(current).to_have_count(1)
    expect(current).to_have_attribute("aria-current", "page")
    expect(current).to_have_text("Unit cuts")
    ring, marked, weight = current.evaluate(LOOKS)
    assert (ring, marked, weight) == (False, True, "600"), "the page in sight is marked, and not as the focus is"
    page.keyboard.press("Enter")
    on(page, "Timeline")
    expect(current).to_have_text("Timeline")
    page.evaluate(RUNNING)
    expect(page.locator(".stStatusWidget").get_by_role("button", include_hidden=True)).to_be_hidden()
    language(page, "vi").click(trial=True)  # nothing of Streamlit's lies over it
    skip = page.locator(".site-header .skip")
    skip.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
    page.keyboard.press("Tab")
    assert not page.evaluate("!!document.activeElement.closest('.site-header, .place-box')")


@pytest.mark.parametrize("spoken", ["vi", "en"])
def test_the_links_stand_in_one_line_beside_the_languages_on_a_desk(visit: Visit, spoken: str) -> None:
    page = visit(address("units", lang=spoken), viewport={"width": 1024, "height": 768})
    for width in (1024, 1100, 1280):
        page.set_viewport_size({"width": width, "height": 768})
        parts = page.locator(".site-header :is(.site-name, nav a, .languages a)").all()
        boxes = [box for part in parts if (box := part.bounding_box())]
        assert len(boxes) == len(parts) == 9
        assert len({box["y"] for box in boxes}) == 1, "one line"
        ends = [box["x"] + box["width"] for box in boxes]
        assert all(end <= box["x"] for end, box in zip(ends, boxes[1:], strict=False)), "nothing over another"


def test_the_name_leads_to_the_country_and_each_link_keeps_the_filter(visit: Visit) -> None:
    page = visit(address("compare", lang="vi", province=["Huế", "Cà Mau"], view="table"))
    chosen(page, "Huế", "Cà Mau")
    page.reload()
    expect(page.locator(".first-words")).to_have_count(0)
    chosen(page, "Huế", "Cà Mau")
    page.get_by_role("link", name="Dòng thời gian").click()
    on(page, "Dòng thời gian")
    chosen(page, "Huế", "Cà Mau")
    asked(page, "/timeline", lang=["vi"], province=["Huế", "Cà Mau"])
    language(page, "en").click()
    on(page, "Timeline")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    asked(page, "/timeline", lang=["en"], province=["Huế", "Cà Mau"])
    page.locator(".site-name").click()
    on(page, "Overview")
    chosen(page)
    asked(page, "/", lang=["en"])
    page.go_back()
    on(page, "Timeline")
    chosen(page, "Huế", "Cà Mau")
    page.go_back()
    on(page, "Dòng thời gian")
    page.go_forward()
    on(page, "Timeline")


def test_the_typeface_is_ours_and_scripts_arrive_compressed(visit: Visit) -> None:
    page = visit(address(FIRST, lang="vi"), **DESK)
    page.wait_for_function("document.fonts.status === 'loaded'")
    loaded = page.evaluate(
        "[...document.fonts].filter(face => face.status === 'loaded')"
        ".map(face => `${face.family} ${face.unicodeRange}`)"
    )
    ours = [face for face in loaded if "Be Vietnam Pro" in face]
    assert any("U+1EA0-1EF9" in face.upper() for face in ours), "the Vietnamese letters"
    assert any("U+0-FF" in face.upper() or "U+0000-00FF" in face.upper() for face in ours), "the Latin letters"
    family = page.get_by_role("heading", level=1).first.evaluate("element => getComputedStyle(element).fontFamily")
    assert family.replace('"', "").replace("'", "").startswith("Be Vietnam Pro")
    sizes = page.evaluate(ARRIVING)
    assert sizes
    assert sum(sent for sent, _read in sizes) < sum(read for _sent, read in sizes) / 2
