"""Charts saved as pictures in the reader's browser: what they carry, that they need nothing else, how they look."""

import io
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest
from browsing import FIRST
from PIL import Image, ImageChops
from playwright.sync_api import Locator, Page, expect

from dashboard import paths
from dashboard.charts.parts import style
from dashboard.queries.articles import citations
from dashboard.words import LANGUAGES, Words

Visit = Callable[..., Page]
PAGES = sorted(
    path.stem
    for path in (paths.ROOT / "dashboard/app_pages").glob("[a-z]*.py")
    if "figures.show(" in path.read_text("utf-8")
)
DRAWN = """() => {
  const charts = [...document.querySelectorAll('.stPlotlyChart')];
  return charts.length && charts.length === document.querySelectorAll('.pictures').length
    && document.querySelector('.st-key-foot') && charts.every(chart => chart.querySelector('svg.main-svg text'));
}"""


@dataclass(frozen=True)
class Reader:
    """Language, theme, width of the window, and the format for which a key is pressed rather than the mouse."""

    language: str
    scheme: str
    width: int
    by_key: str


DESK, PHONE = Reader("vi", "light", 1280, "PNG"), Reader("en", "dark", 360, "SVG")
SVG = "{http://www.w3.org/2000/svg}"
# The texts of a chart in their order, as a reader sees them.
TEXTS = """chart => [...chart.querySelectorAll('svg.main-svg text')].filter(text => text.checkVisibility())
  .map(text => text.textContent)"""
# How far each text stands out of the picture, in pixels; a picture alone in an empty page.
OUTSIDE = """async () => {
  await document.fonts.ready;
  const picture = document.querySelector('svg').getBoundingClientRect();
  return [...document.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()])
    .filter(([_, box]) => box.width && Math.max(
      picture.left - box.left, box.right - picture.right, picture.top - box.top, box.bottom - picture.bottom) > 0)
    .map(([words, _]) => words);
}"""
FACES = "[...document.fonts].map(face => [face.weight, face.status])"
WIDTH = """([text, font]) => {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = font;
  return pen.measureText(text.trimEnd()).width;
}"""


def opened(visit: Visit, name: str, reader: Reader) -> Page:
    """A page of one province."""
    path = f"/{'' if name == FIRST else name}?lang={reader.language}&province=Ngh%E1%BB%87+An"
    page = visit(path, color_scheme=reader.scheme, viewport={"width": reader.width, "height": 800})
    page.wait_for_function(DRAWN)
    return page


def saved(part: Locator, kind: str, *, by_key: str = "") -> bytes:
    """The file behind one of the buttons."""
    button = part.get_by_role("button", name=kind)
    with part.page.expect_download() as waiting:
        if by_key:
            button.press(by_key)
        else:
            button.click()
    assert re.fullmatch(rf"[a-z_]+\.{kind.lower()}", waiting.value.suggested_filename)
    return waiting.value.path().read_bytes()


def words(part: ET.Element) -> str:
    return "".join(part.itertext())


def own_texts(picture: ET.Element) -> list[str]:
    """What stands around the chart, each text in one piece."""
    return [words(text) for text in picture.findall(f"{SVG}text")]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("reader", [DESK, PHONE], ids=["desk", "phone"])
def test_pictures_of_every_chart(visit: Visit, server: str, name: str, reader: Reader) -> None:
    page = opened(visit, name, reader)
    alone = page.context.new_page()
    for chart, part in zip(page.locator(".stPlotlyChart").all(), page.locator(".pictures").all(), strict=True):
        # The PNG first: the browser has not read the typeface of a picture yet.
        png = saved(part, "PNG", by_key="Enter" if reader.by_key == "PNG" else "")
        text = saved(part, "SVG", by_key="Space" if reader.by_key == "SVG" else "").decode("utf-8")
        picture = ET.fromstring(text)
        leads_here(page, own_texts(picture)[2], f"{server}/{'' if name == FIRST else name}", reader)
        carries_all(page, chart, picture, reader)
        needs_nothing(picture, text)
        alone.set_content(text)
        assert alone.evaluate(OUTSIDE) == []
        assert sorted(alone.evaluate(FACES)) == [[weight, "loaded"] for weight in ("400", "400", "700", "700")]
        is_painted(page, png, picture, reader)
    alone.close()


def leads_here(page: Page, address: str, place: str, reader: Reader) -> None:
    """The address opens this view at this chart."""
    asked = urlsplit(address)
    assert f"{asked.scheme}://{asked.netloc}{asked.path}".rstrip("/") == place.rstrip("/")
    assert parse_qs(asked.query) == {"province": ["Nghệ An"], "lang": [reader.language]}
    assert page.locator(f"[id='{asked.fragment}']").count() == 1


def carries_all(page: Page, chart: Locator, picture: ET.Element, reader: Reader) -> None:
    """A picture says what the page says around the chart and in it, on the ground of the theme."""
    title, source, _address, ours = own_texts(picture)
    assert title in page.get_by_role("heading", level=2).all_inner_texts()
    assert source in page.locator("[data-testid=stCaptionContainer], .origin.source").all_inner_texts()
    assert ours == citations.ours(Words.of(reader.language))
    assert picture.findtext(f"{SVG}title") == title
    drawn = [words(label) for layer in picture.findall(f"{SVG}svg") for label in layer.iter(f"{SVG}text")]
    assert drawn == chart.evaluate(TEXTS)
    assert picture.find(f"{SVG}rect").get("fill") == style.PALETTES[reader.scheme].paper


