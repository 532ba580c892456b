"""Sentences and clauses of a text; no abbreviation, number or bracket tears one."""

import re
from collections.abc import Iterator

from dashboard.curation.unit_names import Span

_STOP = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s)|\n")
_NO_STOP = re.compile(r"(?<![^\s(])(?:No|Nos|Mr|Mrs|Ms|Dr|St|[ap]\.m|TP|Tp|TX|Tx|TT|GS|PGS|TS|ThS|[A-ZĐ])\.$")
"""Behind these a sentence goes on: "No. 26", "5 p.m. on", "TP. Hưng Yên", "Nguyen V. A."."""


def sentences(text: str) -> Iterator[Span]:
    """Where each sentence stands, without the space around it; a line ends one, an abbreviation does not."""
    first = 0
    stops = [match.end() for match in _STOP.finditer(text)]
    ends = [end for end in stops if not _NO_STOP.search(text, max(0, end - len("ThS.")), end)]
    for end in [*ends, len(text)]:
        part = text[first:end]
        if part.strip():
            yield first + len(part) - len(part.lstrip()), first + len(part.rstrip())
        first = end


def clauses(text: str, sentence: Span) -> list[Span]:
    """A sentence in its parts between semicolons; those inside brackets part nothing."""
    depth, first, parts = 0, sentence[0], []
    for at in range(*sentence):
        depth += (text[at] in "([") - (text[at] in ")]")
        if text[at] == ";" and depth <= 0:
            parts.append((first, at))
            first = at + 1
    return [*parts, (first, sentence[1])]


def around(spans: list[Span], at: int) -> Span:
    """The span that a place lies in, or the last one before it."""
    return next((span for span in reversed(spans) if span[0] <= at), (0, at))
