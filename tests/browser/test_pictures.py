"""Charts saved as pictures in the reader's browser: what they carry, that they need nothing else, how they look."""

import io
import re
import unicodedata
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from browsing import DRAWN, FIRST, SETTLED, Visit, address, drawer
from PIL import Image, ImageChops
from playwright.sync_api import Locator, Page, expect

from dashboard.charts.parts import style
from dashboard.pictures.card import CARD
from dashboard.queries.articles import citations
from dashboard.words import Words

PAGES = (FIRST, "units", "timeline", "compare")
"""The pages that draw charts of one province."""


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
# As Plotly leaves a chart with a mark chosen and another pointed at.
POINTED_AT = """chart => {
  chart.querySelector('.hoverlayer').innerHTML = '<g class="hovertext"><text>pointed at</text></g>';
  for (const mark of chart.querySelectorAll('.bars .point path')) {
    mark.closest('.trace').__data__[0].trace.selectedpoints = [0];
    mark.style.opacity = 0.2;
  }
}"""
WIDTH = """([text, font]) => {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = font;
  return pen.measureText(text.trimEnd()).width;
}"""


def opened(visit: Visit, name: str, reader: Reader) -> Page:
    """A page of one province."""
    path = address(name, lang=reader.language, province="Nghệ An")
    page = visit(path, color_scheme=reader.scheme, viewport={"width": reader.width, "height": 800})
    page.wait_for_function(DRAWN)
    return page


def saved(part: Locator, kind: str, reader: Reader) -> bytes:
    """The file behind one of the buttons, which say what they do."""
    text = Words.of(reader.language).text("Save the chart as a picture ({format})", format=kind)
    button = part.get_by_role("button", name=text)
    expect(button).to_have_text(kind)
    with part.page.expect_download() as waiting:
        if reader.by_key == kind:
            button.press("Enter" if kind == "PNG" else "Space")
        else:
            button.click()
    ending = {"PNG": ".png", "SVG": ".svg"}.get(kind, "-card.png")
    name = rf"vietnam-2025-[a-z0-9-]+-{reader.language}-\d{{4}}-\d\d-\d\d{re.escape(ending)}"
    assert re.fullmatch(name, waiting.value.suggested_filename)
    return waiting.value.path().read_bytes()


def words(part: ET.Element) -> str:
    return "".join(part.itertext())


def texts_around(picture: ET.Element) -> list[str]:
    """What stands around the chart, each text in one piece."""
    return [words(text) for text in picture.findall(f"{SVG}text")]


@pytest.mark.parametrize(("name", "reader"), [*((name, DESK) for name in PAGES), ("units", PHONE), ("timeline", PHONE)])
def test_pictures_of_every_chart(visit: Visit, server: str, name: str, reader: Reader) -> None:
    page = opened(visit, name, reader)
    alone = page.context.new_page()
    shares = page.locator(".figure-links a[href*='.share']")
    expect(shares).not_to_have_count(0)
    expect(page.locator(".stPlotlyChart")).to_have_count(shares.count())
    page.wait_for_function(DRAWN)  # of no chart all are drawn
    for share in shares.all():
        figure = re.search(r"figure\.([a-z_]+)\.share", unquote(str(share.get_attribute("href"))))
        assert figure is not None
        chart = page.locator(f".st-key-{figure[1]}-chart .stPlotlyChart")
        share.click()
        part = drawer(page).locator(".pictures")
        expect(part).to_be_visible()
        expect(page.locator(SETTLED)).to_be_attached()
        page.wait_for_function(DRAWN)  # the page runs when the drawer opens
        # The PNG first: the browser has not read the typeface of a picture yet.
        png = saved(part, "PNG", reader)
        text = saved(part, "SVG", reader).decode("utf-8")
        picture = ET.fromstring(text)
        leads_here(page, texts_around(picture)[2], f"{server}/{'' if name == FIRST else name}", reader)
        carries_all(page, chart, picture, reader)
        needs_nothing(picture, text)
        alone.set_content(text)
        assert alone.evaluate(OUTSIDE) == []
        assert sorted(alone.evaluate(FACES)) == [[weight, "loaded"] for weight in ("400", "400", "700", "700")]
        is_painted(page, png, picture, reader)
        page.keyboard.press("Escape")
        expect(drawer(page)).to_have_count(0)
    alone.close()


