import re
from itertools import combinations

import pandas as pd
import pytest
from charting import Drawn, marks, texts

from dashboard import dataset
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import NARROW, PALETTES, WIDE
from dashboard.charts.reduction_distribution import AIR, NAMED, STEP, levels, reduction_distribution, takeaway
from dashboard.queries.articles.readable import described_observations
from dashboard.queries.beside_register import beside_register
from dashboard.queries.register.country import province_rows
from dashboard.queries.register.measures import MEASURES, RATE
from dashboard.typeface import text_width
from dashboard.words import Words


@pytest.fixture(scope="module")
def rows() -> pd.DataFrame:
    return province_rows(dataset.register(), dataset.load(), Words.of("en"))


def rings(figure) -> list[Drawn]:
    """The marks that a pointer finds."""
    return [mark for mark in marks(figure) if mark.hover]


def test_every_province_has_a_ring_at_its_share(rows) -> None:
    drawn = rings(reduction_distribution(rows, canvas=Canvas(Words.of("en"))))
    assert {ring.ids: ring.x for ring in drawn} == dict(zip(rows.area, rows.reduction_rate, strict=True))
    assert {(ring.fill, ring.line) for ring in drawn} == {(PALETTES["light"].paper, PALETTES["light"].register)}


def test_no_ring_touches_another_where_it_is_narrowest() -> None:
    rates = [60.0, 60.1, 60.2, 60.3, 64.0, 64.0, 64.0, 70.0]
    pixels = 14.6
    placed = list(zip(rates, levels(rates, pixels), strict=True))
    for (first, one), (second, other) in combinations(placed, 2):
        assert one != other or abs(first - second) * pixels >= STEP
    assert placed[0][1] == placed[-1][1] == 0


def test_country_median_least_and_most_are_named(rows) -> None:
    figure = reduction_distribution(rows, canvas=Canvas(Words.of("en")))
    assert {"Cần Thơ 60.84%", "Hanoi 76.05%", "60%", "80%"} <= set(texts(figure))
    (key,) = [text for text in texts(figure) if "median" in text]
    assert re.search(r"– –.*country: 66\.91%.*···.*median: 66\.46%", key)
    dashed = {shape.line.dash: shape.x0 for shape in figure.layout.shapes if shape.line.dash != "solid"}
    assert dashed == {"dash": pytest.approx(66.91, abs=0.01), "dot": pytest.approx(66.46, abs=0.01)}


def test_a_name_stands_where_its_province_is(rows) -> None:
    figure = reduction_distribution(rows, canvas=Canvas(Words.of("en")), chosen=["2025-40"])
    places = {note.text: note.x for note in figure.layout.annotations}
    assert places["Hanoi 76.05%"] == rows.reduction_rate.max()
    assert places["<b>Nghệ An 68.45%</b>"] == rows.set_index("area").reduction_rate["2025-40"]


def test_all_that_share_the_least_are_named(rows) -> None:
    level = rows.assign(reduction_rate=rows.reduction_rate.where(rows.name != "Cà Mau", rows.reduction_rate.min()))
    drawn = texts(reduction_distribution(level, canvas=Canvas(Words.of("en"))))
    assert {"Cà Mau 60.84%", "Cần Thơ 60.84%"} <= set(drawn)


