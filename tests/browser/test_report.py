"""The report opened from disk, where no request may leave the file; and on paper, read sheet by sheet."""

import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from browsing import DESK, barriers
from PIL import Image
from playwright.sync_api import Browser, Page, Route, expect
from pypdf import PdfReader

from dashboard import dataset, report
from dashboard.__main__ import main
from dashboard.queries.articles import citations
from dashboard.report.contents import Contents, contents
from dashboard.report.markup import scope
from dashboard.words import Words, capital
from dashboard.words.labels import SITE_TITLE

PAPER = {"width": 794, "height": 1021}
"""A4, in pixels of paper, without the margins above and below (report/report.css)."""
UNDRAWN = "main:visible .chart:not(:has(.main-svg))"
# The words that a reader sees of a report, around figures and in them, as far as they have digits.
NUMBERS = r"""(() => {
  const walker = document.createTreeWalker(document.querySelector('main:not([hidden])'), NodeFilter.SHOW_TEXT);
  const words = new Set();
  while (walker.nextNode()) {
    const { parentElement: part, data } = walker.currentNode;
    if (part.checkVisibility() && !part.closest('.unseen, .pictures'))
      for (const word of data.split(/\s+/)) if (/\d/.test(word)) words.add(word);
  }
  return [...words];
})()"""
# The rows of its lists.
ROWS = "[...document.querySelectorAll('main:not([hidden]) .part li:not(.provinces *)')].map(row => row.textContent)"
# What may not be cut by the end of a sheet and is longer than one, or may be cut.
CUT = """height => [...document.querySelectorAll('main:not([hidden]) :is(.strip, li, .of-article header)')]
  .filter(part => part.offsetHeight > height || getComputedStyle(part).breakInside !== 'avoid')
  .map(part => part.textContent.slice(0, 80))"""
# What stands out of the sheet, or of its column.
BESIDE = """[...document.querySelectorAll('main:not([hidden]) :is(.chart, h1, h2, h3, p, li, dd)')]
  .filter(part => part.scrollWidth > part.clientWidth + 1).map(part => part.textContent.slice(0, 80))"""


@contextmanager
def opened(chromium: Browser, path: Path, **reader: object) -> Iterator[Page]:
    """The report in sight; it asked for nothing and threw nothing when it is closed."""
    page = chromium.new_page(**reader)
    address, complaints = path.as_uri(), list[str]()

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
    yield page
    page.close()
    assert complaints == []


def shown_in(provinces: list[str], language: str) -> Contents:
    return contents(dataset.load(), provinces, Words.of(language))


def bare(text: str) -> str:
    """A text without spaces and ends of lines, which paper sets otherwise, nor marks of quotes, which styles set."""
    return re.sub(r"[\s“”]+", "", text)


def sheets(page: Page) -> list[str]:
    """The texts of the sheets that the report prints on, which are A4."""
    printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert {tuple(round(side) for side in sheet.mediabox[2:]) for sheet in printed.pages} <= {(595, 842), (594, 841)}
    return [bare(sheet.extract_text()) for sheet in printed.pages]


def on_paper(page: Page, shown: Contents, longest: int) -> None:
    """The report of the language in sight is printed on so few sheets: the answer on the first one, each number of the
    screen on one of them, nothing cut, and on each of them the place, the site, the address and its number."""
    expect(page.locator(UNDRAWN)).to_have_count(0)
    words, printed = shown.sources.words, sheets(page)
    assert len(printed) <= longest
    numbers = page.evaluate(NUMBERS)
    assert len(numbers) > 50
    assert [number for number in numbers if bare(number) not in "".join(printed)] == []
    assert [row for row in page.evaluate(ROWS) if bare(row) not in "".join(printed)] == []
    answer = [text for place in shown.places for text in (place.name, place.sentence, place.rank)]
    answer += [shown.country.sentence] if shown.country else []
    numbers_of_all = [place.number for place in shown.places] + [
        tile.number for tile in getattr(shown.country, "tiles", ())
    ]
    answer += [text for number in numbers_of_all for text in (*number.before, *number.after)]
    lines = [
        part.text
        for number in numbers_of_all
        for line in number.lines
        for entry in line.entries
        for part in entry.parts
    ]
    answer += [*lines, *(text for one in shown.milestones for text in (one.day, one.title, one.source))]
    assert [text for text in answer if bare(text) not in printed[0]] == []
    above, below = capital(scope(shown)) + words.text(SITE_TITLE), f"lang={words.language}"
    for number, sheet in enumerate(printed, 1):
        assert [text for text in (above, below, f"{number}/{len(printed)}") if bare(text) not in sheet] == []
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)
    assert page.evaluate(CUT, PAPER["height"]) == []
    assert page.evaluate(BESIDE) == []
    page.emulate_media(media="null")
    page.set_viewport_size(DESK["viewport"])


