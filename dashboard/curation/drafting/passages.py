"""Proposals gathered into passages: one quote each, a sentence or a row of a list, with the facts that stand in it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.curation.drafting.places import Places
from dashboard.curation.drafting.proposals import Proposal
from dashboard.curation.drafting.sentences import clauses, sentences
from dashboard.curation.unit_names import Span


@dataclass(frozen=True)
class Quoted:
    """A part of the text that is quoted whole, and the proposals in it but for what is ignored."""

    span: Span
    proposals: tuple[Proposal, ...]

    @property
    def area(self) -> str:
        """The unit of most of its facts; empty where none is known."""
        return _most([one.area for one in self.proposals if one.area and one.what == "number"])

    @property
    def status(self) -> str:
        """The status of most of its facts."""
        return _most([one.status for one in self.proposals if one.status]) or "actual"


def quoted(text: str, proposals: tuple[Proposal, ...], places: Places) -> list[Quoted]:
    """The passages that hold a fact, in the order of the text."""
    facts = [
        one for one in proposals if one.what in ("number", "date", "document") or (one.what == "name" and one.names)
    ]
    passages = []
    for sentence in sentences(text):
        for span in _rows(text, sentence, places):
            inside = tuple(one for one in facts if span[0] <= one.start and one.end <= span[1])
            if any(one.what != "name" for one in inside):
                passages.append(Quoted(_unique(text, span), inside))
    return passages


def _rows(text: str, sentence: Span, places: Places) -> list[Span]:
    """A sentence, or its clauses where each has a district or commune of its own: the rows of a list."""
    parts = clauses(text, sentence)
    named = [
        {one.areas for one in places.within(part, "district", "commune", "province") if one.areas} for part in parts
    ]
    if len(parts) > 2 and sum(map(bool, named)) >= len(parts) - 1:
        return [_trimmed(text, part) for part in parts]
    return [sentence]


def _trimmed(text: str, span: Span) -> Span:
    part = text[slice(*span)]
    return span[0] + len(part) - len(part.lstrip()), span[1] - len(part) + len(part.rstrip())


def _unique(text: str, span: Span) -> Span:
    """The passage, longer by what comes before it in its line where the text has the same words twice."""
    start, line = span[0], text.rfind("\n", 0, span[0]) + 1
    while text.count(text[start : span[1]]) > 1 and start > line:
        start = max(line, text.rfind(" ", line, max(line, start - 1)) + 1 if start > line + 1 else line)
    return start, span[1]


def _most(values: Iterable[str]) -> str:
    count = Counter(values)
    return count.most_common(1)[0][0] if count else ""
