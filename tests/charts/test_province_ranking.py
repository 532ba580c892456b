import re
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go
import pytest
from charting import Drawn, marks, texts

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.looks import UNSEEN
from dashboard.charts.parts.style import NARROW, PALETTES
from dashboard.charts.province_ranking import province_ranking, takeaway
from dashboard.dataset import load, register
from dashboard.queries.register import measures as register_marks
from dashboard.queries.register.country import province_rows
from dashboard.words import Words

COLUMNS = ("area", "name", "communes_before", "communes_after", "reported")


@pytest.fixture
def rows() -> pd.DataFrame:
    found = pd.DataFrame(
        [
            ("2025-01", "An", 20, 10, False),  # half, and few
            ("2025-02", "Ba", 100, 60, True),
            ("2025-03", "Ca", 100, 60, False),
            ("2025-04", "Du", 30, 20, False),
        ],
        columns=list(COLUMNS),
    )
    reduction = found.communes_before - found.communes_after
    return found.assign(reduction=reduction, reduction_rate=reduction / found.communes_before * 100)


@pytest.fixture
def articles(observed) -> pd.DataFrame:
    ba = {"area": "2025-02", "area_name": "Ba"}
    return observed(
        ("plan", "communes_after", 60, ba | {"status": "planned"}),
        ("hope", "communes_after", 60, ba | {"status": "expected"}),
        ("before", "communes_before", 100, ba | {"basis": "computed"}),
    ).assign(row="2025-02", differs=False)


def pieces(figure: go.Figure) -> list[tuple[float, float, float, float]]:
    """The pieces of the lines through all provinces: x and y of both ends."""
    drawn = [re.findall(r"M(.*?),(.*?)L(.*?),([^M]*)", line.path) for line in figure.layout.shapes if line.path]
    return [tuple(map(float, piece)) for line in drawn for piece in line]


def averages(figure: go.Figure) -> set[float]:
    """Where the lines through all provinces are."""
    assert all(first == last for first, _, last, _ in pieces(figure))
    return {first for first, *_ in pieces(figure)}


def order(figure: go.Figure) -> list[str]:
    """The provinces from top to bottom."""
    return list(dict.fromkeys(bar.ids for bar in sorted(bars(figure), key=lambda bar: bar.y)))


def bars(figure: go.Figure) -> list[Drawn]:
    """The bars that are seen; what is pressed beside them lies behind."""
    return [bar for bar in marks(figure, "bar") if bar.fill != UNSEEN]


def test_those_that_lost_most_stand_on_top(rows) -> None:
    assert order(province_ranking(rows, canvas=Canvas(Words.of("en")))) == ["2025-02", "2025-03", "2025-01", "2025-04"]
    assert order(province_ranking(rows, canvas=Canvas(Words.of("en")), measure="reduction_rate")) == [
        "2025-01",
        "2025-02",
        "2025-03",
        "2025-04",
    ]


def test_the_chosen_stand_on_top_as_they_were_chosen(rows) -> None:
    figure = province_ranking(rows, canvas=Canvas(Words.of("en")), chosen=["2025-04", "2025-01"])
    assert order(figure) == ["2025-04", "2025-01", "2025-02", "2025-03"]


def test_before_is_a_grey_outline_and_what_is_left_stands_in_front_of_it_in_the_registers_colour(rows) -> None:
    colours = PALETTES["light"]
    drawn = bars(province_ranking(rows, canvas=Canvas(Words.of("en"))))
    before, after = drawn[::2], drawn[1::2]
    assert {(bar.fill, bar.line) for bar in before} == {(colours.paper, colours.before)}
    assert {(bar.fill, bar.line) for bar in after} == {(colours.grounds[0], colours.register)}
    share = bars(province_ranking(rows, canvas=Canvas(Words.of("en")), measure="reduction_rate"))
    assert {bar.line for bar in share} == {colours.register}


def test_before_and_after_stand_at_their_numbers_and_say_them(rows) -> None:
    figure = province_ranking(rows, canvas=Canvas(Words.of("en")))
    drawn = bars(figure)
    before, after = ({bar.ids: bar.x for bar in half} for half in (drawn[::2], drawn[1::2]))
    assert before == {"2025-01": 20, "2025-02": 100, "2025-03": 100, "2025-04": 30}
    assert after == {"2025-01": 10, "2025-02": 60, "2025-03": 60, "2025-04": 20}
    assert {"An", "20", "10", "−10", "Ba", "100", "60", "−40"} <= set(texts(figure))


def test_percent_begins_at_zero_and_shows_the_whole_country(rows) -> None:
    figure = province_ranking(rows, canvas=Canvas(Words.of("en")), measure="reduction_rate")
    assert {bar.start for bar in marks(figure, "bar")} == {0}
    assert {"−50.00%", "−40.00%", "−33.33%", "whole country: −40.00%"} <= set(texts(figure))
    assert averages(figure) == {40}


def test_the_averages_before_and_after_are_lines_that_run_through_no_number(rows) -> None:
    figure = province_ranking(rows, canvas=Canvas(Words.of("en")))
    assert averages(figure) == {62.5, 37.5}
    assert {"average before: 62.5", "average after: 37.5"} <= set(texts(figure))
    assert not [bar for bar in bars(figure) for _, low, _, high in pieces(figure) if low < bar.y < high]


