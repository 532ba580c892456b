"""Every page on a phone of 360 x 740: nothing beside the screen, nothing cut, nothing too small to touch."""

from collections.abc import Callable

import pytest
from browsing import DRAWN, FIRST
from opening import PAGES
from playwright.sync_api import Page

from dashboard.dataset import load
from dashboard.words import LANGUAGES

Visit = Callable[..., Page]
PHONE = {"width": 360, "height": 740}
CUT = """[...document.querySelectorAll('.stPlotlyChart svg.main-svg text')].filter(label => {
  const box = label.getBoundingClientRect(), chart = label.closest('.stPlotlyChart').getBoundingClientRect();
  const out = [chart.left - box.left, box.right - chart.right, chart.top - box.top, box.bottom - chart.bottom];
  return label.textContent.trim() && box.width && Math.max(...out) > 1.5;
}).map(label => label.textContent)"""
# Links inside a sentence may be as high as its line (WCAG 2.2, 2.5.8).
SENTENCE = "p a"
STREAMLIT = ("[data-testid=stHeaderActionElements]", ".stMultiSelect button")
"""Streamlit's own: the sign beside a heading (16 px, shown under a mouse), and in the filter the cross of a chip and
the arrow (22 px high; the whole field, 40 px, does the same)."""
# What is written beside a box or a switch belongs to what can be touched.
TOO_SMALL = """(apart) => [...document.querySelectorAll(
  '[data-testid="stMain"] :is(a, button, summary, input, [role=combobox])')]
.filter(part => part.checkVisibility() && !(apart && part.closest(apart)))
.map(part => [part.textContent || part.ariaLabel, (part.closest('label') ?? part).getBoundingClientRect()])
.filter(([_, box]) => box.width && Math.min(box.width, box.height) < 23.5)
.map(([name, box]) => `${name}: ${Math.round(box.width)} x ${Math.round(box.height)}`)"""


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_page_fits_a_phone(visit: Visit, name: str, language: str) -> None:
    page = visit(f"/{'' if name == FIRST else name}?lang={language}", viewport=PHONE)
    page.wait_for_function(DRAWN)
    page.evaluate("document.fonts.ready.then(() => true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= PHONE["width"]
    filtering = "Tỉnh hoặc xã" if language == "vi" else "Province or commune"
    field = page.get_by_role("combobox", name=filtering, exact=True)
    box = field.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < PHONE["height"] / 2, "the filter is in sight"
    assert page.evaluate(CUT) == []
    assert page.evaluate(TOO_SMALL, ", ".join((SENTENCE, *STREAMLIT))) == []


def test_the_filter_opens_with_one_tap(visit: Visit) -> None:
    page = visit("/?lang=vi", viewport=PHONE, has_touch=True)
    page.get_by_role("combobox", name="Tỉnh hoặc xã").tap()
    page.get_by_role("option", name="An Giang").wait_for()


@pytest.mark.parametrize("exception", [SENTENCE, *STREAMLIT])
def test_each_exception_is_still_needed(visit: Visit, exception: str) -> None:
    article = load().articles.article.iloc[0]
    page = visit(f"/articles?lang=vi&article={article}", viewport=PHONE)
    page.locator(".passage").first.wait_for()
    others = ", ".join({SENTENCE, *STREAMLIT} - {exception})
    assert page.evaluate(TOO_SMALL, others) != [], "nothing of it is small any more: take it off the list"
