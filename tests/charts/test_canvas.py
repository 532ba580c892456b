"""The canvas: pixels from the top, words in ink, marks as they are drawn, and one figure only."""

import pytest
from charting import marks, texts

from dashboard.charts.parts.canvas import Bar, Canvas, Dot
from dashboard.charts.parts.style import PALETTES
from dashboard.words import Words


@pytest.fixture
def canvas() -> Canvas:
    return Canvas(Words.of("vi"), "dark")


def test_y_counts_pixels_from_the_top_and_x_begins_just_before_its_scale(canvas: Canvas) -> None:
    canvas.scale(height=200, end=50, left=12, right=34)
    layout = canvas.figure().layout
    assert layout.yaxis.range == (200, 0)
    assert layout.xaxis.range[0] < 0
    assert layout.xaxis.range[1] > 50
    assert (layout.height, layout.margin.l, layout.margin.r) == (200, 12, 34)


def test_words_are_in_ink_unless_a_colour_is_given(canvas: Canvas) -> None:
    colours = PALETTES["dark"]
    canvas.write("Bắc Ninh", y=10)
    canvas.write("99", y=20, x=99, colour=colours.after)
    canvas.note("trước", y=30)
    figure = canvas.figure()
    assert texts(figure) == ["Bắc Ninh", "99", "trước"]
    assert [note.font.color for note in figure.layout.annotations] == [colours.ink, colours.after, colours.muted]
    assert [note.xref for note in figure.layout.annotations] == ["paper", "x", "paper"]


def test_marks_keep_their_order_and_one_without_words_is_not_pointed_at(canvas: Canvas) -> None:
    look = canvas.looks.bar(canvas.colours.after, "planned")
    canvas.bars(Bar(y, 5, 10, look, f"bar{y}") for y in (1, 2))
    canvas.dots([Dot(3, 1, 9, canvas.looks.ring(2), "dot", "99 xã")])
    canvas.dots([])
    figure = canvas.figure()
    assert [mark.ids for mark in marks(figure)] == ["bar1", "bar2", "dot"]
    assert [trace.hoverinfo for trace in figure.data] == ["skip", None]
    assert {mark.hatch for mark in marks(figure, "bar")} == {look.hatch}


def test_numbers_of_plotly_would_be_in_the_readers_language() -> None:
    separators = [Canvas(Words.of(language)).figure().layout.separators for language in ("vi", "en")]
    assert separators == [",.", ".,"]


def test_a_canvas_is_used_once(canvas: Canvas) -> None:
    canvas.figure()
    with pytest.raises(RuntimeError, match="take a new one for every chart"):
        canvas.figure()
