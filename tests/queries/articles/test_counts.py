"""How much the articles say, counted in tiny tables."""

from datetime import date

import pandas as pd

from dashboard.dataset import load
from dashboard.queries.articles import counts
from dashboard.queries.articles.definitions import definitions_by_topic
from dashboard.words import Words

NUMBERS = pd.DataFrame({
    "article": ["a", "b", "b", ""], "province_name": ["Đà Nẵng", "Cà Mau", "Cà Mau", ""],
    "topic": ["units", "units", "staff", "party"], "basis": ["quoted", "quoted", "counted", "computed"],
    "as_of": pd.to_datetime(["2025-07-01", "2025-05-10", "2025-07-01", None]),
})  # fmt: skip
EVENTS = pd.DataFrame({
    "article": ["c", "c", "c"], "province_name": ["", "Huế", "Huế"], "precision": ["day", "day", "month"],
    "start": pd.to_datetime(["2025-07-01", "2025-07-01", "2025-08-01"]),
    "end": pd.to_datetime([None, None, "2025-08-31"]),
})  # fmt: skip


def test_provinces_are_those_that_rows_name_in_the_order_of_a_dictionary() -> None:
    assert counts.reported_provinces(NUMBERS, EVENTS) == ["Cà Mau", "Đà Nẵng", "Huế"]


def test_days_are_those_that_numbers_carry() -> None:
    assert counts.days_spoken_of(NUMBERS) == [date(2025, 5, 10), date(2025, 7, 1)]


def test_definitions_of_what_is_reported_are_listed_and_all_are_found_with_or_without_diacritics() -> None:
    indicators, reported = load().indicators, set(load().observations.indicator)
    everything = definitions_by_topic(load(), Words.of("vi"))
    assert sum(map(len, everything.values())) == len(reported) < len(indicators)
    assert list(everything) == list(indicators.topic[indicators.indicator.isin(reported)].unique())
    plain, marked = (definitions_by_topic(load(), Words.of("vi"), typed) for typed in ("phuong", "phường"))
    assert plain == marked
    assert 0 < sum(map(len, plain.values())) < len(indicators)
