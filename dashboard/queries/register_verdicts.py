"""What the register says of every number and of every list of units in the articles."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.queries.areas import area_names
from dashboard.schema.area_ids import ERA
from dashboard.schema.counted import COUNTED
from dashboard.words import Words, signs
from dashboard.words.labels import N_
from dashboard.words.register_names import register_day, register_name, where

CLAIMS = {
    "communes_before": N_("Commune-level units of {area} before"),
    "communes_after": N_("Commune-level units of {area} after"),
    "communes_reduction": N_("Commune-level units cut in {area}"),
    "communes_reduction_rate": N_("Cut in the commune-level units of {area} (%)"),
    "xa_after": N_("Communes (xã) of {area} after"),
    "phuong_after": N_("Wards (phường) of {area} after"),
    "xa_formed": N_("Communes (xã) newly formed in {area}"),
    "phuong_formed": N_("Wards (phường) newly formed in {area}"),
    "xa_unchanged": N_("Communes (xã) unchanged in {area}"),
    "phuong_unchanged": N_("Wards (phường) unchanged in {area}"),
    "predecessors": N_("Old units that became {area}"),
    "area_km2": N_("Area of {area}"),
    "population": N_("Population of {area}"),
    "provinces_before": N_("Provinces of {area} before"),
    "provinces_after": N_("Provinces of {area} after"),
    "districts": N_("District-level units of {area} before"),
    "rural_districts": N_("Rural districts of {area} before"),
    "urban_districts": N_("Urban districts of {area} before"),
    "towns": N_("District-level towns of {area} before"),
    "provincial_cities": N_("District-level cities of {area} before"),
    "xa_before": N_("Communes (xã) of {area} before"),
    "phuong_before": N_("Wards (phường) of {area} before"),
    "thi_tran_before": N_("Townships (thị trấn) of {area} before"),
    "xa_reduction": N_("Communes (xã) cut in {area}"),
    "phuong_reduction": N_("Wards (phường) cut in {area}"),
    "thi_tran_reduction": N_("Townships (thị trấn) cut in {area}"),
    "dac_khu_after": N_("Special zones of {area} after"),
    "newly_formed": N_("Commune-level units newly formed in {area}"),
    "unchanged": N_("Commune-level units unchanged in {area}"),
}
"""What the register counts, as its checks call it."""


@dataclass(frozen=True)
class Verdict:
    """What the register says of one number or list.

    `result` is `holds`; `same`, where it counts the same under another name; `fails`; `open`, where it is in doubt
    itself; `silent`, where no article tells what it says; `none`, where it does not count it. `text` is short, for a
    table, `line` a sentence; both with a sign where it differs. `place` is where its number stands, in words.
    """

    result: str
    text: str
    line: str
    place: str = ""


def with_verdicts(observations: pd.DataFrame, dataset: Dataset, words: Words) -> pd.DataFrame:
    """Described observations with `register_result`, `register_text`, `register_line`, `register_place`."""
    checks = _checks(dataset)
    check_of = {row["observations"]: row for row in checks.to_dict("records") if row["observations"]}
    verdicts = [_of_number(row, check_of.get(row["observation"]), words) for row in observations.to_dict("records")]
    return _beside(observations, verdicts)


def changes_with_verdicts(changes: pd.DataFrame, dataset: Dataset, words: Words) -> pd.DataFrame:
    """Area changes with the same columns; those that no article tells are the register's own."""
    silent = Verdict("silent", words.label("verdict", "silent"), "")
    verdicts = {name: of_list(name, dataset, words) for name in changes.statement.unique() if name}
    return _beside(changes, [verdicts.get(name, silent) for name in changes.statement])


def of_list(statement: str, dataset: Dataset, words: Words) -> Verdict:
    """What the register says of the list of units that a statement tells; `none` where it tells none."""
    checks = _checks(dataset)
    of_statement = checks[checks.statements == statement]
    if of_statement.empty:
        return _none(words)
    row = of_statement.iloc[0]
    count, result = int(row["computed"]), str(row["result"])
    statuses = dataset.area_changes[dataset.area_changes.statement == statement].status
    if result != "holds":
        text = words.label("verdict", "fails")
        line = _headed(f"{text}: {claim(row['expression'], dataset, words)}", words)
    else:
        text = words.label("verdict", "holds")
        line = words.plural("matches, {n} unit", "matches, {n} units", count)
        unsure = list(statuses[statuses != "actual"])
        if unsure:
            line = words.text(
                "{verdict} (in the article: {status})", verdict=line, status=words.label("status", unsure[0])
            )
        line = _headed(line, words)
    return Verdict(result, _signed(result, text), _signed(result, line), place(row.to_dict(), words))


