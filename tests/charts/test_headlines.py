"""The headlines of the figures of the country and of the comparison: short, without a stop, no plan told as a fact."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from dashboard import dataset
from dashboard.charts import (
    commune_map,
    commune_reduction,
    comparison,
    province_map,
    province_ranking,
    reduction_distribution,
)  # fmt: skip
from dashboard.queries.areas import province_names
from dashboard.queries.articles.marks import LONGEST
from dashboard.queries.articles.matrix import alike, whole_provinces
from dashboard.queries.articles.readable import described_observations
from dashboard.queries.register import country
from dashboard.queries.register import measures as register
from dashboard.queries.register.measures import MEASURES
from dashboard.words import LANGUAGES, Words

every_language = pytest.mark.parametrize("language", LANGUAGES)
NAMES = province_names(dataset.load())
SELECTIONS = [(), NAMES[:3], *((name,) for name in NAMES)]
"""None, three, and each of the 34 alone."""


def of_register(words: Words) -> Iterator[str]:
    """Of all measures of the register, of all provinces and of every selection, as a reader may come to see them."""
    rows = country.province_rows(dataset.register(), dataset.load(), words)
    points = country.commune_points(dataset.register(), words)
    for names in SELECTIONS:
        provinces = country.named(rows, names) if names else rows
        communes = points[points.province.isin(provinces.area)]
        yield from (province_map.takeaway(provinces, words=words, measure=measure) for measure in MEASURES)
        yield from (province_ranking.takeaway(provinces, words=words, measure=measure) for measure in MEASURES)
        for chart in (province_map, province_ranking, reduction_distribution):
            yield from (chart.takeaway(rows, words=words, measure=one, chosen=provinces.area) for one in MEASURES)
        yield from (reduction_distribution.takeaway(provinces, words=words, measure=one) for one in MEASURES)
        yield commune_map.takeaway(communes, words=words)
        yield commune_map.takeaway(points, words=words, chosen=list(provinces.area))


def of_articles(words: Words) -> Iterator[str]:
    """Of every indicator in the articles, of all provinces and of every selection."""
    rows = described_observations(dataset.load(), words)
    for names in SELECTIONS:
        shown = rows[rows.province_name.isin(names)] if names else rows
        for _indicator, numbers in whole_provinces(shown).groupby("indicator"):
            yield comparison.takeaway(alike(numbers), words=words)
        yield commune_reduction.takeaway(shown[shown.indicator.isin(commune_reduction.INDICATORS)], words=words)


HEADLINES = [of_register, of_articles]


@cache
def every(headlines, language: str) -> list[str]:
    """All of them, made once for the tests that only read them."""
    return [text for text in headlines(Words.of(language)) if text]


@every_language
@pytest.mark.parametrize("headlines", HEADLINES)
def test_a_headline_is_short_and_has_no_stop(language: str, headlines) -> None:
    texts = set(every(headlines, language))
    assert texts
    assert {text for text in texts if len(text) > LONGEST or text.endswith((".", "…"))} == set()


@every_language
def test_a_headline_begins_with_a_capital_or_a_number(language: str) -> None:
    texts = [text for headlines in HEADLINES for text in every(headlines, language)]
    assert {text for text in texts if not (text[0].isupper() or text[0].isdigit())} == set()


@every_language
def test_a_number_that_is_no_fact_is_said_so_in_the_headline(language: str) -> None:
    words = Words.of(language)
    rows = whole_provinces(described_observations(dataset.load(), words))
    for _indicator, numbers in rows[rows.status != "actual"].groupby("indicator"):
        text = comparison.takeaway(numbers, words=words)
        assert any(words.label("status", status) in text for status in numbers.status), text


@every_language
@pytest.mark.parametrize("measure", [measure for measure in MEASURES if measure != "merged_from"])
def test_a_headline_writes_the_largest_and_the_smallest_number_as_the_table_does(language: str, measure: str) -> None:
    words = Words.of(language)
    rows = country.province_rows(dataset.register(), dataset.load(), words)
    write = country.table_formats(words)[country.table_headings(words)[measure]]
    for text in (register.headline(rows, measure, words), register.range_of(rows, measure, words)):
        assert {write(rows[measure].max()), write(rows[measure].min())} <= set(re.findall(r"\d[\d.,]*%?", text)), text


def test_the_headline_says_where_the_chosen_stand() -> None:
    words = Words.of("en")
    rows = country.province_rows(dataset.register(), dataset.load(), words)

    def of(measure: str, *names: str) -> str:
        return register.headline(rows, measure, words, list(country.named(rows, names).area))

    assert of("reduction", "Bắc Ninh") == "Bắc Ninh cut 214 units, rank 12 of 34; most: Hanoi (400)"
    assert of("reduction_rate", "Bắc Ninh") == "Bắc Ninh cut 68.37%, rank 11 of 34; most: Hanoi (76.05%)"
    two = "Commune-level units cut: Nghệ An 282 (rank 4), Bắc Ninh 214 (rank 12); most: Hanoi (400)"
    assert of("reduction", "Nghệ An", "Bắc Ninh") == two
    assert of("reduction", "Hà Nội", "Bắc Ninh").endswith("cut: Hanoi 400 (rank 1), Bắc Ninh 214 (rank 12)")
    assert of("reduction", "Lai Châu") == "Lai Châu cut 68 units, rank 34 of 34; most: Hanoi (400)"
    assert of("reduction", "Hà Nội") == of("reduction"), "it is named there first"
    three = "Cut: Bắc Ninh 68.37% (rank 11), Nghệ An 68.45% (rank 9), Hanoi 76.05% (rank 1)"
    assert of("reduction_rate", "Bắc Ninh", "Nghệ An", "Hà Nội") == three


def test_the_map_of_communes_tells_of_the_chosen_province() -> None:
    words = Words.of("en")
    points = country.commune_points(dataset.register(), words)
    units = points[points.province == "2025-24"].predecessors
    text = commune_map.takeaway(points, words=words, chosen=["2025-24"])
    assert text.startswith(
        f"Bắc Ninh: {(units >= commune_map.MOST).sum()} of 99 new units came from five or more old ones"
    )
