import re

import pandas as pd
import plotly.graph_objects as go
import pytest
from charting import Drawn, marks, misfits, texts

from dashboard.charts.commune_reduction import commune_reduction, takeaway
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import PALETTES
from dashboard.words import Words

NEW = {"area": "2025-01", "area_name": "A (new)", "province_name": "A"}
OLD = {"area": "2024-01", "area_name": "A (old)", "province_name": "A"}
OTHER = {"area": "2024-02", "area_name": "B (old)", "province_name": "A"}
ALONE = {"area": "2025-03", "area_name": "C", "province_name": "C"}
AVERAGE = {"area": "vn", "area_name": "Average", "province_name": "", "level": "country"}
PLANNED = {"status": "planned"}
COMPUTED = {"basis": "computed"}
COLOURS = PALETTES["light"]
ENGLISH = Words.of("en")


@pytest.fixture
def rows(observed) -> pd.DataFrame:
    return observed(
        ("c.after", "communes_after", 40, ALONE),
        ("a.before", "communes_before", 20, OLD),
        ("a.after", "communes_after", 8, OLD | PLANNED),
        ("a.after.again", "communes_after", 8, OLD | {"status": "expected"}),
        ("a.rate", "communes_reduction_rate", 60, OLD | PLANNED | {"value_text": "60%"}),
        ("a.fewer", "communes_reduction", 12, OLD | PLANNED | COMPUTED),
        ("b.before", "communes_before", 30, OTHER),
        ("b.after", "communes_after", 10, OTHER | PLANNED),
        ("new.before", "communes_before", 50, NEW | COMPUTED),
        ("new.after", "communes_after", 18, NEW),
    )


@pytest.fixture
def register(observed) -> pd.DataFrame:
    """What the register gives of the one that the articles tell by half, and the average."""
    return observed(
        ("r.before", "communes_before", 90, ALONE),
        ("r.after", "communes_after", 40, ALONE),
        ("r.rate", "communes_reduction_rate", 55.56, ALONE | {"value_text": "55.56%"}),
        ("vn.before", "communes_before", 60, AVERAGE),
        ("vn.after", "communes_after", 20, AVERAGE),
        ("vn.rate", "communes_reduction_rate", 66.67, AVERAGE | {"value_text": "66.67%"}),
    )


def drawn(*tables: pd.DataFrame, percent: bool = False) -> go.Figure:
    observations, *register = tables
    return commune_reduction(observations, canvas=Canvas(ENGLISH), percent=percent, register=next(iter(register), None))


def written(figure: go.Figure) -> list[str]:
    return texts(figure, sort=True)


def bars(figure: go.Figure) -> dict[str, Drawn]:
    return {bar.ids: bar for bar in marks(figure, "bar")}


def shafts(figure: go.Figure) -> list[tuple[float, float, float]]:
    """Of each arrow, where it begins and ends, and how high it is."""
    return [(line.x0, line.x1, line.y0) for line in figure.layout.shapes if line.xref != "paper"]


def test_before_is_hollow_grey_and_after_is_in_front_of_it_filled_or_hatched_where_to_come(rows) -> None:
    drawn_bars = bars(drawn(rows))
    assert {name: bar.x for name, bar in drawn_bars.items()} == {
        "new.before": 50, "new.after": 18, "b.before": 30, "b.after": 10, "a.before": 20, "a.after;a.after.again": 8,
        "c.after": 40,
    }  # fmt: skip
    names = list(drawn_bars)
    for name, bar in drawn_bars.items():
        assert not bar.start, "a length begins at zero"
        if name.endswith("before"):
            assert (bar.fill, bar.line, bar.hatch) == (COLOURS.paper, COLOURS.before, "")
            assert names.index(name) + 1 == names.index(
                next(one for one in names if one.startswith(name[:-6] + "after"))
            )
        else:
            assert bar.fill == COLOURS.after
            assert bool(bar.hatch) == (name[0] in "ab")


