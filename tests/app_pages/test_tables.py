"""Tables that readers sort: numbers and days are numbers and days, not texts, whatever they read like."""

import re

import pandas as pd
import pytest
from opening import opened
from streamlit.testing.v1 import AppTest

from dashboard import dataset
from dashboard.words import LANGUAGES

TEXT_OF_NUMBER_OR_DAY = re.compile(r"[−+~≈]?\d[\d.,/ ]*\s?(%|km²|persons|người)?")
TABLES = {
    "figure of numbers": ("units", {"province": "Nghệ An", "number": "figure.staff.table"}),
    "figure of events": ("timeline", {"province": "Bắc Ninh", "number": "figure.timeline.table"}),
    "figure of changes": ("units", {"province": "Bắc Ninh", "number": "figure.area_flow.table"}),
    "all provinces": ("compare", {"view": "table"}),
    "numbers left out": ("articles", {"article": str(dataset.load().articles.article.iloc[0])}),
}


def tables(app: AppTest) -> list[pd.DataFrame]:
    return [element.value for element in app.dataframe]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TABLES)
def test_no_column_holds_numbers_or_days_as_text(name: str, language: str) -> None:
    page, query = TABLES[name]
    shown = tables(opened(page, lang=language, **query))
    assert shown
    for table in shown:
        for heading, column in table.select_dtypes(["object", "string"]).items():
            texts = [text for text in column.dropna().astype("str") if text]
            alike = [text for text in texts if TEXT_OF_NUMBER_OR_DAY.fullmatch(text)]
            assert len(alike) * 2 <= len(texts), (heading, alike[:3])


def test_numbers_and_days_are_of_their_kinds() -> None:
    (numbers, *_rest) = reversed(tables(opened("units", lang="en", province="Nghệ An", number="figure.staff.table")))
    assert pd.api.types.is_numeric_dtype(numbers["Number"])
    assert pd.api.types.is_datetime64_any_dtype(numbers["As of"])
    (events, *_rest) = reversed(
        tables(opened("timeline", lang="en", province="Bắc Ninh", number="figure.timeline.table"))
    )
    assert pd.api.types.is_datetime64_any_dtype(events["Date"])
