"""Every name of the register by the way a text prints it, and what words for kinds of units stand beside a name."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from dashboard.curation.areas import Reference
from dashboard.folding import folded, spelled
from dashboard.schema.tables import Area

Kinds = frozenset[str]
LONGEST = 5
"""So many words has the longest name: "Bà Rịa - Vũng Tàu" has four and a dash."""

KINDS_EN: dict[str, Kinds] = {
    "province": frozenset({"province"}), "provincial": frozenset({"province", "city"}),
    "city": frozenset({"city", "provincial_city"}), "cities": frozenset({"city", "provincial_city"}),
    "district": frozenset({"rural_district", "urban_district"}), "town": frozenset({"town", "township"}),
    "township": frozenset({"township"}), "commune": frozenset({"commune"}), "ward": frozenset({"ward"}),
    "special zone": frozenset({"special_zone"}), "provinces": frozenset({"province", "city"}),
    "districts": frozenset({"rural_district", "urban_district"}), "towns": frozenset({"town", "township"}),
    "townships": frozenset({"township"}), "communes": frozenset({"commune"}), "wards": frozenset({"ward"}),
}  # fmt: skip
KINDS_VI: dict[str, Kinds] = {
    "tỉnh": frozenset({"province", "city"}), "thành phố": frozenset({"city", "provincial_city"}),
    "tp": frozenset({"city", "provincial_city"}), "tp.": frozenset({"city", "provincial_city"}),
    "huyện": frozenset({"rural_district"}), "quận": frozenset({"urban_district"}), "thị xã": frozenset({"town"}),
    "thị trấn": frozenset({"township"}), "xã": frozenset({"commune"}), "phường": frozenset({"ward"}),
    "đặc khu": frozenset({"special_zone"}), "tỉnh ủy": frozenset({"province"}), "thành ủy": frozenset({"city"}),
}  # fmt: skip
KIND_WORDS = {"en": KINDS_EN, "vi": KINDS_VI}
PROVINCES: Kinds = frozenset({"province", "city"})
DISTRICTS: Kinds = frozenset({"rural_district", "urban_district", "town", "provincial_city"})
COMMUNES: Kinds = frozenset({"commune", "ward", "township", "special_zone"})
_EN = "|".join(sorted(KINDS_EN, key=len, reverse=True))
_VI = "|".join(re.escape(kind) for kind in sorted(KINDS_VI, key=len, reverse=True))
BEHIND = re.compile(rf"(?:\s|\N{{NO-BREAK SPACE}})+(?:\((?:new|old)\)\s+)?(?P<kind>{_EN})\b", re.IGNORECASE)
BEFORE = {
    "en": re.compile(r"\b(?P<kind>communes?|wards?|districts?|provinces?|towns?|townships?|city|cities"
                     r"|special zones?)"
                     r"(?:,? (?:including|namely|such as|as follows|comprising)|:)*:? (?:the )?$", re.IGNORECASE),
    "vi": re.compile(rf"\b(?P<kind>{_VI})(?: (?:gồm|là|như|cũ|mới))*:?[ \N{{NO-BREAK SPACE}}]?$", re.IGNORECASE),
}  # fmt: skip
LISTED = re.compile(r"(?:, |,? and |,? và |; | & | - )(?:the )?$")
"""What stands between two names of a list."""
_SURNAMES = {
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ngo", "duong", "ly",
    "trinh", "dinh", "mai", "truong", "luong", "thi", "van", "duc", "quoc",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_][\w'’]*")


class Names:
    """The areas that bear a name, as an English or a Vietnamese text prints it."""

    def __init__(self, reference: Reference, language: str) -> None:
        self._key = spelled if language == "vi" else folded
        self._areas: dict[str, list[Area]] = defaultdict(list)
        for area in reference.areas.values():
            law = reference.spellings.get(area.area, "")
            for key in {self._key(name) for name in (area.name_vi, area.name_en, law) if name}:
                self._areas[key].append(area)
        for alias in reference.register.aliases:
            if alias.area in reference.areas and len(alias.alias) > 2:
                self._areas[self._key(alias.alias)].append(reference.areas[alias.area])
        self._areas[self._key("TP.HCM")] += self._areas[self._key("Hồ Chí Minh")]
        self._areas[self._key("Ho Chi Minh City")] += [] if language == "en" else self._areas[self._key("Hồ Chí Minh")]

    def found_in(self, text: str) -> Iterator[tuple[int, int, list[Area]]]:
        """Every name that is printed with capitals, the longest at each place; where it stands and who bears it."""
        words, end = list(_WORD.finditer(text)), 0
        for at, word in enumerate(words):
            if word.start() < end or not word.group()[0].isupper():
                continue
            for last in range(min(at + LONGEST, len(words)) - 1, at - 1, -1):
                if not words[last].group()[0].isupper() or not _joined(text, words[at : last + 1]):
                    continue
                areas = self._areas.get(self._key(text[word.start() : words[last].end()]), [])
                if areas and not _is_person(words, at):
                    end = words[last].end()
                    yield word.start(), end, areas
                    break


def _joined(text: str, words: list[re.Match[str]]) -> bool:
    gaps = [text[one.end() : two.start()] for one, two in pairwise(words)]
    return all(gap in (" ", "\N{NO-BREAK SPACE}", " - ", "-", " – ", ".") for gap in gaps)


def _is_person(words: list[re.Match[str]], at: int) -> bool:
    """Whether a family name, or a word that stands in the middle of names, comes right before."""
    before = words[at - 1] if at else None
    if before is None or words[at].start() - before.end() != 1:
        return False
    return folded(before.group()) in _SURNAMES and before.group()[0].isupper()
