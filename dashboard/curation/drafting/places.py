"""The places that a text names, each with its level, the units that may be meant, and "old" or "new" beside it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from dashboard.curation.areas import Reference
from dashboard.curation.drafting.place_names import (
    BEFORE,
    BEHIND,
    COMMUNES,
    DISTRICTS,
    KIND_WORDS,
    LISTED,
    PROVINCES,
    Kinds,
    Names,
)
from dashboard.schema.tables import Area

Level = Literal["country", "province", "district", "commune"]
OLD = {
    "en": (r"\b(?:old|former|previous)\W{1,2}$", r"^\W{1,2}(?:old\b|former\b)"),
    "vi": (r"(?!)", r"^\W{1,2}(?:cũ|trước đây|trước (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất))\b"),
}
NEW = {
    "en": (r"\b(?:new|enlarged|merged|newly \w+)\W{1,2}$", r"^(?: province| city| commune| ward)?\W{1,2}(?:new\b"
                                                           r"|after the merger)"),
    "vi": (r"(?!)", r"^\W{1,2}(?:mới|sau (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất))\b"),
}  # fmt: skip
"""What tells the era right before a name and right behind it."""
COUNTRY = {
    "en": r"\b(?:the (?:whole |entire )?country|nationwide|[Vv]iet ?[Nn]am (?:has|had|will have)|the nation)\b",
    "vi": r"\b(?i:cả nước|toàn quốc)\b",
}
CITY = {
    "en": r"\b(?i:the) (?:whole |entire |new )?city\b"
    r"(?=[’']s| (?:has|had|will|currently|now|is|plans|cut|received|set))",
    "vi": r"\b(?:[Tt]oàn thành phố|[Tt]hành phố(?= (?:có|đã|sẽ|dự kiến|hiện|còn|giảm)))\b",
}
"""How a centrally run city is named again."""
AGAIN: dict[str, dict[Level, str]] = {
    "en": {
        "province": r"\b(?i:the|this|entire|whole|new|old|her|his|its) (?:whole |entire |new )?province\b(?!s)",
        "district": r"\b(?i:the|this|her|his|whole|entire) (?:whole )?district\b(?![-'])",
        "commune": r"\b(?i:the|this|new) (?:new )?(?:ward|commune|special zone)\b(?![-'’]s?level| level| committee)",
    },
    "vi": {
        "province": r"\b(?:[Tt]oàn tỉnh|[Tt]ỉnh mới|[Tt]ỉnh(?= (?:có|đã|sẽ|dự kiến|phấn đấu|hiện|còn|giảm)))\b",
        "district": r"\b(?:[Tt]oàn huyện|[Hh]uyện(?= (?:có|đã|sẽ|dự kiến|hiện|còn|giảm)))\b",
        "commune": r"(?<!\d )(?<!xã, )(?<!phường, )(?<!\bvà )(?<!\bbộ )\b(?:[Pp]hường(?= (?:có|được|đã|mới có|sẽ"
                   r"|hiện|này))"
        r"|[Xx]ã(?= (?:có|được|đã|mới có|sẽ|hiện|này|gồm))|[Đđ]ặc khu(?= (?:có|được|đã|sẽ))"
        r"|[Tt]oàn (?:xã|phường)|[Đđ]ảng bộ (?:xã"
        r"|phường))\b(?! [A-ZĐ])",
    },
}  # fmt: skip
"""How a place is named again without its name."""
_SEVERAL = r"\b(?i:two|three|hai|ba) (?:provinces|tỉnh)\b(?! [A-ZĐ])(?! of [A-Z])"
TOGETHER = "together"
"""The "era" of provinces that are named as several: what they become together."""
_WITHIN = re.compile(
    r",? ?(?:\(|of (?:the )?(?:old |new |former )?|in (?:the )?|thuộc |của |- )?(?:tỉnh |huyện |thành phố |TP\.? ?"
    r"|thị xã |quận )?"
)


@dataclass(frozen=True)
class Mention:
    """A place that a text names at `start`. `areas` are the units that may be meant, of either era; empty where it is
    named again ("the province")."""

    start: int
    end: int
    level: Level
    areas: tuple[str, ...] = ()
    era: str = ""
    listed: bool = False
    """Whether it stands in a list with the mention before it."""
    in_list: bool = False
    """Whether it stands in a list, as its first too."""
    around: bool = False
    """Whether it only says where the mention before it lies: "Dong Ha ward of Quang Tri province"."""


@dataclass(frozen=True)
class Places:
    """The places of a text in its order, the province that it is mostly about (units of either era), and the unit below
    the provinces that it is about, where there is one."""

    mentions: tuple[Mention, ...]
    main: tuple[str, ...]
    topic: tuple[str, ...] = ()

    def within(self, span: tuple[int, int], *levels: Level) -> list[Mention]:
        """Those of a part of the text."""
        low, high = span
        return [one for one in self.mentions if low <= one.start < high and (not levels or one.level in levels)]


def places_of(text: str, language: str, reference: Reference) -> Places:
    """Find every place. Units below the provinces count only where they lie in a province that the text names."""
    named = list(_named(text, language, Names(reference, language)))
    provinces = [one for one in named if one[2] == "province"]
    homes = Counter(area.province for _, _, _, areas in provinces for area in {a.province: a for a in areas}.values())
    mentions = [
        Mention(start, end, "province", tuple(area.area for area in areas), _era(text, start, end, language))
        for start, end, _, areas in provinces
    ]
    for start, end, level, areas in named:
        if level != "province":
            near = [area for area in areas if not homes or area.province in homes]
            if not near and level == "district" and len(areas) == 1:
                near = areas
            if near and (homes or len({area.name_vi for area in near}) == 1):
                codes = tuple(area.area for area in near)
                mentions.append(Mention(start, end, level, codes, _era(text, start, end, language)))
    mentions += _unnamed(text, language, mentions)
    if any(area.kind == "city" for _, _, _, areas in provinces for area in areas):
        mentions += [Mention(match.start(), match.end(), "province") for match in re.finditer(CITY[language], text)]
    mentions += [Mention(match.start(), match.end(), "province", era=TOGETHER) for match in re.finditer(_SEVERAL, text)]
    mentions.sort(key=lambda one: one.start)
    listed = _in_lists(list(_with_lists(mentions, text)), text)
    return Places(tuple(listed), _main(listed), _topic(listed, text))


def _named(text: str, language: str, names: Names) -> Iterator[tuple[int, int, Level, list[Area]]]:
    """Each name with the level that the words beside it tell; a name of a list has the kind of its neighbours."""
    last: tuple[int, Kinds] | None = None
    printed = list(names.found_in(text))
    for at, (start, end, areas) in enumerate(printed):
        kinds = _kinds(text, start, end, language)
        if not kinds and last and start - last[0] <= 8 and LISTED.search(text[last[0] : start]):
            kinds = last[1]
        if not kinds and language == "en":
            kinds = _of_the_list_behind(text, printed[at:])
        fitting = [area for area in areas if area.kind in (kinds or PROVINCES)]
        last = (_behind_kind(text, end), kinds) if kinds else None
        if fitting:
            yield start, end, _level(fitting[0]), [area for area in fitting if _level(area) == _level(fitting[0])]


def _kinds(text: str, start: int, end: int, language: str) -> Kinds:
    before = BEFORE[language].search(text[max(0, start - 40) : start])
    behind = BEHIND.match(text, end) if language == "en" else None
    if behind and behind["kind"].lower() in KIND_WORDS["en"]:
        return KIND_WORDS["en"][behind["kind"].lower()]
    if before:
        kind = before["kind"].lower()
        return KIND_WORDS[language].get(kind, frozenset())
    return frozenset()


def _of_the_list_behind(text: str, printed: list[tuple[int, int, list[Area]]]) -> Kinds:
    """The kind behind the last name of a list: "A, B and C communes"."""
    for (_, end, _), (start, last, _) in pairwise(printed):
        if not LISTED.fullmatch(text[end:start]):
            return frozenset()
        behind = BEHIND.match(text, last)
        if behind:
            return KIND_WORDS["en"].get(behind["kind"].lower(), frozenset())
    return frozenset()


def _behind_kind(text: str, end: int) -> int:
    behind = BEHIND.match(text, end)
    return behind.end() if behind else end


def _level(area: Area) -> Level:
    if area.kind in COMMUNES:
        return "commune"
    return "province" if area.kind in PROVINCES else "district" if area.kind in DISTRICTS else "country"


def _era(text: str, start: int, end: int, language: str) -> str:
    before, behind = text[max(0, start - 20) : start], text[end : end + 40]
    kind = BEHIND.match(text, end) if language == "en" else None
    after_kind = text[kind.end() : kind.end() + 30] if kind else behind
    for era, (left, right) in (("2024", OLD[language]), ("2025", NEW[language])):
        if re.search(left, before, re.IGNORECASE) or any(re.search(right, part) for part in (behind, after_kind)):
            return era
    return ""


def _unnamed(text: str, language: str, named: list[Mention]) -> Iterator[Mention]:
    """The country, and places that are named again without their names."""
    for match in re.finditer(COUNTRY[language], text):
        yield Mention(match.start(), match.end(), "country", ("vn",))
    taken = {one.start for one in named}
    for level, pattern in AGAIN[language].items():
        for match in re.finditer(pattern, text):
            if not taken & set(range(match.start(), match.end() + 2)):
                yield Mention(match.start(), match.end(), level)


def _with_lists(mentions: list[Mention], text: str) -> Iterator[Mention]:
    for at, one in enumerate(mentions):
        before = mentions[at - 1] if at else None
        joined = before and LISTED.search(text[_behind_kind(text, before.end) : one.start][:8])
        near = before and before.level == one.level and one.start - before.end < 30
        yield replace(one, listed=True) if joined and near and one.areas else one


def _in_lists(mentions: list[Mention], text: str) -> list[Mention]:
    ranks = {"commune": 0, "district": 1, "province": 2, "country": 3}
    marked = []
    for at, one in enumerate(mentions):
        before = mentions[at - 1] if at else None
        link = text[_behind_kind(text, before.end) : one.start] if before else ""
        around = bool(before and ranks[one.level] > ranks[before.level] and _WITHIN.fullmatch(link))
        in_list = one.listed or (at + 1 < len(mentions) and mentions[at + 1].listed)
        marked.append(replace(one, in_list=in_list, around=around))
    return marked


def _topic(mentions: list[Mention], text: str) -> tuple[str, ...]:
    """The unit below the provinces that is named alone in the first two paragraphs, and again or nearly alone."""
    begin = [at for at, sign in enumerate(text) if sign == "\n"]
    head = begin[1] if len(begin) > 1 else len(text)
    alone = [one for one in mentions if one.level in ("commune", "district") and one.areas and not one.in_list]
    first = next((one.areas for one in alone if one.start < head), ())
    again = sum(one.areas == first for one in alone)
    others = len({one.areas for one in alone if one.start < head})
    return first if first and (again > 1 or others == 1) else ()


def _main(mentions: list[Mention]) -> tuple[str, ...]:
    """The province that is named most often; of several the one that is named first."""
    named = [one for one in mentions if one.level == "province" and one.areas]
    alone = [one for one in named if not one.in_list]
    count = Counter(one.areas for one in alone or (named if len(named) < 5 else []))
    return count.most_common(1)[0][0] if count else ()
