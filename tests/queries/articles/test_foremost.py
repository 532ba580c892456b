"""Of many places a figure draws the first; its table has them all, and its door says how many more."""

import pandas as pd
import pytest
from charting import marks

from dashboard.charts.parts.canvas import Canvas
from dashboard.dataset import load
from dashboard.figures import FIGURES, Figure
from dashboard.queries.articles.described import Described, described
from dashboard.queries.articles.foremost import MOST, foremost, foremost_changes
from dashboard.words import Words

WORDS = Words.of("en")
MANY = 40


@pytest.fixture(scope="module")
def tables() -> Described:
    return described(load(), WORDS)


def copied(rows: pd.DataFrame, times: int) -> pd.DataFrame:
    """The rows of one area, and as many times those of an invented one, each smaller than the one before."""
    first = rows[rows.area == rows.area.iloc[0]]
    level = "district" if first.level.iloc[0] == "province" else first.level.iloc[0]
    same = first.iloc[[*range(len(first))] * times]
    numbers = [n for n in range(times) for _row in range(len(first))]
    invented = same.assign(
        area=[f"2024-9{n:03}" for n in numbers],
        area_name=[f"Invented {n}" for n in numbers],
        level=level,
        observation=[f"{name}.{n}" for name, n in zip(same.observation, numbers, strict=True)],
        value=[value - n / 1000 for value, n in zip(same.value, numbers, strict=True)],
    )
    return pd.concat([first, invented], ignore_index=True)


@pytest.mark.parametrize(
    "figure",
    [one for one in FIGURES if one.page == "units" and one.name != "area_flow"],
    ids=lambda figure: figure.name,
)
@pytest.mark.parametrize("times", [0, MOST - 1, MOST, MANY])
def test_a_figure_draws_twelve_areas_and_counts_the_others(figure: Figure, times: int, tables: Described) -> None:
    rows = copied(figure.rows(tables), times)
    drawn = foremost(rows)
    canvas = Canvas(WORDS)
    ids = {
        name
        for mark in marks(getattr(figure.chart, figure.name)(drawn.rows, canvas=canvas))
        for name in mark.ids.split(";")
    }
    areas = set(rows.area_name[rows.observation.isin(ids)])
    assert len(areas) == min(times + 1, MOST)
    assert drawn.more == times + 1 - len(areas)
    assert rows.area_name.iloc[0] in areas, "the sum stands before its parts, the largest first"
    assert areas - {rows.area_name.iloc[0]} == {f"Invented {n}" for n in range(len(areas) - 1)}


def test_the_registers_numbers_are_counted_with_those_of_articles(tables: Described) -> None:
    rows = copied(tables.observations[tables.observations.indicator == "communes_after"], MANY)
    register = rows[rows.area_name.isin(["Invented 0", "Invented 1"])].assign(
        area_name="New", area="2025-99", level="province"
    )
    drawn = foremost(rows, register)
    assert set(drawn.beside.area_name) == {"New"}
    assert drawn.rows.area_name.nunique() == MOST - 1
    assert drawn.more == MANY + 2 - MOST


def test_of_former_provinces_all_or_none_are_drawn_and_those_that_articles_tell_first(tables: Described) -> None:
    rows = tables.observations[tables.observations.indicator == "communes_after"]
    first = rows[rows.level == "province"].iloc[0]
    families = [("Told", "2025-01", 50), ("Large", "2025-02", 90), ("Small", "2025-03", 10)]
    records = [
        first.to_dict() | {"area_name": f"{name} {part}", "province_name": name, "area": area, "value": value}
        for name, new, value in families
        for part, area in (("new", new), ("old", f"2024-{value}"), ("older", f"2024-{value + 1}"))
    ]
    all_rows = pd.DataFrame(records)
    told = all_rows.province_name == "Told"
    drawn = foremost(all_rows[told], all_rows[~told], most=6)
    assert set(drawn.rows.area_name) == {"Told new", "Told old", "Told older"}
    assert set(drawn.beside.area_name) == {"Large new", "Small new"}
    assert drawn.more == 4


def test_of_changes_the_new_units_of_most_old_ones_are_drawn_and_unchanged_ones_last(tables: Described) -> None:
    changes = tables.changes[tables.changes.statement != ""]
    unchanged = changes[changes.kind == "kept"].iloc[:1]
    many = [unchanged.assign(successor=f"2025-9{n:04}", predecessor=f"2024-9{n:04}") for n in range(MANY)]
    rows = pd.concat([*many, changes], ignore_index=True)
    drawn = foremost_changes(rows)
    assert drawn.rows.successor.nunique() == MOST
    assert drawn.more == rows.successor.nunique() - MOST
    assert set(changes.successor[changes.kind != "kept"]) <= set(drawn.rows.successor)


def test_nothing_gives_nothing(tables: Described) -> None:
    nothing = tables.observations.head(0)
    assert foremost(nothing).rows.empty
    assert foremost(nothing).more == foremost_changes(tables.changes.head(0)).more == 0
