"""What a row is stands in one table, which holds for all described rows and for the register's numbers."""

import pytest

from dashboard.dataset import load, register
from dashboard.queries.articles import row_kinds
from dashboard.queries.articles.readable import described_changes, described_events, described_observations
from dashboard.queries.register.numbers import register_numbers
from dashboard.words import Words

ENGLISH = Words.of("en")
ROWS = {
    "observation": described_observations(load(), ENGLISH),
    "event": described_events(load(), ENGLISH),
    "change": described_changes(load(), ENGLISH),
}
NUMBERS = register_numbers(load(), register(), ENGLISH)


def test_every_kind_is_told_by_its_id():
    assert {name: row_kinds.kind_of(rows).id for name, rows in ROWS.items()} == {name: name for name in ROWS}
    assert {name: row_kinds.kind_of(rows.iloc[0]).id for name, rows in ROWS.items()} == {name: name for name in ROWS}
    assert {kind.id for kind in row_kinds.KINDS} == set(ROWS)


@pytest.mark.parametrize("rows", [*ROWS.values(), NUMBERS], ids=[*ROWS, "number of the register"])
def test_described_rows_have_every_column_of_their_kind(rows):
    kind = row_kinds.kind_of(rows)
    assert {kind.id, *kind.line, *kind.facts, *kind.columns, *kind.values} <= set(rows.columns)
    assert {*row_kinds.ALWAYS} <= set(kind.columns)
    assert list(row_kinds.headings(rows, ENGLISH)) == list(kind.columns)


def test_a_row_says_in_one_line_what_it_is():
    lines = {name: row_kinds.lines(rows) for name, rows in ROWS.items()}
    assert lines["change"]["2024-27>2025-24"] == "Bắc Ninh (old) → Bắc Ninh (new)"
    for name, rows in ROWS.items():
        assert list(lines[name]) == row_kinds.ids_of(rows)
        assert all(text and "nan" not in text for text in lines[name].values())


def test_a_number_of_the_register_says_whose_it_is():
    assert all(text.endswith("from the register, not from an article") for text in row_kinds.lines(NUMBERS).values())
