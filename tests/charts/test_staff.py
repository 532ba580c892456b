import pandas as pd
import pytest
from charting import marks, misfits

from dashboard.charts.parts.canvas import Canvas
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
    figure = staff(reported(observed), canvas=Canvas(Words.of("en")))
    whole, *parts = marks(figure)
    assert (whole.ids, whole.x) == ("total", 100), "a bracket over all of them"
    assert [(part.start, part.x) for part in parts] == [(0, 60), (60, 30), (90, 10)]
    assert len({part.y for part in parts}) == 1, "one bar"
    assert {part.fill for part in parts[:2]} == {PALETTES["light"].after}, "an article says them"
    assert parts[2].ids == "total;assigned;remaining"
    assert parts[2].fill == PALETTES["light"].warning
    (line,) = [one for one in figure.layout.annotations if "⚠" in one.text]
    assert line.text == "⚠ <b>10</b> not explained by the article"
    assert line.font.color == PALETTES["light"].warning


def test_planned_parts_are_hatched_and_say_so(observed) -> None:
    _, assigned, remaining, gap = marks(staff(reported(observed), canvas=Canvas(Words.of("en"))))
    assert assigned.hatch
    assert remaining.hatch == assigned.hatch
    assert not gap.hatch
    assert assigned.hover == "<b>60</b> placed (planned)"


def test_numbers_that_add_up_show_no_gap(observed) -> None:
    figure = staff(reported(observed, remaining=40), canvas=Canvas(Words.of("en")))
    assert [part.x for part in marks(figure)] == [100, 60, 40]
    assert not [one for one in figure.layout.annotations if "⚠" in one.text]


def test_parts_beyond_the_total_are_said(observed) -> None:
    figure = staff(reported(observed, remaining=45), canvas=Canvas(Words.of("en")))
    assert [one.text for one in figure.layout.annotations if "⚠" in one.text] == [
        "⚠ does not add up: the parts make 105"
    ]


@pytest.mark.parametrize("missing", ["total", "assigned", "remaining"])
def test_a_number_that_is_missing_is_no_gap(observed, missing: str) -> None:
    rows = reported(observed)
    figure = staff(rows[rows.observation != missing], canvas=Canvas(Words.of("en")))
    assert {mark.ids for mark in marks(figure)} == {"total", "assigned", "remaining"} - {missing}
    assert not [one for one in figure.layout.annotations if "⚠" in one.text]


def test_a_total_alone_is_a_bar(observed) -> None:
    (bar,) = marks(staff(reported(observed).head(1), canvas=Canvas(Words.of("en"))), "bar")
    assert (bar.ids, bar.x, bar.fill) == ("total", 100, PALETTES["light"].after)


@pytest.mark.parametrize(
    ("remaining", "end"),
    [
        (30, "staff, but the parts fall 10 short"),
        (40, "staff, 60 placed, 40 not yet placed (planned)"),
        (45, "staff, but the parts come to 5 more"),
    ],
)
def test_takeaway(observed, remaining: int, end: str) -> None:
    sentence = takeaway(reported(observed, remaining=remaining), words=Words.of("en"))
    assert sentence == f"Nghệ An: 100 {end}"


def test_numbers_that_are_no_exact_ones_need_not_add_up(observed) -> None:
    rows = reported(observed).assign(qualifier="about")
    figure = staff(rows, canvas=Canvas(Words.of("en")))
    assert not [one for one in figure.layout.annotations if "⚠" in one.text]
    assert "short" not in takeaway(rows, words=Words.of("en"))


@pytest.mark.parametrize("share", range(5, 100, 5))
def test_labels_stay_in_the_plot_and_apart_however_short_a_bar_is_beside_others(observed, share: int) -> None:
    small = reported(observed, share, share * 0.6, share * 0.3).assign(area="2025-01", area_name="Thừa Thiên Huế (old)")
    rows = pd.concat([small, reported(observed, remaining=35)])
    assert misfits(staff(rows, canvas=Canvas(Words.of("en")))) == []
