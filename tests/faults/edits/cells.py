"""Slips in a table: in a cell, of two cells, of a row."""

import csv
import io
import random
import re
from collections.abc import Callable

from edit import Change, Maker, matches, other_digit, put
from of_articles import days


def cell(column: str, change: Callable[[str, random.Random], str | None]) -> Maker:
    """A cell of this column becomes another."""

    def make(text: str, rng: random.Random) -> Change | None:
        rows = list(csv.reader(io.StringIO(text)))
        if column not in rows[0]:
            return None
        at = rows[0].index(column)
        for row in rng.sample(rows[1:], min(len(rows) - 1, 40)):
            new = change(row[at], rng)
            if new is not None and new != row[at]:
                was, row[at] = row[at], new
                return _written(rows), f"{row[0]}.{column} {was}", new
        return None

    return make


def swapped(first: str, second: str) -> Maker:
    def make(text: str, rng: random.Random) -> Change | None:
        rows = list(csv.reader(io.StringIO(text)))
        one, two = rows[0].index(first), rows[0].index(second)
        for row in rng.sample(rows[1:], min(len(rows) - 1, 40)):
            if row[one] != row[two]:
                row[one], row[two] = row[two], row[one]
                return _written(rows), f"{row[0]}.{first}", f"{row[0]}.{second}"
        return None

    return make


def row_(what: str) -> Maker:
    def make(text: str, rng: random.Random) -> Change:
        lines = text.splitlines(keepends=True)
        at = rng.randrange(1, len(lines))
        new = {"dropped": "", "doubled": lines[at] * 2}[what]
        return "".join([*lines[:at], new, *lines[at + 1 :]]), lines[at][:60], what

    return make


def _written(rows: list[list[str]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue()


def digit(cell: str, rng: random.Random) -> str | None:
    others = other_digit("", cell)
    return rng.choice(others) if others else None


def typo(cell: str, rng: random.Random) -> str | None:
    if len(cell) < 3:
        return None
    at = rng.randrange(len(cell) - 1)
    return cell[:at] + cell[at + 1] + cell[at] + cell[at + 2 :]


def one_of(values: tuple[str, ...]) -> Callable[[str, random.Random], str | None]:
    return lambda _cell, rng: rng.choice(values)


def other_day(cell: str, rng: random.Random) -> str | None:
    return rng.choice(days("", cell)) if re.fullmatch(r"\d{4}-\d\d-\d\d", cell) else None


def moved(cell: str, rng: random.Random) -> str:
    return str(round(float(cell) + rng.choice((-1, -0.5, 0.5, 1)), 4))


def outline(text: str, rng: random.Random) -> Change:
    """An outline gets the code of another province, or its inner point moves."""
    if rng.random() < 0.5:
        match = rng.choice(matches(text, r'"gso_code":"(\d\d)"'))
        return put(text, match, rng.choice([one for one in ("01", "24", "79", "92", "77") if one != match.group(1)]))
    match = rng.choice(matches(text, r'"inner_point":\[([\d.]+)'))
    return put(text, match, str(round(float(match.group(1)) + rng.choice((-3, 3)), 2)))
