"""Lists of names: which units a text lists, how many, and which numbers are names of units ("Ward 1")."""

import re
from collections.abc import Iterator
from decimal import Decimal

from dashboard.curation.areas import Reference
from dashboard.curation.drafting.places import Mention, Places
from dashboard.curation.drafting.proposals import Proposal
from dashboard.curation.drafting.tokens import Token
from dashboard.curation.unit_names import Span

_NUMBERED = re.compile(
    r"\b(?:[Pp]hường|[Qq]uận|[Ww]ard|[Dd]istrict|[Tt]ổ dân phố) (?:số )?(?P<number>\d{1,2})\b(?![%/.,]\d)"
)
_MERGED = re.compile(r"merg|basis of|consolidat|sáp nhập|hợp nhất|trên cơ sở|nhập", re.IGNORECASE)
"""Words before a list of units that became another one."""


def numbered_names(text: str) -> Iterator[Span]:
    """Every number that is the name of a unit: "Ward 1", "Quận 12"; which unit is left to the reader."""
    for match in _NUMBERED.finditer(text):
        yield match.span()


def name_lists(text: str, places: Places, reference: Reference, tokens: list[Token]) -> Iterator[Proposal]:
    """Every list of two or more units below the provinces, and whether a number before it says as many."""
    run: list[Mention] = []
    for one in [*(one for one in places.mentions if one.areas and one.level in ("commune", "district")), None]:
        if one and run and one.listed and one.level == run[-1].level and one.start - run[-1].end < 40:
            run.append(one)
            continue
        if len(run) > 1:
            yield _list(text, run, reference, tokens)
        run = [one] if one else []


def _list(text: str, run: list[Mention], reference: Reference, tokens: list[Token]) -> Proposal:
    span = run[0].start, run[-1].end
    before = [
        token
        for token in tokens
        if token.end <= span[0] and span[0] - token.end < 90 and token.sentence[0] <= token.start
    ]
    same = before[-1] if before and before[-1].value == len(run) else None
    merged = bool(_MERGED.search(text[max(0, span[0] - 90) : span[0]]))
    names = tuple(_one(one, run, reference, merged=merged) for one in run)
    told = f"; “{text[same.start : same.end]}” before it says as many" if same else ""
    return Proposal(
        *span, text[slice(*span)], "name", f"a list of {len(run)} {run[0].level}-level units{told}",
        0.85 if same else 0.7, value=Decimal(len(run)), qualifier="exact", names=names,
    )  # fmt: skip


def _one(mention: Mention, run: list[Mention], reference: Reference, *, merged: bool) -> str:
    """Of units of one name the one that lies where most of the list lies; what is merged is of before."""
    parents = [reference.areas[area].parent for other in run for area in other.areas]

    def fitness(area: str) -> tuple[bool, int, str]:
        return area.startswith("2024-") is merged, parents.count(reference.areas[area].parent), area

    return max(mention.areas, key=fitness)
