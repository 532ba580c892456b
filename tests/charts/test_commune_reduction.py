import re

import pandas as pd
import plotly.graph_objects as go
import pytest
from charting import marks, texts

from dashboard.charts.commune_reduction import commune_reduction, takeaway
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import PALETTES
from dashboard.words import Words

NEW = {"area": "2025-01", "area_name": "A (new)", "province_name": "A"}
OLD = {"area": "2024-01", "area_name": "A (old)", "province_name": "A"}
OTHER = {"area": "2024-02", "area_name": "B (old)", "province_name": "A"}
ALONE = {"area": "2025-03", "area_name": "C", "province_name": "C"}
PLANNED = {"status": "planned"}
COMPUTED = {"basis": "computed"}


@pytest.fixture
def rows(observed) -> pd.DataFrame:
    return observed(
        ("c.after", "communes_after", 40, ALONE),
        ("a.before", "communes_before", 20, OLD),
        ("a.after", "communes_after", 8, OLD | PLANNED),
        ("a.after.again", "communes_after", 8, OLD | {"status": "expected"}),
        ("a.rate", "communes_reduction_rate", 60, OLD | PLANNED | {"value_text": "60%"}),
        ("a.fewer", "communes_reduction", 12, OLD | PLANNED | COMPUTED),
        ("b.before", "communes_before", 30, OTHER),
        ("b.after", "communes_after", 10, OTHER | PLANNED),
        ("new.before", "communes_before", 50, NEW | COMPUTED),
        ("new.after", "communes_after", 18, NEW),
    )


def words(figure: go.Figure) -> list[str]:
    return texts(figure, sort=True)


def points(figure: go.Figure, kind: str) -> dict[str, tuple[float, str]]:
    return {mark.ids: (mark.x, mark.fill) for mark in marks(figure, kind)}


def test_dots_stand_at_their_numbers_and_are_hollow_where_still_to_come(rows) -> None:
    colours = PALETTES["light"]
    assert points(commune_reduction(rows, canvas=Canvas(Words.of("en"))), "scatter") == {
        "new.before": (50, colours.before),
        "new.after": (18, colours.after),
        "b.before": (30, colours.before),
        "b.after": (10, colours.paper),
        "a.before": (20, colours.before),
        "a.after;a.after.again": (8, colours.paper),
        "c.after": (40, colours.after),
    }


def test_the_span_is_what_was_lost_and_leads_to_the_reduction(rows) -> None:
    spans = points(commune_reduction(rows, canvas=Canvas(Words.of("en"))), "bar")
    assert {name: length for name, (length, _) in spans.items()} == {
        "new.before;new.after": 32, "b.before;b.after": 20, "a.fewer;a.rate": 12,
    }  # fmt: skip


def test_old_provinces_stand_under_their_new_one_and_the_largest_first(rows) -> None:
    said = words(commune_reduction(rows, canvas=Canvas(Words.of("en"))))
    names = [line.partition(" · ")[0] for line in said if re.match(r"[ABC]( |$)", line)]
    assert names == ["A (new)", "B (old)", "A (old)", "C"]
    assert said.index("Within it") == said.index("B (old) · planned") - 1


def test_status_computed_and_not_reported_are_said_in_words(rows) -> None:
    said = words(commune_reduction(rows, canvas=Canvas(Words.of("en"))))
    assert "A (new) · 50 (our calculation)" in said
    assert "A (old) · planned, expected" in said
    assert "−12 (our calculation) · −60%" in said
    assert "percentage: not reported" in said
    assert "before: not reported" in said


def test_percent_shows_the_share_left_and_the_rate(rows) -> None:
    figure = commune_reduction(rows, canvas=Canvas(Words.of("en")), percent=True)
    shares = {name: x for name, (x, _) in points(figure, "scatter").items()}
    assert shares["a.after;a.after.again"] == 40
    assert shares["new.after"] == 36
    assert "c.after" not in shares
    assert {"−60%", "8 of 20 left", "after: 40", "before: not reported"} <= set(words(figure))


def test_different_numbers_of_one_area_are_never_merged(observed) -> None:
    rows = observed(
        ("before", "communes_before", 20, OLD),
        ("one", "communes_after", 8, OLD | PLANNED),
        ("two", "communes_after", 9, OLD),
        ("rate", "communes_reduction_rate", 60, OLD | {"value_text": "60%"}),
    )
    figure = commune_reduction(rows, canvas=Canvas(Words.of("en")))
    assert [name for name in points(figure, "scatter") if name != "before"] == ["two", "one"]
    assert words(figure).count("−60%") == 1


def test_the_takeaway_respects_the_status(rows, observed) -> None:
    assert takeaway(rows, words=Words.of("en")) == ("A (new): from 50 to 18 units; planned: B (old) 10, A (old) 8")
    assert takeaway(rows[rows.area.str.startswith("2024")], words=Words.of("en")) == (
        "Planned: B (old) to have 10 units, A (old) 8"
    )
    assert (
        takeaway(rows[rows.area == "2024-01"], words=Words.of("en"))
        == "Planned: A (old) from 20 commune-level units to 8"
    )
    assert (
        takeaway(rows[rows.area == "2025-01"], words=Words.of("en")) == "A (new) went from 50 commune-level units to 18"
    )
    alone = takeaway(rows[rows.area == "2025-03"], words=Words.of("en"))
    assert alone == "C has 40 commune-level units; how many before is not reported"


def test_the_takeaway_on_several_provinces_is_true_of_all(rows, observed) -> None:
    """Where the register fills what the articles leave out too; else it speaks of the first family alone."""
    register = observed(("r.before", "communes_before", 90, ALONE), ("r.rate", "communes_reduction_rate", 55.56, ALONE))
    counts = register.head(1)
    assert takeaway(rows, words=Words.of("en"), register=counts) == (
        "2 provinces: 50 to 90 commune-level units before, 18 to 40 after"
    )
    planned = rows.assign(status=rows.status.mask(rows.area == "2025-03", "planned"))
    assert takeaway(planned, words=Words.of("en"), register=counts).endswith("18 to 40 after (planned)")
    with_rate = pd.concat([rows, observed(("new.rate", "communes_reduction_rate", 64, NEW | {"value_text": "64%"}))])
    assert takeaway(with_rate, words=Words.of("en"), register=register.tail(1), percent=True) == (
        "2 provinces cut 55.56 to 64% of their commune-level units"
    )
    assert takeaway(with_rate, words=Words.of("en"), percent=True) == "A (new) cut 64% of its commune-level units"
