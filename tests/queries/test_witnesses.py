"""A number with its witnesses: what articles and register say is kept apart, none is withheld, none is preferred."""

import csv
from dataclasses import replace
from functools import cache
from typing import Any

import pandas as pd
import pytest

from dashboard import dataset, paths
from dashboard.queries.articles.numbers import ArticleNumber, summed
from dashboard.queries.register.acts import Act
from dashboard.queries.register.lookup import RegisterNumber
from dashboard.queries.witness_words import Entry, NumberInWords, in_words
from dashboard.queries.witnesses import (
    COMMUNES,
    DISTRICTS,
    PROVINCES,
    Measure,
    Number,
    Silence,
    Sources,
    Witnesses,
    witnesses,
)
from dashboard.words import Words

VI = Words.of("vi")


@cache
def sources(language: str = "vi") -> Sources:
    return Sources.read(dataset.load(), dataset.register(), Words.of(language))


def rows(name: str) -> list[dict[str, str]]:
    """A table as it stands in its file: the queries are not their registers witness."""
    with (paths.DATA / "reference" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PAIRS = {
    f"{era}-{row['gso_code']}": (int(row["communes_before"]), int(row["communes_after"]))
    for era, name in (("2025", "provinces"), ("2024", "former_provinces"))
    for row in rows(name)
}
"""Units before and after, of the 34 and of the 63."""


def article(value: float, *, status: str = "actual", result: str = "", **more: Any) -> ArticleNumber:
    return ArticleNumber(
        value, VI.number(value), ("x",), ("Báo A",), (status,), results=(result,) if result else (), **more
    )


def registered(value: float, indicator: str = "communes_after") -> RegisterNumber:
    return RegisterNumber(f"register.2025-33.{indicator}", indicator, value, VI.number(value), "khoản 1", Act())


def pair(after: Number, before: Number | None = None, **more: Number) -> Witnesses:
    numbers = {"reduction": Number(), "rate": Number()} | more
    return Witnesses("2025-33", COMMUNES, after, before or Number(register=registered(381)), silence=None, **numbers)


def said(entry: Entry) -> str:
    """The pieces of an entry as they stand in its line."""
    return "".join((" " if part.close else " · ") + part.text for part in entry.parts).removeprefix(" · ")


def in_lines(place: Witnesses, words: Words = VI) -> tuple[NumberInWords, list[str]]:
    """The number in words, and its two lines as plain text."""
    number = in_words(place, "Hưng Yên", words)
    return number, [" | ".join(map(said, line.entries)) for line in number.lines]


def with_rows(*observed: dict[str, Any]) -> Sources:
    """The sources with more observations of commune-level units after, or what else the rows say."""
    like = sources().observations.set_index("observation").loc["na-units.communes_after"].to_dict()
    more = [like | {"observation": f"more-{place}"} | row for place, row in enumerate(observed)]
    return replace(sources(), observations=pd.concat([sources().observations, pd.DataFrame(more)], ignore_index=True))


def test_every_province_of_both_eras_has_the_registers_pair_wherever_articles_are_silent() -> None:
    for area, (before, after) in PAIRS.items():
        place = witnesses(area, COMMUNES, sources())
        registers = [number.register for number in place.numbers.values()]
        assert [number and number.id for number in registers] == [
            f"register.{area}.{name}"
            for name in ("communes_after", "communes_reduction", "communes_reduction_rate", "communes_before")
        ]
        assert (place.before.shown, place.after.shown) == ((VI.number(before),), (VI.number(after),))
        assert place.reduction.shown == (VI.number(before - after),)
        assert place.rate.shown == (VI.percent(100 * (before - after) / before),)


def test_the_country_has_three_pairs_with_their_acts() -> None:
    places = {}
    for measure in (PROVINCES, DISTRICTS, COMMUNES):
        place = witnesses("vn", measure, sources("en"))
        assert place.before.register
        assert place.after.register
        places[(*place.before.shown, *place.after.shown)] = (place.before.register.place, place.after.register.place)
    assert places == {
        ("63", "34"): ("counted in the register of 30 June 2025", "Resolution 202/2025/QH15 of 12 June 2025"),
        ("696", "0"): ("counted in the register of 30 June 2025", "abolished on 1 July 2025"),
        ("10,035", "3,321"): ("counted in the register of 30 June 2025", "34 resolutions of 16 June 2025"),
    }


def test_an_articles_number_stands_beside_the_registers() -> None:
    place = witnesses("2025-24", COMMUNES, sources())
    (after,), (before,) = place.after.articles, place.before.articles
    assert (after.text, after.ids, after.outlets, after.statuses) == (
        "99", ("bn-99.communes_after",), ("Báo Bắc Giang",), ("actual",),
    )  # fmt: skip
    assert (before.text, before.arithmetic) == ("313", "192 + 121")
    assert [number.agreement for number in place.numbers.values()] == ["agree"] * 4
    assert place.after.register
    assert place.after.register.act == Act("1658/NQ-UBTVQH15", 1, 99)
    assert place.silence is None


def test_equal_numbers_of_several_articles_are_one() -> None:
    (number,) = witnesses("2024-27", COMMUNES, sources()).after.articles
    assert number.text == "41"
    assert set(number.ids) == {
        "bn-communes-cut.communes_after", "bn-conclusion-1524.communes_after", "bn-district-committees.communes_after",
    }  # fmt: skip
    assert number.outlets == ("Báo Bắc Giang", "Báo Pháp luật Việt Nam")
    assert number.statuses == ("planned", "expected")


def test_a_province_that_went_alone_is_one_place_in_both_eras() -> None:
    new, old = (witnesses(area, COMMUNES, sources()) for area in ("2025-40", "2024-40"))
    assert new.after.articles == old.after.articles != ()
    assert (new.after.agreement, new.before.agreement) == ("agree", "register")


def test_a_commune_has_its_own_witnesses() -> None:
    merged = witnesses("2025-07210", Measure("predecessor_units"), sources())
    assert (merged.after.shown, merged.after.agreement) == (("7",), "agree")
    assert merged.after.register
    assert merged.after.register.act == Act("1658/NQ-UBTVQH15", 1, 92)
    size = witnesses("2025-07210", Measure("area_km2"), sources())
    assert in_lines(size)[1] == ["hơn 23\xa0km² (Báo Bắc Giang, bài không ghi ngày) · câu trích",
                             "khớp: 23,23\xa0km² (theo danh mục ngày 1/7/2025)"]  # fmt: skip
    people = witnesses("2025-07210", Measure("population"), sources())
    assert (people.after.agreement, in_lines(people)[1][1]) == ("article", "không có số này")


@pytest.mark.parametrize("area", ["2025-99", "2024-99", "2024-07210", "nowhere"])
def test_an_area_that_is_none_is_refused(area: str) -> None:
    with pytest.raises(KeyError):
        witnesses(area, COMMUNES, sources())


def test_the_two_silences_are_told_apart() -> None:
    none, other = (witnesses(area, COMMUNES, sources()).silence for area in ("2025-01", "2025-96"))
    assert none == Silence(0, 0, ())
    assert other
    assert (other.numbers, other.events) == (5, 9)
    assert {"bl-merger.provinces_merged", "bl-official-1-july"} < set(other.ids)


def test_of_a_former_province_only_what_lay_in_it_counts() -> None:
    silence = witnesses("2024-95", COMMUNES, sources()).silence
    assert silence
    assert "bl-preparatory.pilot_units" in silence.ids
    assert "bl-merger.provinces_merged" not in silence.ids
    assert witnesses("2024-96", COMMUNES, sources()).silence == Silence(0, 0, ())


def test_where_all_former_provinces_are_told_the_new_one_is_their_sum_as_computed_by_us() -> None:
    more = with_rows(
        {"area": "2024-33", "indicator": "communes_before", "value": 139.0, "value_text": "139"},
        {"area": "2024-34", "indicator": "communes_before", "value": 242.0, "value_text": "242"},
    )
    place = witnesses("2025-33", COMMUNES, more)
    (before,) = place.before.articles
    assert (before.text, before.arithmetic, before.ids) == ("381", "139 + 242", ("more-0", "more-1"))
    assert (place.before.agreement, place.after.agreement) == ("agree", "register")
    assert (
        in_lines(place)[1][0]
        == "chúng tôi tính 381\xa0=\xa0139\xa0+\xa0242 (Báo Pháp luật Việt Nam) | bài báo không nêu"
    )


def test_what_does_not_add_up_to_the_whole_is_not_added() -> None:
    more = with_rows(*({"area": area, "indicator": "delegates"} for area in ("2024-33", "2024-34")))
    number, lines = in_lines(witnesses("2025-33", Measure("delegates"), more))
    assert (number.after, number.status) == ((), "bài báo không nêu")
    assert lines == ["bài báo không nêu số này | 2 số liệu khác", "không có số này"]


def test_an_area_that_the_register_doubts_is_said_to_be_in_doubt() -> None:
    flagged = sources().register.communes.set_index("area")["flags"].str.contains("area_doubtful")
    doubtful = witnesses(flagged.index[flagged][0], Measure("area_km2"), sources()).after.register
    assert doubtful
    assert doubtful.text.endswith("(chưa chắc)")


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(((article(139),),), id="one part"),
        pytest.param(((article(139),), ()), id="a part is silent"),
        pytest.param(((article(139),), (article(242), article(241))), id="a part has two numbers"),
        pytest.param(((article(139),), (article(240, exact=False),)), id="a part has a round number"),
    ],
)
def test_there_is_no_sum_without_one_exact_number_of_each_part(parts: tuple[tuple[ArticleNumber, ...], ...]) -> None:
    assert summed(parts, VI) is None


