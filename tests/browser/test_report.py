"""The report opened from disk, where no request may leave the file."""

import io
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from browsing import barriers
from PIL import Image
from playwright.sync_api import Browser, Page, Route, expect

from dashboard import dataset, report
from dashboard.queries.articles import citations
from dashboard.report.contents import contents
from dashboard.words import Words


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return report.write(tmp_path_factory.mktemp("report"), [], ("vi", "en")).as_uri()


def opened(chromium: Browser, address: str, **reader: object) -> tuple[Page, list[str]]:
    """The report in sight, and what it asked for or threw."""
    page = chromium.new_page(**reader)
    complaints: list[str] = []

    def only_itself(route: Route) -> None:
        if route.request.url == address or route.request.url.startswith("data:"):
            route.continue_()
        else:
            complaints.append(route.request.url)
            route.abort()

    page.route("**/*", only_itself)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(address)
    return page, complaints


def test_both_languages_are_drawn_without_a_request(chromium: Browser, address: str) -> None:
    page, complaints = opened(chromium, address, viewport={"width": 1280, "height": 800})
    for language, name in (("vi", "Tiếng Việt"), ("en", "English")):
        page.get_by_role("button", name=name).click()
        sections = contents(dataset.load(), [], Words.of(language)).sections
        charts = page.locator("main:visible .chart")
        expect(charts).to_have_count(sum(section.figure is not None for section in sections))
        expect(page.locator("main:visible .chart.js-plotly-plot .main-svg").first).to_be_visible()
        expect(page.locator("main:visible .chart:not(:has(.main-svg))")).to_have_count(0)
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("main:visible h2").first).to_have_text(sections[0].sentence)
        assert page.evaluate("document.fonts.check('16px \"Be Vietnam Pro\"', 'Việt')")
    page.close()
    assert complaints == []


def test_phone_is_not_wider_than_itself(chromium: Browser, address: str) -> None:
    page, complaints = opened(chromium, address, viewport={"width": 360, "height": 800})
    expect(page.locator("main:visible .chart.js-plotly-plot .main-svg").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()
    assert complaints == []


def test_no_serious_barrier(chromium: Browser, address: str) -> None:
    page, complaints = opened(chromium, address, viewport={"width": 1280, "height": 800})
    for name, scheme in (("Tiếng Việt", "light"), ("English", "dark")):
        page.emulate_media(color_scheme=scheme)
        page.get_by_role("button", name=name).click()
        expect(page.locator("main:visible .chart:not(:has(.main-svg))")).to_have_count(0)
        assert barriers(page) == []
    page.close()
    assert complaints == []


def test_no_chart_and_no_row_is_cut_between_sheets(chromium: Browser, address: str) -> None:
    page, complaints = opened(chromium, address, viewport={"width": 680, "height": 1009})  # A4 without its margins
    page.emulate_media(media="print")
    expect(page.locator("main:visible .chart:not(:has(.main-svg))")).to_have_count(0)
    held = page.locator("main:visible :is(.figure, tbody, li)")
    measured = held.evaluate_all("all => all.map(part => [part.offsetHeight, getComputedStyle(part).breakInside])")
    assert len(measured) > 100
    assert [one for one in measured if one[0] > 1009 or one[1] != "avoid"] == []
    beside = "all => all.filter(part => part.scrollWidth > part.clientWidth + 1).map(part => part.textContent)"
    assert page.locator("main:visible :is(td, th, h2, q)").evaluate_all(beside) == []
    page.close()
    assert complaints == []


def test_prints_to_a4(chromium: Browser, address: str, tmp_path: Path) -> None:
    page, complaints = opened(chromium, address)
    expect(page.locator("main:visible .chart.js-plotly-plot .main-svg").first).to_be_visible()
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    assert complaints == []
    assert b"/MediaBox [0 0 594" in printed or b"/MediaBox [0 0 595" in printed


def test_app_offers_the_report_of_the_view(visit, tmp_path: Path) -> None:
    page = visit("/?province=Ngh%E1%BB%87+An&lang=en")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="to keep or print (HTML)").click()
    assert re.fullmatch(r"vietnam-2025-report-[a-z0-9-]+\.html", waiting.value.suggested_filename)
    path = tmp_path / "report.html"
    waiting.value.save_as(path)
    assert path.read_text("utf-8") == report.document(["Nghệ An"], first="en")


def test_charts_are_saved_as_pictures_without_a_request(chromium: Browser, address: str) -> None:
    page, complaints = opened(chromium, address)
    page.get_by_role("button", name="English").click()
    section = page.locator("main:visible section.staff")
    files = {}
    for kind in ("PNG", "SVG"):
        with page.expect_download() as waiting:
            section.get_by_role("button", name=f"Save the chart as a picture ({kind})").click()
        files[waiting.value.suggested_filename] = waiting.value.path().read_bytes()
    picture = ET.fromstring(files["staff.svg"])
    title, source, ours = ["".join(text.itertext()) for text in picture.findall("{http://www.w3.org/2000/svg}text")]
    assert title == section.get_by_role("heading", level=2).inner_text()
    assert source == section.locator("p.source").inner_text()
    assert ours == citations.ours(Words.of("en"))
    with Image.open(io.BytesIO(files["staff.png"])) as image:
        assert image.width == 2 * float(picture.get("width"))
        top = image.convert("L").crop((0, 0, image.width, 100))
        assert top.getextrema()[0] < 64, "the sentence is drawn"
    page.close()
    assert complaints == []
