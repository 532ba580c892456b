"""The head of each page: what search engines and shared links show."""

import json
import re
from html import unescape
from itertools import product

import pytest

from dashboard import dataset
from dashboard.first_words.asked import Asked, asked
from dashboard.first_words.head import head
from dashboard.frame.navigation import PAGES
from dashboard.queries.areas import province_names
from dashboard.words import LANGUAGES

SITE = "https://example.org/vn/"


def of(name: str, query: str = "lang=en") -> str:
    view = asked(name, query, None)
    assert view is not None
    return unescape(head(view, SITE))


def content(html: str, name: str) -> str:
    match = re.search(rf'<meta (?:name|property)="{name}" content="([^"]*)"', html)
    assert match, f"no {name}"
    return match[1].replace("\N{NO-BREAK SPACE}", " ")


def test_a_link_to_a_province_shows_its_numbers() -> None:
    html = of("", "province=B%E1%BA%AFc+Ninh&lang=vi")
    assert content(html, "og:title") == "Bắc Ninh: 313 → 99"
    assert "từ 313 còn 99" in content(html, "description")
    assert "Bắc Giang" in content(html, "description"), "what it was merged from"
    assert content(html, "og:image") == f"{SITE}preview/overview/2025-24.vi.png"


def test_no_two_pages_have_one_title_and_all_are_described() -> None:
    titles = set()
    names = ["", *province_names(dataset.load())[:3]]
    views = list(product(PAGES.values(), names, LANGUAGES))
    for page, name, language in views:
        html = head(Asked(page, language, (name,) if name else ()), SITE)
        title = re.search("<title>(.*?)</title>", html)
        assert title is not None
        assert "<" not in title[1]
        titles.add((language, title[1]))
        assert len(content(html, "description")) > 40
    assert len(titles) == len(views)


@pytest.mark.parametrize("query", ["number=x", "q=tan+long", "embed=true", "figure=staff", "page=nope"])
def test_what_passes_is_not_for_search_engines(query: str) -> None:
    html = of("units", f"{query}&measure=percent&lang=en")
    assert 'name="robots" content="noindex"' in html
    assert f'rel="canonical" href="{SITE}units?lang=en"' in html


def test_the_canonical_address_keeps_what_is_told_of() -> None:
    html = of("units", "measure=percent&province=B%E1%BA%AFc+Giang&lang=en&view=all")
    assert "noindex" not in html
    assert f'rel="canonical" href="{SITE}units?province=B%E1%BA%AFc%20Ninh&lang=en"' in html, "the old name leads on"
    assert f'hreflang="vi" href="{SITE}units?province=B%E1%BA%AFc%20Ninh&lang=vi"' in html
    assert f'hreflang="x-default" href="{SITE}units?province=B%E1%BA%AFc%20Ninh&lang=vi"' in html


def test_linked_data_say_what_the_page_is_about() -> None:
    def things(html: str) -> list[dict[str, object]]:
        script = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
        assert script is not None
        loaded: list[dict[str, object]] = json.loads(script[1])
        return loaded

    assert [thing["@type"] for thing in things(of(""))] == ["Dataset"]
    (place,) = things(of("", "province=Hu%E1%BA%BF&lang=en"))
    assert (place["@type"], place["identifier"]) == ("City", "2025-46")
    (unit,) = things(of("commune", "unit=2024-07201&lang=en"))
    assert unit["identifier"] == "2024-07201"


def test_nothing_of_the_address_gets_out_of_its_place() -> None:
    html = of("", 'province="><script>&lang="><script>&unit=2024-1"><script>')
    assert html.count("<script") == 1