def test_a_sum_with_a_plan_is_a_plan() -> None:
    total = summed(((article(58, status="planned"),), (article(41),)), VI)
    assert total
    assert (total.value, total.statuses, total.done) == (99, ("planned",), False)


@pytest.mark.parametrize(
    ("number", "agreement", "shown"),
    [
        (Number(), "unknown", ()),
        (Number(register=registered(82)), "register", ("82",)),
        (Number((article(82, result="holds"),), registered(82)), "agree", ("82",)),
        (Number((article(82),), registered(82)), "agree", ("82",)),
        (Number((article(80, exact=False, result="holds"),), registered(82)), "agree", ("82",)),
        (Number((article(83, result="fails"),), registered(82)), "differ", ("83", "82")),
        (Number((article(83),), registered(82)), "differ", ("83", "82")),
        (Number((article(83, result="open"),), registered(82)), "doubt", ("83",)),
        (Number((article(82), article(83)), registered(82)), "differ", ("83", "82")),
        (Number((article(83, status="planned"),), registered(82)), "differ", ("82",)),
        (Number((article(83),)), "article", ("83",)),
        (Number((article(83), article(84))), "differ", ("83", "84")),
        (Number((article(83, days=("1/7/2025",)), article(84, days=("1/8/2025",)))), "article", ("83", "84")),
        (Number((article(83), article(84, status="planned"))), "article", ("83",)),
        (Number((article(1, exact=False), article(2, exact=False))), "article", ("1", "2")),
    ],
)
def test_what_stands_in_large_type(number: Number, agreement: str, shown: tuple[str, ...]) -> None:
    assert (number.agreement, number.shown) == (agreement, shown)


