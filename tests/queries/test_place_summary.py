"""The first screen of every place: rendered for all 34 in both languages, it answers, and its sentences are these."""

import csv
import html
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from dashboard import dataset, paths
from dashboard.queries.place_summary import PlaceSummary, country_summary, place_number, place_summary
from dashboard.queries.witnesses import Sources
from dashboard.templates import render
from dashboard.words import LANGUAGES, Words

every_language = pytest.mark.parametrize("language", LANGUAGES)
with (paths.REFERENCE / "provinces.csv").open(encoding="utf-8", newline="") as file:
    PROVINCES = {f"2025-{row['gso_code']}": row for row in csv.DictReader(file)}
WRITTEN = {"vi": {"Hồ Chí Minh": "TP Hồ Chí Minh"}, "en": {"Hồ Chí Minh": "Ho Chi Minh City", "Hà Nội": "Hanoi"}}
CHIPS = {"vi": ("Báo", "Danh mục"), "en": ("Article", "Register")}
SILENCES = {
    "vi": ("ở đây chưa có bài về {name}", "bài báo không nêu"),
    "en": ("no article here on {name} yet", "not reported"),
}
"""No article on the place; one that does not give the number."""


@cache
def sources(language: str) -> Sources:
    return Sources.read(dataset.load(), dataset.register(), Words.of(language))


def href(ids: tuple[str, ...]) -> str:
    return f"?number={','.join(ids)}"


def drawn(place: PlaceSummary, language: str, template: str = "place.html") -> str:
    return render(template, Words.of(language), place=place, href=href, heading="h3", page="./?province={}".format)


@cache
def summary(area: str, language: str) -> PlaceSummary:
    return place_summary(area, sources(language))


@cache
def page(area: str, language: str) -> str:
    if area == "vn":
        return render("country.html", Words.of(language), country=country_summary(sources(language)), href=href)
    return drawn(summary(area, language), language)


