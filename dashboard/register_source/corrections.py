"""Puts right what is known to be wrong in the source, entry by entry of `corrections.toml`."""

import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from dashboard.register_source.source import Source, Unit
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
    """A point that lies elsewhere than the source says; its area is of the wrong unit too and is dropped."""

    area: str
    found: tuple[float, float]
    latitude: float
    longitude: float


class Convention(_Entry):
    """A unit whose point is a matter of definition."""

    area: str


class Corrections(_Entry):
    """The file."""

    wrong_pair: list[Pair]
    missing_pair: list[Pair]
    point: list[Point]
    convention: list[Convention]
    unchanged: list[Pair]


@dataclass(frozen=True)
class Corrected:
    """The source put right; the flags of the units concerned, by code; the pairs unchanged but for their spelling."""

    source: Source
    flags: dict[str, list[str]]
    unchanged: frozenset[tuple[str, str]]


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
    stale = [f"wrong_pair {pair.codes}" for pair in corrections.wrong_pair if pair.codes not in source.pairs]
    stale += [f"missing_pair {pair.codes}" for pair in corrections.missing_pair if pair.codes in source.pairs]
    unchanged = frozenset(pair.codes for pair in corrections.unchanged)
    stale += [f"unchanged {codes}" for codes in unchanged if codes not in source.pairs]
    communes = dict(source.communes)
    flags: dict[str, list[str]] = {}
    for point in corrections.point:
        code = _code(point.area)
        unit = communes[code]
        if (unit.latitude, unit.longitude) != point.found:
            stale.append(f"point {point.area}")
        communes[code] = replace(unit, latitude=point.latitude, longitude=point.longitude, area_km2=None)
        flags[code] = ["point_corrected"]
    for entry in corrections.convention:
        flags[_code(entry.area)] = ["point_by_convention"]
    if stale:
        raise StaleCorrectionError(
            "corrections.toml expects what the package no longer says; check and remove: " + ", ".join(stale)
        )
    pairs = source.pairs - {pair.codes for pair in corrections.wrong_pair}
    pairs |= {pair.codes for pair in corrections.missing_pair}
    return Corrected(replace(source, communes=_measured(communes, flags), pairs=pairs), flags, unchanged)


def _measured(communes: dict[str, Unit], flags: dict[str, list[str]]) -> dict[str, Unit]:
    """Areas of nothing are dropped."""
    measured = {}
    for code, unit in communes.items():
        if not unit.area_km2:
            flags.setdefault(code, []).append("area_missing")
            unit = replace(unit, area_km2=None)  # noqa: PLW2901 - the same unit without its area
        measured[code] = unit
    return measured


def _code(area: str) -> str:
    return area.removeprefix(NEW)
