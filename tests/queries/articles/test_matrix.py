"""What articles say of whole provinces as rows to take away."""

import csv
import io

import pytest

from dashboard import dataset, exports
from dashboard.queries.articles.matrix import alike, long, whole_provinces
from dashboard.queries.articles.readable import described_observations
from dashboard.queries.articles.row_kinds import ALWAYS, headings, spreadsheet
from dashboard.words import LANGUAGES, Words

TABLES = dataset.load()
each_language = pytest.mark.parametrize("language", LANGUAGES)


def whole(language: str):
    rows = described_observations(TABLES, Words.of(language))
    return rows[rows.level == "province"]


@each_language
def test_rows_to_take_away_are_the_cells_and_nothing_else(language: str) -> None:
    observations = whole(language)
    rows = long(observations, Words.of(language))
    silent = Words.of(language).text("not reported")
    cells = observations.drop_duplicates(["area_name", "indicator_name"])
    assert list(rows.observation[rows.observation != ""]) == list(
        observations.sort_values(["rank", "area_name"], kind="stable").observation
    )
    empty = rows[rows.observation == ""]
    pairs = observations.area_name.nunique() * observations.indicator.nunique()
    assert len(empty) == pairs - len(cells)
    assert set(empty.value_text) == {silent}
    assert empty.value.isna().all(), "what is not reported is not zero"


@each_language
def test_each_reported_row_has_its_quotation_and_address_and_no_cell_is_a_formula(language: str) -> None:
    rows = long(whole(language), Words.of(language))
    sheet = spreadsheet(rows, Words.of(language))
    columns = [headings(rows, Words.of(language))[name] for name in ALWAYS]
    heading, *cells = list(csv.reader(io.StringIO(exports.csv(sheet).decode("utf-8-sig"), newline="")))
    assert set(columns) <= set(heading)
    places = [heading.index(name) for name in columns]
    quoted = (rows.observation != "") & (rows.basis != "computed")
    assert len(cells) == len(rows)
    for cell, read in zip(cells, quoted, strict=True):
        assert all(cell[place] for place in places) == read
    assert not [text for cell in cells for text in cell if text.startswith(exports.FORMULA_STARTS)]


def test_one_area_alone_has_no_silent_row() -> None:
    rows = whole("vi")
    assert (long(rows[rows.area_name == "Nghệ An"], Words.of("vi")).observation != "").all()


def test_a_new_province_is_not_compared_with_its_own_former_ones() -> None:
    rows = whole_provinces(described_observations(TABLES, Words.of("en")))
    after = alike(rows[rows.indicator == "communes_after"])
    assert set(after.area_name) == {"Bắc Ninh (new)", "Nghệ An"}
    congresses = rows[rows.indicator == "grassroots_party_congresses_held"]
    assert set(alike(congresses).area_name) == {"Bắc Ninh (old)"}, "only former ones have it"
