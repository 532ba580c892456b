from charting import marks, texts

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import PALETTES
from dashboard.charts.unit_composition import shown, takeaway, unit_composition
from dashboard.words import Words

PARTS = {
    "rural_communes_after": 9, "wards_after": 2, "rural_communes_formed": 6, "rural_communes_unchanged": 3,
    "wards_formed": 2,
}  # fmt: skip


def reported(observed):
    other = {"area": "2025-01", "area_name": "B"}
    parts = [(name, name, n, {}) for name, n in PARTS.items()]
    return observed(*parts, ("total", "communes_after", 11, {}), ("other", "communes_after", 99, other))


def test_two_rows_on_one_scale_with_like_under_like(observed) -> None:
    parts = marks(unit_composition(reported(observed), canvas=Canvas(Words.of("en"))))
    kinds, origins = parts[:2], parts[2:]
    assert [(part.start, part.x) for part in kinds] == [(0, 9), (9, 2)]
    assert [(part.start, part.x) for part in origins] == [(0, 6), (6, 3), (9, 2)]
    assert [part.ids for part in origins] == ["rural_communes_formed", "rural_communes_unchanged", "wards_formed"]
    assert kinds[0].y < origins[0].y
    assert kinds[0].thick < origins[0].thick, "brackets over one bar"
    formed, unchanged, wards = (part.fill for part in origins)
    assert formed == wards == PALETTES["light"].after
    assert unchanged == PALETTES["light"].accent_soft, "an article says it too: teal, not grey"


def test_every_part_has_a_line_of_its_own(observed) -> None:
    figure = unit_composition(reported(observed), canvas=Canvas(Words.of("en")))
    assert texts(figure) == [
        "11 commune-level units", "9 communes", "2 wards",
        "6 communes newly formed", "3 communes unchanged", "2 wards newly formed",
    ]  # fmt: skip
    assert len({one.y for one in figure.layout.annotations}) == 6


def test_only_areas_whose_parts_are_reported(observed) -> None:
    assert set(shown(reported(observed)).area_name) == {"Nghệ An"}
    without = observed(("other", "communes_after", 99, {}))
    assert not unit_composition(without, canvas=Canvas(Words.of("en"))).data
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
