"""Before, after, cut, formed, unchanged, merged: what the words around a number of units say of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.curation.drafting.direction_words import BEFORE_NUMBER, BEHIND_NUMBER, EARLIER, INSIDE, JOINED
from dashboard.curation.drafting.tokens import Token

UNITS = {"units", "commune", "ward", "township", "zone", "departments", "agencies", "divisions", "service units",
         "offices", "provinces", "districts", "rural district", "urban district", "town", "city", "party agencies",
         "council agencies", "branches", "posts", "staff"}  # fmt: skip
"""Things that a reform makes fewer, so that the words around them tell which number it is."""


@dataclass(frozen=True)
class Direction:
    """What the words say, which words, and how sure that is."""

    name: str
    because: str
    sure: float


def directions(tokens: list[Token], text: str, language: str) -> dict[int, Direction]:
    """By its place in the list, the direction of every number of units that the words tell."""
    told: dict[int, Direction] = {}
    for token in tokens:
        if token.percent or (token.thing and token.name not in UNITS):
            continue
        before = _neighbour(tokens, token, -1)
        direction = _of_one(token, before, told, text, language)
        if direction:
            told[token.at] = direction
    for token in reversed(tokens):  # "110 communes and 11 wards were formed": the verb goes for both
        behind = _neighbour(tokens, token, 1)
        if behind and token.thing and behind.at in told and told[behind.at].because.startswith("behind"):
            between = text[token.thing.end : behind.start].strip()
            if between in ("and", "và", ",") and not told.get(token.at, Direction("", "", 0)).because.startswith(
                "right"
            ):
                told[token.at] = told[behind.at]
    return told


def _of_one(
    token: Token, before: Token | None, told: dict[int, Direction], text: str, language: str
) -> Direction | None:
    """By the words nearest to it: a pair, behind, right before, joined to a neighbour, inside, earlier."""
    end = token.thing.end if token.thing else token.end
    gap = _gap(token, before, text)
    if token.second_of and before and before.at in told:
        return told[before.at]
    pair = _pair_of(before, told, gap, language)
    behind = _behind(text, end, token, language)
    near = _nearest(BEFORE_NUMBER[language], gap)
    strong = behind if behind and (not near or behind.name in ("unchanged", "formed", "before")) else None
    return (
        pair
        or strong
        or near
        or _joined(token, before, told, text, gap, language=language)
        or _inside(token, text, language)
        or _earlier(text[token.sentence[0] : token.start], language)
    )


def _gap(token: Token, before: Token | None, text: str) -> str:
    """The words between the number before, or the beginning of the clause, and this one; its limit is none of them."""
    start = (before.thing.end if before.thing else before.end) if before else token.clause[0]
    gap = text[max(start, token.clause[0]) : token.start]
    return re.sub(r"(?:about|around|more than|over|nearly|only|just|khoảng|hơn|gần|trên|chỉ) ?$", "", gap).rstrip()


def _joined(
    token: Token, before: Token | None, told: dict[int, Direction], text: str, gap: str, *, language: str
) -> Direction | None:
    """The direction of the number before it, which a list or a bracket joins it to."""
    if not before or before.clause != token.clause or before.at not in told or not JOINED[language].fullmatch(gap):
        return None
    because = f"like {text[before.start : before.end]}, which it is joined to"
    return Direction(told[before.at].name, because, told[before.at].sure)


def _inside(token: Token, text: str, language: str) -> Direction | None:
    """ "41 newly established units": a word between the number and its noun."""
    between = text[token.end : token.thing.end] if token.thing else ""
    name = next((name for name, pattern in INSIDE[language] if re.search(rf"\b(?:{pattern})\b", between)), "")
    return Direction("after" if name == "formed" else name, f"“{between.strip()}”", 0.7) if name else None


def _pair_of(before: Token | None, told: dict[int, Direction], gap: str, language: str) -> Direction | None:
    """ "to 5", "xuống còn 5", "còn 5" behind a number of before."""
    joins = {
        "en": r"(?:down )?(?:in)?to|(?:in)?to (?:only|just)|→",
        "vi": r"xuống|xuống còn|còn|thành|lên|→"
        r"|giảm còn|xuống thành",
    }
    if (
        before
        and re.fullmatch(rf"\W*(?:{joins[language]})\W*", gap)
        and told.get(before.at, Direction("before", "", 0)).name == "before"
    ):
        return Direction("after", f"“{gap.strip()}” behind a number of before", 0.9)
    return None


def _behind(text: str, end: int, token: Token, language: str) -> Direction | None:
    bracket = re.compile(r"\s*\([^()]*\)").match(text, end, token.sentence[1])
    end = bracket.end() if bracket else end
    stop = re.compile(r"\d|[;.)]|, (?=\w+ing\b)").search(text, end, token.sentence[1])
    behind = text[end : min(stop.start() if stop else token.sentence[1], end + 90)]
    for name, pattern in BEHIND_NUMBER[language]:
        match = re.search(pattern, behind, re.IGNORECASE)
        if match and not re.search(r"[:,]", behind[: match.start()]):
            return Direction(name, f"behind it “{match.group().strip()}”", 0.85)
    return None


def _nearest(rules: Iterable[tuple[str, str]], gap: str) -> Direction | None:
    matches = [
        (match.start(), name, match.group())
        for name, pattern in rules
        if (match := re.search(pattern, gap, re.IGNORECASE))
    ]
    if not matches:
        return None
    _, name, words = min(matches)
    return Direction(name, f"right before it “{words.strip()}”", 0.85)


def _earlier(sentence: str, language: str) -> Direction | None:
    """The nearest word earlier in the sentence that tells."""
    matches = [
        (match.start(), name, match.group())
        for name, pattern in EARLIER[language]
        for match in re.finditer(pattern, sentence, re.IGNORECASE)
    ]
    if not matches:
        return None
    _, name, words = max(matches)
    return Direction(name, f"“{words.strip()}” earlier in the sentence", 0.6)


def _neighbour(tokens: list[Token], token: Token, step: int) -> Token | None:
    """The number before or behind it in its sentence, percentages left out."""
    at = token.at + step
    while 0 <= at < len(tokens) and tokens[at].sentence == token.sentence:
        if not tokens[at].percent:
            return tokens[at]
        at += step
    return None
