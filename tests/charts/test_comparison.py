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


def test_bars_are_sorted_from_zero_and_equal_numbers_are_one(observed) -> None:
    bars = marks(comparison(reported(observed), canvas=Canvas(Words.of("en"))))
    assert [bar.ids for bar in bars] == ["b", "a.planned;a.again;a.expected"]
    assert [bar.x for bar in bars] == [20, 8]
    assert {bar.start for bar in bars} == {0}
    assert [bool(bar.hatch) for bar in bars] == [False, True], "what is still to come is hatched"
    assert [bar.y for bar in bars] == sorted(bar.y for bar in bars)


def test_labels_say_status_and_that_a_number_is_computed(observed) -> None:
    figure = comparison(reported(observed), canvas=Canvas(Words.of("en")))
    assert [one.text for one in sorted(figure.layout.annotations, key=lambda one: one.y)] == [
        "B", "<b>20</b> (our calculation)", "A", "<b>8</b> (planned, expected)",
    ]  # fmt: skip


def test_what_one_article_plans_and_another_gives_as_done_is_drawn_as_done_and_said_to_be_both(observed) -> None:
    rows = observed(("plan", "units", 8, A | {"status": "planned"}), ("done", "units", 8, A))
    figure = comparison(rows, canvas=Canvas(Words.of("en")))
    assert [bar.hatch for bar in marks(figure)] == [""]
    assert "<b>8</b> (actual, planned)" in [note.text for note in figure.layout.annotations]


def test_numbers_of_different_days_stay_apart(observed) -> None:
    rows = observed(("one", "units", 8, A | {"as_of_text": "1 June"}), ("two", "units", 8, A))
    assert len(marks(comparison(rows, canvas=Canvas(Words.of("en"))))) == 2


def test_before_and_after_stand_together_the_one_hollow_and_grey_the_other_filled(observed) -> None:
    rows = observed(
        ("before", "communes_before", 30, A), ("after", "communes_after", 9, A), ("b", "communes_after", 12, B)
    )
    figure = comparison(rows, canvas=Canvas(Words.of("en")))
    colours = PALETTES["light"]
    looks = {bar.ids: (bar.fill, bar.line) for bar in marks(figure)}
    assert looks == {
        "before": (colours.paper, colours.before),
        "after": (colours.after, colours.after),
        "b": (colours.after, colours.after),
    }
    assert "before: <b>30</b>" in [note.text for note in figure.layout.annotations]
    assert takeaway(rows, words=Words.of("en")) == "communes_after: lowest in A (9, actual), highest in B (12, actual)"


def test_several_measures_have_no_common_scale(observed) -> None:
    with pytest.raises(ValueError, match="one measure at a time"):
        comparison(observed(("one", "units", 3, A), ("two", "staff", 3, A)), canvas=Canvas(Words.of("en")))


def test_takeaway(observed) -> None:
    rows = reported(observed)
    assert takeaway(rows, words=Words.of("en")) == "units: lowest in A (8, planned), highest in B (20, actual)"
    assert takeaway(rows.tail(1), words=Words.of("en")) == "units: 20 in B, actual"
    assert takeaway(rows.head(3), words=Words.of("en")) == "units: 8 in A, planned, expected"
