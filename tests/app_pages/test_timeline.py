"""The timeline: turning days, the dated list before the lanes, the centre apart, what has no date; and silence."""

import html
import re

import pytest
from opening import opened, seen
from streamlit.testing.v1 import AppTest

from dashboard import dataset
from dashboard.queries.articles.readable import dated, described_events, distinct_events, undated
from dashboard.queries.dated_list import FEWEST, IN_SIGHT
from dashboard.words import LANGUAGES, Words

every_language = pytest.mark.parametrize("language", LANGUAGES)


def lists(app: AppTest) -> list[str]:
    return [str(one.proto.body) for one in app.get("html") if '<section class="told' in one.proto.body]


def ids(piece: str) -> set[str]:
    return {name for names in re.findall(r'data-number="([^"]*)"', piece) for name in names.split(",")}


def read(piece: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", piece)).split())


def kinds_of_elements(app: AppTest) -> list[str]:
    """What stands on the page, from above: milestones, the filter, the list, the chart."""
    marks = {
        '<section class="milestones"': "milestones",
        '<section class="told dated"': "list",
        '<section class="told"': "rows",
    }
    found = []
    for element in app.main:
        if element.type == "html":
            found += [next((name for mark, name in marks.items() if mark in element.proto.body), "")]
        else:
            found += [element.type]
    return [name for name in found if name in ("milestones", "expander", "list", "plotly_chart", "rows")]


@pytest.mark.parametrize("query", [{}, {"province": "Bắc Ninh"}])
@every_language
def test_milestones_then_the_list_then_the_lanes(language: str, query: dict[str, str]) -> None:
    order = kinds_of_elements(seen("timeline", lang=language, **query))
    assert order[:4] == ["milestones", "expander", "list", "plotly_chart"]
    assert set(order[4:]) == {"rows"}
    assert "<details" in lists(seen("timeline", lang=language, **query))[1], "what the centre issued is folded"


@every_language
def test_the_list_has_every_dated_event_and_what_was_planned_says_so(language: str) -> None:
    words = Words.of(language)
    events = described_events(dataset.load(), words)
    provinces, centre, *_ = lists(seen("timeline", lang=language))
    assert not ids(provinces) & ids(centre)
    listed = provinces + centre
    assert ids(listed) >= set(dated(events).event)
    for row in dated(distinct_events(events)).to_dict("records"):
        (line,) = [one for one in listed.split("<li>")[1:] if f'data-number="{row["ids"].replace(";", ",")}"' in one]
        place = row["area_name"] if row["province_name"] else ""
        for part in (row["title_text"], place, row["date_text"], row["publisher"]):
            assert part.casefold() in read(line).casefold()
        assert (f"{row['status_name']} · ".casefold() in read(line).casefold()) is (row["status"] != "actual")
    for month in provinces.split("<h3>")[1:]:
        in_sight, _, folded = month.partition("<details>")
        assert in_sight.count("<li>") <= IN_SIGHT + (FEWEST - 1 if not folded else 0)
        assert not folded or folded.count("<li>") >= FEWEST


@every_language
def test_of_a_province_its_own_come_first_and_the_centre_apart(language: str) -> None:
    words = Words.of(language)
    app = seen("timeline", lang=language, province="Bắc Ninh")
    events = described_events(dataset.load(), words)
    first, centre, rest = lists(app)
    assert ids(first) >= set(dated(events[events.province_name == "Bắc Ninh"]).event)
    assert not ids(first) & set(events.event[events.province_name != "Bắc Ninh"])
    assert ids(centre) >= set(dated(events[events.province_name == ""]).event)
    assert ids(rest) >= set(undated(distinct_events(events[events.province_name == "Bắc Ninh"])).event)
    (chart,) = app.get("plotly_chart")
    assert chart.proto.alt.startswith("Bắc Ninh (")


@every_language
def test_a_place_without_an_article_has_its_own_act_what_holds_for_all_and_one_line(language: str) -> None:
    app = seen("timeline", lang=language, province="Hà Nội")
    assert kinds_of_elements(app) == ["milestones", "rows"]
    days = next(str(one.proto.body) for one in app.get("html") if '<section class="milestones"' in one.proto.body)
    (last,) = [day for day in days.split("<li>") if "1656/NQ-UBTVQH15" in day]
    for part in ("1656/NQ-UBTVQH15", "126", {"vi": "16/6/2025", "en": "16 June 2025"}[language]):
        assert part in read(last).replace("\N{NO-BREAK SPACE}", " ")
    assert "register.2025-01.communes_after" in ids(last)
    (centre,) = lists(app)
    assert ids(centre) == ids(lists(seen("timeline", lang=language))[1]), "it holds for every province"
    (silence,) = app.caption
    assert {"vi": "Hà Nội", "en": "Hanoi"}[language] in silence.value


@every_language
def test_kinds_filter_the_list_and_the_headline_is_true_of_what_is_left(language: str) -> None:
    words = Words.of(language)
    events = described_events(dataset.load(), words)
    for kind in sorted(set(events.kind)):
        app = opened("timeline", lang=language, kind=kind)
        left = dated(distinct_events(events[(events.kind == kind) & (events.province_name != "")]))
        charts = app.get("plotly_chart")
        assert len(charts) == bool(len(left))
        if len(left):
            assert ids(lists(app)[0]) <= set(events.event[events.kind == kind])
            assert read(lists(app)[0]).startswith(f"{len(left)} ")
            assert charts[0].proto.alt
        else:
            assert app.info[0].value == words.text("No dated events of this kind.")


def test_the_kinds_hold_for_the_centre_too() -> None:
    app = opened("timeline", lang="en", province="Nghệ An", kind="trial_operation")
    events = described_events(dataset.load(), Words.of("en"))
    opened_by_rows = {name for piece in lists(app) for name in ids(piece)}
    assert opened_by_rows
    assert opened_by_rows <= set(events.event[events.kind == "trial_operation"])
