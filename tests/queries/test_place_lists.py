"""What the page of a place lists: numbers and dates of articles, turning days, facts; of every kind of row one."""

from functools import cache

import pandas as pd
import pytest

from dashboard import dataset
from dashboard.queries.areas import in_provinces
from dashboard.queries.milestones import milestones
from dashboard.queries.place_lists import dates_listed, figure_rows, numbers_listed
from dashboard.queries.register import place_facts, provinces
from dashboard.queries.witnesses import Sources
from dashboard.words import LANGUAGES, Words

every_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def sources(language: str) -> Sources:
    return Sources.read(dataset.load(), dataset.register(), Words.of(language))


def rows_of(province: str) -> pd.DataFrame:
    return in_provinces(sources("en").observations, [province])


@pytest.mark.parametrize("province", ["Bắc Ninh", "Nghệ An", "Cà Mau"])
def test_every_number_of_a_place_is_drawn_or_listed_and_none_twice(province: str) -> None:
    observations = rows_of(province)
    listed = [name for row in numbers_listed(observations, "", dataset.load(), Words.of("en")) for name in row.ids]
    drawn = list(figure_rows(observations).observation)
    assert sorted([*listed, *drawn]) == sorted(observations.observation)


def test_equal_numbers_are_one_row_with_every_status_and_outlet() -> None:
    observations = rows_of("Bắc Ninh")
    rows = numbers_listed(observations, "Bắc Ninh (new)", dataset.load(), Words.of("en"))
    (systems,) = [row for row in rows if "bn-shared-systems.shared_systems" in row.ids]
    assert systems.ids == ("bn-shared-systems.shared_systems", "bn-systems-trial.shared_systems")
    assert systems.aside == "Actual, planned · Báo Bắc Giang"
    assert systems.place == ""
    assert {row.place for row in rows} == {"", "Bắc Giang (old)", "Bắc Ninh (old)", "Bắc Giang ward"}
    (computed,) = [row for row in rows if row.ids == ("computed.grassroots-congress-share",)]
    assert computed.aside.startswith("Our calculation")


def test_a_number_of_two_values_is_two_rows_and_a_failing_check_is_seen() -> None:
    observations = rows_of("Nghệ An")
    other = observations[observations.observation == "na-staff.staff_total"].assign(
        observation="other", value=12_000.0, value_text="12,000"
    )
    rows = numbers_listed(pd.concat([observations, other]), "Nghệ An", dataset.load(), Words.of("en"))
    staff = [(row.value, row.warning) for row in rows if {"other", "na-staff.staff_total"} & set(row.ids)]
    assert staff == [("12,721", "⚠ does not add up"), ("12,000", "")]


def test_a_range_of_one_passage_is_one_row() -> None:
    rows = numbers_listed(rows_of("Bắc Ninh"), "Bắc Ninh (new)", dataset.load(), Words.of("en"))
    (model,) = [row for row in rows if "bg-socialist-model.lower" in row.ids]
    assert (model.value, model.ids) == ("1–2", ("bg-socialist-model.lower", "bg-socialist-model.upper"))


def test_dates_are_in_order_and_each_event_once() -> None:
    events = in_provinces(sources("en").events, ["Bắc Ninh"])
    listed = [name for row in dates_listed(events, "Bắc Ninh (new)") for name in row.ids]
    starts = events.set_index("event").start
    first_days = [starts[list(row.ids)].min() for row in dates_listed(events, "Bắc Ninh (new)")]
    assert first_days == sorted(first_days)
    assert len(listed) == len(set(listed))
    assert set(starts.dropna().index) <= set(listed)


@every_language
def test_milestones_are_acts_of_the_register_in_order_each_with_what_it_opens(language: str) -> None:
    both = sources(language)
    rows = both.register.milestones
    days = milestones(both)
    assert [one.title for one in days] == list(rows[f"title_{language}"])
    assert [one.day for one in days] == [both.words.day(day) for day in rows.day.sort_values()]
    assert {one.chip for one in days} == {both.words.text("Register")}
    for one, row in zip(days, rows.to_dict("records"), strict=True):
        assert row["act"] in one.source
        assert one.source
        assert one.ids == ((f"register.vn.{row['indicator']}",) if row["indicator"] else ())


@every_language
def test_facts_of_every_province_add_up_to_its_row(language: str) -> None:
    register, words = dataset.register(), Words.of(language)
    for row in register.provinces.to_dict("records"):
        province = provinces.province(register, f"2025-{row['gso_code']}", words)
        text = " ".join(place_facts.facts(province, words).values())
        for number in (row["xa_before"], row["xa_after"], row["phuong_after"], row["population"]):
            assert words.number(int(number)) in text
        assert row[f"later_changes_{language}"] in text
        formers = place_facts.former_rows(province, words)
        assert len(formers) == (len(province.formers) if province.merged else 0)
        if formers:
            assert sum(int(former.after) for former in formers) == province.after
        names = place_facts.communes_by_kind(register, province.area, words)
        assert sum(map(len, names.values())) == province.after


def test_all_provinces_are_links_in_the_order_of_a_dictionary() -> None:
    links = place_facts.province_links(dataset.register(), Words.of("vi"))
    assert [link.name for link in links][:3] == ["An Giang", "Bắc Ninh", "Cà Mau"]
    assert (links[1].before, links[1].after, links[1].spoken) == ("313", "99", "từ 313 còn 99")
    assert next(link.label for link in links if link.name == "Hồ Chí Minh") == "TP Hồ Chí Minh"
    assert len(links) == 34
