import pytest

from dashboard.charts.parts.style import PALETTES
from dashboard.charts.staff import staff, takeaway
from dashboard.words import Words


def reported(observed, total=100, assigned=60, remaining=30):
    planned = {"status": "planned"}
    return observed(
        ("total", "staff_total", total, {}),
        ("assigned", "staff_assigned", assigned, planned),
        ("remaining", "staff_remaining", remaining, planned),
    )


def test_the_gap_is_a_part_of_its_own_with_sign_and_words(observed) -> None:
    figure = staff(reported(observed), words=Words.of("en"))
    whole, parts = figure.data
    assert list(whole.x) == [100]
    assert list(parts.x) == [60, 30, 10]
    assert list(parts.base) == [0, 60, 90]
    assert parts.customdata[2][0] == "total;assigned;remaining"
    assert parts.marker.color[2] == PALETTES["light"].warning
    (line,) = [one for one in figure.layout.annotations if "⚠" in one.text]
    assert line.text == "⚠ does not add up: <b>10</b> missing"
    assert line.font.color == PALETTES["light"].warning


def test_planned_parts_are_hatched_and_say_so(observed) -> None:
    _, parts = staff(reported(observed), words=Words.of("en")).data
    assert list(parts.marker.pattern.shape) == ["/", "/", ""]
    assert parts.hovertext[0] == "<b>60</b> assigned to posts (planned)"


def test_numbers_that_add_up_show_no_gap(observed) -> None:
    figure = staff(reported(observed, remaining=40), words=Words.of("en"))
    assert list(figure.data[1].x) == [60, 40]
    assert not [one for one in figure.layout.annotations if "⚠" in one.text]


def test_parts_beyond_the_total_are_said(observed) -> None:
    figure = staff(reported(observed, remaining=45), words=Words.of("en"))
    assert [one.text for one in figure.layout.annotations if "⚠" in one.text] == [
        "⚠ does not add up: <b>5</b> too many"
    ]


@pytest.mark.parametrize(
    ("remaining", "end"),
    [
        (30, "30 remain; 10 people are not accounted for."),
        (40, "40 remain."),
        (45, "45 remain; these are 5 people more than the total."),
    ],
)
def test_takeaway(observed, remaining: int, end: str) -> None:
    sentence = takeaway(reported(observed, remaining=remaining), words=Words.of("en"))
    assert sentence == f"Nghệ An: of 100 staff, 60 are assigned to posts and {end}"
