"""The answer in one look: each reported province with its units before and after, since when and says who."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Headline:
    """One province of after the reform. Rows are described observations or events; `None` means not reported."""

    province: str
    before: pd.Series | None
    after: pd.Series | None
    rate: pd.Series | None
    start: pd.Series | None
    numbers: int
    events: int


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
    whole = own[own.area.str.startswith("2025-") & (own.level == "province")]
    starts = told[(told.kind == "official_operation") & told.start.notna()].sort_values("start")
    return Headline(
        province=province,
        before=_one(whole, "communes_before"),
        after=_one(whole, "communes_after"),
        rate=_one(whole, "communes_reduction_rate"),
        start=None if starts.empty else starts.iloc[0],
        numbers=len(own),
        events=len(told),
    )


def _one(rows: pd.DataFrame, indicator: str) -> pd.Series | None:
    found = rows[rows.indicator == indicator]
    return None if found.empty else found.iloc[0]
