"""The answer in one look: each reported province with its units before and after, since when and says who."""

from dataclasses import dataclass

import pandas as pd

from dashboard.schema.area_ids import FORMER, NEW


@dataclass(frozen=True)
class Units:
    """Commune-level units of one area. Rows are described observations; `None` means not reported."""

    before: pd.Series | None
    after: pd.Series | None
    rate: pd.Series | None

    @property
    def rows(self) -> list[pd.Series]:
        """What is reported."""
        return [row for row in (self.before, self.after, self.rate) if row is not None]


@dataclass(frozen=True)
class Headline:
    """One province of after the reform: its own units, those of its old provinces, and the first official operation."""

    province: str
    whole: Units
    parts: dict[str, Units]
    start: pd.Series | None
    numbers: int
    events: int

    @property
    def others(self) -> int:
        """How many of the numbers are not among the units before and after."""
        rows = [row for units in (self.whole, *self.parts.values()) for row in units.rows]
        return self.numbers - sum(len(row["observation"].split(";")) for row in rows)


def headlines(observations: pd.DataFrame, events: pd.DataFrame) -> list[Headline]:
    """One headline for each province that the rows speak of, the one with the most numbers first.

    Only numbers of the whole province of after count: those of one of its old provinces would be a part of it.
    """
    names = [name for name in pd.concat([observations.province_name, events.province_name]).unique() if name]
    found = [_headline(name, observations, events) for name in names]
    return sorted(found, key=lambda headline: (-headline.numbers, -headline.events, headline.province))


def _headline(province: str, observations: pd.DataFrame, events: pd.DataFrame) -> Headline:
    own = observations[observations.province_name == province]
    told = events[(events.province_name == province) & (events.same_as == "")]
    whole = own[own.area.str.startswith(NEW) & (own.level == "province")]
    starts = told[(told.kind == "official_operation") & (told.level == "province") & told.start.notna()]
    old = own[own.area.str.startswith(FORMER) & (own.level == "province")]
    parts = {str(name): _units(rows) for name, rows in old.groupby("area_name", sort=True)}
    return Headline(
        province=province,
        whole=_units(whole),
        parts={name: units for name, units in parts.items() if units.rows},
        start=None if starts.empty else starts.sort_values("start", kind="stable").iloc[0],
        numbers=len(own),
        events=len(told),
    )


def _units(rows: pd.DataFrame) -> Units:
    names = ("communes_before", "communes_after", "communes_reduction_rate")
    return Units(*(_one(rows, name) for name in names))


def _one(rows: pd.DataFrame, indicator: str) -> pd.Series | None:
    """The row of an indicator; of several, all their ids, and every different number in the words: none is chosen."""
    found = rows[rows.indicator == indicator]
    if found.empty:
        return None
    results = set(found.register_result)
    return pd.Series(
        found.iloc[0].to_dict()
        | {
            "observation": ";".join(found.observation),
            "value_text": " / ".join(dict.fromkeys(found.value_text)),
            "register_result": "fails" if "fails" in results else found.register_result.iloc[0],
            "register_text": " / ".join(dict.fromkeys(found.register_text)),
        }
    )
