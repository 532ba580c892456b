import pandas as pd
import pytest

from dashboard.dataset import load
from dashboard.queries.articles.readable import described_changes
from dashboard.words import Words


@pytest.fixture(scope="module")
def changes() -> pd.DataFrame:
    return described_changes(load(), Words.of("en")).set_index("change")


def test_every_change_is_there_once(changes: pd.DataFrame):
    table = load().area_changes
    assert changes.index.tolist() == (table.predecessor + ">" + table.successor).tolist()


def test_a_change_that_an_article_tells_has_names_and_passage(changes: pd.DataFrame):
    row = changes.loc["2024-07201>2025-07210"]
    assert row["predecessor_name"] == "Thọ Xương ward (old)"
    assert (row["successor_name"], row["province_name"], row["level"]) == ("Bắc Giang ward", "Bắc Ninh", "commune")
    assert (row["kind_name"], row["article"]) == ("merged", "002_4c2bd504c13e15df")
    assert row["exact"]
    assert row["url"].startswith("https://")


def test_old_and_new_province_of_one_name_are_told_apart(changes: pd.DataFrame):
    row = changes.loc["2024-27>2025-24"]
    assert (row["predecessor_name"], row["successor_name"]) == ("Bắc Ninh (old)", "Bắc Ninh (new)")


def test_what_only_the_register_tells_has_no_passage(changes: pd.DataFrame):
    row = changes.loc["2024-01>2025-01"]
    assert [row[name] for name in ("exact", "article", "publisher", "url", "title")] == [""] * 5
    assert row["kind_name"] == "unchanged"


def test_words_follow_the_language():
    changes = described_changes(load(), Words.of("vi")).set_index("change")
    assert changes.kind_name["2024-01>2025-01"] == "không sắp xếp"
    assert changes.predecessor_name["2024-07201>2025-07210"] == "phường Thọ Xương (cũ)"
