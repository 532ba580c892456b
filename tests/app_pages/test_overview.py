"""The first page: for each of 34 provinces its answer, for several their cards, for none the country."""

import csv
import html
import json
import re

import pytest
from opening import headlines, opened, seen
from streamlit.testing.v1 import AppTest

from dashboard import dataset, paths
from dashboard.queries.areas import place_name
from dashboard.words import LANGUAGES, Words

every_language = pytest.mark.parametrize("language", LANGUAGES)
with (paths.REFERENCE / "provinces.csv").open(encoding="utf-8", newline="") as file:
    PROVINCES = {row["name_vi"]: row for row in csv.DictReader(file)}
REPORTED = {"Bắc Ninh", "Cà Mau", "Nghệ An", "Phú Thọ"}
SILENT = {"vi": "chưa có bài về", "en": "no article here on"}
EIGHT = ["Huế", "Hà Nội", "Cà Mau", "An Giang", "Bắc Ninh", "Lai Châu", "Phú Thọ", "Nghệ An"]


def markup(app: AppTest) -> list[str]:
    return [str(element.proto.body) for element in app.get("html")]


def read(piece: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", piece)).split())


def pieces(app: AppTest, kind: str) -> list[str]:
    """The elements of the page in which something of this class stands."""
    return [body for body in markup(app) if re.search(rf'class="{kind}[" ]', body)]


def links(piece: str) -> list[str]:
    return [html.unescape(address) for address in re.findall(r'href="([^"]*)"', piece)]


def place(name: str, language: str) -> AppTest:
    return seen("overview", province=name, lang=language)


@pytest.mark.parametrize(("name", "language"), [(name, LANGUAGES[place % 2]) for place, name in enumerate(PROVINCES)])
def test_every_province_is_answered_and_has_its_figure_its_silence_and_its_communes(name: str, language: str) -> None:
    app, row, words = place(name, language), PROVINCES[name], Words.of(language)
    assert not app.exception
    assert app.session_state["province"] == [name]
    (answer,) = pieces(app, "place")
    called = place_name(name, words)
    assert answer.count("<h1") == 1
    assert len(app.title) + "".join(markup(app)).count("<h1") == 1
    assert read(answer).startswith(called)
    assert f"{row['communes_before']} → {row['communes_after']}" in read(answer)
    (chart,) = app.get("plotly_chart")
    assert {row["communes_before"], row["communes_after"]} <= set(re.findall(r"\d+", chart.proto.alt))
    (headline,) = headlines(app).values()
    assert len(headline) <= 90
    silences = [read(piece) for piece in pieces(app, "told") if SILENT[language] in piece]
    assert len(silences) == (name not in REPORTED)
    assert all(called in silence for silence in silences)
    (communes,) = pieces(app, "communes")
    assert len([link for link in links(communes) if "unit=2025-" in link]) == int(row["communes_after"])
    assert len([link for link in links(communes) if link.startswith("./commune?")]) == int(row["communes_after"])


@every_language
def test_the_numbers_of_articles_open_their_quotes_the_first_eight_in_sight(language: str) -> None:
    app = place("Bắc Ninh", language)
    numbers, dates = pieces(app, "told")
    observations = dataset.load().observations
    assert '<a href="?province=B%E1%BA%AFc%20Ninh&amp;number=bg-agencies-cut.provincial_agencies_reduction' in numbers
    assert numbers.partition("<details>")[0].count("<li>") == dates.partition("<details>")[0].count("<li>") == 8
    opened_by_rows = {name for ids in re.findall(r'data-number="([^"]*)"', numbers) for name in ids.split(",")}
    assert opened_by_rows <= set(observations.observation)
    assert not {name for name in opened_by_rows if name.endswith(("communes_before", "communes_after"))}
    assert {"vi": "theo kế hoạch · Báo Bắc Giang", "en": "planned · Báo Bắc Giang"}[language] in read(numbers)


def test_what_was_planned_is_never_told_as_done() -> None:
    (chart,) = place("Bắc Ninh", "en").get("plotly_chart")
    assert "Planned: Bắc Giang (old) from 192 commune-level units to 58" in chart.proto.alt


@every_language
def test_numbers_that_do_not_add_up_say_so_in_their_rows(language: str) -> None:
    numbers = pieces(place("Nghệ An", language), "told")[0]
    rows = [read(row) for row in re.findall(r"<li>.*?</li>", numbers, re.DOTALL)]
    sign = {"vi": "⚠ không khớp", "en": "⚠ does not add up"}[language]
    assert [row.split()[0].replace(",", ".") for row in rows if sign in row] == ["12.721", "7.800", "3.530"]


def test_of_two_silences_the_right_one_is_told() -> None:
    numbers, dates = pieces(place("Phú Thọ", "en"), "told")
    assert "The articles on Phú Thọ give no other number." in read(numbers)
    assert 'data-number="' in dates
    (silence,) = pieces(place("Hà Nội", "en"), "told")
    assert "There is no article here on Hanoi yet" in read(silence)
    assert links(silence) == ["./articles?part=articles&lang=en"]


def test_what_is_folded_says_what_else_the_register_knows() -> None:
    app = place("Bắc Ninh", "en")
    (facts,) = pieces(app, "folds")
    said = read(facts)
    for fact in (
        "National Assembly Resolution 202/2025/QH15", "administrative centre in Bắc Giang (old)",
        "townships: from 19 to 0",
        "18 units, abolished after 30 June 2025", "3,619,433", "39/2026/QH16", "Bắc Giang (old) 192 58",
    ):  # fmt: skip
        assert fact in said, fact
    assert not app.dataframe[1:], "the table of communes is drawn when it is opened, and not before"
    assert [link.partition("?")[0] for link in links(pieces(app, "doors")[-1])] == [
        "./units",
        "./timeline",
        "./compare",
    ]
    assert app.get("download_button")[-1].proto.label.startswith("Report on ")


def test_the_table_of_communes_is_drawn_on_demand() -> None:
    app = opened("overview", province="Điện Biên", lang="en")
    app.session_state["communes-of-2025-11"] = True
    app.run()
    assert len(app.dataframe[-1].value) == 45
    assert (app.dataframe[-1].value["Formed from"] != "").all()


@every_language
def test_both_archipelagos_are_named_on_the_small_map(language: str) -> None:
    (answer,) = pieces(place("Hà Nội", language), "place-head")
    named = re.findall(
        r'<span style="inset-inline-start: ([\d.]+)%; inset-block-start: ([\d.]+)%">(.*?)</span>', answer
    )
    assert [" ".join(name.split()) for _right, _down, name in named] == ["Hoàng Sa", "Trường Sa"]
    assert all(0 < float(part) < 100 for *parts, _name in named for part in parts)


@pytest.mark.parametrize("names", [EIGHT[:3], EIGHT])
@every_language
def test_several_stand_on_one_scale_beside_the_average_without_their_parts(names: list[str], language: str) -> None:
    app, words = opened("overview", province=names, lang=language), Words.of(language)
    (figure,) = app.get("plotly_chart")
    written = read(" ".join(note["text"] for note in json.loads(figure.proto.spec)["layout"]["annotations"]))
    assert f"−{words.percent(66.91)}" in written
    for name in names:
        before, after = PROVINCES[name]["communes_before"], PROVINCES[name]["communes_after"]
        called = place_name(name, words)
        assert re.search(rf"{called}( \(\w+\))? ·.*?\b{after}\b", written), called
        assert re.search(rf"\b{before}\b", written), called
    assert not re.search(r"\((cũ|old)\)", written)
    assert {"vi": "Bảng, thêm", "en": "Table with"}[language] in read(pieces(app, "figure-links")[0])


@pytest.mark.parametrize("names", [EIGHT[:3], EIGHT])
@every_language
def test_several_are_cards_in_the_order_chosen_up_to_six(names: list[str], language: str) -> None:
    app = opened("overview", province=names, lang=language)
    assert not app.exception
    title, cards = pieces(app, "places")
    called = [place_name(name, Words.of(language)) for name in names]
    assert title.count("<h1") == 1
    assert cards.count('class="merged-from"') == min(len(names), 6)
    assert [read(name) for name in re.findall(r'<h2 class="name">.*?</h2>', cards)] == called[:6]
    assert links(cards)[0] == "./?province=Hu%E1%BA%BF&lang=" + language
    assert "./compare" in links(pieces(app, "doors")[-1])[0]
    assert [box.label for box in app.expander] == (
        [] if len(names) < 6 else [{"vi": "Xem tất cả 8", "en": "Show all 8"}[language]]
    )
    if app.expander:
        app.session_state["more-places"] = True
        app.run()
        assert [
            read(name) for piece in pieces(app, "places") for name in re.findall(r'<h2 class="name">.*?</h2>', piece)
        ] == called


@every_language
def test_without_a_place_the_country_is_told_and_every_province_is_a_link(language: str) -> None:
    app, words = seen("overview", lang=language), Words.of(language)
    assert not app.exception
    (country,) = pieces(app, "place")
    assert "63 → 34" in read(country)
    assert f"{words.number(10035)} → {words.number(3321)}" in read(country)
    (links_of_all,) = pieces(app, "all-provinces")
    for name, row in PROVINCES.items():
        assert f"{place_name(name, words)} " in read(links_of_all)
        assert f"{row['communes_before']} → {row['communes_after']}" in read(links_of_all)
    assert len(links(links_of_all)) == 34
    (cards,) = pieces(app, "places")
    assert {read(name) for name in re.findall(r'<h3 class="name">.*?</h3>', cards)} == REPORTED
    (folds,) = pieces(app, "folds")
    assert "126/NQ-CP" in read(folds)
    assert "2026" in read(folds)


def test_the_turning_days_are_in_order_and_open_what_they_are_read_from() -> None:
    (days,) = pieces(seen("overview", lang="vi"), "milestones")
    rows = dataset.register().milestones
    assert re.findall(r"<b>(.*?)</b>", days) == [Words.of("vi").day(day) for day in rows.day]
    assert re.findall(r'data-number="(.*?)"', days) == [f"register.vn.{name}" for name in rows.indicator if name]
    assert "from-article" not in days