def needs_nothing(picture: ET.Element, text: str) -> None:
    """A picture has all that it needs in itself, runs nothing, and is not large."""
    parts = list(picture.iter())
    attributes = [(name.rpartition("}")[2].lower(), value) for part in parts for name, value in part.attrib.items()]
    targets = [value for name, value in attributes if name in ("href", "src")]
    targets += re.findall(r"url\(\s*(?:&quot;|[\"'])?([^\"'&)]*)", text)
    assert [target for target in targets if not target.startswith(("#", "data:font/woff2;base64,"))] == []
    assert not {part.tag.removeprefix(SVG) for part in parts} & {"script", "foreignObject", "image", "iframe", "a"}
    assert [name for name, _value in attributes if name.startswith("on")] == []
    assert "@import" not in text
    assert unicodedata.is_normalized("NFC", text)
    assert len(text) < 200_000


def is_painted(page: Page, png: bytes, picture: ET.Element, reader: Reader) -> None:
    """A PNG is the picture, twice as large at least; each line of text is in it, in its typeface."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    with Image.open(io.BytesIO(png)) as image:
        pixels = image.convert("RGB")
    scale = pixels.width / float(picture.get("width"))
    assert scale >= 2
    assert abs(pixels.height / float(picture.get("height")) - scale) < 0.01
    for text in picture.findall(f"{SVG}text"):
        size, weight = float(text.get("font-size")), text.get("font-weight")
        for line in text:
            base = float(line.get("y"))
            band = pixels.crop((0, round((base - size) * scale), pixels.width, round((base + size / 3) * scale)))
            first, last = ink(band, style.PALETTES[reader.scheme].paper)
            expected = page.evaluate(WIDTH, [line.text, f"{weight} {size}px {style.FONT}"])
            assert abs(first / scale - float(line.get("x"))) < 4
            assert abs((last - first) / scale - expected) < 5, "another typeface"


def ink(pixels: Image.Image, paper: str) -> tuple[int, int]:
    """Where a line of text begins and ends."""
    box = ImageChops.difference(pixels, Image.new("RGB", pixels.size, paper)).getbbox()
    assert box is not None, "nothing is drawn"
    return box[0], box[2]


def test_a_picture_shows_neither_hover_nor_selection(visit: Visit) -> None:
    page = visit("/units?lang=vi")
    page.wait_for_function(DRAWN)
    part = page.locator(".st-key-commune_reduction-choose .pictures")
    before = ET.fromstring(saved(part, "SVG"))
    mark = page.locator(".st-key-commune_reduction-chart path.point").first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.locator(".st-key-chosen-commune_reduction article.evidence").first.wait_for()
    expect(page.locator(".st-key-commune_reduction-chart path.point[style*='opacity: 0.2']")).not_to_have_count(0)
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 + 1)
    page.locator(".st-key-commune_reduction-chart .hovertext").wait_for()
    after = ET.fromstring(saved(part, "SVG", by_key="Enter"))
    expect(page.locator(".st-key-commune_reduction-chart .hovertext")).to_be_visible()
    assert marks(after) == marks(before)
    assert "number=" in own_texts(after)[2]


def marks(picture: ET.Element) -> list[tuple[str | None, str | None, str]]:
    """All that is drawn in the chart, with its opacity; ids change with each drawing."""
    drawn = [part for layer in picture.findall(f"{SVG}svg") for part in layer.iter() if part.tag != f"{SVG}g"]
    faint = re.compile(r"(?<!-)opacity: ([\d.]+)")
    return [
        (part.get("d"), found[1] if (found := faint.search(part.get("style", ""))) else None, part.text or "")
        for part in drawn
    ]


def test_a_long_address_and_a_long_sentence_are_broken_into_lines(visit: Visit) -> None:
    provinces = "&".join(f"province={name}" for name in ("Ngh%E1%BB%87+An", "B%E1%BA%AFc+Ninh", "C%C3%A0+Mau"))
    page = visit(f"/timeline?lang=vi&{provinces}", viewport={"width": 360, "height": 740})
    page.wait_for_function(DRAWN)
    picture = ET.fromstring(saved(page.locator(".pictures"), "SVG"))
    title, _source, address, _ours = picture.findall(f"{SVG}text")
    for text in (title, address):
        assert len(text) > 1
        assert all(float(above.get("y")) < float(below.get("y")) for above, below in pairwise(text))
    assert set(parse_qs(urlsplit(words(address)).query)["province"]) == {"Nghệ An", "Bắc Ninh", "Cà Mau"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_that_cannot_be_made_is_said_to_be_so(visit: Visit, language: str) -> None:
    page = visit(f"/compare?lang={language}")
    page.wait_for_function(DRAWN)
    page.evaluate("() => { HTMLCanvasElement.prototype.toBlob = done => done(null); }")
    page.get_by_role("button", name="PNG").click()
    said = Words.of(language).text("The picture could not be made; please try again.")
    expect(page.get_by_role("status").filter(has_text=said)).to_be_visible()


def test_buttons_say_what_they_do_in_the_language_of_the_page(visit: Visit) -> None:
    page = visit("/compare?lang=vi")
    for kind in ("PNG", "SVG"):
        button = page.get_by_role("button", name=f"Lưu biểu đồ thành ảnh ({kind})")
        expect(button).to_have_text(kind)
    page.get_by_role("radio", name="en").click()
    page.wait_for_function(DRAWN)
    expect(page.get_by_role("button", name="Save the chart as a picture (PNG)")).to_be_visible()
    picture = ET.fromstring(saved(page.locator(".pictures"), "SVG"))
    assert own_texts(picture)[3] == citations.ours(Words.of("en"))
    assert picture.get("lang") == "en"
