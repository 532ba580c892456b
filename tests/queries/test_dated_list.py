"""The dated events as a list: months in order, few rows in sight, none lost; and which provinces have lanes."""

from functools import cache

import pandas as pd
import pytest

from dashboard import dataset
from dashboard.queries.articles.readable import dated, described_events, distinct_events
from dashboard.queries.dated_list import FOLDED, IN_SIGHT, LANES, periods, total, with_lanes, without_date
from dashboard.words import LANGUAGES, Words

every_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def events(language: str) -> pd.DataFrame:
    return described_events(dataset.load(), Words.of(language))


def many(language: str, times: int) -> pd.DataFrame:
    """The events told again in as many other provinces."""
    copies = [
        events(language).assign(
            event=lambda rows, n=n: rows.event + f"-{n}",
            same_as=lambda rows, n=n: rows.same_as.where(rows.same_as == "", rows.same_as + f"-{n}"),
            province_name=lambda rows, n=n: rows.province_name.where(rows.province_name == "", f"Province {n}"),
        )
        for n in range(times)
    ]
    return pd.concat(copies, ignore_index=True)


@every_language
def test_every_dated_event_stands_once_in_the_month_in_which_it_begins(language: str) -> None:
    words, months = Words.of(language), periods(events(language), "", Words.of(language))
    starts = events(language).set_index("event").start
    listed = [name for month in months for row in month.rows for name in row.ids]
    assert len(listed) == len(set(listed))
    assert set(dated(events(language)).event) <= set(listed)
    assert total(months) == len(dated(distinct_events(events(language))))
    firsts = [starts[list(row.ids)].min() for month in months for row in month.rows]
    assert firsts == sorted(firsts)
    for month in months:
        begin = starts[list(month.rows[0].ids)].min().date()
        assert month.name.lower() in (words.day(begin, "month").lower(), words.day(begin, "year"))


@every_language
def test_of_a_hundred_articles_a_month_has_few_rows_in_sight_and_the_rest_folded(language: str) -> None:
    months = periods(many(language, 20), "", Words.of(language))
    assert total(months) == 20 * total(periods(events(language), "", Words.of(language)))
    for month in months:
        assert len(month.shown) <= IN_SIGHT
        assert len(month.folded) <= FOLDED
        listed = [*month.shown, *month.folded]
        assert listed == list(month.rows)[: len(listed)]
        assert month.left == len(month.rows) - len(listed)
    assert any(month.left for month in months)


def test_a_day_comes_before_the_month_that_begins_with_it() -> None:
    july = next(month for month in periods(events("en"), "", Words.of("en")) if month.name == "July 2025")
    days = [row.value for row in july.rows]
    assert days.index("In July 2025") > max(
        place for place, day in enumerate(days) if day.split()[-3:] == ["1", "July", "2025"]
    )


def test_what_the_rows_are_all_about_is_not_said_again() -> None:
    words, name = Words.of("en"), "Bắc Giang ward"
    rows = events("en")[events("en").area_name == name]
    assert {row.place for month in periods(rows, name, words) for row in month.rows} == {""}
    assert {row.place for month in periods(rows, "", words) for row in month.rows} == {name}


def test_lanes_are_of_the_provinces_with_most_dated_events_and_of_the_centre() -> None:
    each = dated(distinct_events(events("en")))
    told = many("en", LANES + 2)
    few = told[told.event.isin([f"{name}-{n}" for n in range(LANES + 2) for name in each.event[:3]])]
    assert few.province_name.nunique() > LANES
    assert set(with_lanes(few).province_name) == {f"Province {n}" for n in range(LANES)}
    assert with_lanes(told).province_name.nunique() == 2, "so many events that there is room for one province"
    assert set(with_lanes(events("en")).event) == set(events("en").event)


def test_what_has_no_date_stands_place_by_place_the_centre_last() -> None:
    rows = without_date(events("en"), "")
    assert {row.value for row in rows} == {""}
    assert rows[-1].ids[0] in set(events("en").event[events("en").province_name == ""])
    assert not {name for row in rows for name in row.ids} & set(dated(distinct_events(events("en"))).event)
