import re

import pandas as pd
import pytest
from charting import marks, misfits, texts

from dashboard.charts.congresses_held import INDICATORS, congresses_held, takeaway
from dashboard.charts.parts.canvas import Canvas
from dashboard.dataset import load
from dashboard.queries.articles.readable import described_observations
from dashboard.words import Words


def real(language: str) -> pd.DataFrame:
    rows = described_observations(load(), Words.of(language))
    return rows[rows.indicator.isin(INDICATORS)]


def test_held_and_rest_fill_the_scale():
    bars = marks(congresses_held(real("en"), canvas=Canvas(Words.of("en"))), "bar")
    held, rest = bars[::2], bars[1::2]
    assert [bar.x for bar in held] == pytest.approx([56 / 531 * 100, 1692 / 1981 * 100])
    assert [bar.start for bar in rest] == [bar.x for bar in held]
    assert [bar.start + bar.x for bar in rest] == pytest.approx([100, 100])
    assert held[0].ids.split(";") == [
        "bn-congresses-held.grassroots_party_organizations", "bn-congresses-held.grassroots_party_congresses_held",
        "computed.grassroots-congress-share",
    ]  # fmt: skip
    assert rest[1].ids == "bn-congresses-held.affiliated_party_organizations"


@pytest.mark.parametrize(
    ("language", "labels"),
    [("en", ["56 of 531: 11%", "1,692 of 1,981: 85%"]), ("vi", ["56/531: 11%", "1.692/1.981: 85%"])],
)
def test_counts_and_whole_percents_stand_in_the_longer_part(language: str, labels: list[str]):
    figure = congresses_held(real(language), canvas=Canvas(Words.of(language)))
    inside = marks(figure, "scatter")
    assert [re.sub("<[^>]*>", "", one.label).strip() for one in inside] == labels
    assert [one.x for one in inside] == pytest.approx([56 / 531 * 100, 0])


def test_takeaway_has_both_counts():
    rows = real("en")
    assert takeaway(rows, words=Words.of("en")) == (
        "Bắc Ninh (old): 56 of 531 grassroots, 1,692 of 1,981 affiliated Party congresses held"
    )
    one = rows[rows.indicator.str.startswith("grassroots")]
    assert takeaway(one, words=Words.of("en")) == (
        "Bắc Ninh (old): 56 of 531 had held their congresses (Grassroots Party organizations)"
    )


def test_what_is_planned_is_not_told_as_held():
    sentence = takeaway(real("en").assign(status="planned"), words=Words.of("en"))
    assert "congresses held" not in sentence
    assert "planned" in sentence


def test_a_count_without_its_total_is_not_drawn():
    rows = real("en")
    alone = rows[rows.indicator == "grassroots_party_congresses_held"]
    assert len(congresses_held(alone, canvas=Canvas(Words.of("en"))).data) == 0
    assert "56" in takeaway(alone, words=Words.of("en"))


def test_nothing_gives_nothing_and_the_input_stays():
    rows = real("vi")
    before = rows.copy(deep=True)
    assert len(congresses_held(rows.iloc[:0], canvas=Canvas(Words.of("vi"))).data) == 0
    assert takeaway(rows.iloc[:0], words=Words.of("vi")) == ""
    congresses_held(rows, canvas=Canvas(Words.of("vi"), "dark"))
    pd.testing.assert_frame_equal(rows, before)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_several_areas_are_named_once_each_and_fit(language: str):
    rows = real(language)
    both = pd.concat([rows, rows.assign(area="2024-44", area_name="Thừa Thiên Huế (cũ)")])
    figure = congresses_held(both, canvas=Canvas(Words.of(language)))
    assert [text for text in texts(figure) if text.endswith(("(old)", "(cũ)"))] == [
        *rows.area_name[:1],
        "Thừa Thiên Huế (cũ)",
    ]
    assert misfits(figure) == []


def test_words_in_a_part_stay_when_it_is_chosen():
    figure = congresses_held(real("en"), canvas=Canvas(Words.of("en")))
    labels = list(figure.select_traces({"type": "scatter"}))
    assert labels
    assert [trace.unselected.textfont.color for trace in labels] == [trace.textfont.color for trace in labels]
