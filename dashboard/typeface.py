"""How many pixels words take: measured in the font files that readers are sent, so that no label is cut or covered."""

import logging
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise, takewhile
from pathlib import Path

from PIL import ImageFont

REGULAR, BOLD = 400, 700
USUAL = 14
"""Pixels of text of which no size is told."""
EM = 1000
"""Pixels at which letters are measured: large enough that rounding to the pixels of a screen plays no part."""
_LOG = logging.getLogger(__name__)
PACKAGE = Path(str(resources.files("dashboard")))


@dataclass(frozen=True)
class Face:
    """One file of the typeface, and which letters browsers take from it."""

    family: str
    weight: int
    unicode_range: str
    path: Path

    def has(self, letter: str) -> bool:
        """Whether the letter lies in the range: "U+0102-0103,U+20AB"."""
        limits = (part.strip().removeprefix("U+").partition("-") for part in self.unicode_range.split(","))
        return any(int(first, 16) <= ord(letter) <= int(last or first, 16) for first, _, last in limits)


@cache
def faces() -> list[Face]:
    """The files of the typeface as config.toml declares them for the app."""
    config = tomllib.loads((PACKAGE / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    return [
        Face(one["family"], int(one["weight"]), one["unicodeRange"], PACKAGE / one["url"].removeprefix("app/"))
        for one in config["theme"]["fontFaces"]
    ]


@lru_cache(maxsize=10_000)  # most words of a chart stand in it whatever a reader chooses
def text_width(text: str, size: float = USUAL, weight: int = REGULAR) -> float:
    """How many pixels the longest line takes, rather too many than too few: letters are moved apart, never closer.

    Markup as Plotly reads it is not counted: <br> begins a line, <b> is bold, a span may have a `font-size`.
    """
    return max(_lines(unicodedata.normalize("NFC", text), size, weight))


def wrapped(text: str, pixels: float, size: float = USUAL, weight: int = REGULAR) -> list[str]:
    """A text without markup in lines so many pixels wide; a longer word has a line of its own."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".lstrip()
        lines[-1:] = [longer] if not lines[-1] or text_width(longer, size, weight) <= pixels else [lines[-1], word]
    return lines


def even_lines(text: str, pixels: int, size: float = USUAL, weight: int = REGULAR) -> list[str]:
    """The same in as few lines as it takes, of about the same length."""
    lines = wrapped(text, pixels, size, weight)
    narrower = (wrapped(text, width, size, weight) for width in range(pixels, 0, -8))
    *_, even = takewhile(lambda other: len(other) == len(lines), narrower)
    return even


def _lines(text: str, size: float, weight: int) -> Iterator[float]:
    styles, width = [(size, weight)], 0.0
    for part in re.split(r"(<[^>]*>)", text):
        if part == "<br>":
            yield width
            width = 0.0
        elif part.startswith("</"):
            styles.pop()
        elif part.startswith("<"):
            pixels = re.search(r"font-size:(\d+)px", part)
            styles.append((float(pixels[1]) if pixels else styles[-1][0], BOLD if part == "<b>" else styles[-1][1]))
        else:
            pixels_of_em, boldness = styles[-1]
            letters = sum(_ems(letter, boldness) for letter in part)
            width += pixels_of_em * (letters + sum(_apart(*pair, boldness) for pair in pairwise(part)))
    yield width


@cache
def _ems(letter: str, weight: int) -> float:
    """The width of a letter in parts of the size of the text."""
    font = _font(letter, weight)
    # Arrows and signs come from the reader's own typefaces, in which they are at most as wide as high.
    return font.getlength(letter) / EM if font else 1.0


@cache
def _apart(one: str, other: str, weight: int) -> float:
    """How far the typeface moves two letters apart ("1/7"), in parts of the size of the text."""
    font = _font(one, weight)
    if font is None or font is not _font(other, weight):
        return 0.0
    return max(0.0, font.getlength(one + other) / EM - _ems(one, weight) - _ems(other, weight))


def font_file(letter: str, weight: int) -> Path | None:
    """The file that browsers take a letter from: where ranges overlap, the one declared last; None for no letter of
    ours.
    """
    return next((face.path for face in reversed(faces()) if face.weight == weight and face.has(letter)), None)


def _font(letter: str, weight: int) -> ImageFont.FreeTypeFont | None:
    path = font_file(letter, weight)
    return opened(path) if path else None


@lru_cache(maxsize=256)
def opened(path: Path, size: float = EM) -> ImageFont.FreeTypeFont | None:
    """A file of the typeface at so many pixels; None of one that cannot be read, which the log tells: its letters are
    measured as wide ones then, and readers see another typeface.
    """
    try:
        return ImageFont.truetype(path, size)
    except OSError as failure:
        _LOG.error("%s cannot be read (%s); letters stand in another typeface", path, failure)
        return None
