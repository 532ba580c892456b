"""The frame of every page as readers meet it: links, language, filter, typeface, phones, both themes."""

import urllib.request
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from opening import PAGES
from playwright.sync_api import Locator, Page, expect

from dashboard.frame import navigation
from dashboard.words import Words

Visit = Callable[..., Page]

SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'
PHONE = {"width": 360, "height": 740}
TITLES = [Words.of("vi").text(page.menu) for page in navigation.PAGES.values()]
"""What the pages are called, in the order in which the app names them."""


def on(page: Page, title: str) -> None:
    """Wait until this page is drawn; its name in the window's title is in the language of the frame."""
    expect(page).to_have_title(f"{title} · Việt Nam 2025")
    expect(page.locator(SETTLED)).to_be_attached()


def listed(page: Page) -> list[Locator]:
    """The links of the navigation: to each page there is, in their order."""
    assert len(TITLES) == len(PAGES)
    links = page.locator(".st-key-pages").get_by_role("link")
    expect(links).to_have_text(TITLES)
    return links.all()


def chosen(page: Page, *names: str) -> None:
    expect(page.locator(".place-box .tags > li span")).to_have_text(list(names))


def asked(page: Page, **expected: list[str]) -> None:
    """Wait until the address asks for exactly this."""
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query) == expected)


def test_opens_in_vietnamese_and_says_so(visit: Visit) -> None:
    page = visit()
    on(page, "Tổng quan")
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    asked(page, lang=["vi"])


@pytest.mark.parametrize(("locale", "title"), [("en-GB", "Overview"), ("fr-FR", "Tổng quan")])
def test_the_browser_chooses_the_language_if_it_is_one_of_ours(visit: Visit, locale: str, title: str) -> None:
    on(visit(locale=locale), title)


def test_filter_stays_through_pages_and_languages(visit: Visit) -> None:
    page = visit()
    box = page.get_by_role("combobox", name="Tỉnh hoặc xã")
    box.fill("Hà Nội")
    page.get_by_role("option", name="Hà Nội thành phố").click()
    asked(page, lang=["vi"], province=["Hà Nội"])
    page.get_by_role("link", name="Dòng thời gian").click()
    on(page, "Dòng thời gian")
    chosen(page, "Hà Nội")
    page.get_by_role("radio", name="en").click()
    on(page, "Timeline")
    chosen(page, "Hà Nội")
    asked(page, province=["Hà Nội"], lang=["en"])
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert urlsplit(page.url).path == "/timeline"


def test_a_link_opens_exactly_its_view(visit: Visit) -> None:
    page = visit("/compare?lang=en&province=Hu%E1%BA%BF&province=C%C3%A0+Mau")
    on(page, "Compare provinces")
    chosen(page, "Huế", "Cà Mau")
    asked(page, lang=["en"], province=["Huế", "Cà Mau"])
    page.reload()
    on(page, "Compare provinces")
    chosen(page, "Huế", "Cà Mau")


def test_back_and_forward_restore_page_filter_and_language(visit: Visit) -> None:
    page = visit("/?lang=en&province=Hu%E1%BA%BF")
    page.get_by_role("link", name="Timeline").click()
    on(page, "Timeline")
    page.get_by_role("radio", name="vi").click()
    on(page, "Dòng thời gian")
    page.go_back()
    on(page, "Overview")
    expect(page.get_by_role("link", name="Timeline")).to_be_visible()
    page.go_forward()
    on(page, "Dòng thời gian")
    expect(page.get_by_role("link", name="Tổng quan")).to_be_visible()
    chosen(page, "Huế")


def test_an_unknown_province_is_said_once_as_plain_text(visit: Visit) -> None:
    page = visit("/?province=Atl%3Cb%3Eantis%3C/b%3E+%3Asmile%3A+%2A%2Ax%2A%2A&province=Hu%E1%BA%BF")
    notice = page.locator(".st-key-unknown")
    expect(notice).to_have_text(
        "Không phải tỉnh, thành phố hiện nay nên không được lọc theo: Atl<b>antis</b> :smile: **x**"
    )
    asked(page, lang=["vi"], province=["Huế"])
    page.get_by_role("link", name="Dòng thời gian").click()
    on(page, "Dòng thời gian")
    expect(notice).to_have_count(0)
    chosen(page, "Huế")


def test_an_unknown_language_is_ignored(visit: Visit) -> None:
    page = visit("/?lang=%22%3E%3Cscript%3E")
    on(page, "Tổng quan")
    expect(page.locator("html")).to_have_attribute("lang", "vi")


def test_the_typeface_is_ours(visit: Visit) -> None:
    page = visit()
    on(page, "Tổng quan")
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


def test_on_a_phone_all_is_in_sight_without_a_menu(visit: Visit) -> None:
    page = visit(viewport=PHONE)
    on(page, TITLES[0])
    for part in [
        *listed(page),
        page.get_by_role("combobox", name="Tỉnh hoặc xã"),
        page.get_by_test_id("stMainMenuButton"),
    ]:
        box = part.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
        assert box["height"] >= 24, "WCAG 2.2, target size"
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    listed(page)[-1].click()
    on(page, TITLES[-1])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 800}, PHONE], ids=["desk", "phone"])
def test_no_barrier_that_axe_knows(visit: Visit, scheme: str, viewport: dict[str, int]) -> None:
    page = visit("/?province=B%E1%BA%AFc+Ninh&province=Atlantis", color_scheme=scheme, viewport=viewport)
    expect(page.locator(".st-key-unknown")).to_be_visible()
    report = Axe().run(page)
    assert report.violations_count == 0, report.generate_report()


@pytest.mark.parametrize(("query", "language"), [("", "vi"), ("?lang=en", "en"), ("?lang=xx", "vi")])
@pytest.mark.parametrize("path", ["/", "/units"])
def test_the_first_bytes_say_the_language(server: str, path: str, query: str, language: str) -> None:
    request = urllib.request.Request(server + path + query, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request) as answer:
        assert f'<html lang="{language}">' in answer.read().decode()


def test_scripts_arrive_compressed(visit: Visit, server: str) -> None:
    page = visit()
    sizes = page.evaluate(
        "performance.getEntriesByType('resource')"
        ".filter(entry => new URL(entry.name).pathname.match('^/static/.*[.](js|css)$'))"
        ".map(entry => [entry.encodedBodySize, entry.decodedBodySize])"
    )
    assert sum(sent for sent, _read in sizes) < sum(read for _sent, read in sizes) / 2
