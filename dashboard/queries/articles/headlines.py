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
    """One new province: its units, those of its former provinces, and the first official operation."""

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

    Only numbers of the whole new province count: those of one of its former provinces would be a part of it.
    """
    names = [name for name in pd.concat([observations.province_name, events.province_name]).unique() if name]
    unsorted = [_headline(name, observations, events) for name in names]
    return sorted(unsorted, key=lambda headline: (-headline.numbers, -headline.events, headline.province))


def _headline(province: str, observations: pd.DataFrame, events: pd.DataFrame) -> Headline:
    numbers = observations[observations.province_name == province]
    happening = events[(events.province_name == province) & (events.same_as == "")]
    of_provinces = numbers[numbers.level == "province"]
    former = of_provinces[of_provinces.area.str.startswith(FORMER)]
    parts = {str(name): _units(rows) for name, rows in former.groupby("area_name", sort=True)}
    starts = happening[(happening.kind == "official_operation") & (happening.level == "province")]
    starts = starts[starts.start.notna()]
    return Headline(
        province=province,
        whole=_units(of_provinces[of_provinces.area.str.startswith(NEW)]),
        parts={name: units for name, units in parts.items() if units.rows},
        start=None if starts.empty else starts.sort_values("start", kind="stable").iloc[0],
        numbers=len(numbers),
        events=len(happening),
    )


def _units(rows: pd.DataFrame) -> Units:
    names = ("communes_before", "communes_after", "communes_reduction_rate")
    return Units(*(_one(rows, name) for name in names))


def _one(rows: pd.DataFrame, indicator: str) -> pd.Series | None:
    """The row of an indicator; of several, all their ids, and every different number in the words: none is chosen."""
    matches = rows[rows.indicator == indicator]
    if matches.empty:
        return None
    results = set(matches.register_result)
    return pd.Series(
        matches.iloc[0].to_dict()
        | {
            "observation": ";".join(matches.observation),
            "value_text": " / ".join(dict.fromkeys(matches.value_text)),
            "register_result": "fails" if "fails" in results else matches.register_result.iloc[0],
            "register_text": " / ".join(dict.fromkeys(matches.register_text)),
        }
    )