def test_the_country_in_both_languages(chromium: Browser, tmp_path: Path) -> None:
    """Drawn without a request, without a barrier, printed; on a phone not wider than itself; its charts are saved."""
    with opened(chromium, report.write(tmp_path, [], ("vi", "en"), Path.write_bytes), **DESK) as page:
        for language, name in (("vi", "Tiếng Việt"), ("en", "English")):
            page.get_by_role("button", name=name).click()
            shown = shown_in([], language)
            expect(page.locator("main:visible .chart .main-svg").first).to_be_visible()
            expect(page.locator("main:visible .chart")).to_have_count(len(shown.figures))
            expect(page.locator("html")).to_have_attribute("lang", language)
            assert page.evaluate("document.fonts.check('16px \"Be Vietnam Pro\"', 'Việt')")
            assert barriers(page) == []
            on_paper(page, shown, 12)
        saved(page)
        page.set_viewport_size({"width": 360, "height": 740})
        expect(page.locator("html")).to_have_js_property("scrollWidth", 360)  # charts are drawn anew a moment later


def saved(page: Page) -> None:
    """A chart is saved as a picture of both kinds, with the words around it."""
    figure, files = page.locator("main:visible figure.staff"), {}
    for kind in ("PNG", "SVG"):
        with page.expect_download() as waiting:
            figure.get_by_role("button", name=f"Save the chart as a picture ({kind})").click()
        files[kind] = waiting.value.path().read_bytes()
    picture = ET.fromstring(files["SVG"])
    texts = ["".join(text.itertext()) for text in picture.findall("{http://www.w3.org/2000/svg}text")]
    assert bare(texts[0]) == bare(figure.get_by_role("heading").inner_text())
    assert texts[-1] == citations.ours(Words.of("en"))
    with Image.open(io.BytesIO(files["PNG"])) as image:
        top = image.convert("L").crop((0, 0, image.width, 100))
        assert top.getextrema()[0] < 64, "the sentence is drawn"


@pytest.mark.parametrize(("province", "language", "longest"), [("Bắc Ninh", "vi", 8), ("Hà Nội", "en", 4)])
def test_a_province_on_paper(chromium: Browser, tmp_path: Path, province: str, language: str, longest: int) -> None:
    with opened(chromium, report.write(tmp_path, [province], (language,), Path.write_bytes), **DESK) as page:
        on_paper(page, shown_in([province], language), longest)


def test_without_scripts_the_numbers_stand_all_the_same(chromium: Browser, tmp_path: Path) -> None:
    path, shown = report.write(tmp_path, ["Bắc Ninh"], ("vi", "en"), Path.write_bytes), shown_in(["Bắc Ninh"], "en")
    with opened(chromium, path, java_script_enabled=False) as page:
        assert page.get_by_role("button").count() == 0
        texts = [" ".join(page.locator(f"main#{language}").inner_text().split()) for language in ("vi", "en")]
    assert "313 → 99" in texts[0]
    values = [row.value for group in shown.numbers for row in group.rows]
    spoken = [one.spoken for one in shown.figures if one.spoken]
    assert spoken
    assert [text for text in (*values, *spoken) if " ".join(text.split()) not in texts[1]] == []


def test_the_app_offers_what_the_command_writes(visit, tmp_path: Path) -> None:
    page = visit("/?province=Ngh%E1%BB%87+An&lang=vi")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="để lưu và in (HTML)").click()
    assert re.fullmatch(r"vietnam-2025-report.*\.html", waiting.value.suggested_filename)
    assert main(["export", str(tmp_path), "--province", "Nghệ An"]) == 0
    assert waiting.value.path().read_bytes() == (tmp_path / "report.html").read_bytes()
