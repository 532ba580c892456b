"""Every page, in both languages and themes, for readers who see, hear or point otherwise."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from browsing import DRAWN, FIRST, barriers
from opening import PAGES
from playwright.sync_api import Page, expect

from dashboard.frame.address import PARTS, VIEWS
from dashboard.words import LANGUAGES

Visit = Callable[..., Page]
UNFOLD = "document.querySelectorAll('.stHtml details').forEach(details => { details.open = true })"
LEVELS = "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(h => h.checkVisibility()).map(h => +h.tagName[1])"
QUOTATIONS = "[...document.querySelectorAll('blockquote, .passage')].map(quotation => quotation.lang)"
ALTERNATIVES = (
    "[...document.querySelectorAll('.stPlotlyChart')].map(chart => [chart, ...chart.querySelectorAll('[aria-label]')]"
    ".map(part => part.ariaLabel || '').join(' '))"
)
every_page = pytest.mark.parametrize("name", PAGES)


def opened(visit: Visit, name: str, language: str, scheme: str) -> Page:
    page = visit(f"/{'' if name == FIRST else name}?lang={language}", color_scheme=scheme)
    page.wait_for_function(DRAWN)
    page.evaluate(UNFOLD)
    return page


def leaps(levels: list[int]) -> list[tuple[int, int]]:
    """Headings that skip a level on the way down."""
    return [(above, below) for above, below in pairwise(levels) if below > above + 1]


@every_page
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_barrier(visit: Visit, name: str, language: str, scheme: str) -> None:
    page = opened(visit, name, language, scheme)
    # Streamlit's own parts have none either; if a version brings one, it is listed here with its element and rule.
    assert barriers(page) == []
    levels = page.evaluate(LEVELS)
    assert levels.count(1) == 1
    assert leaps(levels) == [], "headings lead down step by step"
    assert set(page.evaluate(QUOTATIONS)) <= {"en"}, "quotations say their language"
    assert [text for text in page.evaluate(ALTERNATIVES) if not any(sign.isdigit() for sign in text)] == []


@pytest.mark.parametrize("path", [
    *(f"compare?view={view}" for view in VIEWS[1:]), *(f"articles?part={part}" for part in PARTS[1:]),
])  # fmt: skip
def test_views_and_parts_are_free_of_barriers_too(visit: Visit, path: str) -> None:
    page = visit(f"/{path}&lang=vi")
    page.wait_for_function(DRAWN)
    page.evaluate(UNFOLD)
    assert barriers(page) == []
    assert leaps(page.evaluate(LEVELS)) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_sentences_behind_a_number_are_free_of_barriers_too(visit: Visit, scheme: str) -> None:
    page = visit("/?province=B%E1%BA%AFc+Ninh&lang=vi", color_scheme=scheme)
    page.get_by_role("button", name="Câu gốc").first.click()
    page.locator("article.evidence").first.wait_for()
    page.evaluate(UNFOLD)
    assert barriers(page) == []
    assert leaps(page.evaluate(LEVELS)) == []
    assert set(page.evaluate(QUOTATIONS)) == {"en"}
    report = page.locator("article.evidence .to-copy:has(span[lang])").filter(has_text="Chỗ sai").first
    assert report.locator("span[lang]").first.get_attribute("lang") == "en"
    assert report.inner_text().startswith("Mã: ")
    assert "Chỗ sai: …" in report.inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_a_search_offers_is_free_of_barriers_too(visit: Visit, scheme: str) -> None:
    page = visit("/articles?part=checks&lang=vi", color_scheme=scheme)
    box = page.locator(".st-key-checks-read input")
    box.fill("bac ninh")
    box.press("Enter")
    expect(page.get_by_role("radiogroup", name="dòng chứa “bac ninh”").get_by_role("radio").first).to_be_visible()
    assert barriers(page) == []
