"""What became of a commune: both witnesses, both silences, and the special zones by unit and by name."""

from functools import cache

import pandas as pd
import pytest

from dashboard import dataset
from dashboard.queries.commune_summary import CommuneSummary, commune_summary, district_lines
from dashboard.queries.places.place_index import PlaceIndex, place_index
from dashboard.queries.places.place_search import find, the_one
from dashboard.queries.register.communes import answer, units
from dashboard.queries.register.districts import district
from dashboard.queries.witness_words import Entry, Line
from dashboard.queries.witnesses import Sources
from dashboard.words import Words

ZONES = dataset.register().communes.query("kind == 'special_zone'")
ALONE = ("2024-318", "2024-471", "2024-498", "2024-536", "2024-755")
"""The districts that had no communes."""


@cache
def places() -> pd.DataFrame:
    return units(dataset.register())


@cache
def index() -> PlaceIndex:
    return place_index(dataset.register())


@cache
def sources(language: str) -> Sources:
    return Sources.read(dataset.load(), dataset.register(), Words.of(language))


def summary(area: str, language: str = "en") -> CommuneSummary:
    return commune_summary(answer(dataset.register(), places(), area, Words.of(language)), sources(language))


def said(entry: Entry) -> str:
    """The pieces of an entry as they stand in its line."""
    return "".join((" " if part.close else " · ") + part.text for part in entry.parts).removeprefix(" · ")


def text(line: Line) -> str:
    return " · ".join(map(said, line.entries))


def test_a_commune_that_an_article_tells_of_has_both_witnesses() -> None:
    (formed,) = summary("2024-07201").formations
    article, register = formed.lines
    assert text(article).startswith("7 (Báo Bắc Giang, ")
    assert article.entries[0].parts[-1].ids, "the quote opens"
    assert text(register) == "matches (clause 92, Article 1, Resolution 1658/NQ-UBTVQH15)"
    assert formed.number is not None
    assert formed.number.after == ("7",)
    (members,) = formed.members.values()
    assert len(members) == 7
    assert [member.area for member in members if member.asked] == ["2024-07201"]


def test_a_change_that_an_article_tells_without_a_number_has_its_outlet_and_quote() -> None:
    (formed,) = summary("2024-16804").formations
    assert formed.number is None, "nothing was merged"
    assert text(formed.lines[0]) == "Báo Pháp luật Việt Nam · quote"
    assert text(formed.lines[1]) == "clause 122, Article 1, Resolution 1678/NQ-UBTVQH15"


def test_a_commune_without_an_article_is_said_to_have_none_and_its_number_is_said_once() -> None:
    first, second = summary("2024-21997").formations
    assert text(second.lines[0]) == "no article here on Canh Vinh commune yet"
    assert text(second.lines[1]) == "clause 31, Article 1, Resolution 1664/NQ-UBTVQH15"
    assert second.lines[1].entries[0].parts[0].ids == ("register.2025-22006.predecessor_units",)
    assert "ask the People’s Committee of one of these units" in summary("2024-21997").advice
    assert first.area == "2025-21997"


@pytest.mark.parametrize("zone", ZONES.area)
def test_each_special_zone_is_answered_by_unit_and_by_name(zone: str) -> None:
    name = ZONES.set_index("area").name_vi[zone]
    told = summary(zone)
    assert told.successors[0].name == f"{name} special zone"
    assert "clause" in text(told.formations[0].lines[1])
    place = the_one(find(f"đặc khu {name}", index()))
    assert place is not None
    assert place.unit.area == zone


@pytest.mark.parametrize("area", ALONE)
def test_each_district_without_communes_is_answered_by_unit_and_by_name(area: str) -> None:
    told = summary(area, "vi")
    name = index().units[area].name
    assert told.former.endswith(name)
    assert [unit.name for unit in told.successors] == [f"đặc khu {name}"]
    assert told.formations[0].number is None
    assert "khoản" in text(told.formations[0].lines[1])
    place = the_one(find(f"huyện {name}", index()))
    assert place is not None
    assert place.unit.area == area


def test_a_district_names_the_day_and_its_resolutions() -> None:
    ended = district(dataset.register(), places(), "2024-760", Words.of("en"))
    article, register = district_lines(ended, sources("en"))
    assert text(article) == "no article here on District 1 yet"
    assert text(register) == "abolished on 1 July 2025 · Resolution 1685/NQ-UBTVQH15"
    assert ended.province == "Hồ Chí Minh"


def test_a_district_names_first_where_most_of_its_wards_went_and_apart_where_a_part_of_one_did() -> None:
    ended = district(dataset.register(), places(), "2024-005", Words.of("vi"))
    assert [unit.name for unit in ended.successors] == ["Phường Nghĩa Đô", "Phường Cầu Giấy", "Phường Yên Hòa"]
    assert ended.in_part
    assert {unit.came_from.startswith("từ một phần ") for unit in ended.in_part} == {True}
