"""What a check says: the arithmetic, the span of "over 23", what the article says, and how many there are of each."""

import pandas as pd
import pytest

from dashboard.dataset import load
from dashboard.queries.articles.checks import arithmetic, articles_of, computation, described_checks, tally
from dashboard.queries.articles.readable import by_day
from dashboard.words import Words


@pytest.mark.parametrize(
    ("check", "language", "result", "sum_in_words"),
    [
        (
            "rate-ward-area", "en", "adds up",
            "23 to under 24 ÷ 5.5 × 100 = 418.18% to under 436.36%; the article says 422%",
        ),
        (
            "rate-ward-population", "vi", "khớp, bài báo bỏ phần lẻ",
            "123.000 ÷ 21.000 × 100 = 585,71%; bài báo nêu 585%",
        ),
        ("same-41-two-articles", "en", "adds up", "stated 3 times: 41"),
        ("sum-new-bac-ninh", "en", "adds up", "58 + 41 = 99; as the article says"),
        (
            "difference-nghe-an-staff", "en", "does not add up",
            "12,721 − 7,800 = 4,921; the article says 3,530; difference 1,391",
        ),
        ("same-conclusion-number", "en", "the articles cannot tell", ""),
    ],
)  # fmt: skip
def test_a_check_says_what_is_compared(check: str, language: str, result: str, sum_in_words: str) -> None:
    words = Words.of(language)
    row = described_checks(load(), words).set_index("check", drop=False).loc[check]
    assert (row["result_name"], computation(row, words)) == (result, sum_in_words)


def test_a_check_names_the_articles_that_it_holds_against_each_other() -> None:
    words = Words.of("en")
    row = described_checks(load(), words).set_index("check", drop=False).loc["same-41-two-articles"]
    titles = dict(articles_of(row, load(), words))
    assert list(titles) == row["articles"].split(";")
    assert all(titles.values())


def test_the_checks_are_counted_by_result() -> None:
    words = Words.of("en")
    checks = arithmetic(described_checks(load(), words))
    text, counts = tally(checks, words), checks.result.value_counts()
    assert text.startswith(f"{len(checks)} checks: {counts['holds']} add up")
    assert text.endswith(f"{counts['fails']} does not add up")
    assert tally(checks[checks.result == "holds"].head(1), words) == "1 check: 1 adds up"


def test_what_is_due_before_a_day_comes_first_and_what_lasts_from_it_last() -> None:
    day, relations = pd.Timestamp("2025-07-01"), ["from", "on", "before", "on"]
    events = pd.DataFrame({
        "start": day, "end": pd.NaT, "precision": ["day", "month", "day", "day"], "relation": relations,
        "event": ["from", "month", "before", "on"],
    })  # fmt: skip
    assert list(by_day(events).event) == ["before", "on", "from", "month"]
