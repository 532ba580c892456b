"""The picture that a shared link shows: headline, sentence, source and address, 1200 × 630, in our typeface."""

import io
from functools import lru_cache
from itertools import groupby

from PIL import Image, ImageDraw

from dashboard import dataset
from dashboard.charts.parts.style import PALETTES
from dashboard.first_words.answered import Answer
from dashboard.first_words.asked import Asked, has_unit
from dashboard.first_words.message import message
from dashboard.first_words.place_record import areas
from dashboard.frame.navigation import PAGES
from dashboard.pictures.card import CARD
from dashboard.typeface import BOLD, REGULAR, font_file, opened, wrapped
from dashboard.words import LANGUAGES
from dashboard.words.labels import SITE_TITLE

WIDTH, HEIGHT, EDGE, HEADLINE = (int(CARD[name]) for name in ("width", "height", "edge", "headline"))
LARGEST = 2 * HEADLINE
"""Without a chart the headline is the picture: twice as large as above one, and no smaller than there."""
SENTENCE, FOOT = 32, int(CARD["foot"]) + 5
LEADING, TIGHT = 1.35, 1.2
"""From line to line; in a headline."""
ICON = 64
ARROW = "→"


def asked_for(name: str) -> Asked | None:
    """What the picture `units/2025-24.vi.png` is of; None for a name that is none."""
    view, _, rest = name.partition(".")
    key, _, place = view.partition("/")
    language, _, ending = rest.partition(".")
    if key not in PAGES or language not in LANGUAGES or ending != "png":
        return None
    if not place:
        return None if view.endswith("/") else Asked(PAGES[key], language)
    if place in areas():
        return Asked(PAGES[key], language, (areas()[place],))
    return Asked(PAGES[key], language, unit=place) if key == "commune" and has_unit(place) else None


@lru_cache(maxsize=512)
def picture(view: Asked, host: str) -> Answer:
    """The picture as PNG; `host` is what the foot says of the address."""
    said, colours = message(view), PALETTES["light"]
    image = Image.new("RGB", (WIDTH, HEIGHT), colours.paper)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, 10), fill=colours.ink)
    _write(draw, EDGE, [view.words.text(SITE_TITLE)], size=FOOT, ink=colours.muted)
    size, lines = _headline(said.title)
    top = _write(draw, EDGE + 2 * FOOT, lines, size=size, ink=colours.ink, weight=BOLD) + CARD["gap"]
    foot = [*wrapped(said.source, WIDTH - 2 * EDGE, FOOT)[:2], host]
    ground = HEIGHT - EDGE - len(foot) * FOOT * LEADING
    most = int((ground - CARD["gap"] / 2 - top) / (SENTENCE * LEADING))
    _write(draw, top, _shortened(said.sentence, most), size=SENTENCE, ink=colours.ink)
    _write(draw, ground, foot, size=FOOT, ink=colours.muted)
    return Answer(_png(image), "image/png")


@lru_cache(maxsize=1)
def favicon() -> Answer:
    """The mark of the site: how many provinces there are."""
    image = Image.new("RGB", (ICON, ICON), PALETTES["light"].ink)
    draw = ImageDraw.Draw(image)
    number = str(len(dataset.register().provinces))
    path = font_file(number[0], BOLD)
    font = opened(path, ICON * 0.62) if path else None
    draw.text((ICON / 2, ICON / 2), number, PALETTES["light"].paper, font, anchor="mm")
    return Answer(_png(image), "image/png")


def _headline(title: str) -> tuple[int, list[str]]:
    """The size at which a title has two lines at most, and the lines; the smallest has as many as it needs."""
    for size in range(LARGEST, HEADLINE, -4):
        lines = wrapped(title, WIDTH - 2 * EDGE, size, BOLD)
        if len(lines) <= CARD["most"]:
            return size, lines
    return HEADLINE, wrapped(title, WIDTH - 2 * EDGE, HEADLINE, BOLD)[:4]


def _shortened(sentence: str, most: int) -> list[str]:
    """The lines of a sentence that have room."""
    lines = wrapped(sentence, WIDTH - 2 * EDGE, SENTENCE)
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1].rstrip(' ,;')} …"]


def _write(
    draw: ImageDraw.ImageDraw, top: float, lines: list[str], *, size: float, ink: str, weight: int = REGULAR
) -> float:
    """Write lines from the left edge and return where the next would begin; each letter from the file that has it."""
    for line in lines:
        x = float(EDGE)
        for path, letters in groupby(line, lambda letter: font_file(letter, weight)):
            piece = "".join(letters)
            font = opened(path, size) if path else None
            if font:
                draw.text((x, top + size), piece, ink, font, anchor="ls")
                x += font.getlength(piece)
            else:  # the typeface has no arrow to the right; other signs of the kind are left out
                x += _arrow(draw, (x, top + 0.68 * size), size, ink) * piece.count(ARROW)
        top += size * (TIGHT if weight == BOLD else LEADING)
    return top


def _arrow(draw: ImageDraw.ImageDraw, at: tuple[float, float], size: float, ink: str) -> float:
    """Draw an arrow to the right and return its width."""
    (x, y), length, head, width = at, 0.8 * size, 0.2 * size, max(2, round(size / 14))
    draw.line((x + 0.05 * size, y, x + length, y), ink, width)
    point = ((x + length - head, y - head), (x + length, y), (x + length - head, y + head))
    draw.line(point, ink, width, joint="curve")
    return 0.85 * size


def _png(image: Image.Image) -> bytes:
    target = io.BytesIO()
    # A picture of text has few colours; fewer still would be seen at the edges of letters.
    image.quantize(64).save(target, "PNG", optimize=True)
    return target.getvalue()
