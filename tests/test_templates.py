"""The templates of all HTML: every value is text, nothing is forgotten, and they have no words of their own."""

import re
from pathlib import Path

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from dashboard.queries.witness_words import Entry, Line, Part
from dashboard.templates import FOLDERS, render
from dashboard.words import Words

TEMPLATES = sorted(path for folder in FOLDERS for path in folder.glob("*.html"))
WORDS = Words.of("vi")
LINE = Line("article", "Báo", (Entry((Part("99"), Part("<b>A*B</b>"), Part("câu trích", ("one", "two"), '"<i>'))),))


def words_of(template: Path) -> list[str]:
    """The words that stand in a template itself; attributes, styles, comments and what Jinja fills in are left out."""
    text = re.sub(
        r"{#.*?#}|{%.*?%}|{{.*?}}|<style>.*?</style>", "", template.read_text(encoding="utf-8"), flags=re.DOTALL
    )
    return re.findall(r"[^\W\d_]+", re.sub(r"<[^>]*>", "", text))


def test_templates_have_no_words_of_their_own() -> None:
    assert TEMPLATES
    assert {path.name: words_of(path) for path in TEMPLATES if words_of(path)} == {}


def test_no_two_templates_share_a_name() -> None:
    names = [path.name for path in TEMPLATES]
    assert len(names) == len(set(names))


def test_what_is_filled_in_stays_text() -> None:
    html = render("witness_line.html", WORDS, line=LINE, href=lambda ids: f"?a=<&b={','.join(ids)}")
    assert "&lt;b&gt;A*B&lt;/b&gt;" in html
    assert 'href="?a=&lt;&amp;b=one,two"' in html
    assert 'aria-label="&#34;&lt;i&gt;"' in html
    assert not re.search(r"<[bi]>", html)


def test_a_forgotten_value_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="line"):
        render("witness_line.html", WORDS)


def test_a_template_that_is_none_is_an_error() -> None:
    with pytest.raises(TemplateNotFound, match="nowhere"):
        render("nowhere.html", WORDS)
