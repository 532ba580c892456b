import pytest
from charting import marks

from dashboard.charts.comparison import comparison, takeaway
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import PALETTES
from dashboard.words import Words

A, B = {"area": "2025-01", "area_name": "A"}, {"area": "2025-02", "area_name": "B"}


def reported(observed):
    return observed(
        ("a.planned", "units", 8, A | {"status": "planned"}),
        ("a.again", "units", 8, A | {"status": "planned"}),
        ("a.expected", "units", 8, A | {"status": "expected"}),
        ("b", "units", 20, B | {"basis": "computed"}),
    )


def test_bars_are_sorted_from_zero_and_statuses_stay_apart(observed) -> None:
    bars = marks(comparison(reported(observed), canvas=Canvas(Words.of("en"))))
    assert [bar.ids for bar in bars] == ["b", "a.planned;a.again", "a.expected"]
    assert [bar.x for bar in bars] == [20, 8, 8]
    assert {bar.start for bar in bars} == {0}
    assert len({bar.hatch for bar in bars}) == 3
    assert [bar.y for bar in bars] == sorted(bar.y for bar in bars)


def test_labels_say_status_and_that_a_number_is_computed(observed) -> None:
    figure = comparison(reported(observed), canvas=Canvas(Words.of("en")))
    assert [one.text for one in sorted(figure.layout.annotations, key=lambda one: one.y)] == [
        "B", "<b>20</b> (our calculation)", "A", "<b>8</b> (planned)", "<b>8</b> (expected)",
    ]  # fmt: skip


def test_a_number_before_is_grey(observed) -> None:
    (bar,) = marks(comparison(observed(("one", "communes_before", 3, A)), canvas=Canvas(Words.of("en"))))
    assert bar.fill == PALETTES["light"].before


def test_several_indicators_have_no_common_scale(observed) -> None:
    with pytest.raises(ValueError, match="one indicator at a time"):
        comparison(observed(("one", "units", 3, A), ("two", "staff", 3, A)), canvas=Canvas(Words.of("en")))


def test_takeaway(observed) -> None:
    rows = reported(observed)
    assert takeaway(rows, words=Words.of("en")) == "units: lowest in A (8, planned), highest in B (20, actual)"
    assert takeaway(rows.tail(1), words=Words.of("en")) == "units: 20 in B, actual"
    assert takeaway(rows.head(3), words=Words.of("en")) == "units: 8 in A, planned, expected"
