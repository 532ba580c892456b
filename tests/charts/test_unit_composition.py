from charting import marks, texts

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.looks import UNSEEN
from dashboard.charts.parts.style import PALETTES
from dashboard.charts.unit_composition import shown, takeaway, unit_composition
from dashboard.words import Words

PARTS = {
    "rural_communes_after": 9, "wards_after": 2, "rural_communes_formed": 6, "rural_communes_unchanged": 3,
    "wards_formed": 2,
}  # fmt: skip


def reported(observed, **changed):
    other = {"area": "2025-01", "area_name": "B"}
    parts = [(name, name, n, {}) for name, n in (PARTS | changed).items()]
    return observed(*parts, ("total", "communes_after", 11, {}), ("other", "communes_after", 99, other))


def drawn(rows):
    return unit_composition(rows, canvas=Canvas(Words.of("en")))


def bars(figure):
    """The brackets, and the parts of the bar."""
    both = marks(figure, "bar")
    return [one for one in both if one.fill == UNSEEN and one.thick < 20], [one for one in both if one.thick > 20]


def test_one_bar_in_three_tones_below_the_brackets_of_what_it_is(observed) -> None:
    figure = drawn(reported(observed))
    brackets, parts = bars(figure)
    assert [(one.ids, one.start, one.x) for one in brackets] == [("total", 0, 11), ("rural_communes_after", 0, 9)]
    assert [(one.ids, one.start, one.x) for one in parts] == [
        ("rural_communes_formed", 0, 6), ("rural_communes_unchanged", 6, 3), ("wards_after;wards_formed", 9, 2),
    ]  # fmt: skip
    assert len({one.y for one in parts}) == 1
    opacities = next(trace for trace in figure.data if len(trace.x) == 3).marker.opacity
    assert len({(one.fill, opacity) for one, opacity in zip(parts, opacities, strict=True)}) == 3
    assert {one.fill for one in parts} == {PALETTES["light"].after, PALETTES["light"].accent_soft}, "an article's: teal"


def test_what_has_room_is_labelled_in_its_part_and_all_else_has_a_line_of_its_own(observed) -> None:
    figure = drawn(reported(observed, rural_communes_formed=90, rural_communes_after=93))
    assert [one.label.strip() for one in marks(figure, "scatter")] == ["<b>90</b> communes newly formed"]
    assert texts(figure)[-2:] == ["3 communes unchanged", "2 wards newly formed"]
    assert len({one.y for one in figure.layout.annotations}) == len(figure.layout.annotations)


def test_what_an_article_does_not_tell_apart_stays_free_below_its_bracket(observed) -> None:
    rows = reported(observed)
    _brackets, parts = bars(drawn(rows[rows.indicator != "rural_communes_formed"]))
    assert [(one.ids, one.x, one.fill == UNSEEN) for one in parts] == [
        ("rural_communes_unchanged", 3, False),
        ("rural_communes_after", 6, True),
        ("wards_after;wards_formed", 2, False),
    ]


def test_kinds_alone_make_the_bar(observed) -> None:
    rows = reported(observed)
    brackets, parts = bars(drawn(rows[rows.indicator.isin(["rural_communes_after", "wards_after"])]))
    assert brackets == []
    assert [one.x for one in parts] == [9, 2]


def test_parts_that_are_more_than_their_whole_are_said(observed) -> None:
    figure = drawn(reported(observed, rural_communes_formed=8))
    warnings = [one.text for one in figure.layout.annotations if one.font.color == PALETTES["light"].warning]
    assert warnings == ["⚠ does not add up: the parts make 11", "⚠ does not add up: the parts make 13"]


def test_only_areas_whose_parts_are_reported(observed) -> None:
    assert set(shown(reported(observed)).area_name) == {"Nghệ An"}
    without = observed(("other", "communes_after", 99, {}))
    assert not drawn(without).data
    assert takeaway(without, words=Words.of("en")) == ""


def test_parts_that_are_not_all_reported_are_not_taken_for_all(observed) -> None:
    other = {"area": "2025-01", "area_name": "B"}
    one = ("wards", "wards_after", 2, {"status": "planned"})
    assert takeaway(observed(one), words=Words.of("en")) == "wards_after: 2 in Nghệ An, planned"
    two = observed(one, ("total", "communes_after", 11, {}), ("others", "wards_after", 4, other))
    assert takeaway(two, words=Words.of("en")) == "wards_after: 2 in Nghệ An, planned; 2 more numbers are shown"


def test_takeaway(observed) -> None:
    rows = reported(observed)
    assert takeaway(rows, words=Words.of("en")) == "Nghệ An: 9 communes and 2 wards; 3 communes unchanged"
    without = rows[~rows.indicator.str.endswith("unchanged")]
    assert takeaway(without, words=Words.of("en")) == "Nghệ An: 9 communes and 2 wards"
    planned = rows.assign(status="planned")
    assert takeaway(planned, words=Words.of("en")) == "Nghệ An: 9 communes and 2 wards; 3 communes unchanged (planned)"
