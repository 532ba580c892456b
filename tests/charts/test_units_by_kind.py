"""The kinds of units before and after: rings in the register's colour, every number written beside its mark."""

import pandas as pd
import pytest
from charting import marks, misfits, texts

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import NARROW, PALETTES
from dashboard.charts.units_by_kind import takeaway, units_by_kind
from dashboard.dataset import register
from dashboard.queries.register import provinces
from dashboard.words import LANGUAGES, Words

UNITS = pd.DataFrame(
    [
        ("2025-99", "A (new)", "commune", "communes", 12, 4),
        ("2025-99", "A (new)", "special_zone", "special zones", 0, 1),
        ("2024-98", "B (old)", "commune", "communes", 1200, 4),
    ],
    columns=["area", "area_name", "kind", "kind_name", "before", "after"],
)


def test_rings_stand_at_their_numbers_and_carry_their_area() -> None:
    rings = marks(units_by_kind(UNITS, canvas=Canvas(Words.of("en"))))
    large = max(ring.size for ring in rings)
    after, before = ([ring for ring in rings if (ring.size == large) == last] for last in (True, False))
    assert [ring.x for ring in before] == [12, 0, 1200]
    assert [ring.x for ring in after] == [4, 1, 4]
    assert [ring.ids for ring in after] == ["2025-99", "2025-99", "2024-98"]
    assert [ring.y for ring in before] == [ring.y for ring in after] == sorted({ring.y for ring in rings})


@pytest.mark.parametrize("theme", PALETTES)
def test_marks_are_hollow_and_in_the_colour_that_no_article_has(theme: str) -> None:
    colours = PALETTES[theme]
    figure = units_by_kind(UNITS, canvas=Canvas(Words.of("en"), theme))
    rings = marks(figure)
    assert {(ring.fill, ring.line) for ring in rings} == {(colours.paper, colours.register)}
    assert rings[0].size > rings[-1].size, "after lies behind before"
    assert rings[0].width > rings[-1].width
    assert "by the register" in texts(figure)


def test_every_number_is_written() -> None:
    assert [text for text in texts(units_by_kind(UNITS, canvas=Canvas(Words.of("en")))) if "→" in text] == [
        "A (new) · 12 → 5", "B (old) · 1,200 → 4", "12 → 4", "0 → 1", "1,200 → 4",
    ]  # fmt: skip


@pytest.mark.parametrize("area", "2025-" + register().provinces.gso_code)
@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_fit_the_narrowest_plot(area: str, language: str) -> None:
    rows = provinces.units_by_kind(register(), area, Words.of(language))
    figure = units_by_kind(rows, canvas=Canvas(Words.of(language)))
    assert misfits(figure) == []
    assert NARROW - figure.layout.margin.l - figure.layout.margin.r > 60, "the rings need room too"


def test_takeaway_says_the_kinds_of_the_whole_province() -> None:
    assert takeaway(UNITS, words=Words.of("en")) == (
        "By the register, the 12 commune-level units of A (new) (12 communes) became 5 (4 communes, 1 special zone)."
    )