def test_what_articles_say_stands_in_the_row_of_its_province_and_opens_there(rows, articles) -> None:
    figure = province_ranking(rows, canvas=Canvas(Words.of("en")), articles=articles)
    pressed = {bar.ids: bar.x for bar in bars(figure)}
    assert pressed["plan;hope"] == 60, "equal numbers in two statuses are one"
    assert pressed["before"] == 100
    lines = {"Article · before: 100 (our calculation)", "Article · after: 60 (planned, expected)"}
    assert lines <= set(texts(figure))
    drawn = next(bar for bar in bars(figure) if bar.ids == "plan;hope")
    assert drawn.hatch, "what was planned is not drawn as done"
    (key,) = [text for text in texts(figure) if "in an article" in text]
    assert "from an article" not in key
    done = province_ranking(rows, canvas=Canvas(Words.of("en")), articles=articles.assign(status="actual"))
    assert next(bar.fill for bar in bars(done) if bar.ids == "plan;hope") == PALETTES["light"].after


def test_where_an_article_differs_both_are_drawn_and_the_headline_says_whose_it_is(rows, articles) -> None:
    wrong = articles.assign(differs=articles.observation == "hope", value=articles.value - 5, value_text="55")
    figure = province_ranking(rows, canvas=Canvas(Words.of("en")), articles=wrong)
    (words,) = [text for text in texts(figure) if "differs from the register" in text]
    assert words.startswith("Article · ")
    assert "⚠" in words
    assert {dot.x for dot in marks(figure, "scatter") if "hope" in dot.ids} == {55}
    plain = "Ba and Ca cut the most units (40), An and Du the fewest (10)"
    assert takeaway(rows, words=Words.of("en"), articles=wrong) == f"By the register: {plain}"
    assert takeaway(rows, words=Words.of("en"), articles=articles) == plain


def test_former_provinces_stand_in_below_the_new_one_and_the_headline_is_of_the_new_ones(rows) -> None:
    formers = rows.tail(2).assign(area=["2024-03", "2024-04"], name=["Ca (old)", "Du (old)"], successor="2025-01")
    figure = province_ranking(rows, canvas=Canvas(Words.of("en")), formers=formers)
    assert order(figure) == ["2025-02", "2025-03", "2025-01", "2024-03", "2024-04", "2025-04"]
    shifts = {note.text: note.xshift for note in figure.layout.annotations}
    assert shifts["Ca (old)"] > shifts["An"]
    assert takeaway(rows, words=Words.of("en"), formers=formers).startswith("Of the 4 new provinces: ")
    assert averages(figure) == {62.5, 37.5}, "of the new ones alone"


def test_what_is_not_chosen_is_faded_and_the_parts_of_what_is_are_not(rows) -> None:
    formers = rows.tail(1).assign(area="2024-03", name="Ca (old)", successor="2025-01")
    figure = province_ranking(rows, canvas=Canvas(Words.of("en")), chosen=["2025-01"], formers=formers)
    opacities = {
        ids[0]: opacity
        for trace in figure.select_traces({"type": "bar"})
        for ids, opacity in zip(trace.customdata, trace.marker.opacity, strict=True)
    }
    assert {area for area, opacity in opacities.items() if opacity == 1} == {"2025-01", "2024-03"}
    assert len(opacities) == 5


def test_chosen_provinces_stand_on_a_ground_and_are_bold(rows) -> None:
    figure = province_ranking(rows, canvas=Canvas(Words.of("en")), chosen=["2025-04"])
    (ground,) = [shape for shape in figure.layout.shapes if shape.type == "rect"]
    assert {bar.ids for bar in bars(figure) if ground.y0 < bar.y < ground.y1} == {"2025-04"}
    names = [one.text for one in figure.layout.annotations if re.fullmatch(r"(<b>)?(An|Ba|Ca|Du)(</b>)?.*", one.text)]
    assert [name for name in names if name.startswith("<b>")] == ["<b>Du</b>"]


def test_a_row_can_be_chosen_anywhere_beside_its_name(rows) -> None:
    drawn = marks(province_ranking(rows, canvas=Canvas(Words.of("en"))), "bar")
    pressed = [bar for bar in drawn if bar.fill == UNSEEN]
    assert {bar.x for bar in pressed} == {100}
    assert all(below.y - above.y == pytest.approx(above.thick) for above, below in pairwise(pressed))
    assert "Ba</b>: 100 → 60, −40 (−40.00%)" in pressed[0].hover


@pytest.mark.parametrize("measure", register_marks.CUTS)
def test_in_the_narrowest_plot_the_bars_have_room_beside_names_and_numbers(measure) -> None:
    rows = province_rows(register(), load(), Words.of("vi"))
    margin = province_ranking(rows, canvas=Canvas(Words.of("vi")), measure=measure).layout.margin
    assert NARROW - margin.l - margin.r > 100


def test_the_takeaway_is_exact_with_ties(rows) -> None:
    assert takeaway(rows, words=Words.of("en")) == ("Ba and Ca cut the most units (40), An and Du the fewest (10)")
    assert takeaway(rows, words=Words.of("en"), measure="reduction_rate") == (
        "An cut the largest share (50.00%), Du the smallest (33.33%)"
    )
    assert takeaway(rows.head(1), words=Words.of("en")) == ("An cut its commune-level units from 20 to 10 (50.00%)")


def test_one_number_of_each_is_ranked_with_the_average_of_all(rows) -> None:
    figure = province_ranking(rows, canvas=Canvas(Words.of("en")), measure="communes_after")
    assert order(figure) == ["2025-02", "2025-03", "2025-04", "2025-01"]
    assert {"60", "20", "10", "average: 37.5"} <= set(texts(figure))
    assert {bar.start for bar in marks(figure, "bar")} == {0}
    assert takeaway(rows, words=Words.of("en"), measure="communes_after") == (
        "Commune-level units after: most in Ba and Ca (60), fewest in An (10)"
    )
