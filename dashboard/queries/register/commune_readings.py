"""What a reader may have meant by what was typed: a name, a kind and a place, in one or several ways.

Nothing here knows which names there are; `commune_search` finds out which reading fits.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.folding import folded, is_marked, spelled

LONGEST = 160
"""Code points that are read; an address of a house is shorter."""
MOST_WORDS = 12
"""Words of a name and its place; the longest name has five."""

Words = tuple[str, ...]

_BEFORE = {
    "commune": ("xã", "x"),
    "ward": ("phường", "p", "f"),
    "township": ("thị trấn", "tt"),
    "special_zone": ("đặc khu", "đk"),
}
_AFTER = {"commune": "commune", "ward": "ward", "township": "township", "special_zone": "special zone"}
_PLACES = (
    *("huyện", "h", "quận", "q", "thị xã", "tx", "thành phố", "tp", "tỉnh", "t"),
    *("urban district", "district", "town", "city", "province"),
)
# What no map says and readers do; no name ends so otherwise.
_NICKNAMES = {
    **dict.fromkeys(("tphcm", "hcm", "saigon", "sg"), "hochiminh"),
    "hn": "hanoi",
    "thuathienhue": "hue",
}
_COUNTRY = ("vietnam", "vn")


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

    @property
    def folded(self) -> str:
        """The name as it is compared."""
        return folded("".join(self.name))

    @property
    def words(self) -> str:
        """The same with its spaces."""
        return " ".join(map(folded, self.name))

    @property
    def spelled(self) -> str:
        """The name with its diacritics; "" where it has none."""
        typed = " ".join(self.name)
        return spelled(typed) if is_marked(typed) else ""


def readings(typed: str) -> list[Reading]:
    """All ways to take what was typed, the plainest first; none where it holds no letter and no digit."""
    parts = list(_parts(typed))
    if not parts:
        return []
    whole = Reading(tuple(word for part in parts for word in part)[:MOST_WORDS])
    # Of an address, the part that says "xã" or "phường"; what stands before it is a house or a hamlet.
    head = next((number for number, part in enumerate(parts) if _kind_before(part)), 0)
    places = tuple(part for part in parts[head + 1 :] if folded("".join(part)) not in _COUNTRY)
    found = [whole]
    for kind, words in _without_kind(parts[head][:MOST_WORDS]):
        found.append(Reading(words, kind, places))
        cuts = range(len(words) - 1, 0, -1)
        found += [Reading(words[:cut], kind, (words[cut:], *places), loose=True) for cut in cuts]
    found.append(Reading((), "", (parts[head], *places), loose=True))
    return list(dict.fromkeys(found))


def place_names(words: Words) -> list[str]:
    """How a place may be called: its folded words, with and without those that only say what it is.

    A number is a place only with its kind: "quận 3", not "3".
    """
    bare = words
    for kind in _PLACES:
        named = tuple(kind.split())
        for at in range(len(bare) - len(named), -1, -1):
            if _are(bare[at : at + len(named)], named):
                bare = bare[:at] + bare[at + len(named) :]
    found = [_known(folded("".join(bare))), folded("".join(words))]
    return [name for name in dict.fromkeys(found) if name and not (bare == words and name.isdigit())]


def _known(place: str) -> str:
    """A place with what readers call its province put right."""
    for nickname, name in _NICKNAMES.items():
        if place.endswith(nickname):
            return place.removesuffix(nickname) + name
    return place


def _parts(typed: str) -> Iterator[Words]:
    """The words between commas, signs dropped; "P.3" and "p3" are two words."""
    text = unicodedata.normalize("NFC", typed[:LONGEST])
    for part in re.split(r"[,;()/|\n\t]| [-–—] ", text):
        apart = re.sub(r"(?i)\b([pfxqh])(?=\d)", r"\1 ", part.replace(".", " "))
        words = tuple(word.lstrip("0") if word.isdigit() else word for word in apart.split() if folded(word).strip("0"))
        if words:
            yield words


def _are(words: Words, named: Words) -> bool:
    """Whether words are these, with their diacritics or without any."""
    return len(words) == len(named) and all(
        spelled(word) == spelled(name) if is_marked(word) else folded(word) == folded(name)
        for word, name in zip(words, named, strict=True)
    )


def _kind_before(words: Words) -> tuple[str, Words] | None:
    """The kind that words begin with, and the words behind it; None where no kind or no name is there."""
    for kind, names in _BEFORE.items():
        for name in names:
            named = tuple(name.split())
            if len(words) > len(named) and _are(words[: len(named)], named):
                return kind, words[len(named) :]
    return None


def _without_kind(words: Words) -> Iterator[tuple[str, Words]]:
    """The words as they are, and with the kind that stands before or (in English) behind them taken off."""
    yield "", words
    if before := _kind_before(words):
        yield before
    for kind, name in _AFTER.items():
        named = tuple(name.split())
        if len(words) > len(named) and _are(words[-len(named) :], named):
            yield kind, words[: -len(named)]
