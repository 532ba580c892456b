"""Puts right what is known to be wrong in the source, entry by entry of `corrections.toml`."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from dashboard.register_source.source import Source
from dashboard.schema.area_ids import FORMER, NEW


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Pair(_Entry):
    """A predecessor and a successor that the source joins wrongly, or fails to join."""

    predecessor: str
    successor: str

    @property
    def codes(self) -> tuple[str, str]:
        """The codes without their era."""
        return self.predecessor.removeprefix(FORMER), self.successor.removeprefix(NEW)


class Point(_Entry):
    """A point that lies elsewhere than the source says."""

    area: str
    found: tuple[float, float]
    latitude: float
    longitude: float


class Convention(_Entry):
    """A unit whose point is a matter of definition."""

    area: str


class Name(_Entry):
    """An old unit whose name the source writes wrongly."""

    area: str
    found: str
    name: str


class LawName(_Entry):
    """An old unit that the law calls otherwise than the source, and where it does so."""

    area: str
    name: str
    resolution: str
    clause: int


class OtherCode(_Entry):
    """A code under which another official list has a new unit."""

    area: str
    code: str


class Corrections(_Entry):
    """The file."""

    wrong_pair: list[Pair]
    missing_pair: list[Pair]
    point: list[Point]
    convention: list[Convention]
    unchanged: list[Pair]
    name: list[Name]
    law_name: list[LawName]
    other_code: list[OtherCode]


@dataclass(frozen=True)
class Corrected:
    """The source put right, and what is added to it, by code: flags, names in law, codes in other lists.

    `unchanged` are the pairs unchanged but for their spelling.
    """

    source: Source
    flags: dict[str, list[str]]
    unchanged: frozenset[tuple[str, str]]
    law_names: dict[str, str]
    other_codes: dict[str, list[str]]


class StaleCorrectionError(Exception):
    """A correction does not find what it expects: the source has changed. The message names every such entry."""


def read(path: Path) -> Corrections:
    """Read `corrections.toml`; pydantic's ValidationError where an entry is malformed."""
    return Corrections.model_validate(tomllib.loads(path.read_text("utf-8")))


def correct(source: Source, corrections: Corrections) -> Corrected:
    """Apply all corrections.

    Raises:
        StaleCorrectionError: an entry expects what the source no longer says.
    """
    stale = [*_stale_pairs(source, corrections), *_stale_units(source, corrections)]
    if stale:
        raise StaleCorrectionError(
            "corrections.toml expects what the package no longer says; check and remove: " + ", ".join(stale)
        )
    communes, former = dict(source.communes), dict(source.former_communes)
    for point in corrections.point:
        code = _code(point.area)
        communes[code] = replace(communes[code], latitude=point.latitude, longitude=point.longitude)
    for entry in corrections.name:
        former[_code(entry.area)] = replace(former[_code(entry.area)], name=entry.name)
    flags = {_code(point.area): ["point_corrected"] for point in corrections.point}
    flags |= {_code(unit.area): ["point_by_convention"] for unit in corrections.convention}
    pairs = source.pairs - {pair.codes for pair in corrections.wrong_pair}
    pairs |= {pair.codes for pair in corrections.missing_pair}
    other_codes: dict[str, list[str]] = {}
    for other in corrections.other_code:
        other_codes.setdefault(_code(other.area), []).append(other.code)
    return Corrected(
        replace(source, communes=communes, former_communes=former, pairs=pairs),
        flags,
        frozenset(pair.codes for pair in corrections.unchanged),
        {_code(entry.area): entry.name for entry in corrections.law_name},
        other_codes,
    )


def _stale_pairs(source: Source, corrections: Corrections) -> Iterator[str]:
    """Wrong pairs that are gone, missing ones that are there, pairs called unchanged that are none."""
    yield from (f"wrong_pair {pair.codes}" for pair in corrections.wrong_pair if pair.codes not in source.pairs)
    yield from (f"missing_pair {pair.codes}" for pair in corrections.missing_pair if pair.codes in source.pairs)
    yield from (f"unchanged {pair.codes}" for pair in corrections.unchanged if pair.codes not in source.pairs)


def _stale_units(source: Source, corrections: Corrections) -> Iterator[str]:
    """Points, names and codes that the source does not have, or has as they should be."""
    for point in corrections.point:
        unit = source.communes.get(_code(point.area))
        if unit is None or (unit.latitude, unit.longitude) != point.found:
            yield f"point {point.area}"
    for name in corrections.name:
        former = source.former_communes.get(_code(name.area))
        if former is None or former.name != name.found:
            yield f"name {name.area}"
    for law in corrections.law_name:
        former = source.former_communes.get(_code(law.area))
        if former is None or former.name == law.name:
            yield f"law_name {law.area}"
    for other in corrections.other_code:
        if _code(other.area) not in source.communes or other.code in source.communes:
            yield f"other_code {other.area}"


def _code(area: str) -> str:
    return area.removeprefix(FORMER).removeprefix(NEW)
