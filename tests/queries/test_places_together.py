"""Several provinces together: their sentence is true of the register, their bars are to one scale, a key says whose."""

import csv
import html
import re
from functools import cache

import pytest

from dashboard import dataset, paths
from dashboard.queries.place_summary import place_summary
from dashboard.queries.places_together import PlacesTogether, places_together
from dashboard.queries.witnesses import Sources
from dashboard.templates import render
from dashboard.words import LANGUAGES, Words

with (paths.REFERENCE / "provinces.csv").open(encoding="utf-8", newline="") as file:
    UNITS = {
        f"2025-{row['gso_code']}": (int(row["communes_before"]), int(row["communes_after"]))
        for row in csv.DictReader(file)
    }
BAC_NINH, HA_NOI, NGHE_AN, LANG_SON, KHANH_HOA = "2025-24", "2025-01", "2025-40", "2025-20", "2025-56"


@cache
def sources(language: str) -> Sources:
    return Sources.read(dataset.load(), dataset.register(), Words.of(language))


@cache
def together(language: str, *areas: str) -> PlacesTogether:
    return places_together([place_summary(area, sources(language)) for area in areas], sources(language))


def test_the_sentence_ranks_by_share_and_names_the_country() -> None:
    three = (BAC_NINH, HA_NOI, NGHE_AN)
    assert together("vi", *three).sentence == (
        "Hà Nội có tỷ lệ giảm cao nhất (76,05%), Bắc Ninh thấp nhất (68,37%); cả nước giảm 66,91%."
    )
    assert together("en", *three).sentence == (
        "Hanoi cut the largest share (76.05%), Bắc Ninh the smallest (68.37%); the country cut 66.91%."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_all_provinces_the_sentence_is_true_of_the_register(language: str) -> None:
    words, all_of_them = Words.of(language), together(language, *UNITS)
    rates = {area: 100 * (before - after) / before for area, (before, after) in UNITS.items()}
    for end in (max, min):
        area = end(rates, key=lambda one: rates[one])
        name = place_summary(area, sources(language)).name
        assert name in all_of_them.sentence
        assert f"({words.percent(rates[area])})" in all_of_them.sentence
    before, after = (sum(pair[place] for pair in UNITS.values()) for place in (0, 1))
    assert words.percent(100 * (before - after) / before) in all_of_them.sentence
    assert words.number(before) in all_of_them.country
    assert words.number(after) in all_of_them.country


def test_level_provinces_are_named_together() -> None:
    assert together("vi", LANG_SON, KHANH_HOA).sentence == (
        "Lạng Sơn và Khánh Hòa có cùng tỷ lệ giảm (66,49%); cả nước giảm 66,91%."
    )


def test_bars_are_to_one_scale_in_the_order_chosen() -> None:
    scaled = together("vi", *UNITS).places
    assert [one.place.area for one in scaled] == list(UNITS)
    longest = max(before for before, _ in UNITS.values())
    for one in scaled:
        before, after = UNITS[one.place.area]
        assert (one.before, one.after) == pytest.approx((100 * before / longest, 100 * after / longest))


def test_a_bar_looks_like_whose_number_it_is_and_the_key_says_only_what_is_drawn() -> None:
    mixed = together("en", BAC_NINH, HA_NOI)
    assert [one.look for one in mixed.places] == ["article", "register"]
    assert list(mixed.key) == ["before", "article", "register"]
    assert list(together("en", HA_NOI, LANG_SON).key) == ["before", "register"]
    assert mixed.outlets == ("Báo Bắc Giang",)
    assert together("en", HA_NOI, LANG_SON).outlets == ()


def test_every_row_opens_its_number_and_is_heard_in_words() -> None:
    both = together("en", BAC_NINH, HA_NOI)
    markup = render("places_together.html", Words.of("en"), together=both, title="", source="", href=",".join)
    rows = re.findall(r"<li>.*?</li>", markup, re.DOTALL)
    for row, one in zip(rows, both.places, strict=True):
        assert f'data-number="{",".join(one.place.number.ids)}"' in row
        heard = re.sub(r'<span class="\w+" aria-hidden="true">.*?</span>', "", row, flags=re.DOTALL)
        assert (
            html.unescape(" ".join(re.sub(r"<[^>]*>", "", heard).split()))
            == f"{one.place.name} {one.place.number.spoken}"
        )
