"""Numbers as they are drawn: equal ones of one area once, each with what must be said of it in words."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from dashboard.words import Words

LONGEST = 90
"""Signs that a headline may have."""


def is_to_come(status: str) -> bool:
    """Whether a status is none of what is done; "" is that of a change which only the register tells: it is done."""
    return status not in ("actual", "")


@dataclass(frozen=True)
class Mark:
    """One number of one area, and all observations that state it. `ids` are joined by ';'."""

    value: float
    text: str
    ids: str
    statuses: tuple[str, ...]
    computed: bool

    @property
    def to_come(self) -> bool:
        """Whether no observation states it as done."""
        return all(is_to_come(status) for status in self.statuses)

    @property
    def foremost(self) -> str:
        """The status that it is drawn in: done where one observation says so."""
        return self.statuses[0] if self.to_come else "actual"


COLUMNS = ["indicator", "value_text", "value", "observation", "status", "basis"]
"""Of described observations, what makes a mark."""


def marks_by_indicator(observations: pd.DataFrame) -> dict[str, list[Mark]]:
    """The marks of one area by indicator: equal numbers are one mark, different ones stay apart; largest first."""
    equal: dict[str, dict[str, list[tuple[float, str, str, str]]]] = {}
    columns = (observations[column].tolist() for column in COLUMNS)
    for indicator, text, value, *codes in zip(*columns, strict=True):
        name, status, basis = codes
        equal.setdefault(indicator, {}).setdefault(str(text), []).append((float(value), name, status, basis))
    return {
        indicator: sorted((_mark(text, rows) for text, rows in numbers.items()), key=lambda mark: -mark.value)
        for indicator, numbers in equal.items()
    }


def _mark(text: str, rows: list[tuple[float, str, str, str]]) -> Mark:
    values, ids, statuses, bases = zip(*rows, strict=True)
    return Mark(values[0], text, ";".join(ids), tuple(dict.fromkeys(statuses)), set(bases) == {"computed"})


def mark_of(observations: pd.DataFrame, indicator: str) -> Mark | None:
    """The largest mark of an indicator, of the rows of one area; None where it is not reported."""
    return marks_of(observations, [indicator]).get(indicator)


def marks_of(observations: pd.DataFrame, indicators: Iterable[str]) -> dict[str, Mark]:
    """The largest mark of each of those indicators that are reported, in their order, of the rows of one area."""
    of_area = marks_by_indicator(observations)
    return {name: of_area[name][0] for name in indicators if name in of_area}


def remarks(mark: Mark, words: Words, *, but: tuple[str, ...] = ()) -> list[str]:
    """What must be said of a number in words: that it is computed, and every status but "actual" and those in `but`."""
    computed = [words.text("our calculation")] if mark.computed else []
    return computed + [words.label("status", status) for status in mark.statuses if status not in ("actual", *but)]


def every_status(mark: Mark, words: Words) -> list[str]:
    """As `remarks`; where a number is given in several statuses, all of them, for "planned" alone would deny that it is
    done.
    """
    done = [words.label("status", "actual")] if len(mark.statuses) > 1 and "actual" in mark.statuses else []
    return done + remarks(mark, words)


def bracketed(text: str, phrases: list[str]) -> str:
    """A number with what is said of it: "214 (computed, planned)"."""
    return f"{text} ({', '.join(phrases)})" if phrases else text


def headline(*phrases: str) -> str:
    """The first of these that is no longer than a headline may be; else the last, which says the least."""
    return next((phrase for phrase in phrases if len(phrase) <= LONGEST), phrases[-1])


def planned(phrase: str, marks: Iterable[Mark], words: Words) -> str:
    """A headline on these numbers, behind it in brackets what of them is no fact: "(planned)"."""
    statuses = dict.fromkeys(mark.statuses[0] for mark in marks if mark.to_come)
    return bracketed(phrase, [words.label("status", status) for status in statuses])


def single(observations: pd.DataFrame, words: Words) -> str:
    """The plainest headline on rows of which a chart can say no more: the first number, and how many more are drawn."""
    if observations.empty:
        return ""
    row, more = observations.iloc[0], observations.observation.nunique() - 1
    number = {
        "indicator": row["indicator_name"],
        "value": row["value_text"],
        "area": row["area_name"],
        "status": words.label("status", row["status"]),
    }
    alone = words.text("{indicator}: {value} in {area}, {status}", **number)
    if not more:
        return alone
    with_more = words.plural(
        "{headline}; {n} more number is shown", "{headline}; {n} more numbers are shown", more, headline=alone
    )
    return headline(with_more, alone)
