import pandas as pd
import pytest
from charting import marks, misfits

from dashboard.charts.parts import style
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.ward_standard import INDICATORS, takeaway, ward_standard
from dashboard.dataset import load
from dashboard.queries.articles.readable import described_observations
from dashboard.typeface import text_width
from dashboard.words import Words


def real(language: str) -> pd.DataFrame:
    rows = described_observations(load(), Words.of(language))
    return rows[rows.indicator.isin(INDICATORS)]


def test_bars_are_the_percentages_with_all_that_they_show():
    bars = marks(ward_standard(real("en"), canvas=Canvas(Words.of("en"))))
    assert [bar.x for bar in bars] == [422, 585]
    assert [bar.ids for bar in bars] == [
        "bgw-size.area_share_of_standard;bgw-size.area_km2;computed.ward-area-standard",
        "bgw-size.population_share_of_standard;bgw-size.population;computed.ward-population-standard",
    ]


@pytest.mark.parametrize(
    ("language", "area", "share", "population"),
    [("en", "more than 23\xa0km²", "422%", "123,000"), ("vi", "hơn 23\xa0km²", "422%", "123.000")],
)
def test_sizes_stand_beside_the_bars_in_the_language(language: str, area: str, share: str, population: str):
    said = " ".join(
        note.text for note in ward_standard(real(language), canvas=Canvas(Words.of(language))).layout.annotations
    )
    assert f"<b>{area}</b>" in said
    assert f"<b>{share}</b> · 4" in said, "and how many times that is"
    assert f"<b>{population}</b>" in said


def test_one_line_of_the_standard_crosses_all_bars_and_is_named_once():
    figure = ward_standard(real("en"), canvas=Canvas(Words.of("en"), "dark"))
    assert [note.text for note in figure.layout.annotations].count("standard = 100%") == 1
    bars, lines = marks(figure, "bar"), [shape for shape in figure.layout.shapes if shape.layer == "below"]
    assert {shape.x0 for shape in figure.layout.shapes} == {100}
    (line,) = lines
    assert line.y0 < min(bar.y - bar.thick / 2 for bar in bars)
    assert line.y1 > max(bar.y + bar.thick / 2 for bar in bars)
    assert bars[0].fill == style.PALETTES["dark"].after


@pytest.mark.parametrize("language", ["en", "vi"])
def test_what_the_standard_is_stands_in_the_words_of_the_data_and_no_implied_number_beside_it(language: str):
    rows = real(language)
    computed = rows[rows.basis == "computed"]
    written = " ".join(
        note.text.replace("<br>", " ").replace("\N{NO-BREAK SPACE}", " ")
        for note in ward_standard(rows, canvas=Canvas(Words.of(language))).layout.annotations
    )
    assert len(computed) == 2
    assert all(note in written for note in computed.note_text)
    assert not any(value.replace("\N{NO-BREAK SPACE}", " ") in written for value in computed.value_text)


def test_a_bar_that_ends_before_the_standard_is_drawn_with_it():
    rows = real("en").replace({422.0: 87.0, "422%": "87%", 585.0: 64.0, "585%": "64%"})
    figure = ward_standard(rows, canvas=Canvas(Words.of("en")))
    said = [note.text for note in figure.layout.annotations]
    assert "<b>87%</b>" in said
    assert said.count("standard = 100%") == 1
    assert misfits(figure) == []


def test_a_long_percentage_has_room_behind_the_longest_bar():
    rows = real("en").replace({422.0: 424.05, "422%": "424.05%", 585.0: 424.05, "585%": "424.05%"})
    figure = ward_standard(rows, canvas=Canvas(Words.of("en")))
    labels = [note for note in figure.layout.annotations if "424.05%" in note.text]
    assert len(labels) == 2
    assert all(text_width(note.text, style.LARGE) + note.xshift <= figure.layout.margin.r for note in labels)


def test_takeaway():
    rows = real("en")
    assert takeaway(rows, words=Words.of("en")) == (
        "Bắc Giang ward: 422% of the standard area and 585% of the standard population"
    )
    part = rows[rows.indicator == "area_share_of_standard"]
    assert takeaway(part, words=Words.of("en")) == "Bắc Giang ward: 422% of the standard area"
    assert "123.000" in takeaway(real("vi")[lambda rows: rows.indicator == "population"], words=Words.of("vi"))


def test_nothing_gives_nothing_and_the_input_stays():
    rows = real("vi")
    before = rows.copy(deep=True)
    assert len(ward_standard(rows.iloc[:0], canvas=Canvas(Words.of("vi"))).data) == 0
    assert takeaway(rows.iloc[:0], words=Words.of("vi")) == ""
    ward_standard(rows, canvas=Canvas(Words.of("vi")))
    pd.testing.assert_frame_equal(rows, before)


@pytest.mark.parametrize("percent", [60.5, 99.0, 140.0, 250.5, 1234.5])
@pytest.mark.parametrize("language", ["en", "vi"])
def test_words_of_several_units_fit_wherever_the_standard_stands(language: str, percent: float):
    rows = real(language)
    share = rows.indicator.str.endswith("share_of_standard")
    written = Words.of(language).percent(percent, 2)
    other = rows.assign(
        area_name="phường Hoàng Văn Thụ",
        value=rows.value.mask(share, percent),
        value_text=rows.value_text.mask(share, written),
    )
    for table in (other, pd.concat([other, rows])):
        assert misfits(ward_standard(table, canvas=Canvas(Words.of(language)))) == []
