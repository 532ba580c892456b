"""What the pages show: checks, numbers by province, the paragraphs; each event once."""

import pandas as pd
import pytest

from dashboard.dataset import Dataset, load, text
from dashboard.queries.areas import area_names, in_provinces, province_names
from dashboard.queries.articles.checks import described_checks
from dashboard.queries.articles.matrix import areas_in_order
from dashboard.queries.articles.paragraphs import paragraphs
from dashboard.queries.articles.readable import (
    counted_kinds,
    described_events,
    described_observations,
    distinct_events,
    of_kinds,
)
from dashboard.queries.place_lists import listed_by_area
from dashboard.words import LANGUAGES, Words

SETS = load()


@pytest.fixture(scope="module")
def observations() -> pd.DataFrame:
    return described_observations(SETS, Words.of("en"))


@pytest.fixture(scope="module")
def events() -> pd.DataFrame:
    return described_events(SETS, Words.of("en"))


def test_every_check_is_shown_for_some_province() -> None:
    checks = described_checks(SETS, Words.of("vi"))
    assert checks[checks.provinces == ""].empty
    assert checks.set_index("check").provinces["same-conclusion-number"] == "Phú Thọ"
    assert checks.set_index("check").provinces["sum-new-bac-ninh"] == "Bắc Ninh"


def test_the_failing_check_comes_first_with_its_numbers_by_locale() -> None:
    first = described_checks(SETS, Words.of("vi")).iloc[0]
    assert (first["result"], first["difference_text"], first["expression_text"]) == ("fails", "1.391", "12.721 − 7.800")


def test_the_lists_of_provinces_hold_every_number_and_nothing_else(observations) -> None:
    rows = observations[observations.level == "province"]
    areas = areas_in_order(rows)
    assert areas[:3] == ["Bắc Ninh (new)", "Bắc Giang (old)", "Bắc Ninh (old)"], "a new one before its former ones"
    listed = dict(listed_by_area(rows, areas, SETS, Words.of("en")))
    assert {name for lines in listed.values() for line in lines for name in line.ids} == set(rows.observation)
    after = {
        area: [line for line in lines if line.text == "commune-level units after"] for area, lines in listed.items()
    }
    assert {area: [line.value for line in lines] for area, lines in after.items() if lines} == {
        "Bắc Ninh (old)": ["41"], "Bắc Ninh (new)": ["99"], "Bắc Giang (old)": ["58"], "Nghệ An": ["130"]
    }  # fmt: skip
    assert after["Bắc Ninh (old)"][0].aside.startswith("Planned, expected"), "equal numbers are one, with both words"


@pytest.mark.parametrize("article", SETS.articles.article)
def test_paragraphs_hold_every_passage_word_for_word(article: str) -> None:
    found = paragraphs(SETS, article)
    lines = text(article).split("\n")
    assert ["".join(segment.written for segment in paragraph.segments) for paragraph in found] == [
        lines[paragraph.number - 1] for paragraph in found
    ]
    own = SETS.statements[SETS.statements.article == article].sort_values("start")
    assert [name for paragraph in found for name in paragraph.statements] == own.statement.tolist()
    exact = own.set_index("statement").exact
    marked = {segment.statement: segment.written for p in found for segment in p.segments if segment.statement}
    assert marked == exact.to_dict()


def test_a_repeat_joins_the_first_telling_and_a_dated_one_stands_for_an_undated() -> None:
    days = pd.to_datetime([None, "2025-06-15", "2025-06-20", None])
    rows = pd.DataFrame({"event": ["a", "b", "c", "d"], "same_as": ["", "a", "", "c"], "start": days})
    assert distinct_events(rows)[["event", "ids"]].to_numpy().tolist() == [["b", "a;b"], ["c", "c;d"]]


def test_kinds_are_counted_without_repeats_and_chosen_with_them() -> None:
    rows = pd.DataFrame({
        "event": ["a", "b", "c"], "same_as": ["", "a", ""], "kind": ["congress", "congress", "deadline"],
        "kind_name": ["Party congress", "Party congress", "Deadline"],
    })  # fmt: skip
    assert counted_kinds(rows) == {"congress": "Party congress · 1", "deadline": "Deadline · 1"}
    assert list(of_kinds(rows, ["congress"]).event) == ["a", "b"]
    assert list(of_kinds(rows, []).event) == ["a", "b", "c"]


def test_real_events_are_told_at_least_as_often_as_they_are() -> None:
    once = distinct_events(SETS.events)
    assert sorted(name for ids in once.ids for name in ids.split(";")) == sorted(SETS.events.event)
    assert len(once) == len(SETS.events) - (SETS.events.same_as != "").sum()


def test_old_and_new_provinces_of_one_name_are_called_differently() -> None:
    names = area_names(SETS, Words.of("vi"))
    assert names[["2024-27", "2025-24", "2024-40", "2025-40", "2025-07210"]].tolist() == [
        "Bắc Ninh (cũ)", "Bắc Ninh (mới)", "Nghệ An", "Nghệ An", "phường Bắc Giang",
    ]  # fmt: skip


def test_a_province_brings_its_predecessors(observations, events) -> None:
    areas = set(in_provinces(observations, ["Bắc Ninh"]).area)
    assert {"2024-24", "2024-27", "2025-24", "2025-07210"} == areas
    assert set(in_provinces(events, ["Phú Thọ"], central=True).province_name) == {"Phú Thọ", ""}
    assert len(in_provinces(events, [])) == len(events)
    assert len(province_names(SETS)) == 34


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_and_dates_are_written_the_way_of_the_language(language: str) -> None:
    values = described_observations(SETS, Words.of(language)).set_index("observation").value_text
    dates = described_events(SETS, Words.of(language)).set_index("event").date_text
    expected = {
        "vi": ["hơn 550", "69,79%", "hơn 23\N{NO-BREAK SPACE}km²", "nhiều nhất 5 năm", "12.721"],
        "en": ["more than 550", "69.79%", "more than 23\N{NO-BREAK SPACE}km²", "at most 5 years", "12,721"],
    }
    ids = ["bn-delegates.delegates", "bg-communes-cut.communes_reduction_rate", "bgw-size.area_km2",
           "na-staff.staff_resolution_period", "na-staff.staff_total"]  # fmt: skip
    assert values[ids].tolist() == expected[language]
    assert dates["bn-documents-before-25-june"] == {"vi": "trước 25/6/2025", "en": "before 25 June 2025"}[language]
    assert dates["bg-no-poor-households"] == {"vi": "trước năm 2030", "en": "before 2030"}[language]


def test_describing_leaves_the_tables_as_they_are() -> None:
    before: Dataset = SETS
    copies = {name: getattr(before, name).copy(deep=True) for name in ("observations", "events", "checks")}
    described_observations(before, Words.of("vi"))
    described_events(before, Words.of("vi"))
    described_checks(before, Words.of("vi"))
    for name, copy in copies.items():
        pd.testing.assert_frame_equal(getattr(before, name), copy)