def test_an_arrow_runs_from_the_end_of_before_to_the_end_of_after_and_leads_to_the_reduction(rows) -> None:
    figure = drawn(rows)
    heads = {mark.ids: mark for mark in marks(figure, "scatter")}
    assert {name: head.x for name, head in heads.items()} == {
        "new.before;new.after": 18, "b.before;b.after": 10, "a.fewer;a.rate": 8,
    }  # fmt: skip
    assert {head.symbol for head in heads.values()} == {"arrow-left"}
    befores = [bar for bar in marks(figure, "bar") if bar.ids.endswith("before")]
    assert shafts(figure) == [(bar.x, head.x, bar.y) for bar, head in zip(befores, heads.values(), strict=True)]


def test_where_there_are_more_after_than_before_the_arrow_points_the_other_way(observed) -> None:
    rows = observed(("before", "communes_before", 8, NEW), ("after", "communes_after", 9, NEW))
    assert [mark.symbol for mark in marks(drawn(rows), "scatter")] == ["arrow-right"]


def test_the_registers_pair_is_a_row_of_its_own_never_joined_with_an_articles_number(rows, register) -> None:
    figure = drawn(rows, register)
    drawn_bars = bars(figure)
    levels = {name: bar.y for name, bar in drawn_bars.items()}
    assert levels["r.before"] == levels["r.after"] != levels["c.after"]
    assert (drawn_bars["c.after"].fill, drawn_bars["c.after"].line) == (COLOURS.after, COLOURS.after)
    assert (drawn_bars["r.before"].fill, drawn_bars["r.before"].line) == (COLOURS.paper, COLOURS.before)
    assert (drawn_bars["r.after"].fill, drawn_bars["r.after"].line) == (COLOURS.grounds[0], COLOURS.register)
    assert levels["c.after"] not in [y for _start, _end, y in shafts(figure)], "it has no before to come from"
    for y in {bar.y for bar in drawn_bars.values()}:
        witnesses = {name.partition(".")[0] in ("r", "vn") for name, level in levels.items() if level == y}
        assert len(witnesses) == 1
    assert {"Register", "C · Article", "Average · Register"} <= set(written(figure))


def test_a_contradiction_has_both_numbers_the_sign_and_the_words(observed) -> None:
    rows = observed(("before", "communes_before", 20, ALONE), ("after", "communes_after", 8, ALONE)).assign(
        register_result=["holds", "fails"]
    )
    register = observed(("r.before", "communes_before", 20, ALONE), ("r.after", "communes_after", 9, ALONE))
    figure = drawn(rows, register)
    assert {name: bar.x for name, bar in bars(figure).items()} == {
        "before": 20,
        "after": 8,
        "r.before": 20,
        "r.after": 9,
    }
    (warning,) = [note.text for note in figure.layout.annotations if "⚠ differs from the register" in note.text]
    assert COLOURS.warning in warning
    assert takeaway(rows, words=ENGLISH, register=register) == "C: the article’s number differs from the register’s"
    assert misfits(figure) == []


def test_old_provinces_stand_under_their_new_one_the_largest_first_and_the_average_last(rows, register) -> None:
    said = written(drawn(rows, register))
    names = [line.partition(" · ")[0] for line in said if re.match(r"[ABC](verage)?( |$)", line)]
    assert names == ["C", "A (new)", "B (old)", "A (old)", "Average"]
    assert said.index("Within it") == said.index("B (old) · Article · 10: planned") - 1


def test_what_has_no_number_before_stands_behind_what_has(rows) -> None:
    assert list(bars(drawn(rows)))[-1] == "c.after"


def test_status_computed_and_not_reported_are_said_in_words(rows) -> None:
    said = " ".join(written(drawn(rows)))
    for phrase in (
        "before: 50 (our calculation)", "A (old) · Article · 8: planned, expected",
        "−12 (our calculation) · −60%", "percentage: not reported", "before: not reported",
    ):  # fmt: skip
        assert phrase in said