def test_a_contradiction_shows_both_numbers_with_sign_and_word() -> None:
    place = pair(
        Number((article(83, result="fails"),), registered(82)),
        reduction=Number(register=registered(299, "communes_reduction")),
        rate=Number(register=registered(78.48, "communes_reduction_rate")),
    )
    number, lines = in_lines(place)
    assert (number.before, number.after, number.change) == (("381",), ("83", "82"), "")
    assert number.warning == "⚠ bài báo và danh mục khác nhau"
    assert number.spoken == "từ 381 còn 83 theo báo, 82 theo danh mục"
    assert lines == [
        "83 (Báo A, bài không ghi ngày) · câu trích | bài báo không nêu",
        "⚠ khác: 82 (khoản 1) | 381 (khoản 1) | −299 (−78,48)",
    ]
    marked = [part.text for line in number.lines for entry in line.entries for part in entry.parts if part.differs]
    assert marked == ["83", "⚠ khác: 82"]


def test_articles_that_contradict_each_other_are_said_to() -> None:
    number, lines = in_lines(pair(Number((article(83), article(84))), Number()))
    assert (number.after, number.warning) == (("83", "84"), "⚠ các bài nêu khác nhau")
    assert lines[1] == "không có số này"


def test_the_silence_on_one_of_two_numbers_is_said() -> None:
    only_before = pair(Number(register=registered(104)), Number((article(381, result="holds"),), registered(381)))
    assert in_lines(only_before)[1] == [
        "381 (Báo A, bài không ghi ngày) · câu trích | bài báo không nêu",
        "104 (khoản 1) | khớp\xa0381 (khoản 1)",
    ]


def test_a_rate_is_compared_where_an_article_prints_it() -> None:
    follows = article(72.7, arithmetic="277 ÷ 381", result="fails")
    for number, expected in ((article(70, result="fails"), ["104 (khoản 1)", "⚠ khác: 72,7 (khoản 1)"]),
                             (follows, ["104 (khoản 1)"])):  # fmt: skip
        place = pair(Number(register=registered(104)), Number(), rate=Number((number,), registered(72.7, "rate")))
        assert in_lines(place)[1][1].split(" | ") == expected


def test_what_was_planned_is_never_told_as_done() -> None:
    number, lines = in_lines(pair(Number((article(83, status="planned"),)), Number()))
    assert (number.after, number.status, number.warning) == (("83",), "theo kế hoạch", "")
    assert lines[0].startswith("83 (Báo A, theo kế hoạch, bài không ghi ngày) · câu trích")
    number, lines = in_lines(pair(Number((article(83, status="planned", result="fails"),), registered(82))))
    assert (number.after, number.status, number.warning) == (("82",), "", "")
    assert lines[1].startswith("⚠ khác: 82")


def test_who_and_when_is_said_again_only_where_it_changes() -> None:
    _number, (line, _register) = in_lines(witnesses("2024-24", COMMUNES, sources()))
    assert line == (
        "58 (Báo Bắc Giang, theo kế hoạch, bài không ghi ngày) · câu trích | giảm 69,79% · câu trích | "
        "192 (thực tế) · câu trích"
    )


def test_all_numbers_on_screen_open_what_they_stand_on() -> None:
    for area in ("2025-24", "2025-40", "2025-01", "2024-27", "2025-96"):
        for line in in_lines(witnesses(area, COMMUNES, sources()))[0].lines:
            for entry in line.entries:
                digits = any(character.isdigit() for part in entry.parts for character in part.text)
                assert not digits or any(part.ids for part in entry.parts), entry