def read(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", markup)).split())


def lines(markup: str) -> list[str]:
    """What stands in headings and paragraphs, as text."""
    return [read(body) for _tag, body in re.findall(r"<(h\d|p)\b[^>]*>(.*?)</\1>", markup, re.DOTALL)]


def first_screens() -> dict[tuple[str, str], list[str]]:
    """By area and language, line by line: name, origin, number (first as it is heard), kinds, witnesses, rank."""
    blocks = (Path(__file__).parent / "first_screens.txt").read_text(encoding="utf-8").strip().split("\n\n")
    parts = [block.splitlines() for block in blocks]
    return {(heading.split()[1], heading.split()[2]): lines for heading, *lines in parts}


FIRST_SCREENS = first_screens()


@pytest.mark.parametrize(("area", "language"), FIRST_SCREENS)
def test_the_first_screen_says(area: str, language: str) -> None:
    assert lines(page(area, language)) == FIRST_SCREENS[area, language]


@every_language
def test_every_place_is_answered_by_both_witnesses_in_one_element(language: str) -> None:
    words = Words.of(language)
    days = {"vi": "1/7/2025", "en": "1 July 2025"}
    counted = {"vi": "đếm theo danh mục ngày 30/6/2025", "en": "counted in the register of 30 June 2025"}
    numbers, events = sources(language).observations, sources(language).events
    covered = set(numbers.province_name) | set(events.province_name)
    for area, row in PROVINCES.items():
        before, after = int(row["communes_before"]), int(row["communes_after"])
        name = WRITTEN[language].get(row["name_vi"], row["name_vi"])
        rate = words.percent(100 * (before - after) / before)
        markup = page(area, language)
        text = read(markup)
        assert re.fullmatch(r"<section.*</section>", markup, re.DOTALL)
        assert lines(markup)[0] == name
        assert f"{words.number(before)} → {words.number(after)} −{words.number(before - after)} (−{rate})" in text
        assert days[language] in text
        assert counted[language] in text, "where the number before stands, whether or not an article agrees"
        assert row["resolution"] in text
        chips = re.findall(r'<span class="chip">(.*?)</span>', markup)
        later = row[f"later_changes_{language}"]
        assert tuple(chips) == (*CHIPS[language], *CHIPS[language][1:] * bool(later))
        none, unsaid = (silence.format(name=name) in text for silence in SILENCES[language])
        assert none == (row["name_vi"] not in covered), name
        told = numbers[(numbers.area == area) & numbers.indicator.isin(["communes_before", "communes_after"])]
        assert unsaid == (not none and told.indicator.nunique() < 2), name


@every_language
def test_every_link_opens_ids_that_exist(language: str) -> None:
    tables, numbers = dataset.load(), sources(language).register_numbers
    known = {*tables.observations.observation, *tables.events.event, *numbers.observation}
    known |= {f"register.{area}.latest" for area, row in PROVINCES.items() if row[f"later_changes_{language}"]}
    for area in PROVINCES:
        markup = page(area, language)
        opened = re.findall(r'href="\?number=([^"]*)" data-number="([^"]*)"', markup)
        assert len(opened) == markup.count("<a ") > 0
        for address, ids in opened:
            assert address == ids
            assert set(ids.split(",")) <= known


def test_former_provinces_of_the_title_are_those_of_the_register() -> None:
    former = dataset.register().former_provinces
    for area, row in PROVINCES.items():
        merged = [name for name in former.name_vi[former.successor == row["gso_code"]] if name != "Hồ Chí Minh"]
        sentence = summary(area, "vi").sentence
        assert (
            ("sáp nhập từ" in sentence)
            == (sentence.count("(cũ)") > 1)
            == ((former.successor == row["gso_code"]).sum() > 1)
        )
        assert sentence.startswith("Không sáp nhập") or all(f"{name} (cũ)" in sentence for name in merged)


@pytest.mark.parametrize(
    ("area", "rank"),
    [
        ("2025-01", "Tỷ lệ giảm cao nhất trong 34 tỉnh, thành; cả nước giảm 66,91%."),
        ("2025-92", "Tỷ lệ giảm thấp nhất trong 34 tỉnh, thành; cả nước giảm 66,91%."),
        ("2025-24", "Tỷ lệ giảm cao thứ 11 trong 34 tỉnh, thành; cả nước giảm 66,91%."),
        # 194 → 65 both: Lạng Sơn and Khánh Hòa.
        ("2025-20", "Tỷ lệ giảm cao thứ 16 trong 34 tỉnh, thành, ngang với 1 nơi khác; cả nước giảm 66,91%."),
        ("2025-56", "Tỷ lệ giảm cao thứ 16 trong 34 tỉnh, thành, ngang với 1 nơi khác; cả nước giảm 66,91%."),
    ],
)
def test_a_place_is_compared_with_all_others(area: str, rank: str) -> None:
    assert summary(area, "vi").rank == rank


@every_language
def test_the_latest_change_is_told_behind_a_word_for_it(language: str) -> None:
    later = {area: summary(area, language).later for area in PROVINCES}
    assert {area for area, line in later.items() if line} == {
        area for area, row in PROVINCES.items() if row[f"later_changes_{language}"]
    }
    for area, change in later.items():
        if change:
            assert change.title == {"vi": "Thay đổi mới nhất:", "en": "Latest change:"}[language]
            assert "2026" in change.sentence
            (part,) = change.line.entries[0].parts
            acts = r"\d+/(?:2026/QH16|NQ-UBTVQH16)"
            assert re.findall(acts, part.text) == re.findall(acts, PROVINCES[area][f"later_changes_{language}"])
            assert part.ids == (change.id,) == (f"register.{area}.latest",)


def contradicted(language: str) -> PlaceSummary:
    """Hưng Yên with an article of an outlet of a strange name that has 83 units; the register has 104."""
    observations = sources(language).observations
    row = observations.set_index("observation").loc["na-units.communes_after"].to_dict() | {
        "observation": "hy.communes_after", "area": "2025-33", "value": 83.0, "value_text": "83",
        "publisher": "<b>A*B</b>", "register_result": "fails",
    }  # fmt: skip
    more = pd.concat([observations, pd.DataFrame([row])], ignore_index=True)
    return place_summary("2025-33", replace(sources(language), observations=more))


@every_language
def test_a_contradiction_is_amber_with_its_sign_and_word(language: str) -> None:
    said = {
        "vi": ("⚠ bài báo và danh mục khác nhau", "⚠ khác: 104", "Theo danh mục: tỷ lệ giảm cao thứ hai"),
        "en": (
            "⚠ article and register differ",
            "⚠ differs: 104",
            "By the register: the second-highest percentage cut",
        ),
    }
    markup = drawn(contradicted(language), language)
    text = read(markup)
    assert "381 → 83 / 104 ⚠" in text
    assert [phrase for phrase in said[language] if phrase not in text] == []
    assert 'class="witnesses huge differ"' in markup
    assert lines(markup)[3].startswith(
        {"vi": "Đơn vị cấp xã; theo danh mục có", "en": "Commune-level units; in the"}[language]
    )
    assert re.findall(r'class="differs">([^<]*)<', markup) == ["83", said[language][1]]


def test_what_an_outlet_calls_itself_stays_text() -> None:
    markup = drawn(contradicted("vi"), "vi")
    assert "&lt;b&gt;A*B&lt;/b&gt;" in markup
    assert "<b>" not in markup


@every_language
def test_a_card_says_the_same_as_the_page_with_clause_and_day_in_few_words(language: str) -> None:
    place = summary("2025-24", language)
    name, origin, *others, register = lines(drawn(place, language, "place_card.html"))
    unsaid = {"vi": ", bài không ghi ngày", "en": ", no day given"}[language]
    whole = [line.replace(unsaid, "") for line in lines(page("2025-24", language))]
    assert (name, *others) == (whole[0], *whole[2:5])
    assert {
        "vi": "Danh mục khớp 99 (khoản 99, 1658/NQ-UBTVQH15); trước: khớp 313 (30/6/2025)",
        "en": "Register matches 99 (clause 99, 1658/NQ-UBTVQH15); before: matches 313 (30 June 2025)",
    }[language] == register
    assert origin.removeprefix({"vi": "Sáp nhập", "en": "Merged"}[language]) in lines(page("2025-24", language))[1]
    assert '<h3 class="name"><a href="./?province=Bắc Ninh">' in drawn(place, language, "place_card.html")


def test_what_is_no_province_is_refused() -> None:
    with pytest.raises(KeyError):
        place_summary("2024-24", sources("vi"))


@every_language
def test_one_number_of_a_place_has_both_witnesses(language: str) -> None:
    place = place_number("2025-40", "wards_after", sources(language))
    assert place.number.after == ("11",)
    assert place.number.ids == ("na-units.wards_after", "register.2025-40.wards_after")
    cut = place_number("2025-01", "communes_reduction", sources(language))
    assert (cut.number.before, cut.number.after) == (("526",), ("126",))
    assert cut.name == WRITTEN[language].get("Hà Nội", "Hà Nội")