@dataclass(frozen=True)
class Agreement:
    """How many numbers and lists of units of the articles the register has too, and how many of them match.

    `rest` are the numbers that it does not have.
    """

    numbers: int
    numbers_matching: int
    lists: int
    lists_matching: int
    rest: int

    @property
    def compared(self) -> int:
        """All that is compared."""
        return self.numbers + self.lists

    @property
    def matching(self) -> int:
        """All that matches."""
        return self.numbers_matching + self.lists_matching


def agreement(checks: pd.DataFrame, observations: pd.DataFrame) -> Agreement:
    """How far the register agrees with described observations, by its described checks (`checks.by_register`)."""
    numbers, lists = checks[checks.observations != ""], checks[checks.statements != ""]
    matching = [int((rows.outcome == "holds").sum()) for rows in (numbers, lists)]
    return Agreement(
        len(numbers), matching[0], len(lists), matching[1], int((observations.register_result == "none").sum())
    )


def claim(expression: str, dataset: Dataset, words: Words, called: pd.Series | None = None) -> str:
    """A register check's expression in words: "Communes (xã) of Nghệ An after: 119", or the units by name.

    `called` are the `area_names`, for those who ask for many.
    """
    what, inside, value = re.fullmatch(r"(\w+)\((.*)\) = (.+)", expression).groups()  # type: ignore[union-attr]
    if what == "count":
        names = dataset.areas.set_index("area").name_vi
        units = ", ".join(str(names.get(area, area)) for area in inside.split(", "))
        return words.text("{units} ({n} units)", units=units, n=value)
    unit = {"communes_reduction_rate": "percent", "area_km2": "km2"}.get(what, "count")
    number = words.quantity(float(value), unit, 2 if unit == "percent" else None)
    called = area_names(dataset, words) if called is None else called
    counted = words.text(CLAIMS[what], area=called[inside])
    return f"{counted}: {number}"


def place(check: Mapping[Any, Any], words: Words) -> str:
    """Where the register's number in a check stands, in words."""
    column, _, _ = check["expression"].partition("(")
    return where(check["document"], column, words)


def claimed_areas(expression: str) -> list[str]:
    """The areas that a register check speaks of: one, or the units of a list."""
    return re.findall(rf"{ERA}\d+", expression)


def _checks(dataset: Dataset) -> pd.DataFrame:
    return dataset.checks[dataset.checks.kind == "register"]


def _of_number(row: dict[Any, Any], check: dict[Any, Any] | None, words: Words) -> Verdict:
    if check is None:
        return _none(words)
    column = check["expression"].partition("(")[0]
    other = check["result"] == "holds" and COUNTED.get(row["indicator"]) != column
    result = "same" if other else str(check["result"])
    # Two numbers that differ must not look the same.
    rounded = check["unit"] == "percent" and (result != "fails" or round(check["computed"], 2) != check["stated"])
    counted = words.quantity(check["computed"], check["unit"], 2 if rounded else None)
    text = f"{words.label('verdict', result)} ({counted})"
    line = _headed(text, words, column)
    if result in ("holds", "same") and row["status"] != "actual":
        stated = {"status": row["status_name"], "stated": row["value_text"]}
        line = words.text(
            "the article has {stated}, {status}; the register of {day} has {number}",
            number=counted,
            day=register_day(words, column),
            **stated,
        )
    if result in ("same", "open"):
        line = f"{line}. {check[f'note_{words.language}']}"
    return Verdict(result, _signed(result, text), _signed(result, line), place(check, words))


def _none(words: Words) -> Verdict:
    word = words.label("verdict", "none")
    return Verdict("none", word, _headed(word, words))


def _headed(phrase: str, words: Words, column: str = "") -> str:
    return f"{register_name(words, column)}: {phrase}"


def _signed(result: str, phrase: str) -> str:
    """A contradiction has its sign, for its colour alone would not tell."""
    return f"{signs.WARNING} {phrase}" if result == "fails" else phrase


def _beside(rows: pd.DataFrame, verdicts: list[Verdict]) -> pd.DataFrame:
    columns = {f"register_{name}": [getattr(one, name) for one in verdicts] for name in Verdict.__match_args__}
    return rows.assign(**{name: pd.Series(values, index=rows.index, dtype="str") for name, values in columns.items()})
