"""Sources and data: parts with addresses, of which only the open one is drawn, and links that lead to them."""

import re

import pytest
from opening import opened, seen
from streamlit.testing.v1 import AppTest

from dashboard import dataset
from dashboard.frame.address import PARTS
from dashboard.schema import TABLES
from dashboard.words import LANGUAGES
from dashboard.words.labels import TABLE_CONTENTS

ARTICLES = list(dataset.load().articles.article)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def markup(app: AppTest) -> str:
    return " ".join(str(element.proto.body) for element in app.get("html"))


def words(app: AppTest) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", markup(app)).split())


def anchors(app: AppTest) -> list[str]:
    return [header.proto.anchor for header in app.header]


@every_language
@pytest.mark.parametrize("part", PARTS)
def test_a_part_opens_alone_under_its_own_anchor(part: str, language: str) -> None:
    app = seen("articles", lang=language, part=part)
    assert not app.exception
    assert anchors(app)[0] == part
    assert set(anchors(app)) & set(PARTS) == {part}
    assert ('class="article-cards"' in markup(app)) == (part == "articles")
    assert ('<div class="check' in markup(app)) == (part in ("checks", "register"))
    assert bool(app.get("download_button")) == (part == "downloads")
    assert bool(app.text_input(key="definitions") if part == "definitions" else None) == (part == "definitions")


def test_the_first_part_is_the_articles_each_with_a_link_to_it() -> None:
    app = seen("articles", lang="en")
    assert anchors(app) == ["articles"]
    assert [name for name in ARTICLES if f"article={name}&amp;lang=en" not in markup(app)] == []
    assert "publication date not given" in words(app)


@pytest.mark.parametrize("article", ARTICLES)
def test_an_article_opens_with_its_passages_and_every_number_is_a_link(article: str) -> None:
    app = seen("articles", lang="en", article=article)
    numbers = dataset.load().observations.query("article == @article and statement != ''").observation
    assert [name for name in numbers if f'data-number="{name}"' not in markup(app)] == []
    assert 'class="passage" lang="' in markup(app)
    assert "All articles" in words(app)
    assert len(app.expander) == 1, "what was left out, and why"


def test_articles_on_the_chosen_province_come_first_and_none_is_withheld() -> None:
    for province in ("Nghệ An", "Hà Nội"):
        shown = markup(opened("articles", lang="en", province=province))
        assert [name for name in ARTICLES if f"article={name}&amp;" not in shown] == []
    assert any("Hanoi" in line.value for line in opened("articles", lang="en", province="Hà Nội").caption)
    assert opened("articles", lang="en", province="Nghệ An").subheader[0].value == "On other places"


@every_language
def test_the_register_is_explained_compared_and_its_exceptions_are_said(language: str) -> None:
    app = opened("articles", lang=language, part="register", province="Hà Nội")
    said = words(app)
    assert {"vi": "10.035", "en": "10,035"}[language] in said
    assert "126/NQ-CP" in said
    assert "An Giang, Cà Mau, Ninh Bình, Quảng Ninh" in said, "areas that do not add up"
    assert {"vi": "Ở đây chưa có bài về Hà Nội", "en": "There is no article here on Hanoi"}[language] in said
    assert "526 → 126" in said, "the register is not silent"
    assert "register.2025-01.communes_before,register.2025-01.communes_after" in markup(app)


@every_language
def test_every_table_of_the_package_is_a_file_with_what_it_holds(language: str) -> None:
    app = seen("articles", lang=language, part="downloads")
    assert TABLE_CONTENTS.keys() == TABLES.keys()
    labels = [button.label for button in app.get("download_button")]
    assert [name for name in TABLES if not any(f"{name}.csv" in label for label in labels)] == []
    assert f"{len(dataset.load().statements)} {({'vi': 'dòng', 'en': 'rows'})[language]}" in words(app)
    assert "CC BY 4.0" in words(app)
    assert "to-copy" in markup(app), "how to cite"
