"""The numbers that articles give of one place, equal ones as one: who gives them, in which status, of which day."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, get_args

import pandas as pd

from dashboard.schema.codes import Status
from dashboard.words import Words

STATUSES: tuple[str, ...] = get_args(Status)
"""What is done stands before what was planned."""
COLUMNS = [
    "observation", "value", "value_text", "qualifier", "status", "as_of_text", "basis", "publisher", "expression_text",
    "register_result",
]  # fmt: skip
"""The columns of described observations that are read."""


@dataclass(frozen=True)
class ArticleNumber:
    """One number of one place, and all observations that give it.

    `text` has qualifier and unit; `outlets`, `statuses` (codes) and `days` (in words) are those of the observations,
    each once, days that no article states left out. `arithmetic` is "192 + 121" where no article prints the number and
    we computed it. `results` is what the register's checks say of it (`register_verdicts.Verdict`).
    """

    value: float
    text: str
    ids: tuple[str, ...]
    outlets: tuple[str, ...]
    statuses: tuple[str, ...]
    days: tuple[str, ...] = ()
    arithmetic: str = ""
    exact: bool = True
    results: tuple[str, ...] = ()

    @property
    def done(self) -> bool:
        """Whether an article gives it as a fact."""
        return "actual" in self.statuses


def article_numbers(observations: pd.DataFrame, areas: Collection[str], indicator: str) -> tuple[ArticleNumber, ...]:
    """Every different number of an indicator in these areas, which are one place; facts first.

    Args:
        observations: described observations.
        areas: ids; a province that went through the reform alone has one for each era.
        indicator: id of an indicator.
    """
    there = observations.area.isin(areas) & (observations.indicator == indicator)
    if not there.any():
        return ()  # of most places; what follows takes ten times as long
    rows = observations.loc[there, COLUMNS]
    same: dict[str, list[dict[Any, Any]]] = {}
    for row in sorted(rows.to_dict("records"), key=lambda row: STATUSES.index(row["status"])):
        same.setdefault(row["value_text"], []).append(row)
    return tuple(_number(text, records) for text, records in same.items())


def summed(parts: Sequence[tuple[ArticleNumber, ...]], words: Words) -> ArticleNumber | None:
    """The sum of all parts of a place, as we compute it; None where one part has no number, several, or no exact one.

    A sum is no more certain than its parts: with a planned one it is planned.
    """
    if len(parts) < 2 or any(len(numbers) != 1 or not numbers[0].exact for numbers in parts):
        return None
    numbers = [number for (number,) in parts]
    to_come = [status for number in numbers if not number.done for status in number.statuses]
    value = sum(number.value for number in numbers)
    return ArticleNumber(
        value=value,
        text=words.number(value),
        ids=tuple(name for number in numbers for name in number.ids),
        outlets=_once(outlet for number in numbers for outlet in number.outlets),
        statuses=_once(to_come) or ("actual",),
        days=_once(day for number in numbers for day in number.days),
        arithmetic=" + ".join(number.text for number in numbers),
    )


def _number(text: str, rows: list[dict[Any, Any]]) -> ArticleNumber:
    printed = [row for row in rows if row["basis"] != "computed"]
    return ArticleNumber(
        value=float(rows[0]["value"]),
        text=text,
        ids=_once(row["observation"] for row in rows),
        outlets=_once(row["publisher"] for row in printed or rows if row["publisher"]),
        statuses=_once(row["status"] for row in rows),
        days=_once(row["as_of_text"] for row in rows if row["as_of_text"]),
        arithmetic="" if printed else rows[0]["expression_text"],
        exact=rows[0]["qualifier"] == "exact",
        results=_once(row["register_result"] for row in rows),
    )


def _once(values: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
