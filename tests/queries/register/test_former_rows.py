"""The provinces of before beside those of after, and what articles say of both."""

import pandas as pd
import pytest

from dashboard.dataset import load, register
from dashboard.queries.articles.readable import described_observations
from dashboard.queries.beside_register import beside_register
from dashboard.queries.register.country import province_rows, provinces_of, spreadsheet
from dashboard.queries.register.former_rows import INTO, former_rows, with_formers
from dashboard.queries.register.standings import chosen_first
from dashboard.words import Words

ENGLISH = Words.of("en")


@pytest.fixture(scope="module")
def provinces() -> pd.DataFrame:
    return province_rows(register(), load(), ENGLISH)


def test_what_the_old_provinces_had_makes_up_what_a_merged_one_has(provinces) -> None:
    sums = former_rows(register(), ENGLISH).groupby("successor")[["communes_before", "communes_after"]].sum()
    merged = provinces[provinces.merged_from > 1].set_index("area")
    assert len(merged) == 23
    pd.testing.assert_frame_equal(sums, merged.sort_index()[sums.columns], check_names=False)


def test_one_that_went_alone_is_no_part_of_itself() -> None:
    assert former_rows(register(), ENGLISH, ["2025-01"]).empty
    rows = former_rows(register(), ENGLISH, ["2025-24", "2025-01"])
    assert list(rows.name) == ["Bắc Giang (old)", "Bắc Ninh (old)"]
    assert list(rows.reduction) == [134, 80]


def test_in_the_table_they_follow_their_province_and_lack_what_only_new_ones_have(provinces) -> None:
    shown = chosen_first(provinces, ["Hà Nội", "Bắc Ninh"], "reduction")
    table = with_formers(shown, former_rows(register(), ENGLISH, ["2025-24"]), ["2024-24"])
    at = list(table.area).index("2025-24")
    assert list(table.name[at : at + 3]) == ["Bắc Ninh", f"{INTO}Bắc Giang (old)", f"{INTO}Bắc Ninh (old)"]
    assert len(table) == 36
    assert table.rank_count[at + 1 : at + 2].isna().all()
    assert list(table.reported[at + 1 : at + 3]) == [True, False]
    sheet = spreadsheet(table, ENGLISH)
    assert sheet["Units before"].sum() == 10035 + 313


def test_a_mark_of_an_old_province_leads_to_its_new_one() -> None:
    assert provinces_of(register(), ["2024-27"]) == ["Bắc Ninh"]
    assert provinces_of(register(), ["bn-99.communes_after"]) == []


def test_articles_numbers_stand_with_the_province_that_the_register_has() -> None:
    observations = described_observations(load(), ENGLISH)
    rows = beside_register(observations, "", register())
    assert set(rows.row) == {"2025-24", "2025-40"}, "of new provinces alone"
    assert set(rows.indicator) == {"communes_before", "communes_after"}
    both = beside_register(observations, "", register(), former_rows(register(), ENGLISH))
    assert {"2024-24", "2024-27"} <= set(both.row)
    alone = observations[observations.area_name == "Nghệ An"].assign(area="2024-40")
    assert set(beside_register(alone, "xa_after", register()).row) == {"2025-40"}
    assert not both.differs.any()
