"""Arithmetic that the numbers of a passage should satisfy: parts of a whole, before − after, rates, shares."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from dashboard.curation.arithmetic import HUNDRED, plain, rounded
from dashboard.curation.drafting.proposals import Proposal

PARTS = {
    "communes_before": ("rural_communes_before", "wards_before", "townships_before"),
    "communes_after": ("rural_communes_after", "wards_after", "special_zones_after"),
    "communes_unchanged": ("rural_communes_unchanged", "wards_unchanged"),
    "communes_formed": ("rural_communes_formed", "wards_formed"),
    "communes_reduction": ("rural_communes_reduction", "wards_reduction", "townships_reduction"),
    "districts_before": (
        "rural_districts_before", "urban_districts_before", "towns_before", "provincial_cities_before",
    ),
    "posts_total": ("posts_provincial", "posts_district", "posts_commune"),
    "provincial_agencies_reduction": (
        "party_agencies_reduction", "council_agencies_reduction", "committee_agencies_reduction",
    ),
}  # fmt: skip
"""Indicators that are the sum of others of the same area."""
DIFFERENCES = {
    "communes_reduction": ("communes_before", "communes_after"),
    "committee_agencies_reduction": ("departments_before", "departments_after"),
    "staff_remaining": ("staff_total", "staff_assigned"),
}
RATES = {"communes_reduction_rate": ("communes_before", "communes_after")}
SHARES = {
    "voters_consulted_share": ("voters_consulted", "voters"),
    "voters_in_favour_share": ("voters_in_favour", "voters_consulted"),
}


@dataclass(frozen=True)
class Sum:
    """A relation of `data/curation/relations.toml`: its kind, the number it should give, those it is computed from.

    `told` is the arithmetic in digits; `holds` whether the printed number is what it gives.
    """

    kind: str
    stated: Proposal
    parts: tuple[Proposal, ...]
    told: str
    holds: bool


def sums(proposals: tuple[Proposal, ...]) -> Iterator[Sum]:
    """Every relation between numbers of one area that stand near each other in the text."""
    numbers = [one for one in proposals if one.what == "number" and one.indicator and one.qualifier == "exact"]
    for one in numbers:
        near = {other.indicator: other for other in reversed(numbers) if other.area == one.area and _near(one, other)}
        yield from _added(one, near)
        yield from _computed(one, near)


def _near(one: Proposal, other: Proposal) -> bool:
    return abs(one.start - other.start) < 700


def _added(whole: Proposal, near: dict[str, Proposal]) -> Iterator[Sum]:
    parts = tuple(near[name] for name in PARTS.get(whole.indicator, ()) if name in near)
    if len(parts) > 1:
        told = " + ".join(part.written for part in parts)
        total = sum((_value(part) for part in parts), Decimal(0))
        yield Sum("sum", whole, parts, f"{told} = {plain(total)}", total == _value(whole))


def _computed(stated: Proposal, near: dict[str, Proposal]) -> Iterator[Sum]:
    """A difference, a rate or a share."""
    for kind, table in (("difference", DIFFERENCES), ("rate", RATES), ("ratio", SHARES)):
        operands = tuple(near[name] for name in table.get(stated.indicator, ()) if name in near)
        if len(operands) != 2 or not _value(operands[0]) or not _value(operands[1]):
            continue
        first, second = map(_value, operands)
        if kind == "difference":
            result, told = first - second, f"{operands[0].written} − {operands[1].written}"
        elif kind == "rate":
            result, told = (
                (first - second) / first * HUNDRED,
                f"({operands[0].written} − {operands[1].written}) ÷ {operands[0].written}",
            )
        else:
            result, told = first / second * HUNDRED, f"{operands[0].written} ÷ {operands[1].written}"
        exponent = _value(stated).as_tuple().exponent
        places = max(0, -exponent) if isinstance(exponent, int) else 0
        yield Sum(
            kind,
            stated,
            operands,
            f"{told} = {plain(rounded(result, places))}",
            rounded(result, places) == _value(stated),
        )


def _value(one: Proposal) -> Decimal:
    return one.value if one.value is not None else Decimal(0)
