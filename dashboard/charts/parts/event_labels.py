"""The words at a mark of the timeline: what happens, in at most three lines, on the side that has room for them."""

from dataclasses import dataclass
from html import escape

from dashboard.charts.parts.style import TINY
from dashboard.charts.parts.text_width import text_width

LINES = 3
CUT = "…"


@dataclass(frozen=True)
class Label:
    """Words of at most `LINES` lines in Plotly's markup, the pixels of the longest, and whether they stand left."""

    text: str
    width: float
    to_left: bool


def place(words: str, left: float, right: float, *, leftwards: bool) -> Label:
    """The words on one side of a mark: whole where a side has room for that, in fewer lines rather than more.

    Args:
        words: what happens; as data they are no markup, whatever signs they hold.
        left: pixels to the left of the mark.
        right: the same to its right.
        leftwards: the side that is taken where both have room.
    """
    sides = sorted([(True, left), (False, right)], key=lambda side: side[0] != leftwards)
    for count in range(1, LINES + 1):
        for to_left, room in sides:
            lines, whole = broken(words, room, count)
            if whole:
                return _label(lines, to_left)
    to_left, room = max(sides, key=lambda side: side[1])
    return _label(broken(words, room, LINES)[0], to_left)


def broken(words: str, room: float, count: int) -> tuple[list[str], bool]:
    """The words in at most `count` lines of `room` pixels, and whether they are whole.

    What has no room ends in "…" behind a word; a single word that is wider than the room stays as it is.
    """
    lines: list[str] = []
    rest = words.split()
    while rest and len(lines) < count:
        last = len(lines) == count - 1
        fitting = _fitting(rest, room)
        if last and fitting < len(rest):
            while fitting > 1 and _width(_cut(rest[:fitting])) > room:
                fitting -= 1
            return [*lines, _cut(rest[:fitting])], False
        lines.append(" ".join(rest[:fitting]))
        rest = rest[fitting:]
    return lines, all(_width(line) <= room for line in lines)


def _fitting(rest: list[str], room: float) -> int:
    """How many of the words a line takes, at least one."""
    fitting = 1
    while fitting < len(rest) and _width(" ".join(rest[: fitting + 1])) <= room:
        fitting += 1
    return fitting


def _cut(words: list[str]) -> str:
    return " ".join(words).rstrip(",;:.–-") + CUT


def _width(line: str) -> float:
    return text_width(escape(line, quote=False), TINY)


def _label(lines: list[str], to_left: bool) -> Label:
    return Label("<br>".join(escape(line, quote=False) for line in lines), max(map(_width, lines)), to_left)
