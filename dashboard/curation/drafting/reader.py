"""Reads the numbers of one text: the rules of the genre first, then the register, that proves or corrects them."""

from collections.abc import Iterator
from dataclasses import replace

from dashboard.curation.areas import Reference
from dashboard.curation.dates import PrintedDate
from dashboard.curation.drafting.context import Context
from dashboard.curation.drafting.counted import BY_DIRECTION, Reading, reading_of
from dashboard.curation.drafting.directions import Direction, directions
from dashboard.curation.drafting.proposals import SURE, Choice, Proposal
from dashboard.curation.drafting.sentences import sentences
from dashboard.curation.drafting.statuses import status_of
from dashboard.curation.drafting.tokens import Token
from dashboard.curation.drafting.when import counted_to, day_of_article, speaks_of_after
from dashboard.curation.drafting.whose import Placing, Whose
from dashboard.curation.drafting.witness import FirstWitness
from dashboard.schema.codes import Status
from dashboard.schema.days import FIRST_DAY_AFTER, RESOLUTIONS_DAY

WITNESSED = 10
"""From here on a number that only the register tells is hardly its by chance."""
STRONG = 0.8
"""A reading as sure as this the register only turns from before to after, or back."""
PROVED = 0.25
"""So much surer is a number that the register has too."""
RATE = "communes_reduction_rate"
TO_COME = ("will", "would", "sẽ")
"""Words of a vote that is still to come; "the plan" is only what was voted on."""
OF_NOW = ("currently", "“hiện", "“toàn tỉnh")
"""Words that mean before the reform only in an article of before."""


