"""What the pages say: the answer, the contradiction, the silence."""

import json
import re

import pytest
from opening import seen
from streamlit.testing.v1 import AppTest

from dashboard import dataset


def text(app: AppTest) -> str:
    """All words of a page, tags removed, spaces folded."""
    parts = [str(element.proto.body) for kind in ("html", "markdown") for element in app.get(kind)]
    for kind in ("title", "header", "subheader", "caption", "info"):
        parts += [str(element.value) for element in app.get(kind)]
    return " ".join(re.sub(r"<[^>]*>", " ", " ".join(parts)).split())


def test_units_show_the_gap_of_1391_as_a_contradiction() -> None:
    said = text(seen("units", province="Nghệ An", lang="en"))
    assert "1,391" in said
    assert "1.391" in text(seen("units", province="Nghệ An", lang="vi"))


def test_choosing_the_new_bac_ninh_brings_both_old_provinces() -> None:
    charts = seen("units", province="Bắc Ninh", lang="vi").get("plotly_chart")
    drawn = " ".join(str(json.loads(chart.proto.spec)) for chart in charts)
    assert "Bắc Giang (cũ)" in drawn
    assert "Bắc Ninh (cũ)" in drawn


def test_units_of_another_province_do_not_show() -> None:
    assert "1.391" not in text(seen("units", province="Bắc Ninh", lang="vi"))


def test_articles_show_checks_the_failing_one_first() -> None:
    said = text(seen("articles", lang="en", part="checks"))
    assert said.index("does not add up") < said.index("✓ adds up")


def test_articles_mark_passages_and_name_what_was_read() -> None:
    article = dataset.load().observations.set_index("observation").article["na-staff.staff_total"]
    said = text(seen("articles", lang="en", article=article))
    assert "Keng Du, My Ly, Bac Ly" in said
    assert "12,721 District and commune staff" in said


FAILING = [name for check in dataset.load().checks.query("result == 'fails'").observations for name in check.split(";")]


@pytest.mark.parametrize(
    ("number", "language", "words"),
    [
        (FAILING[0], "en", "⚠ does not add up Nghệ An · The total"),
        (",".join(FAILING), "vi", "⚠ không khớp Nghệ An · Tổng"),
        ("difference-nghe-an-staff", "en", "⚠ does not add up Nghệ An · The total"),
    ],
)
def test_a_contradiction_is_said_once_where_its_numbers_are_read(number: str, language: str, words: str) -> None:
    assert text(seen("overview", lang=language, number=number)).count(words) == 1


def test_a_number_without_a_contradiction_has_none() -> None:
    assert FAILING
    assert "⚠" not in text(seen("overview", lang="en", number="na-units.communes_after"))


def test_the_numbers_of_provinces_are_downloaded_beside_them() -> None:
    labels = [button.label for button in seen("compare", lang="vi").get("download_button")]
    assert labels[-2:] == ["Tải số liệu trong các bài báo (CSV)", "Tải số liệu trong các bài báo (XLSX)"]
