from collections import Counter

from charting import marks, texts

from dashboard.charts.apparatus_cut import INDICATORS, SQUARE, TOTAL, apparatus_cut, takeaway
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import NARROW, PALETTES
from dashboard.words import Words

COUNTS = dict(zip(INDICATORS, (5, 2, 1, 2, 30, 1, 3), strict=True))


def reported(observed, status="planned", **changed):
    return observed(*((name, name, n, {"status": status}) for name, n in (COUNTS | changed).items()))


def test_one_square_a_body_all_of_one_size(observed) -> None:
    figure = apparatus_cut(reported(observed), canvas=Canvas(Words.of("en")))
    squares = marks(figure)
    assert Counter(square.ids for square in squares) == {name: n for name, n in COUNTS.items() if name != TOTAL}
    assert {(square.x, square.thick) for square in squares} == {(SQUARE, SQUARE)}
    across, margin = figure.layout.xaxis, figure.layout.margin
    assert across.scaleanchor == "y", "x counts pixels at every width"
    assert across.range[1] - across.range[0] == NARROW - margin.l - margin.r
    assert len({(square.start, square.y) for square in squares}) == len(squares), "none covers another"


def test_squares_are_an_articles_hatched_where_planned_and_solid_where_done(observed) -> None:
    for status, hatch in (("planned", "/"), ("actual", "")):
        figure = apparatus_cut(reported(observed, status), canvas=Canvas(Words.of("en")))
        assert {(square.fill, square.hatch) for square in marks(figure)} == {(PALETTES["light"].after, hatch)}


def test_what_the_total_does_not_include_stands_apart_and_paler(observed) -> None:
    figure = apparatus_cut(reported(observed), canvas=Canvas(Words.of("en")))
    assert texts(figure) == [
        "5 provincial agencies cut (planned)",
        "2 · Party Committee",
        "1 · People’s Council",
        "2 · People’s Committee",
        "In addition to the 5",
        "30 divisions and equivalents",
        "1 sub-departments",
        "3 public service units",
    ]
    opacities = [trace.marker.opacity for trace in figure.data]
    assert opacities == sorted(opacities, reverse=True)
    assert len(set(opacities)) == 2


def test_parts_that_do_not_make_the_total_are_shown(observed) -> None:
    figure = apparatus_cut(reported(observed, council_agencies_reduction=4), canvas=Canvas(Words.of("en")))
    (line,) = [one for one in figure.layout.annotations if one.font.color == PALETTES["light"].warning]
    assert line.text == "⚠ does not add up: the parts make 8"


def test_takeaway(observed) -> None:
    assert takeaway(reported(observed), words=Words.of("en")) == (
        "Nghệ An cuts 5 provincial agencies and 30 divisions (planned)"
    )
    assert takeaway(reported(observed, "actual"), words=Words.of("en")) == (
        "Nghệ An cuts 5 provincial agencies and 30 divisions"
    )
    done = reported(observed).assign(status=lambda rows: rows.status.mask(rows.indicator == TOTAL, "actual"))
    assert takeaway(done, words=Words.of("en")) == "Nghệ An cuts 5 provincial agencies"
    only = reported(observed).head(1)
    assert takeaway(only, words=Words.of("en")) == "Nghệ An cuts 5 provincial agencies (planned)"
    parts = reported(observed).tail(2)
    assert takeaway(parts, words=Words.of("en")) == (
        "sub_departments_reduction: 1 in Nghệ An, planned; 1 more number is shown"
    )