class Reader:
    """The numbers of a text as proposals; each may lean on the one before it."""

    def __init__(self, context: Context, reference: Reference, dates: list[PrintedDate]) -> None:
        text, language = context.text, context.language
        self.context, self.dates, self.known = context, dates, reference.indicators
        self.witness = FirstWitness(reference)
        day = day_of_article(text, language, dates, list(sentences(text)))
        after = day >= FIRST_DAY_AFTER if day and day >= RESOLUTIONS_DAY else speaks_of_after(text, language)
        self.placing = Placing(context, reference, self.witness, after)
        self.directions = directions(list(context.tokens), text, language)
        self.final: dict[int, str] = {}
        """By the place of a number, the direction in which it was read at last."""

    def proposals(self) -> Iterator[Proposal]:
        """One for every number, in the order of the text."""
        last: Proposal | None = None
        for token in self.context.tokens:
            last = self._again(token) or self._proposal(token, last)
            yield last

    def _proposal(self, token: Token, last: Proposal | None) -> Proposal:
        direction = self._direction(token)
        name = direction.name if direction else ""
        status, words = self._status(token, name, last)
        reading, whose = self._witnessed(token, self._known(reading_of(token, direction, self.context)), status)
        indicator = reading.indicator if reading else ""
        if indicator.endswith("_before") or (indicator.startswith(("voters", "council")) and words not in TO_COME):
            status = "actual"
        whose = whose or self.placing.of(token, indicator or f"_{name}", status)
        self.final |= {token.at: _direction_of(indicator) or name} if indicator else {}
        agrees = bool(whose and indicator and self.witness.agrees(token.value, whose.area, indicator))
        sure = min((reading.sure if reading and indicator else 0.3) + (PROVED if agrees else 0), 0.97)
        return Proposal(
            token.start, token.end, self.context.text[token.start : token.end], "number",
            self._reason(reading, whose, f"{status}: “{words}”" if words else "", agrees=agrees), sure,
            value=token.value, indicator=indicator if sure >= SURE else "", area=whose.area if whose else "",
            status=status, qualifier=token.qualifier,
            as_of=counted_to(self.context.text, self.context.language, self.dates, token.sentence),
            choices=_choices(reading, whose, sure),
        )  # fmt: skip

    def _again(self, token: Token) -> Proposal | None:
        """ "The two provinces", where no merger is told: the same ones again, no new count."""
        if token.name != "provinces" or token.value > 4 or self.context.merges(token):
            return None
        end = token.thing.end if token.thing else token.end
        reason = "provinces that are named already, not counted anew"
        return Proposal(token.start, end, self.context.text[token.start : end], "ignored", reason, 0.7)

    def _direction(self, token: Token) -> Direction | None:
        direction = self.directions.get(token.at)
        if direction and direction.because.startswith("like"):  # as the one before it was read, by the register too
            joined = next((at for at in range(token.at - 1, -1, -1) if not self.context.tokens[at].percent), -1)
            direction = replace(direction, name=self.final.get(joined, direction.name))
        if direction is None and self.placing.after and token.name in ("departments", "service units"):
            return Direction("after", "the article speaks of the time after", 0.6)
        if direction and self.placing.after and direction.name == "before":
            now = any(words in direction.because.lower() for words in OF_NOW)
            direction = replace(direction, name="after") if now else direction
        return direction

    def _status(self, token: Token, direction: str, last: Proposal | None) -> tuple[Status, str]:
        """Without words that tell: of after like the one before it; in an article of before, planned."""
        span, text = (token.start, token.end), self.context.text
        status, words, _ = status_of(text, span, token.sentence, self.context.language, direction)
        if words or direction in ("", "before"):
            return status, words
        in_paragraph = last and last.start > text.rfind("\n", 0, token.start)
        if in_paragraph and last and last.status not in (None, "actual") and direction in ("after", "cut"):
            return last.status, words
        return status if self.placing.after else "planned", words

    def _known(self, reading: Reading | None) -> Reading | None:
        """Only what the vocabulary has."""
        if reading is None:
            return None
        others = tuple(name for name in reading.others if name in self.known)
        known = reading.indicator in self.known
        return replace(reading, others=others) if known else Reading("", reading.because, 0.0, others)

    def _witnessed(self, token: Token, reading: Reading | None, status: Status) -> tuple[Reading | None, Whose | None]:
        """What the register proves: of the readings that the noun allows the one under which it has the number."""
        indicator = reading.indicator if reading else ""
        if reading and not indicator and not reading.others:  # the vocabulary lacks what it counts
            return reading, None
        ours = self.placing.of(token, indicator, status) if indicator else None
        allowed = self._allowed(token)
        proved = ours and self.witness.agrees(token.value, ours.area, indicator)
        if token.qualifier != "exact" or proved or (indicator and indicator not in allowed):
            return reading, ours
        near = list(dict.fromkeys([*([ours.area] if ours else []), *self.placing.provinces_near(token)]))
        matches = list(self.witness.matching(token.value, near, allowed))
        same = [match for match in matches if match[1] == indicator]
        if reading and reading.sure >= STRONG and "right before it" in reading.because:
            swapped = {"_before": "_after", "_after": "_before"}
            kin = {indicator.replace(one, other) for one, other in swapped.items() if one in indicator}
            matches = [match for match in matches if match[1] in {indicator, *kin}]
        several = len({name for _, name in matches}) > 1 and reading is not None and reading.sure >= STRONG
        if not matches or (not same and (token.value < WITNESSED or several)):
            return reading, ours
        area, name = self._best(same or matches, status)
        return Reading(name, "the register", 0.7, tuple(allowed)), Whose(area, "the register", 0.8)

    def _allowed(self, token: Token) -> list[str]:
        """The indicators that the noun behind a number allows; "xã" is often said of all commune-level units."""
        if token.percent:
            return [RATE] if RATE in self.known else []
        thing = self.context.thing_of(token) or ("" if token.thing else "units")
        things = (thing, "units") if thing == "commune" else (thing,)
        names = [name for one in things for name in BY_DIRECTION.get(one, {}).values() if name in self.known]
        return list(dict.fromkeys(names))

    def _best(self, matches: list[tuple[str, str]], status: Status) -> tuple[str, str]:
        def of_other_era(match: tuple[str, str]) -> bool:
            new = not match[1].endswith("_before") and (self.placing.after or status == "actual")
            return match[0].startswith("2025-") is not new

        return min(matches, key=of_other_era)

    def _reason(self, reading: Reading | None, whose: Whose | None, status: str, *, agrees: bool) -> str:
        counted = reading.because if reading and reading.because else "nothing tells what is counted"
        says = self.witness.says(whose.area, reading.indicator) if whose and reading and reading.indicator else ""
        register = f"the register says {says}{' too' if agrees else ''}" if says else ""
        return "; ".join(filter(None, (counted, f"place: {whose.because}" if whose else "", status, register)))


def _direction_of(indicator: str) -> str:
    implied = (way for ways in BY_DIRECTION.values() for way, name in ways.items() if name == indicator)
    return next((way for way in implied if way), "")


def _choices(reading: Reading | None, whose: Whose | None, sure: float) -> tuple[Choice, ...]:
    """The readings that may be instead, where the proposal is not quite sure."""
    if reading is None or sure >= 0.8:
        return ()
    names = [name for name in dict.fromkeys((reading.indicator, *reading.others)) if name]
    area = whose.area if whose else ""
    return tuple(Choice(name, area) for name in names if sure < SURE or name != reading.indicator)
