"""What stands beside the register's tables: facts about communes, copied with their source, and known exceptions."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict

from dashboard.curation.models import Entry, Words
from dashboard.curation.problems import Problems
from dashboard.curation.reading import read_csv, read_toml
from dashboard.curation.register import refuse_repeats

EXCEPTIONS = "data/reference/exceptions.toml"
FOLDER = "data/reference/register/inputs"


class CommuneFact(BaseModel):
    """A row about one commune of after, by its code."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    gso_code: str


class CommuneArea(CommuneFact):
    """A row of `commune_areas.csv`."""

    area_km2: Decimal


class CommuneBox(CommuneFact):
    """A row of `commune_boxes.csv`: the edges of its bounding box in degrees."""

    west: Decimal
    south: Decimal
    east: Decimal
    north: Decimal

    def holds(self, latitude: Decimal, longitude: Decimal) -> bool:
        """Whether a point lies in it."""
        return self.south <= latitude <= self.north and self.west <= longitude <= self.east


class CommuneClause(CommuneFact):
    """A row of `commune_clauses.csv`: where a resolution forms or renames it; those not rearranged have none."""

    resolution: str
    article: int
    clause: int


class AreaSum(Entry):
    """A province whose communes' areas miss its official area, and what is known of the reason."""

    province: str
    reason: Words


class EnglishName(Entry):
    """A unit whose English name is not its Vietnamese one without diacritics, and why."""

    name_vi: str
    name_en: str
    reason: Words


class Exceptions(Entry):
    """`data/reference/exceptions.toml`."""

    area_sum: list[AreaSum]
    english_name: list[EnglishName]


@dataclass(frozen=True)
class Inputs:
    """The facts about communes by their code, and the exceptions to the rules."""

    areas: dict[str, Decimal]
    boxes: dict[str, CommuneBox]
    clauses: dict[str, CommuneClause]
    exceptions: Exceptions


AnyFact = TypeVar("AnyFact", bound=CommuneFact)


def read_inputs(reference: Path, problems: Problems) -> Inputs:
    """Read `register/inputs` and `exceptions.toml`; a broken row, or a code that stands twice, is a problem."""
    folder = reference / "register" / "inputs"

    def by_code(name: str, model: type[AnyFact]) -> dict[str, AnyFact]:
        rows = read_csv(folder / f"{name}.csv", model, problems)
        refuse_repeats(f"{FOLDER}/{name}.csv", (row.gso_code for row in rows), problems)
        return {row.gso_code: row for row in rows}

    return Inputs(
        {code: row.area_km2 for code, row in by_code("commune_areas", CommuneArea).items()},
        by_code("commune_boxes", CommuneBox),
        by_code("commune_clauses", CommuneClause),
        _exceptions(reference / "exceptions.toml", problems),
    )


def _exceptions(path: Path, problems: Problems) -> Exceptions:
    if not path.exists():
        problems.add(EXCEPTIONS, "", "the file is missing")
    read = read_toml(path, Exceptions, problems) if path.exists() else None
    return read or Exceptions(area_sum=[], english_name=[])