@pytest.mark.parametrize("chosen", ["", "2025-24 2025-40 2025-79", "2025-01 2025-12 2025-92 2025-96"])
@pytest.mark.parametrize("measure", [RATE, "reduction", "communes_after"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_no_line_meets_a_name(width, measure, chosen, rows) -> None:
    figure = reduction_distribution(rows, canvas=Canvas(Words.of("en")), measure=measure, chosen=chosen.split())
    first, last = figure.layout.xaxis.range
    margin = figure.layout.margin
    pixels = (width - margin.l - margin.r) / (last - first)
    names = [note for note in figure.layout.annotations if note.xshift == AIR]
    lines = [shape for shape in figure.layout.shapes if shape.x0 == shape.x1]
    for name in names:
        left = margin.l + (name.x - first) * pixels + AIR
        assert left + text_width(name.text) <= width
        for line in lines:
            is_level = min(line.y0, line.y1) - 8 < name.y < max(line.y0, line.y1) + 8
            assert not (is_level and left < margin.l + (line.x0 - first) * pixels < left + text_width(name.text))


def test_chosen_provinces_are_named_and_their_rings_thick(rows) -> None:
    figure = reduction_distribution(rows, canvas=Canvas(Words.of("en")), chosen=["2025-40", "2025-24"])
    assert {"Nghệ An 68.45%", "Bắc Ninh 68.37%"} <= set(texts(figure))
    assert {ring.ids for ring in rings(figure) if ring.width > 2} == {"2025-40", "2025-24"}


def test_of_many_chosen_only_the_rings_are_thick(rows) -> None:
    chosen = list(rows.area[: NAMED + 1])
    figure = reduction_distribution(rows, canvas=Canvas(Words.of("en")), chosen=chosen)
    assert len(texts(figure)) == len(texts(reduction_distribution(rows, canvas=Canvas(Words.of("en")))))
    assert sum(ring.width > 2 for ring in rings(figure)) == NAMED + 1


def test_what_is_not_chosen_is_faded(rows) -> None:
    figure = reduction_distribution(rows, canvas=Canvas(Words.of("en")), chosen=["2025-40"])
    (drawn,) = [trace.marker.opacity for trace in figure.data if trace.hovertext is not None]
    assert sorted(set(drawn)) == [0.35, 1]
    assert drawn.count(1) == 1


@pytest.mark.parametrize(("measure", "numbers"), [
    (RATE, {"2025-24": "68.37% (our calculation)"}),
    ("reduction", {"2025-24": "214 (our calculation)"}),
    ("communes_after", {"2025-24": "99", "2025-40": "130"}),
])  # fmt: skip
def test_a_dot_stands_only_where_an_article_gives_the_number_that_is_drawn(measure, numbers, rows) -> None:
    observations = described_observations(dataset.load(), Words.of("en"))
    articles = beside_register(observations, measure, dataset.register())
    figure = reduction_distribution(rows, canvas=Canvas(Words.of("en")), measure=measure, articles=articles)
    dots = [mark for mark in marks(figure) if not mark.ids.startswith("2025-")]
    areas = dict(zip(articles.observation, articles.row, strict=True))
    assert {areas[dot.ids.split(";")[0]] for dot in dots} == set(numbers)
    assert {dot.fill for dot in dots} == {PALETTES["light"].after}
    names = rows.set_index("area").name
    assert {f"{names[area]}: {text}" for area, text in numbers.items()} <= set(texts(figure))


@pytest.mark.parametrize("measure", [measure for measure in MEASURES if measure != "merged_from"])
def test_every_measure_can_be_spread_between_round_ticks(measure, rows) -> None:
    figure = reduction_distribution(rows, canvas=Canvas(Words.of("en")), measure=measure)
    first, last = figure.layout.xaxis.range
    assert first <= rows[measure].min() <= rows[measure].max() <= last
    assert {ring.ids: ring.x for ring in rings(figure)} == dict(zip(rows.area, rows[measure], strict=True))


@pytest.mark.parametrize(("language", "sentence"), [
    ("en", "Cut in commune-level units (%): 60.84% (Cần Thơ) to 76.05% (Hanoi); country: 66.91%"),
    ("vi", "Tỷ lệ giảm đơn vị cấp xã: từ 60,84% (Cần Thơ) đến 76,05% (Hà Nội); cả nước: 66,91%"),
])  # fmt: skip
def test_the_takeaway_says_the_ends_and_what_the_country_has(language, sentence) -> None:
    rows = province_rows(dataset.register(), dataset.load(), Words.of(language))
    assert takeaway(rows, words=Words.of(language)) == sentence
    low, high, country = (float(number.replace(",", ".")) for number in re.findall(r"(\d[\d.,]*)%", sentence))
    assert (low, high) == (rows.reduction_rate.min().round(2), rows.reduction_rate.max().round(2))
    assert country == round(rows.reduction.sum() / rows.communes_before.sum() * 100, 2)