def test_every_number_drawn_is_written_and_the_first_ones_say_what_they_are(rows, register) -> None:
    said = written(drawn(rows, register))
    assert {"before: 90", "50 (our calculation)", "30", "20", "60"} <= set(said)
    assert [line for line in said if line.startswith("after: ")] == ["after: 40"]
    for number in ("18", "10", "8", "40"):
        assert [line for line in said if line == number or line.startswith(f"{number} · ")], number


def test_percent_shows_the_share_left_of_what_was(rows, register) -> None:
    figure = drawn(rows, register, percent=True)
    shares = {name: bar.x for name, bar in bars(figure).items()}
    assert shares["a.after;a.after.again"] == 40
    assert shares["new.after"] == 36
    assert shares["r.after"] == pytest.approx(400 / 9)
    assert {share for name, share in shares.items() if name.endswith("before")} == {100}
    assert "c.after" not in shares
    said = written(figure)
    assert "before: 90 = 100%" in said
    assert any(line.startswith("after: 40 · before: not reported") for line in said)


def test_different_numbers_of_one_area_are_never_merged(observed) -> None:
    rows = observed(
        ("before", "communes_before", 20, OLD),
        ("one", "communes_after", 8, OLD | PLANNED),
        ("two", "communes_after", 9, OLD),
        ("rate", "communes_reduction_rate", 60, OLD | {"value_text": "60%"}),
    )
    figure = drawn(rows)
    assert [bar.ids for bar in marks(figure, "bar")] == ["before", "two", "before", "one"]
    assert sum("−60%" in line for line in written(figure)) == 1


@pytest.mark.parametrize("n", [1, 34])
def test_words_fit_whatever_is_chosen(n: int, observed) -> None:
    areas = [
        {"area": f"2025-{code:02}", "area_name": f"Province {code}", "province_name": f"Province {code}"}
        for code in range(n)
    ]
    rows = observed(*(
        (f"{code}.{indicator}", indicator, value + code, area)
        for code, area in enumerate(areas) for indicator, value in (("communes_before", 60), ("communes_after", 5))
    ))  # fmt: skip
    figure = commune_reduction(rows.head(0), canvas=Canvas(ENGLISH), register=rows)
    assert len(marks(figure, "scatter")) == n
    assert misfits(figure) == []


def test_a_number_after_may_be_the_longest_of_all(observed) -> None:
    rows = observed(("before", "communes_before", 9, OLD), ("after", "communes_after", 4000, NEW))
    assert misfits(drawn(rows)) == []


def test_the_takeaway_of_a_province_is_its_own_and_of_several_which_lost_most(rows, register, observed) -> None:
    rated = pd.concat([
        rows, observed(("b.rate", "communes_reduction_rate", 66.67, OTHER | PLANNED | {"value_text": "66.67%"})),
    ])  # fmt: skip
    own = "A (new) went from 50 commune-level units to 18"
    assert {takeaway(table, words=ENGLISH) for table in (rows, rated[rated.province_name == "A"])} == {own}
    with_rate = pd.concat([
        rated, observed(("new.rate", "communes_reduction_rate", 64, NEW | {"value_text": "64%"})),
    ])  # fmt: skip
    assert takeaway(with_rate, words=ENGLISH, register=register) == ("A (new) cut 64%, C 55.56%; the country 66.67%")


def test_the_takeaway_on_one_province_sets_it_beside_the_country(rows, register) -> None:
    of_c = rows[rows.area == "2025-03"]
    assert takeaway(of_c, words=ENGLISH) == "C has 40 commune-level units; how many before is not reported"
    assert takeaway(of_c, words=ENGLISH, register=register) == (
        "C has 55.56% fewer commune-level units; the country 66.67%"
    )


def test_the_takeaway_respects_the_status(rows) -> None:
    alone = rows[rows.area == "2024-01"]
    assert takeaway(alone, words=ENGLISH) == "Planned: A (old) from 20 commune-level units to 8"
    assert takeaway(rows[rows.area == "2025-01"], words=ENGLISH) == "A (new) went from 50 commune-level units to 18"
