"""What each kind of relation computes from its operands, with how far a number may lie off."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from dashboard.curation.layout import Declared
from dashboard.curation.models import RelationEntry, Standard
from dashboard.schema.tables import Document, Observation

FILE = "data/curation/relations.toml"
"""Where the relations stand, in messages."""
HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Interval:
    """A number and how far it may lie off: "over 23" is 23 up to 24, "69.79" is 69.785 to 69.795."""

    value: Decimal
    low: Decimal
    high: Decimal

    @classmethod
    def of(cls, value: Decimal, qualifier: str = "exact") -> "Interval":
        """An operand: exact as printed, but "more than" reaches up to the next unit of its last digit."""
        reach = Decimal(1).scaleb(exponent(value)) if qualifier == "more_than" else Decimal(0)
        return cls(value, value, value + reach)

    def __str__(self) -> str:
        """The number in digits; "23…24" where it may be anything from 23 to below 24."""
        return plain(self.value) if self.low == self.high else f"{plain(self.low)}…{plain(self.high)}"


@dataclass(frozen=True)
class Facts:
    """What relations may name, by id; `lists` holds the areas that a statement lists: the predecessors of the changes
    it tells or, where it tells none, the areas it names. `declared` holds ids that the files give, read or not."""

    observations: dict[str, Observation]
    lists: Mapping[str, list[str]]
    documents: Mapping[str, Document]
    declared: Declared = field(default_factory=Declared)


Operands = tuple[Interval, str, list[str]]
"""The value, the arithmetic in digits, and the observations used."""


def _interval(known: Facts, name: str) -> Interval:
    row = known.observations[name]
    return Interval.of(row.value, row.qualifier)


def _sum(relation: RelationEntry, known: Facts) -> Operands | None:
    parts = [_interval(known, name) for name in relation.parts]
    if len(parts) < 2:
        return None
    return _added(parts), " + ".join(map(str, parts)), relation.parts


def _added(parts: list[Interval]) -> Interval:
    def total(numbers: list[Decimal]) -> Decimal:
        return sum(numbers, Decimal(0))

    return Interval(total([p.value for p in parts]), total([p.low for p in parts]), total([p.high for p in parts]))


def _difference(relation: RelationEntry, known: Facts) -> Operands | None:
    if not isinstance(relation.whole, str) or not relation.less:
        return None
    whole, less = _interval(known, relation.whole), [_interval(known, name) for name in relation.less]
    taken = _added(less)
    result = Interval(whole.value - taken.value, whole.low - taken.high, whole.high - taken.low)
    return result, " − ".join(map(str, (whole, *less))), [relation.whole, *relation.less]


def _rate(relation: RelationEntry, known: Facts) -> Operands | None:
    """The reduction in percent of what was before."""
    if not relation.before or not relation.after:
        return None
    before, after = _interval(known, relation.before), _interval(known, relation.after)
    if before.low <= 0:
        return None
    result = Interval(
        (before.value - after.value) / before.value * HUNDRED,
        (before.low - after.high) / before.low * HUNDRED,
        (before.high - after.low) / before.high * HUNDRED,
    )
    return result, f"({before} − {after}) ÷ {before} × 100", [relation.before, relation.after]


def _ratio(relation: RelationEntry, known: Facts) -> Operands | None:
    """A part in percent of a whole; or the whole, from a part and its share in percent."""
    if not relation.part:
        return None
    part = _interval(known, relation.part)
    if relation.share:
        share = _interval(known, relation.share)
        if share.low <= 0:
            return None
        low, high = part.low / share.high * HUNDRED, part.high / share.low * HUNDRED
        expression = f"{part} ÷ {share} × 100"
        return Interval(part.value / share.value * HUNDRED, low, high), expression, [relation.part, relation.share]
    if relation.whole is None:
        return None
    if isinstance(relation.whole, Standard):
        whole, inputs = Interval.of(Decimal(relation.whole.value)), [relation.part]
    else:
        whole, inputs = _interval(known, relation.whole), [relation.part, relation.whole]
    if whole.low <= 0:
        return None
    result = Interval(
        part.value / whole.value * HUNDRED, part.low / whole.high * HUNDRED, part.high / whole.low * HUNDRED
    )
    return result, f"{part} ÷ {whole} × 100", inputs


def _count(relation: RelationEntry, known: Facts) -> Operands | None:
    if not relation.names_of:
        return None
    names = known.lists[relation.names_of]
    return Interval.of(Decimal(len(names))), f"count({', '.join(names)})", []


def _same(relation: RelationEntry, known: Facts) -> Operands | None:
    """All must equal the stated one: the value that lies farthest from it stands for them."""
    if not relation.observations or not relation.stated:
        return None
    stated = known.observations[relation.stated].value
    values = [known.observations[name].value for name in relation.observations]
    farthest = max(values, key=lambda value: abs(value - stated))
    return Interval.of(farthest), " = ".join(map(plain, [stated, *values])), relation.observations


KINDS: dict[str, Callable[[RelationEntry, Facts], Operands | None]] = {
    "sum": _sum, "difference": _difference, "rate": _rate, "ratio": _ratio, "count": _count, "same": _same,
}  # fmt: skip

SHAPES = {
    "sum": [{"parts"}], "difference": [{"whole", "less"}], "rate": [{"before", "after"}],
    "ratio": [{"part", "whole"}, {"part", "share"}], "count": [{"names_of"}], "same": [{"observations"}, {"documents"}],
}  # fmt: skip
"""The operands of each kind: all of one of these, and none besides."""
OPERANDS = sorted(set().union(*(shape for shapes in SHAPES.values() for shape in shapes)))
ONE_UNIT = ("sum", "difference", "same")
"""The kinds whose numbers all count the same sort of thing."""


def fits(relation: RelationEntry, units: set[str]) -> bool:
    """Whether the operands given are those of the kind, and of `units` that go together."""
    given = {name for name in OPERANDS if getattr(relation, name)}
    if given not in SHAPES[relation.kind]:
        return False
    if relation.documents:
        return len(relation.documents) > 1 and not relation.stated and not relation.result
    return relation.kind not in ONE_UNIT or len(units) == 1


def exponent(value: Decimal) -> int:
    """The power of ten of the last printed digit."""
    power = value.as_tuple().exponent
    return power if isinstance(power, int) else 0


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Half up, as newspapers round, without trailing zeros."""
    # Adding nothing turns −0 into 0.
    return Decimal(plain(value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))) + 0


def plain(value: Decimal) -> str:
    """The number in digits, without exponent or trailing zeros."""
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
