"""One proposal of a draft: a part of the text and the fact it may state, why, and how sure that is."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from dashboard.curation.unit_names import Span
from dashboard.schema.codes import DateRelation, Precision, Qualifier, Status

What = Literal["number", "date", "document", "name", "ignored"]
SURE = 0.5
"""From here on a proposal is written as a fact; below, its doubtful fields are choices."""


@dataclass(frozen=True)
class Choice:
    """Another reading of a number."""

    indicator: str
    area: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Proposal:
    """A part of the text (code points, end excluded) and what it may state.

    `date` is a day ("2025-07-01"), month, quarter or year; `names` are the areas of a list, in the order of the text.
    """

    start: int
    end: int
    written: str
    what: What
    reason: str
    sure: float
    value: Decimal | None = None
    indicator: str = ""
    area: str = ""
    status: Status | None = None
    qualifier: Qualifier | None = None
    as_of: str = ""
    date: str = ""
    document: str = ""
    choices: tuple[Choice, ...] = ()
    relation: DateRelation | None = None
    precision: Precision | None = None
    kind: str = ""
    names: tuple[str, ...] = field(default=())

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end

    def as_data(self) -> dict[str, Any]:
        """What `draft --json` prints: an empty field is null; the qualifier of a date is its relation."""
        qualifier = self.relation if self.what == "date" else self.qualifier
        return {
            "start": self.start,
            "end": self.end,
            "written": self.written,
            "what": self.what,
            "value": None if self.value is None else _number(self.value),
            "indicator": self.indicator or None,
            "area": self.area or None,
            "status": self.status,
            "qualifier": qualifier,
            "as_of": self.as_of or None,
            "date": self.date or None,
            "document": self.document or None,
            "reason": self.reason,
            "sure": round(self.sure, 2),
            "choices": [{"indicator": one.indicator, "area": one.area or None, "reason": one.reason}
                        for one in self.choices],
        }  # fmt: skip


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Whether a part of the text meets one of others."""
    return any(span[0] < end and start < span[1] for start, end in others)