def leads_here(page: Page, address: str, place: str, reader: Reader) -> None:
    """The address opens this view at this chart."""
    asked = urlsplit(address)
    assert f"{asked.scheme}://{asked.netloc}{asked.path}".rstrip("/") == place.rstrip("/")
    assert parse_qs(asked.query) == {"province": ["Nghệ An"], "lang": [reader.language]}
    assert page.locator(f"[id='{asked.fragment}']").count() == 1


def carries_all(page: Page, chart: Locator, picture: ET.Element, reader: Reader) -> None:
    """A picture says what the page says around the chart and in it, on the ground of the theme."""
    title, source, _address, ours = texts_around(picture)
    for text, place in ((title, ".stMain h2"), (source, ".source-line")):  # on the page some spaces hold
        assert text in [" ".join(shown.split()) for shown in page.locator(place).all_inner_texts()]
    assert picture.get("lang") == reader.language
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


def is_a_card(png: bytes) -> None:
    """A picture for messages has its size, and words and marks in each third of its height."""
    with Image.open(io.BytesIO(png)) as image:
        pixels = image.convert("RGB")
    assert pixels.size == (CARD["width"], CARD["height"])
    third = pixels.height // 3
    for top in range(0, 3 * third, third):
        assert (
            ink(pixels.crop((0, top, pixels.width, top + third)), style.PALETTES["light"].paper)[0] >= CARD["edge"] - 4
        )


def ink(pixels: Image.Image, paper: str) -> tuple[int, int]:
    """Where a line of text begins and ends."""
    box = ImageChops.difference(pixels, Image.new("RGB", pixels.size, paper)).getbbox()
    assert box is not None, "nothing is drawn"
    return box[0], box[2]


def test_a_long_address_and_a_long_sentence_are_broken_into_lines(visit: Visit) -> None:
    provinces = ["Nghệ An", "Bắc Ninh", "Cà Mau"]
    path = f"{address('timeline', lang='en', province=provinces)}&number=figure.timeline.share"
    page = visit(path, viewport={"width": 360, "height": 740})
    page.wait_for_function(DRAWN)
    picture = ET.fromstring(saved(drawer(page).locator(".pictures"), "SVG", PHONE))
    title, _source, link, _ours = picture.findall(f"{SVG}text")
    for text in (title, link):
        assert len(text) > 1
        assert all(float(above.get("y")) < float(below.get("y")) for above, below in pairwise(text))
    assert parse_qs(urlsplit(words(link)).query)["province"] == provinces


def test_a_picture_shows_no_pointing_and_no_choice_fits_messages_and_says_where_it_cannot_be_made(visit: Visit) -> None:
    page = visit(f"{address('units', lang='vi', province='Nghệ An')}&number=figure.staff.share")
    page.wait_for_function(DRAWN)
    page.locator(".st-key-staff-chart .js-plotly-plot").evaluate(POINTED_AT)
    picture = saved(drawer(page).locator(".pictures"), "SVG", DESK).decode("utf-8")
    assert "pointed at" not in picture
    assert "opacity: 0.2" not in picture
    is_a_card(saved(drawer(page).locator(".pictures"), "1200 × 630", DESK))
    page.evaluate("() => { HTMLCanvasElement.prototype.toBlob = done => done(null); }")
    drawer(page).get_by_role("button", name="PNG").click()
    sorry = Words.of("vi").text("The picture could not be made. Please try again.")
    expect(page.get_by_role("status").filter(has_text=sorry)).to_be_visible()
