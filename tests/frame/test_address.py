"""The address: what is read from it, what is written into it, and names without diacritics."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from opening import PAGES, opened
from streamlit.testing.v1 import AppTest

from dashboard import dataset
from dashboard.folding import folded
from dashboard.frame import address, address_values, province_filter
from dashboard.queries.areas import province_names
from dashboard.words import Words

NAMES = province_names(dataset.load())
NUMBER = "na-staff.staff_assigned"


def sentences(app: AppTest) -> str:
    return " ".join(element.proto.body for element in app.get("html") if "blockquote" in element.proto.body)


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("bac ninh", "Bắc Ninh"),
        ("Tỉnh Bắc Ninh", "Bắc Ninh"),
        ("thanh pho ha noi", "Hà Nội"),
        ("Ho Chi Minh City", "Hồ Chí Minh"),
        ("TP.HCM", "Hồ Chí Minh"),
        ("Sài Gòn", "Hồ Chí Minh"),
        ("Bac Ninh province", "Bắc Ninh"),
        ("TP Đà Nẵng", "Đà Nẵng"),
        ("Thừa Thiên Huế", "Huế"),
        ("nghe", "Nghệ An"),
        ("ba ria vung tau", "Hồ Chí Minh"),
        ("quang", ""),
        ("nghe ann", ""),
        ("Atlantis", ""),
        ("  ", ""),
    ],
)
def test_a_province_is_meant_in_any_usual_writing(asked: str, name: str) -> None:
    assert province_filter.meant(asked) == name


@pytest.mark.parametrize(
    ("asked", "language", "said"),
    [
        ("vinh", "vi", "“vinh” có thể là: Vĩnh Long, Vĩnh Phúc (cũ, thuộc Phú Thọ), Trà Vinh (cũ, thuộc Vĩnh Long). "
         "Hãy chọn một; hiện chưa lọc theo tên này."),
        ("nghe ann", "en", "“nghe ann” could be: Nghệ An. Choose one; until then the name filters nothing."),
        ("ba ria vung tau", "en", "Bà Rịa - Vũng Tàu (old) became part of Ho Chi Minh City on 1 July 2025; Ho Chi Minh "
         "City is shown."),
        ("Atlantis", "en", "No such province or city, so left out of the filter: Atlantis"),
    ],
)  # fmt: skip
def test_who_asks_for_half_a_name_is_told_which_fit(asked: str, language: str, said: str) -> None:
    assert province_filter.explained([asked], Words.of(language)) == [said]


def test_no_more_is_told_than_can_be_read_at_once() -> None:
    (said,) = province_filter.explained([f"Atlantis {n}" for n in range(99)], Words.of("en"))
    assert said.count(",") < 10
    assert said.endswith("…")


def test_other_writings_of_todays_names_need_no_word() -> None:
    assert province_filter.explained(["bac ninh", "TP.HCM", "Huế"], Words.of("en")) == []


def test_every_name_without_diacritics_means_itself() -> None:
    assert [name for name in NAMES if province_filter.meant(folded(name)) != name] == []


def test_values_are_sorted_out_each_once() -> None:
    assert address.sort_out("a,b,,a, c", {"a", "c"}) == (["a", "c"], ["b"])


def test_no_id_holds_the_separator() -> None:
    tables = dataset.load()
    listed = [values for values in address_values.allowed(tables).values() if isinstance(values, frozenset)]
    for values in (address_values.ids(tables), *listed):
        assert [value for value in values if address.SEPARATOR in value] == []


def test_a_query_says_the_language_and_what_is_chosen() -> None:
    asked = address.query(["Bắc Ninh"], "vi", {"measure": ["percent"], "kind": [], "number": ["a>b", "c"]})
    assert parse_qs(asked) == {"province": ["Bắc Ninh"], "measure": ["percent"], "number": ["a>b,c"], "lang": ["vi"]}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_switches_open_as_the_link_says_in_both_languages(language: str) -> None:
    app = opened("compare", lang=language, indicator="staff_total")
    assert app.selectbox(key="indicator-switch").value == "staff_total"
    assert len(opened("timeline", lang=language, kind="congress").button_group(key="kind-switch").value) == 1


def test_a_link_shows_its_sentence_on_every_page() -> None:
    for page in PAGES:
        assert "is currently 12,721" in sentences(opened(page, lang="en", number=NUMBER)), page


def test_a_link_to_a_check_shows_the_sentences_behind_it() -> None:
    check = dataset.load().checks.set_index("check").query("result == 'fails'").index[0]
    assert "blockquote" in sentences(opened("overview", number=str(check)))


def test_unknown_values_are_named_once_and_ignored() -> None:
    app = opened("overview", lang="en", measure="furlongs", number=f"{NUMBER},*nope*")
    assert not app.exception
    said = [info.value for info in app.info if info.value.startswith("Part of the link")]
    assert said == [
        "Part of the link was not recognised and was ignored: measure=furlongs",
        r"Part of the link was not recognised and was ignored: number=\*nope\*",
    ]
    assert app.session_state["number"] == NUMBER
    assert [info for info in app.run().info if "recognised" in info.value] == []


def test_an_old_province_leads_to_the_new_one() -> None:
    app = opened("overview", lang="en", province=["bac giang", "nghe an"])
    assert app.session_state["province"] == ["Bắc Ninh", "Nghệ An"]
    assert "Bắc Giang (old) became part of Bắc Ninh on 1 July 2025; Bắc Ninh is shown." in [i.value for i in app.info]


def test_what_a_link_asks_for_and_nobody_reports_is_said() -> None:
    app = opened("compare", lang="en", province="Bắc Ninh", indicator="staff_total")
    assert any("What the link asks for is not here" in caption.value for caption in app.caption)


def test_every_link_keeps_the_view_and_reset_takes_its_filters_out() -> None:
    app = opened("units", lang="en", province="Nghệ An", measure="percent")
    hrefs = re.findall(r'href="([^"]+)"', " ".join(part.proto.body for part in app.get("html")))
    asked = [parse_qs(urlsplit(unescape(href)).query) for href in hrefs if "number=figure.staff" in href]
    assert asked
    for query in asked:
        del query["number"]
        assert query == {"province": ["Nghệ An"], "measure": ["percent"], "lang": ["en"]}
    (foot,) = [part.proto.body for part in app.get("html") if "Clear all filters" in part.proto.body]
    assert '?measure=percent&amp;lang=en">Clear all filters' in " ".join(foot.split())


@pytest.mark.parametrize(
    ("page", "query", "filtered"),
    [
        ("timeline", {"kind": "deadline"}, True),
        ("units", {"province": "Nghệ An"}, True),
        ("articles", {"part": "register"}, False),
        ("compare", {"view": "map"}, False),
        ("commune", {"q": "tan long"}, False),
    ],
)
def test_filters_are_cleared_where_something_is_filtered(page: str, query: dict[str, str], filtered: bool) -> None:
    app = opened(page, lang="en", **query)
    assert any("Clear all filters" in part.proto.body for part in app.get("html")) is filtered
