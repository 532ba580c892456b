"""What a reader may have meant by what was typed: a name, a kind, an era and a place, in one or several ways.

Nothing here knows which names there are; `commune_search` finds out which reading fits.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from dashboard.folding import folded, is_marked, one_i, plain, spelled
from dashboard.schema.area_ids import FORMER, NEW

LONGEST = 160
"""Code points that are read; an address of a house is shorter."""
MOST_WORDS = 16
"""Words of a name and its place: "Phường Bình Trưng Đông Thành phố Thủ Đức Thành phố Hồ Chí Minh" has 13."""
_MOST_PLACES = 4  # district, province, country, and one too many
_MOST_DOUBTS = 4  # so many words of a place may be its kind or a part of its name: "nho quan"

Words = tuple[str, ...]

_BEFORE = {
    "commune": ("xã", "x", "commune"),
    "ward": ("phường", "p", "f", "ward", "w"),
    "township": ("thị trấn", "tt"),
    "special_zone": ("đặc khu", "đk"),
    "rural_district": ("huyện", "h", "district", "dist"),
    "urban_district": ("quận", "q", "district", "dist", "d"),
    "town": ("thị xã", "tx"),
    "provincial_city": ("thành phố", "tp"),
    "city": ("thành phố", "tp"),
    "province": ("tỉnh", "t"),
}
_AFTER = {
    "commune": ("commune",),
    "ward": ("ward",),
    "township": ("township", "town"),
    "special_zone": ("special zone",),
    "rural_district": ("rural district", "district"),
    "urban_district": ("urban district", "district"),
    "town": ("town",),
    "provincial_city": ("city",),
    "city": ("city",),
    "province": ("province",),
}
LEVELS = {
    **dict.fromkeys(("commune", "ward", "township", "special_zone"), "commune"),
    **dict.fromkeys(("rural_district", "urban_district", "town", "provincial_city"), "district"),
    **dict.fromkeys(("city", "province"), "province"),
}
"""Kind → the level of its units."""
_ERAS = {"cũ": FORMER, "old": FORMER, "former": FORMER, "mới": NEW, "new": NEW}
_UNSEEN = ("Cc", "Cf")
_COUNTRY = ("vietnam", "vn")


def _by_words(names: dict[str, tuple[str, ...]]) -> dict[Words, list[str]]:
    """The kinds that each phrase may mean."""
    kinds: dict[Words, list[str]] = {}
    for kind, phrases in names.items():
        for phrase in phrases:
            kinds.setdefault(tuple(phrase.split()), []).append(kind)
    return kinds


def _written(names: Iterable[Words]) -> dict[Words, tuple[int, Words]]:
    """Every way to write phrases, each word with its diacritics or without any → the phrase, with its place in line."""
    return {
        way: (place, name)
        for place, name in enumerate(names)
        for way in product(*({spelled(word), folded(word)} for word in name))
    }


_KINDS_BEFORE, _KINDS_AFTER = _by_words(_BEFORE), _by_words(_AFTER)
_PHRASES = [
    *(
        phrase
        for kinds in (_KINDS_BEFORE, _KINDS_AFTER)
        for phrase, of in kinds.items()
        if {*map(LEVELS.get, of)} != {"commune"}
    ),
    *((era,) for era in _ERAS),
]
"""What may stand beside the name of a district or province and is none of it."""
_WRITTEN_BEFORE, _WRITTEN_AFTER, _WRITTEN_BESIDE = map(_written, (_KINDS_BEFORE, _KINDS_AFTER, _PHRASES))
_WRITTEN_ERAS = _written((era,) for era in _ERAS)
_LONGEST_PHRASE = max(map(len, (*_KINDS_BEFORE, *_KINDS_AFTER)))
_KIND = "|".join({way for phrase in _KINDS_BEFORE for way in (" ".join(phrase), plain(" ".join(phrase)))})
_HYPHENS = r"\s*[-–—]\s*"
# "Phường 12-Quận 10" is two parts, "Phan Rang-Tháp Chàm" one name.
_HYPHENS_BEFORE_KINDS = rf"\s*[-–—]\s*(?=(?:{_KIND})(?![^\W\d_]))"


@dataclass(frozen=True)
class Reading:
    """One way to take the words."""

    name: Words
    kind: str = ""
    """Code of the kind asked for; "" for any."""
    places: tuple[Words, ...] = ()
    """District and province, in the order typed; the country and empty parts left out."""
    loose: bool = False
    """Whether the place was set apart by us, not by a comma: then it only counts if there is such a place."""
    era: str = ""
    """`FORMER` or `NEW` where the words say so; "" for both."""

    @property
    def folded(self) -> str:
        """The name as it is compared."""
        return one_i(folded("".join(self.name)))

    @property
    def words(self) -> str:
        """The same with its spaces."""
        return " ".join(one_i(folded(word)) for word in self.name)

    @property
    def spelled(self) -> str:
        """The name with its diacritics; "" where it has none."""
        typed = " ".join(self.name)
        return one_i(spelled(typed)) if is_marked(typed) else ""


def readings(typed: str) -> tuple[Reading, ...]:
    """All ways to take what was typed, the plainest first; none where it holds no letter and no digit."""
    return _ways(typed[:LONGEST])


@lru_cache(maxsize=64)  # who searches asks several times
def _ways(typed: str) -> tuple[Reading, ...]:
    ways = dict.fromkeys(_parts(typed, hyphens) for hyphens in (_HYPHENS, _HYPHENS_BEFORE_KINDS))
    return tuple(dict.fromkeys(reading for parts in ways for reading in _readings(parts)))


def _readings(parts: tuple[Words, ...]) -> Iterator[Reading]:
    """The ways to take words that are divided into parts in one way."""
    if not parts:
        return
    yield Reading(tuple(word for part in parts for word in part)[:MOST_WORDS])
    # Of an address, the part that says "xã" or "phường"; what stands before it is a house or a hamlet.
    heads = (at for at, part in enumerate(parts) if any(LEVELS.get(kind) == "commune" for kind, *_ in _bare(part)))
    head = next(heads, 0)
    places = tuple(part for part in parts[head + 1 :] if folded("".join(part)) not in _COUNTRY)[:_MOST_PLACES]
    words = parts[head][:MOST_WORDS]
    for cut in range(len(words), 0, -1):
        within = (words[cut:], *places) if cut < len(words) else places
        for kind, era, name in _bare(words[:cut]):
            yield Reading(name, kind, within, loose=cut < len(words), era=era)
    yield Reading((), "", (parts[head], *places), loose=True)


def place_names(words: Words) -> list[str]:
    """How a place may be called: its folded words, without those that only say what it is and with them.

    A word may be both, "quan" in "huyen nho quan": each way is given. A number is a place only with its kind:
    "quận 3", not "3".
    """
    letters = [folded(word) for word in words]
    typed = tuple(map(spelled, words))
    beside = {
        range(at, at + length)
        for length in range(1, _LONGEST_PHRASE + 1)
        for at in range(len(words) - length + 1)
        if typed[at : at + length] in _WRITTEN_BESIDE
    }
    doubts = sorted(beside, key=lambda span: (span.start, -span.stop))[:_MOST_DOUBTS]
    names = []
    for kept in product((False, True), repeat=len(doubts)):
        left_out = {at for span, keep in zip(doubts, kept, strict=True) if not keep for at in span}
        name = "".join(letter for at, letter in enumerate(letters) if at not in left_out)
        if left_out or not name.isdigit():
            names.append(one_i(name))
    return [name for name in dict.fromkeys(names) if name]


def says_district(words: Words) -> bool:
    """Whether a place is called a district: "thị xã Quảng Trị" is none but the town in the province of that name."""
    return any(LEVELS.get(kind) == "district" for kind, *_ in _bare(words))


def _parts(typed: str, hyphens: str) -> tuple[Words, ...]:
    """The words between commas and hyphens, signs dropped; "P.3" and "p3" are two words.

    Of a line of ours that tells what became of a unit ("… → …"), the unit.
    """
    # Signs without a shape would turn round or break the line that echoes a place.
    seen = "".join(sign for sign in typed if sign.isspace() or unicodedata.category(sign) not in _UNSEEN)
    text = unicodedata.normalize("NFC", seen)
    text = re.sub(rf"(?i)\(\s*({'|'.join(_ERAS)}|cu|moi)\s*\)", r" \1 ", text)
    text = next((half for half in re.split("[→←]", text) if folded(half)), "")
    parts = []
    for part in re.split(rf"(?i)[,;()/|·•\n\t]|{hyphens}", text):
        apart = re.sub(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])", " ", part.replace(".", " "))
        parts.append(
            tuple(word.lstrip("0") if word.isdigit() else word for word in apart.split() if folded(word).strip("0"))
        )
    return tuple(filter(None, parts))


def _bare(words: Words) -> Iterator[tuple[str, str, Words]]:
    """The kind, the era and the name that words may be: as they are, and with what says kind or era taken off."""
    for era, dated in _without_era(words):
        yield "", era, dated
        typed = tuple(map(spelled, dated))
        lengths = range(1, min(len(dated), _LONGEST_PHRASE + 1))
        for _place, named in sorted(_WRITTEN_BEFORE[way] for n in lengths if (way := typed[:n]) in _WRITTEN_BEFORE):
            yield from ((kind, era, dated[len(named) :]) for kind in _KINDS_BEFORE[named])
        for _place, named in sorted(_WRITTEN_AFTER[way] for n in lengths if (way := typed[-n:]) in _WRITTEN_AFTER):
            yield from ((kind, era, dated[: -len(named)]) for kind in _KINDS_AFTER[named])


def _without_era(words: Words) -> Iterator[tuple[str, Words]]:
    """The words as they are, and with a word for the era taken off: "Bắc Ninh cũ", "new Bac Ninh"."""
    yield "", words
    if len(words) < 2:
        return
    sides = ((words[-1], words[:-1]), (words[0], words[1:]))
    dated = [(_WRITTEN_ERAS[way], at, others) for at, (word, others) in enumerate(sides)
             if (way := (spelled(word),)) in _WRITTEN_ERAS]  # fmt: skip
    yield from ((_ERAS[named], others) for (_place, (named,)), _at, others in sorted(dated))
