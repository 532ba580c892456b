"""The language of a text is found or asked for, never assumed: numbers and dates are read by it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.curation.languages import language_of
from dashboard.folding import unmarked

VIETNAMESE = (
    "Đảng bộ tỉnh Hưng Yên có 1.692 tổ chức đảng trực thuộc; tính đến ngày 6/6, toàn tỉnh đã có 56 tổ chức cơ sở đảng "
    "tổ chức thành công đại hội, với sự tham dự của các đại biểu."
)
ENGLISH = (
    "As of June 6, the Party Committee of Hưng Yên province had 1,692 affiliated organizations, of which 56 have held "
    "their congresses with delegates from all the communes and wards."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(VIETNAMESE, "vi", id="Vietnamese"),
        pytest.param(unicodedata.normalize("NFD", VIETNAMESE), "vi", id="Vietnamese, decomposed"),
        pytest.param("Đảng bộ tỉnh Hưng Yên có 1.692 tổ chức đảng", "vi", id="one Vietnamese sentence"),
        pytest.param(ENGLISH, "en", id="English with a Vietnamese name"),
        pytest.param(unmarked(VIETNAMESE), None, id="Vietnamese without its marks"),
        pytest.param("Bắc Giang, Bắc Ninh, Nghệ An, Bạc Liêu, Phú Thọ", None, id="names"),
        pytest.param(f"{ENGLISH} {VIETNAMESE}", None, id="both"),
        pytest.param("Le village et la province de Hué sont là.", None, id="French"),
        pytest.param("58", None, id="no word"),
        pytest.param("", None, id="empty"),
    ],
)
def test_language_of_a_text(text, language):
    assert language_of(text) == language


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_has_a_language_or_none(text):
    assert language_of(text) in {"en", "vi", None}


def test_the_language_of_the_file_contradicts_the_text(newsroom, number):
    """The numbers are read as the text prints them all the same, so nothing else is told."""
    facts = number(1692, excepted='{ as_of = "a" }')
    newsroom.statement(VIETNAMESE, facts, more='[[ignored]]\nwritten = "6/6"\nreason = "a"\nreason_vi = "a"\n'
                       '[[ignored]]\nwritten = "56"\nreason = "a"\nreason_vi = "a"')  # fmt: skip
    told = "the text is in Vietnamese, and its numbers and dates are read by that; write “vi”"
    assert newsroom.problems() == [f"data/curation/news.toml: article.language: {told}"]


def test_the_text_does_not_tell_its_language(newsroom, number):
    assert newsroom.statement("58", number(58), language="vi").problems() == []


def test_the_language_is_asked_for(newsroom, number):
    (problem,) = newsroom.statement("58", number(58), language="…").problems()
    assert problem.startswith("data/curation/news.toml: article.language: fill this in: is the text English (en) or")
