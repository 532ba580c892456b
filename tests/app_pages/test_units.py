"""How many units fewer: of the reader's places by both witnesses, then what else articles tell, and their silence."""

import csv
import html
import re

import pytest
from opening import headlines, opened, seen
from streamlit.testing.v1 import AppTest

from dashboard import dataset, paths
from dashboard.queries.areas import place_name
from dashboard.queries.articles.marks import LONGEST
from dashboard.words import LANGUAGES, Words

every_language = pytest.mark.parametrize("language", LANGUAGES)
with (paths.REFERENCE / "provinces.csv").open(encoding="utf-8", newline="") as file:
    PROVINCES = {row["name_vi"]: row for row in csv.DictReader(file)}
TOLD, HEARD, UNTOLD = "Bắc Ninh", "Phú Thọ", "Hà Nội"
"""A province of whose units articles give numbers, one of which they speak and give none, one of which they do not."""
SILENCE = {"vi": "ở đây chưa có bài về Hà Nội", "en": "no article here on Hanoi"}
SOURCE = {"vi": "Nguồn: ", "en": "Source: "}
COUNTED = re.compile(r"(\d+) → (\d+)")


def markup(app: AppTest) -> list[str]:
    return [str(part.proto.body) for part in app.get("html")]


def read(piece: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", piece)).split())


def answers(app: AppTest) -> str:
    """What stands first, below the title."""
    (piece,) = [body for body in markup(app) if re.search(r'class="(?:place )?places"', body)]
    return piece


def said(app: AppTest) -> str:
    return read(" ".join(markup(app)))


def links(app: AppTest) -> list[str]:
    (piece,) = [body for body in markup(app) if 'class="doors"' in body]
    return [html.unescape(address) for address in re.findall(r'href="([^"]*)"', piece)]


def charts(app: AppTest) -> list[str]:
    """The keys of the figures, in their order."""
    return [re.findall(r"([a-z_]+(?:-\d+)?)-chart", chart.proto.id)[-1] for chart in app.get("plotly_chart")]


def headings(app: AppTest) -> list[str]:
    """Whose figures follow, where there are several places."""
    return [read(body) for body in markup(app) if 'class="of-place"' in body]


def told() -> set[str]:
    tables = dataset.load()
    areas = tables.areas.set_index("area")
    spoken_of = [area for area in {*tables.observations.area, *tables.events.area} if areas.level[area] != "country"]
    return {areas.name_vi[areas.province[area]] for area in spoken_of}


@pytest.mark.parametrize("name", [TOLD, HEARD, UNTOLD])
@every_language
def test_one_province_is_answered_first_by_both_witnesses(name: str, language: str) -> None:
    app, row, words = seen("units", lang=language, province=name), PROVINCES[name], Words.of(language)
    assert not app.exception
    answer = answers(app)
    assert read(answer).startswith(place_name(name, words))
    assert COUNTED.findall(read(answer)) == [(row["communes_before"], row["communes_after"])]
    assert answer.count('class="chip"') == 2
    assert [link.partition("?")[0] for link in links(app)] == ["./", "./compare"]
    assert charts(app)[:1] == ["commune_reduction"]


@every_language
def test_of_a_province_without_article_the_register_is_shown_and_its_answer_says_so_once(language: str) -> None:
    app, row = seen("units", lang=language, province=UNTOLD), PROVINCES[UNTOLD]
    assert charts(app) == ["commune_reduction"]
    alternative = app.get("plotly_chart")[0].proto.alt
    assert row["communes_before"] in alternative
    assert row["communes_after"] in alternative
    assert said(app).count(SILENCE[language]) == 1
    (door, _everywhere) = next(body for body in markup(app) if 'class="doors"' in body).split("</a>")[:2]
    assert row["communes_after"] in read(door), "its communes, area and population are a step away"
    assert not app.caption
    assert not app.info


def test_of_two_silences_the_right_one_is_told() -> None:
    """Of a province that articles speak of it is said what they leave out, once, and that they give no number."""
    app = seen("units", lang="en", province=HEARD)
    assert "no article here" not in said(app)
    assert "this number is not reported ; reported: 6 events" in read(answers(app))
    assert said(app).count("Not reported for Phú Thọ: ") == 1
    assert charts(app) == ["commune_reduction"]


def test_what_one_province_is_not_told_of_is_not_drawn() -> None:
    app = seen("units", lang="en", province=TOLD)
    assert charts(app) == ["commune_reduction", "apparatus_cut", "area_flow", "ward_standard", "congresses_held"]
    assert "Not reported for Bắc Ninh: the new units by kind; staff." in said(app)
    assert not headings(app)


@every_language
def test_without_a_choice_those_that_articles_tell_stand_first_and_a_door_leads_to_all(language: str) -> None:
    app, words = seen("units", lang=language), Words.of(language)
    names = [read(name) for name in re.findall(r'<h3 class="name">.*?</h3>', answers(app))]
    assert sorted(names) == sorted(place_name(name, words) for name in told())
    assert links(app) == [f"./compare?lang={language}"]
    assert str(len(PROVINCES)) in said(app)


@every_language
def test_several_are_answered_in_the_order_chosen_then_drawn_one_after_the_other(language: str) -> None:
    chosen = ("Nghệ An", UNTOLD, TOLD)
    app, words = seen("units", lang=language, province=chosen), Words.of(language)
    assert not app.exception
    names = [read(name) for name in re.findall(r'<h2 class="name">.*?</h2>', answers(app))]
    assert names == [place_name(name, words) for name in chosen]
    assert headings(app) == ["Nghệ An", TOLD]
    assert charts(app) == [
        "commune_reduction", "unit_composition-40", "staff-40", "area_flow-40",
        "apparatus_cut-24", "area_flow-24", "ward_standard-24", "congresses_held-24",
    ]  # fmt: skip
    assert said(app).count(SILENCE[language]) == 1


def test_more_than_six_are_drawn_on_demand_and_at_most_twelve_places_in_one_figure() -> None:
    chosen = list(PROVINCES)[:8]
    app = opened("units", lang="en", province=chosen)
    assert answers(app).count("<article") == 6
    (*_of_provinces, more, _everywhere) = links(app)
    assert "view=all" in more
    assert "Show 2 more provinces" in said(app)
    everything = opened("units", lang="en", province=chosen, view="all", number="figure.commune_reduction.table")
    assert answers(everything).count("<article") == 8
    assert not [link for link in links(everything) if "view=all" in link]
    drawn = set(re.findall(r"Register: (.+?) went from", everything.get("plotly_chart")[0].proto.alt))
    (left_out,) = re.findall(r"Table with (\d+) more place", said(everything))
    assert 8 < len(drawn) <= 12
    assert len(drawn) + int(left_out) == everything.dataframe[-1].value["Place"].nunique()


@pytest.mark.parametrize("chosen", ["", TOLD, HEARD, UNTOLD, ("Nghệ An", UNTOLD, TOLD)])
@pytest.mark.parametrize(("language", "query"), [("vi", {"measure": "percent"}), ("en", {})])
def test_headlines_are_short_and_sources_named(
    language: str, query: dict[str, str], chosen: str | tuple[str, ...]
) -> None:
    app = seen("units", lang=language, **({"province": chosen} if chosen else {}), **query)
    assert not app.exception
    heads = list(headlines(app).values())
    assert len(heads) == len(app.get("plotly_chart"))
    assert [text for text in heads if not text or len(text) > LONGEST or text.endswith(".")] == []
    sources = re.findall(r'class="source-line">([^<]*)<', " ".join(markup(app)))
    assert len(sources) == len(heads)
    assert [line for line in sources if not line.strip().startswith(SOURCE[language])] == []


def test_the_switch_changes_only_the_first_figure() -> None:
    counts, percents = (seen("units", lang="en", province=TOLD, **more) for more in ({}, {"measure": "percent"}))
    assert [*headlines(counts).values()][1:] == [*headlines(percents).values()][1:]
    specifications = [[chart.proto.spec for chart in app.get("plotly_chart")] for app in (counts, percents)]
    assert [one == other for one, other in zip(*specifications, strict=True)] == [False, *[True] * 4]
