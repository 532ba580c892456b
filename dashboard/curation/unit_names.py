"""Where a text names an administrative unit: as the register spells it, in its second spellings, or in English."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from dashboard.folding import TONES, unmarked
from dashboard.schema.tables import Area

Span = tuple[int, int]
"""Code points of a text, end excluded."""

NUMBERED = {"ward": r"[Pp]hường|P\.|[Ww]ards?", "urban_district": r"[Qq]uận|Q\.|[Dd]istricts?"}
"""What stands before a number that is the name of a unit: "1" alone names none. Lists count too: "wards 1, 2 and 3"."""
_LISTED = r"(?:[ ,]|và|and|\d+)*"


def spans(areas: Iterable[Area], text: str, spellings: Mapping[str, str] | None = None) -> list[Span]:
    """Every place where one of the areas is named, in the order of the text; of a numbered unit its number only.

    Args:
        areas: the units that are looked for.
        text: any part of an article.
        spellings: by area, how the law spells a name that the register spells otherwise.
    """
    other = spellings or {}
    places = {match.span(1) for area in areas for match in re.finditer(_pattern(area, other.get(area.area, "")), text)}
    return sorted(places)


def _pattern(area: Area, spelling: str) -> str:
    if area.kind in NUMBERED and area.name_vi.isdecimal():
        number = "|".join(filter(None, (area.name_vi, spelling)))
        return rf"(?:{NUMBERED[area.kind]})\s?{_LISTED}\b({number})\b"
    names = {area.name_en}
    for name in filter(None, (area.name_vi, spelling)):
        names |= {name, unmarked(name), *_second_spellings(name)}
    ordered = sorted(map(re.escape, names), key=len, reverse=True)
    return rf"\b({'|'.join(ordered)})\b".replace("'", "['’]")


def _second_spellings(name: str) -> set[str]:
    """The name with the tones of "oa", "oe", "uy" at the end of its syllables moved: "Hòa" as "Hoà", and back."""
    decomposed = unicodedata.normalize("NFD", name)
    later = re.sub(rf"([oOuU])([{TONES}])([aey])(?!\w)", r"\1\3\2", decomposed)
    earlier = re.sub(rf"([oOuU])([aey])([{TONES}])(?!\w)", r"\1\3\2", decomposed)
    return {unicodedata.normalize("NFC", form) for form in (later, earlier)}
