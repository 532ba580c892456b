"""What the articles say of a place as lists to read: its numbers, then its dates; each row opens its quote."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.queries.articles.readable import all_outlets, by_day, dated, distinct_events
from dashboard.words import Words, capital
from dashboard.words.signs import WARNING

FIGURE = ("communes_before", "communes_after", "communes_reduction", "communes_reduction_rate")
"""The numbers that the page of a place draws as a figure, and does not list again."""

Row = dict[Any, Any]
"""A described observation."""


@dataclass(frozen=True)
class ListedRow:
    """One row: `value` stands large, `text` says of what, `place` where it is a part of the place, `status` and
    `outlets` say how far it is a fact and by whom, `warning` that it does not fit others; `ids` are what it opens.
    """

    value: str
    text: str
    place: str
    status: str
    outlets: str
    warning: str
    ids: tuple[str, ...]

    @property
    def aside(self) -> str:
        """Status and outlets in one line."""
        return capital(" · ".join(part for part in (self.status, self.outlets) if part))


def figure_rows(observations: pd.DataFrame) -> pd.DataFrame:
    """Those of described observations that the figure shows: of whole provinces, new and former."""
    return observations[(observations.level == "province") & observations.indicator.isin(FIGURE)]


def numbers_listed(observations: pd.DataFrame, name: str, dataset: Dataset, words: Words) -> list[ListedRow]:
    """The numbers of a place that are in no figure of its page: of the whole place first, equal ones as one row.

    Args:
        observations: described observations of the place and all that lies in it.
        name: what the place itself is called in them; it is not said again.
        dataset: the tables, for the checks that fail.
        words: the language.
    """
    return listed(observations[~observations.indicator.isin(FIGURE)], name, dataset, words)


def listed(rows: pd.DataFrame, name: str, dataset: Dataset, words: Words) -> list[ListedRow]:
    """Described observations as rows, those of the whole place first; arguments as for `numbers_listed`."""
    order = {"part": rows.level != "province", "counts": rows.topic == "units"}
    rows = _ranges_joined(rows, words).assign(**order).sort_values(["part", "counts", "rank"], kind="stable")
    same: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows.to_dict("records"):
        same.setdefault((row["area_name"], row["indicator_name"], row["value_text"]), []).append(row)
    failing, warning = _failing(dataset), f"{WARNING} {words.label('result', 'fails')}"
    return [
        ListedRow(
            value=capital(value),
            text=_behind_a_number(text, words),
            place="" if area == name else area,
            status=", ".join(dict.fromkeys(_status(row) for row in equal)),
            outlets=", ".join(all_outlets(row["outlets"] for row in equal)),
            warning=warning if any(row["observation"] in failing for row in equal) else "",
            ids=tuple(row["observation"] for row in equal),
        )
        for (area, text, value), equal in same.items()
    ]


def _ranges_joined(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The rows, with "1–2" as the number of both where one passage says at least 1 and at most 2."""
    texts = rows.value_text.copy()
    for _same, ends in rows.groupby(["statement", "area", "indicator"]):
        bounds = {row["qualifier"]: row for row in ends.to_dict("records")}
        if len(ends) == len(bounds) == 2 and set(bounds) == {"at_least", "at_most"}:
            low, high = bounds["at_least"], bounds["at_most"]
            texts[ends.index] = f"{words.number(low['value'])}–{words.quantity(high['value'], high['unit'])}"
    return rows.assign(value_text=texts)


def listed_by_area(
    rows: pd.DataFrame, names: Iterable[str], dataset: Dataset, words: Words
) -> list[tuple[str, list[ListedRow]]]:  # fmt: skip
    """Described observations area by area, in the order of these names of areas; otherwise as `listed`."""
    by_area = dict(iter(rows.groupby("area_name", sort=False)))
    return [(name, listed(by_area[name], name, dataset, words)) for name in names]


def dates_listed(events: pd.DataFrame, name: str) -> list[ListedRow]:
    """What is dated of a place, in the order of its days; several mentions of one event are one row."""
    rows = by_day(dated(distinct_events(events)))
    return [
        ListedRow(
            value=capital(row["date_text"]),
            text=row["title_text"],
            place="" if row["area_name"] == name else row["area_name"],
            status=row["status_name"],
            outlets=row["publisher"],
            warning="",
            ids=tuple(row["ids"].split(";")),
        )
        for row in rows.to_dict("records")
    ]


def became(changes: pd.DataFrame) -> list[ListedRow]:
    """Described changes as rows, one for each new unit, with the former ones that it was formed from."""
    return [_unit(rows) for _successor, rows in changes.groupby("successor", sort=False)]


def _unit(changes: pd.DataFrame) -> ListedRow:
    return ListedRow(
        value="",
        text=f"{capital(', '.join(changes.predecessor_name))} → {changes.successor_name.iloc[0]}",
        place="",
        status=", ".join(dict.fromkeys([*changes.kind_name, *changes.status_name])),
        outlets=", ".join(dict.fromkeys(changes.publisher)),
        warning="",
        ids=tuple(changes.change),
    )


def _behind_a_number(indicator: str, words: Words) -> str:
    """What is counted, behind its number: "27 cơ quan", where the name alone is "Số cơ quan", how many agencies.

    Small letters, but for the Party, which English writes large.
    """
    counted = indicator.removeprefix("Số ") if words.language == "vi" else indicator
    return counted if counted.startswith("Party ") else counted[:1].lower() + counted[1:]


def _failing(dataset: Dataset) -> set[str]:
    """The observations of checks that fail."""
    checks = dataset.checks[dataset.checks.result == "fails"]
    return {name for names in checks.observations for name in names.split(";")}


def _status(row: Row) -> str:
    """How far a number is a fact; of one that we computed, that we did."""
    return str(row["basis_name"] if row["basis"] == "computed" else row["status_name"])
