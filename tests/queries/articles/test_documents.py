"""Readers see the number of a document as printed, and whose it is where two issuers have the same one."""

from dataclasses import replace

import pandas as pd
import pytest

from dashboard.dataset import Dataset, load
from dashboard.queries.articles.documents import document_names
from dashboard.queries.articles.readable import date_text, expression_text
from dashboard.words import Words

SETS = load()


@pytest.fixture(scope="module")
def shared() -> tuple[Dataset, str, str]:
    """The documents, the first of them once more as another issuer's; its key and that of the other."""
    first = SETS.documents.iloc[0]
    key = f"{first.document}@other-issuer"
    other = first.to_frame().T.assign(document=key, issuer="Another Committee", issuer_vi="Ban khác")
    return replace(SETS, documents=pd.concat([SETS.documents, other])), str(first.document), key


def test_a_number_that_one_issuer_has_stands_alone() -> None:
    assert document_names(SETS, Words.of("vi")) == {key: key for key in SETS.documents.document}


@pytest.mark.parametrize(("language", "issuer"), [("en", "Another Committee"), ("vi", "Ban khác")])
def test_a_number_that_two_issuers_have_stands_with_both(shared, language, issuer) -> None:
    sets, number, key = shared
    names = document_names(sets, Words.of(language))
    assert names[key] == f"{number} ({issuer})"
    assert names[number].startswith(f"{number} (")
    assert names[number] != names[key]
    assert not [name for name in names.values() if "@" in name]


def test_arithmetic_names_documents_as_readers_see_them(shared) -> None:
    sets, number, key = shared
    assert expression_text(f"{number} = {key}", sets, Words.of("en")).endswith(f", {number} (Another Committee)")
    assert "@" not in expression_text(f"{number} = {key}", sets, Words.of("vi"))


@pytest.mark.parametrize(
    ("start", "end", "precision", "told"),
    [
        ("2025-04-01", "2025-06-30", "month", ("in Q2 2025", "trong quý 2/2025")),
        ("2025-06-01", "2025-07-31", "month", ("in June 2025 – July 2025", "trong tháng 6/2025 – tháng 7/2025")),
        ("2025-07-01", "2025-07-31", "month", ("in July 2025", "trong tháng 7/2025")),
        ("2025-01-01", "2025-12-31", "year", ("in 2025", "trong năm 2025")),
        ("2025-06-24", "2025-06-28", "day", ("24–28 June 2025", "24–28/6/2025")),
    ],
)
def test_dates_of_periods(start, end, precision, told) -> None:
    row = pd.Series(
        {"start": pd.Timestamp(start), "end": pd.Timestamp(end), "precision": precision, "relation": "during"}
    )
    assert (date_text(row, Words.of("en")), date_text(row, Words.of("vi"))) == told


def test_a_quarter_is_no_month() -> None:
    row = {
        "start": pd.Timestamp("2025-04-01"),
        "end": pd.Timestamp("2025-06-30"),
        "precision": "month",
        "relation": "by",
    }
    assert date_text(pd.Series(row), Words.of("en")) == "by Q2 2025"
