import re
from itertools import combinations

import pandas as pd
import pytest

from dashboard import dataset
from dashboard.charts.parts.style import PALETTES
from dashboard.charts.reduction_distribution import NAMED, STEP, levels, reduction_distribution, takeaway
from dashboard.queries.register.country import province_rows
from dashboard.words import Words


@pytest.fixture(scope="module")
def rows() -> pd.DataFrame:
    return province_rows(dataset.register(), dataset.load(), Words.of("en"))


def words(figure) -> list[str]:
    return [re.sub(r"<[^>]*>", " ", one.text).strip() for one in figure.layout.annotations]


def test_every_province_has_a_ring_at_its_share(rows) -> None:
    rings = reduction_distribution(rows, words=Words.of("en")).data[0]
    shares = dict(zip((one[0] for one in rings.customdata), rings.x, strict=True))
    assert shares == dict(zip(rows.area, rows.reduction_rate, strict=True))
    assert rings.marker.color == PALETTES["light"].paper
    assert rings.marker.line.color == PALETTES["light"].register


def test_no_ring_touches_another_where_it_is_narrowest() -> None:
    rates = [60.0, 60.1, 60.2, 60.3, 64.0, 64.0, 64.0, 70.0]
    pixels = 14.6
    placed = list(zip(rates, levels(rates, pixels), strict=True))
    for (first, one), (second, other) in combinations(placed, 2):
        assert one != other or abs(first - second) * pixels >= STEP
    assert placed[0][1] == placed[-1][1] == 0


def test_country_median_least_and_most_are_named(rows) -> None:
    said = words(reduction_distribution(rows, words=Words.of("en")))
    assert {
        "whole country: −66.91%", "median: −66.46%", "least: Cần Thơ −60.84%", "most: Hà Nội −76.05%", "−60%", "−80%",
    } <= set(said)  # fmt: skip


def test_all_that_share_the_least_are_named(rows) -> None:
    level = rows.assign(reduction_rate=rows.reduction_rate.where(rows.name != "Cà Mau", rows.reduction_rate.min()))
    assert "least: Cà Mau, Cần Thơ −60.84%" in words(reduction_distribution(level, words=Words.of("en")))


def test_country_and_median_do_not_run_through_each_others_words(rows) -> None:
    figure = reduction_distribution(rows, words=Words.of("en"))
    upper, lower = sorted((one for one in figure.layout.annotations if "−66." in one.text), key=lambda one: one.y)
    tops = {shape.x0: shape.y0 for shape in figure.layout.shapes if shape.line.dash in ("dash", "dot")}
    assert upper.x < lower.x, "words go right, so the left line's stand higher"
    assert tops[lower.x] > upper.y


def test_chosen_provinces_are_named_and_their_rings_thick(rows) -> None:
    figure = reduction_distribution(rows, words=Words.of("en"), chosen=["2025-40", "2025-24"])
    assert {"Nghệ An −68.45%", "Bắc Ninh −68.37%"} <= set(words(figure))
    rings = figure.data[0]
    thick = {one[0] for one, width in zip(rings.customdata, rings.marker.line.width, strict=True) if width > 2}
    assert thick == {"2025-40", "2025-24"}


def test_of_many_chosen_only_the_rings_are_thick(rows) -> None:
    chosen = list(rows.area[: NAMED + 1])
    figure = reduction_distribution(rows, words=Words.of("en"), chosen=chosen)
    assert len(words(figure)) == len(words(reduction_distribution(rows, words=Words.of("en"))))
    assert sum(width > 2 for width in figure.data[0].marker.line.width) == NAMED + 1


def test_the_articles_provinces_have_a_filled_dot(rows) -> None:
    dots = reduction_distribution(rows, words=Words.of("en")).data[1]
    assert sorted(one[0] for one in dots.customdata) == ["2025-24", "2025-25", "2025-40", "2025-96"]
    assert dots.marker.color == PALETTES["light"].after


def test_the_takeaway(rows) -> None:
    assert takeaway(rows, words=Words.of("en")) == (
        "By the register, the provinces lost from 60.84% (Cần Thơ) to 76.05% (Hà Nội) of their commune-level units; "
        "the median is 66.46%, the whole country's loss 66.91%."
    )
