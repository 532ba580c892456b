"""The words around a number, and what its sentence counted before it."""

import re
from dataclasses import dataclass

from dashboard.curation.drafting.places import Places
from dashboard.curation.drafting.tokens import Token

_MEASURED = {"area": "km2", "diện tích": "km2", "population": "people", "dân số": "people"}
_UNITS = {"units", "commune", "ward", "township", "zone"}


@dataclass(frozen=True)
class Context:
    """A text with its numbers and places, as the rules ask about them."""

    text: str
    language: str
    tokens: tuple[Token, ...]
    places: Places

    def before(self, token: Token) -> str:
        """The clause up to the number."""
        return self.text[token.clause[0] : token.start]

    def behind(self, token: Token) -> str:
        """The clause behind what is counted."""
        return self.text[token.thing.end if token.thing else token.end : token.clause[1]]

    def around(self, token: Token) -> str:
        """The clause with the number left out."""
        return f"{self.before(token)} {self.text[token.end : token.clause[1]]}"

    def sentence_before(self, token: Token) -> str:
        """The sentence up to the number."""
        return self.text[token.sentence[0] : token.start]

    def counted_before(self, token: Token) -> str:
        """What the nearest number before it in the sentence counts, where a noun tells."""
        named = next((one.name for one in self._earlier(token) if one.name), "")
        again = re.match(r"(?:Of (?:these|them|which|whom)|Among them|Trong đó)\b", self.sentence_before(token))
        return named or (next((one.name for one in reversed(self.tokens[: token.at]) if one.name), "") if again else "")

    def thing_of(self, token: Token) -> str:
        """What a number without a noun counts: the units of the nearest number before it ("from 17 to 4")."""
        if token.name or token.percent:
            return token.name
        earlier = next((one for one in self._earlier(token) if one.name), None)
        if earlier and earlier.name in (*_UNITS, "departments", "posts", "offices", "files"):
            joined = self.text[earlier.end : token.start]
            return earlier.name if len(joined) < 160 else ""
        return ""

    def counts_units_before(self, token: Token) -> bool:
        """Whether its sentence, or the one before it, counts units before it."""
        earlier = [one for one in self.tokens[: token.at] if one.sentence == token.sentence or one.at >= token.at - 3]
        return any((one.name or self.thing_of(one)) in _UNITS for one in earlier)

    def counts_units_last(self, token: Token) -> bool:
        """Whether the number right before it counts units."""
        last = next((one for one in reversed(self.tokens[: token.at]) if not one.percent), None)
        return last is not None and last.sentence == token.sentence and (last.name or self.thing_of(last)) in _UNITS

    def measured_before(self, token: Token) -> str:
        """Whether an area ("km2") or a number of people was measured last before it."""
        for one in reversed(self.tokens[max(0, token.at - 4) : token.at]):
            if one.name in ("km2", "people"):
                return one.name
        before = self.sentence_before(token)
        at, name = max((before.rfind(word), name) for word, name in _MEASURED.items())
        return name if at >= 0 else ""

    def speaks_of_ward(self, token: Token) -> bool:
        """Whether the unit named last before it is a ward, by its word."""
        before = self.text[max(0, token.start - 600) : token.start]
        words = re.findall(r"\b(?:[Ww]ard|[Cc]ommune|[Pp]hường|[Xx]ã)\b", before)
        return bool(words) and words[-1].lower() in ("ward", "phường")

    def speaks_of_commune(self, token: Token) -> bool:
        """Whether the place named last before it lies at commune level."""
        named = [one for one in self.places.mentions if one.start < token.start]
        return bool(named) and named[-1].level == "commune"

    def merges(self, token: Token) -> bool:
        """Whether a number of provinces stands beside a merger, or is no "the two provinces"."""
        end = token.thing.end if token.thing else token.end
        before, behind = self.text[max(0, token.start - 70) : token.start], self.text[end : end + 30]
        words = r"merg|form|establish|sáp nhập|hợp nhất|sắp xếp|hình thành|nhập"
        if re.search(words, before, re.IGNORECASE) or re.match(r"[:(]|, \w+ and", behind.lstrip()):
            return True
        again = {"en": r"\b(?:the|these|both|of)(?: old)? $", "vi": r"\b(?:của|giữa|cả|lãnh đạo|\w+) $|^$"}[
            self.language
        ]
        return not re.search(again, before) and not re.match(r"hai|two", self.text[token.start :], re.IGNORECASE)

    def _earlier(self, token: Token) -> list[Token]:
        """The numbers before it in its sentence, the nearest first."""
        return [one for one in reversed(self.tokens[: token.at]) if one.sentence == token.sentence]
