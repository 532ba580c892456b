"""The cards of the first page: what is not reported is called by its own name, and nothing is counted twice."""

import re

import pandas as pd
import pytest

from dashboard.app_pages.parts.headline_cards import html
from dashboard.queries.articles.headlines import headlines
from dashboard.ui.view import View
from dashboard.words import Words

VIEW = View(Words.of("en"), "light", ())


def card(*left_out: str) -> str:
    """The words of Bắc Ninh's card where the articles do not give these indicators of its provinces."""
    rows = VIEW.all_observations
    rows = rows[~((rows.level == "province") & rows.indicator.isin(left_out))]
    first = next(one for one in headlines(rows, VIEW.all_events) if one.province == "Bắc Ninh")
    return " ".join(re.sub(r"<[^>]*>", " ", html(first, VIEW)).split())


@pytest.mark.parametrize(
    ("left_out", "words"),
    [
        (("communes_before",), "Bắc Giang (old) before: not reported → 58 −69.79%"),
        (("communes_after",), "Bắc Giang (old) 192 → after: not reported −69.79%"),
        (("communes_before", "communes_after"), "Bắc Giang (old) Units before and after: not reported −69.79%"),
    ],
)
def test_a_silence_says_of_what(left_out: tuple[str, ...], words: str) -> None:
    assert words in card(*left_out)


def test_numbers_of_the_card_are_not_counted_as_others() -> None:
    rows = VIEW.all_observations
    old = rows[(rows.province_name == "Bắc Ninh") & rows.area.str.startswith("2024-")]
    (only,) = headlines(old, pd.DataFrame(columns=VIEW.all_events.columns))
    shown = old[
        (old.level == "province") & old.indicator.isin(["communes_before", "communes_after", "communes_reduction_rate"])
    ]
    assert f"{len(old) - len(shown)} numbers about other things" in " ".join(html(only, VIEW).split())
